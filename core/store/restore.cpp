#include "core/store/restore.h"

#include "core/base/safe_file.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/file_lock.h"
#include "core/store/open_plans.h"
#include "core/store/plan_file.h"
#include "core/store/side_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

/// No file has the name, or this one has it already: somebody died who was restoring.
bool isFreeFor(const QString& path, const QString& name)
{
    return !QFileInfo::exists(name) || fileIdentity(name) == fileIdentity(path);
}

/// What another program has written ahead into: "ambon.pela-wal".
QString logOf(const QString& path)
{
    return path + QStringLiteral("-wal");
}

// What a file that gave way is called by, behind its own name: "ambon-rusak.pela". The same in every language, because it is
// looked for again.
const QString damagedOne = QStringLiteral("rusak");
const QString wholeOne = QStringLiteral("sebelumnya");

/// A name beside `path` that no other file has.
QString besideAs(const QString& path, const QString& word)
{
    const QFileInfo file(path);
    QString name;
    int number = 1;
    do {
        name = file.absolutePath() + u'/' + backupStem(path) + word
            + (number > 1 ? QString(u'-' + QString::number(number)) : QString()) + QStringLiteral(".pela");
        ++number;
    } while (!isFreeFor(path, name) || !isFreeFor(hotJournal(path), hotJournal(name)) || !isFreeFor(logOf(path), logOf(name)));
    return name;
}

/// Keeps the file, and its journal or its log, which belong to it, also under another name.
Result<> keepAll(const QString& from, const QString& to)
{
    Result<> kept = keepAlso(from, to);
    if (!kept && kept.error().problem == Problem::Unreadable)
        kept = moveFile(from, to); // what cannot be copied, because its medium is worn out, can still be called otherwise
    for (const auto& [part, aside] : {std::pair(hotJournal(from), hotJournal(to)), std::pair(logOf(from), logOf(to))})
        if (kept && QFileInfo::exists(part))
            kept = keepAlso(part, aside);
    if (!kept && QFileInfo::exists(from))
        QFile::remove(to);
    return kept;
}

bool haveSameBytes(const QString& one, const QString& other)
{
    QFile first(one);
    QFile second(other);
    if (first.size() != second.size() || !first.open(QIODevice::ReadOnly) || !second.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 piece = 1 << 20;
    while (!first.atEnd())
        if (first.read(piece) != second.read(piece))
            return false;
    return first.error() == QFileDevice::NoError && second.error() == QFileDevice::NoError;
}

/// What lay beside the plan lies there again. False when something else is in its place, or it cannot be moved.
bool comesHome(const QString& kept, const QString& home)
{
    if (!QFileInfo::exists(kept))
        return true;
    if (!QFileInfo::exists(home))
        return bool(moveFile(kept, home));
    return fileIdentity(kept) == fileIdentity(home) && QFile::remove(kept);
}

/// Under which names beside it a restore that did not come to its end keeps the file at `path`.
QStringList keptNamesOf(const QString& path)
{
    const QFileInfo file(QFileInfo(path).canonicalFilePath());
    if (!file.isFile())
        return {};
    const QDir folder = file.dir();
    static const QRegularExpression keptName(QStringLiteral("^(%1|%2)(-\\d+)?\\.pela$").arg(damagedOne, wholeOne));
    const QString stem = backupStem(file.filePath());
    const QByteArray identity = fileIdentity(file.filePath());
    QStringList names;
    for (const QString& name : folder.entryList({QStringLiteral("*.pela")}, QDir::Files)) {
        if (!name.startsWith(stem) || !keptName.match(name.mid(stem.size())).hasMatch())
            continue;
        const QString kept = folder.filePath(name);
        // Where the disk knows no second names it is a copy, and one of a file whose journal lies beside the copy only.
        if (fileIdentity(kept) == identity
            || (QFileInfo::exists(hotJournal(kept)) && !QFileInfo::exists(hotJournal(file.filePath()))
                && haveSameBytes(kept, file.filePath())))
            names << kept;
    }
    return names;
}

/// Whether what lies at `target` (what `path` leads to) may give way to `backup`, as far as can be told from outside.
Result<> mayBeReplaced(const QString& path, const QString& target, const QString& backup)
{
    const QFileInfo there(target);
    if (Result<> room = nameLeavesRoom(target); !room)
        return room;
    if (isOpenPlan(target))
        return Error {Problem::Locked, Words::tr("%1 is open. Close it, then restore it.").arg(shown(path))};
    if (there.exists() && !there.isFile())
        return Error {Problem::Unwritable, Words::tr("%1 is no ordinary file. Choose another name.").arg(shown(path))};
    if (there.exists() && there.suffix().compare(QLatin1String("pela"), Qt::CaseInsensitive) != 0 && planIn(target).isNull())
        return Error {Problem::Usage,
            Words::tr("%1 is no plan. Name the plan that a backup shall stand in the place of; it ends in .pela.")
                .arg(shown(path))};
    if (!planOfBackup(target).isNull())
        return Error {Problem::Usage,
            Words::tr("%1 is a backup itself. Name the plan first, then the backup that shall stand in its place.")
                .arg(shown(path))};
    if (!backup.isEmpty() && there.exists() && fileIdentity(backup) == fileIdentity(target))
        return Error {Problem::Usage, Words::tr("%1 cannot be restored from itself. Choose a backup.").arg(shown(path))};
    return {};
}

Error stopped()
{
    return {Problem::Stopped, Words::tr("Stopped; the file is as it was.")};
}

/// The first of `candidates` that is whole. An older one only when the one before is not: a disk that is full or does not answer
/// says nothing about it.
Result<QString> firstWhole(const QStringList& candidates, const Task& task)
{
    Result<> good;
    for (const QString& candidate : candidates) {
        if (task.stopped())
            return stopped();
        good = verifyBackup(candidate);
        if (good)
            return candidate;
        const Problem problem = good.error().problem;
        if (problem != Problem::Damaged && problem != Problem::NotAPlan && problem != Problem::Newer)
            break;
    }
    return good.error();
}

/// A proven copy of `backup` beside `target`.
Result<QString> copiedBeside(const QString& target, const QString& backup)
{
    Result<QString> made = temporaryBeside(target, QFileInfo::exists(target) ? target : backup);
    if (!made)
        return made;
    if (Result<> copied = copyFile(backup, *made); !copied) {
        Error error = copied.error(); // the person asked for the other name
        error.message.replace(shown(*made), shown(target));
        return error;
    }
    if (Result<> proven = proveCopy(*made, target, backup, backup); !proven)
        return proven.error();
    return made;
}

/// After a backup could not be put there: what was kept elsewhere is at `target` again, and only there.
void putBack(const QString& target, const QString& kept)
{
    // The plan itself comes home last: without its journal it is half written.
    const auto parts
        = {std::pair(logOf(target), logOf(kept)), std::pair(hotJournal(target), hotJournal(kept)), std::pair(target, kept)};
    for (const auto& [home, aside] : parts)
        if (!QFileInfo::exists(home) && QFileInfo::exists(aside))
            (void)moveFile(aside, home); // what went wrong before is what is told
    // What did not come home stays where it is: it may be the only one.
    for (const auto& [home, aside] : parts)
        if (QFileInfo::exists(home))
            QFile::remove(aside);
}

/// Puts the plan in `temporary` in the place of `target`. What was there is kept; answers under which name.
Result<QString> replaceKeeping(const QString& target, const QString& temporary)
{
    const Result<> whole = verifyBackup(target);
    const bool isDamaged = !whole && (whole.error().problem == Problem::Damaged || whole.error().problem == Problem::NotAPlan);
    const QString kept = besideAs(target, isDamaged ? damagedOne : wholeOne);
    Result<> placed = keepAll(target, kept);
    if (placed)
        placed = placePlan(temporary, target, Place::Replace);
    if (placed)
        return kept;
    putBack(target, kept);
    QFile::remove(temporary);
    return placed.error();
}

} // namespace

bool isRestoreUnfinished(const QString& path)
{
    return !keptNamesOf(path).isEmpty();
}

void endUnfinishedRestore(const QString& path)
{
    const QString file = QFileInfo(path).canonicalFilePath();
    for (const QString& kept : keptNamesOf(path)) {
        // Its journal may have been taken from it already, and is the only one: without it the plan is half written.
        bool whole = comesHome(hotJournal(kept), hotJournal(file));
        whole = comesHome(logOf(kept), logOf(file)) && whole;
        if (whole)
            QFile::remove(kept);
    }
}

Result<QStringList> backupsFor(const QString& path)
{
    if (const Result<> plain = sideFilesAreFiles(path); !plain) // it could not say which plan it is
        return plain.error();
    QStringList backups;
    const Id<Masterplan> plan = planIn(path);
    backups = plan.isNull() ? backupsFrom(path) : backupsOf(plan);
    if (backups.isEmpty())
        return Error {Problem::NotFound,
            Words::tr(
                "There is no backup of %1 on this computer. Look on the computer it was worked on, or for a copy of your own.")
                .arg(shown(path))};
    // Copies of one plan keep their backups in one place; those of the file of this name come first, and before them those of
    // the file that lies here.
    for (const QString& start : {backupStem(path), backupStart(path)}) {
        const QStringList first = startingWith(start, backups);
        std::stable_partition(backups.begin(), backups.end(), [&first](const QString& backup) { return first.contains(backup); });
    }
    return backups;
}

Result<> verifyBackup(const QString& backup)
{
    const auto opened = PlanFile::open(backup, OpenMode::Read);
    if (!opened)
        return opened.error();
    if (const Id<Masterplan> plan = planOfBackup(backup); !plan.isNull() && masterplanOf(opened->file->plan()).id != plan)
        return Error {Problem::NotAPlan,
            Words::tr("The backup %1 is one of another plan, though it lies among those of this one. Choose another one.")
                .arg(shown(backup))};
    const auto report = opened->file->verify();
    if (!report)
        return report.error();
    if (!report->problems.isEmpty())
        return Error {Problem::Damaged,
            Words::tr("The backup %1 is damaged itself: %2 Choose another one.").arg(shown(backup), report->problems.first())};
    return {};
}

Result<Restored> restorePlan(const QString& path, const QString& backup, const Task& task)
{
    const QFileInfo there(path);
    const QString target = there.exists() ? there.canonicalFilePath() : there.absoluteFilePath();
    if (const Result<> may = mayBeReplaced(path, target, backup); !may)
        return may.error();
    const Id<Masterplan> here = planIn(target);
    const Id<Masterplan> wanted = here.isNull() ? planThatLayAt(target) : here;
    const Error notOfThisPlan {Problem::Refused,
        Words::tr("%1 is no backup of the plan in %2, so nothing was replaced. Choose one of that plan, or another name.")
            .arg(shown(backup), shown(path))};
    const auto isOfAnother = [&wanted](Id<Masterplan> plan) { return !plan.isNull() && !wanted.isNull() && plan != wanted; };
    if (!backup.isEmpty() && isOfAnother(planIn(backup)))
        return notOfThisPlan;
    const Result<QStringList> candidates = backup.isEmpty() ? backupsFor(target) : QStringList {backup};
    if (!candidates)
        return candidates.error();
    const auto lock = FileLock::acquire(target, Author::current());
    if (!lock)
        return lock.error();
    endUnfinishedRestore(target);
    const Result<QString> chosen = firstWhole(*candidates, task);
    if (!chosen)
        return chosen.error();
    if (isOfAnother(planIn(*chosen))) // it may have had a journal of its own before
        return notOfThisPlan;
    const Result<QString> temporary = copiedBeside(target, *chosen);
    if (!temporary)
        return temporary.error();
    if (task.stopped()) {
        QFile::remove(*temporary);
        return stopped();
    }
    if (!QFileInfo::exists(target)) {
        const Result<> placed = placePlan(*temporary, target, Place::New);
        return placed ? Result<Restored>(Restored {*chosen, {}}) : placed.error();
    }
    const Result<QString> kept = replaceKeeping(target, *temporary);
    return kept ? Result<Restored>(Restored {*chosen, *kept}) : kept.error();
}

} // namespace pela

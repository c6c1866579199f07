#include "core/store/backup.h"

#include "core/base/safe_file.h"
#include "core/store/database.h"
#include "core/store/file_at_rest.h"
#include "core/store/journal.h"
#include "core/store/side_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <mutex>
#include <vector>

namespace pela {

namespace {

constexpr qsizetype backupsKept = 10;
constexpr qsizetype backupsKeptOfOthers = 30; // of all other places, which may be copies that are worked on

/// Beside the folder of a plan's backups: where the plan lay, so that a file that can say nothing any more finds them.
const QString placeNote = QStringLiteral(".place");
constexpr qint64 longestPlace = 32'768;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

/// The number in the name of a backup: "ambon-000012-1f2e3d4c.pela" is 12.
int numberOf(const QString& name)
{
    static const QRegularExpression shape(QStringLiteral("-(\\d{6,})-[0-9a-f]{8}\\.pela$"));
    return shape.match(name).captured(1).toInt();
}

/// Damaged when the file does not hold together; `shown` is what sentences call it.
Result<> prove(const QString& path, const QString& shown)
{
    const Result<std::unique_ptr<Database>> opened = Database::open(path, Database::Access::Read, shown);
    if (!opened)
        return opened.error();
    const Error notWhole {Problem::Damaged,
        Words::tr("The copy for %1 did not come out whole, so it was not kept. Check the disk, then try again.")
            .arg(QDir::toNativeSeparators(shown))};
    const Result<QVariant> verdict = (*opened)->single(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return verdict.error();
    if (verdict->toString() != QLatin1String("ok"))
        return notWhole;
    bool dangling = false;
    if (Result<> keys = (*opened)->each(
            QStringLiteral("PRAGMA foreign_key_check"), {}, [&dangling](const QSqlQuery& /*row*/) { dangling = true; });
        !keys)
        return keys;
    if (dangling)
        return notWhole;
    JournalEntry before;
    bool chained = true;
    // To the first that does not fit, and no further: the rest may be anything.
    const Result<> read = whileJournalEntries(**opened, shown, QStringLiteral("1 ORDER BY seq"), {}, [&](JournalEntry&& entry) {
        chained = entry.seq == before.seq + 1 && entry.parent == before.hash && entry.hash == entry.computeHash();
        before.seq = entry.seq;
        before.hash = entry.hash;
        return chained;
    });
    if (read && !chained)
        return notWhole;
    return read;
}

/// What a file that may be no plan any more answers to a question; nothing when it cannot be asked.
QVariant saidBy(const QString& path, const QString& question)
{
    if (!QFileInfo(path).isFile() || !sideFilesAreFiles(path) || mayBeUnfinished(path))
        return {};
    const auto database = Database::open(path, Database::Access::Read);
    const auto answer = database ? (*database)->single(question) : Result<QVariant>(database.error());
    return answer ? *answer : QVariant();
}

/// A folder a plan is in it.
QString allBackups()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/backups");
}

/// Where the plan lay whose backups are in a folder, as far as that was noted.
QString placeIn(const QString& folder)
{
    const QString note = folder + placeNote;
    const Result<QByteArray> place = QFileInfo(note).isFile() ? firstBytes(note, longestPlace) : QByteArray();
    return place ? QString::fromUtf8(*place) : QString();
}

/// Without it a backup is as good; only finding it again is less sure. Another plan that lay in the place before does no more.
void notePlace(const QString& folder, const QString& planPath)
{
    const QString place = QFileInfo(planPath).absoluteFilePath();
    const QDir all(allBackups());
    for (const QString& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (const QString other = all.filePath(name); other != folder && placeIn(other) == place)
            QFile::remove(other + placeNote);
    const QString note = folder + placeNote;
    if (placeIn(folder) == place)
        return;
    const Result<QString> made = temporaryBeside(note);
    if (made && fillFile(*made, place.toUtf8()))
        (void)replaceFile(*made, note);
}

} // namespace

Result<> proveCopy(const QString& copy, const QString& target, const QString& source, const QString& shownSource)
{
    const auto damaged = [](const Result<>& proven) {
        return !proven && (proven.error().problem == Problem::Damaged || proven.error().problem == Problem::NotAPlan);
    };
    Result<> proven = readTwice([&] { return prove(copy, target); });
    if (!proven)
        QFile::remove(copy);
    if (damaged(proven) && damaged(prove(source, shownSource)))
        return Error {Problem::Damaged,
            Words::tr("The file %1 is damaged itself, so no copy of it was made. Nothing was changed in it. Restore it from a "
                      "backup.")
                .arg(QDir::toNativeSeparators(shownSource))};
    return proven;
}

QString backupStem(const QString& planPath)
{
    constexpr qsizetype mostBytes = 200;
    QString stem = QFileInfo(planPath).completeBaseName();
    while (QFile::encodeName(stem).size() > mostBytes)
        stem.chop(1);
    return stem + u'-';
}

QString backupStart(const QString& planPath)
{
    constexpr qsizetype letters = 8;
    const QString folder = QFileInfo(QFileInfo(planPath).absolutePath()).canonicalFilePath();
    const QByteArray sign = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(letters);
    return backupStem(planPath) + QString::fromLatin1(sign) + u'-';
}

QString backupFolder(Id<Masterplan> plan)
{
    return allBackups() + u'/' + plan.text();
}

QStringList backupsOf(Id<Masterplan> plan)
{
    const QDir folder(backupFolder(plan));
    QStringList names = folder.entryList({QStringLiteral("*.pela")}, QDir::Files);
    names.removeIf([](const QString& name) { return numberOf(name) == 0; });
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return numberOf(a) > numberOf(b); });
    QStringList paths;
    for (const QString& name : names)
        paths.append(folder.filePath(name));
    return paths;
}

QStringList startingWith(const QString& start, QStringList backups)
{
    // A name that only goes on ("ambon-lama" behind "ambon") is another one.
    static const QRegularExpression rest(QStringLiteral("^([0-9a-f]{8}-)?\\d{6,}-[0-9a-f]{8}\\.pela$"));
    backups.removeIf([&start](const QString& backup) {
        const QString name = QFileInfo(backup).fileName();
        return !name.startsWith(start) || !rest.match(name.mid(start.size())).hasMatch();
    });
    return backups;
}

Id<Masterplan> planIn(const QString& path)
{
    return Id<Masterplan>(uuidFrom(saidBy(path, QStringLiteral("SELECT id FROM masterplan")).toString()));
}

qint64 entriesIn(const QString& path)
{
    return saidBy(path, QStringLiteral("SELECT count(*) FROM journal")).toLongLong();
}

Id<Masterplan> planOfBackup(const QString& backup)
{
    const QDir folder = QFileInfo(backup).dir();
    const bool isBackup = QFileInfo(folder.path()).dir().canonicalPath() == QDir(allBackups()).canonicalPath();
    return isBackup ? Id<Masterplan>(uuidFrom(folder.dirName())) : Id<Masterplan>();
}

Id<Masterplan> planThatLayAt(const QString& path)
{
    const QDir all(allBackups());
    const QString place = QFileInfo(path).absoluteFilePath();
    for (const QString& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (placeIn(all.filePath(name)) == place)
            return Id<Masterplan>(uuidFrom(name));
    // A copy of a plan that was backed up from elsewhere since; where several plans lay here nobody can tell.
    QList<Id<Masterplan>> lay;
    for (const QString& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const Id<Masterplan> plan(uuidFrom(name));
        if (!startingWith(backupStart(path), backupsOf(plan)).isEmpty())
            lay << plan;
    }
    return lay.size() == 1 ? lay.first() : Id<Masterplan>();
}

QStringList backupsFrom(const QString& planPath)
{
    if (const Id<Masterplan> plan = planThatLayAt(planPath); !plan.isNull())
        return backupsOf(plan);
    const QDir all(allBackups());
    const QString start = backupStem(planPath);
    QList<QStringList> sameName;
    for (const QString& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const Id<Masterplan> plan(uuidFrom(name));
        const QStringList backups = backupsOf(plan);
        const QString noted = placeIn(all.filePath(name));
        const bool alike = !startingWith(start, backups).isEmpty();
        // A plan of that name that is still one where it lay is another one.
        if (alike && !(backupStem(noted) == start && planIn(noted) == plan))
            sameName << backups;
    }
    return sameName.size() == 1 ? sameName.first() : QStringList();
}

Result<> keepBackup(FileAtRest& file, Id<Masterplan> plan, const QByteArray& head, const QString& planPath, const Task& task)
{
    const QDir folder(backupFolder(plan));
    const auto notMade = [](const QString& path) {
        return Error {Problem::Unwritable, Words::tr("No backup was kept: the folder %1 cannot be written.").arg(path)};
    };
    const QStringList known = backupsOf(plan);
    if (!known.isEmpty())
        notePlace(folder.path(), planPath); // a plan that was moved finds them by it, however this one ends
    const QStringList fromHere = startingWith(backupStart(planPath), known);
    QStringList others = known;
    others.removeIf([&fromHere](const QString& backup) { return fromHere.contains(backup); });
    const QString state = QString::fromLatin1(head.toHex().left(8));
    if (!fromHere.isEmpty() && fromHere.first().endsWith(u'-' + state + QStringLiteral(".pela")))
        return {};
    if (!QDir().mkpath(allBackups()))
        return notMade(allBackups());
    QFile::setPermissions(allBackups(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const int number = known.isEmpty() ? 1 : numberOf(known.first()) + 1;
    const QString target
        = folder.filePath(backupStart(planPath) + QStringLiteral("%1-%2.pela").arg(number, 6, 10, QLatin1Char('0')).arg(state));
    // Beside the folder of the plan, which is made when there is something to put into it: most who make a plan on the command
    // line end before.
    const Result<QString> made = temporaryBeside(folder.path(), planPath);
    if (!made)
        return made.error();
    const QString& temporary = *made;
    if (Result<> copied = file.copyTo(temporary, task); !copied)
        return copied;
    if (Result<> proven = proveCopy(temporary, target, planPath, planPath); !proven)
        return proven;
    if (!folder.mkpath(QStringLiteral("."))) {
        QFile::remove(temporary);
        return notMade(folder.path());
    }
    if (Result<> placed = placePlan(temporary, target, Place::Replace); !placed) {
        QDir().rmdir(folder.path()); // when nothing is in it
        return placed;
    }
    notePlace(folder.path(), planPath);
    for (const QString& old : fromHere.mid(backupsKept - 1) + others.mid(backupsKeptOfOthers))
        QFile::remove(old);
    return {};
}

void leaveToEnd(std::jthread thread)
{
    if (!QCoreApplication::instance())
        return; // too late to leave anything to anybody: joined here
    static std::mutex guard;
    static std::vector<std::jthread> ending;
    const std::lock_guard<std::mutex> hold(guard);
    // Before the application goes, because what the threads work with goes right after it.
    static const bool joinedInTime = [] {
        qAddPostRoutine([] {
            const std::lock_guard<std::mutex> all(guard);
            ending.clear();
        });
        return true;
    }();
    Q_UNUSED(joinedInTime)
    ending.push_back(std::move(thread));
}

} // namespace pela

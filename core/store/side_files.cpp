#include "core/store/side_files.h"

#include "core/base/safe_file.h"
#include "core/store/open_plans.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SideFiles)
};

/// https://www.sqlite.org/fileformat2.html#the_rollback_journal
constexpr char journalMagic[] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";

/// Where SQLite looks beside a file for what was not finished.
constexpr std::array suffixes {"-journal", "-wal", "-shm"};

quint32 numberAt(const QByteArray& bytes, qsizetype place)
{
    return qFromBigEndian<quint32>(bytes.constData() + place);
}

/// The first page of the file as it was before the transaction that the journal is of; empty when the journal does not say.
QByteArray firstPageIn(QFile& journal)
{
    const QByteArray header = journal.read(28);
    if (header.size() < 28 || !header.startsWith(QByteArray(journalMagic, 8)))
        return {};
    const quint32 records = numberAt(header, 8);
    const qint64 sector = numberAt(header, 20);
    const qint64 page = numberAt(header, 24);
    constexpr qint64 smallest = 512;
    constexpr qint64 largest = 65'536;
    if (sector < 28 || sector > largest || page < smallest || page > largest)
        return {};
    const qint64 record = page + 8; // its number before it, a checksum behind it
    const qint64 there = (journal.size() - sector) / record;
    for (qint64 i = 0; i < std::min<qint64>(records, there); ++i) {
        if (!journal.seek(sector + i * record))
            return {};
        const QByteArray number = journal.read(4);
        if (number.size() == 4 && numberAt(number, 0) == 1)
            return journal.read(page);
    }
    return {};
}

/// Whether the journal beside the file was written for it. True when that cannot be told.
bool journalBelongs(const QString& path)
{
    QFile journal(hotJournal(path));
    QFile file(path);
    if (isOpenPlan(path) || !QFileInfo(journal.fileName()).isFile() || !journal.open(QIODevice::ReadOnly)
        || !file.open(QIODevice::ReadOnly))
        return true;
    const QByteArray before = firstPageIn(journal);
    const QByteArray now = file.read(before.size());
    if (before.size() < 100 || now.size() < 100)
        return true;
    // SQLite counts the transactions of a file in its first page: the one that was cut off had written that page, or had not.
    constexpr qsizetype counter = 24;
    return now == before || numberAt(now, counter) == numberAt(before, counter) + 1;
}

Error inTheWay(Problem problem, const QString& path, const QFileInfo& beside)
{
    return {problem,
        Words::tr("Beside %1 lies %2, which is no ordinary file. Move it elsewhere, then try again.")
            .arg(QDir::toNativeSeparators(path), beside.fileName())};
}

} // namespace

Result<> nameLeavesRoom(const QString& path)
{
    constexpr qsizetype longest = 255 - 12; // bytes a name may have on most disks, less ".lock.rmlock" (QLockFile's own)
    const QString name = QFileInfo(path).fileName();
    const qsizetype bytes = QFile::encodeName(name).size();
    if (bytes <= longest)
        return {};
    return Error {Problem::Unwritable,
        Words::tr("The name “%1…” is too long for a plan: it has %2 bytes, and there is room for %3. Choose a shorter one.")
            .arg(name.left(40))
            .arg(bytes)
            .arg(longest)};
}

QString hotJournal(const QString& path)
{
    return path + QStringLiteral("-journal");
}

bool mayBeUnfinished(const QString& path)
{
    return QFileInfo(hotJournal(path)).size() > 0;
}

Result<> sideFilesAreFiles(const QString& path)
{
    for (const char* suffix : suffixes) {
        const QFileInfo there(path + QLatin1String(suffix));
        if (there.isSymLink() || (there.exists() && !there.isFile()))
            return inTheWay(Problem::Unreadable, path, there);
    }
    return {};
}

QStringList strangersBeside(const QString& path)
{
    QStringList strangers;
    if (mayBeUnfinished(path) && !journalBelongs(path))
        strangers << hotJournal(path);
    QFile file(path);
    constexpr qsizetype writeVersion = 18; // 1: by a journal, 2: by a log that is written ahead
    const QString log = path + QStringLiteral("-wal");
    if (QFileInfo(log).size() > 0 && !isOpenPlan(path) && file.open(QIODevice::ReadOnly))
        if (const QByteArray header = file.read(writeVersion + 1); header.size() > writeVersion && header.at(writeVersion) == 1)
            strangers << log;
    return strangers;
}

Result<> setStrangersAside(const QString& path)
{
    for (const QString& stranger : strangersBeside(path))
        if (!setAside(stranger))
            return Error {Problem::Unwritable,
                Words::tr(
                    "Beside %1 lies %2, which belongs to another file and would spoil this one. Move it elsewhere, then open "
                    "the plan again.")
                    .arg(QDir::toNativeSeparators(path), QFileInfo(stranger).fileName())};
    return {};
}

Result<> placePlan(const QString& finished, const QString& path, Place place, const Task& task)
{
    for (const char* suffix : suffixes) {
        const QFileInfo left(path + QLatin1String(suffix));
        const bool isFolder = left.isDir() && !left.isSymLink(); // somebody made that, and there may be more in it
        const Result<> gone = isFolder ? inTheWay(Problem::Unwritable, path, left) : removeForGood(left.filePath());
        if (!gone) {
            QFile::remove(finished);
            return gone;
        }
    }
    return place == Place::New ? placeNewFile(finished, path) : replaceFile(finished, path, task);
}

} // namespace pela

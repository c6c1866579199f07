#include "core/store/side_files.h"

#include "core/base/safe_file.h"

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

} // namespace

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
            return Error {Problem::Unreadable,
                Words::tr("Beside %1 lies %2, which is no ordinary file. Move it elsewhere, then open the plan again.")
                    .arg(QDir::toNativeSeparators(path), there.fileName())};
    }
    return {};
}

bool journalBelongs(const QString& path)
{
    QFile journal(hotJournal(path));
    QFile file(path);
    if (!QFileInfo(journal.fileName()).isFile() || !journal.open(QIODevice::ReadOnly) || !file.open(QIODevice::ReadOnly))
        return true;
    const QByteArray before = firstPageIn(journal);
    const QByteArray now = file.read(before.size());
    if (before.size() < 100 || now.size() < 100)
        return true;
    // SQLite counts the transactions of a file in its first page: the one that was cut off had written that page, or had not.
    constexpr qsizetype counter = 24;
    return now == before || numberAt(now, counter) == numberAt(before, counter) + 1;
}

Result<> setJournalAside(const QString& path)
{
    const QString journal = hotJournal(path);
    QString aside;
    int number = 1;
    do {
        aside = QStringLiteral("%1-%2").arg(journal).arg(number++);
    } while (QFileInfo::exists(aside));
    if (QFile::rename(journal, aside))
        return {};
    return Error {Problem::Unwritable,
        Words::tr("Beside %1 lies %2, which belongs to another file and would spoil this one. Move it elsewhere, then open the "
                  "plan again.")
            .arg(QDir::toNativeSeparators(path), QFileInfo(journal).fileName())};
}

Result<> placePlan(const QString& finished, const QString& path, Place place, const Task& task)
{
    for (const char* suffix : suffixes) {
        if (const Result<> gone = removeForGood(path + QLatin1String(suffix)); !gone) {
            QFile::remove(finished);
            return gone;
        }
    }
    return place == Place::New ? placeNewFile(finished, path) : replaceFile(finished, path, task);
}

} // namespace pela

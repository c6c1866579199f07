#include "tests/bench/store_bench.h"

#include "core/store/backup.h"
#include "core/store/plan_file.h"
#include "tests/bench/measure.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <cstdio>

namespace pela::bench {

namespace {

/// SELECT * of every entity table, every value read.
void selectEverything(const QString& path)
{
    const QString name = QStringLiteral("floor");
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(path);
        must(connection.open(), "the floor could not open the plan");
        for (const EntityInfo* entity : entities()) {
            QSqlQuery query(connection);
            query.setForwardOnly(true);
            must(query.exec(QStringLiteral("SELECT * FROM ") + QString::fromLatin1(entity->name)), "SELECT failed");
            const int columns = int(entity->fields.size()) + 1;
            while (query.next())
                for (int column = 0; column < columns; ++column)
                    must(query.value(column).metaType().isValid(), "no value");
        }
    }
    QSqlDatabase::removeDatabase(name);
}

/// A bare transaction of the same rows: the budget lines, and a journal entry that holds the very bytes that Pela wrote.
class BareFile {
public:
    explicit BareFile(const QString& path)
    {
        connection_ = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name_);
        connection_.setDatabaseName(path);
        must(connection_.open(), "the floor could not open its copy");
        run(QStringLiteral("PRAGMA journal_mode=DELETE"));
        run(QStringLiteral("PRAGMA synchronous=FULL"));
        run(QStringLiteral("PRAGMA foreign_keys=ON"));
        QSqlQuery newest(connection_);
        must(newest.exec(QStringLiteral("SELECT max(seq) FROM journal")) && newest.next(), "no journal");
        seq_ = newest.value(0).toLongLong();
    }
    ~BareFile()
    {
        connection_ = {};
        QSqlDatabase::removeDatabase(name_);
    }
    BareFile(const BareFile&) = delete;
    BareFile& operator=(const BareFile&) = delete;

    /// From now on its entries look like the newest one of the plan at `path`.
    void writeLike(const QString& path)
    {
        const QString name = QStringLiteral("like");
        {
            QSqlDatabase plan = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            plan.setDatabaseName(path);
            must(plan.open(), "the plan could not be read");
            QSqlQuery newest(plan);
            must(newest.exec(QStringLiteral("SELECT parent, second_parent, kind, time, author, machine, label, payload, changes "
                                            "FROM journal ORDER BY seq DESC LIMIT 1"))
                    && newest.next(),
                "no journal");
            entry_.clear();
            for (int column = 0; column < 9; ++column) {
                const QVariant value = newest.value(column);
                // Qt gives empty bytes as null ones, and the column takes no NULL.
                entry_ << (value.toByteArray().isEmpty() ? QVariant(QByteArray("")) : value);
            }
        }
        QSqlDatabase::removeDatabase(name);
    }
    void write(const QStringList& ids, qint64 amount)
    {
        run(QStringLiteral("BEGIN IMMEDIATE"));
        QSqlQuery update(connection_);
        must(update.prepare(QStringLiteral("UPDATE budget_line SET planned = ? WHERE id = ?")), "UPDATE");
        for (const QString& id : ids) {
            update.bindValue(0, amount);
            update.bindValue(1, id);
            must(update.exec(), "UPDATE");
        }
        QSqlQuery insert(connection_);
        must(insert.prepare(
                 QStringLiteral("INSERT INTO journal(seq, hash, parent, second_parent, kind, time, author, machine, label, "
                                "payload, changes) VALUES (?,?,?,?,?,?,?,?,?,?,?)")),
            "INSERT");
        insert.bindValue(0, ++seq_);
        insert.bindValue(1, QCryptographicHash::hash(QByteArray::number(seq_), QCryptographicHash::Sha256));
        for (qsizetype i = 0; i < entry_.size(); ++i)
            insert.bindValue(int(i) + 2, entry_[i]);
        const bool inserted = insert.exec();
        must(inserted, qPrintable(insert.lastError().text()));
        run(QStringLiteral("COMMIT"));
    }

private:
    void run(const QString& sql)
    {
        QSqlQuery query(connection_);
        must(query.exec(sql), qPrintable(sql));
    }
    QString name_ = QStringLiteral("bare");
    QSqlDatabase connection_;
    QVariantList entry_;
    qint64 seq_ = 0;
};

/// Every row put into a new plan, as copying without sharing would do.
Plan deepCopy(const Plan& plan)
{
    Plan copy;
    QVarLengthArray<Value, 24> values;
    for (const EntityInfo* entity : entities()) {
        const Table& from = plan.table(*entity);
        for (size_t place = 0; place < from.size(); ++place) {
            values.clear();
            for (const FieldInfo& field : entity->fields)
                values.append(field.get(from.at(place)));
            copy.table(*entity).insert(from.idAt(place), values);
        }
    }
    return copy;
}

constexpr int scans = 8;
constexpr qint64 scanSize = largestAttachment; // 20 MB

void keepScans(const QString& path)
{
    const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Write));
    for (int number = 1; number <= scans; ++number) {
        QRandomGenerator random(quint32(number) * 7919U);
        QByteArray bytes(scanSize, Qt::Uninitialized);
        random.fillRange(reinterpret_cast<quint32*>(bytes.data()), scanSize / qint64(sizeof(quint32)));
        bytes.replace(0, 9, "%PDF-1.4\n");
        Draft draft(opened.file->plan(), QStringLiteral("Lampiran"));
        need(keepFile(draft, QStringLiteral("pindaian-%1.pdf").arg(number), bytes));
        need(opened.file->commit(draft));
    }
    opened.file->finishBackup();
}

/// Opens, types a letter at once, and puts everything back to where the next opening keeps a backup again.
double firstLetter(const QString& path)
{
    const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Write));
    const Program& program = opened.file->plan().all<Program>().front();
    ChangeSet letter(QStringLiteral("Ketik"));
    letter.set(program.id, &Program::note, program.note + u'x').typing();
    const double time = milliseconds([&] { need(opened.file->commit(letter)); });
    opened.file->finishBackup();
    QDir(backupFolder(masterplanOf(opened.file->plan()).id)).removeRecursively();
    return time;
}

} // namespace

void benchOpen(const QString& path)
{
    const auto [ours, floor] = sideBySide(
        7, [&] { need(PlanFile::open(path, OpenMode::Read)); }, [&] { selectEverything(path); });
    row("open a plan / SELECT * of its tables", ours, "ms", floor, 3.0);
}

void benchMemory(const QString& path)
{
    row("memory with that plan open / 250 MB", memoryOf({QStringLiteral("--open"), path}), "MB", 250.0, 1.0);
}

void printMemoryOpen(const QString& path)
{
    const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Read));
    printPeakMemory();
}

void benchSnapshot(const QString& path)
{
    constexpr int snapshots = 1000; // one alone is too short to time
    const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Read));
    const Plan& plan = opened.file->plan();
    const auto [ours, floor] = sideBySide(
        5,
        [&] {
            for (int i = 0; i < snapshots; ++i)
                must(plan.snapshot().all<Program>().size() == plan.all<Program>().size(), "a snapshot is the plan");
        },
        [&] { must(deepCopy(plan).all<Program>().size() == plan.all<Program>().size(), "a copy is the plan"); });
    row("a snapshot / a thousandth of a copy of every row", ours * 1000 / snapshots, "us", floor, 1.0);
}

void benchCommit(const QString& path, int rows, int times, const char* what)
{
    const QString copy = path + QStringLiteral(".bare");
    const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Write));
    PlanFile& file = *opened.file;
    file.finishBackup(); // beside the first letters; see there
    must(QFile::copy(path, copy), "no space for a copy");
    {
        BareFile bare(copy);
        const auto lines = file.plan().all<BudgetLine>();
        const size_t apart = lines.size() / size_t(rows) > 7 ? 7 : 1;
        std::vector<Id<BudgetLine>> written;
        QStringList ids;
        for (size_t i = 0; i < size_t(rows); ++i) {
            written.push_back(lines[i * apart].id);
            ids << written.back().text();
        }
        qint64 amount = 1;
        const auto deed = [&] {
            ChangeSet change(QStringLiteral("Ubah pagu"));
            for (Id<BudgetLine> line : written)
                change.set(line, &BudgetLine::planned, Rupiah {amount});
            need(file.commit(change));
            ++amount;
        };
        deed();
        bare.writeLike(path);
        const auto [ours, floor] = sideBySide(times, deed, [&] { bare.write(ids, amount); });
        row(what, ours, "ms", floor, 1.5);
    }
    QFile::remove(copy);
}

void benchFirstLetter(const QString& path, const QString& folder)
{
    const QString light = QDir(folder).filePath(QStringLiteral("ringan.pela"));
    const QString heavy = QDir(folder).filePath(QStringLiteral("berat.pela"));
    must(QFile::copy(path, light) && QFile::copy(path, heavy), "no space for a copy");
    keepScans(heavy);
    std::vector<double> with;
    std::vector<double> without;
    for (int time = 0; time < 9; ++time) {
        with.push_back(firstLetter(heavy));
        without.push_back(firstLetter(light));
    }
    row("first letter with 160 MB of scans / without", median(with), "ms", median(without), 2.0);
    QFile::remove(light);
    QFile::remove(heavy);
}

} // namespace pela::bench

// What opening, committing and filtering a large plan cost, each beside its floor in the same run: ratios count, not seconds.
// `pela_bench` prints one table; `pela_bench --open FILE` opens a plan and prints the memory that took (it calls itself for
// that).
#include "core/review/rules.h"
#include "core/store/plan_file.h"
#include "tests/bench/big_plan.h"
#include "tests/support/plans.h"

#ifdef PELA_GUI
#include "tests/bench/filter_bench.h"

#include <QApplication>
#endif

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace pela;

namespace {

constexpr int programs = 10'000;
constexpr int linesEach = 5;

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Runs both in turn, so that a busy moment of the machine hits both; the medians.
std::pair<double, double> sideBySide(int times, const std::function<void()>& ours, const std::function<void()>& floor)
{
    std::vector<double> our;
    std::vector<double> its;
    for (int time = 0; time < times; ++time) {
        our.push_back(milliseconds(ours));
        its.push_back(milliseconds(floor));
    }
    return {median(our), median(its)};
}

template <class T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

void must(bool done, const char* what)
{
    if (!done)
        qFatal("%s", what);
}

void row(const char* what, double ours, const char* unit, double floor, double target)
{
    const double ratio = ours / floor;
    std::printf("%-44s %10.2f %-3s %10.2f %-3s %8.2f   at most %5.2f   %s\n", what, ours, unit, floor, unit, ratio, target,
        ratio <= target ? "ok" : "TOO MUCH");
    std::fflush(stdout);
}

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

void benchOpen(const QString& path)
{
    const auto [ours, floor] = sideBySide(
        7, [&] { need(PlanFile::open(path, OpenMode::Read)); }, [&] { selectEverything(path); });
    row("open a plan / SELECT * of its tables", ours, "ms", floor, 3.0);
}

void benchMemory(const QString& path)
{
    QProcess self;
    self.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), path});
    must(self.waitForFinished(120'000) && self.exitCode() == 0, "could not measure the memory");
    row("memory with that plan open / 250 MB", self.readAllStandardOutput().trimmed().toDouble(), "MB", 250.0, 1.0);
}

void printMemory(const QString& path)
{
    const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Read));
    // The peak: what the system has paged out since does not count as saved.
    QFile status(QStringLiteral("/proc/self/status"));
    must(status.open(QIODevice::ReadOnly), "no /proc here");
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            std::printf("%.1f\n", line.simplified().split(' ').value(1).toDouble() / 1024);
}

/// A bare transaction of the same rows: the budget lines, and one row with the bytes of the journal entry.
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
    void write(const QStringList& ids, qint64 amount, const JournalEntry& like)
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
        const QByteArray stored = like.changes.size() < 1024 ? like.changes : qCompress(like.changes);
        ++seq_;
        const QByteArray hash = QCryptographicHash::hash(QByteArray::number(seq_), QCryptographicHash::Sha256);
        const QVariantList values {seq_, hash, like.parent, QByteArray(""), like.kindCode(),
            like.time.toString(Qt::ISODateWithMs), like.author, like.machine, like.label, QByteArray(""), stored};
        for (int i = 0; i < int(values.size()); ++i)
            insert.bindValue(i, values[i]);
        must(insert.exec(), qPrintable(insert.lastError().text()));
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
    qint64 seq_ = 0;
};

void benchCommit(const QString& path, const QString& copy, int rows, const char* what)
{
    const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Write));
    PlanFile& file = *opened.file;
    BareFile bare(copy);
    std::vector<Id<BudgetLine>> lines;
    QStringList ids;
    for (int i = 0; i < rows; ++i) {
        lines.push_back(file.plan().all<BudgetLine>()[size_t(i) * 7].id);
        ids << lines.back().text();
    }
    qint64 amount = 1;
    const auto deed = [&] {
        ChangeSet change(QStringLiteral("Ubah pagu"));
        for (Id<BudgetLine> line : lines)
            change.set(line, &BudgetLine::planned, Rupiah {amount});
        need(file.commit(change));
        ++amount;
    };
    deed(); // the first commit of a session also keeps a backup
    const JournalEntry like = need(file.journal(1)).first();
    const auto [ours, floor] = sideBySide(31, deed, [&] { bare.write(ids, amount, like); });
    row(what, ours, "ms", floor, 1.5);
}

void benchCheck(const QString& path)
{
    const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Read));
    std::vector<double> times;
    for (int time = 0; time < 7; ++time)
        times.push_back(milliseconds([&] { must(!check(opened.file->plan()).isEmpty(), "a plan of examples has findings"); }));
    row("a full check / 100 ms", median(times), "ms", 100.0, 1.0);
}

} // namespace

int main(int argc, char** argv)
{
#ifdef PELA_GUI
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
#else
    QCoreApplication application(argc, argv);
#endif
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("--open")) {
        printMemory(arguments.value(2));
        return 0;
    }
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
    const QString path = folder.filePath(QStringLiteral("besar.pela"));
    bench::makeBigPlan(path, programs, linesEach);
    std::printf(
        "%-44s %10s     %10s     %8s   %s\n", "10,000 programmes, 50,000 budget lines", "Pela", "floor", "ratio", "target");
    benchOpen(path);
    benchMemory(path);
    const QString copy = folder.filePath(QStringLiteral("salinan.pela"));
    must(QFile::copy(path, copy), "no space for a copy");
    benchCommit(path, copy, 1, "commit of 1 row / bare transaction");
    benchCommit(path, copy, 250, "commit of 250 rows / bare transaction");
    benchCheck(path);
#ifdef PELA_GUI
    row("a key typed in the filter / 100 ms", bench::filterKeystroke(path), "ms", 100.0, 1.0);
#endif
    return 0;
}

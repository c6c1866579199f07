#include "tests/bench/growth_bench.h"

#include "core/store/database.h"
#include "core/store/plan_file.h"
#include "core/store/tables.h"
#include "tests/bench/big_plan.h"
#include "tests/bench/measure.h"
#include "tests/bench/store_bench.h"

#include <QDir>
#include <QFile>

namespace pela::bench {

namespace {

double timeToOpen(const QString& path, int times)
{
    std::vector<double> all;
    for (int time = 0; time < times; ++time)
        all.push_back(processorMilliseconds([&] { need(PlanFile::open(path, OpenMode::Read)); }));
    return least(all);
}

double timeToVerify(const QString& path, int times)
{
    const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Read));
    std::vector<double> all;
    for (int time = 0; time < times; ++time)
        all.push_back(processorMilliseconds([&] {
            const PlanFile::Report report = need(opened.file->verify());
            must(report.problems.isEmpty(), qPrintable(report.problems.join(u'\n')));
        }));
    return least(all);
}

/// What undoing a change costs that writes the note of some programmes.
double timeToUndo(PlanFile& file, int programs, int times)
{
    std::vector<double> all;
    for (int time = 0; time < times; ++time) {
        ChangeSet change(QStringLiteral("Catatan"));
        for (int i = 0; i < programs; ++i)
            change.set(file.plan().all<Program>()[size_t(i)].id, &Program::note, QStringLiteral("catatan %1").arg(time));
        need(file.commit(change));
        all.push_back(processorMilliseconds([&] { need(file.undo()); }));
    }
    return least(all);
}

/// Writes entries until there are so many, each the note of one programme, as that many commits would have done; all in one
/// transaction, because waiting for the disk 300,000 times is not what is measured.
void growHistory(const QString& path, int entries)
{
    Plan plan;
    JournalEntry last;
    {
        const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Read));
        plan = opened.file->plan();
        last = need(opened.file->journal(1)).first();
    }
    const std::unique_ptr<Database> database = need(Database::open(path, Database::Access::Write));
    need(database->begin());
    QSet<QUuid> touched;
    while (last.seq < entries) {
        const Program& program = plan.all<Program>()[size_t(last.seq) % plan.all<Program>().size()];
        touched.insert(program.id.uuid());
        const ChangeSet change
            = need(resolve(ChangeSet(QStringLiteral("Ubah catatan program"))
                               .set(program.id, &Program::note, QStringLiteral("Catatan nomor %1").arg(last.seq)),
                plan));
        must(apply(change, plan), "a change does not fit");
        JournalEntry entry;
        entry.seq = last.seq + 1;
        entry.parent = last.hash;
        entry.time = last.time.addSecs(1);
        entry.author = last.author;
        entry.machine = last.machine;
        entry.label = change.label();
        entry.changes = encodeChange(change);
        entry.hash = entry.computeHash();
        need(appendEntry(*database, entry));
        last = entry;
    }
    const int note = Program::describe().fieldIndex(u"note");
    ChangeSet rows;
    for (const QUuid& id : touched)
        rows.set(Program::describe(), id, note, plan.get(Id<Program>(id)).note);
    need(writeRows(*database, rows));
    need(database->commit());
}

} // namespace

void benchGrowthOfPlan(const QString& folder)
{
    std::vector<Step> open;
    std::vector<Step> verify;
    std::vector<Step> undoOne;
    std::vector<Step> undoAll;
    const QString path = QDir(folder).filePath(QStringLiteral("tumbuh.pela"));
    for (const int programs : {1'000, 10'000, 100'000}) {
        QFile::remove(path);
        makeBigPlan(path, programs, 1);
        open.push_back({programs, timeToOpen(path, 5)});
        verify.push_back({programs, timeToVerify(path, 3)});
        const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Write));
        opened.file->finishBackup();
        undoOne.push_back({programs, timeToUndo(*opened.file, 1, 31)});
        undoAll.push_back({programs, timeToUndo(*opened.file, programs, 3)});
    }
    heading("as the plan grows, by programmes");
    linearRows("open", open, 1.5);
    linearRows("verify", verify, 1.5);
    linearRows("undo of a change of all", undoAll, 1.5);
    constantRows("undo of a change of one", undoOne, 2.0);
    benchCommit(path, 100'000, 5, "commit of 100,000 rows / bare transaction");
    QFile::remove(path);
}

void benchGrowthOfHistory(const QString& folder)
{
    std::vector<Step> open;
    std::vector<Step> verify;
    std::vector<Step> undo;
    const QString path = QDir(folder).filePath(QStringLiteral("riwayat.pela"));
    makeBigPlan(path, 1'000, 1);
    for (const int entries : {1'000, 10'000, 100'000, 300'000}) {
        growHistory(path, entries);
        open.push_back({entries, timeToOpen(path, 5)});
        verify.push_back({entries, timeToVerify(path, entries < 100'000 ? 3 : 1)});
        const PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Write));
        opened.file->finishBackup();
        undo.push_back({entries, timeToUndo(*opened.file, 1, 31)});
    }
    heading("as the history grows, by entries");
    linearRows("open", open, 1.5);
    linearRows("verify", verify, 1.5);
    constantRows("undo of a change of one", undo, 2.0);
    QFile::remove(path);
}

} // namespace pela::bench

// Long random histories in which a plan is upgraded, cut down to a copy that begins anew, and takes in what others did: what may
// be undone is what a simple model says, and nothing that was written is ever written otherwise.
#include "core/model/draft.h"
#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"
#include "tests/support/random_deeds.h"
#include "tests/support/whole_plan.h"

#include <QFile>
#include <QFileInfo>

using namespace pela;
using test::Bench;
using test::hashesOf;
using test::requireWhole;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// A plan file and what a simple model knows of it: the plan after each deed that may be undone, and of those that may be redone.
class Course {
public:
    Course(unsigned seed, const QString& folder) : deeds_(seed), folder_(folder)
    {
        path_ = place();
        auto made = PlanFile::create(path_, test::smallPlan());
        REQUIRE(made);
        file_ = std::move(*made);
        beginAnew();
    }
    ~Course() { close(); }
    Course(const Course&) = delete;
    Course& operator=(const Course&) = delete;

    void step()
    {
        switch (deeds_.below(12)) {
        case 0:
        case 1:
            undo();
            break;
        case 2:
        case 3:
            redo();
            break;
        case 4:
            if (deeds_.below(3) == 0)
                merge();
            break;
        case 5:
            if (deeds_.below(4) == 0)
                goBack();
            break;
        case 6:
            if (deeds_.below(4) == 0)
                reopen();
            break;
        default:
            commit();
        }
        requireAsTheModelSays();
    }

    void undo()
    {
        const bool may = file_->undoLabel().has_value();
        REQUIRE(may == (done_.size() > 1));
        REQUIRE(file_->undo());
        // Typing that ended where it began is a deed that undo does not stop at.
        for (bool changed = false; !changed && done_.size() > 1;) {
            undone_ << done_.takeLast();
            changed = undone_.last() != done_.last();
        }
    }

    void redo()
    {
        REQUIRE(file_->redoLabel().has_value() == !undone_.isEmpty());
        REQUIRE(file_->redo());
        for (bool changed = false; !changed && !undone_.isEmpty();) {
            done_ << undone_.takeLast();
            changed = done_.last() != done_.at(done_.size() - 2);
        }
    }

    void commit()
    {
        const qint64 before = headSeq();
        const Result<> committed = file_->commit(deeds_.next(file_->plan()));
        if (!committed)
            REQUIRE(committed.error().problem == Problem::Refused);
        const auto newest = file_->journal(1);
        REQUIRE(newest);
        if (newest->first().seq == before)
            return;
        if (newest->first().continues)
            done_.removeLast();
        did();
    }

    /// As a program that merges writes it: an entry with a second parent.
    void merge()
    {
        const auto whole = resolve(deeds_.next(file_->plan()), file_->plan());
        if (!whole || whole->isEmpty())
            return;
        JournalEntry merge;
        merge.kind = JournalKind::Merge;
        merge.secondParent = QByteArray(32, char(deeds_.below(256)));
        merge.label = text("Gabungkan paket dinas");
        close();
        test::writeByHand(path_, merge, *whole);
        open();
        CHECK(file_->undoLabel() == merge.label);
        CHECK(file_->journal(1)->first().secondParent == merge.secondParent);
        did();
        ++merges;
    }

    /// To any moment since the plan began or was upgraded, and to none before.
    void goBack()
    {
        const auto moments = plans_.keys();
        const qint64 seq = moments[qsizetype(deeds_.below(size_t(moments.size())))];
        const qint64 before = headSeq();
        REQUIRE(file_->revertTo(seq));
        REQUIRE(file_->plan().canonicalDump() == plans_[seq]);
        if (headSeq() != before)
            did();
        if (moments.first() > 1) {
            const Result<> tooFar = file_->revertTo(moments.first() - 1);
            REQUIRE_FALSE(tooFar);
            CHECK(tooFar.error().problem == Problem::Refused);
        }
    }

    void reopen()
    {
        requireGrown();
        close();
        open();
        requireGrown();
        requireWhole(*file_);
    }

    /// Goes on with a copy that begins anew; the file it was made from stays as it is and is looked at in the end.
    void goOnWithCompactCopy()
    {
        requireGrown();
        const QString copy = place();
        REQUIRE(file_->saveCompactCopy(copy));
        const QByteArray plan = file_->plan().canonicalDump();
        const QByteArray head = hashes_.last();
        close();
        left_.append({path_, hashes_, plan});
        path_ = copy;
        hashes_.clear();
        open();
        REQUIRE(file_->plan().canonicalDump() == plan);
        const auto entries = file_->journal();
        REQUIRE(entries->size() == 1);
        CHECK(entries->first().kind == JournalKind::Begin);
        CHECK(entries->first().from == head);
        beginAnew();
        requireWhole(*file_);
    }

    /// Opens the file with a program that has learned; so does another computer, with a copy.
    void upgrade(const std::function<void()>& learn)
    {
        requireGrown();
        close();
        const QString other = place();
        REQUIRE(QFile::copy(path_, other));
        const int before = currentSchema();
        learn();
        auto apart = PlanFile::open(other, OpenMode::Write);
        REQUIRE(apart);
        apart->file->finishBackup();
        open(true);
        requireGrown();
        CHECK(hashesOf(*apart->file) == hashes_);
        CHECK(apart->file->plan().canonicalDump() == file_->plan().canonicalDump());
        qint64 upgrades = 0;
        const auto newest = file_->journal(currentSchema() - before);
        REQUIRE(newest);
        for (const JournalEntry& entry : *newest)
            upgrades += entry.kind == JournalKind::Upgrade;
        CHECK(upgrades == currentSchema() - before);
        requireWhole(*file_);
        beginAnew();
    }

    /// Mottoes by OPD, written by the program of their time.
    QMap<Id<Opd>, QString> writeMottoes()
    {
        QMap<Id<Opd>, QString> mottoes;
        for (const Opd& opd : file_->plan().all<Opd>())
            if (mottoes.isEmpty() || deeds_.below(2))
                mottoes.insert(opd.id, QStringLiteral("Melayani %1").arg(mottoes.size()));
        close();
        for (auto motto = mottoes.begin(); motto != mottoes.end(); ++motto)
            test::writeMotto(path_, motto.key(), motto.value());
        open();
        return mottoes;
    }

    void requireEnd()
    {
        reopen();
        const auto deeds = file_->deeds();
        REQUIRE(deeds);
        for (const Deed& deed : *deeds)
            REQUIRE(file_->changeOf(deed));
        for (const Left& left : left_) {
            const auto opened = PlanFile::open(left.path, OpenMode::Read);
            REQUIRE(opened);
            requireWhole(*opened->file);
            CHECK(hashesOf(*opened->file).first(left.hashes.size()) == left.hashes);
        }
    }

    PlanFile& file() { return *file_; }
    qsizetype filesLeft() const { return left_.size(); }

    int merges = 0;

private:
    struct Left {
        QString path;
        QList<QByteArray> hashes;
        QByteArray plan;
    };

    QString place() { return folder_ + QStringLiteral("/%1.pela").arg(++places_); }
    qint64 headSeq() const { return file_->journal(1)->first().seq; }

    void close()
    {
        if (file_)
            file_->finishBackup();
        file_.reset();
    }

    void open(bool migrated = false)
    {
        auto opened = PlanFile::open(path_, OpenMode::Write);
        INFO((opened ? QString() : opened.error().message).toStdString());
        REQUIRE(opened);
        CHECK(opened->migrated == migrated);
        file_ = std::move(opened->file);
    }

    void beginAnew()
    {
        done_ = {file_->plan().canonicalDump()};
        undone_.clear();
        plans_ = {{headSeq(), done_.last()}};
        REQUIRE_FALSE(file_->undoLabel());
        REQUIRE_FALSE(file_->redoLabel());
        REQUIRE(file_->undo()); // there is nothing to take back
        REQUIRE(file_->redo());
        requireAsTheModelSays();
    }

    void did()
    {
        done_ << file_->plan().canonicalDump();
        undone_.clear();
    }

    void requireAsTheModelSays()
    {
        REQUIRE(file_->plan().canonicalDump() == done_.last());
        plans_[headSeq()] = done_.last();
    }

    /// The history is the one seen last, and more.
    void requireGrown()
    {
        const QList<QByteArray> now = hashesOf(*file_);
        REQUIRE(now.first(hashes_.size()) == hashes_);
        hashes_ = now;
    }

    test::RandomDeeds deeds_;
    QString folder_;
    int places_ = 0;
    QString path_;
    std::unique_ptr<PlanFile> file_;
    QList<QByteArray> done_;
    QList<QByteArray> undone_;
    QMap<qint64, QByteArray> plans_; ///< by entry, since the plan began or was upgraded
    QList<QByteArray> hashes_;
    QList<Left> left_;
};

} // namespace

TEST_CASE("Deeds, merges, compact copies and upgrades in any order leave what a simple model says, in histories that only grow")
{
    const unsigned seed = GENERATE(2019U, 1015U, 8171U);
    INFO("seed " << seed);
    constexpr int some = 60;
    test::OlderFormat format;
    const Bench bench; // its folder, and its place for backups
    Course course(seed, QFileInfo(bench.path()).path());
    const auto walk = [&course] {
        for (int i = 0; i < some; ++i)
            course.step();
    };
    walk();
    // Where a copy begins anew differs: before the first upgrade, between the two, after the second.
    if (seed == 2019)
        course.goOnWithCompactCopy();
    walk();

    const auto mottoes = course.writeMottoes();
    course.upgrade([&format] { format.learnToDoWithoutMottoes(); });
    for (auto motto = mottoes.begin(); motto != mottoes.end(); ++motto)
        CHECK(course.file().plan().get(motto.key()).address == motto.value());
    walk();
    if (seed == 1015)
        course.goOnWithCompactCopy();
    walk();

    course.upgrade([&format] { format.learnToDoWithoutAliases(); });
    walk();
    if (seed == 8171)
        course.goOnWithCompactCopy();
    walk();

    course.requireEnd();
    CHECK(course.filesLeft() == 1);
    CHECK(course.merges > 0);
}

TEST_CASE("After an upgrade of a frozen plan a hundred random commits can be undone, but nothing before them, and redone")
{
    test::OlderFormat format;
    Bench bench;
    test::thaw(QStringLiteral(PELA_TEST_DATA "/schema-1-with-motto.pela"), bench.path());
    const QList<QByteArray> ancestors = hashesOf(bench.reopen());
    REQUIRE(ancestors.size() > 1);
    bench.close();
    format.learnToDoWithoutMottoes();
    const QByteArray upgraded = bench.reopen().plan().canonicalDump();
    CHECK_FALSE(bench.file().undoLabel());
    test::RandomDeeds deeds(17'2019);
    for (int accepted = 0, tried = 0; accepted < 100; ++tried) {
        REQUIRE(tried < 10'000);
        accepted += bool(bench.file().commit(deeds.next(bench.file().plan())));
    }
    const QByteArray end = bench.file().plan().canonicalDump();
    REQUIRE(end != upgraded);
    int undone = 0;
    for (; bench.file().undoLabel(); ++undone) {
        REQUIRE(undone < 100);
        REQUIRE(bench.file().undo());
    }
    CHECK(undone > 50);
    CHECK(bench.file().plan().canonicalDump() == upgraded);
    requireWhole(bench.reopen());
    while (bench.file().redoLabel())
        REQUIRE(bench.file().redo());
    CHECK(bench.file().plan().canonicalDump() == end);
    requireWhole(bench.reopen());
    CHECK(hashesOf(bench.file()).first(ancestors.size()) == ancestors);
}

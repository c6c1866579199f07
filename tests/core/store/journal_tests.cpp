// The journal is the truth, and it only grows.
#include "core/domain/seal.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QFile>
#include <QSet>

#include <atomic>
#include <thread>

using namespace pela;
using test::Bench;
using test::requireWhole;
using test::writeByHand;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

std::unique_ptr<Database> openForWriting(const QString& path)
{
    auto database = Database::open(path, Database::Access::Write);
    REQUIRE(database);
    return std::move(*database);
}

Program addProgram(PlanFile& file, const char* name)
{
    const Program program = test::program(file.plan(), text(name));
    REQUIRE(file.commit(change(text("Tambah ") + program.name).insert(program)));
    return program;
}

/// Hashes of the history, oldest first.
QList<QByteArray> hashesOf(const QString& path)
{
    const auto opened = PlanFile::open(path, OpenMode::Read);
    REQUIRE(opened);
    return test::hashesOf(*opened->file);
}

} // namespace

TEST_CASE("No statement rewrites, removes or replaces an entry: the file itself refuses")
{
    Bench bench;
    addProgram(bench.make(), "Bank Sampah");
    bench.close();
    const QList<QByteArray> before = hashesOf(bench.path());
    {
        const auto database = openForWriting(bench.path());
        for (const char* statement : {"UPDATE journal SET label = 'lain' WHERE seq = 1",
                 "UPDATE OR REPLACE journal SET seq = 1 WHERE seq = 2", "DELETE FROM journal WHERE seq = 2",
                 "DELETE FROM journal", "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1",
                 "REPLACE INTO journal SELECT 9, hash, parent, second_parent, kind, time, author, machine, label, payload, "
                 "changes "
                 "FROM journal WHERE seq = 1"}) {
            INFO(statement);
            CHECK_FALSE(database->run(QString::fromLatin1(statement)));
        }
    }
    CHECK(hashesOf(bench.path()) == before);
}

TEST_CASE(
    "A copy taken at any moment of a stream of typing is an ancestor of the final file; the stream is one deed and one undo")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = addProgram(file, "A");
    QStringList copies;
    QString typed = program.name;
    for (int letter = 0; letter < 12; ++letter) {
        typed += QChar(u'a' + letter);
        REQUIRE(file.commit(change(text("Ubah nama")).set(program.id, &Program::name, typed).typing()));
        copies << bench.path(QStringLiteral("salinan-%1.pela").arg(letter));
        REQUIRE(file.saveCopy(copies.last()));
    }
    REQUIRE(file.journal()->size() == 2 + 12);
    REQUIRE(file.deeds()->size() == 3);
    const Deed newest = file.deeds(1)->first();
    CHECK(newest.seq - newest.first == 11);
    const auto whole = file.changeOf(newest);
    REQUIRE(whole);
    REQUIRE(whole->rows().size() == 1);
    CHECK(whole->rows().first().fields.first().before == Value(program.name));
    CHECK(whole->rows().first().fields.first().after == Value(typed));

    REQUIRE(file.undo());
    CHECK(file.plan().get(program.id).name == program.name);
    REQUIRE(file.redo());
    CHECK(file.plan().get(program.id).name == typed);
    requireWhole(file);
    bench.close();
    const QList<QByteArray> final = hashesOf(bench.path());
    for (const QString& copy : copies) {
        const QList<QByteArray> before = hashesOf(copy);
        CHECK(before == final.first(before.size()));
    }
    // Deeds are found again page by page, also where a page ends inside one.
    PlanFile& again = bench.reopen();
    QList<qint64> seqs;
    for (qint64 from = 0;;) {
        const auto page = again.deeds(1, from);
        REQUIRE(page);
        if (page->isEmpty())
            break;
        seqs << page->first().seq;
        from = page->first().first;
    }
    CHECK(seqs == QList<qint64> {16, 15, 14, 2, 1});
}

TEST_CASE("Copies that another thread takes at any moment while somebody types are all ancestors of what the plan becomes")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = addProgram(file, "A");
    file.finishBackup();
    QStringList copies;
    {
        std::atomic<int> taken = 0;
        std::atomic<bool> typing = true;
        const PlanOnDisk plan = file.onDisk();
        std::jthread copier([&] {
            while (typing) {
                const QString copy = bench.path(QStringLiteral("salinan-%1.pela").arg(copies.size()));
                if (plan.copyTo(copy)) {
                    copies << copy;
                    ++taken;
                }
            }
        });
        QString typed;
        // More than stand packed against one another, and until some copies came through between them.
        for (int letter = 0; letter < 150 || (taken < 4 && letter < 20'000); ++letter) {
            typed += QChar(u'a' + letter % 26);
            REQUIRE(file.commit(
                change(text("Ubah uraian")).set(program.id, &Program::description, QString(1200, u'p') + typed).typing()));
        }
        typing = false;
    }
    REQUIRE(copies.size() > 2);
    const QList<QByteArray> whole = test::hashesOf(file);
    QSet<qsizetype> moments;
    for (const QString& copy : copies) {
        const QList<QByteArray> then = hashesOf(copy);
        CHECK(then == whole.first(then.size()));
        moments.insert(then.size());
        requireWhole(*PlanFile::open(copy, OpenMode::Read)->file);
    }
    CHECK(moments.size() > 1);
}

TEST_CASE("Typing that ends where it began is a deed that undo does not stop at")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = addProgram(file, "A");
    for (const char* name : {"Ab", "A"})
        REQUIRE(file.commit(change(text("Ubah nama")).set(program.id, &Program::name, text(name)).typing()));
    REQUIRE(file.undo());
    CHECK_FALSE(file.plan().find(program.id));
    REQUIRE(file.redo());
    CHECK(file.plan().get(program.id).name == text("A"));
    requireWhole(file);
}

TEST_CASE("Typing goes on in one field, by one person, in one session")
{
    Bench bench;
    const Program program = addProgram(bench.make(), "A");
    const auto type = [&](PlanFile& file, const char* name) {
        REQUIRE(file.commit(change(text("Ubah nama")).set(program.id, &Program::name, text(name)).typing()));
    };
    type(bench.file(), "Ab");
    bench.file().setAuthor({text("Orang lain"), text("PC-2")});
    type(bench.file(), "Abc");
    CHECK(bench.file().deeds()->size() == 4);
    type(bench.reopen(), "Abcd");
    CHECK(bench.file().deeds()->size() == 5);
    REQUIRE(bench.file().undo());
    type(bench.file(), "Abce");
    CHECK(bench.file().deeds()->size() == 7);
    requireWhole(bench.file());
}

TEST_CASE("A plan begins with an entry of its own kind that says whose it is, and an unknown kind is a newer Pela's")
{
    Bench bench;
    PlanFile& file = bench.make();
    const JournalEntry begin = file.journal()->last();
    CHECK(begin.kind == JournalKind::Begin);
    CHECK(begin.parent.isEmpty());
    CHECK(begin.plan == masterplanOf(file.plan()).id.uuid());
    CHECK_FALSE(file.undoLabel());
    bench.close();
    {
        const auto database = openForWriting(bench.path());
        REQUIRE(database->run(
            text("INSERT INTO journal SELECT seq + 1, zeroblob(32), hash, x'', 'weave', time, author, machine, label, "
                 "payload, changes FROM journal ORDER BY seq DESC LIMIT 1")));
    }
    for (const OpenMode mode : {OpenMode::Read, OpenMode::Write, OpenMode::WriteIfFree}) {
        const auto opened = PlanFile::open(bench.path(), mode);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().problem == Problem::Newer);
        CHECK(opened.error().message.contains(text("weave")));
    }
}

TEST_CASE("A compact copy begins anew with the state of now, and says what it was cut from")
{
    Bench bench;
    PlanFile& file = bench.make();
    addProgram(file, "Bank Sampah");
    ChangeSet first(text("Logo lama"));
    Attachment old {Id<Attachment>::make(), text("lama.png"), text("image/png"), 3, first.keepContent("old")};
    first.insert(old).set(masterplanOf(file.plan()).id, &Masterplan::logo, old.id);
    REQUIRE(file.commit(first));
    ChangeSet second(text("Logo baru"));
    const Attachment logo {Id<Attachment>::make(), text("baru.png"), text("image/png"), 3, second.keepContent("new")};
    second.insert(logo).set(masterplanOf(file.plan()).id, &Masterplan::logo, logo.id).remove(old.id);
    REQUIRE(file.commit(second));
    ReferenceSet codes {text("activity-code"), text("Uji"), {}, {text("kode")}, {{text("1.01")}}};
    REQUIRE(file.keepReferenceSet(codes)); // it says no source
    REQUIRE(file.referenceSets()->size() == 1);
    CHECK(file.referenceSet(codes.digest())->rows == codes.rows);

    const QString path = bench.path(text("ringkas.pela"));
    REQUIRE(file.saveCompactCopy(path));
    const auto copy = PlanFile::open(path, OpenMode::Read);
    REQUIRE(copy);
    CHECK(copy->file->plan().canonicalDump() == file.plan().canonicalDump());
    const auto entries = copy->file->journal();
    REQUIRE(entries);
    REQUIRE(entries->size() == 1);
    CHECK(entries->first().kind == JournalKind::Begin);
    CHECK(entries->first().from == file.journal(1)->first().hash);
    CHECK(entries->first().plan == masterplanOf(file.plan()).id.uuid());
    CHECK(*copy->file->content(logo.content) == QByteArray("new"));
    CHECK_FALSE(copy->file->content(old.content));
    REQUIRE(copy->file->referenceSets()->size() == 1);
    CHECK(copy->file->referenceSet(codes.digest())->rows == codes.rows);
    requireWhole(*copy->file);

    const auto itself = file.saveCompactCopy(bench.path());
    REQUIRE_FALSE(itself);
    CHECK(itself.error().problem == Problem::Refused);
    CHECK_FALSE(file.saveCopy(bench.path()));
    requireWhole(file);
}

TEST_CASE("An entry holds every value of what it adds and removes, also those that nobody filled in")
{
    // A default that changes later must not change what an old entry says.
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = addProgram(file, "Bank Sampah"); // most of it is blank
    REQUIRE(file.commit(change(text("Hapus")).remove(program.id)));
    const auto entries = file.journal();
    REQUIRE(entries);
    int added = 0;
    for (const JournalEntry& entry : *entries) {
        const auto read = readChange(
            entry.changes,
            [&](const RecordedGroup& group) {
                const EntityInfo* entity = entityNamed(QString::fromUtf8(group.entity));
                REQUIRE(entity);
                INFO(entity->name);
                if (group.action != RowAction::Update)
                    CHECK(group.fields.size() == qsizetype(entity->fields.size()));
                added += group.action == RowAction::Update ? 0 : 1;
            },
            [](const QUuid&, std::span<const Value>) { return true; });
        REQUIRE(read);
    }
    CHECK(added > 5); // the beginning, the programme, and its removal
}

TEST_CASE("A merge has a second parent, replays like any change and is undone like one")
{
    Bench bench;
    const Program program = addProgram(bench.make(), "Bank Sampah");
    bench.close();
    {
        const auto opened = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE(opened);
        const auto whole
            = resolve(change(QString()).set(program.id, &Program::name, text("Bank Sampah Digital")), opened->file->plan());
        REQUIRE(whole);
        opened->file->finishBackup();
        JournalEntry merge;
        merge.kind = JournalKind::Merge;
        merge.secondParent = QByteArray(32, 'x');
        merge.author = text("Dinas Kominfo");
        merge.label = text("Gabungkan paket dinas");
        writeByHand(bench.path(), merge, *whole);
    }
    PlanFile& file = bench.reopen();
    requireWhole(file);
    CHECK(file.plan().get(program.id).name == text("Bank Sampah Digital"));
    CHECK(file.journal(1)->first().secondParent == QByteArray(32, 'x'));
    CHECK(file.undoLabel() == text("Gabungkan paket dinas"));
    REQUIRE(file.undo());
    CHECK(file.plan().get(program.id).name == text("Bank Sampah"));
    requireWhole(file);
}

TEST_CASE("One evening with the clock in 2037 leaves history, undo and backups as they should be, and verify mentions it")
{
    Bench bench;
    const Program program = addProgram(bench.make(), "A");
    const Id<Masterplan> plan = masterplanOf(bench.file().plan()).id;
    bench.close();
    {
        const auto opened = PlanFile::open(bench.path(), OpenMode::Read);
        const auto whole = resolve(change(QString()).set(program.id, &Program::name, text("B")), opened->file->plan());
        JournalEntry late;
        late.time = QDateTime(QDate(2037, 5, 1), QTime(20, 0), Qt::UTC);
        late.author = text("Dinas Kominfo");
        late.label = text("Malam yang keliru");
        writeByHand(bench.path(), late, *whole);
    }
    bench.reopen();
    bench.file().finishBackup();
    REQUIRE(bench.file().commit(change(text("Besoknya")).set(program.id, &Program::name, text("C"))));
    const QStringList first = backupsOf(plan);
    bench.reopen();
    bench.file().finishBackup();
    CHECK(backupsOf(plan).size() == first.size() + 1);
    CHECK(backupsOf(plan).mid(1) == first);

    PlanFile& file = bench.file();
    const auto deeds = file.deeds();
    REQUIRE(deeds);
    CHECK(deeds->at(0).label == text("Besoknya"));
    CHECK(deeds->at(1).label == text("Malam yang keliru"));
    CHECK(deeds->at(0).time < deeds->at(1).time);
    const auto report = file.verify();
    REQUIRE(report);
    CHECK(report->problems.isEmpty());
    CHECK(report->remarks.size() == 2);
    CHECK(report->remarks.join(u' ').contains(text("2037")));
    REQUIRE(file.undo());
    CHECK(file.plan().get(program.id).name == text("B"));
    REQUIRE(file.undo());
    CHECK(file.plan().get(program.id).name == text("A"));
}

TEST_CASE("Text is what the file gives back unchanged, for every code point; what cannot be is replaced where people see it")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = addProgram(file, "A");
    QList<std::pair<Id<Program>, QString>> kept;
    ChangeSet all(text("Semua aksara"));
    const auto keep = [&](const QString& note) {
        Program row = test::program(file.plan(), QStringLiteral("Aksara %1").arg(kept.size()));
        row.note = note;
        all.insert(row);
        kept.append({row.id, note});
    };
    for (char32_t plane = 0; plane < 17; ++plane) {
        QString every = text("x");
        for (char32_t low = plane == 0 ? 1 : 0; low <= (plane == 0 ? 0xfffd : 0xffff); ++low)
            if (const char32_t code = plane << 16 | low; code < 0xd800 || code > 0xdfff)
                every += QString::fromUcs4(&code, 1);
        keep(every);
    }
    // At the very beginning some mean something to somebody on the way.
    for (char32_t first : {0x1U, 0x9U, 0xaU, 0xdU, 0x20U, 0x7fU, 0x85U, 0xa0U, 0x200eU, 0x2028U, 0xfffdU, 0x1f600U, 0x10ffffU})
        keep(QString::fromUcs4(&first, 1) + text("awal"));
    REQUIRE(file.commit(all));
    PlanFile& again = bench.reopen();
    for (const auto& [id, note] : kept)
        CHECK(again.plan().get(id).note == note);
    requireWhole(again);

    const QChar replaced = QChar::ReplacementCharacter;
    const QList<std::pair<QString, QString>> cannot {{QString(QChar(u'\0')) + u'a', QString(replaced) + u'a'},
        {QString(QChar(0xfeff)) + u'a', QString(replaced) + u'a'}, {QString(QChar(0xfffe)) + u'a', QString(replaced) + u'a'},
        {QString(u'a') + QChar(0xffff), QString(u'a') + replaced}, {QString(u'a') + QChar(0xd83d), QString(u'a') + replaced},
        {QString(QChar(0xde00)) + u'a', QString(replaced) + u'a'},
        {QString(u'a') + QChar(0xfeff), QString(u'a') + QChar(0xfeff)}};
    for (const auto& [typed, stays] : cannot) {
        REQUIRE(again.commit(change(text("Catatan")).set(program.id, &Program::note, typed)));
        CHECK(again.plan().get(program.id).note == stays);
        REQUIRE(again.commit(change(typed).set(program.id, &Program::note, text("lain"))));
        CHECK(again.journal(1)->first().label == stays);
    }
    requireWhole(bench.reopen());
}

TEST_CASE("Every value comes back from the journal as it went in, and other bytes are no change")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = addProgram(file, "A");
    Indicator indicator;
    indicator.id = Id<Indicator>::make();
    indicator.program = program.id;
    indicator.name = text("Unit");
    ChangeSet change(text("Sasaran"));
    change.insert(indicator);
    int year = 2020;
    for (const char* typed : {"12,50", "-0,5", "0", "1.250.000", "9.007.199.254.740.993", "0,000000000001", "20 TPS3R", "12.50"})
        change.insert(Target {{}, indicator.id, year++, Measure::parse(text(typed)), {}});
    REQUIRE(file.commit(change));
    const JournalEntry deed = file.journal(1)->first();
    const auto again = file.changeOf(file.deeds(1)->first());
    REQUIRE(again);
    CHECK(encodeChange(*again) == deed.changes);
    PlanFile& reopened = bench.reopen();
    QStringList shown;
    auto targets = reopened.plan().of(&Target::indicator, indicator.id);
    std::sort(targets.begin(), targets.end(), [](auto* a, auto* b) { return a->year < b->year; });
    for (const Target* target : targets)
        shown << target->target.display();
    CHECK(shown
        == QStringList {text("12,50"), text("-0,5"), text("0"), text("1.250.000"), text("9.007.199.254.740.993"),
            text("0,000000000001"), text("20 TPS3R"), text("12,50")});
    requireWhole(reopened);

    for (qsizetype cut = 0; cut < deed.changes.size(); ++cut)
        CHECK_FALSE(decodeChange(deed.changes.left(cut)));
    for (qsizetype i = 0; i < deed.changes.size(); ++i) {
        QByteArray other = deed.changes;
        other[i] = char(~other[i]);
        (void)decodeChange(other); // whatever it says, it says it without harm
    }
}

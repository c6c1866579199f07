// How the journal's table holds what entries say: nothing is lost by it, and typing in a long text stays small.
#include "core/store/database.h"
#include "core/store/journal.h"
#include "core/store/packing.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QFile>

#include <random>

using namespace pela;
using test::Bench;
using test::hashesOf;
using test::requireWhole;

namespace {

QByteArray randomBytes(std::mt19937& random, qsizetype size, int letters)
{
    QByteArray bytes(size, ' ');
    for (char& byte : bytes)
        byte = char(std::uniform_int_distribution(0, letters - 1)(random));
    return bytes;
}

/// As somebody changes a text: pieces go, come and move.
QByteArray changed(std::mt19937& random, QByteArray bytes)
{
    const auto below = [&random](qsizetype limit) { return std::uniform_int_distribution<qsizetype>(0, limit)(random); };
    for (qsizetype times = below(4); times > 0; --times) {
        const qsizetype at = below(bytes.size());
        switch (below(2)) {
        case 0:
            bytes.remove(at, below(60));
            break;
        case 1:
            bytes.insert(at, randomBytes(random, below(60), 200));
            break;
        default:
            bytes.insert(below(bytes.size()), bytes.mid(at, below(4000)));
        }
    }
    return bytes;
}

/// About as many bytes of prose as a section of a book has.
QString prose(qsizetype letters)
{
    std::mt19937 random(81);
    const QStringList words {QStringLiteral("kota"), QStringLiteral("layanan"), QStringLiteral("masyarakat"),
        QStringLiteral("digital"), QStringLiteral("pemerintah"), QStringLiteral("meningkatkan"), QStringLiteral("dan"),
        QStringLiteral("melalui"), QStringLiteral("program"), QStringLiteral("ekonomi"), QStringLiteral("lingkungan")};
    QString text;
    while (text.size() < letters)
        text += words[qsizetype(random() % quint32(words.size()))] + QString::number(random() % 100) + u' ';
    return text;
}

qint64 storedChanges(const QString& path)
{
    const auto database = Database::open(path, Database::Access::Read);
    REQUIRE(database);
    const auto size = (*database)->single(QStringLiteral("SELECT sum(length(changes)) FROM journal"));
    REQUIRE(size);
    return size->toLongLong();
}

} // namespace

TEST_CASE("What is packed comes back byte by byte, by itself and against any other")
{
    std::mt19937 random(20'191'015);
    for (int i = 0; i < 400; ++i) {
        const qsizetype size = std::uniform_int_distribution<qsizetype>(0, 6000)(random);
        const QByteArray base = randomBytes(random, size, i % 2 == 0 ? 3 : 256);
        const QByteArray bytes = i % 5 == 0 ? randomBytes(random, size, 2) : changed(random, base);
        CHECK(unpack(pack(bytes)) == bytes);
        const QByteArray stored = packAgainst(base, bytes);
        CHECK(unpack(stored, base) == bytes);
        CHECK(stored.size() <= pack(bytes).size());
    }
    const QByteArray same(5000, 'x');
    CHECK(packAgainst(same, same).size() < 100);
    CHECK(unpack(packAgainst(same, same), same) == same);
}

TEST_CASE("What was altered, cut or unpacked against something else comes back as what it is not, without harm")
{
    std::mt19937 random(7);
    const QByteArray base = randomBytes(random, 4000, 200);
    const QByteArray bytes = changed(random, base) + "akhir";
    const QByteArray stored = packAgainst(base, bytes);
    REQUIRE(isPackedAgainst(stored));
    for (qsizetype cut = 0; cut < stored.size(); ++cut)
        CHECK(unpack(stored.left(cut), base) != bytes);
    for (qsizetype at = 0; at < stored.size(); ++at)
        for (const char byte : {'\0', '\x7f', '\xff'}) {
            QByteArray other = stored;
            other[at] = byte;
            (void)unpack(other, base);
        }
    CHECK(unpack(stored, base.left(100)) != bytes);
    CHECK(unpack(QByteArray("d\xff\xff\xff\xff\x7f\0\0\x01", 9), base) != bytes); // says that it is huge
}

TEST_CASE("An evening of typing in a long section is small in the file, and every entry says what it said")
{
    Bench bench;
    PlanFile* file = &bench.make();
    const auto section = [&]() -> const Opd& { return *file->plan().sorted(&Opd::code).front(); };
    QString text = prose(20'000);
    const int pauses = 150;
    for (int i = 0; i < pauses; ++i) {
        text.insert(9000 + 20 * i, QStringLiteral("kata ke-%1 yang baru ").arg(i));
        REQUIRE(file->commit(change(QStringLiteral("Ubah alamat")).set(section().id, &Opd::address, text).typing()));
        if (i == 100)
            file = &bench.reopen(); // a run ends when the plan is closed
    }
    const QByteArray plan = file->plan().canonicalDump();
    const QList<QByteArray> hashes = hashesOf(*file);
    REQUIRE(hashes.size() == pauses + 1);
    requireWhole(*file);
    const auto deeds = file->deeds();
    REQUIRE(deeds);
    REQUIRE(deeds->size() == 3);
    const auto newest = file->changeOf(deeds->first());
    REQUIRE(newest);
    CHECK(newest->rows().first().fields.first().after.text() == text);
    // Read one by one, in any order, an entry is the same as in one walk.
    const auto all = file->journal();
    REQUIRE(all);
    for (const JournalEntry& entry : *all) {
        const auto one = file->journal(1, entry.seq + 1);
        REQUIRE(one);
        CHECK(one->first().changes == entry.changes);
        CHECK(one->first().computeHash() == entry.hash);
    }
    REQUIRE(file->undo());
    CHECK(section().address != text);
    REQUIRE(file->redo());
    CHECK(file->plan().canonicalDump() == plan);
    bench.close();
    // Twenty thousand letters, before and after, at each of the pauses, are 6 MB.
    CHECK(storedChanges(bench.path()) < 300'000);

    // One that is spoilt in the middle is found, and whatever leans on it comes to its end.
    test::tamper(bench.path(), QStringLiteral("UPDATE journal SET changes = CAST('dx' AS BLOB) WHERE seq = 50"));
    const auto opened = PlanFile::open(bench.path(), OpenMode::Read);
    REQUIRE(opened);
    const auto report = opened->file->verify();
    REQUIRE(report);
    CHECK_FALSE(report->problems.isEmpty());
    CHECK(opened->file->journal());
}

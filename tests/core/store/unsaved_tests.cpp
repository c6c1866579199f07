// What was typed and no plan has yet, kept aside, and what of it differs from a plan.
#include "core/base/safe_file.h"
#include "core/store/unsaved.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace pela;

namespace {

UnsavedText textFor(const EntityInfo& entity, const QUuid& row, const char* field, const QString& text)
{
    return {QString::fromLatin1(entity.name), row, QString::fromLatin1(field), QStringLiteral("Di sini"), text};
}

} // namespace

TEST_CASE("A text kept aside comes back as it was typed, is replaced by the next and forgotten when there is none")
{
    test::Bench bench;
    const UnsavedName name = unsavedName(Id<Masterplan>::make(), bench.path());
    CHECK(unsavedUnder(name).isEmpty());
    CHECK(keepUnsaved(name, {})); // nothing to forget
    const QString hostile = QStringLiteral("\"<b>\n\t\\ Ambon – 城 \U0001F600");
    const QList<UnsavedText> texts {textFor(Opd::describe(), QUuid::createUuid(), "name", hostile), {}};
    REQUIRE(keepUnsaved(name, texts));
    CHECK(unsavedUnder(name) == texts);
    REQUIRE(keepUnsaved(name, {texts.last()}));
    CHECK(unsavedUnder(name).size() == 1);
    CHECK(unsavedUnder(unsavedName(Id<Masterplan>::make(), bench.path())).isEmpty());
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/unsaved"));
    const QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
    REQUIRE(files.size() == 1);
#ifdef Q_OS_UNIX
    CHECK_FALSE(QFile::permissions(folder.path()).testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
#endif
    QFile file(folder.filePath(files.first()));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[{");
    file.close();
    CHECK(unsavedUnder(name).isEmpty()); // what cannot be read is none
    // and stays, whatever is kept next: a person may still make out what it says
    REQUIRE(keepUnsaved(name, texts));
    CHECK(unsavedUnder(name) == texts);
    REQUIRE(keepUnsaved(name, {}));
    const QStringList left = folder.entryList(QDir::Files | QDir::Hidden);
    REQUIRE(left.size() == 1);
    CHECK(*firstBytes(folder.filePath(left.first()), 10) == "[{");
}

TEST_CASE("What was typed in a plan that was moved since is found where the plan lies now, and what was typed in a copy is not")
{
    const bool isThere = GENERATE(true, false);
    test::Bench bench;
    const Id<Masterplan> plan = masterplanOf(bench.make().plan()).id;
    bench.close();
    const QString now = bench.path(QStringLiteral("dipindah.pela"));
    const QList<UnsavedText> before {textFor(Opd::describe(), QUuid::createUuid(), "name", QStringLiteral("Dinas A"))};
    const QList<UnsavedText> here {textFor(Opd::describe(), QUuid::createUuid(), "name", QStringLiteral("Dinas B"))};
    const UnsavedName old = unsavedName(plan, bench.path());
    const UnsavedName name = unsavedName(plan, now);
    REQUIRE(keepUnsaved(old, before));
    REQUIRE(keepUnsaved(name, here));
    REQUIRE((isThere ? QFile::copy(bench.path(), now) : QFile::rename(bench.path(), now)));
    // In the place of the one that was moved another plan may lie by now.
    if (!isThere) {
        const auto other = PlanFile::create(bench.path(), test::smallPlan());
        REQUIRE(other);
        (*other)->finishBackup();
    }
    bringUnsavedTo(plan, name);
    CHECK(unsavedUnder(name) == (isThere ? here : here + before));
    CHECK(unsavedUnder(old) == (isThere ? before : QList<UnsavedText>()));
}

TEST_CASE("What was typed in a plan on a stick that is not in is offered for the copy here, once, and still for the plan there")
{
    test::Bench bench;
    const Id<Masterplan> plan = masterplanOf(bench.make().plan()).id;
    bench.close();
    const QList<UnsavedText> typed {textFor(Opd::describe(), QUuid::createUuid(), "name", QStringLiteral("Dinas A"))};
    const UnsavedName there = unsavedName(plan, bench.path(QStringLiteral("flashdisk/rencana.pela")));
    const UnsavedName here = unsavedName(plan, bench.path());
    REQUIRE(keepUnsaved(there, typed));
    for (int opened = 0; opened < 2; ++opened) {
        bringUnsavedTo(plan, here);
        CHECK(unsavedUnder(here) == typed);
        CHECK(unsavedUnder(there) == typed);
    }
}

TEST_CASE("Of texts kept aside only those differ that the plan does not have, and what cannot go in says why")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const Opd& opd = test::opd(file.plan(), QStringLiteral("01"));
    const Id<Masterplan> city = masterplanOf(file.plan()).id;
    const auto found = differences(
        {
            textFor(Opd::describe(), opd.id.uuid(), "name", opd.name),
            textFor(Opd::describe(), opd.id.uuid(), "name", QStringLiteral("Dinas Lain")),
            textFor(Masterplan::describe(), city.uuid(), "period_start", QStringLiteral("dua ribu")),
            textFor(Opd::describe(), QUuid::createUuid(), "name", QStringLiteral("Baris yang pergi")),
            textFor(Opd::describe(), opd.id.uuid(), "budget_2026", QStringLiteral("Bukan isian")),
        },
        file.plan());
    REQUIRE(found.size() == 4);
    CHECK(found[0].mine == QStringLiteral("Dinas Lain"));
    CHECK(found[0].theirs == opd.name);
    CHECK(found[0].problem.isEmpty());
    for (int i = 1; i < 4; ++i)
        CHECK_FALSE(found[i].problem.isEmpty());
    const Id<Opd> id = opd.id;
    REQUIRE(file.commit(taking(QStringLiteral("Ambil"), found))); // those with a reason stay out
    CHECK(file.plan().get(id).name == QStringLiteral("Dinas Lain"));
    CHECK(differences({textFor(Opd::describe(), id.uuid(), "name", QStringLiteral("Dinas Lain"))}, file.plan()).isEmpty());
}

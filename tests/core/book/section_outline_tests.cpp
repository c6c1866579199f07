#include "core/domain/book.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

using namespace pela;

namespace {

/// A book whose sections are named by their place: "1", "1.1", "1.2", "2", ...
struct Shelf {
    test::Bench bench;
    Id<Book> book = Id<Book>::make();

    explicit Shelf(const QStringList& titles)
    {
        bench.make();
        ChangeSet made(QStringLiteral("Buku"));
        Book row;
        row.id = book;
        row.code = QStringLiteral("buku-9");
        row.title = QStringLiteral("Buku uji");
        made.insert(row);
        for (const QString& title : titles) {
            Section section;
            section.book = book;
            section.title = title;
            section.position = int(titles.indexOf(title)) * 10; // gaps, as old files have them
            section.level = int(title.count(QLatin1Char('.'))) + 1;
            made.insert(section);
        }
        REQUIRE(bench.file().commit(made));
    }
    const Plan& plan() { return bench.file().plan(); }
    Id<Section> id(const char* title)
    {
        for (const Section& section : plan().all<Section>())
            if (section.title == QLatin1String(title))
                return section.id;
        FAIL("no section " << title);
        return {};
    }
    /// "1 1.1* 2": titles in order, a star for each level that differs from the one in the title.
    std::string order()
    {
        QStringList words;
        for (const Section* section : plan().ordered(&Section::book, book))
            words.append(section->title
                + QString(qAbs(section->level - int(section->title.count(QLatin1Char('.'))) - 1), QLatin1Char('*')));
        return words.join(QLatin1Char(' ')).toStdString();
    }
    void commit(const Draft& draft) { REQUIRE(bench.file().commit(draft)); }
};

QStringList outline()
{
    return {QStringLiteral("1"), QStringLiteral("1.1"), QStringLiteral("1.2"), QStringLiteral("2"), QStringLiteral("2.1"),
        QStringLiteral("2.1.1"), QStringLiteral("3")};
}

} // namespace

TEST_CASE("A chapter moves with everything below it, and back by undo")
{
    Shelf shelf(outline());
    const QByteArray before = shelf.plan().canonicalDump();
    shelf.commit(drafted(shelf.plan(), moveSection, shelf.id("2"), -1));
    CHECK(shelf.order() == "2 2.1 2.1.1 1 1.1 1.2 3");
    shelf.commit(drafted(shelf.plan(), moveSection, shelf.id("2"), 1));
    CHECK(shelf.order() == "1 1.1 1.2 2 2.1 2.1.1 3");
    REQUIRE(shelf.bench.file().undo());
    REQUIRE(shelf.bench.file().undo());
    CHECK(shelf.plan().canonicalDump() == before);
}

TEST_CASE("A section at the edge of its chapter moves into the neighbouring one")
{
    Shelf shelf(outline());
    shelf.commit(drafted(shelf.plan(), moveSection, shelf.id("1.2"), 1));
    CHECK(shelf.order() == "1 1.1 2 1.2 2.1 2.1.1 3");
    shelf.commit(drafted(shelf.plan(), moveSection, shelf.id("1.2"), -1));
    CHECK(shelf.order() == "1 1.1 1.2 2 2.1 2.1.1 3");
    shelf.commit(drafted(shelf.plan(), moveSection, shelf.id("2.1"), 1));
    CHECK(shelf.order() == "1 1.1 1.2 2 3 2.1 2.1.1");
    CHECK(drafted(shelf.plan(), moveSection, shelf.id("2.1"), 1).isEmpty());
}

TEST_CASE("Nothing moves before the first chapter or past the end")
{
    Shelf shelf(outline());
    CHECK(drafted(shelf.plan(), moveSection, shelf.id("1"), -1).isEmpty());
    CHECK(drafted(shelf.plan(), moveSection, shelf.id("1.1"), -1).isEmpty());
    CHECK(drafted(shelf.plan(), moveSection, shelf.id("3"), 1).isEmpty());
    CHECK(drafted(shelf.plan(), moveSection, Id<Section>::make(), 1).isEmpty());
}

TEST_CASE("Levels change with everything below, as far as the outline allows")
{
    Shelf shelf(outline());
    shelf.commit(drafted(shelf.plan(), indentSection, shelf.id("3"), 1));
    CHECK(shelf.order() == "1 1.1 1.2 2 2.1 2.1.1 3*");
    shelf.commit(drafted(shelf.plan(), indentSection, shelf.id("3"), 1));
    CHECK(shelf.order() == "1 1.1 1.2 2 2.1 2.1.1 3**");
    CHECK(drafted(shelf.plan(), indentSection, shelf.id("3"), 1).isEmpty());
    CHECK(drafted(shelf.plan(), indentSection, shelf.id("2"), 1).isEmpty());   // 2.1.1 would be too deep
    CHECK(drafted(shelf.plan(), indentSection, shelf.id("1"), 1).isEmpty());   // nothing stands above it
    CHECK(drafted(shelf.plan(), indentSection, shelf.id("1.1"), 1).isEmpty()); // it is below its chapter already
    CHECK(drafted(shelf.plan(), indentSection, shelf.id("1"), -1).isEmpty());
    shelf.commit(drafted(shelf.plan(), indentSection, shelf.id("2.1"), -1));
    CHECK(shelf.order() == "1 1.1 1.2 2 2.1* 2.1.1* 3*"); // 3 had become a part of 2.1
}

TEST_CASE("A new section stands after the one it was added to and all below it")
{
    Shelf shelf(outline());
    Section fresh;
    fresh.id = Id<Section>::make();
    fresh.book = shelf.book;
    fresh.level = 2;
    fresh.title = QStringLiteral("N.N");
    shelf.commit(drafted(shelf.plan(), addSection, fresh, shelf.id("2.1")));
    CHECK(shelf.order() == "1 1.1 1.2 2 2.1 2.1.1 N.N 3");
    fresh.id = Id<Section>::make();
    fresh.title = QString(4000, QLatin1Char('x')) + QStringLiteral("'\"\n<script>=cmd() \u202e🙂");
    fresh.level = 1;
    shelf.commit(drafted(shelf.plan(), addSection, fresh, {}));
    CHECK(shelf.plan().ordered(&Section::book, shelf.book).back()->title == fresh.title);
}

TEST_CASE("Removing a chapter removes what is below it, in one change")
{
    Shelf shelf(outline());
    const Draft removed = drafted(shelf.plan(), removeSection, shelf.id("2"));
    CHECK(removed.change().rows().size() == 3);
    shelf.commit(removed);
    CHECK(shelf.order() == "1 1.1 1.2 3");
    REQUIRE(shelf.bench.file().undo());
    CHECK(shelf.order() == "1 1.1 1.2 2 2.1 2.1.1 3");
}

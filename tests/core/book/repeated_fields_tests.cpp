#include "core/book/fields.h"
#include "core/document/markdown.h"
#include "core/domain/entities.h"
#include "tests/support/catch.h"
#include "tests/support/cost.h"
#include "tests/support/large_plan.h"
#include "tests/support/long_texts.h"
#include "tests/support/plans.h"

#include <QRegularExpression>

using namespace pela;
using namespace pela::book;

namespace {

QString wordsOf(const Document& document)
{
    QString words;
    for (const PageSection& section : document.sections)
        words += plainText(section.blocks) + u' ';
    return words;
}

Document written(const Plan& plan, const QString& markdown)
{
    Document document;
    Composer composer(document);
    writeProse(Material(plan, {}), markdown, 1, composer);
    return document;
}

} // namespace

TEST_CASE("A text that repeats its fields is no longer than the fields it may repeat, and says where it stops")
{
    Plan plan = test::largePlan(3);
    test::assign(plan, plan.all<Masterplan>().front().id, &Masterplan::mission, QString(100'000, u'm'));

    SECTION("parts that stand alone")
    {
        const QString part
            = GENERATE(QStringLiteral("{{tabel:opd}}"), QStringLiteral("{{misi}}"), QStringLiteral("{{daftar-isi}}"));
        const QString text = QString(part + QStringLiteral("\n\n")).repeated(1'000);
        const QString words = wordsOf(written(plan, text));
        CHECK(words.size() < 3'000'000);
        CHECK(words.count(QStringLiteral("terlalu sering dipakai")) == 980);
        const auto problems = fieldProblems(plan, text);
        REQUIRE(problems.size() == 980);
        CHECK(problems.first().kind == FieldProblem::Kind::TooOften);
    }
    SECTION("words in a sentence")
    {
        const QString text = QStringLiteral("Misi: {{misi}}. ").repeated(1'000);
        const QString words = wordsOf(written(plan, text));
        CHECK(words.size() < 3'000'000);
        CHECK(words.count(QStringLiteral("terlalu sering dipakai")) == 980);
    }
    SECTION("few of them are written as often as they stand there")
    {
        const QString words = wordsOf(written(plan, QStringLiteral("Di {{kota}}. ").repeated(2'000)));
        CHECK(words.count(QStringLiteral("Di Kota Uji")) == 2'000);
    }
}

TEST_CASE("Looking for fields takes no longer than the length of a text")
{
    const QString unit
        = GENERATE(QStringLiteral("{{"), QStringLiteral("{{a "), QStringLiteral("{{ngawur}} "), QStringLiteral("}}{{"));
    constexpr int length = 400'000;
    const QString text = unit.repeated(length / 2 / unit.size()) + QString(length / 2, u' ') + QStringLiteral("}}");
    const Plan plan = test::largePlan(3);
    const Material material(plan, {});
    const auto fill = [&](const QString& words) { fillFields(material, words); };
    CHECK(test::timesTheCost(fill, text, test::plainWords(length)) < test::notTooDear);
}

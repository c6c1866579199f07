// What a person typed and what the program reckons from it, in every place where people read it: never a binary rounding.
#include "core/base/format.h"
#include "core/book/figures.h"
#include "core/book/tables.h"
#include "core/domain/seed.h"
#include "core/publish/publish.h"
#include "core/publish/svg_figure.h"
#include "tests/support/catch.h"
#include "tests/support/large_plan.h"
#include "tests/support/numbers.h"
#include "tests/support/plans.h"
#include "tests/support/tools.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace pela;

namespace {

/// What people type as targets, and how many digits that is.
const QStringList typed {QStringLiteral("12,50"), QStringLiteral("0,00001"), QStringLiteral("-1.250"), QStringLiteral("0,1"),
    QStringLiteral("1234567,8901234567")};

Plan planWithTargets()
{
    Plan plan = test::largePlan(1);
    const auto& targets = plan.all<Target>();
    for (qsizetype i = 0; i < typed.size(); ++i)
        test::assign(plan, targets[size_t(i)].id, &Target::target, Measure::parse(typed[i]));
    return plan;
}

/// A file with the matrix, made as people make one.
QString matrix(test::Bench& bench, const Plan& plan, const QString& name)
{
    const QString path = bench.path(name);
    REQUIRE(publish::exportDocument(plan, book::DocumentRef {book::DocumentKind::Matrix}, path));
    return path;
}

/// What a script in Python, which knows nothing of this program, prints about a file.
QStringList askPython(const QString& script, const QString& path)
{
    const test::Answer answer = test::ask(QStringLiteral("python3"), {QStringLiteral("-c"), script, path});
    INFO(answer.err.toStdString());
    REQUIRE(answer.code == 0);
    return QString::fromUtf8(answer.out).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("A CSV holds decimals as they were typed, with a comma")
{
    test::Bench bench;
    const QString path = matrix(bench, planWithTargets(), QStringLiteral("matriks.csv"));
    const QStringList fields = askPython(QStringLiteral(R"(
import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), delimiter=";"))
for title, field in zip(rows[0], rows[1]):
    if title.startswith("Target "):
        print(field)
)"),
        path);
    CHECK(fields.join(u' ') == QStringLiteral("12,50 0,00001 -1250 0,1 1234567,8901234567"));
}

TEST_CASE("An XLSX holds decimals as numbers that show what was typed, and longer ones as text")
{
    test::Bench bench;
    const QString path = matrix(bench, planWithTargets(), QStringLiteral("matriks.xlsx"));
    // The five cells after the unit: their type, their value as a double, and the format that shows them.
    const QStringList cells = askPython(QStringLiteral(R"(
import sys, zipfile
import xml.etree.ElementTree as xml
n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
z = zipfile.ZipFile(sys.argv[1])
read = lambda name: xml.fromstring(z.read(name))
strings = ["".join(s.itertext()) for s in read("xl/sharedStrings.xml").iter(n + "si")]
styles = read("xl/styles.xml")
own = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(n + "numFmt")}
own.update({"0": "General", "3": "#,##0", "4": "#,##0.00"})
formats = [own[x.get("numFmtId")] for x in styles.find(n + "cellXfs")]
for row in read("xl/worksheets/sheet1.xml").iter(n + "row"):
    row = list(row)
    shown = [strings[int(c.find(n + "v").text)] if c.get("t") == "s" else None for c in row]
    if "unit" in shown:
        at = shown.index("unit") + 1
        for c, words in list(zip(row, shown))[at:at + 6]:
            v = c.find(n + "v")
            if v is not None:
                print(words if words is not None else repr(float(v.text)), formats[int(c.get("s"))])
)"),
        path);
    CHECK(cells.contains(QStringLiteral("12.5 #,##0.00")));
    CHECK(cells.contains(QStringLiteral("1e-05 #,##0.00000")));
    CHECK(cells.contains(QStringLiteral("-1250.0 #,##0")));
    CHECK(cells.contains(QStringLiteral("0.1 #,##0.0")));
    CHECK(cells.contains(QStringLiteral("1.234.567,8901234567 General"))); // 17 digits: a number would lose two
}

TEST_CASE("Shares of a total are rounded half up as officials do, not through a binary fraction")
{
    Plan plan = test::largePlan(1, 2);
    const auto& lines = plan.all<BudgetLine>();
    test::assign(plan, lines[0].id, &BudgetLine::planned, Rupiah {23});
    test::assign(plan, lines[1].id, &BudgetLine::planned, Rupiah {1'977});
    const book::Table recap = recapByYear(book::Material(plan, {}));
    REQUIRE(recap.rows.size() == 6);
    CHECK(recap.rows[0].cells.last().text == QStringLiteral("1,2%"));  // 1,15 %
    CHECK(recap.rows[1].cells.last().text == QStringLiteral("98,9%")); // 98,85 %
    CHECK(recap.rows[2].cells.last().text == QStringLiteral("0%"));
    CHECK(recap.rows[5].cells.last().text == QStringLiteral("100%"));
}

TEST_CASE("A figure holds every rupiah, and HTML says its numbers digit for digit")
{
    Plan plan = test::largePlan(1, 60);
    for (const BudgetLine& line : plan.all<BudgetLine>())
        if (line.year != 2026)
            test::assign(plan, line.id, &BudgetLine::planned, Rupiah {999'999'999'999'999});
    book::Document document;
    document.sections.append(book::PageSection {});
    document.sections[0].blocks.append(budgetByYear(book::Material(plan, {})));
    const QString html = publish::htmlOf(document);
    CHECK(html.contains(QStringLiteral(">11.999.999.999,999988</td>")));
    CHECK(html.contains(QStringLiteral(">12</td>")));
}

TEST_CASE("Numbers of a seed come as they are written there, short of zeros at their end")
{
    const auto read = [](const char* number) {
        const QByteArray json = QByteArrayLiteral("{\"dimension\":[{\"key\":\"d\",\"name\":") + number + "}]}";
        Seed seed;
        REQUIRE(seed.add(QJsonDocument::fromJson(json).object(), QStringLiteral("uji.json")));
        const auto changes = seed.changes(QStringLiteral("uji"));
        REQUIRE(changes);
        REQUIRE(changes->rows().size() == 1);
        QStringList all;
        for (const FieldChange& field : changes->rows().first().fields)
            all.append(field.after.toString());
        return all;
    };
    CHECK(read("0.1").contains(QStringLiteral("0.1")));
    CHECK(read("12.50").contains(QStringLiteral("12.5")));
    CHECK(read("9.95").contains(QStringLiteral("9.95")));
    CHECK(read("9007199254740993").contains(QStringLiteral("9007199254740993"))); // no double
    CHECK(read("0.00000000000001").contains(QStringLiteral("0.00000000000001"))); // not 0
}

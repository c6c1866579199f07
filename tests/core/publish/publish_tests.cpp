#include "core/publish/publish.h"
#include "core/store/new_plan.h"
#include "tests/support/catch.h"
#include "tests/support/large_plan.h"
#include "tests/support/plans.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>

using namespace pela;

namespace {

/// A plan whose texts are what people and attackers type.
Plan hostilePlan()
{
    Plan plan = test::largePlan(3);
    const auto& programs = plan.all<Program>();
    test::assign(plan, programs[0].id, &Program::name, QStringLiteral("=cmd|'/c calc'!A1"));
    test::assign(plan, programs[0].id, &Program::note, QStringLiteral("baris \"satu\";\nbaris dua"));
    test::assign(plan, programs[1].id, &Program::name, QStringLiteral("<script>alert(1)</script> 😀 \u202eterbalik"));
    test::assign(
        plan, programs[1].id, &Program::objective, QString(QChar(1)) + QStringLiteral("kendali") + QChar(0xd800) + QChar(0));
    test::assign(plan, programs[2].id, &Program::description, QString(40'000, u'x'));
    test::assign(plan, programs[2].id, &Program::location, QStringLiteral("-5 derajat"));
    return plan;
}

QByteArray read(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// One member of a package, unpacked by a program that is not ours.
QByteArray member(const QString& package, const QString& name)
{
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), package, name});
    REQUIRE(unzip.waitForFinished());
    REQUIRE(unzip.exitCode() == 0);
    return unzip.readAllStandardOutput();
}

bool isWellFormed(const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

/// Reads RFC 4180 with semicolons, by its own rules.
QList<QStringList> parseCsv(const QString& text)
{
    QList<QStringList> rows(1);
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else if (c == u'"')
                quoted = false;
            else
                field += c;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u';') {
            rows.last().append(std::exchange(field, {}));
        } else if (c == u'\n') {
            rows.last().append(std::exchange(field, {}));
            rows.append(QStringList());
        } else if (c != u'\r') {
            field += c;
        }
    }
    rows.removeLast();
    return rows;
}

} // namespace

TEST_CASE("The matrix as XLSX holds real numbers, a frozen header with filters, and text that stays text")
{
    test::Bench bench;
    const Plan plan = hostilePlan();
    const QString path = bench.path(QStringLiteral("matriks.xlsx"));
    REQUIRE(publish::exportDocument(plan, book::DocumentRef {book::DocumentKind::Matrix}, path));
    const QByteArray sheet = member(path, QStringLiteral("xl/worksheets/sheet1.xml"));
    const QByteArray strings = member(path, QStringLiteral("xl/sharedStrings.xml"));
    CHECK(isWellFormed(sheet));
    CHECK(isWellFormed(strings));
    CHECK(isWellFormed(member(path, QStringLiteral("xl/styles.xml"))));
    CHECK(sheet.contains("state=\"frozen\""));
    CHECK(sheet.contains("<autoFilter ref="));
    CHECK(sheet.contains("orientation=\"landscape\""));
    CHECK(sheet.contains("fitToHeight=\"0\""));
    CHECK(sheet.contains("<v>1000000</v>"));
    CHECK(sheet.contains("SUBTOTAL(109,"));
    CHECK(sheet.count("<f>") == 5); // the totals and nothing that a person typed
    CHECK(strings.contains("=cmd|"));
    CHECK(strings.contains("&lt;script&gt;"));
    CHECK(strings.contains("(dipotong)"));
    CHECK(member(path, QStringLiteral("xl/styles.xml")).contains("#,##0"));
    CHECK(QDir(QFileInfo(path).absolutePath())
              .entryList({QStringLiteral(".*")}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
              .isEmpty());
}

TEST_CASE("The matrix as CSV reads back cell by cell, and nothing in it is a formula")
{
    const Plan plan = hostilePlan();
    const auto document = book::buildDocument(plan, book::DocumentRef {book::DocumentKind::Matrix}, {}, book::Medium::Sheet);
    REQUIRE(document);
    const QByteArray bytes = publish::csvOf(*document);
    REQUIRE(bytes.startsWith("\xef\xbb\xbf"));
    const auto rows = parseCsv(QString::fromUtf8(bytes.mid(3)));
    REQUIRE(rows.size() == 4);
    const qsizetype name = rows[0].indexOf(QStringLiteral("Program / inovasi"));
    const qsizetype note = rows[0].indexOf(QStringLiteral("Keterangan"));
    const qsizetype money = rows[0].indexOf(QStringLiteral("Pagu (Rp) 2027"));
    REQUIRE(std::min({name, note, money}) >= 0);
    for (const QStringList& row : rows)
        CHECK(row.size() == rows[0].size());
    CHECK(rows[1][name] == QStringLiteral("'=cmd|'/c calc'!A1"));
    CHECK(rows[1][note] == QStringLiteral("baris \"satu\";\nbaris dua"));
    CHECK(rows[1][money] == QStringLiteral("1000000"));
    CHECK(rows[3][rows[0].indexOf(QStringLiteral("Lokasi"))] == QStringLiteral("'-5 derajat"));
}

TEST_CASE("HTML is one well-formed file without scripts or network, whatever the plan holds")
{
    Plan plan = hostilePlan();
    for (const book::DocumentInfo& info : book::documents(plan)) {
        const auto document = book::buildDocument(plan, info.ref);
        REQUIRE(document);
        const QByteArray html = publish::htmlOf(*document).toUtf8();
        INFO(info.id.toStdString());
        CHECK(isWellFormed(QByteArray(html).replace("<!DOCTYPE html>", "")));
        CHECK_FALSE(html.contains("<script"));
        CHECK_FALSE(html.contains("src=\"http"));
        CHECK(html.contains("lang=\"id\""));
    }
}

TEST_CASE("The sample's books are HTML with headings, captions, figures and a contents list that leads somewhere")
{
    test::Bench bench;
    auto made = createSample(bench.path());
    REQUIRE(made);
    const QString path = bench.path(QStringLiteral("buku.html"));
    REQUIRE(publish::exportDocument((*made)->plan(), book::documentNamed((*made)->plan(), QStringLiteral("buku-2"))->ref, path));
    const QString html = QString::fromUtf8(read(path));
    CHECK(isWellFormed(html.mid(15).toUtf8()));
    CHECK(html.contains(QStringLiteral("<svg role=\"img\"")));
    CHECK(html.contains(QStringLiteral("CONTOH")));
    int links = 0;
    for (qsizetype at = html.indexOf(QStringLiteral("href=\"#")); at >= 0;
         at = html.indexOf(QStringLiteral("href=\"#"), at + 7)) {
        const QString anchor = html.mid(at + 7, html.indexOf(u'"', at + 7) - at - 7);
        INFO(anchor.toStdString());
        CHECK(html.count(QStringLiteral("id=\"") + anchor + u'"') == 1);
        ++links;
    }
    CHECK(links > 40);
}

TEST_CASE("A document offers only what can be written, and a writer added at start is offered too")
{
    const Plan plan = test::largePlan(1);
    for (const book::DocumentInfo& info : book::documents(plan))
        for (const QString& suffix : publish::formats(info))
            CHECK(publish::knownFormats().contains(suffix));
    test::Bench bench;
    const auto wrong = publish::exportDocument(
        plan, book::DocumentRef {book::DocumentKind::AllCommitments}, bench.path(QStringLiteral("k.xlsx")));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().problem == Problem::Usage);
    CHECK(wrong.error().message.contains(QStringLiteral("html")));
    CHECK_FALSE(publish::exportDocument(
        plan, book::DocumentRef {book::DocumentKind::Matrix}, bench.path(QStringLiteral("tanpa-akhiran"))));

    publish::addFormat(
        {QStringLiteral("uji"), book::Medium::Paper, [](const book::Document&, const QString& path, const Task&) -> Result<> {
             QFile file(path);
             if (!file.open(QIODevice::WriteOnly) || file.write("setengah") < 0)
                 return Error {Problem::Unwritable, file.errorString()};
             return Error {Problem::Unwritable, QStringLiteral("cakram penuh")};
         }});
    CHECK(publish::knownFormats().contains(QStringLiteral("uji")));
    QFile old(bench.path(QStringLiteral("lama.uji")));
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("lama");
    old.close();
    CHECK_FALSE(publish::write(book::Document {}, old.fileName()));
    CHECK(read(old.fileName()) == "lama");
    CHECK(QDir(QFileInfo(old.fileName()).absolutePath()).entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden).isEmpty());
}

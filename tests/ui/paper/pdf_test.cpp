#include "core/base/safe_file.h"
#include "tests/support/catch.h"
#include "tests/support/sample_document.h"
#include "tests/support/tools.h"
#include "ui/paper/pdf_publisher.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace pela;
using namespace pela::book;

namespace {

/// A document published into a folder of its own, and what other programs say about it.
class Printed {
public:
    explicit Printed(const Document& document) : pages_(layOut(document))
    {
        const Result<QByteArray> pdf = renderPdf(pages_);
        REQUIRE(pdf);
        REQUIRE(writeNewFile(path(), *pdf));
    }

    QString path() const { return folder_.filePath(QStringLiteral("buku.pdf")); }
    const PagedDocument& pages() const { return pages_; }

    QString text(int page = -1, bool layout = false) const
    {
        QStringList arguments {QStringLiteral("-enc"), QStringLiteral("UTF-8")};
        if (layout)
            arguments << QStringLiteral("-layout");
        if (page >= 0)
            arguments << QStringLiteral("-f") << QString::number(page + 1) << QStringLiteral("-l") << QString::number(page + 1);
        const test::Answer answer = test::ask(QStringLiteral("pdftotext"), arguments << path() << QStringLiteral("-"));
        REQUIRE(answer.code == 0);
        return QString::fromUtf8(answer.out);
    }

    void checkSound() const
    {
        const test::Answer answer = test::ask(QStringLiteral("qpdf"), {QStringLiteral("--check"), path()});
        INFO(answer.out.toStdString() << answer.err.toStdString());
        CHECK(answer.code == 0);
    }

    QJsonObject json() const
    {
        const test::Answer answer = test::ask(QStringLiteral("qpdf"), {QStringLiteral("--json=2"), path()});
        REQUIRE(answer.code == 0);
        return QJsonDocument::fromJson(answer.out).object();
    }

private:
    QTemporaryDir folder_;
    PagedDocument pages_;
};

QString squeezed(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s+")));
}

Paragraph say(const QString& text)
{
    return {{{text, false, false, {}}}, Align::Left, Paragraph::Style::Body};
}

Table tableOf(const QList<QStringList>& rows)
{
    Table table;
    for (qsizetype column = 0; column < rows.first().size(); ++column)
        table.columns.append({QStringLiteral("Kolom %1").arg(column + 1), {}, 1, Align::Left});
    for (const QStringList& texts : rows) {
        Row row;
        for (const QString& text : texts)
            row.cells.append({text, {}, 1, false});
        table.rows.append(row);
    }
    return table;
}

/// Objects of a PDF by their reference, as qpdf prints them.
class Objects {
public:
    explicit Objects(const QJsonObject& json) : all_(json[QStringLiteral("qpdf")].toArray().at(1).toObject()) { }
    QJsonObject at(const QJsonValue& value) const
    {
        if (value.isObject())
            return value.toObject();
        return all_[QString(QStringLiteral("obj:") + value.toString())].toObject()[QStringLiteral("value")].toObject();
    }
    QJsonObject root() const
    {
        return at(all_[QStringLiteral("trailer")].toObject()[QStringLiteral("value")].toObject()[QStringLiteral("/Root")]);
    }

private:
    QJsonObject all_;
};

} // namespace

TEST_CASE("A printed book is sound and says what it is")
{
    const auto paper = GENERATE(PaperSize::A4, PaperSize::F4);
    const Printed book(test::sampleBook(paper));
    book.checkSound();

    const test::Answer info = test::ask(QStringLiteral("pdfinfo"),
        {QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"), QStringLiteral("99"), book.path()});
    REQUIRE(info.code == 0);
    const QString about = QString::fromUtf8(info.out);
    CHECK(about.contains(QRegularExpression(QStringLiteral("Title:\\s+Masterplan Smart City Kota Contoh 2025–2029\\n"))));
    CHECK(about.contains(QRegularExpression(QStringLiteral("Author:\\s+Pemerintah Kota Contoh\\n"))));
    CHECK(about.contains(QRegularExpression(QStringLiteral("Pages:\\s+%1\\n").arg(book.pages().pageCount()))));

    const QRegularExpression size(QStringLiteral("Page\\s+\\d+ size:\\s+([\\d.]+) x ([\\d.]+) pts"));
    QList<QSizeF> sizes;
    for (auto found = size.globalMatch(about); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        sizes.append({match.captured(1).toDouble(), match.captured(2).toDouble()});
    }
    REQUIRE(sizes.size() == book.pages().pageCount());
    int landscape = 0;
    for (int page = 0; page < book.pages().pageCount(); ++page) {
        const QSizeF asked = paper == PaperSize::F4 ? QSizeF(609.4, 935.4) : QSizeF(595.3, 841.9);
        const QSizeF expected = book.pages().isLandscape(page) ? asked.transposed() : asked;
        CHECK(std::abs(sizes[page].width() - expected.width()) <= 1);
        CHECK(std::abs(sizes[page].height() - expected.height()) <= 1);
        landscape += book.pages().isLandscape(page) ? 1 : 0;
    }
    CHECK(landscape >= 2);
    CHECK_FALSE(book.pages().isLandscape(0));
}

TEST_CASE("A title in the page header is cut only where the other side leaves no room")
{
    const QString longTitle = QStringLiteral("BAB VII Kelembagaan, Pembiayaan, Risiko, serta Pemantauan dan Evaluasi");
    Document document;
    document.title = QStringLiteral("Buku II");
    document.city = QStringLiteral("Kota Contoh");
    PageSection section;
    section.chapter = longTitle;
    section.blocks = {Paragraph {{Run {QStringLiteral("Isi"), false, false, QString()}}, Align::Left, Paragraph::Style::Body}};
    document.sections = {section};
    CHECK(Printed(document).text(0, true).simplified().contains(longTitle));

    document.title = longTitle;
    document.sections[0].chapter = QStringLiteral("BAB I");
    CHECK(Printed(document).text(0, true).simplified().contains(longTitle));

    document.sections[0].chapter = longTitle;
    const QString both = Printed(document).text(0, true);
    CHECK(both.count(QStringLiteral("BAB VII Kelembagaan")) == 2);
    CHECK(both.count(QChar(0x2026)) == 2);
}

TEST_CASE("The list of contents has the real page numbers")
{
    const Printed book(test::sampleBook());
    const int contentsPage = book.pages().find(QStringLiteral("sah"))->page + 1;
    const QString contents = book.text(contentsPage, true);
    REQUIRE(contents.contains(QStringLiteral("Daftar isi")));

    int compared = 0;
    for (const QStringList& entry : {QStringList {QStringLiteral("BAB I"), QStringLiteral("Pendahuluan")},
             {QStringLiteral("1.2"), QStringLiteral("Tujuan dan ruang lingkup")},
             {QStringLiteral("BAB II"), QStringLiteral("Strategi pembangunan")},
             {QStringLiteral("2.6"), QStringLiteral("Smart Environment")},
             {QStringLiteral("Lampiran A"), QStringLiteral("Matriks rencana aksi")},
             {QString(), QStringLiteral("Lembar pengesahan")}}) {
        INFO(entry.join(u' ').toStdString());
        const QRegularExpression line(QStringLiteral("^\\s*%1\\s+%2\\s+([ivx\\d]+)\\s*$")
                                          .arg(QRegularExpression::escape(entry[0]), QRegularExpression::escape(entry[1])),
            QRegularExpression::MultilineOption);
        const QRegularExpressionMatch match = line.match(contents);
        REQUIRE(match.hasMatch());
        // The page with this number in its footer holds the heading.
        bool found = false;
        for (int page = 0; page < book.pages().pageCount() && !found; ++page) {
            const QString text = book.text(page, true);
            found = page != contentsPage && text.contains(entry[1])
                && text.contains(QRegularExpression(QStringLiteral("Kota Contoh\\s+%1\\s*\\f?$").arg(match.captured(1))));
        }
        CHECK(found);
        ++compared;
    }
    CHECK(compared == 6);

    const QString lists = book.text(contentsPage + 1, true);
    CHECK(lists.contains(QRegularExpression(QStringLiteral("Tabel A\\.1\\s+Matriks rencana aksi\\s+6\\b"))));
    CHECK(lists.contains(QRegularExpression(QStringLiteral("Gambar 1\\.2\\s+Pagu per tahun dan dimensi\\s+\\d"))));
}

TEST_CASE("Outline, page labels, language and links of a printed book work")
{
    const Printed book(test::sampleBook());
    const QJsonObject json = book.json();
    const Objects objects(json);
    const QJsonObject root = objects.root();
    CHECK(root[QStringLiteral("/Lang")].toString().endsWith(QStringLiteral("id")));
    CHECK(objects.at(root[QStringLiteral("/ViewerPreferences")])[QStringLiteral("/DisplayDocTitle")].toBool());

    SECTION("the outline is nested and leads to the headings")
    {
        const QJsonArray outlines = json[QStringLiteral("outlines")].toArray();
        QStringList titles;
        for (const QJsonValue& entry : outlines)
            titles.append(entry.toObject()[QStringLiteral("title")].toString());
        CHECK(titles
            == QStringList {QStringLiteral("Lembar pengesahan"), QStringLiteral("Daftar isi"), QStringLiteral("Daftar tabel"),
                QStringLiteral("Daftar gambar"), QStringLiteral("BAB I Pendahuluan"),
                QStringLiteral("BAB II Strategi pembangunan"), QStringLiteral("Lampiran A Matriks rencana aksi")});
        const QJsonObject second = outlines.at(5).toObject();
        const QJsonArray below = second[QStringLiteral("kids")].toArray();
        REQUIRE(below.size() == 6);
        const QJsonObject last = below.at(5).toObject();
        CHECK(last[QStringLiteral("title")].toString() == QStringLiteral("2.6 Smart Environment"));
        CHECK(last[QStringLiteral("kids")].toArray().size() == 1);
        CHECK(last[QStringLiteral("destpageposfrom1")].toInt() == book.pages().find(QStringLiteral("dimensi-5"))->page + 1);
    }
    SECTION("page labels are roman, then arabic")
    {
        QStringList kinds;
        for (const QJsonValue& label : json[QStringLiteral("pagelabels")].toArray())
            kinds.append(label.toObject()[QStringLiteral("label")].toObject()[QStringLiteral("/S")].toString());
        CHECK(kinds == QStringList {QString(), QStringLiteral("/r"), QStringLiteral("/D")});
        CHECK(book.pages().pageLabel(0).isEmpty());
        CHECK(book.pages().pageLabel(2) == QStringLiteral("ii"));
        CHECK(book.pages().pageLabel(4) == QStringLiteral("1"));
    }
    SECTION("links go to pages of this book and to the web")
    {
        QStringList pageObjects;
        for (const QJsonValue& page : json[QStringLiteral("pages")].toArray())
            pageObjects.append(page.toObject()[QStringLiteral("object")].toString());
        int inside = 0;
        QStringList addresses;
        for (const QString& page : pageObjects) {
            for (const QJsonValue& reference : objects.at(page)[QStringLiteral("/Annots")].toArray()) {
                const QJsonObject link = objects.at(reference);
                if (const QJsonArray target = link[QStringLiteral("/Dest")].toArray(); !target.isEmpty()) {
                    CHECK(pageObjects.contains(target.at(0).toString()));
                    ++inside;
                } else {
                    addresses.append(objects.at(link[QStringLiteral("/A")])[QStringLiteral("/URI")].toString());
                }
            }
        }
        CHECK(inside >= 18 + 2 + 4 + 1);
        CHECK(addresses == QStringList {QStringLiteral("u:https://www.komdigi.go.id/")});
    }
}

TEST_CASE("A table repeats its header on every page and loses no row")
{
    const Printed book(test::matrix(120));
    book.checkSound();
    REQUIRE(book.pages().pageCount() > 5);
    for (int page = 0; page < book.pages().pageCount(); ++page) {
        const QString text = book.text(page, true);
        CHECK(text.contains(QStringLiteral("Indikator")));
        CHECK(text.contains(QStringLiteral("Pagu (Rp)")));
        CHECK(text.contains(QStringLiteral("(lanjutan)")) == (page > 0));
    }
    const QString all = squeezed(book.text());
    for (int row = 1; row <= 120; ++row)
        CHECK(all.contains(QStringLiteral("layanan%1yangdapat").arg(row)));
}

TEST_CASE("A cell taller than a page runs on over the next pages, line by line")
{
    QStringList words;
    for (int i = 0; i < 3000; ++i)
        words.append(QStringLiteral("kata%1").arg(i));
    const Printed book(test::pageWith(
        {tableOf({{QStringLiteral("1"), words.join(u' ')}, {QStringLiteral("2"), QStringLiteral("sesudahnya")}})}));
    book.checkSound();
    CHECK(book.pages().pageCount() > 3);
    const QStringList read = book.text().split(QRegularExpression(QStringLiteral("\\s+")));
    const QSet<QString> found(read.begin(), read.end());
    for (const QString& word : std::as_const(words)) {
        INFO(word.toStdString());
        CHECK(found.contains(word));
    }
    CHECK(found.contains(QStringLiteral("sesudahnya")));
}

TEST_CASE("Text of any kind is printed whole and can be found again")
{
    const QString name = QString(QStringLiteral("Program Penguatan ").repeated(222) + QStringLiteral("TAMAT"));
    REQUIRE(name.size() >= 4000);
    const QString unbreakable = QString(500, u'x') + QStringLiteral("UJUNG");
    const QString mixed = QStringLiteral("=cmd() <script>alert(\"1\")</script> 'kutip' baris satu\nbaris dua 😀 שלום") + QChar(0)
        + QStringLiteral("sesudah nol");
    const Printed book(test::pageWith({Heading {1, name, QStringLiteral("x"), true, Heading::Kind::Chapter, {1}},
        Contents {Contents::Of::Headings, name}, say(name), say(unbreakable), say(mixed), tableOf({{name, unbreakable, mixed}}),
        SignatureBlock {mixed, {{unbreakable, name, mixed, {}}}, 2},
        ListBlock {{{{{mixed, true, true, QStringLiteral("javascript:alert(1)")}}, 3}}, true, 7}}));
    book.checkSound();
    const QString all = squeezed(book.text());
    CHECK(all.count(QStringLiteral("TAMAT")) == 4);
    CHECK(all.count(QStringLiteral("xUJUNG")) == 3);
    CHECK(all.contains(QStringLiteral("=cmd()<script>alert(\"1\")</script>")));
    CHECK(all.contains(QStringLiteral("sesudahnol")));
    CHECK(all.contains(QStringLiteral("שלום")));
    CHECK(all.contains(QStringLiteral("😀")));
    // A script is nothing to click on.
    CHECK_FALSE(QJsonDocument(book.json()).toJson().contains("javascript"));
}

TEST_CASE("Headings stay with what follows and signatures are never split")
{
    QList<Block> blocks;
    for (int i = 0; i < 60; ++i) {
        blocks.append(Heading {2, QStringLiteral("Judul%1x").arg(i), {}, true, Heading::Kind::Chapter, {1, i}});
        blocks.append(say(QStringLiteral("Isi%1x ").arg(i) + QStringLiteral("kalimat yang cukup panjang ").repeated(3 + i % 23)));
    }
    for (int i = 0; i < 21; ++i) {
        SignatureBlock block {QStringLiteral("Kota Contoh, tanggal %1x").arg(i), {}, 3};
        for (int s = 0; s < 2 + i % 4; ++s)
            block.signatures.append({QStringLiteral("Mengetahui,"), QStringLiteral("Kepala%1x").arg(i),
                QStringLiteral("Nama%1x%2x").arg(i).arg(s), {}});
        blocks.append(block);
    }
    const Printed book(test::pageWith(blocks));
    QStringList pages;
    for (int page = 0; page < book.pages().pageCount(); ++page)
        pages.append(book.text(page));
    REQUIRE(pages.size() > 8);
    const auto pageOf = [&](const QString& word) {
        for (int page = 0; page < int(pages.size()); ++page) {
            if (pages[page].contains(word))
                return page;
        }
        return -1;
    };
    for (int i = 0; i < 60; ++i) {
        INFO(i);
        CHECK(pageOf(QStringLiteral("Judul%1x").arg(i)) >= 0);
        CHECK(pageOf(QStringLiteral("Judul%1x").arg(i)) == pageOf(QStringLiteral("Isi%1x").arg(i)));
    }
    for (int i = 0; i < 21; ++i) {
        INFO(i);
        const int page = pageOf(QStringLiteral("tanggal %1x").arg(i));
        CHECK(page >= 0);
        for (int s = 0; s < 2 + i % 4; ++s)
            CHECK(pageOf(QStringLiteral("Nama%1x%2x").arg(i).arg(s)) == page);
    }
}

TEST_CASE("Every page of a sample says that it is one, and no page of a real plan does")
{
    Document document = test::sampleBook();
    const Printed sample(document);
    for (int page = 0; page < sample.pages().pageCount(); ++page)
        CHECK(sample.text(page).contains(QStringLiteral("CONTOH")));
    document.example = false;
    const Printed real(document);
    CHECK_FALSE(real.text().contains(QStringLiteral("CONTOH")));
}

TEST_CASE("Blocks without anything in them take no harm")
{
    const Printed book(test::pageWith({Table {}, Figure {},
        Picture {QByteArray("not a picture"), 40, Align::Left, QStringLiteral("Peta kota")}, SignatureBlock {}, ListBlock {},
        Paragraph {}, Contents {}, Space {1e9}, PageBreak {}, PageBreak {}, Cover {}, Heading {}}));
    book.checkSound();
    CHECK(book.text().contains(QStringLiteral("[Peta kota]")));
    CHECK(book.text().contains(QStringLiteral("Belum ada data")));
}

#include "tests/support/sample_document.h"

#include "core/base/format.h"

namespace pela::test {

using namespace book;

namespace {

const QStringList colours {QStringLiteral("#3f4aa8"), QStringLiteral("#b0307a"), QStringLiteral("#9a5b00"),
    QStringLiteral("#0b7a75"), QStringLiteral("#1f6fb5"), QStringLiteral("#2f7d32")};
const QStringList dimensions {QStringLiteral("Smart Governance"), QStringLiteral("Smart Branding"),
    QStringLiteral("Smart Economy"), QStringLiteral("Smart Living"), QStringLiteral("Smart Society"),
    QStringLiteral("Smart Environment")};

const QString prose = QStringLiteral(
    "Pembangunan kota cerdas di daerah kepulauan berangkat dari kebutuhan warga yang tersebar di pesisir dan perbukitan. "
    "Pelayanan "
    "yang dekat, data yang dapat dipercaya, dan anggaran yang jelas menjadi dasar setiap rencana aksi dalam dokumen ini. ");

QByteArray logo()
{
    return QByteArrayLiteral(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 100'><path d='M5 5h70v50c0 25-20 35-35 40C25 90 5 80 5 55z' "
        "fill='#fff' stroke='#1d2a5b' stroke-width='5'/><path d='M15 62q12-10 25 0t25 0' fill='none' stroke='#1d2a5b' "
        "stroke-width='5'/><circle cx='40' cy='34' r='12' fill='#c8962e'/></svg>");
}

Paragraph say(const QString& text, Paragraph::Style style = Paragraph::Style::Body)
{
    Paragraph paragraph;
    paragraph.runs = {{text, false, false, {}}};
    paragraph.style = style;
    return paragraph;
}

Cell money(qint64 amount)
{
    return {formatRupiah({amount}), Rupiah {amount}, 1, false};
}

Table budgetTable()
{
    Table table;
    table.caption = QStringLiteral("Rekapitulasi pagu per dimensi dan tahun");
    table.columns = {{QStringLiteral("Dimensi"), {}, 3, Align::Left}};
    for (int year = 2025; year <= 2027; ++year)
        table.columns.append({QString::number(year), QStringLiteral("Pagu (Rp)"), 1.6, Align::Right});
    table.columns.append({QStringLiteral("Jumlah"), {}, 1.8, Align::Right});
    for (int i = 0; i < 6; ++i) {
        Row row;
        row.colour = colours[i];
        const qint64 base = 1'250'000'000LL * (i + 1);
        row.cells = {{dimensions[i], {}, 1, false}, money(base), money(base * 2), money(base / 2), money(base * 7 / 2)};
        table.rows.append(row);
    }
    Row total;
    total.kind = Row::Kind::Total;
    total.cells = {{QStringLiteral("Jumlah"), {}, 1, false}, money(26'250'000'000), money(52'500'000'000), money(13'125'000'000),
        money(91'875'000'000)};
    table.rows.append(total);
    table.note = QStringLiteral("Sumber: contoh untuk pengujian. Angka bukan angka resmi.");
    return table;
}

Figure chart(Figure::Kind kind, const QString& caption, int seriesCount)
{
    Figure figure;
    figure.kind = kind;
    figure.caption = caption;
    figure.unit = QStringLiteral("juta rupiah");
    for (int year = 2025; year <= 2029; ++year)
        figure.categories.append(QString::number(year));
    if (kind == Figure::Kind::HorizontalBars || (kind == Figure::Kind::Ring && seriesCount == 1))
        figure.categories = dimensions;
    for (int i = 0; i < seriesCount; ++i) {
        Figure::Series series {seriesCount == 1 ? QString() : dimensions[i], colours[i], {}};
        for (int c = 0; c < int(figure.categories.size()); ++c)
            series.values.append(Decimal(180 + 137 * ((i * 3 + c * 5) % 7)));
        figure.series.append(series);
    }
    return figure;
}

PageSection section(Numbering numbering, bool restart, const QString& chapter, QList<Block> blocks)
{
    PageSection made;
    made.numbering = numbering;
    made.restartNumbering = restart;
    made.chapter = chapter;
    made.blocks = std::move(blocks);
    return made;
}

Heading heading(Heading::Kind kind, const QList<int>& numbers, const QString& text, const QString& anchor)
{
    return {std::max(1, int(numbers.size())), text, anchor, true, kind, numbers};
}

Table matrixTable(int rows)
{
    Table table;
    table.caption = QStringLiteral("Matriks rencana aksi");
    table.small = true;
    table.columns = {{QStringLiteral("No"), {}, 0.5, Align::Right}, {QStringLiteral("Program"), {}, 3, Align::Left},
        {QStringLiteral("Indikator"), {}, 2.4, Align::Left}, {QStringLiteral("Satuan"), {}, 1, Align::Left}};
    for (int year = 2025; year <= 2029; ++year)
        table.columns.append({QString::number(year), QStringLiteral("Target"), 0.7, Align::Right});
    table.columns.append({QStringLiteral("OPD penanggung jawab"), {}, 1.8, Align::Left});
    for (int year = 2025; year <= 2026; ++year)
        table.columns.append({QString::number(year), QStringLiteral("Pagu (Rp)"), 1.2, Align::Right});
    table.columns.append({QStringLiteral("Lokasi"), {}, 1.3, Align::Left});
    for (int i = 0; i < rows; ++i) {
        const QString n = QString::number(i + 1);
        Row row;
        row.colour = colours[i / 10 % 6];
        row.cells = {{n, Decimal(i + 1), 1, false},
            {QStringLiteral("Penguatan layanan digital kelurahan tahap ") + n
                    + QStringLiteral(" bagi warga pesisir dan pulau kecil"),
                {}, 1, false},
            {QStringLiteral("Jumlah layanan ") + n + QStringLiteral(" yang dapat diakses secara daring"), {}, 1, false},
            {QStringLiteral("Layanan"), {}, 1, false}};
        for (int year = 0; year < 5; ++year)
            row.cells.append({QString::number(i % 40 + year * 3), Decimal(i % 40 + year * 3), 1, false});
        row.cells.append({QStringLiteral("Dinas contoh nomor ") + n, {}, 1, false});
        row.cells.append(money(125'000'000LL + i * 1'000'000LL));
        row.cells.append(money(250'000'000LL + i * 1'500'000LL));
        row.cells.append({QStringLiteral("Kelurahan ") + n, {}, 1, false});
        table.rows.append(row);
    }
    return table;
}

QList<Block> firstChapter()
{
    QList<Block> blocks {heading(Heading::Kind::Chapter, {1}, QStringLiteral("Pendahuluan"), QStringLiteral("bab-1")),
        say(QStringLiteral(
                "Bab ini menjelaskan mengapa rencana induk disusun, siapa yang menyusunnya, dan bagaimana membacanya."),
            Paragraph::Style::Lead),
        heading(Heading::Kind::Chapter, {1, 1}, QStringLiteral("Latar belakang"), QStringLiteral("latar"))};
    for (int i = 0; i < 6; ++i)
        blocks.append(say(prose + prose + prose));
    Paragraph linked;
    linked.runs = {{QStringLiteral("Strategi ada di "), false, false, {}},
        {QStringLiteral("BAB II"), true, false, QStringLiteral("#bab-2")},
        {QStringLiteral("; rujukan nasional di "), false, false, {}},
        {QStringLiteral("situs kementerian"), false, true, QStringLiteral("https://www.komdigi.go.id/")},
        {QStringLiteral("."), false, false, {}}};
    blocks.append(linked);
    blocks.append(say(QStringLiteral("Dokumen yang hidup diperbarui ketika keadaan berubah."), Paragraph::Style::Quote));
    blocks.append(heading(Heading::Kind::Chapter, {1, 2}, QStringLiteral("Tujuan dan ruang lingkup"), QStringLiteral("tujuan")));
    ListBlock list;
    list.ordered = true;
    list.items = {{{{prose, false, false, {}}}, 0}, {{{QStringLiteral("Menyepakati peran setiap OPD."), false, false, {}}}, 0},
        {{{QStringLiteral("di tingkat kota"), false, false, {}}}, 1},
        {{{QStringLiteral("di tingkat kelurahan"), false, false, {}}}, 1}};
    blocks.append(list);
    ListBlock bullets;
    bullets.items = {
        {{{QStringLiteral("SDM"), true, false, {}}, {QStringLiteral(": pelaksana dan penerima manfaat"), false, false, {}}}, 0},
        {{{QStringLiteral("Infrastruktur"), false, false, {}}}, 0},
        {{{QStringLiteral("fisik, digital, sosial"), false, false, {}}}, 1}};
    blocks.append(bullets);
    blocks.append(budgetTable());
    blocks.append(chart(Figure::Kind::Bars, QStringLiteral("Pagu per tahun"), 1));
    blocks.append(chart(Figure::Kind::StackedBars, QStringLiteral("Pagu per tahun dan dimensi"), 6));
    return blocks;
}

QList<Block> secondChapter()
{
    QList<Block> blocks {heading(Heading::Kind::Chapter, {2}, QStringLiteral("Strategi pembangunan"), QStringLiteral("bab-2"))};
    for (int i = 0; i < 6; ++i) {
        blocks.append(heading(Heading::Kind::Chapter, {2, i + 1}, dimensions[i], QStringLiteral("dimensi-%1").arg(i)));
        blocks.append(
            heading(Heading::Kind::Chapter, {2, i + 1, 1}, QStringLiteral("Sasaran"), QStringLiteral("sasaran-%1").arg(i)));
        blocks.append(say(prose + prose));
    }
    blocks.append(chart(Figure::Kind::HorizontalBars, QStringLiteral("Program per dimensi"), 1));
    blocks.append(chart(Figure::Kind::Ring, QStringLiteral("Bagian setiap dimensi"), 6));
    return blocks;
}

} // namespace

Document pageWith(QList<Block> blocks)
{
    Document document;
    document.title = QStringLiteral("Dokumen uji");
    document.author = QStringLiteral("Pemerintah Kota Contoh");
    document.city = QStringLiteral("Kota Contoh");
    document.sections = {section(Numbering::Arabic, true, QStringLiteral("Bab uji"), std::move(blocks))};
    return document;
}

Document matrix(int rows)
{
    Document document = pageWith({matrixTable(rows)});
    document.title = QStringLiteral("Matriks rencana aksi");
    document.sections[0].landscape = true;
    return document;
}

Document sampleBook(PaperSize paper)
{
    Document document = pageWith({});
    document.title = QStringLiteral("Masterplan Smart City Kota Contoh 2025–2029");
    document.paper = paper;
    document.example = true;
    Cover cover {QStringLiteral("Buku II"), QStringLiteral("Masterplan Smart City"),
        QStringLiteral("Rencana induk pembangunan kota cerdas 2025–2029"), QStringLiteral("Kota Contoh"), QStringLiteral("2025"),
        logo(), colours};
    SignatureBlock approval;
    approval.placeAndDate = QStringLiteral("Kota Contoh, 15 Oktober 2025");
    approval.signatures = {{QStringLiteral("Mengetahui,"), QStringLiteral("Sekretaris Daerah"), {}, QStringLiteral("NIP …")},
        {QStringLiteral("Disahkan oleh"), QStringLiteral("Wali Kota"), QStringLiteral("(nama pejabat)"), {}},
        {{}, QStringLiteral("Ketua Tim Pelaksana"), {}, {}}};
    PageSection matrixPages = section(Numbering::Arabic, false, QStringLiteral("Lampiran A"),
        {heading(Heading::Kind::Appendix, {1}, QStringLiteral("Matriks rencana aksi"), QStringLiteral("matriks")),
            matrixTable(60)});
    matrixPages.landscape = true;
    matrixPages.edgeColour = colours[3];
    PageSection second = section(Numbering::Arabic, false, QStringLiteral("BAB II Strategi pembangunan"), secondChapter());
    second.edgeColour = colours[0];
    document.sections = {section(Numbering::None, true, {}, {cover}),
        section(Numbering::Roman, true, QStringLiteral("Bagian awal"),
            {heading(Heading::Kind::Front, {}, QStringLiteral("Lembar pengesahan"), QStringLiteral("sah")), say(prose), approval,
                PageBreak {}, Contents {Contents::Of::Headings, QStringLiteral("Daftar isi")}, PageBreak {},
                Contents {Contents::Of::Tables, QStringLiteral("Daftar tabel")},
                Contents {Contents::Of::Figures, QStringLiteral("Daftar gambar")}}),
        section(Numbering::Arabic, true, QStringLiteral("BAB I Pendahuluan"), firstChapter()), second, matrixPages};
    document.sections[0].headerAndFooter = false;
    return document;
}

} // namespace pela::test

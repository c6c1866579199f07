#include "core/book/fields.h"

#include "core/base/format.h"
#include "core/book/figures.h"
#include "core/book/matrix.h"
#include "core/book/program_chapters.h"
#include "core/book/signatures.h"
#include "core/book/tables.h"
#include "core/document/markdown.h"

#include <QRegularExpression>

namespace pela::book {

namespace {

using InlineValue = QString (*)(const Material&);
using BlockWriter = void (*)(const Material&, Composer&);

struct InlineField {
    const char* name;
    const char* meaning;
    InlineValue value;
};

struct BlockField {
    const char* name;
    const char* meaning;
    BlockWriter write;
};

QString orDots(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("……………") : text;
}

QString legalBasis(const Material& m)
{
    if (m.city.legalKind.isEmpty() && m.city.legalNumber.isEmpty())
        return QStringLiteral("peraturan kepala daerah nomor …… tahun ……");
    QString text = m.city.legalKind;
    if (!m.city.legalNumber.isEmpty())
        text += QStringLiteral(" Nomor ") + m.city.legalNumber;
    if (m.city.legalDate.isValid())
        text += QStringLiteral(" tanggal ") + formatDate(m.city.legalDate);
    return text.trimmed();
}

QString frameworkName(const Material& m)
{
    const Framework* framework = m.plan.find(m.city.framework);
    return framework ? framework->name : QString();
}

int subdimensionCount(const Material& m)
{
    int sum = 0;
    for (const DimensionPart& part : m.outline)
        sum += part.dimension ? int(part.parts.size()) : 0;
    return sum;
}

QString richestDimension(const Material& m, bool byMoney)
{
    const DimensionPart* best = nullptr;
    qint64 most = 0;
    for (const DimensionPart& part : m.outline) {
        if (!part.dimension)
            continue;
        const Summary::Totals& totals = m.summary.of(part.dimension->id);
        if (const qint64 here = byMoney ? totals.planned.value : totals.programs; here > most) {
            most = here;
            best = &part;
        }
    }
    return best ? best->dimension->name : QStringLiteral("–");
}

int signedCount(const Material& m)
{
    const auto& sheets = m.plan.all<Commitment>();
    return int(std::count_if(sheets.begin(), sheets.end(), &isSigned));
}

QString number(qint64 value)
{
    return formatInteger(value);
}

const InlineField inlineFields[] = {
    {"kota", "Nama kota atau kabupaten", [](const Material& m) { return m.city.city; }},
    {"provinsi", "Nama provinsi", [](const Material& m) { return orDots(m.city.province); }},
    {"kode", "Kode wilayah Kemendagri", [](const Material& m) { return orDots(m.city.code); }},
    {"ibu_kota", "Tempat penandatanganan", [](const Material& m) { return orDots(m.city.capital); }},
    {"periode", "Periode masterplan", [](const Material& m) { return m.period(); }},
    {"tahun_awal", "Tahun pertama periode", [](const Material& m) { return QString::number(m.city.periodStart); }},
    {"tahun_akhir", "Tahun terakhir periode", [](const Material& m) { return QString::number(m.city.periodEnd); }},
    {"kepala_daerah", "Jabatan kepala daerah", [](const Material& m) { return headOfRegion(m.city).role; }},
    {"nama_kepala_daerah", "Nama kepala daerah", [](const Material& m) { return orDots(m.city.headName); }},
    {"sekretaris", "Jabatan sekretaris daerah", [](const Material& m) { return secretary(m.city).role; }},
    {"nama_sekretaris", "Nama sekretaris daerah", [](const Material& m) { return orDots(m.city.secretaryName); }},
    {"dasar_hukum", "Peraturan yang menetapkan masterplan", legalBasis},
    {"kerangka", "Nama kerangka (dimensi atau aspek)", frameworkName},
    {"jumlah_dimensi", "Jumlah dimensi", [](const Material& m) { return number(qint64(dimensionsOf(m.plan).size())); }},
    {"jumlah_subdimensi", "Jumlah sub-dimensi", [](const Material& m) { return number(subdimensionCount(m)); }},
    {"jumlah_program", "Jumlah program", [](const Material& m) { return number(m.summary.overall().programs); }},
    {"jumlah_quick_win", "Jumlah quick win", [](const Material& m) { return number(m.summary.overall().quickWins); }},
    {"jumlah_indikator", "Jumlah indikator", [](const Material& m) { return number(m.summary.overall().indicators); }},
    {"jumlah_opd", "Jumlah perangkat daerah", [](const Material& m) { return number(qint64(m.opds.size())); }},
    {"jumlah_bimtek", "Jumlah bimbingan teknis", [](const Material& m) { return number(qint64(m.plan.all<Bimtek>().size())); }},
    {"jumlah_komitmen", "Jumlah komitmen yang ditandatangani", [](const Material& m) { return number(signedCount(m)); }},
    {"total_pagu", "Pagu seluruh periode", [](const Material& m) { return formatRupiah(m.summary.overall().planned); }},
    {"total_pagu_ringkas", "Pagu seluruh periode, dalam juta atau miliar",
        [](const Material& m) { return formatRupiahShort(m.summary.overall().planned); }},
    {"program_terbanyak", "Dimensi dengan program terbanyak", [](const Material& m) { return richestDimension(m, false); }},
    {"pagu_terbesar", "Dimensi dengan pagu terbesar", [](const Material& m) { return richestDimension(m, true); }},
};

constexpr const char* noProgram = "Belum ada program dalam rencana ini.";
constexpr const char* noMoney = "Pagu program belum diisi.";

void tableOr(Composer& composer, Table table, const char* sentence)
{
    composer.tableOr(std::move(table), QString::fromUtf8(sentence));
}

void figureOr(const Material& m, Composer& composer, Figure figure)
{
    if (m.summary.overall().planned.value == 0)
        composer.sayOnce(QString::fromUtf8(noMoney));
    else
        composer.add(std::move(figure));
}

void programTableOr(const Material& m, Composer& composer, Table table, const char* sentence)
{
    tableOr(composer, std::move(table), m.summary.overall().programs == 0 ? noProgram : sentence);
}

void onLandscape(Composer& composer, const QList<Table>& tables, const char* sentence)
{
    composer.setLandscape(!tables.first().rows.isEmpty());
    composer.tablesOr(tables, QString::fromUtf8(sentence));
    composer.setLandscape(false);
}

const BlockField blockFields[] = {
    {"tabel:dimensi", "Program, indikator, dan pagu menurut dimensi",
        [](const Material& m, Composer& c) { tableOr(c, dimensionTable(m), "Kerangka dimensi belum dipilih."); }},
    {"tabel:opd", "Perangkat daerah dan perannya",
        [](const Material& m, Composer& c) { tableOr(c, opdTable(m), "Perangkat daerah belum diisi."); }},
    {"tabel:quick-win", "Daftar quick win",
        [](const Material& m, Composer& c) { programTableOr(m, c, quickWinTable(m), "Belum ada quick win yang dipilih."); }},
    {"tabel:rekap-tahun", "Pagu per tahun", [](const Material& m, Composer& c) { tableOr(c, recapByYear(m), noMoney); }},
    {"tabel:rekap-sumber", "Pagu per sumber dana dan tahun",
        [](const Material& m, Composer& c) { tableOr(c, recapBySource(m), noMoney); }},
    {"tabel:rekap-opd", "Pagu per perangkat daerah dan tahun",
        [](const Material& m, Composer& c) { tableOr(c, recapByOpd(m), noMoney); }},
    {"tabel:rekap-dimensi", "Pagu per dimensi dan tahun",
        [](const Material& m, Composer& c) { tableOr(c, recapByDimension(m), noMoney); }},
    {"tabel:indikator", "Semua indikator dengan target per tahun",
        [](const Material& m, Composer& c) { programTableOr(m, c, indicatorTable(m), "Indikator program belum diisi."); }},
    {"tabel:rencana-aksi", "Program menurut jalur rencana aksi",
        [](const Material& m, Composer& c) {
            programTableOr(m, c, actionPlanTable(m), "Belum ada program yang dimasukkan ke jalur rencana aksi.");
        }},
    {"tabel:horizon", "Program jangka pendek, menengah, dan panjang",
        [](const Material& m, Composer& c) { tableOr(c, horizonTable(m), noProgram); }},
    {"tabel:peta-jalan", "Program per tahun", [](const Material& m, Composer& c) { tableOr(c, roadMapTable(m), noProgram); }},
    {"tabel:matriks", "Matriks rencana aksi lengkap, pada halaman mendatar",
        [](const Material& m, Composer& c) { onLandscape(c, matrixForPaper(m), noProgram); }},
    {"tabel:bimtek", "Pelaksanaan bimbingan teknis",
        [](const Material& m, Composer& c) { tableOr(c, bimtekTable(m), "Bimbingan teknis belum dijadwalkan."); }},
    {"tabel:komitmen", "Keadaan komitmen setiap perangkat daerah",
        [](const Material& m, Composer& c) { tableOr(c, commitmentTable(m), "Perangkat daerah belum diisi."); }},
    {"gambar:pagu-tahun", "Diagram pagu per tahun", [](const Material& m, Composer& c) { figureOr(m, c, budgetByYear(m)); }},
    {"gambar:pagu-dimensi", "Diagram pagu per tahun menurut dimensi",
        [](const Material& m, Composer& c) { figureOr(m, c, budgetByDimension(m)); }},
    {"gambar:pagu-sumber", "Diagram pagu menurut sumber dana",
        [](const Material& m, Composer& c) { figureOr(m, c, budgetBySource(m)); }},
    {"gambar:program-dimensi", "Diagram jumlah program menurut dimensi",
        [](const Material& m, Composer& c) {
            if (m.summary.overall().programs == 0)
                c.paragraph(QString::fromUtf8(noProgram));
            else
                c.add(programsByDimension(m));
        }},
    {"bagian:dimensi", "Uraian lengkap setiap dimensi dan sub-dimensi", writeDimensions},
    {"bagian:quick-win", "Lembar setiap quick win", writeQuickWins},
    {"daftar-isi", "Daftar isi",
        [](const Material&, Composer& c) {
            c.add(Contents {Contents::Of::Headings, {}});
        }},
    {"daftar-tabel", "Daftar tabel",
        [](const Material&, Composer& c) {
            c.add(Contents {Contents::Of::Tables, {}});
        }},
    {"daftar-gambar", "Daftar gambar",
        [](const Material&, Composer& c) {
            c.add(Contents {Contents::Of::Figures, {}});
        }},
    {"tanda-tangan:kepala-daerah", "Tanda tangan kepala daerah", [](const Material& m, Composer& c) { c.add(signedByHead(m)); }},
    {"tanda-tangan:ketua-tim", "Tanda tangan ketua tim pelaksana",
        [](const Material& m, Composer& c) { c.add(signedByTeam(m)); }},
    {"tanda-tangan:pengesahan", "Tanda tangan sekretaris dan kepala daerah",
        [](const Material& m, Composer& c) { c.add(approval(m)); }},
    {"tanda-tangan:bersama", "Tanda tangan semua pimpinan perangkat daerah",
        [](const Material& m, Composer& c) { c.add(signedTogether(m)); }},
};

/// Vision and mission are prose themselves: words inside a sentence, blocks when alone. They are not expanded inside each other.
const QString* proseField(const Material& m, const QString& name)
{
    if (name == QStringLiteral("visi"))
        return &m.city.vision;
    if (name == QStringLiteral("misi"))
        return &m.city.mission;
    return nullptr;
}

const BlockField* findBlock(const QString& name)
{
    for (const BlockField& field : blockFields)
        if (name == QLatin1String(field.name))
            return &field;
    return nullptr;
}

std::optional<QString> inlineValue(const Material& m, const QString& name)
{
    for (const InlineField& field : inlineFields)
        if (name == QLatin1String(field.name))
            return field.value(m);
    if (name.startsWith(QStringLiteral("pagu:"))) {
        bool isNumber = false;
        const int year = QStringView(name).mid(5).toInt(&isNumber);
        const std::vector<int>& years = m.summary.years();
        if (isNumber && std::binary_search(years.begin(), years.end(), year))
            return formatRupiah(m.summary.inYear(year));
    }
    return std::nullopt;
}

QString mark(const FieldProblem& problem)
{
    const auto saying
        = [&](const char* what) -> QString { return QStringLiteral("[isian ") + problem.name + QLatin1String(what) + u']'; };
    switch (problem.kind) {
    case FieldProblem::Kind::Unknown:
        return saying(" tidak dikenal");
    case FieldProblem::Kind::NotAlone:
        return saying(" harus berdiri sendiri dalam satu paragraf");
    case FieldProblem::Kind::TooOften:
        break;
    }
    return saying(" terlalu sering dipakai dalam naskah ini");
}

/// In one text. A field is a few letters and what it prints may be pages: repeated, a text would be a book of any length.
constexpr int mostOfOneBlock = 20;
constexpr qsizetype mostWordsOfFields = 2'000'000; ///< letters

/// Walks one document's prose, replacing fields; problems are marked where they stand and collected.
class Filler {
public:
    /// With `writing` off nothing long is built: problems are found, that is all.
    explicit Filler(const Material& material, bool writing = true) : m_(material), writing_(writing) { }

    QList<FieldProblem> problems;

    QString fill(const QString& text)
    {
        if (!text.contains(QStringLiteral("{{")))
            return text;
        QString result;
        qsizetype from = 0;
        for (auto each = fieldPattern().globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            result += QStringView(text).mid(from, match.capturedStart() - from);
            result += value(match.captured(1).trimmed());
            from = match.capturedEnd();
        }
        return result += QStringView(text).mid(from);
    }

    void fill(Runs& runs)
    {
        for (Run& run : runs)
            run.text = fill(run.text);
    }

    void write(const QString& markdown, int level, Composer& composer)
    {
        for (Block& block : readMarkdown(markdown)) {
            if (auto* heading = std::get_if<Heading>(&block)) {
                composer.heading(level + heading->level, fill(heading->text));
                continue;
            }
            if (auto* paragraph = std::get_if<Paragraph>(&block)) {
                if (paragraph->style == Paragraph::Style::Body && writeAlone(plainText(paragraph->runs), level, composer))
                    continue;
                if (paragraph->style != Paragraph::Style::Code)
                    fill(paragraph->runs);
            } else if (auto* list = std::get_if<ListBlock>(&block)) {
                for (ListItem& item : list->items)
                    fill(item.runs);
            } else if (auto* table = std::get_if<Table>(&block)) {
                for (Column& column : table->columns)
                    column.title = fill(column.title);
                for (Row& row : table->rows)
                    for (Cell& cell : row.cells)
                        cell.text = fill(cell.text);
            }
            composer.add(std::move(block));
        }
    }

private:
    QString value(const QString& name)
    {
        if (const auto text = inlineValue(m_, name))
            return within(*text, name);
        if (const QString* prose = proseField(m_, name); prose && !insideProseField_)
            return within(inOneLine(*prose, name), name);
        return report({findBlock(name) ? FieldProblem::Kind::NotAlone : FieldProblem::Kind::Unknown, name});
    }

    QString report(const FieldProblem& problem)
    {
        problems.append(problem);
        return mark(problem);
    }

    QString within(const QString& text, const QString& name)
    {
        words_ += text.size();
        return words_ <= mostWordsOfFields ? text : report({FieldProblem::Kind::TooOften, name});
    }

    QString inOneLine(const QString& prose, const QString& name)
    {
        if (const auto known = proseLines_.constFind(name); known != proseLines_.constEnd())
            return *known;
        insideProseField_ = true;
        const QString text = fill(plainText(readMarkdown(prose)));
        insideProseField_ = false;
        return *proseLines_.insert(
            name, text.isEmpty() ? QString(QStringLiteral("(") + name + QStringLiteral(" belum diisi)")) : text);
    }

    /// A paragraph of nothing but block fields. False when it is an ordinary one.
    bool writeAlone(const QString& text, int level, Composer& composer)
    {
        QStringList names;
        qsizetype from = 0;
        bool anyBlock = false;
        for (auto each = fieldPattern().globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            if (!QStringView(text).mid(from, match.capturedStart() - from).trimmed().isEmpty())
                return false;
            names.append(match.captured(1).trimmed());
            anyBlock = anyBlock || findBlock(names.last()) || (!insideProseField_ && proseField(m_, names.last()));
            from = match.capturedEnd();
        }
        if (!anyBlock || !QStringView(text).mid(from).trimmed().isEmpty())
            return false;
        for (const QString& name : names) {
            const QString* prose = insideProseField_ ? nullptr : proseField(m_, name);
            const BlockField* block = findBlock(name);
            if ((block || prose) && ++blocks_[name] > mostOfOneBlock) {
                composer.paragraph(report({FieldProblem::Kind::TooOften, name}));
            } else if (block) {
                if (writing_)
                    block->write(m_, composer);
            } else if (prose && !prose->trimmed().isEmpty()) {
                insideProseField_ = true;
                write(*prose, level, composer);
                insideProseField_ = false;
            } else {
                composer.paragraph(value(name));
            }
        }
        return true;
    }

    const Material& m_;
    const bool writing_;
    bool insideProseField_ = false;
    QHash<QString, QString> proseLines_; ///< read once
    QHash<QString, int> blocks_;         ///< how often each was written
    qsizetype words_ = 0;                ///< letters that fields have put into sentences
};

} // namespace

QList<LiveField> liveFields(const Plan& plan)
{
    const Material material(plan, {});
    QList<LiveField> fields;
    const auto prose = [&](const char* name, const char* meaning, const QString& text) {
        fields.append(
            {LiveField::Kind::InText, QString::fromUtf8(name), QString::fromUtf8(meaning), plainText(readMarkdown(text))});
    };
    for (const InlineField& field : inlineFields)
        fields.append(
            {LiveField::Kind::InText, QString::fromUtf8(field.name), QString::fromUtf8(field.meaning), field.value(material)});
    prose("visi", "Visi; sendiri dalam satu paragraf: seutuhnya", material.city.vision);
    prose("misi", "Misi; sendiri dalam satu paragraf: seutuhnya", material.city.mission);
    for (int year : material.summary.years())
        fields.append({LiveField::Kind::InText, QStringLiteral("pagu:") + QString::number(year),
            QStringLiteral("Pagu tahun ") + QString::number(year), formatRupiah(material.summary.inYear(year))});
    for (const BlockField& field : blockFields)
        fields.append({LiveField::Kind::Alone, QString::fromUtf8(field.name), QString::fromUtf8(field.meaning), {}});
    return fields;
}

const QRegularExpression& fieldPattern()
{
    // Names are short, so that braces without an end are given up soon.
    static const QRegularExpression pattern(QStringLiteral("\\{\\{([^{}\\n]{1,120})\\}\\}"));
    return pattern;
}

QList<FieldProblem> fieldProblems(const Plan& plan, const QString& markdown)
{
    if (!markdown.contains(QStringLiteral("{{")))
        return {};
    const Material material(plan, {});
    Document scrap;
    Composer composer(scrap);
    Filler filler(material, false);
    filler.write(markdown, 1, composer);
    return filler.problems;
}

QString fillFields(const Material& material, const QString& text)
{
    return Filler(material).fill(text);
}

void writeProse(const Material& material, const QString& markdown, int level, Composer& composer)
{
    Filler(material).write(markdown, level, composer);
}

} // namespace pela::book

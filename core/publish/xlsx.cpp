// XLSX for the people who go on working in Excel or LibreOffice: real numbers, a frozen header with filters, ready to print.
#include "core/base/safe_file.h"
#include "core/document/labels.h"
#include "core/publish/clean_text.h"
#include "core/publish/publish.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <map>

namespace pela::publish {

namespace {

constexpr qsizetype longestText = 32'767; ///< of an XLSX cell
constexpr int paperA4 = 9;
constexpr int paperFolio = 14;     ///< 8.5 x 13 in, the F4 of Indonesian printers
constexpr double lineHeight = 15;  ///< points, of the default font
constexpr double tallestRow = 405; ///< points; Excel allows 409
constexpr qsizetype rowsMeasuredForWidth = 500;

/// A number in a sheet is a double and Excel shows 15 digits of it; the rest of a longer one would be lost.
bool isHeld(qint64 digits)
{
    while (digits != 0 && digits % 10 == 0)
        digits /= 10;
    return std::abs(digits) < 1'000'000'000'000'000;
}

class Book {
public:
    Book(const book::Document& document, const QString& path, const QString& temporaryFolder, const Task& task)
        : document_(document), task_(task), temporary_(temporaryFolder.toUtf8())
    {
        lxw_workbook_options options {};
        options.tmpdir = temporary_.data();
        workbook_ = workbook_new_opt(path.toUtf8().constData(), &options); // the library wants UTF-8 on every system
        if (!workbook_) {
            error_ = LXW_ERROR_MEMORY_MALLOC_FAILED;
            return;
        }
        title_ = format();
        format_set_bold(title_);
        format_set_font_size(title_, 14);
        strong_ = format();
        format_set_bold(strong_);
        plain_ = cellFormat(false, nullptr);
        plainStrong_ = cellFormat(true, nullptr);
        money_ = cellFormat(false, "\"Rp\"#,##0");
        moneyStrong_ = cellFormat(true, "\"Rp\"#,##0");
        header_ = cellFormat(true, nullptr);
        format_set_bg_color(header_, 0xE8EAF4);
        format_set_align(header_, LXW_ALIGN_VERTICAL_CENTER);
        group_ = cellFormat(true, nullptr);
        format_set_bg_color(group_, 0xF3F4F8);
    }

    void write()
    {
        for (const book::PageSection& section : document_.sections) {
            task_.report(double(&section - document_.sections.data()) / double(document_.sections.size()));
            writeSection(section);
        }
        const QByteArray title = cleanText(document_.title).left(255).toUtf8();
        const QByteArray author = cleanText(document_.author).left(255).toUtf8();
        lxw_doc_properties properties {};
        properties.title = const_cast<char*>(title.constData());
        properties.author = const_cast<char*>(author.constData());
        note(workbook_set_properties(workbook_, &properties));
    }

    /// Writes the file, unless it was stopped. Must be called once, also after errors, as it frees the workbook.
    lxw_error close()
    {
        if (!workbook_)
            return error_;
        if (task_.stopped()) {
            lxw_workbook_free(workbook_);
            return LXW_NO_ERROR;
        }
        const lxw_error closed = workbook_close(workbook_);
        return error_ != LXW_NO_ERROR ? error_ : closed;
    }

    bool isOpen() const { return workbook_ != nullptr; }

private:
    lxw_format* format() { return workbook_add_format(workbook_); }

    lxw_format* cellFormat(bool isBold, const char* number)
    {
        lxw_format* result = format();
        format_set_text_wrap(result);
        format_set_align(result, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(result, LXW_BORDER_THIN);
        format_set_border_color(result, 0xC4C7D0);
        if (isBold)
            format_set_bold(result);
        if (number)
            format_set_num_format(result, number);
        return result;
    }

    /// As many decimals as were typed: 12,50 shows both.
    lxw_format* numberFormat(int decimals, bool isBold)
    {
        lxw_format*& made = numbers_[{decimals, isBold}];
        if (!made)
            made = cellFormat(isBold, QByteArray("#,##0" + QByteArray(decimals > 0 ? "." : "") + QByteArray(decimals, '0')));
        return made;
    }

    void note(lxw_error error)
    {
        if (error_ == LXW_NO_ERROR)
            error_ = error;
    }

    void text(lxw_row_t row, int column, const QString& words, lxw_format* style)
    {
        QString clean = cleanText(words);
        if (clean.size() > longestText) // the format has no room for more; say so where it is cut
            clean = cleanText(clean.left(longestText - 30)) + QStringLiteral("… (dipotong)");
        if (clean.isEmpty())
            note(worksheet_write_blank(sheet_, row, lxw_col_t(column), style));
        else // write_string, so that "=cmd()" stays text
            note(worksheet_write_string(sheet_, row, lxw_col_t(column), clean.toUtf8().constData(), style));
    }

    void cell(lxw_row_t row, int column, const book::Cell& cell, book::Row::Kind kind)
    {
        const bool strong = cell.bold || kind != book::Row::Kind::Plain;
        if (const auto* amount = std::get_if<Rupiah>(&cell.value); amount && isHeld(amount->value))
            note(worksheet_write_number(sheet_, row, lxw_col_t(column), double(amount->value), strong ? moneyStrong_ : money_));
        else if (const auto* number = std::get_if<Decimal>(&cell.value); number && isHeld(number->digits()))
            note(worksheet_write_number(
                sheet_, row, lxw_col_t(column), number->toDouble(), numberFormat(number->decimals(), strong)));
        else
            text(row, column, cell.text, kind == book::Row::Kind::Group ? group_ : strong ? plainStrong_ : plain_);
        for (int i = 1; i < cell.span; ++i)
            text(row, column + i, {}, kind == book::Row::Kind::Group ? group_ : plain_);
    }

    /// Valid for Excel, unique in the file, at most 31 characters.
    QByteArray sheetName(QString wanted)
    {
        wanted = cleanText(wanted).simplified();
        for (const char bad : {'[', ']', ':', '*', '?', '/', '\\', '\''})
            wanted.remove(QLatin1Char(bad));
        if (wanted.trimmed().isEmpty())
            wanted = QStringLiteral("Lembar");
        constexpr qsizetype longest = 31;
        QString name = cleanText(wanted.left(longest)).trimmed();
        for (int i = 2; names_.contains(name.toCaseFolded()); ++i) {
            const QString number = u' ' + QString::number(i);
            name = cleanText(wanted.left(longest - number.size())).trimmed() + number;
        }
        names_.insert(name.toCaseFolded());
        return name.toUtf8();
    }

    void writeSection(const book::PageSection& section)
    {
        const book::Table* main = nullptr;
        for (const book::Block& block : section.blocks)
            if (const auto* table = std::get_if<book::Table>(&block); table && (!main || table->rows.size() > main->rows.size()))
                main = table;
        sheet_ = workbook_add_worksheet(
            workbook_, sheetName(section.chapter.isEmpty() ? document_.title : section.chapter).constData());
        if (!sheet_) {
            note(LXW_ERROR_PARAMETER_VALIDATION);
            return;
        }
        row_ = 0;
        for (const book::Block& block : section.blocks)
            std::visit([&](const auto& value) { add(value, main); }, block);
        setUpPrinting(section);
    }

    void line(const QString& words, lxw_format* style)
    {
        if (!words.isEmpty())
            text(row_++, 0, words, style);
    }

    template <class Other>
    void add(const Other&, const book::Table*) { } // pictures, spaces and page breaks have no place in a sheet

    void add(const book::Heading& heading, const book::Table*)
    {
        line(book::lineOf(heading), title_);
        if (document_.example && row_ == 1)
            line(QStringLiteral("CONTOH: data ini contoh, bukan data resmi."), strong_);
    }

    void add(const book::Paragraph& paragraph, const book::Table*)
    {
        QString words;
        for (const book::Run& run : paragraph.runs)
            words += run.text;
        line(words, nullptr);
    }

    void add(const book::ListBlock& list, const book::Table*)
    {
        int number = list.start;
        for (const book::ListItem& item : list.items) {
            QString words = list.ordered ? QString(QString::number(number++) + QStringLiteral(". ")) : QStringLiteral("• ");
            for (const book::Run& run : item.runs)
                words += run.text;
            line(words, nullptr);
        }
    }

    void add(const book::SignatureBlock& block, const book::Table*)
    {
        ++row_;
        line(block.placeAndDate, nullptr);
        for (const book::Signature& signature : block.signatures) {
            line(QString(signature.above + u' ' + signature.role).trimmed(), nullptr);
            row_ += 3;
            line(signature.name.isEmpty() ? QStringLiteral("(……………………………………)") : signature.name, strong_);
            for (const QString& detail : signature.detail.split(u'\n', Qt::SkipEmptyParts))
                line(detail, nullptr);
        }
    }

    void add(const book::Table& table, const book::Table* main)
    {
        const bool isMain = &table == main;
        if (row_ > 0)
            ++row_;
        if (isMain)
            setWidths(table);
        const lxw_row_t headerRow = row_;
        const bool hasHeader = std::any_of(table.columns.begin(), table.columns.end(),
            [](const book::Column& column) { return !column.title.isEmpty() || !column.group.isEmpty(); });
        if (!hasHeader && !isMain) { // label and value pairs above the table: narrow columns would cut them
            for (const book::Row& row : table.rows) {
                QStringList parts;
                for (const book::Cell& each : row.cells)
                    parts.append(each.text);
                line(parts.join(QStringLiteral(": ")), nullptr);
            }
            return;
        }
        if (hasHeader) {
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                text(row_, int(i), QString(table.columns[i].group + u' ' + table.columns[i].title).trimmed(), header_);
            note(worksheet_set_row(sheet_, row_, 3 * lineHeight, nullptr));
            ++row_;
        }
        for (const book::Row& row : table.rows) {
            if (task_.stopped())
                return;
            setHeight(row, table, isMain);
            const bool isTotal = isMain && row.kind == book::Row::Kind::Total && &row == &table.rows.last() && hasHeader;
            int column = 0;
            for (const book::Cell& each : row.cells) {
                const auto* amount = std::get_if<Rupiah>(&each.value);
                if (isTotal && amount && onlyPlainAbove(table))
                    subtotal(headerRow + 1, column, *amount);
                else
                    cell(row_, column, each, row.kind);
                column += std::max(each.span, 1);
            }
            ++row_;
        }
        if (!table.note.isEmpty())
            line(table.note, nullptr);
        if (!isMain || !hasHeader)
            return;
        lxw_row_t last = headerRow + lxw_row_t(table.rows.size());
        if (!table.rows.isEmpty() && table.rows.last().kind == book::Row::Kind::Total)
            --last; // the total stays below the filter
        note(worksheet_autofilter(sheet_, headerRow, 0, std::max(last, headerRow), lxw_col_t(table.columns.size() - 1)));
        worksheet_freeze_panes(sheet_, headerRow + 1, 0);
        note(worksheet_repeat_rows(sheet_, headerRow, headerRow));
    }

    static bool onlyPlainAbove(const book::Table& table)
    {
        return std::all_of(
            table.rows.begin(), table.rows.end() - 1, [](const book::Row& row) { return row.kind == book::Row::Kind::Plain; });
    }

    /// A total that follows the filter; its value is written too, for readers that do not calculate.
    void subtotal(lxw_row_t firstRow, int column, Rupiah amount)
    {
        char first[LXW_MAX_CELL_NAME_LENGTH];
        char last[LXW_MAX_CELL_NAME_LENGTH];
        lxw_rowcol_to_cell(first, firstRow, lxw_col_t(column));
        lxw_rowcol_to_cell(last, row_ - 1, lxw_col_t(column));
        const QByteArray formula = QByteArray("=SUBTOTAL(109,") + first + ":" + last + ")";
        note(worksheet_write_formula_num(
            sheet_, row_, lxw_col_t(column), formula.constData(), moneyStrong_, double(amount.value)));
    }

    /// Not every program grows a row to its wrapped text by itself, so the height is written: an estimate that errs on the tall
    /// side.
    void setHeight(const book::Row& row, const book::Table& table, bool isMain)
    {
        double lines = 1;
        if (isMain) {
            size_t column = 0;
            for (const book::Cell& cell : row.cells) {
                if (cell.span <= 1 && column < widths_.size() && std::holds_alternative<std::monostate>(cell.value)) {
                    const double breaks = double(cell.text.left(4'000).count(u'\n'));
                    lines = std::max(lines, std::ceil(double(cell.text.size()) * 1.15 / widths_[column]) + breaks);
                }
                column += size_t(std::max(cell.span, 1));
            }
        }
        const double points = std::max(lines * lineHeight, table.rowHeightMm / 25.4 * 72);
        if (points > lineHeight)
            note(worksheet_set_row(sheet_, row_, std::min(points, tallestRow), nullptr));
    }

    /// From what stands in the columns: the longest word and a quarter of the longest text, within reason.
    void setWidths(const book::Table& table)
    {
        std::vector<double>& widths = widths_;
        widths.assign(size_t(table.columns.size()), 6);
        const auto widen = [&](qsizetype column, const QString& words, double extra) {
            if (column >= qsizetype(widths.size()))
                return;
            qsizetype longest = 0;
            for (const QStringView word : QStringView(words).split(u' '))
                longest = std::max(longest, word.size());
            double& width = widths[size_t(column)];
            width = std::max({width, std::min(double(longest), 22.0) + extra, std::min(double(words.size()) / 4, 26.0) + extra});
        };
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            widen(i, QString(table.columns[i].group + u' ' + table.columns[i].title).trimmed(), 3); // room for the filter arrow
        for (qsizetype r = 0; r < std::min(table.rows.size(), rowsMeasuredForWidth); ++r) {
            qsizetype column = 0;
            for (const book::Cell& cell : table.rows[r].cells) {
                if (cell.span <= 1)
                    widen(column, cell.text.left(400), std::holds_alternative<Rupiah>(cell.value) ? 3 : 1);
                column += std::max(cell.span, 1);
            }
        }
        for (size_t i = 0; i < widths.size(); ++i)
            note(worksheet_set_column(sheet_, lxw_col_t(i), lxw_col_t(i), widths[i], nullptr));
    }

    void setUpPrinting(const book::PageSection& section)
    {
        if (section.landscape)
            worksheet_set_landscape(sheet_);
        else
            worksheet_set_portrait(sheet_);
        worksheet_set_paper(sheet_, document_.paper == PaperSize::F4 ? paperFolio : paperA4);
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_set_margins(sheet_, 0.5, 0.4, 0.6, 0.7);
        QString city = cleanText(document_.city).left(80);
        const QByteArray footer
            = (QStringLiteral("&L") + city.replace(u'&', QStringLiteral("&&")) + QStringLiteral("&RHalaman &P dari &N")).toUtf8();
        note(worksheet_set_footer(sheet_, footer.constData()));
        if (document_.example)
            note(worksheet_set_header(sheet_, "&RCONTOH"));
    }

    const book::Document& document_;
    const Task& task_;
    QByteArray temporary_;
    lxw_workbook* workbook_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_row_t row_ = 0;
    lxw_error error_ = LXW_NO_ERROR;
    QSet<QString> names_;
    std::vector<double> widths_; ///< of the main table's columns, in characters
    lxw_format* title_ = nullptr;
    lxw_format* strong_ = nullptr;
    lxw_format* plain_ = nullptr;
    lxw_format* plainStrong_ = nullptr;
    lxw_format* money_ = nullptr;
    lxw_format* moneyStrong_ = nullptr;
    std::map<std::pair<int, bool>, lxw_format*> numbers_; ///< by decimals and weight, made as they are needed
    lxw_format* header_ = nullptr;
    lxw_format* group_ = nullptr;
};

} // namespace

Result<> publishXlsx(const book::Document& document, const QString& path, const Task& task)
{
    // The library's own temporary files live beside the target too: one disk, one place where space can run out, and one name
    // by which they are swept.
    QTemporaryDir folder(path + QStringLiteral("-XXXXXX"));
    if (!folder.isValid())
        return cannotWrite(path, folder.errorString());
    Book book(document, path, folder.path(), task);
    if (book.isOpen())
        book.write();
    if (const lxw_error error = book.close(); error != LXW_NO_ERROR) {
        QFile::remove(path);
        const bool writing = error >= LXW_ERROR_CREATING_XLSX_FILE && error <= LXW_ERROR_ZIP_CLOSE;
        return cannotWrite(path,
            writing ? QCoreApplication::translate("Publish", "the disk is full or was taken away")
                    : QString::fromUtf8(lxw_strerror(error)));
    }
    return {};
}

} // namespace pela::publish

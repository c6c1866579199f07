// CSV for spreadsheets and scripts: RFC 4180 quoting, UTF-8 with BOM, semicolons.
//
// Semicolons, and commas in decimals, because that is what Excel on an Indonesian computer reads and writes: there a comma is
// the decimal sign, and a comma-separated file opens as one column. LibreOffice and every library can be told the separator.
#include "core/base/safe_file.h"
#include "core/publish/clean_text.h"
#include "core/publish/publish.h"

namespace pela::publish {

namespace {

constexpr char16_t separator = u';';

/// A spreadsheet runs text that starts with these as a formula; an apostrophe in front keeps it text.
bool looksLikeFormula(const QString& text)
{
    return !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front());
}

QString field(QString text)
{
    text = cleanText(text);
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    if (text.contains(separator) || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r') || text.startsWith(u' ')
        || text.endsWith(u' '))
        return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

QString field(const book::Cell& cell)
{
    if (const auto* amount = std::get_if<Rupiah>(&cell.value))
        return QString::number(amount->value);
    if (const auto* number = std::get_if<Decimal>(&cell.value))
        return number->toString().replace(u'.', u',');
    return field(cell.text);
}

/// A row as fields, one for each column: a cell that spans several is followed by empty ones.
QStringList fields(const book::Row& row, qsizetype columns)
{
    QStringList result;
    for (const book::Cell& cell : row.cells) {
        result.append(field(cell));
        for (int i = 1; i < cell.span; ++i)
            result.append(QString());
    }
    while (result.size() < columns)
        result.append(QString());
    return result;
}

void append(QString& into, const QStringList& row)
{
    into += row.join(separator) + QStringLiteral("\r\n");
}

} // namespace

QByteArray csvOf(const book::Document& document, const Task& task)
{
    QString text;
    for (const book::PageSection& section : document.sections)
        for (const book::Block& block : section.blocks) {
            if (task.stopped())
                return {};
            const auto* table = std::get_if<book::Table>(&block);
            if (!table)
                continue;
            if (!text.isEmpty())
                text += QStringLiteral("\r\n");
            QStringList titles;
            for (const book::Column& column : table->columns)
                titles.append(field(QString(column.group + u' ' + column.title).trimmed()));
            append(text, titles);
            for (const book::Row& row : table->rows)
                if (row.kind == book::Row::Kind::Plain) // groups and totals would be counted twice by whoever sums a column
                    append(text, fields(row, table->columns.size()));
        }
    return QByteArray("\xef\xbb\xbf") + text.toUtf8();
}

Result<> publishCsv(const book::Document& document, const QString& path, const Task& task)
{
    return fillFile(path, csvOf(document, task));
}

} // namespace pela::publish

#include "core/sheets/tsv.h"

namespace pela {

namespace {

/// Where the quote that closes the cell opened before `from` stands; -1 when no quote ends a cell there.
qsizetype closingQuote(const QString& text, qsizetype from)
{
    for (qsizetype at = text.indexOf(u'"', from); at >= 0; at = text.indexOf(u'"', at + 1)) {
        const bool last = at + 1 == text.size();
        if (!last && text[at + 1] == u'"') {
            ++at;
            continue;
        }
        if (last || text[at + 1] == u'\t' || text[at + 1] == u'\n' || text[at + 1] == u'\r')
            return at;
        return -1;
    }
    return -1;
}

bool needsQuotes(const QString& cell)
{
    return cell.startsWith(u'"') || cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r');
}

} // namespace

QList<QStringList> parseTsv(const QString& text)
{
    QList<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    while (at < text.size() || !row.isEmpty()) {
        const qsizetype close = at < text.size() && text[at] == u'"' ? closingQuote(text, at + 1) : -1;
        if (close >= 0) {
            row.append(text.mid(at + 1, close - at - 1).replace(QLatin1String("\"\""), QLatin1String("\"")));
            at = close + 1;
        } else {
            const qsizetype start = at;
            while (at < text.size() && text[at] != u'\t' && text[at] != u'\n' && text[at] != u'\r')
                ++at;
            row.append(text.mid(start, at - start));
        }
        if (at < text.size() && text[at] == u'\t') {
            ++at;
            continue;
        }
        rows.append(row);
        row.clear();
        if (at + 1 < text.size() && text[at] == u'\r' && text[at + 1] == u'\n')
            ++at;
        ++at;
    }
    return rows;
}

QString writeTsv(const QList<QStringList>& rows)
{
    QString text;
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += u'\t';
            if (needsQuotes(row[i]))
                text += u'"' + QString(row[i]).replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
            else
                text += row[i];
        }
        text += u'\n';
    }
    return text;
}

} // namespace pela

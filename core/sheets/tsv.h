// Tab separated cells, the form in which Excel and LibreOffice hand tables over the clipboard.
#pragma once

#include <QList>
#include <QStringList>

namespace pela {

/// Rows of cells. A cell in double quotes may hold tabs, line breaks and doubled quotes, as spreadsheets write them; a quote
/// inside an unquoted cell is an ordinary letter. CRLF, LF and CR end a row; one row end after the last row adds nothing.
/// Any text is acceptable: a quote that no quote before a tab or a row's end closes is an ordinary letter too (5" pipe).
QList<QStringList> parseTsv(const QString& text);

/// The reverse: cells with tabs, line breaks or a leading quote are quoted. Reading it back gives the same cells.
QString writeTsv(const QList<QStringList>& rows);

} // namespace pela

// Small makers for table cells and columns, so that builders read like the table they make.
#pragma once

#include "core/base/format.h"
#include "core/base/measure.h"
#include "core/base/percent.h"
#include "core/document/document.h"

namespace pela::book {

inline Cell words(const QString& text)
{
    return Cell {text, {}, 1, false};
}

inline Cell strong(const QString& text, int span = 1)
{
    return Cell {text, {}, span, true};
}

inline Cell count(int number)
{
    return Cell {formatInteger(number), Decimal(number), 1, false};
}

/// "1.250.000.000"; a dash for nothing.
inline Cell money(Rupiah amount)
{
    return Cell {amount.value == 0 ? QStringLiteral("–") : formatInteger(amount.value), amount, 1, false};
}

/// The exact amount in million rupiah: "1.250" or "87,5", never rounded; a dash for nothing. The value stays in rupiah.
inline Cell millions(Rupiah amount)
{
    Cell cell {QStringLiteral("–"), amount, 1, false};
    if (amount.value != 0) {
        const qint64 whole = amount.value / 1'000'000;
        QString rest = QString::number(std::abs(amount.value % 1'000'000)).rightJustified(6, u'0');
        while (rest.endsWith(u'0'))
            rest.chop(1);
        cell.text = (whole == 0 && amount.value < 0 ? QStringLiteral("-") : QString()) + formatInteger(whole);
        if (!rest.isEmpty())
            cell.text += u',' + rest;
    }
    return cell;
}

/// What a figure shows of an amount; parts of it are as large as parts of the amount itself.
inline Decimal inMillions(Rupiah amount)
{
    // More than 18 digits is a thousand of the largest budget lines; a whole million less then.
    return withoutZeros(Decimal::of(amount.value, 6).value_or(Decimal(amount.value / 1'000'000)));
}

/// ", 3 di antaranya quick win"; nothing where there is none.
inline QString ofWhichQuickWins(qint64 count)
{
    return count == 0 ? QString()
                      : QString(QStringLiteral(", ") + formatInteger(count) + QStringLiteral(" di antaranya quick win"));
}

inline Cell measure(const Measure& value)
{
    Cell cell = words(value.display());
    if (value.number())
        cell.value = *value.number();
    return cell;
}

inline Cell bold(Cell cell)
{
    cell.bold = true;
    return cell;
}

inline Column column(const QString& title, double weight = 1, Align align = Align::Left, const QString& group = {})
{
    return Column {title, group, weight, align};
}

inline Row plainRow(QList<Cell> cells, const QString& colour = {})
{
    return Row {Row::Kind::Plain, std::move(cells), colour};
}

inline Row groupRow(const QString& title, qsizetype columns, const QString& colour = {})
{
    return Row {Row::Kind::Group, {strong(title, int(columns))}, colour};
}

inline Row totalRow(QList<Cell> cells)
{
    for (Cell& cell : cells)
        cell.bold = true;
    return Row {Row::Kind::Total, std::move(cells), {}};
}

} // namespace pela::book

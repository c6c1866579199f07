#include "ui/widgets/grid/totals_strip.h"

#include "core/base/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace pela {

TotalsStrip::TotalsStrip(GridModel& model, GridView& view, QWidget* parent) : QWidget(parent), model_(model), view_(view)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Totals"));
    const auto repaint = [this] { update(); };
    connect(&model, &GridModel::totalsChanged, this, [this] {
        setAccessibleDescription(countText());
        update();
    });
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
    connect(view.header(), &QHeaderView::sectionResized, this, repaint);
    connect(view.header(), &QHeaderView::geometriesChanged, this, repaint);
}

QSize TotalsStrip::sizeHint() const
{
    return {0, theme::rowHeight()};
}

QString TotalsStrip::countText() const
{
    const int all = model_.allRows();
    if (model_.shownRows() == all)
        return tr("%n row(s)", nullptr, all);
    return tr("%1 of %n row(s)", nullptr, all).arg(formatInteger(model_.shownRows()));
}

QString TotalsStrip::totalText(int column) const
{
    return model_.column(column).sum ? formatInteger(model_.total(column)) : QString();
}

bool TotalsStrip::isMoney(int column) const
{
    return model_.column(column).field.type == FieldType::Rupiah;
}

int TotalsStrip::grandColumn() const
{
    int last = -1;
    for (int column = 0; column < model_.columnCount(); ++column) {
        if (!model_.column(column).sum || !isMoney(column))
            continue;
        last = column;
        if (!model_.column(column).isWritable())
            break;
    }
    return last;
}

QString TotalsStrip::grandText() const
{
    const int column = grandColumn();
    return column < 0 || !seenText(column).isEmpty() ? QString() : tr("Total %1").arg(formatRupiahShort({model_.total(column)}));
}

QRect TotalsStrip::seenOf(int column) const
{
    if (view_.isColumnHidden(column))
        return {};
    const int right = view_.viewport()->geometry().right();
    return cellRect(column).intersected(QRect(QPoint(view_.frozenWidth(), 0), QPoint(right, height())));
}

QString TotalsStrip::seenText(int column) const
{
    // The sum of the column before ends at its margin: to the left a little room is enough.
    const int room = seenOf(column).width() - theme::space(2) - theme::space(1) / 2;
    if (!model_.column(column).sum || room <= 0)
        return {};
    const QFontMetrics metrics(theme::strongFont());
    QStringList ways {totalText(column)};
    if (isMoney(column))
        ways
            += {formatRupiahShort({model_.total(column)}), formatRupiahShort({model_.total(column)}).remove(QLatin1String("Rp"))};
    for (const QString& way : std::as_const(ways))
        if (metrics.horizontalAdvance(way) <= room)
            return way;
    const bool narrowed = seenOf(column) == cellRect(column); // somebody wants it so
    return narrowed ? QString(std::max(1, room / std::max(1, metrics.horizontalAdvance(u'#'))), QChar(u'#')) : QString();
}

QRect TotalsStrip::cellRect(int column) const
{
    const bool frozen = column < model_.spec().frozen;
    int x = view_.columnViewportPosition(column);
    if (frozen) {
        x = 0;
        for (int c = 0; c < column; ++c)
            x += view_.columnWidth(c);
    }
    return {x, 0, view_.columnWidth(column), height()};
}

void TotalsStrip::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.sunken);
    painter.setPen(tokens.border);
    painter.drawLine(0, 0, width(), 0);
    painter.setFont(theme::strongFont());
    painter.setPen(tokens.text);
    const int margin = theme::space(2);
    for (int column = model_.spec().frozen; column < model_.columnCount(); ++column) {
        // Half a sum would read as another sum: in the part that is in sight stands the whole of it, or nothing.
        if (const QString text = seenText(column); !text.isEmpty())
            painter.drawText(seenOf(column).adjusted(0, 0, -margin, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    }
    const QRect left(0, 1, view_.frozenWidth(), height() - 1);
    painter.fillRect(left, tokens.sunken);
    const QRect inner = left.adjusted(margin, 0, -margin, 0);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, countText());
    const QString grand = grandText();
    if (painter.fontMetrics().horizontalAdvance(countText() + grand) + margin < inner.width())
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, grand);
}

bool TotalsStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool overFrozen = help->pos().x() < view_.frozenWidth();
        const auto isMeant = [&](int column) {
            return overFrozen ? column == grandColumn() : model_.column(column).sum && cellRect(column).contains(help->pos());
        };
        for (int column = 0; column < model_.columnCount(); ++column)
            if (isMeant(column))
                QToolTip::showText(
                    help->globalPos(), tr("%1: %2").arg(model_.column(column).title, formatRupiah({model_.total(column)})), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace pela

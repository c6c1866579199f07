#include "ui/widgets/grid/grid_header.h"

#include "ui/theme/theme.h"
#include "ui/widgets/grid/cell_paint.h"
#include "ui/widgets/grid/grid_model.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace pela {

GridHeader::GridHeader(GridModel& grid, int first, int end, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), grid_(grid)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, &GridHeader::placeFilters);
    connect(this, &QHeaderView::geometriesChanged, this, &GridHeader::placeFilters);
    makeFilters(first, end);
}

void GridHeader::makeFilters(int first, int end)
{
    qDeleteAll(filters_);
    filters_.clear();
    if (grid_.spec().filterRow) {
        const int last = end < 0 ? grid_.columnCount() : std::min(end, grid_.columnCount());
        for (int column = first; column < last; ++column) {
            auto* edit = new QLineEdit(this);
            edit->setObjectName(QStringLiteral("filter-") + grid_.column(column).key);
            edit->setPlaceholderText(tr("filter"));
            edit->setAccessibleName(tr("Filter %1").arg(grid_.column(column).title));
            edit->setText(grid_.columnFilter(column));
            edit->installEventFilter(this);
            connect(edit, &QLineEdit::textChanged, this, [this, column](const QString& text) {
                markFilters();
                emit filterTyped(column, text);
            });
            edit->show();
            filters_.insert(column, edit);
        }
    }
    setFilterFont();
    markFilters();
    updateGeometries();
}

void GridHeader::setFilterFont()
{
    for (QLineEdit* edit : std::as_const(filters_))
        edit->setFont(theme::smallFont());
}

void GridHeader::markFilters()
{
    for (QLineEdit* edit : std::as_const(filters_)) {
        const bool active = !edit->text().isEmpty();
        if (edit->property("active").toBool() == active)
            continue;
        edit->setProperty("active", active);
        theme::restyle(*edit);
    }
}

QLineEdit* GridHeader::filter(int column) const
{
    return filters_.value(column);
}

void GridHeader::showFilterTexts()
{
    for (auto it = filters_.begin(); it != filters_.end(); ++it) {
        const QSignalBlocker blocker(it.value());
        it.value()->setText(grid_.columnFilter(it.key()));
    }
    markFilters();
}

void GridHeader::setTitleLines(int lines)
{
    if (titleLines_ == lines)
        return;
    titleLines_ = lines;
    updateGeometry();
}

void GridHeader::mouseReleaseEvent(QMouseEvent* event)
{
    QHeaderView::mouseReleaseEvent(event);
    emit released();
}

QSize GridHeader::sizeHint() const
{
    const int title = QFontMetrics(theme::strongFont()).lineSpacing() * titleLines_ + theme::space(2);
    return {QHeaderView::sizeHint().width(), title + (grid_.spec().filterRow ? theme::rowHeight() : 0)};
}

void GridHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, grid_.spec().filterRow ? theme::rowHeight() : 0);
    QHeaderView::updateGeometries();
    placeFilters();
}

void GridHeader::placeFilters()
{
    const int height = theme::rowHeight();
    for (auto it = filters_.begin(); it != filters_.end(); ++it) {
        it.value()->setGeometry(
            sectionViewportPosition(it.key()) + 1, this->height() - height + 1, sectionSize(it.key()) - 2, height - 2);
        it.value()->setVisible(!isSectionHidden(it.key()));
    }
}

void GridHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Tokens& tokens = theme::tokens();
    painter->save();
    painter->fillRect(rect, tokens.sunken);
    painter->setPen(tokens.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const bool sorted = grid_.sortColumn() == section;
    QRect inner = rect.adjusted(theme::space(2), theme::space(1), -theme::space(2), -theme::space(1));
    // At an edge of the table a title stands in what is in sight of its column.
    inner.setRight(std::min(inner.right(), viewport()->width() - theme::space(1)));
    if (section >= grid_.spec().frozen) {
        int staying = theme::space(1);
        for (int column = 0; column < grid_.spec().frozen; ++column)
            staying += sectionSize(column);
        inner.setLeft(std::max(inner.left(), staying));
    }
    if (sorted) {
        const qreal unit = theme::space(1);
        const QPointF middle(inner.right() - unit, rect.center().y());
        const qreal up = grid_.sortOrder() == Qt::AscendingOrder ? 1 : -1;
        QPainterPath arrow;
        arrow.moveTo(middle + QPointF(-unit, up * unit / 2));
        arrow.lineTo(middle + QPointF(0, -up * unit / 2));
        arrow.lineTo(middle + QPointF(unit, up * unit / 2));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokens.accent, 2));
        painter->drawPath(arrow);
        inner.adjust(0, 0, -int(3 * unit), 0);
    }
    painter->setFont(theme::strongFont());
    painter->setPen(tokens.text);
    const QString& title = grid_.column(section).title;
    const Qt::Alignment side = grid_.isNumber(section) ? Qt::AlignRight : Qt::AlignLeft;
    const QStringList words = title.split(u' ');
    const bool fits = std::all_of(words.begin(), words.end(),
        [&](const QString& word) { return painter->fontMetrics().horizontalAdvance(word) <= inner.width(); });
    if (fits)
        drawWrapped(painter, inner, title, side);
    else // no word is broken: the rest is a scroll away
        painter->drawText(inner, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(title, Qt::ElideRight, inner.width()));
    painter->restore();
}

bool GridHeader::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        if (auto* edit = qobject_cast<QLineEdit*>(object))
            emit filterEntered(filters_.key(edit, 0));
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        auto* edit = qobject_cast<QLineEdit*>(object);
        if (edit && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
            emit filterLeft(filters_.key(edit, 0));
            return true;
        }
        if (edit && key == Qt::Key_Escape && !edit->text().isEmpty()) {
            edit->clear();
            return true;
        }
    }
    return QHeaderView::eventFilter(object, event);
}

bool GridHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int section = logicalIndexAt(help->pos());
        if (section >= 0)
            QToolTip::showText(help->globalPos(), tr("%1. Click to sort.").arg(grid_.column(section).title), this);
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace pela

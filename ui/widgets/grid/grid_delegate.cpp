#include "ui/widgets/grid/grid_delegate.h"

#include "core/base/code.h"
#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/grid/cell_paint.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/icons.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace pela {

GridDelegate::GridDelegate(GridModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) { }

QRect GridDelegate::innerOf(const QRect& cell) const
{
    const int margin = theme::space(2);
    return cell.adjusted(margin, theme::space(1) / 2, -margin, -theme::space(1) / 2);
}

/// What of a cell at the edge of the table is in sight: a number is shown whole in there, or not at all.
QRect GridDelegate::seenOf(const QStyleOptionViewItem& option, const QRect& inner) const
{
    const auto* table = qobject_cast<const GridView*>(option.widget);
    if (!table) // the columns that stay
        return inner;
    const QRect seen = table->viewport()->rect().adjusted(table->frozenWidth(), 0, 0, 0);
    if (!option.rect.intersects(seen))
        return inner;
    QRect whole = inner;
    whole.setLeft(std::max(inner.left(), seen.left() + theme::space(1)));
    whole.setRight(std::min(inner.right(), seen.right() - theme::space(1)));
    return whole;
}

QString GridDelegate::remarkOn(const QModelIndex& index) const
{
    const GridSpec& spec = model_.spec();
    return spec.remark && model_.kindAt(index.row()) == GridModel::RowKind::Data
        ? spec.remark(model_.plan(), model_.idAt(index.row()))
        : QString();
}

bool GridDelegate::hasRemark(const QModelIndex& index) const
{
    return index.column() == model_.spec().titleColumn && !remarkOn(index).isEmpty();
}

/// A number, sum or date, which is shown whole or not at all; a target of words is text.
bool GridDelegate::isFigure(const QModelIndex& index) const
{
    const GridModel::RowKind kind = model_.kindAt(index.row());
    if (kind == GridModel::RowKind::New)
        return false;
    const FieldType type = model_.column(index.column()).field.type;
    if (kind == GridModel::RowKind::Data && type == FieldType::Measure)
        return model_.valueAt(index.row(), index.column()).decimal().has_value();
    return model_.isNumber(index.column());
}

int GridDelegate::tailRoom(const QFontMetrics& metrics, int column) const
{
    return widestOf(metrics, model_.extent(column).tail);
}

bool GridDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines;
    const QString exact = index.data(Qt::ToolTipRole).toString();
    const QString text = index.data(Qt::DisplayRole).toString();
    const QFontMetrics metrics(theme::bodyFont());
    if (!exact.isEmpty())
        lines += exact;
    else if (metrics.horizontalAdvance(text) > innerOf(option.rect).width() - (hasRemark(index) ? theme::space(6) : 0)
        || text.contains(u'\n'))
        lines += text.left(1000);
    if (hasRemark(index) || (!lines.isEmpty() && model_.isWritable(index)))
        if (const QString remark = remarkOn(index); !remark.isEmpty())
            lines += remark;
    QToolTip::showText(event->globalPos(), lines.join(u'\n'), view, option.rect);
    return true;
}

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = theme::tokens();
    const QRect rect = option.rect;
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    const bool current = view && view->selectionModel() && view->selectionModel()->currentIndex() == index;
    const GridModel::RowKind kind = model_.kindAt(index.row());
    painter->save();
    painter->fillRect(rect, chosen ? tokens.chosen : kind == GridModel::RowKind::Group ? tokens.sunken : tokens.surface);
    painter->setPen(tokens.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setFont(kind == GridModel::RowKind::Group ? theme::strongFont() : option.font);
    if (kind == GridModel::RowKind::Group && index.column() == 0) {
        paintGroup(painter, rect, index);
    } else {
        const bool quiet = kind == GridModel::RowKind::New ? index.data(GridModel::ExactRole).toString().isEmpty()
                                                           : !model_.column(index.column()).isWritable();
        painter->setPen(quiet && kind != GridModel::RowKind::Group ? tokens.muted : tokens.text);
        QRect inner = innerOf(rect);
        if (hasRemark(index)) {
            const int size = theme::iconSize();
            const QRect mark(inner.right() + 1 - size, inner.center().y() + 1 - size / 2, size, size);
            painter->drawPixmap(
                mark, iconPixmap(QStringLiteral("sign"), tokens.muted, size, painter->device()->devicePixelRatioF()));
            inner.setRight(mark.left() - theme::space(1));
        }
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool cutDate = model_.column(index.column()).field.type == FieldType::Date
            && painter->fontMetrics().horizontalAdvance(text) > inner.width();
        const QRect seen = seenOf(option, inner);
        const int tail = tailRoom(painter->fontMetrics(), index.column());
        if ((isFigure(index) || cutDate) && seen != inner && !text.isEmpty()
            && !numberFits(painter->fontMetrics(), text, tail, seen.width())) {
            painter->setPen(tokens.muted); // the rest is a scroll away
            painter->drawText(seen, int(Qt::AlignRight | Qt::AlignVCenter), QStringLiteral("…"));
        } else if (isFigure(index) || cutDate)
            drawNumber(painter, seen, text, tail);
        else
            drawWrapped(painter, inner, text, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    }
    if (current) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void GridDelegate::paintGroup(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    const Tokens& tokens = theme::tokens();
    const int unit = theme::space(1);
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor colour = model_.groupColour(index.row());
    if (colour.isValid())
        painter->fillRect(QRect(rect.left(), rect.top(), unit, rect.height() - 1), colour);
    const QPointF middle(rect.left() + 3.5 * unit, rect.center().y());
    QPainterPath arrow;
    if (model_.isCollapsed(index.row())) {
        arrow.moveTo(middle + QPointF(-unit * 0.5, -unit));
        arrow.lineTo(middle + QPointF(unit * 0.5, 0));
        arrow.lineTo(middle + QPointF(-unit * 0.5, unit));
    } else {
        arrow.moveTo(middle + QPointF(-unit, -unit * 0.5));
        arrow.lineTo(middle + QPointF(0, unit * 0.5));
        arrow.lineTo(middle + QPointF(unit, -unit * 0.5));
    }
    painter->setPen(QPen(tokens.muted, 1.5));
    painter->drawPath(arrow);
    const QString count = formatInteger(model_.groupSize(index.row()));
    const QRect inner = rect.adjusted(6 * unit, 0, -2 * unit, 0);
    painter->setFont(theme::bodyFont());
    painter->setPen(tokens.muted);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
    const int taken = painter->fontMetrics().horizontalAdvance(count) + 2 * unit;
    painter->setFont(theme::strongFont());
    painter->setPen(tokens.text);
    drawWrapped(
        painter, inner.adjusted(0, 0, -taken, 0), index.data(Qt::DisplayRole).toString(), Qt::AlignLeft | Qt::AlignVCenter);
}

QStringList GridDelegate::suggestions(const QModelIndex& index) const
{
    const FieldInfo& field = model_.column(index.column()).field;
    QStringList names;
    if (field.type == FieldType::Choice) {
        for (const Choice& choice : field.choices)
            names += choice.title();
    } else if (field.type == FieldType::Reference && field.target) {
        const EntityInfo& target = field.target();
        const Table& table = model_.plan().table(target);
        for (size_t i = 0; i < table.size(); ++i)
            names += referenceText(target, table.idAt(i), model_.plan());
        std::sort(names.begin(), names.end(), naturalLess); // a code stands in front of them
    } else if (field.type == FieldType::Boolean) {
        for (const int value : {1, 0})
            names += exactText(qlonglong(value), field, model_.plan());
    }
    return names;
}

QWidget* GridDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const FieldType type = model_.column(index.column()).field.type;
    CellEditor* editor = nullptr;
    QWidget* widget = nullptr;
    if (type == FieldType::LongText || type == FieldType::Markdown) {
        auto* text = new TextCellEdit(parent);
        editor = text;
        widget = text;
    } else {
        auto* line = new LineCellEdit(suggestions(index), parent);
        line->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
        editor = line;
        widget = line;
    }
    widget->setAccessibleName(model_.column(index.column()).title);
    const QPersistentModelIndex cell(index);
    auto* self = const_cast<GridDelegate*>(this);
    editor->done = [self, widget, editor, cell, closing = false](CellMove move) mutable {
        if (closing || !cell.isValid())
            return true;
        closing = true; // closing takes the focus, which asks once more
        if (!self->write(cell, editor->typed(), editor->fillsChosen ? CellMove::FillSelection : move)) {
            closing = false;
            return false;
        }
        editor->place = {};      // it goes a little later, and has nothing to be kept any more
        if (!widget->isHidden()) // the view may have closed it already: the rows were read anew, or the cursor moved
            emit self->closeEditor(widget, QAbstractItemDelegate::NoHint);
        return true;
    };
    editor->place = [this, cell] {
        UnsavedText place;
        if (!cell.isValid())
            return place;
        const SheetColumn& column = model_.column(cell.column());
        const EntityInfo& entity = *model_.spec().entity;
        const QUuid row = model_.idAt(cell.row());
        place.place = column.title;
        if (!row.isNull())
            place = {QString::fromLatin1(entity.name), row, column.key,
                model_.plan().titleOf(entity, row).simplified() + QStringLiteral(" · ") + column.title, {}};
        return place;
    };
    editor->cancelled = [self, widget, editor] {
        editor->done = [](CellMove) { return true; };
        editor->place = {};
        const bool byKey = widget->hasFocus();
        emit self->closeEditor(widget, QAbstractItemDelegate::RevertModelCache);
        if (byKey && self->givenUp)
            self->givenUp();
    };
    if (opened)
        opened(*editor, index);
    return widget;
}

void GridDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* cell = dynamic_cast<CellEditor*>(editor);
    if (!cell || editor->property("filled").toBool())
        return; // what is being typed is not overwritten when the row changes underneath
    editor->setProperty("filled", true);
    cell->before = index.data(GridModel::ExactRole).toString();
    cell->setTyped(cell->before);
}

void GridDelegate::setModelData(QWidget*, QAbstractItemModel*, const QModelIndex&) const
{
    // Written by `write`, which may refuse; Qt's own way cannot.
}

void GridDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QRect rect = option.rect;
    if (qobject_cast<TextCellEdit*>(editor)) {
        rect.setHeight(std::max(rect.height(), theme::rowHeight() * 4));
        rect.setWidth(std::max(rect.width(), theme::space(80)));
    }
    if (const QWidget* area = editor->parentWidget()) {
        if (rect.bottom() > area->height())
            rect.moveBottom(area->height() - 1);
        if (rect.right() > area->width())
            rect.moveRight(area->width() - 1);
        rect.moveTopLeft(QPoint(std::max(0, rect.left()), std::max(0, rect.top())));
    }
    editor->setGeometry(rect);
}

bool GridDelegate::eventFilter(QObject*, QEvent*)
{
    return false; // the editors know their keys themselves
}

} // namespace pela

#include "tests/ui/shell/clipping.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QStyleOptionViewItem>
#include <QTabBar>
#include <QTableView>
#include <QToolBar>
#include <QTreeView>

namespace pela::test {

namespace {

constexpr int rounding = 1; // of a pixel, at scales like 1.25

QString nameOf(const QWidget& widget)
{
    QString path;
    for (const QWidget* each = &widget; each; each = each->parentWidget())
        if (!each->objectName().isEmpty() && !each->objectName().startsWith(QLatin1String("qt_")))
            path.prepend(each->objectName() + u'/');
    return QStringLiteral("%1%2 %3x%4")
        .arg(path, QLatin1String(widget.metaObject()->className()))
        .arg(widget.width())
        .arg(widget.height());
}

/// Parts that Qt makes inside a widget and lays out itself.
bool isInnerPart(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QComboBox*>(parent)
        || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QLineEdit*>(parent)
        || qobject_cast<const QTabBar*>(parent) || widget.inherits("QTableCornerButton") || widget.inherits("QComboBoxListView");
}

bool isScrolled(const QWidget& widget)
{
    const auto* area
        = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget() ? widget.parentWidget()->parentWidget() : nullptr);
    return area && area->viewport() == widget.parentWidget();
}

QString labelTrouble(const QLabel& label)
{
    if (label.text().isEmpty() || label.toolTip().contains(label.text()))
        return {};
    if (label.wordWrap() && label.heightForWidth(label.width()) > label.height() + rounding)
        return QStringLiteral("“%1” needs %2 in height").arg(label.text()).arg(label.heightForWidth(label.width()));
    const QSize needed = label.wordWrap() ? label.minimumSizeHint() : label.sizeHint();
    if (needed.width() > label.width() + rounding || (!label.wordWrap() && needed.height() > label.height() + rounding))
        return QStringLiteral("“%1” needs %2x%3").arg(label.text()).arg(needed.width()).arg(needed.height());
    return {};
}

QString buttonTrouble(const QAbstractButton& button)
{
    // Its frame may be pressed together, its letters not.
    const QSize needed(button.sizeHint().width(), button.fontMetrics().height() + 2);
    const bool isHigh = needed.height() <= button.height() + rounding;
    const bool isWide = needed.width() <= button.width() + rounding || button.toolTip().contains(button.text());
    if (button.text().isEmpty() || (isHigh && isWide))
        return {};
    return QStringLiteral("“%1” needs %2x%3").arg(button.text()).arg(needed.width()).arg(needed.height());
}

QString fieldTrouble(const QWidget& field, const QString& text)
{
    if (field.height() + rounding < field.minimumSizeHint().height())
        return QStringLiteral("is too low for its text");
    if (text.isEmpty() || field.fontMetrics().horizontalAdvance(text) <= field.width() || field.toolTip().contains(text))
        return {};
    return QStringLiteral("“%1” does not fit").arg(text);
}

/// Titles of columns wrap; no word of them is wider than the column.
QStringList headerTrouble(const QHeaderView& header)
{
    QStringList found;
    if (header.orientation() != Qt::Horizontal)
        return found;
    QFont bold = header.font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    for (int section = 0; section < header.count(); ++section) {
        const int left = header.sectionViewportPosition(section);
        if (header.isSectionHidden(section) || left < 0 || left + header.sectionSize(section) > header.viewport()->width())
            continue;
        const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
        const QRect needed = metrics.boundingRect(0, 0, header.sectionSize(section), 10'000, Qt::TextWordWrap, title);
        if (needed.width() > header.sectionSize(section) || needed.height() > header.viewport()->height() + rounding)
            found << QStringLiteral("column “%1” of %2").arg(title, nameOf(header));
    }
    return found;
}

QString itemTrouble(const QAbstractItemView& view, const QModelIndex& index)
{
    const QRect rect = view.visualRect(index);
    const QString text = index.data().toString();
    if (text.isEmpty() || !view.viewport()->rect().contains(rect)) // half in sight, and scrolled to when wanted
        return {};
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.rect = rect;
    option.widget = &view;
    option.font = view.font();
    option.fontMetrics = QFontMetrics(option.font);
    const QAbstractItemDelegate* delegate = view.itemDelegateForIndex(index);
    const QSize needed = delegate->sizeHint(option, index);
    const bool isNumber = (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    const bool isTold = index.data(Qt::ToolTipRole).toString().contains(text);
    if (needed.height() > rect.height() + rounding && !isTold)
        return QStringLiteral("“%1” needs %2 of %3 in height").arg(text.left(60)).arg(needed.height()).arg(rect.height());
    if (isNumber && option.fontMetrics.horizontalAdvance(text) > rect.width())
        return QStringLiteral("“%1” has %2 in width").arg(text.left(60)).arg(rect.width());
    return {};
}

QStringList viewTrouble(const QAbstractItemView& view)
{
    QStringList found;
    const QAbstractItemModel* model = view.model();
    if (!model)
        return found;
    const QModelIndex first = view.indexAt(QPoint(2, 2));
    constexpr int mostRows = 40;
    QModelIndex row = first;
    for (int count = 0; row.isValid() && count < mostRows; ++count) {
        for (int column = 0; column < model->columnCount(row.parent()); ++column)
            if (const QString trouble = itemTrouble(view, row.siblingAtColumn(column)); !trouble.isEmpty())
                found << trouble + QStringLiteral(" in ") + nameOf(view);
        if (const auto* tree = qobject_cast<const QTreeView*>(&view))
            row = tree->indexBelow(row);
        else
            row = row.siblingAtRow(row.row() + 1);
    }
    return found;
}

} // namespace

QStringList clipped(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QWidget* parent = widget->parentWidget();
        if (!widget->isVisibleTo(&window) || widget->isWindow() || isInnerPart(*widget) || widget->window() != &window)
            continue;
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && !widget->inherits("QHeaderView"))
            found << viewTrouble(*view);
        if (const auto* header = qobject_cast<const QHeaderView*>(widget))
            found << headerTrouble(*header);
        if (isScrolled(*widget) || qobject_cast<const QHeaderView*>(parent) || qobject_cast<const QAbstractScrollArea*>(parent))
            continue;
        QString trouble;
        if (!parent->rect().contains(widget->geometry()))
            trouble = QStringLiteral("stands outside %1").arg(nameOf(*parent));
        else if (const auto* label = qobject_cast<const QLabel*>(widget))
            trouble = labelTrouble(*label);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            trouble = buttonTrouble(*button);
        else if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            trouble = fieldTrouble(*edit, edit->text().isEmpty() ? edit->placeholderText() : QString());
        else if (const auto* box = qobject_cast<const QComboBox*>(widget))
            trouble = fieldTrouble(*box, box->currentText());
        if (!trouble.isEmpty())
            found << nameOf(*widget) + u' ' + trouble;
    }
    return found;
}

} // namespace pela::test

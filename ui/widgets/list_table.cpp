#include "ui/widgets/list_table.h"

#include "core/base/code.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

namespace pela {

namespace {

int padding()
{
    return theme::space(4);
}

QString columnTitle(const QHeaderView& header, int column)
{
    return header.model()->headerData(column, header.orientation()).toString();
}

/// Tells of whatever can change how many rows there are or what stands in them.
template <class Deed> void onEveryChange(const QAbstractItemModel& model, QObject* context, Deed deed)
{
    QObject::connect(&model, &QAbstractItemModel::modelReset, context, deed);
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, context, deed);
    QObject::connect(&model, &QAbstractItemModel::rowsRemoved, context, deed);
    QObject::connect(&model, &QAbstractItemModel::layoutChanged, context, deed);
    QObject::connect(&model, &QAbstractItemModel::dataChanged, context, deed);
}

/// Cells of a tree as those of a table: in line with the titles above them, and as tall as what wraps in their width.
class TreeCell : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QTreeView& tree = *static_cast<const QTreeView*>(option.widget);
        const QSize whole = QStyledItemDelegate::sizeHint(given, index) + QSize(leftInset(index) + inset(), 0);
        const bool isSpanned = tree.isFirstColumnSpanned(index.row(), index.parent());
        const int around = whole.width() - option.fontMetrics.horizontalAdvance(option.text)
            + (index.column() == 0 ? tree.indentation() * depth(tree, index) : 0);
        const int room = (isSpanned ? tree.viewport()->width() : tree.columnWidth(index.column())) - around;
        const QRect words
            = option.fontMetrics.boundingRect(QRect(0, 0, qMax(room, 1), theme::space(500)), Qt::TextWordWrap, option.text);
        return {whole.width(), whole.height() + qMax(0, words.height() - option.fontMetrics.height())};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem ground = given;
        initStyleOption(&ground, index);
        ground.text.clear();
        ground.icon = {};
        ground.features &= ~QStyleOptionViewItem::HasDecoration;
        ground.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
        QStyleOptionViewItem words = given;
        words.rect.adjust(leftInset(index), 0, -inset(), 0);
        QStyledItemDelegate::paint(painter, words, index);
    }

private:
    static int inset() { return theme::space(1); }
    /// What is below another row is indented already.
    static int leftInset(const QModelIndex& index) { return index.column() == 0 && index.parent().isValid() ? 0 : inset(); }
    static int depth(const QTreeView& tree, const QModelIndex& index)
    {
        int levels = tree.rootIsDecorated() ? 1 : 0;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            ++levels;
        return levels;
    }
};

} // namespace

ListTotals::ListTotals(QHeaderView& header, QWidget* parent) : QWidget(parent), header_(header)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&header, &QHeaderView::sectionResized, this, qOverload<>(&QWidget::update));
    connect(&header, &QHeaderView::geometriesChanged, this, qOverload<>(&QWidget::update));
}

void ListTotals::setTexts(const QStringList& texts)
{
    if (texts == texts_)
        return;
    texts_ = texts;
    QStringList spoken;
    for (int column = 0; column < int(texts.size()); ++column)
        if (!texts[column].isEmpty())
            spoken.append(
                column == 0 ? texts[column] : QStringLiteral("%1: %2").arg(columnTitle(header_, column), texts[column]));
    setAccessibleName(spoken.join(QLatin1String("; ")));
    update();
}

QSize ListTotals::sizeHint() const
{
    return {0, QFontMetrics(theme::strongFont()).height() + theme::space(3)};
}

void ListTotals::paintEvent(QPaintEvent*)
{
    const Tokens& t = theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.sunken);
    painter.setFont(theme::strongFont());
    painter.setPen(t.text);
    const int left = header_.mapTo(header_.window(), QPoint()).x() - mapTo(window(), QPoint()).x();
    for (int column = 0; column < header_.count(); ++column) {
        if (header_.isSectionHidden(column))
            continue;
        const QRect cell(left + header_.sectionViewportPosition(column), 0, header_.sectionSize(column), height());
        const int across
            = header_.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & int(Qt::AlignHorizontal_Mask);
        painter.drawText(cell.adjusted(theme::space(2), 0, -theme::space(2), 0),
            (across == 0 ? int(Qt::AlignLeft) : across) | int(Qt::AlignVCenter), texts_.value(column));
    }
}

ListColumns::ListColumns(QAbstractItemView& view, QHeaderView& header, std::vector<Names> names)
    : QObject(&view), view_(view), header_(header), names_(std::move(names))
{
    if (qobject_cast<QTreeView*>(&view))
        view.setItemDelegate(new TreeCell(&view));
    header.setStretchLastSection(false);
    header.setHighlightSections(false);
    header.setSectionResizeMode(QHeaderView::Fixed);
    header.setMinimumSectionSize(theme::space(6));
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &ListColumns::fit);
    const auto later = [this] { soon_.start(); };
    onEveryChange(*view.model(), this, later);
    connect(&header, &QHeaderView::sectionCountChanged, this, later);
    // A scroll bar that comes or goes before the view is seen is told by no resize of what it leaves.
    const auto fitAgain = [this] {
        if (view_.viewport()->width() != width_)
            fit();
    };
    connect(
        view.verticalScrollBar(), &QScrollBar::rangeChanged, this, [this, fitAgain] { QTimer::singleShot(0, this, fitAgain); });
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    soon_.start();
}

ListTotals& ListColumns::totals()
{
    if (!totals_)
        totals_ = new ListTotals(header_, &view_);
    return *totals_;
}

int ListColumns::wanted(int column) const
{
    const QFontMetrics strong(theme::strongFont());
    // Room for the arrow of a sorted column from the start: sorting must not move its neighbours.
    const int arrow = header_.isSortIndicatorShown() ? theme::iconSize() : 0;
    int width = strong.horizontalAdvance(columnTitle(header_, column)) + padding() + arrow;
    if (totals_)
        width = qMax(width, strong.horizontalAdvance(totals_->text(column)) + padding());
    return width;
}

const ListColumns::Names* ListColumns::namesIn(int column) const
{
    const auto found = std::find_if(names_.begin(), names_.end(), [&](const Names& each) { return each.column == column; });
    return found == names_.end() ? nullptr : &*found;
}

void ListColumns::setFirstToGo(QList<int> columns)
{
    firstToGo_ = std::move(columns);
}

void ListColumns::fit()
{
    if (fitting_ || !view_.model())
        return;
    fitting_ = true;
    width_ = view_.viewport()->width();
    soon_.stop();
    const int columns = view_.model()->columnCount();
    widest_.resize(columns, 0);
    int needed = 0;
    for (int column = 0; column < columns; ++column) {
        if (const Names* names = namesIn(column))
            widest_[column] = qMax(wanted(column), theme::space(names->least));
        else
            widest_[column] = qMax(widest_[column], qMax(wanted(column), view_.sizeHintForColumn(column) + theme::space(1)));
        needed += widest_[column];
    }
    for (const int column : std::as_const(firstToGo_)) {
        header_.setSectionHidden(column, needed > width_);
        if (header_.isSectionHidden(column))
            needed -= widest_[column];
    }
    int room = width_;
    int shares = 0;
    for (int column = 0; column < columns; ++column) {
        if (header_.isSectionHidden(column))
            continue;
        if (const Names* names = namesIn(column)) {
            shares += names->share;
        } else {
            header_.resizeSection(column, widest_[column]);
            room -= widest_[column];
        }
    }
    for (const Names& each : names_) {
        if (header_.isSectionHidden(each.column))
            continue;
        const int given = qMax(room * each.share / shares, widest_[each.column]);
        header_.resizeSection(each.column, given);
        room -= given;
        shares -= each.share;
    }
    // Names wrap in the width they have now.
    if (auto* table = qobject_cast<QTableView*>(&view_))
        table->resizeRowsToContents();
    else
        view_.doItemsLayout();
    if (totals_)
        totals_->update();
    fitting_ = false;
}

bool ListColumns::eventFilter(QObject* object, QEvent* event)
{
    // The event first: when the list goes, it is still watched, and is no list any more.
    if (event->type() == QEvent::Resize && object == view_.viewport())
        fit();
    else if ((event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) && object == &view_) {
        widest_.clear();
        soon_.start();
    }
    return QObject::eventFilter(object, event);
}

NothingFits::NothingFits(QAbstractItemView& view, const QString& sentence, std::function<void()> takeFilterAway)
    : QWidget(view.viewport()), view_(view)
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme::space(3));
    column->addStretch(2);
    auto* words = new QLabel(sentence, this);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    words->setProperty("role", "muted");
    words->setToolTip(sentence); // the list may be too low for all of it
    column->addWidget(words);
    auto* button = new QPushButton(tr("Show everything"), this);
    button->setObjectName(QStringLiteral("showEverything"));
    button->setCursor(Qt::ArrowCursor);
    connect(button, &QPushButton::clicked, this, std::move(takeFilterAway));
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    onEveryChange(*view.model(), this, [this] { follow(); });
    view.viewport()->installEventFilter(this);
    follow();
}

void NothingFits::follow()
{
    setVisible(view_.model()->rowCount() == 0);
    setGeometry(view_.viewport()->rect());
}

bool NothingFits::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(view_.viewport()->rect());
    return QWidget::eventFilter(object, event);
}

bool ListItem::operator<(const QTreeWidgetItem& other) const
{
    const int column = treeWidget() ? treeWidget()->sortColumn() : 0;
    const QVariant mine = data(column, SortRole);
    if (mine.isValid())
        return mine.toLongLong() < other.data(column, SortRole).toLongLong();
    return naturalLess(text(column), other.text(column));
}

} // namespace pela

#include "ui/pages/book/book_outline.h"

#include "ui/theme/theme.h"
#include "ui/widgets/decision.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

namespace pela {

namespace {

/// Half moons say how far a section is, without colour too: empty ring, half, full, full with a tick.
void paintStatus(QPainter& painter, const QRect& rect, SectionStatus status)
{
    const Tokens& t = theme::tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = theme::space(3);
    const QRectF ring(rect.center().x() - side / 2 + 0.5, rect.center().y() - side / 2 + 0.5, side, side);
    const QColor ink = status == SectionStatus::Empty ? t.border
        : status == SectionStatus::Draft              ? t.warning
        : status == SectionStatus::Reviewed           ? t.accent
                                                      : t.good;
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(status == SectionStatus::Final || status == SectionStatus::Reviewed ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(ring);
    if (status == SectionStatus::Draft) {
        painter.setBrush(ink);
        painter.drawPie(ring, 90 * 16, 180 * 16);
    } else if (status == SectionStatus::Final) {
        painter.setPen(QPen(t.surface, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({ring.topLeft() + QPointF(side * 0.25, side * 0.52),
            ring.topLeft() + QPointF(side * 0.44, side * 0.7), ring.topLeft() + QPointF(side * 0.76, side * 0.32)}));
    }
    painter.restore();
}

class OutlineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int width = static_cast<QListView*>(parent())->viewport()->width();
        const QFont font = fontFor(index);
        const QRect words = titleRect(QRect(0, 0, width, 10000), index);
        const QRect needed = QFontMetrics(font).boundingRect(words, Qt::TextWordWrap, index.data().toString());
        const bool chapter = index.data(OutlineModel::LevelRole).toInt() <= 1;
        const int number = chapter && !index.data(OutlineModel::NumberRole).toString().isEmpty()
            ? QFontMetrics(theme::smallFont()).height()
            : 0;
        Q_UNUSED(option);
        return {width, qMin(needed.height(), 3 * QFontMetrics(font).lineSpacing()) + number + theme::space(chapter ? 3 : 2)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const Tokens& t = theme::tokens();
        const bool chapter = index.data(OutlineModel::LevelRole).toInt() <= 1;
        const QString number = index.data(OutlineModel::NumberRole).toString();
        QRect words = titleRect(option.rect, index);
        painter->save();
        if (chapter) {
            words.setTop(words.top() + theme::space(1) - theme::space(1) / 2);
            if (!number.isEmpty()) {
                painter->setFont(theme::smallFont());
                painter->setPen(t.muted);
                painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, number);
                words.setTop(words.top() + QFontMetrics(theme::smallFont()).height());
            }
        } else if (!number.isEmpty()) {
            painter->setFont(theme::smallFont());
            painter->setPen(t.muted);
            const int wide = numberWidth(index);
            const int down = QFontMetrics(fontFor(index)).ascent() - QFontMetrics(theme::smallFont()).ascent();
            painter->drawText(
                QRect(words.left() - wide, words.top() + down, wide, words.height()), Qt::AlignLeft | Qt::AlignTop, number);
        }
        painter->setFont(fontFor(index));
        painter->setPen(t.text);
        painter->drawText(words, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, index.data().toString());
        const int side = theme::space(6);
        const int line = QFontMetrics(fontFor(index)).height();
        paintStatus(*painter, QRect(option.rect.right() - side - theme::space(1), words.top() + (line - side) / 2, side, side),
            SectionStatus(index.data(OutlineModel::StatusRole).toInt()));
        painter->restore();
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        // Once only: a number that changes behind it must not take away what is being typed.
        if (editor->property("filled").toBool())
            return;
        editor->setProperty("filled", true);
        QStyledItemDelegate::setEditorData(editor, index);
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect words = titleRect(option.rect, index);
        editor->setGeometry(
            QRect(words.left() - theme::space(1), option.rect.top(), option.rect.right() - words.left(), option.rect.height()));
    }

private:
    static QFont fontFor(const QModelIndex& index)
    {
        return index.data(OutlineModel::LevelRole).toInt() <= 1 ? theme::strongFont() : theme::bodyFont();
    }
    static int numberWidth(const QModelIndex& index)
    {
        const QString number = index.data(OutlineModel::NumberRole).toString();
        return number.isEmpty() ? 0 : QFontMetrics(theme::smallFont()).horizontalAdvance(number) + theme::space(2);
    }
    static QRect titleRect(const QRect& row, const QModelIndex& index)
    {
        const int level = qBound(1, index.data(OutlineModel::LevelRole).toInt(), deepestSection);
        const int left = theme::space(2) + (level - 1) * theme::space(3) + (level > 1 ? numberWidth(index) : 0);
        return row.adjusted(left, theme::space(1), -theme::space(8), -theme::space(1));
    }
};

} // namespace

QString statusText(SectionStatus status)
{
    return titleOf(status);
}

OutlineModel::OutlineModel(Workspace& workspace, QObject* parent) : QAbstractListModel(parent), workspace_(workspace) { }

void OutlineModel::load(Id<Book> book)
{
    QList<Row> fresh;
    for (const Section* section : workspace_.plan().ordered(&Section::book, book))
        fresh.append({section->id, section->level, section->title, section->status});
    bool same = fresh.size() == rows_.size();
    for (int i = 0; same && i < int(fresh.size()); ++i)
        same = fresh[i].id == rows_[i].id;
    if (same) {
        rows_ = std::move(fresh);
        if (!rows_.isEmpty())
            emit dataChanged(index(0), index(int(rows_.size()) - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(fresh);
    endResetModel();
}

void OutlineModel::setNumbers(const QHash<QUuid, QString>& numbers)
{
    if (numbers == numbers_)
        return;
    numbers_ = numbers;
    if (!rows_.isEmpty())
        emit dataChanged(index(0), index(int(rows_.size()) - 1));
}

int OutlineModel::placeOf(Id<Section> section) const
{
    for (int i = 0; i < int(rows_.size()); ++i)
        if (rows_[i].id == section)
            return i;
    return -1;
}

QVariant OutlineModel::data(const QModelIndex& at, int role) const
{
    const Row& row = rows_[at.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.title;
    case Qt::ToolTipRole:
        return tr("%1 (Space changes it)").arg(statusText(row.status));
    case Qt::AccessibleTextRole:
        return QStringList {numbers_.value(row.id.uuid()), row.title, statusText(row.status)}.join(QLatin1Char(' ')).trimmed();
    case LevelRole:
        return row.level;
    case NumberRole:
        return numbers_.value(row.id.uuid());
    case StatusRole:
        return int(row.status);
    default:
        return {};
    }
}

bool OutlineModel::setData(const QModelIndex& at, const QVariant& value, int role)
{
    const QString title = value.toString().trimmed();
    if (role != Qt::EditRole || !at.isValid() || title == rows_[at.row()].title)
        return false;
    return workspace_.commitOrShow(
        change(tr("Rename the section %1").arg(rows_[at.row()].title)).set(rows_[at.row()].id, &Section::title, title));
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& at) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(at);
    return workspace_.file().isReadOnly() ? flags : flags | Qt::ItemIsEditable;
}

BookOutline::BookOutline(Workspace& workspace, QWidget* parent) : QListView(parent), workspace_(workspace)
{
    model_ = new OutlineModel(workspace, this);
    setModel(model_);
    setItemDelegate(new OutlineDelegate(this));
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Outline"));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    using Key = QKeySequence;
    deed(tr("Add a section"), QStringLiteral("add"), Key(Qt::Key_Insert), [this] { add(); });
    deed(tr("Rename"), QStringLiteral("edit"), Key(Qt::Key_F2), [this] { rename(); });
    deed(tr("Move up"), QStringLiteral("arrow-up"), Key(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
    deed(tr("Move down"), QStringLiteral("arrow-down"), Key(Qt::ALT | Qt::Key_Down), [this] { move(1); });
    deed(tr("One level higher"), QStringLiteral("chevron-left"), Key(Qt::ALT | Qt::Key_Left), [this] { indent(-1); });
    deed(tr("One level deeper"), QStringLiteral("chevron-right"), Key(Qt::ALT | Qt::Key_Right), [this] { indent(1); });
    deed(tr("Remove…"), QStringLiteral("remove"), Key(Qt::Key_Delete), [this] { remove(); });
    for (size_t i = 0; i < Choices<SectionStatus>::list.size(); ++i)
        deed(statusText(SectionStatus(i)), {}, Key(Qt::CTRL | Qt::Key(int(Qt::Key_1) + int(i))),
            [this, i] { setStatus(SectionStatus(i)); });
}

QAction* BookOutline::deed(const QString& text, const QString& iconName, const QKeySequence& key, std::function<void()> run)
{
    auto* action = new QAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, run = std::move(run)] {
        if (!workspace_.file().isReadOnly())
            run();
    });
    addAction(action);
    return action;
}

void BookOutline::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    // A list that runs downwards keeps its heights when it gets narrower, but wrapped titles need more of it then.
    scheduleDelayedItemsLayout();
}

bool BookOutline::flush()
{
    auto* title = viewport()->findChild<QLineEdit*>();
    if (!title)
        return true;
    commitData(title);
    const Section* section = workspace_.plan().find(current());
    // A title without letters is none, and the one before stays.
    const QString typed = title->text().trimmed();
    if (section && !typed.isEmpty() && typed != section->title)
        return false;
    closeEditor(title, QAbstractItemDelegate::NoHint);
    return true;
}

std::optional<UnsavedText> BookOutline::unsaved() const
{
    const auto* title = viewport()->findChild<QLineEdit*>();
    const Section* section = workspace_.plan().find(current());
    if (!title || !section || title->text() == section->title)
        return {};
    return UnsavedText {QString::fromLatin1(Section::describe().name), section->id.uuid(),
        QString::fromLatin1(fieldOf(&Section::title).name), section->title, title->text()};
}

void BookOutline::setBook(Id<Book> book)
{
    book_ = book;
    refresh();
    if (!currentIndex().isValid() && model_->rowCount() > 0)
        setCurrentIndex(model_->index(0));
}

void BookOutline::refresh()
{
    const Id<Section> was = current();
    const int place = currentIndex().row();
    loading_ = true;
    model_->load(book_);
    loading_ = false;
    scheduleDelayedItemsLayout();
    for (QAction* action : actions())
        action->setEnabled(!workspace_.file().isReadOnly());
    if (!choose(was) && model_->rowCount() > 0)
        setCurrentIndex(model_->index(qBound(0, place, model_->rowCount() - 1)));
    if (model_->rowCount() == 0)
        emit chosen({});
}

bool BookOutline::choose(Id<Section> section)
{
    const int place = model_->placeOf(section);
    if (place < 0)
        return false;
    setCurrentIndex(model_->index(place));
    scrollTo(currentIndex());
    return true;
}

void BookOutline::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!loading_)
        emit chosen(model_->at(current.row()));
}

void BookOutline::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && !workspace_.file().isReadOnly()) {
        if (const Section* section = workspace_.plan().find(current()))
            setStatus(SectionStatus((int(section->status) + 1) % int(Choices<SectionStatus>::list.size())));
        return;
    }
    QListView::keyPressEvent(event);
}

void BookOutline::add()
{
    const Section fresh = blankSection(workspace_.plan(), book_, current());
    if (!workspace_.commitOrShow(drafted(workspace_.plan(), addSection, fresh, current())))
        return;
    refresh();
    choose(fresh.id);
    rename();
}

void BookOutline::remove()
{
    // A photograph: while the question is open, others may write.
    const Plan plan = workspace_.plan().snapshot();
    const Section* section = plan.find(current());
    if (!section)
        return;
    const auto order = plan.ordered(&Section::book, book_);
    const SectionSpan span = spanOf(order, section->id);
    bool written = span.last - span.first > 1;
    for (int i = span.first; i < span.last; ++i)
        written = written || !order[size_t(i)]->text.trimmed().isEmpty();
    if (written
        && !decide(this, tr("Remove “%1”?").arg(section->title),
            span.last - span.first > 1
                ? tr("Its text and the %n section(s) below it go too. This can be undone.", nullptr, span.last - span.first - 1)
                : tr("Its text goes too. This can be undone."),
            tr("Remove"), tr("Keep it")))
        return;
    workspace_.commitOrShow(drafted(workspace_.plan(), removeSection, section->id));
}

void BookOutline::move(int direction)
{
    if (const Draft moved = drafted(workspace_.plan(), moveSection, current(), direction); !moved.isEmpty())
        workspace_.commitOrShow(moved);
}

void BookOutline::indent(int direction)
{
    if (const Draft indented = drafted(workspace_.plan(), indentSection, current(), direction); !indented.isEmpty())
        workspace_.commitOrShow(indented);
}

void BookOutline::rename()
{
    if (currentIndex().isValid() && !workspace_.file().isReadOnly())
        edit(currentIndex());
}

void BookOutline::setStatus(SectionStatus status)
{
    if (const Section* section = workspace_.plan().find(current()); section && section->status != status)
        workspace_.commitOrShow(
            change(tr("%1: %2").arg(section->title, statusText(status))).set(section->id, &Section::status, status));
}

} // namespace pela

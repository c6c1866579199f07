#include "ui/shell/command_palette.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace pela {

namespace {

constexpr int perSource = 8;
constexpr int detailRole = Qt::UserRole + 1;

class ItemPainter : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {theme::space(40), theme::space(8)}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = theme::tokens();
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.chosen);
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 5, 5);
        }
        QRect area = option.rect.adjusted(theme::space(2), 0, -theme::space(2), 0);
        const QRect iconArea(area.left(), area.center().y() - theme::iconSize() / 2, theme::iconSize(), theme::iconSize());
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, iconArea, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        area.setLeft(iconArea.right() + theme::space(3));

        painter->setFont(theme::smallFont());
        const QString detail = index.data(detailRole).toString();
        const int detailWidth = painter->fontMetrics().horizontalAdvance(detail) + theme::space(2);
        painter->setPen(t.muted);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, detail);
        area.setRight(area.right() - detailWidth);
        painter->setFont(theme::bodyFont());
        painter->setPen(enabled ? t.text : t.muted);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, area.width()));
        painter->restore();
    }
};

} // namespace

int matchRank(const QString& text, const QString& typed)
{
    if (typed.isEmpty())
        return 2;
    const qsizetype at = text.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 0;
    if (at > 0)
        return text.at(at - 1).isLetterOrNumber() ? 2 : 1;
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() < 2)
        return -1;
    const auto inside = [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); };
    return std::all_of(words.begin(), words.end(), inside) ? 3 : -1;
}

CommandPalette::CommandPalette(std::vector<std::unique_ptr<PaletteSource>> sources, QWidget* window)
    : QDialog(window, Qt::Popup | Qt::FramelessWindowHint), sources_(std::move(sources))
{
    setObjectName(QStringLiteral("palette"));
    setWindowTitle(tr("Find and do"));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space(2), theme::space(2), theme::space(2), theme::space(2));
    input_ = new QLineEdit(this);
    input_->setPlaceholderText(tr("Type a command, a page, a programme or an OPD"));
    input_->setAccessibleName(tr("What are you looking for?"));
    input_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    input_->setMinimumHeight(theme::space(9));
    column->addWidget(input_);
    list_ = new QListView(this);
    list_->setAccessibleName(tr("Found"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setUniformItemSizes(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setItemDelegate(new ItemPainter(list_));
    list_->setFrameShape(QFrame::NoFrame);
    model_ = new QStandardItemModel(this);
    list_->setModel(model_);
    column->addWidget(list_);

    input_->installEventFilter(this);
    connect(input_, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(list_, &QListView::clicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::popUp()
{
    const QWidget* window = parentWidget();
    wide_ = qMin(theme::space(170), window->width() - theme::space(16));
    move(window->mapToGlobal(QPoint((window->width() - wide_) / 2, theme::space(18))));
    input_->clear();
    search({});
    show();
    input_->setFocus();
}

void CommandPalette::search(const QString& typed)
{
    found_.clear();
    for (const auto& source : sources_)
        found_ += source->find(typed.trimmed(), perSource);
    std::stable_sort(found_.begin(), found_.end(), [](const PaletteItem& a, const PaletteItem& b) { return a.rank < b.rank; });
    model_->clear();
    int firstEnabled = -1;
    for (const PaletteItem& item : std::as_const(found_)) {
        auto* row = new QStandardItem(icon(item.icon), item.text);
        row->setData(item.detail, detailRole);
        row->setEnabled(item.enabled);
        if (item.enabled && firstEnabled < 0)
            firstEnabled = model_->rowCount();
        model_->appendRow(row);
    }
    if (found_.isEmpty()) {
        auto* row = new QStandardItem(tr("Nothing is called “%1”.").arg(typed));
        row->setEnabled(false);
        model_->appendRow(row);
    }
    // As high as what was found, as far as there is room.
    constexpr int mostRows = 12;
    list_->setFixedHeight(qMin(model_->rowCount(), mostRows) * theme::space(8) + theme::space(2));
    adjustSize();
    resize(wide_, height());
    if (firstEnabled >= 0)
        list_->setCurrentIndex(model_->index(firstEnabled, 0));
}

void CommandPalette::runCurrent()
{
    const int row = list_->currentIndex().row();
    if (row < 0 || row >= found_.size() || !found_.at(row).enabled)
        return;
    const auto run = found_.at(row).run;
    hide();
    run();
}

bool CommandPalette::eventFilter(QObject* object, QEvent* event)
{
    if (object == input_ && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: {
            const int step = key->key() == Qt::Key_Up ? -1
                : key->key() == Qt::Key_Down          ? 1
                : key->key() == Qt::Key_PageUp        ? -8
                                                      : 8;
            const int sign = step < 0 ? -1 : 1;
            int row = qBound(0, list_->currentIndex().row() + step, qMax(0, model_->rowCount() - 1));
            while (row > 0 && row < model_->rowCount() - 1 && !model_->item(row)->isEnabled())
                row += sign;
            if (model_->item(row) && model_->item(row)->isEnabled())
                list_->setCurrentIndex(model_->index(row, 0));
            return true;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace pela

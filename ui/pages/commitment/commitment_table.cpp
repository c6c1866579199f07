#include "ui/pages/commitment/commitment_table.h"

#include "core/base/format.h"
#include "core/domain/commitment.h"
#include "core/domain/order.h"
#include "core/domain/seal.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace pela {

namespace {

/// One line of a cell: what it says, and how it is written.
struct Line {
    QString text;
    QFont font;
    QColor ink;
};

/// What matters first and then what belongs to it, each wrapped where it needs to be. The stage is a chip.
class CommitmentDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool isName = index.column() == CommitmentModel::OpdColumn || index.column() == CommitmentModel::SignatoryColumn;
        const int room = isName ? static_cast<const QTableView*>(option.widget)->columnWidth(index.column()) - theme::space(4)
                                : theme::space(200);
        QSize size = chipOf(index);
        for (const Line& line : linesOf(index)) {
            const QSize words
                = QFontMetrics(line.font).boundingRect(QRect(0, 0, room, theme::space(200)), wrap, line.text).size();
            size = {qMax(size.width(), words.width()), size.height() + words.height()};
        }
        return {size.width() + theme::space(4), size.height() + theme::space(2)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.state &= ~QStyle::State_HasFocus; // rows are chosen here, not cells
        option.text.clear();
        option.icon = {};
        option.features &= ~QStyleOptionViewItem::HasDecoration;
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

        QRect inside = option.rect.adjusted(theme::space(2), theme::space(1), -theme::space(2), -theme::space(1));
        painter->save();
        if (isChip(index)) {
            const QRect top(inside.topLeft(), QSize(inside.width(), chipOf(index).height()));
            paintChip(*painter, top, index.data().toString(), Tone(index.data(Qt::UserRole).toInt()),
                index.data(Qt::DecorationRole).toString());
            inside.setTop(top.bottom() + 1);
        }
        const int across = index.data(Qt::TextAlignmentRole).toInt() & int(Qt::AlignHorizontal_Mask);
        for (const Line& line : linesOf(index)) {
            painter->setFont(line.font);
            painter->setPen(line.ink);
            QRect used;
            painter->drawText(inside, wrap | across, line.text, &used);
            inside.setTop(used.bottom() + 1);
        }
        painter->restore();
    }

private:
    static constexpr int wrap = int(Qt::TextWordWrap) | int(Qt::AlignTop);

    static bool isChip(const QModelIndex& index)
    {
        return index.column() == CommitmentModel::StageColumn && !index.data(Qt::DecorationRole).toString().isEmpty();
    }
    static QSize chipOf(const QModelIndex& index)
    {
        return isChip(index) ? chipSize(index.data().toString(), index.data(Qt::DecorationRole).toString()) : QSize(0, 0);
    }
    static QList<Line> linesOf(const QModelIndex& index)
    {
        const Tokens& t = theme::tokens();
        // A signatory without a name is a title alone, which reads as a second line.
        const bool isNameless = index.column() == CommitmentModel::SignatoryColumn
            && index.data(CommitmentModel::SecondLineRole).toString().isEmpty();
        const bool isQuiet = index.column() == CommitmentModel::StageColumn || isNameless;
        QList<Line> lines;
        if (!isChip(index))
            lines.append(
                {index.data().toString(), isNameless ? theme::smallFont() : theme::bodyFont(), isQuiet ? t.muted : t.text});
        lines.append({index.data(CommitmentModel::SecondLineRole).toString(), theme::smallFont(), t.muted});
        lines.append({index.data(CommitmentModel::WarningLineRole).toString(), theme::smallFont(), t.warning});
        lines.removeIf([](const Line& line) { return line.text.isEmpty(); });
        return lines;
    }
};

/// "Kepala Dinas Kesehatan" beside "Dinas Kesehatan" says no more than "Kepala Dinas".
QString titleBeside(const QString& title, const QString& opd)
{
    if (opd.isEmpty() || title.size() <= opd.size() || !title.endsWith(opd, Qt::CaseInsensitive))
        return title;
    return title.chopped(opd.size()) + opd.section(u' ', 0, 0);
}

CommitmentRow rowFor(const Plan& plan, const Opd& opd)
{
    CommitmentRow row;
    row.opd = opd.id;
    row.name = shortNameOf(opd);
    if (row.name != opd.name)
        row.fullName = opd.name;
    row.programs = int(promisable(plan, opd.id).size());
    const Commitment* commitment = commitmentOf(plan, opd.id);
    row.look = lookOf(commitment);
    const Official signatory = commitment ? signatoryOf(*commitment) : headOf(opd);
    row.signatory = signatory.name;
    row.signatoryTitle = signatory.title;
    row.shortTitle = titleBeside(signatory.title, opd.name);
    if (!commitment)
        return row;
    row.commitment = commitment->id;
    row.stage = int(commitment->stage);
    row.promised = int(plan.of(&CommitmentProgram::commitment, commitment->id).size());
    row.money = promisedMoney(plan, commitment->id);
    row.date = commitment->date;
    row.changes = int(drift(plan, *commitment).size());
    return row;
}

} // namespace

StageLook lookOf(const Commitment* commitment)
{
    const auto label = [](CommitmentStage stage) { return titleOf(stage); };
    if (!commitment)
        return {CommitmentModel::tr("Not prepared"), Tone::Quiet, {}};
    switch (commitment->stage) {
    case CommitmentStage::Draft:
        return {label(CommitmentStage::Draft), Tone::Quiet, QStringLiteral("edit")};
    case CommitmentStage::Ready:
        return {label(CommitmentStage::Ready), Tone::Accent, QStringLiteral("circle")};
    case CommitmentStage::Signed:
        return {label(CommitmentStage::Signed), Tone::Good, QStringLiteral("check")};
    }
    Q_UNREACHABLE();
}

void CommitmentModel::load(const Plan& plan)
{
    QList<CommitmentRow> fresh;
    for (const Opd* opd : byCode<Opd>(plan))
        fresh.append(rowFor(plan, *opd));
    bool sameOpds = fresh.size() == rows_.size();
    for (int i = 0; sameOpds && i < int(fresh.size()); ++i)
        sameOpds = fresh[i].opd == rows_[i].opd;
    if (sameOpds) {
        rows_ = std::move(fresh);
        if (!rows_.isEmpty())
            emit dataChanged(index(0, 0), index(int(rows_.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(fresh);
    endResetModel();
}

int CommitmentModel::placeOf(Id<Opd> opd) const
{
    for (int i = 0; i < int(rows_.size()); ++i)
        if (rows_[i].opd == opd)
            return i;
    return -1;
}

QVariant CommitmentModel::data(const QModelIndex& at, int role) const
{
    const CommitmentRow& row = rows_[at.row()];
    const bool prepared = row.stage >= 0;
    if (role == Qt::TextAlignmentRole) {
        return int((at.column() == MoneyColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::AccessibleTextRole) {
        QStringList lines;
        for (const int each : {int(Qt::DisplayRole), int(SecondLineRole), int(WarningLineRole)})
            if (const QString line = data(at, each).toString(); !line.isEmpty())
                lines.append(line);
        return lines.join(QLatin1String(", "));
    }
    switch (at.column()) {
    case OpdColumn:
        if (role == Qt::DisplayRole || role == SortRole)
            return row.name;
        if (role == SecondLineRole)
            return row.fullName;
        break;
    case SignatoryColumn: {
        const bool named = !row.signatory.isEmpty();
        if (role == Qt::DisplayRole || role == SortRole)
            return named ? row.signatory : row.shortTitle;
        if (role == SecondLineRole)
            return named ? row.shortTitle : QString();
        if (role == Qt::ToolTipRole)
            return row.signatoryTitle;
        break;
    }
    case StageColumn:
        if (role == Qt::DisplayRole)
            return row.look.text;
        if (role == Qt::UserRole)
            return int(row.look.tone);
        if (role == Qt::DecorationRole)
            return row.look.icon;
        if (role == SecondLineRole)
            return formatDate(row.date);
        if (role == WarningLineRole && row.changes > 0)
            return tr("%n change(s) since", nullptr, row.changes);
        if (role == SortRole) // within a stage what changed comes last, and before it the newest
            return QStringLiteral("%1 %2 %3")
                .arg(row.stage + 1)
                .arg(row.changes, 6, 10, QLatin1Char('0'))
                .arg(row.date.isValid() ? row.date.toJulianDay() : 0, 10, 10, QLatin1Char('0'));
        break;
    case MoneyColumn:
        if (role == Qt::DisplayRole)
            return prepared ? formatInteger(row.money.value) : QString();
        if (role == SecondLineRole)
            return prepared && row.promised != row.programs ? tr("%1 of %n programme(s)", nullptr, row.programs).arg(row.promised)
                                                            : tr("%n programme(s)", nullptr, row.programs);
        if (role == SortRole)
            return prepared ? row.money.value : -1;
        if (role == Qt::ToolTipRole)
            return prepared ? tr("%1 of the %2 programmes it leads are promised").arg(row.promised).arg(row.programs)
                            : tr("Leads %1 programmes; none is promised yet").arg(row.programs);
        break;
    default:
        break;
    }
    return {};
}

QVariant CommitmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == MoneyColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OpdColumn:
        return tr("OPD");
    case SignatoryColumn:
        return tr("Signatory");
    case StageColumn:
        return tr("Stage");
    default:
        return tr("Budget (Rp)");
    }
}

CommitmentFilter::CommitmentFilter(CommitmentModel& model, QObject* parent) : QSortFilterProxyModel(parent), model_(model)
{
    setSourceModel(&model);
    setSortRole(CommitmentModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void CommitmentFilter::setShow(Show show)
{
    show_ = show;
    invalidateFilter();
}

void CommitmentFilter::setWords(const QString& words)
{
    words_ = words.trimmed();
    invalidateFilter();
}

bool CommitmentFilter::filterAcceptsRow(int place, const QModelIndex&) const
{
    const CommitmentRow& row = model_.row(place);
    const bool shown = show_ == Everything || (show_ == Changed && row.changes > 0)
        || (show_ == Nameless && row.signatory.isEmpty())
        || (show_ >= NotPrepared && show_ <= Signed && row.stage == int(show_) - int(Drafts));
    if (!shown)
        return false;
    for (const QString& text : {row.name, row.fullName, row.signatory, row.signatoryTitle})
        if (text.contains(words_, Qt::CaseInsensitive))
            return true;
    return false;
}

CommitmentTable::CommitmentTable(QWidget* parent) : QTableView(parent)
{
    setItemDelegate(new CommitmentDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(0);
}

void CommitmentTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // by code, as the plan lists them
    columns_
        = new ListColumns(*this, *horizontalHeader(), {{CommitmentModel::OpdColumn, 4}, {CommitmentModel::SignatoryColumn, 3}});
    columns_->setFirstToGo({CommitmentModel::SignatoryColumn}); // the sheet beside the list says who signs
    connect(model, &QAbstractItemModel::modelReset, this, &CommitmentTable::showTotals);
    connect(model, &QAbstractItemModel::rowsInserted, this, &CommitmentTable::showTotals);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CommitmentTable::showTotals);
    connect(model, &QAbstractItemModel::dataChanged, this, &CommitmentTable::showTotals);
    showTotals();
}

void CommitmentTable::showTotals()
{
    Rupiah money;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const qint64 here = model()->index(row, CommitmentModel::MoneyColumn).data(CommitmentModel::SortRole).toLongLong();
        money += Rupiah {qMax<qint64>(0, here)};
    }
    totals().setTexts({tr("%n OPD(s)", nullptr, model()->rowCount()), {}, {}, formatInteger(money.value)});
}

} // namespace pela

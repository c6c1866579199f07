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

/// Two lines a cell: what matters, and what it is in full. The stage is a chip, changes are a warning.
class CommitmentDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QString first = option.text;
        const QString second = index.data(CommitmentModel::SecondLineRole).toString();
        option.text.clear();
        option.icon = {};
        option.features &= ~QStyleOptionViewItem::HasDecoration;
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

        const Tokens& t = theme::tokens();
        const QRect inside = option.rect.adjusted(theme::space(2), theme::space(1), -theme::space(2), -theme::space(1));
        painter->save();
        if (index.column() == CommitmentModel::StageColumn) {
            const int stage = index.data(CommitmentModel::SortRole).toInt();
            if (stage < 0) {
                painter->setPen(t.muted);
                painter->drawText(inside, int(Qt::AlignLeft | Qt::AlignVCenter), first);
            } else {
                const int tone = index.data(Qt::UserRole).toInt();
                paintChip(*painter, inside, first, Tone(tone), index.data(Qt::DecorationRole).toString());
            }
        } else if (index.column() == CommitmentModel::ChangesColumn) {
            if (!first.isEmpty())
                paintChip(*painter, inside, first, Tone::Warning, QStringLiteral("warning"));
        } else {
            const int across = int(index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignHorizontal_Mask);
            const QFontMetrics firstMetrics(option.font);
            const QFontMetrics secondMetrics(theme::smallFont());
            const int height = firstMetrics.height() + (second.isEmpty() ? 0 : secondMetrics.height());
            QRect line(inside.left(), inside.top() + (inside.height() - height) / 2, inside.width(), firstMetrics.height());
            painter->setFont(option.font);
            painter->setPen(t.text);
            painter->drawText(line, across | Qt::AlignVCenter, firstMetrics.elidedText(first, Qt::ElideRight, line.width()));
            if (!second.isEmpty()) {
                line.translate(0, firstMetrics.height());
                painter->setFont(theme::smallFont());
                painter->setPen(t.muted);
                painter->drawText(
                    line, across | Qt::AlignVCenter, secondMetrics.elidedText(second, Qt::ElideRight, line.width()));
            }
        }
        painter->restore();
    }
};

/// "20 Feb 2025": columns are narrow; the whole date is in the tool tip.
QString shortDate(const QDate& date)
{
    return QLocale(QLocale::Indonesian, QLocale::Indonesia).toString(date, QStringLiteral("d MMM yyyy"));
}

Commitment stageOnly(CommitmentStage stage)
{
    Commitment sheet;
    sheet.stage = stage;
    return sheet;
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
        const bool right = at.column() == ProgramsColumn || at.column() == MoneyColumn;
        return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    switch (at.column()) {
    case OpdColumn:
        if (role == Qt::DisplayRole || role == SortRole)
            return row.name;
        if (role == SecondLineRole)
            return row.fullName;
        if (role == Qt::ToolTipRole)
            return row.fullName.isEmpty() ? row.name : row.fullName;
        break;
    case StageColumn:
        if (role == Qt::DisplayRole)
            return row.look.text;
        if (role == Qt::UserRole)
            return int(row.look.tone);
        if (role == Qt::DecorationRole)
            return row.look.icon;
        if (role == SortRole)
            return row.stage;
        break;
    case SignatoryColumn: {
        const bool named = !row.signatory.isEmpty();
        if (role == Qt::DisplayRole || role == SortRole)
            return named ? row.signatory : row.signatoryTitle;
        if (role == SecondLineRole)
            return named ? row.signatoryTitle : prepared ? tr("name not filled in") : QString();
        if (role == Qt::ToolTipRole)
            return QString(row.signatory + (named ? QStringLiteral("\n") : QString()) + row.signatoryTitle);
        break;
    }
    case ProgramsColumn:
        if (role == Qt::DisplayRole)
            return prepared ? tr("%1 of %2").arg(row.promised).arg(row.programs) : QString::number(row.programs);
        if (role == SortRole)
            return prepared ? row.promised : -1;
        if (role == Qt::ToolTipRole)
            return prepared ? tr("%1 of the %2 programmes it leads are promised").arg(row.promised).arg(row.programs)
                            : tr("Leads %1 programmes; none is promised yet").arg(row.programs);
        break;
    case MoneyColumn:
        if (role == Qt::DisplayRole)
            return prepared ? formatRupiahShort(row.money) : QString();
        if (role == SortRole)
            return row.money.value;
        if (role == Qt::ToolTipRole && prepared)
            return formatRupiah(row.money);
        break;
    case DateColumn:
        if (role == Qt::DisplayRole)
            return shortDate(row.date);
        if (role == Qt::ToolTipRole)
            return formatDate(row.date);
        if (role == SortRole)
            return row.date;
        break;
    case ChangesColumn:
        if (role == Qt::DisplayRole)
            return row.changes == 0 ? QString() : QString::number(row.changes);
        if (role == SortRole)
            return row.changes;
        if (role == Qt::ToolTipRole && row.changes > 0)
            return tr("%n thing(s) changed since this was signed", nullptr, row.changes);
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
        return int((section == ProgramsColumn || section == MoneyColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == ChangesColumn)
        return tr("What changed in the plan since the sheet was signed");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OpdColumn:
        return tr("OPD");
    case StageColumn:
        return tr("Stage");
    case SignatoryColumn:
        return tr("Signatory");
    case ProgramsColumn:
        return tr("Promised");
    case MoneyColumn:
        return tr("Budget");
    case DateColumn:
        return tr("Date");
    default:
        return tr("Changed");
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
        || (show_ != Changed && row.stage == int(show_) - int(Drafts));
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
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setStretchLastSection(false);
}

void CommitmentTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // by code, as the plan lists them
    fitColumns();
}

void CommitmentTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CommitmentTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

/// Numbers get what they need; names share the rest.
void CommitmentTable::fitColumns()
{
    if (!model())
        return;
    const QFontMetrics metrics(font());
    verticalHeader()->setDefaultSectionSize(metrics.height() + QFontMetrics(theme::smallFont()).height() + theme::space(3));
    const int pad = theme::space(4);
    const auto widest = [&](const QStringList& texts) {
        int width = 0;
        for (const QString& text : texts)
            width = qMax(width, metrics.horizontalAdvance(text));
        return width + pad;
    };
    // The header is bold, and shows which way it sorts.
    const auto title
        = [&](int column) { return QString(model()->headerData(column, Qt::Horizontal).toString() + QStringLiteral(" ▾")); };
    int chips = metrics.horizontalAdvance(title(CommitmentModel::StageColumn));
    for (const Commitment& sheet : {Commitment {}, stageOnly(CommitmentStage::Ready), stageOnly(CommitmentStage::Signed)})
        chips = qMax(chips, chipSize(lookOf(&sheet).text, lookOf(&sheet).icon).width());
    QStringList dates {title(CommitmentModel::DateColumn)};
    for (int month = 1; month <= 12; ++month)
        dates.append(shortDate(QDate(2028, month, 28)));
    const int fixed[] = {0, chips + pad, 0, widest({tr("%1 of %2").arg(88).arg(88), title(CommitmentModel::ProgramsColumn)}),
        widest({QStringLiteral("Rp88,88 miliar"), title(CommitmentModel::MoneyColumn)}), widest(dates),
        widest({title(CommitmentModel::ChangesColumn)})};
    int taken = 0;
    for (int column = 0; column < CommitmentModel::ColumnCount; ++column)
        if (fixed[column] > 0) {
            setColumnWidth(column, fixed[column]);
            taken += fixed[column];
        }
    const int rest = qMax(viewport()->width() - taken, theme::space(60));
    setColumnWidth(CommitmentModel::OpdColumn, rest * 11 / 20);
    setColumnWidth(CommitmentModel::SignatoryColumn, rest - rest * 11 / 20);
}

} // namespace pela

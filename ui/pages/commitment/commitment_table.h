// All OPDs at a glance: how far each commitment is. Computed from the plan in one go, kept as plain rows.
#pragma once

#include "core/domain/entities.h"
#include "core/model/plan.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/list_table.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace pela {

/// How a stage reads and looks; nothing prepared yet is a stage of its own.
struct StageLook {
    QString text;
    Tone tone = Tone::Quiet;
    QString icon;
};
StageLook lookOf(const Commitment* commitment);

struct CommitmentRow {
    Id<Opd> opd;
    Id<Commitment> commitment; ///< null: not prepared
    QString name;
    QString fullName; ///< empty when it is the name
    int stage = -1;   ///< CommitmentStage; -1: not prepared
    StageLook look;
    QString signatory;
    QString signatoryTitle;
    QString shortTitle; ///< the same without what the name of the OPD says already
    int promised = 0;
    int programs = 0;
    Rupiah money;
    QDate date;
    int changes = 0; ///< since signing
};

class CommitmentModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Stage: with the date of signing and what changed since. Money: with how many programmes it is for.
    enum Column { OpdColumn, SignatoryColumn, StageColumn, MoneyColumn, ColumnCount };
    enum Role { SecondLineRole = Qt::UserRole + 1, WarningLineRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void load(const Plan& plan);
    const QList<CommitmentRow>& rows() const { return rows_; }
    const CommitmentRow& row(int place) const { return rows_[place]; }
    int placeOf(Id<Opd> opd) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(rows_.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<CommitmentRow> rows_;
};

class CommitmentFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum Show { Everything, NotPrepared, Drafts, Ready, Signed, Changed, Nameless };

    explicit CommitmentFilter(CommitmentModel& model, QObject* parent = nullptr);
    void setShow(Show show);
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    CommitmentModel& model_;
    Show show_ = Everything;
    QString words_;
};

/// Every cell has two lines and more where a name is long; nothing in it is cut.
class CommitmentTable : public QTableView {
    Q_OBJECT
public:
    explicit CommitmentTable(QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;

    /// Programmes and money of the rows in sight, in a row under the list.
    ListTotals& totals() { return columns_->totals(); }

private:
    void showTotals();

    ListColumns* columns_ = nullptr;
};

} // namespace pela

// The journal as a list: newest first, a heading for every day, older entries fetched as one scrolls.
#pragma once

#include "core/domain/entities.h"
#include "core/model/change_text.h"
#include "core/store/plan_file.h"

#include <QAbstractListModel>
#include <QCache>

namespace pela {

class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit HistoryModel(PlanFile& file, QObject* parent = nullptr);

    /// Reads the newest entries again.
    void reload();
    /// Shows only entries whose deed, author or machine contains the text.
    void setFilter(const QString& text);

    /// nullptr for the heading of a day.
    const Deed* entryAt(const QModelIndex& index) const;
    /// What an entry changed; Damaged when its record cannot be read.
    Result<ChangeSet> changesOf(const Deed& entry) const;
    /// Names of the rows that went in any entry read so far; what an entry speaks of can only have gone in a newer one.
    const GoneNames& goneNames() const;
    QModelIndex indexOf(qint64 seq) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void failed(const pela::Error& error);

private:
    struct Line {
        QDate day;      ///< valid for a heading
        int entry = -1; ///< in entries_
    };
    void rebuild();
    bool matches(const JournalEntry& entry) const;
    QList<Line> linesFrom(qsizetype first, QDate lastDay) const;

    PlanFile& file_;
    QList<Deed> entries_;
    QList<Line> lines_;
    QString filter_;
    bool complete_ = false;
    mutable QCache<qint64, ChangeSet> decoded_;
    mutable GoneNames gone_;
    mutable qsizetype searched_ = 0; ///< so many entries were looked through for gone_
};

} // namespace pela

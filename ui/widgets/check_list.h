// A list of things to tick, as tall as it needs to be, with one box for all. It shows what the plan says and tells what was
// ticked; whoever listens writes it down and sets the items again.
#pragma once

#include <QUuid>
#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;
class QStandardItem;
class QStandardItemModel;

namespace pela {

struct CheckItem {
    QUuid id;
    QString text;
    QString detail; ///< below the text, muted
    QString toolTip;
    bool checked = false;
};

class CheckList : public QWidget {
    Q_OBJECT
public:
    explicit CheckList(const QString& title, QWidget* parent = nullptr);

    /// `sum`: what the ticked ones add up to, below the list; empty for none.
    void setItems(const QList<CheckItem>& items, const QString& sum = {});
    /// Shown instead of the list when there are no items.
    void setEmptyText(const QString& sentence);
    void setReadOnly(bool readOnly);

    QListView& view() const { return *view_; }
    QCheckBox& all() const { return *all_; }

signals:
    void toggled(const QList<QUuid>& ids, bool checked);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void itemChanged(QStandardItem* item);
    void showSums();
    void fitHeight();

    QLabel* count_ = nullptr;
    QLabel* sum_ = nullptr;
    QLabel* empty_ = nullptr;
    QCheckBox* all_ = nullptr;
    QListView* view_ = nullptr;
    QStandardItemModel* model_ = nullptr;
    bool readOnly_ = false;
    bool filling_ = false;
};

} // namespace pela

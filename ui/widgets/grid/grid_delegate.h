// How a cell of a grid looks, and which editor it opens.
#pragma once

#include "ui/widgets/grid/cell_edit.h"

#include <QStyledItemDelegate>

namespace pela {

class GridModel;

class GridDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit GridDelegate(GridModel& model, QObject* parent = nullptr);

    /// Writes what was typed into the cell (and, with FillSelection, into every chosen one) and moves on. False when the text
    /// was refused; the editor then stays open.
    std::function<bool(const QModelIndex& cell, const QString& typed, CellMove move)> write;
    /// Called when the person gave up an edit with Escape.
    std::function<void()> givenUp;
    /// Called with the editor when a cell is opened.
    std::function<void(CellEditor& editor, const QModelIndex& cell)> opened;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool eventFilter(QObject* object, QEvent* event) override;
    /// The whole of what a cell has no room for, the exact amount of money, and what is to be known of the row.
    bool helpEvent(
        QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

private:
    void paintGroup(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
    QRect innerOf(const QRect& cell) const;
    QRect seenOf(const QStyleOptionViewItem& option, const QRect& inner) const;
    QString remarkOn(const QModelIndex& index) const; ///< what is to be known of its row; empty: nothing
    bool hasRemark(const QModelIndex& index) const;
    bool isFigure(const QModelIndex& index) const;
    int tailRoom(const QFontMetrics& metrics, int column) const;
    QStringList suggestions(const QModelIndex& index) const;

    GridModel& model_;
};

} // namespace pela

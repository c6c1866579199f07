// Something in full beside a table: next to it where there is room, over its right part on a laptop, where it squeezes nothing.
#pragma once

#include <QWidget>

class QSplitter;

namespace pela {

class SidePane : public QWidget {
    Q_OBJECT
public:
    /// `name`: under which it is remembered whether the pane is open where there is room, and how wide it is.
    SidePane(const QString& name, QWidget* content, QWidget* pane, QWidget* parent = nullptr);

    /// Whether the person wants the pane. It is in sight while there is something to show.
    bool isOpen() const { return isOver_ ? openOver_ : openBeside_; }
    void setOpen(bool open);
    void setHasSomething(bool has);
    /// Whether the pane lies over the table.
    bool isOver() const { return isOver_; }

signals:
    void openChanged(bool open);
    /// So much of the right of the table lies under the pane now; 0: nothing.
    void covered(int width);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void place();
    void giveWidth();

    QString name_;
    QSplitter* splitter_ = nullptr;
    QWidget* content_ = nullptr;
    QWidget* holder_ = nullptr; ///< the pane and its edge
    bool isOver_ = false;
    bool openBeside_ = true;
    bool openOver_ = false; ///< a table is looked at first
    bool hasSomething_ = false;
};

} // namespace pela

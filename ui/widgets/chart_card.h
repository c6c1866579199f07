// A small chart with its title. Each bar is a way to its rows: hovering or walking to it with the arrows says its exact value, a
// click or Enter goes there. T, or the button, shows the same numbers as a table.
#pragma once

#include <QColor>
#include <QList>
#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QBoxLayout;
class QChart;
class QLabel;
class QStackedWidget;
class QTableWidget;

namespace pela {

/// One bar. `words` is its value as people read it, `exact` the whole number; where there is no value at all, both say so.
struct ChartBar {
    QString name;
    double value = 0;
    QString words;
    QString exact;
    QColor colour;       ///< invalid: the accent
    bool isKnown = true; ///< a zero that is known is drawn as a stroke, what is not known as nothing
};

class ChartCard : public QWidget {
    Q_OBJECT
public:
    enum class Direction { Upright, Lying };

    ChartCard(const QString& title, Direction direction, QWidget* parent = nullptr);

    /// `total`: all bars together, for the last line of the table; empty for none.
    void setBars(const QList<ChartBar>& bars, const QString& total = {});
    bool showsTable() const;
    /// The bar that the keyboard is on; -1 when there is none.
    int currentBar() const;
    void setCurrentBar(int bar);
    /// What takes the keys: arrows, Enter.
    QWidget& drawing() const;

signals:
    /// Somebody wants to see what a bar is made of.
    void barChosen(int bar);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QLabel* nameOf(qsizetype place) const;
    QString wordsOf(int bar) const;
    void toggle();

    QString title_;
    Direction direction_;
    QList<ChartBar> bars_;
    QStackedWidget* stack_ = nullptr;
    class Bars;
    Bars* view_ = nullptr;
    QBoxLayout* names_ = nullptr; ///< a label for each bar, beside it or under it
    QTableWidget* table_ = nullptr;
    QAbstractButton* button_ = nullptr;
    QTimer rebuilding_;
};

} // namespace pela

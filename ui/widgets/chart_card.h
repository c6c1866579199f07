// A small chart with its title; T, or the button, shows the same numbers as a table.
#pragma once

#include <QColor>
#include <QList>
#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QBoxLayout;
class QChart;
class QChartView;
class QLabel;
class QStackedWidget;
class QTableWidget;

namespace pela {

/// One bar. `words` is its value as people read it, `exact` the whole number.
struct ChartBar {
    QString name;
    double value = 0;
    QString words;
    QString exact;
    QColor colour; ///< invalid: the accent
};

class ChartCard : public QWidget {
    Q_OBJECT
public:
    enum class Direction { Upright, Lying };

    ChartCard(const QString& title, Direction direction, QWidget* parent = nullptr);

    void setBars(const QList<ChartBar>& bars);
    bool showsTable() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QLabel* nameOf(qsizetype place) const;
    void toggle();

    QString title_;
    Direction direction_;
    QList<ChartBar> bars_;
    QStackedWidget* stack_ = nullptr;
    QChartView* view_ = nullptr;
    QBoxLayout* names_ = nullptr; ///< a label for each bar, beside it or under it
    QTableWidget* table_ = nullptr;
    QAbstractButton* button_ = nullptr;
    QTimer rebuilding_;
};

} // namespace pela

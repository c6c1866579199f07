#include "ui/widgets/chart_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHorizontalStackedBarSeries>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedBarSeries>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

namespace pela {

ChartCard::ChartCard(const QString& title, Direction direction, QWidget* parent)
    : QWidget(parent), title_(title), direction_(direction)
{
    rebuilding_.setSingleShot(true);
    connect(&rebuilding_, &QTimer::timeout, this, &ChartCard::rebuild);
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(1));
    auto* head = new QHBoxLayout;
    head->addWidget(sectionHeader(title, this), 1);
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setIcon(icon(QStringLiteral("table")));
    button->setToolTip(tr("Show the numbers as a table (T)"));
    button->setAccessibleName(tr("%1: show as a table").arg(title));
    connect(button, &QToolButton::clicked, this, &ChartCard::toggle);
    head->addWidget(button);
    button_ = button;
    column->addLayout(head);

    stack_ = new QStackedWidget(this);
    auto* drawing = new QWidget(stack_);
    auto* chart = new QChart;
    chart->setMargins({0, 0, 0, 0});
    chart->setBackgroundRoundness(0);
    chart->setBackgroundVisible(false);
    chart->legend()->hide();
    if (chart->layout())
        chart->layout()->setContentsMargins(0, 0, 0, 0);
    // The names stand beside the chart as labels of their own: the axis would cut them as soon as room gets short.
    connect(chart, &QChart::geometryChanged, this, [chart] { chart->setPlotArea(QRectF(QPointF(), chart->size())); });
    view_ = new QChartView(chart, drawing);
    view_->setRenderHint(QPainter::Antialiasing);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setBackgroundBrush(Qt::NoBrush);
    view_->setStyleSheet(QStringLiteral("background: transparent"));
    view_->setAccessibleName(title);
    view_->setFocusPolicy(Qt::NoFocus);
    const bool lying = direction == Direction::Lying;
    names_ = new QBoxLayout(lying ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    names_->setSpacing(0);
    auto* sides = new QBoxLayout(lying ? QBoxLayout::RightToLeft : QBoxLayout::TopToBottom, drawing);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(theme::space(lying ? 2 : 1));
    sides->addWidget(view_, 1);
    sides->addLayout(names_);
    stack_->addWidget(drawing);
    table_ = new QTableWidget(stack_);
    table_->setAccessibleName(title);
    table_->setColumnCount(2);
    table_->horizontalHeader()->hide();
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(theme::rowHeight());
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(false);
    stack_->addWidget(table_);
    column->addWidget(stack_, 1);
    setMinimumHeight(theme::space(36));
}

bool ChartCard::showsTable() const
{
    return stack_->currentWidget() == table_;
}

void ChartCard::setBars(const QList<ChartBar>& bars)
{
    bars_ = bars;
    table_->setRowCount(int(bars.size()));
    QStringList spoken;
    for (int row = 0; row < bars.size(); ++row) {
        const ChartBar& bar = bars.at(row);
        table_->setItem(row, 0, new QTableWidgetItem(bar.name));
        auto* number = new QTableWidgetItem(bar.exact);
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table_->setItem(row, 1, number);
        spoken.append(QStringLiteral("%1 %2").arg(bar.name, bar.words));
    }
    view_->setAccessibleDescription(spoken.join(QLatin1String("; ")));
    rebuild();
}

/// Name and value of a bar. Many bars leave each little room: then the value goes, and then most of the names.
QLabel* ChartCard::nameOf(qsizetype place) const
{
    constexpr int withValue = 6;
    constexpr int withName = 14;
    const ChartBar& bar = bars_.at(place);
    const int longestName = theme::space(31);
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme::smallFont());
    label->setToolTip(QStringLiteral("%1: %2").arg(bar.name, bar.exact));
    if (direction_ == Direction::Lying) {
        label->setText(label->fontMetrics().elidedText(bar.name, Qt::ElideRight, longestName) + QStringLiteral("  ") + bar.words);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        return label;
    }
    const bool named = bars_.size() <= withName || place % (bars_.size() / withName + 1) == 0;
    if (bars_.size() <= withValue)
        label->setText(bar.name + u'\n' + bar.words);
    else if (named)
        label->setText(bar.name);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

void ChartCard::rebuild()
{
    const Tokens& t = theme::tokens();
    QChart* chart = view_->chart();
    chart->removeAllSeries();
    for (QAbstractAxis* axis : chart->axes()) {
        chart->removeAxis(axis);
        delete axis;
    }

    // One set a bar, so that each may have its own colour; they are stacked, so every bar stands on its own place.
    const bool lying = direction_ == Direction::Lying;
    QAbstractBarSeries* series = lying ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries)
                                       : static_cast<QAbstractBarSeries*>(new QStackedBarSeries);
    series->setBarWidth(lying ? 0.62 : 0.5);
    while (QLayoutItem* item = names_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < bars_.size(); ++i)
        names_->addWidget(nameOf(i), 1);
    QStringList places;
    double most = 0;
    for (qsizetype i = 0; i < bars_.size(); ++i) {
        // Lying bars are drawn from below; the first shall stand on top.
        const ChartBar& bar = bars_.at(lying ? bars_.size() - 1 - i : i);
        auto* set = new QBarSet(QString::number(i)); // its name stands in a label: Charts reads every text as HTML
        for (qsizetype place = 0; place < bars_.size(); ++place)
            set->append(place == i ? bar.value : 0.0);
        set->setColor(bar.colour.isValid() ? bar.colour : t.accent);
        set->setBorderColor(Qt::transparent);
        series->append(set);
        connect(set, &QBarSet::hovered, this, [this, bar](bool on) {
            QToolTip::showText(QCursor::pos(), on ? QStringLiteral("%1: %2").arg(bar.name, bar.exact) : QString(), view_);
        });
        places.append(QString::number(i));
        most = qMax(most, bar.value);
    }
    chart->addSeries(series);

    auto* categories = new QBarCategoryAxis;
    categories->append(places);
    categories->setLabelsVisible(false);
    categories->setGridLineVisible(false);
    categories->setLinePen(QPen(t.line, 1));
    auto* values = new QValueAxis;
    values->setRange(0, most > 0 ? most * 1.05 : 1);
    values->setLabelsVisible(false);
    values->setLineVisible(false);
    values->setGridLineVisible(!lying);
    values->setGridLinePen(QPen(t.line, 1));
    values->setTickCount(4);
    chart->addAxis(categories, lying ? Qt::AlignLeft : Qt::AlignBottom);
    chart->addAxis(values, lying ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(categories);
    series->attachAxis(values);
}

void ChartCard::toggle()
{
    stack_->setCurrentIndex(showsTable() ? 0 : 1);
    button_->setChecked(showsTable());
}

void ChartCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        toggle();
    else
        QWidget::keyPressEvent(event);
}

void ChartCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        if (view_ && !bars_.isEmpty())
            rebuilding_.start(); // a style goes from widget to widget, and none of them may go meanwhile
    QWidget::changeEvent(event);
}

} // namespace pela

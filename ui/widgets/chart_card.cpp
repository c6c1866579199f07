#include "ui/widgets/chart_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/spoken.h"

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
#include <QMouseEvent>
#include <QStackedBarSeries>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

namespace pela {

namespace {
const char* const barProperty = "bar";
}

/// The drawing, which knows where each bar stands: in a band of its own across the whole chart, so that a short bar is hit as
/// easily as a long one.
class ChartCard::Bars : public QChartView {
public:
    Bars(QChart* chart, ChartCard& card, QWidget* parent) : QChartView(chart, parent), card_(card)
    {
        setRenderHint(QPainter::Antialiasing);
        setFrameShape(QFrame::NoFrame);
        setBackgroundBrush(Qt::NoBrush);
        setStyleSheet(QStringLiteral("background: transparent"));
        setFocusPolicy(Qt::StrongFocus);
        setMouseTracking(true);
        setCursor(Qt::PointingHandCursor);
    }

    int current() const { return current_; }
    void setCurrent(int bar)
    {
        const int last = int(card_.bars_.size()) - 1;
        current_ = last < 0 ? -1 : qBound(0, bar, last);
        const ChartBar now = card_.bars_.value(current_);
        setAccessibleName(current_ < 0 ? card_.title_ : QStringLiteral("%1: %2, %3").arg(card_.title_, now.name, now.exact));
        speakAs(*this, QAccessible::Chart, now.exact);
        viewport()->update();
    }

protected:
    void mouseMoveEvent(QMouseEvent* event) override
    {
        if (const int bar = barAt(event->position()); bar >= 0)
            QToolTip::showText(event->globalPosition().toPoint(), card_.wordsOf(bar), this);
    }
    void mousePressEvent(QMouseEvent* event) override { setCurrent(barAt(event->position())); }
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        const int bar = barAt(event->position());
        if (event->button() == Qt::LeftButton && bar >= 0 && bar == current_)
            emit card_.barChosen(bar);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            return walkTo(current_ - 1);
        case Qt::Key_Right:
        case Qt::Key_Down:
            return walkTo(current_ + 1);
        case Qt::Key_Home:
            return walkTo(0);
        case Qt::Key_End:
            return walkTo(int(card_.bars_.size()) - 1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (current_ >= 0)
                emit card_.barChosen(current_);
            return;
        default:
            event->ignore();
        }
    }
    void focusInEvent(QFocusEvent* event) override
    {
        QChartView::focusInEvent(event);
        setCurrent(qMax(0, current_));
    }
    void focusOutEvent(QFocusEvent* event) override
    {
        QChartView::focusOutEvent(event);
        QToolTip::hideText();
        viewport()->update();
    }
    void paintEvent(QPaintEvent* event) override
    {
        QChartView::paintEvent(event);
        const Tokens& t = theme::tokens();
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        const int thick = qMax(1, theme::space(1) / 2);
        for (int bar = 0; bar < int(card_.bars_.size()); ++bar) {
            const QRectF band = bandOf(bar);
            const ChartBar& here = card_.bars_.at(bar);
            if (here.isKnown && here.value == 0) {
                const QRectF stroke = isLying()
                    ? QRectF(band.left(), band.top() + band.height() / 4, thick, band.height() / 2)
                    : QRectF(band.left() + band.width() / 4, band.bottom() - thick, band.width() / 2, thick);
                painter.fillRect(stroke, here.colour.isValid() ? here.colour : t.accent);
            }
        }
        if (hasFocus() && current_ >= 0) {
            painter.setPen(QPen(t.accent, 2));
            painter.drawRoundedRect(bandOf(current_).adjusted(1, 1, -1, -1), theme::space(1), theme::space(1));
        }
    }

private:
    bool isLying() const { return card_.direction_ == Direction::Lying; }
    QRectF bandOf(int bar) const
    {
        const QRectF whole = viewport()->rect();
        const double count = double(card_.bars_.size());
        return isLying() ? QRectF(0, whole.height() * bar / count, whole.width(), whole.height() / count)
                         : QRectF(whole.width() * bar / count, 0, whole.width() / count, whole.height());
    }
    int barAt(const QPointF& at) const
    {
        for (int bar = 0; bar < int(card_.bars_.size()); ++bar)
            if (bandOf(bar).contains(at))
                return bar;
        return -1;
    }
    void walkTo(int bar)
    {
        setCurrent(bar);
        if (current_ >= 0)
            QToolTip::showText(mapToGlobal(bandOf(current_).center().toPoint()), card_.wordsOf(current_), this);
    }

    ChartCard& card_;
    int current_ = -1;
};

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
    view_ = new Bars(chart, *this, drawing);
    speakAs(*view_, QAccessible::Chart);
    view_->setAccessibleName(title);
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
    table_->setTabKeyNavigation(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(table_, &QTableWidget::cellActivated, this, [this](int row) {
        if (row < int(bars_.size()))
            emit barChosen(row);
    });
    stack_->addWidget(table_);
    column->addWidget(stack_, 1);
    setMinimumHeight(theme::space(36));
}

bool ChartCard::showsTable() const
{
    return stack_->currentWidget() == table_;
}

QWidget& ChartCard::drawing() const
{
    return *view_;
}

int ChartCard::currentBar() const
{
    return view_->current();
}

void ChartCard::setCurrentBar(int bar)
{
    view_->setCurrent(bar);
}

QString ChartCard::wordsOf(int bar) const
{
    return QStringLiteral("%1: %2").arg(bars_.at(bar).name, bars_.at(bar).exact);
}

void ChartCard::setBars(const QList<ChartBar>& bars, const QString& total)
{
    bars_ = bars;
    table_->setRowCount(int(bars.size()) + (total.isEmpty() ? 0 : 1));
    QStringList spoken;
    const auto row = [this](int at, const QString& name, const QString& exact) {
        table_->setItem(at, 0, new QTableWidgetItem(name));
        auto* number = new QTableWidgetItem(exact);
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table_->setItem(at, 1, number);
    };
    for (int at = 0; at < int(bars.size()); ++at) {
        row(at, bars[at].name, bars[at].exact);
        spoken.append(wordsOf(at));
    }
    if (!total.isEmpty()) {
        row(int(bars.size()), tr("Together"), total);
        for (const int part : {0, 1}) {
            table_->item(int(bars.size()), part)->setFont(theme::strongFont());
            table_->item(int(bars.size()), part)->setFlags(Qt::ItemIsEnabled);
        }
    }
    view_->setAccessibleDescription(spoken.join(QLatin1String("; ")));
    view_->setCurrent(view_->current() < 0 && !view_->hasFocus() ? -1 : view_->current());
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
    label->setToolTip(wordsOf(int(place)));
    label->setProperty(barProperty, int(place));
    label->setCursor(Qt::PointingHandCursor);
    label->installEventFilter(const_cast<ChartCard*>(this));
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
    label->setWordWrap(true); // an amount goes on below its year where bars stand close
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
    const bool hadFocus = view_->hasFocus() || table_->hasFocus();
    stack_->setCurrentIndex(showsTable() ? 0 : 1);
    button_->setChecked(showsTable());
    if (hadFocus) {
        table_->setCurrentCell(qMax(0, view_->current()), 0);
        (showsTable() ? static_cast<QWidget*>(table_) : view_)->setFocus();
    }
}

/// The name of a bar leads to its rows as the bar does.
bool ChartCard::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
        if (const QVariant bar = object->property(barProperty); bar.isValid()) {
            // Once this is over: what it leads to may take the name away.
            QMetaObject::invokeMethod(
                this, [this, at = bar.toInt()] { emit barChosen(at); }, Qt::QueuedConnection);
            return true;
        }
    return QWidget::eventFilter(object, event);
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

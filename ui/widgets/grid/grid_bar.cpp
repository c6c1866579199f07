#include "ui/widgets/grid/grid_bar.h"

#include "core/base/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace pela {

GridBar::GridBar(EntityGrid& grid, const QString& hint, QWidget* parent) : QWidget(parent), grid_(grid)
{
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("search"));
    search_->setPlaceholderText(hint);
    search_->setAccessibleName(hint);
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(theme::space(45));
    unfilter_ = new QToolButton(this);
    unfilter_->setObjectName(QStringLiteral("unfilter"));
    unfilter_->setText(tr("Clear the filters"));
    unfilter_->setIcon(icon(QStringLiteral("close")));
    unfilter_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    unfilter_->hide();
    columns_ = new QToolButton(this);
    columns_->setObjectName(QStringLiteral("columns"));
    columns_->setText(tr("Columns"));
    columns_->setToolTip(tr("Which columns are shown"));
    columns_->setIcon(icon(QStringLiteral("table")));
    columns_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    columns_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(columns_);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        grid_.fillColumnMenu(*menu);
    });
    columns_->setMenu(menu);
    chosen_ = new QLabel(this);
    chosen_->setObjectName(QStringLiteral("chosen"));
    chosen_->setFont(theme::smallFont());
    line_ = new QHBoxLayout(this);
    line_->setContentsMargins(0, 0, 0, theme::space(2));
    line_->setSpacing(theme::space(2));
    line_->addWidget(search_, 3);
    line_->addWidget(unfilter_);
    line_->addWidget(columns_);
    line_->addWidget(chosen_, 2);

    connect(search_, &QLineEdit::textChanged, &grid_, &EntityGrid::setQuickFilter);
    connect(search_, &QLineEdit::returnPressed, this, [this] { grid_.view().setFocus(); });
    connect(&grid_.model(), &GridModel::totalsChanged, this, [this] { unfilter_->setVisible(grid_.model().isFiltered()); });
    connect(unfilter_, &QToolButton::clicked, this, [this] {
        grid_.clearFilters();
        grid_.view().setFocus();
    });
    connect(&grid_, &EntityGrid::filtersCleared, search_, &QLineEdit::clear);
    connect(&grid_, &EntityGrid::selectionChanged, this, &GridBar::showChosen);
    tabTo(unfilter_);
    tabTo(columns_);
}

void GridBar::addBeside(QWidget* widget)
{
    line_->insertWidget(line_->indexOf(chosen_), widget);
    tabTo(widget);
}

void GridBar::addAtEnd(QWidget* widget)
{
    line_->addWidget(widget);
    tabTo(widget);
}

/// What stands over the table comes before it, though it was made after it.
void GridBar::tabTo(QWidget* widget)
{
    setTabOrder(last_ ? last_ : search_, widget);
    setTabOrder(widget, &grid_.view());
    last_ = widget;
}

void GridBar::applySearch()
{
    grid_.setQuickFilter(search_->text());
}

/// As the status bar of a spreadsheet: how much is chosen, and the sum where amounts are.
void GridBar::showChosen()
{
    if (grid_.view().chosenCells().size() < 2) {
        chosen_->clear();
        return;
    }
    QString text = tr("%n row(s) chosen", nullptr, int(grid_.chosenRows().size()));
    if (const std::optional<Rupiah> money = grid_.chosenMoney())
        text += QStringLiteral(" · ") + formatRupiah(*money);
    chosen_->setText(text);
}

} // namespace pela

// What the lists of commitments, dimensions and history promise to whoever reads them: nothing is cut, nothing jumps.
#include "core/base/format.h"
#include "core/domain/commitment.h"
#include "core/domain/summary.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/pages/commitment/commitment_detail.h"
#include "ui/pages/commitment/commitment_page.h"
#include "ui/pages/dimension/dimension_page.h"
#include "ui/widgets/list_table.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QTextDocumentFragment>

using namespace pela;

namespace {

/// Columns that are narrower than what stands in them, or than their title; names may wrap.
QStringList cut(const QAbstractItemView& view, const QHeaderView& header, const QList<int>& names)
{
    QStringList found;
    for (int column = 0; column < header.count(); ++column) {
        if (header.isSectionHidden(column))
            continue;
        const QString title = header.model()->headerData(column, Qt::Horizontal).toString();
        if (header.sectionSize(column) < QFontMetrics(theme::strongFont()).horizontalAdvance(title) + theme::space(2))
            found.append(title);
        if (!names.contains(column) && header.sectionSize(column) < view.sizeHintForColumn(column))
            found.append(title + QStringLiteral(" (cells)"));
    }
    if (header.length() != view.viewport()->width())
        found.append(QStringLiteral("%1 wide in %2").arg(header.length()).arg(view.viewport()->width()));
    return found;
}

CommitmentPage& commitments(test::Window& with)
{
    with.window->showPage(QStringLiteral("commitment"));
    auto* page = qobject_cast<CommitmentPage*>(with.window->currentPage());
    REQUIRE(page);
    test::Window::settle();
    return *page;
}

QPushButton* theMainButton(const QWidget& root)
{
    QPushButton* found = nullptr;
    for (QPushButton* button : root.findChildren<QPushButton*>())
        if (button->isVisible() && button->property("main").toBool()) {
            CHECK_FALSE(found); // there is one
            found = button;
        }
    return found;
}

} // namespace

TEST_CASE("Commitments and dimensions show names, money and dates whole on small screens")
{
    const QSize size = GENERATE(QSize(1366, 768), QSize(1280, 720), QSize(1920, 1080), QSize(1024, 600));
    test::Window with;
    with.openSample();
    with.window->resize(size);
    const CommitmentPage& page = commitments(with);
    const CommitmentTable& table = page.table();
    CHECK_FALSE(table.isColumnHidden(CommitmentModel::MoneyColumn));
    CHECK(table.isColumnHidden(CommitmentModel::SignatoryColumn) == (size.width() < 1100));
    CHECK(cut(table, *table.horizontalHeader(), {CommitmentModel::OpdColumn, CommitmentModel::SignatoryColumn})
              .join(u'\n')
              .toStdString()
        == std::string());
    for (int row = 0; row < table.model()->rowCount(); ++row)
        for (int column = 0; column < table.model()->columnCount(); ++column)
            CHECK((table.isColumnHidden(column)
                || table.rowHeight(row) >= table.itemDelegate()
                                               ->sizeHint(
                                                   [&] {
                                                       QStyleOptionViewItem option;
                                                       option.initFrom(&table);
                                                       option.widget = &table;
                                                       return option;
                                                   }(),
                                                   table.model()->index(row, column))
                                               .height()));
    CHECK(with.window->size() == size);

    with.window->showPage(QStringLiteral("dimension"));
    auto* dimensions = qobject_cast<DimensionPage*>(with.window->currentPage());
    REQUIRE(dimensions);
    test::Window::settle();
    CHECK(cut(dimensions->tree(), *dimensions->tree().header(), {0}).join(u'\n').toStdString() == std::string());
    CHECK(cut(dimensions->list(), *dimensions->list().header(), {1}).join(u'\n').toStdString() == std::string());
    for (QTreeWidgetItemIterator it(&dimensions->tree()); *it; ++it)
        for (int column = 0; column < 4; ++column)
            CHECK_FALSE((*it)->text(column).contains(QStringLiteral("miliar"))); // one unit
}

TEST_CASE("The totals under a list add up what is in sight")
{
    test::Window with;
    with.openSample();
    CommitmentPage& page = commitments(with);
    Rupiah all;
    for (const Commitment& sheet : with.plan().all<Commitment>())
        all += promisedMoney(with.plan(), sheet.id);
    CHECK(page.table().totals().text(CommitmentModel::MoneyColumn) == formatInteger(all.value));
    page.findChild<QLineEdit*>()->setText(page.model().row(0).name);
    CHECK(page.table().totals().text(CommitmentModel::MoneyColumn) != formatInteger(all.value));
}

TEST_CASE("What stands beside the commitments is always in the list, and an empty list says why and how it fills again")
{
    test::Window with;
    with.openSample();
    CommitmentPage& page = commitments(with);
    QLineEdit* search = page.findChild<QLineEdit*>();
    search->setText(QStringLiteral("zzz tidak ada"));
    CHECK(page.detail().opd().isNull());
    CHECK_FALSE(page.detail().isEnabled());
    auto* nothing = page.findChild<NothingFits*>();
    REQUIRE(nothing);
    REQUIRE(nothing->isVisible());
    QTest::mouseClick(nothing->findChild<QPushButton*>(QStringLiteral("showEverything")), Qt::LeftButton);
    CHECK_FALSE(nothing->isVisible());
    CHECK(search->text().isEmpty());
    CHECK(page.table().model()->rowCount() == int(with.plan().all<Opd>().size()));
    CHECK_FALSE(page.detail().opd().isNull());

    page.table().selectRow(5);
    const Id<Opd> chosen = page.detail().opd();
    auto* show = page.findChild<QComboBox*>();
    for (int filter = 0; filter < show->count(); ++filter) {
        show->setCurrentIndex(filter);
        INFO(show->currentText().toStdString());
        const auto rows = page.table().selectionModel()->selectedRows();
        if (page.table().model()->rowCount() == 0) {
            CHECK(page.detail().opd().isNull());
        } else {
            REQUIRE(rows.size() == 1);
            CHECK(page.model().row(page.model().placeOf(page.detail().opd())).name == rows.front().data().toString());
        }
    }
    CHECK_FALSE(chosen.isNull());
}

TEST_CASE("One button stands out beside the commitments: what the chosen OPD needs next")
{
    test::Window with;
    with.openSample();
    CommitmentPage& page = commitments(with);
    QSet<QString> seen;
    for (int row = 0; row < page.table().model()->rowCount(); ++row) {
        page.table().selectRow(row);
        const Commitment* sheet = page.detail().commitment();
        const QPushButton* main = theMainButton(*with.window);
        REQUIRE(main);
        const char* expected = !sheet                ? "prepare"
            : isSigned(*sheet)                       ? "sheet"
            : sheet->stage == CommitmentStage::Ready ? "sign"
                                                     : "ready";
        CHECK(main->objectName() == QLatin1String(expected));
        seen.insert(main->objectName());
        const auto* pane = page.detail().findChild<QScrollArea*>();
        test::Window::settle();
        CHECK(pane->widget()->width() <= pane->viewport()->width());
    }
    CHECK(seen.size() == 4);
}

TEST_CASE("A click on a title sorts commitments and chooses nothing")
{
    test::Window with;
    with.openSample();
    CommitmentPage& page = commitments(with);
    const Id<Opd> chosen = page.detail().opd();
    QHeaderView* header = page.table().horizontalHeader();
    const int width = header->sectionSize(CommitmentModel::MoneyColumn);
    const QPoint title(header->sectionViewportPosition(CommitmentModel::MoneyColumn) + theme::space(3), header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    test::Window::settle();
    CHECK(page.table().selectionModel()->selectedRows().size() == 1);
    CHECK(page.detail().opd() == chosen);
    CHECK(header->sectionSize(CommitmentModel::MoneyColumn) == width);
    const QAbstractItemModel& rows = *page.table().model();
    for (int row = 1; row < rows.rowCount(); ++row) {
        const auto money
            = [&](int at) { return rows.index(at, CommitmentModel::MoneyColumn).data(CommitmentModel::SortRole).toLongLong(); };
        const bool rises = header->sortIndicatorOrder() == Qt::AscendingOrder;
        CHECK((rises ? money(row - 1) <= money(row) : money(row - 1) >= money(row)));
    }
}

TEST_CASE("That signatories have no name is said once")
{
    test::Window with;
    with.openSample();
    CommitmentPage& page = commitments(with);
    int nameless = 0;
    for (const CommitmentRow& row : page.model().rows())
        nameless += row.signatory.isEmpty();
    REQUIRE(nameless > 0);
    CHECK(page.summaryText().contains(QString::number(nameless)));
    auto* show = page.findChild<QComboBox*>();
    show->setCurrentIndex(CommitmentFilter::Nameless);
    CHECK(page.table().model()->rowCount() == nameless);
}

TEST_CASE("The dimensions name what has no programme first, and lead there")
{
    test::Window with;
    with.openSample();
    const Subdimension below = *subdimensionsOf(with.plan()).at(3);
    Draft draft(with.plan(), QStringLiteral("Kosongkan"));
    QList<Id<Program>> moved;
    for (const Program* program : with.plan().of(&Program::subdimension, below.id))
        moved.append(program->id);
    REQUIRE_FALSE(moved.isEmpty());
    REQUIRE(with.window->commit(drafted(with.plan(), movePrograms, moved, subdimensionsOf(with.plan()).front()->id)));
    with.window->showPage(QStringLiteral("dimension"));
    auto* page = qobject_cast<DimensionPage*>(with.window->currentPage());
    REQUIRE(page);
    CHECK(QTextDocumentFragment::fromHtml(page->gaps().text()).toPlainText().contains(below.name));
    emit page->gaps().linkActivated(below.id.text());
    CHECK(page->tree().subdimension() == below.id.uuid());
    CHECK(with.window->focusWidget() == &page->addLine());
    // Not by colour alone: the row says it.
    CHECK(page->tree().currentItem()->text(1) == FrameworkTree::tr("none yet"));
    CHECK_FALSE(page->tree().currentItem()->icon(1).isNull());
    test::Window::settle();
    CHECK(theMainButton(*with.window));
}

TEST_CASE("Programmes of a dimension are sorted as people count, and by money as money")
{
    test::Window with;
    with.openSample();
    with.window->showPage(QStringLiteral("dimension"));
    auto* page = qobject_cast<DimensionPage*>(with.window->currentPage());
    REQUIRE(page);
    ProgramList& list = page->list();
    REQUIRE(list.topLevelItemCount() > 2);
    const Program first = *with.plan().find(Id<Program>(list.topLevelItem(0)->data(0, Qt::UserRole).toUuid()));
    REQUIRE(with.window->commit(
        change(QStringLiteral("Kode")).set(first.id, &Program::code, first.code.left(4) + QStringLiteral("10"))));
    test::Window::settle();
    CHECK(list.topLevelItem(list.topLevelItemCount() - 1)->text(0).endsWith(QStringLiteral("10")));
    list.sortByColumn(3, Qt::DescendingOrder);
    for (int row = 1; row < list.topLevelItemCount(); ++row)
        CHECK(list.topLevelItem(row - 1)->data(3, ListItem::SortRole).toLongLong()
            >= list.topLevelItem(row)->data(3, ListItem::SortRole).toLongLong());
}

TEST_CASE("The history shows deeds whole, and says when nothing fits")
{
    test::Window with;
    with.openSample();
    with.window->showPage(QStringLiteral("history"));
    auto* list = with.window->currentPage()->findChild<QListView*>();
    REQUIRE(list);
    auto* filter = with.window->currentPage()->findChild<QLineEdit*>();
    auto* nothing = with.window->currentPage()->findChild<NothingFits*>();
    REQUIRE(nothing);
    CHECK_FALSE(nothing->isVisible());
    filter->setText(QStringLiteral("zzz tidak ada"));
    CHECK(nothing->isVisible());
    QTest::mouseClick(nothing->findChild<QPushButton*>(), Qt::LeftButton);
    CHECK(filter->text().isEmpty());
    CHECK(list->model()->rowCount() > 1);
    int tall = 0;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        tall = qMax(tall, list->visualRect(list->model()->index(row, 0)).height());
    with.window->resize(1280, 720);
    test::Window::settle();
    for (int row = 0; row < list->model()->rowCount(); ++row)
        tall = qMax(tall, list->visualRect(list->model()->index(row, 0)).height());
    CHECK(tall > 2 * list->fontMetrics().lineSpacing() + theme::space(3)); // a long one wraps
}

// Whatever the plan says is shown as it is said: markup in it opens no file and reaches for no network.
#include "tests/support/catch.h"
#include "tests/support/ear.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/message_bar.h"

#include <QAbstractItemView>
#include <QImage>
#include <QLabel>
#include <QToolTip>

#ifdef Q_OS_LINUX

using namespace pela;
using test::Window;

namespace {

/// Puts a text into every field of every row that takes it; how many did.
int writeEverywhere(PlanFile& file, const QString& text)
{
    int written = 0;
    for (const EntityInfo* entity : entities()) {
        const size_t rows = std::min<size_t>(file.plan().table(*entity).size(), 4);
        for (size_t row = 0; row < rows; ++row)
            for (size_t i = 0; i < entity->fields.size(); ++i) {
                const FieldInfo& field = entity->fields[i];
                const Table& table = file.plan().table(*entity);
                const QUuid id = table.idAt(row);
                const Value before = table.value(id, field);
                if (!before.isText() || field.hidden)
                    continue;
                ChangeSet change(QStringLiteral("Ubah"));
                change.append({entity, id, RowAction::Update, {{int(i), before, Value(text + QString::number(written))}}});
                written += bool(file.commit(change));
            }
    }
    return written;
}

void showTip(QWidget& over, const QString& tip)
{
    if (tip.isEmpty())
        return;
    QToolTip::showText(over.mapToGlobal(QPoint(5, 5)), tip, &over);
    QCoreApplication::processEvents();
    QToolTip::hideText();
}

QSet<QString> tipsIn(const QAbstractItemView& view)
{
    constexpr int enough = 12;
    QSet<QString> tips;
    const QAbstractItemModel* model = view.model();
    for (int row = 0; model && row < std::min(model->rowCount(view.rootIndex()), enough); ++row)
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column)
            tips.insert(model->index(row, column, view.rootIndex()).data(Qt::ToolTipRole).toString());
    return tips;
}

} // namespace

TEST_CASE("Markup in any field of the plan is text on every page, in tips and in messages")
{
    Window with;
    with.openSample();
    with.file().finishBackup();
    const QString trap = with.bench.path(QStringLiteral("jebakan.png"));
    REQUIRE(QImage(8, 8, QImage::Format_RGB32).save(trap));
    const QString markup = QStringLiteral("<img src=\"%1\"><b>tebal</b> ").arg(trap);
    REQUIRE(writeEverywhere(with.file(), markup) > 100);
    test::Ear ear(trap);
    for (const PageEntry& entry : pageList()) {
        INFO(entry.id);
        with.window->showPage(QString::fromLatin1(entry.id));
        REQUIRE(Window::waitFor([&] { return with.window->background().isIdle(); }));
        Window::settle();
        for (const QLabel* label : with.window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(trap))
                CHECK(label->textFormat() == Qt::PlainText);
        QSet<QString> tips; // gathered first: showing one lets the window go on with its work
        for (const QWidget* widget : with.window->findChildren<QWidget*>())
            if (widget->isVisible())
                tips.insert(widget->toolTip());
        for (const QAbstractItemView* view : with.window->findChildren<QAbstractItemView*>())
            if (view->isVisible())
                tips.unite(tipsIn(*view));
        for (const QString& tip : tips)
            showTip(*with.window, tip);
        CHECK_FALSE(ear.heard());
    }
    with.window->showError({Problem::Refused, markup});
    with.window->showNotice(markup);
    Window::settle();
    CHECK_FALSE(ear.heard());
    REQUIRE(QImage(trap).width() == 8);
    CHECK(ear.heard()); // it does hear
}

#endif

// Whatever the plan says is shown as it is said: markup in it opens no file and reaches for no network.
#include "tests/support/catch.h"
#include "tests/support/ear.h"
#include "tests/support/hostile_drawings.h"
#include "tests/ui/shell/window.h"
#include "ui/pages/commitment/sign_dialog.h"
#include "ui/pages/publishing.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/difference_dialog.h"
#include "ui/shell/message_bar.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/decision.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/literal.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>

#ifdef Q_OS_LINUX

using namespace pela;
using test::Window;

namespace {

const QString sign = QStringLiteral("jebakan");

QString markup(const test::Trap& trap)
{
    const QString png = QString::fromUtf8(trap.path(".png"));
    return QStringLiteral(
        "<img src=\"%1\"><img src=\"file://%1\"><img src=\"//localhost%1\"><a href=\"file://%1\">a</a> &lt;b&gt; "
        "<table background=\"%1\"><tr><td>R & D</td></tr></table> ")
        .arg(png);
}

/// Puts a text into every field of every row that takes it, some rows of each kind; names the kinds that none was put into.
QStringList writeEverywhere(PlanFile& file, const QString& text)
{
    constexpr size_t enough = 12;
    int written = 0;
    QStringList untouched;
    for (const EntityInfo* entity : entities()) {
        const auto isOurs = [](const FieldInfo& field) { return field.initial.isText() && !field.hidden; };
        if (std::none_of(entity->fields.begin(), entity->fields.end(), isOurs))
            continue;
        const int before = written;
        for (size_t row = 0; row < std::min(file.plan().table(*entity).size(), enough); ++row)
            for (size_t i = 0; i < entity->fields.size(); ++i) {
                const FieldInfo& field = entity->fields[i];
                if (!isOurs(field))
                    continue;
                const QUuid id = file.plan().table(*entity).idAt(row);
                ChangeSet change(QStringLiteral("Ubah ") + text);
                change.set(*entity, id, int(i), Value(text + QString::number(written)));
                written += bool(file.commit(change));
            }
        if (written == before)
            untouched.append(QString::fromLatin1(entity->name));
    }
    return untouched;
}

QString shownBy(const QLabel& label)
{
    return label.textFormat() == Qt::PlainText ? label.text() : QTextDocumentFragment::fromHtml(label.text()).toPlainText();
}

/// The texts of a kind that stand there as markup, or with a letter taken for a mnemonic.
QStringList notLiteral(const QWidget& root, QSet<QString>* seen = nullptr)
{
    QStringList found;
    const auto look = [&](const QString& kind, const QString& text, bool isLiteral) {
        if (!text.contains(sign))
            return;
        if (seen)
            seen->insert(kind);
        if (!isLiteral)
            found.append(kind + QStringLiteral(": ") + text);
    };
    for (const QLabel* label : root.findChildren<QLabel*>())
        look(QStringLiteral("label"), label->text(), shownBy(*label).contains(QStringLiteral("<img src=\"")));
    const QString ampersand = literal(QStringLiteral("&lt;"));
    for (const QAbstractButton* button : root.findChildren<QAbstractButton*>())
        look(QStringLiteral("button"), button->text(), button->text().contains(ampersand));
    for (const QAction* action : root.findChildren<QAction*>())
        look(QStringLiteral("action"), action->text(), action->text().contains(ampersand));
    for (const QTabBar* tabs : root.findChildren<QTabBar*>())
        for (int tab = 0; tab < tabs->count(); ++tab)
            look(QStringLiteral("tab"), tabs->tabText(tab), tabs->tabText(tab).contains(ampersand));
    return found;
}

/// Asks a widget for its tip as the pointer does; "" or what stands in the tip as markup.
QString tipAt(QWidget* widget, const QPoint& place)
{
    QHelpEvent asking(QEvent::ToolTip, place, widget->mapToGlobal(place));
    QCoreApplication::sendEvent(widget, &asking);
    QString wrong;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (const auto* tip = qobject_cast<QLabel*>(window); tip && window->inherits("QTipLabel")) {
            if (tip->text().contains(sign) && tip->textFormat() != Qt::PlainText)
                wrong = tip->text();
            window->sizeHint();
            window->grab();
        }
    return wrong;
}

/// Everything in sight is hovered.
QStringList tipsOf(const QWidget& root)
{
    QStringList wrong;
    QList<QPointer<QWidget>> widgets;
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (widget->isVisible())
            widgets.append(widget);
    for (const QPointer<QWidget>& widget : widgets) {
        if (!widget || !widget->isVisible())
            continue;
        wrong += tipAt(widget, widget->rect().center());
        auto* view = qobject_cast<QAbstractItemView*>(widget);
        if (!view || !view->model())
            continue;
        auto* header = qobject_cast<QHeaderView*>(view);
        const int rows = header ? 0 : std::min(view->model()->rowCount(view->rootIndex()), 6);
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < view->model()->columnCount(view->rootIndex()); ++column)
                if (const QRect rect = view->visualRect(view->model()->index(row, column, view->rootIndex())); !rect.isEmpty())
                    wrong += tipAt(view->viewport(), rect.center());
        for (int section = 0; header && section < header->count(); ++section)
            wrong += tipAt(header->viewport(), {header->sectionViewportPosition(section) + 3, header->height() / 2});
    }
    QToolTip::hideText();
    wrong.removeAll(QString());
    return wrong;
}

class Walk {
public:
    Walk(Window& with, test::Ear& ear) : with_(with), ear_(ear) { }

    void look(const QWidget& root, const QString& where)
    {
        Window::settle();
        INFO(where.toStdString());
        CHECK(notLiteral(root, &seen).join(u'\n').toStdString() == std::string());
        CHECK(tipsOf(root).join(u'\n').toStdString() == std::string());
        CHECK_FALSE(ear_.heard());
    }

    QSet<QString> seen; ///< kinds of widgets that showed it

    void page(const QString& id)
    {
        with_.window->showPage(id);
        REQUIRE(Window::waitFor([&] { return with_.window->background().isIdle(); }));
        look(*with_.window, id);
        for (QTabBar* tabs : shown<QTabBar>())
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                parts(id + u' ' + tabs->tabText(tab));
            }
        parts(id);
    }

private:
    template <class W> QList<W*> shown() const
    {
        QList<W*> all;
        for (W* widget : with_.window->currentPage()->findChildren<W*>())
            if (widget->isVisible())
                all.append(widget);
        return all;
    }

    /// Rows are chosen, so that their details come up; lists drop down; charts turn into tables and back.
    void parts(const QString& where)
    {
        for (ChartCard* chart : shown<ChartCard>()) {
            QTest::keyClick(chart, Qt::Key_T);
            look(*chart, where + QStringLiteral(", table of a chart"));
            QTest::keyClick(chart, Qt::Key_T);
        }
        for (QComboBox* box : shown<QComboBox>()) {
            box->showPopup();
            box->view()->grab();
            box->hidePopup();
        }
        constexpr int rows = 3;
        QList<QPointer<QAbstractItemView>> views;
        for (QAbstractItemView* view : shown<QAbstractItemView>())
            if (!qobject_cast<QHeaderView*>(view))
                views.append(view);
        for (const QPointer<QAbstractItemView>& view : views)
            for (int row = 0; view && row < rows && row < view->model()->rowCount(); ++row) {
                view->setCurrentIndex(view->model()->index(row, 0));
                look(*with_.window, where + QStringLiteral(", row %1").arg(row));
            }
    }

    Window& with_;
    test::Ear& ear_;
};

} // namespace

TEST_CASE("Markup in any field of the plan is text on every page, in light and dark, in tips, lists, menus and messages")
{
    Window with;
    with.openSample();
    with.file().finishBackup();
    const test::Trap trap;
    const QString text = markup(trap);
    CHECK(writeEverywhere(with.file(), text).join(u' ').toStdString() == std::string());
    test::Ear ear(trap.folder());
    Walk walk(with, ear);
    for (const char* scheme : {"view.light", "view.dark"}) {
        with.window->commands().action(QString::fromLatin1(scheme))->trigger();
        for (const PageEntry& entry : pageList())
            walk.page(QString::fromLatin1(entry.id));
    }

    CHECK(walk.seen.size() == 4); // labels, buttons, actions and tabs: all of them show some of it
    with.window->showError({Problem::Refused, text});
    walk.look(*with.window, QStringLiteral("error"));
    with.window->showNotice(text);
    with.window->showWork(text, [] {});
    walk.look(*with.window, QStringLiteral("notice"));
    with.window->palettePopup().popUp();
    with.window->palettePopup().input()->setText(QStringLiteral("img src"));
    walk.look(with.window->palettePopup(), QStringLiteral("palette"));
    CHECK(with.window->palettePopup().findChild<QAbstractItemView*>()->model()->rowCount() > 0);
    with.window->palettePopup().hide();

    QWidget page;
    Publishing publishing(*with.window, &page);
    QMenu menu(&page);
    publishing.fill(menu, [](const book::DocumentInfo&) { return true; });
    walk.look(page, QStringLiteral("documents"));
    const SignDialog signing(with.plan(), with.plan().all<Commitment>().front(), with.window.get());
    walk.look(signing, QStringLiteral("signing"));
    const QList<Difference> differences {{text, text, text, {}, {}}, {text, text, {}, text, {}}};
    DifferenceDialog choosing({text, text, text, QStringLiteral("Ya"), QStringLiteral("Tidak")}, differences,
        with.plan().snapshot(), with.window.get());
    choosing.show();
    walk.look(choosing, QStringLiteral("differences"));
    choosing.hide();
    QTimer::singleShot(0, with.window.get(), [&walk] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        walk.look(*box, QStringLiteral("decision"));
        box->reject();
    });
    CHECK_FALSE(decide(with.window.get(), text, text, QStringLiteral("Ya"), QStringLiteral("Tidak")));

    with.window->showPage(QStringLiteral("opd"));
    with.window->currentPage()->findChild<EntityGrid*>()->pasteText(
        text + u'\t' + text + QStringLiteral("\n98\t") + text + u'\n');
    QDialog* preview = nullptr;
    REQUIRE(Window::waitFor([&] { return (preview = with.window->findChild<QDialog*>(QStringLiteral("paste-preview"))); }));
    walk.look(*preview, QStringLiteral("paste"));
    preview->reject();

    QFile read(QString::fromUtf8(trap.path(".png")));
    REQUIRE(read.open(QIODevice::ReadOnly));
    CHECK(ear.heard()); // it does hear
}

TEST_CASE("The walk itself sees a label and a tip that are read as markup, and hears what they open")
{
    Window with;
    const test::Trap trap;
    const QString text = markup(trap);
    test::Ear ear(trap.folder());
    QWidget root;
    root.resize(300, 300);
    auto* label = new QLabel(&root);
    label->setTextFormat(Qt::RichText);
    label->setText(text);
    auto* button = new QToolButton(&root);
    button->setText(text);
    root.show();
    Window::settle();
    CHECK(notLiteral(root).size() == 2);
    CHECK(ear.heard());
    button->setText(literal(text));
    label->setTextFormat(Qt::PlainText);
    CHECK(notLiteral(root).isEmpty());
}

#endif

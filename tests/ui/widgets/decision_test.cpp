#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/pages/commitment/sign_dialog.h"
#include "ui/shell/new_plan_dialog.h"
#include "ui/widgets/decision.h"

#include <QPushButton>
#include <QTimer>

using namespace pela;

namespace {

/// From left to right, what the buttons of a dialog say.
QStringList order(const QWidget& dialog)
{
    QList<QPushButton*> buttons;
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->isVisible())
            buttons.append(button);
    std::sort(buttons.begin(), buttons.end(), [&](const QPushButton* a, const QPushButton* b) {
        return a->mapTo(a->window(), QPoint()).x() < b->mapTo(b->window(), QPoint()).x();
    });
    QStringList names;
    for (const QPushButton* button : buttons)
        names.append(button->text());
    return names;
}

} // namespace

TEST_CASE("The way on stands to the right of the way back in every dialog")
{
    test::Window with;
    with.openSample();
    QStringList seen;
    QTimer::singleShot(50, qApp, [&] {
        auto* box = QApplication::activeModalWidget();
        REQUIRE(box);
        seen = order(*box);
        box->findChild<QPushButton*>(QStringLiteral("no"))->click();
    });
    decide(with.window.get(), QStringLiteral("?"), QStringLiteral("…"), QStringLiteral("Ya"), QStringLiteral("Tidak"));
    CHECK(seen == QStringList {QStringLiteral("Tidak"), QStringLiteral("Ya")});

    SignDialog sign(with.plan(), with.plan().all<Commitment>().front());
    sign.show();
    test::Window::settle();
    CHECK(order(sign).last() == SignDialog::tr("Sign"));
    NewPlanDialog fresh;
    fresh.show();
    test::Window::settle();
    CHECK(order(fresh).indexOf(NewPlanDialog::tr("Cancel")) < order(fresh).indexOf(NewPlanDialog::tr("Make the plan")));
}

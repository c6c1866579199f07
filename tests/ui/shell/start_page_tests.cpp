// What is seen before a plan is open.
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"

#include <QAbstractButton>

using namespace pela;
using test::Window;

TEST_CASE("Who is here for the first time reads three sentences and has one button; later the plans are there by city")
{
    Window with;
    auto* first = with.find<QAbstractButton>("start-first");
    REQUIRE(first);
    CHECK(first->isVisible());
    CHECK(with.window->focusWidget() == first);
    CHECK_FALSE(with.find<QAbstractButton>("start-file.new")->isVisible());
    with.openSample();
    const QString path = with.file().path();
    with.window->closeFile();
    Window::settle();
    CHECK_FALSE(with.find<QWidget>("welcome")->isVisible());
    CHECK(with.find<QAbstractButton>("start-file.new")->isVisible());
    QAbstractButton* recent = nullptr;
    for (auto* button : with.find<QWidget>("startPage")->findChildren<QAbstractButton*>())
        if (button->text() == QString::fromUtf8("Kota Ambon 2025–2029"))
            recent = button;
    REQUIRE(recent);
    CHECK(recent->accessibleDescription().contains(QStringLiteral("sample.pela")));
    recent->click();
    Window::settle();
    REQUIRE(with.window->hasFile());
    CHECK(with.file().path() == path);
}

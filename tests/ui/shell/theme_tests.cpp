#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"

#include <QAction>

#include <algorithm>
#include <cmath>

using namespace pela;

TEST_CASE("Light and dark can be switched as often as one likes, on every page")
{
    test::Window with;
    with.openSample();
    const auto switchTo = [&](const char* scheme) {
        with.window->commands().action(QString::fromLatin1(scheme))->trigger();
        CHECK(theme::isDark() == (qstrcmp(scheme, "view.dark") == 0));
        QCoreApplication::processEvents();
    };
    for (const PageEntry& entry : pageList()) { // each switch concerns every page opened before
        INFO(entry.id);
        with.window->showPage(QString::fromLatin1(entry.id));
        QCoreApplication::processEvents();
        switchTo("view.dark");
        switchTo("view.light");
    }
    with.window->showPage(QStringLiteral("home"));
    for (int i = 0; i < 17; ++i) {
        switchTo("view.dark");
        switchTo("view.light");
    }
}

namespace {

/// WCAG 2.1: 1 for the same colour, 21 for black on white.
double contrast(const QColor& one, const QColor& other)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

TEST_CASE("Text can be read on everything it stands on, in light and dark")
{
    test::Window with;
    with.openSample();
    const auto scheme = GENERATE(theme::Scheme::Light, theme::Scheme::Dark);
    theme::apply(*qApp, scheme);
    INFO((scheme == theme::Scheme::Dark ? "dark" : "light"));
    const Tokens& t = theme::tokens();
    const auto reads = [](const char* what, const QColor& text, const QColor& back, double least = 4.5) {
        INFO(what << ": " << text.name().toStdString() << " on " << back.name().toStdString());
        CHECK(contrast(text, back) >= least);
    };
    for (const QColor& back : {t.window, t.surface, t.sunken}) {
        reads("text", t.text, back, 7);
        reads("second things", t.muted, back);
        reads("links and focus", t.accent, back);
        for (const QColor& said : {t.good, t.warning, t.bad})
            reads("what is said of a state", said, back);
    }
    for (const QColor& back : {t.chosen, t.hover}) {
        reads("a chosen row", t.text, back, 7);
        reads("second things in a chosen row", t.muted, back);
        reads("the mark of where one is", t.accent, back);
    }
    reads("the main button", t.onAccent, t.accent);
    reads("a tip", t.window, t.text, 7);
    reads("done", t.good, t.goodBack);
    reads("to be looked at", t.warning, t.warningBack);
    reads("wrong", t.bad, t.badBack);
    for (const Dimension& dimension : with.plan().all<Dimension>()) {
        const QColor fill = theme::dimensionColour(dimension);
        reads("on a dimension", theme::onDimension(fill), fill);
        reads("a dimension's mark", fill, t.surface, 3); // marks and bars, which are no text
    }
    theme::apply(*qApp, theme::Scheme::Light);
}

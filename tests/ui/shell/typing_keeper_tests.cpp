#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/contract/holds_typing.h"
#include "ui/shell/typing_keeper.h"

#include <QTemporaryDir>

using namespace pela;

namespace {

class Held : public QWidget, public HoldsTyping {
public:
    explicit Held(QWidget* parent) : QWidget(parent) { }
    std::optional<UnsavedText> unsaved() const override
    {
        return UnsavedText {QStringLiteral("opd"), row, QStringLiteral("name"), QStringLiteral("OPD"), text};
    }

    QUuid row = QUuid::createUuid();
    QString text;
};

} // namespace

TEST_CASE("What is being typed goes on with the plan to its new place, and what it was before is not offered later")
{
    const QTemporaryDir folder;
    const Id<Masterplan> plan = Id<Masterplan>::make();
    const QString before = folder.filePath(QStringLiteral("lama.pela"));
    const QString now = folder.filePath(QStringLiteral("baru.pela"));
    QWidget window;
    Held held(&window);
    held.text = QStringLiteral("yang ditolak");
    TypingKeeper keeper(window);
    keeper.begin(plan, before);
    keeper.keep();
    REQUIRE(unsavedUnder(unsavedName(plan, before)).size() == 1);

    keeper.goOn(plan, now);
    CHECK(keeper.older().isEmpty());
    CHECK(unsavedUnder(unsavedName(plan, before)).isEmpty());
    held.text = QStringLiteral("yang diperbaiki");
    keeper.keep();
    const QList<UnsavedText> kept = unsavedUnder(unsavedName(plan, now));
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().text == held.text);
    REQUIRE(keepUnsaved(unsavedName(plan, now), {}));
}

#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/widgets/date_line.h"
#include "ui/widgets/entity_form.h"

#include <QCalendarWidget>
#include <QFormLayout>

using namespace pela;

TEST_CASE("A date is typed as people write it")
{
    test::Window styled;
    DateLine line;
    for (const char* typed : {"29/8/2024", "29 Agustus 2024", "29-08-2024", "29.8.2024", "29 agu 2024", "2024-08-29"}) {
        INFO(typed);
        line.setText(QString::fromLatin1(typed));
        CHECK(line.date() == QDate(2024, 8, 29));
    }
    for (const char* typed : {"", "29", "31 Februari 2024", "kemarin"}) {
        line.setText(QString::fromLatin1(typed));
        CHECK_FALSE(line.date().isValid());
    }
}

TEST_CASE("A date can be taken from a calendar, and is written into the plan at once")
{
    test::Window styled;
    PlanFile& file = styled.bench.make();
    EntityForm form(file, Masterplan::describe(), nullptr, {QStringLiteral("legal_date")});
    form.setRow(masterplanOf(file.plan()).id.uuid());
    form.show();
    auto* line = qobject_cast<DateLine*>(form.fieldNamed(QStringLiteral("legal_date"))->editor());
    REQUIRE(line);
    line->setText(QStringLiteral("29/8/2024"));
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
    auto* calendar = line->findChild<QCalendarWidget*>();
    REQUIRE(calendar);
    CHECK(calendar->isVisible());
    CHECK(calendar->selectedDate() == QDate(2024, 8, 29));
    emit calendar->clicked(QDate(2024, 9, 2));
    CHECK_FALSE(calendar->isVisible());
    CHECK(line->text() == QStringLiteral("2 September 2024"));
    CHECK(masterplanOf(file.plan()).legalDate == QDate(2024, 9, 2));
    line->setReadOnly(true);
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
    CHECK_FALSE(calendar->isVisible());
}

TEST_CASE("The labels of a form stand above the fields where it is narrow")
{
    test::Window styled;
    PlanFile& file = styled.bench.make();
    EntityForm form(file, Masterplan::describe(), nullptr, {QStringLiteral("province"), QStringLiteral("capital")});
    form.show();
    for (const bool narrow : {true, false}) {
        form.resize(theme::space(narrow ? 70 : 160), theme::space(80));
        test::Window::settle();
        const QWidget* field = form.fieldNamed(QStringLiteral("capital"));
        const QLabel* label = nullptr;
        for (const QLabel* each : form.findChildren<QLabel*>())
            if (each->buddy() == form.fieldNamed(QStringLiteral("capital"))->editor())
                label = each;
        REQUIRE(label);
        CHECK((label->geometry().bottom() <= field->geometry().top()) == narrow);
    }
}

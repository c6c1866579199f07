#include "ui/pages/city/city_page.h"

#include "ui/theme/theme.h"
#include "ui/widgets/entity_form.h"
#include "ui/widgets/small_parts.h"

#include <QGridLayout>

namespace pela {

CityPage::CityPage(Workspace& around) : Page(around)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* inside = new QWidget;
    inside->setProperty("scrolled", true);
    outer->addWidget(scrolling(*inside, this));

    // What belongs together stands together; fields that no group names come last, so a new one is seen without work here.
    struct Group {
        QString title;
        QString hint;
        QStringList fields;
    };
    const QList<Group> left {
        {tr("City"), {}, {"city", "code", "province", "capital", "address", "logo"}},
        {tr("Period and paper"), tr("Changing the period keeps every number; what lies outside shows up in the overview."),
            {"period_start", "period_end", "framework", "paper", "example"}},
    };
    const QList<Group> right {
        {tr("Vision and mission"), tr("Markdown: a line that begins with “1. ” makes a numbered list."), {"vision", "mission"}},
        {tr("Who signs"), {}, {"head_title", "head_name", "secretary_title", "secretary_name"}},
        {tr("Legal instrument"), {}, {"legal_kind", "legal_number", "legal_date"}},
    };
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(theme::space(5), theme::space(2), theme::space(5), theme::space(5));
    row->setSpacing(theme::space(8));
    QStringList named;
    const auto add = [&](QVBoxLayout* column, const Group& group, const QStringList& without = {}) {
        column->addWidget(sectionHeader(group.title, inside));
        if (!group.hint.isEmpty())
            column->addWidget(hint(group.hint, inside));
        auto* form = new EntityForm(file(), Masterplan::describe(), inside, group.fields, without);
        column->addWidget(form);
        column->addSpacing(theme::space(4));
        forms_.append(form);
        named += group.fields;
    };
    QVBoxLayout* columns[2];
    for (QVBoxLayout*& column : columns) {
        column = new QVBoxLayout;
        column->setSpacing(theme::space(2));
        row->addLayout(column, 1);
    }
    for (const Group& group : left)
        add(columns[0], group);
    for (const Group& group : right)
        add(columns[1], group);
    const auto& fields = Masterplan::describe().fields;
    if (std::any_of(fields.begin(), fields.end(),
            [&](const FieldInfo& field) { return !field.hidden && !named.contains(QLatin1String(field.name)); }))
        add(columns[1], {tr("More"), {}, {}}, named);
    for (QVBoxLayout* column : columns)
        column->addStretch();
}

void CityPage::refresh(const ChangeSet&)
{
    for (EntityForm* form : std::as_const(forms_))
        form->refresh();
}

void CityPage::reload()
{
    for (EntityForm* form : std::as_const(forms_))
        form->setRow(masterplanOf(plan()).id.uuid());
}

bool CityPage::showRow(const EntityInfo& entity, const QUuid& id)
{
    if (&entity != &Masterplan::describe() || id != masterplanOf(plan()).id.uuid())
        return false;
    forms_.first()->focusFirst();
    return true;
}

bool CityPage::flush()
{
    bool all = true;
    for (EntityForm* form : std::as_const(forms_))
        all = form->flush() && all;
    return all;
}

} // namespace pela

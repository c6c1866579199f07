#include "ui/widgets/entity_form.h"

#include "ui/theme/theme.h"

#include <QFormLayout>

namespace pela {

EntityForm::EntityForm(
    PlanFile& file, const EntityInfo& entity, QWidget* parent, const QStringList& only, const QStringList& without)
    : QWidget(parent)
{
    QList<int> wanted;
    if (only.isEmpty()) {
        for (int i = 0; i < int(entity.fields.size()); ++i)
            if (!entity.fields[size_t(i)].hidden && !without.contains(QLatin1String(entity.fields[size_t(i)].name)))
                wanted.append(i);
    } else {
        for (const QString& name : only) {
            Q_ASSERT(entity.fieldIndex(name) >= 0);
            wanted.append(entity.fieldIndex(name));
        }
    }

    auto* form = new QFormLayout(this);
    form_ = form;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(theme::space(4));
    form->setVerticalSpacing(theme::space(2));
    for (const int index : std::as_const(wanted)) {
        FormField* field = FormField::make(file, entity, index, this);
        const FieldInfo& info = field->info();
        if (info.type == FieldType::Boolean) {
            form->addRow(QString(), field); // a check box says itself what it is
        } else {
            auto* label = new QLabel(info.required ? tr("%1 *").arg(info.title()) : info.title(), this);
            label->setProperty("role", "muted");
            label->setContentsMargins(0, theme::space(1), 0, 0);
            label->setBuddy(field->editor());
            form->addRow(label, field);
        }
        fields_.append(field);
    }
    setRow({});
}

void EntityForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int narrow = theme::space(110);
    form_->setRowWrapPolicy(width() < narrow ? QFormLayout::WrapAllRows : QFormLayout::WrapLongRows);
}

void EntityForm::setRow(const QUuid& id)
{
    row_ = id;
    for (FormField* field : std::as_const(fields_))
        field->setRow(id);
}

void EntityForm::refresh()
{
    for (FormField* field : std::as_const(fields_))
        field->refresh();
}

bool EntityForm::flush()
{
    bool all = true;
    for (FormField* field : std::as_const(fields_))
        all = field->flush() && all;
    return all;
}

FormField* EntityForm::fieldNamed(const QString& name) const
{
    for (FormField* field : fields_)
        if (name == QLatin1String(field->info().name))
            return field;
    return nullptr;
}

void EntityForm::focusFirst()
{
    if (!fields_.isEmpty())
        fields_.first()->editor()->setFocus();
}

} // namespace pela

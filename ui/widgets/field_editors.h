// One editor a type of field. FormField::make chooses among them.
#pragma once

#include "ui/widgets/form_field.h"

namespace pela {

FormField* makeFieldEditor(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent);

} // namespace pela

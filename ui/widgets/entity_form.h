// A plain form that follows from a descriptor: one labelled editor a field that is not hidden. A new field in the descriptor
// appears here by itself. Labels stand beside their fields, and above them where the form is narrow.
#pragma once

#include "ui/widgets/form_field.h"

#include <QHash>
#include <QStringList>

class QFormLayout;

namespace pela {

class EntityForm : public QWidget {
    Q_OBJECT
public:
    /// `only`: names of fields in the order wanted; empty means all that are not hidden. `without`: names to leave out.
    EntityForm(PlanFile& file, const EntityInfo& entity, QWidget* parent = nullptr, const QStringList& only = {},
        const QStringList& without = {});

    void setRow(const QUuid& id);
    QUuid row() const { return row_; }
    void refresh();
    /// Writes down what is being typed. False when a field was refused.
    bool flush();
    /// nullptr when the field is not in the form.
    FormField* fieldNamed(const QString& name) const;
    void focusFirst();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QFormLayout* form_ = nullptr;
    QUuid row_;
    QList<FormField*> fields_;
};

} // namespace pela

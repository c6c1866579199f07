// A file kept inside the plan: choose one, see it, take it away. Used by forms, and by pages that attach a scan.
#pragma once

#include "ui/widgets/form_field.h"

class QLabel;
class QPushButton;

namespace pela {

/// Reads a file into a draft that keeps it (keepFile() of core/domain): the new row, or a sentence why not.
Result<Attachment> attachFile(Draft& draft, const QString& path);

class AttachmentField : public FormField {
    Q_OBJECT
public:
    AttachmentField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent);
    QWidget* editor() const override;

    /// Takes in the file at `path` and lets the row refer to it. Refusals are shown beside the field.
    bool attach(const QString& path);

protected:
    Result<Value> edited() const override { return value_; }
    void show(const Value& value) override;
    void setReadOnly(bool readOnly) override;

private:
    void choose();

    QPushButton* choose_ = nullptr;
    QPushButton* remove_ = nullptr;
    QLabel* picture_ = nullptr;
    QLabel* name_ = nullptr;
    Value value_;
};

} // namespace pela

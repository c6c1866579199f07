// An editor for one field of one row, made from the field's description. It writes through PlanFile::commit: typing is kept
// after a short pause and when the field is left; a refusal is shown under the field and what was typed stays there.
#pragma once

#include "core/store/plan_file.h"
#include "ui/contract/holds_typing.h"

#include <QLabel>
#include <QStyle>
#include <QTimer>
#include <QWidget>

namespace pela {

class FormField : public QWidget, public HoldsTyping {
    Q_OBJECT
public:
    /// The right editor for the field's type: text, long text, choice, year, date, rupiah, reference with search, check box.
    static FormField* make(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent = nullptr);

    const FieldInfo& info() const { return entity_.fields[size_t(field_)]; }
    int field() const { return field_; }
    ~FormField() override;
    /// Shows the value of a row; a null id clears and disables.
    void setRow(const QUuid& id);
    /// Shows the stored value again unless something is being typed here.
    void refresh();
    /// Writes down what is being typed. False when it was refused.
    bool flush();
    std::optional<UnsavedText> unsaved() const override;
    /// The widget that takes the keys.
    virtual QWidget* editor() const = 0;
    /// A sentence under the field; empty takes it away.
    void showProblem(const QString& sentence);

signals:
    void committed();

protected:
    FormField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent);
    /// What is in the editor now, or a sentence why it is no value of this field.
    virtual Result<Value> edited() const = 0;
    virtual void show(const Value& value) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    /// Call from the editor: `later` while typing, `now` when a choice was made or the field is left.
    void editedLater();
    void editedNow();
    void placeEditor(QWidget* editor);
    PlanFile& file() const { return file_; }
    const EntityInfo& entity() const { return entity_; }
    const QUuid& row() const { return row_; }
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    enum class When { Pausing, Leaving };
    bool write(When when);
    void showStored();

    PlanFile& file_;
    const EntityInfo& entity_;
    const int field_;
    QUuid row_;
    QTimer pause_;
    QLabel* problem_ = nullptr;
    bool dirty_ = false;
    bool writing_ = false; ///< what was typed is on its way, and not in the plan until that has ended well
    bool showing_ = false;
};

} // namespace pela

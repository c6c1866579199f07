// One section of a book: its title, how far it is, and its prose. Typing is kept after a short pause and when it is left.
#pragma once

#include "core/book/fields.h"
#include "ui/contract/holds_typing.h"
#include "ui/contract/workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace pela {

class FormField;
class MarkdownEditor;

class SectionEditor : public QWidget, public HoldsTyping {
    Q_OBJECT
public:
    explicit SectionEditor(Workspace& workspace, QWidget* parent = nullptr);

    void setSection(Id<Section> section);
    Id<Section> section() const { return section_; }
    /// Shows what the plan says now, unless something is being typed here.
    void refresh();
    /// The values of live fields may have changed.
    void refreshFields();
    std::optional<UnsavedText> unsaved() const override;
    /// False when the text was refused; it stays in the editor.
    bool flush();

    MarkdownEditor& text() const { return *text_; }
    FormField& titleField() const { return *title_; }
    QString problem() const;

private:
    void typed();
    void showProblems();
    static QString sentenceOf(const book::FieldProblem& problem);
    void say(const QList<book::FieldProblem>& problems);
    void showCount();
    QToolButton* tool(const QString& iconName, const QString& help, std::function<void()> run);

    Workspace& workspace_;
    Id<Section> section_;
    FormField* title_ = nullptr;
    FormField* status_ = nullptr;
    FormField* kind_ = nullptr;
    QList<QToolButton*> tools_;
    MarkdownEditor* text_ = nullptr;
    QLabel* problem_ = nullptr;
    Work looking_;
    QLabel* count_ = nullptr;
    QTimer pause_;
    bool dirty_ = false;
    bool writing_ = false; ///< see FormField
    bool showing_ = false;
};

} // namespace pela

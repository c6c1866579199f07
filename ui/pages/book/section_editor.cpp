#include "ui/pages/book/section_editor.h"

#include "core/base/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/markdown_editor.h"
#include "ui/widgets/small_parts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>

namespace pela {

namespace {

/// A breath between words; the preview follows the commit at once. What is typed in a row is one deed in the history.
constexpr int typingPause = 400;

template <class T> int indexOf(T Section::*member)
{
    return int(&fieldOf(member) - Section::describe().fields.data());
}

} // namespace

SectionEditor::SectionEditor(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace)
{
    PlanFile& file = workspace.file();
    const auto field = [&](int index) {
        FormField* made = FormField::make(file, Section::describe(), index, this);
        made->editor()->setAccessibleName(made->info().title());
        return made;
    };
    title_ = field(indexOf(&Section::title));
    QFont strong = theme::strongFont();
    title_->editor()->setFont(strong);
    status_ = field(indexOf(&Section::status));
    status_->setToolTip(tr("How far this section is"));
    kind_ = field(indexOf(&Section::kind));
    kind_->setToolTip(tr("Front matter has roman page numbers, chapters are numbered BAB I, II, III, appendices A, B, C"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space(3), 0, theme::space(3), theme::space(4));
    column->setSpacing(theme::space(2));
    column->addWidget(title_);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::space(1));
    for (FormField* choice : {status_, kind_}) // short words: the text and its page need the width
        if (auto* box = qobject_cast<QComboBox*>(choice->editor()))
            box->setMinimumContentsLength(8);
    row->addWidget(status_);
    row->addWidget(kind_);
    row->addStretch(1);
    tools_ = {tool(QStringLiteral("bold"), tr("Bold (Ctrl+B)"), [this] { text_->toggleMark(QStringLiteral("**")); }),
        tool(QStringLiteral("italic"), tr("Italic (Ctrl+I)"), [this] { text_->toggleMark(QStringLiteral("*")); }),
        tool(QStringLiteral("list"), tr("List"), [this] { text_->toggleList(); }),
        tool(QStringLiteral("add"), tr("Insert a value or table of the plan (Ctrl+Space, or type {{)"),
            [this] { text_->offerFields(); })};
    tools_.last()->setText(tr("Field"));
    tools_.last()->setToolTip(tr("Field") + QStringLiteral(": ") + tools_.last()->toolTip()); // it may have no room for the word
    tools_.last()->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolButton* button : std::as_const(tools_))
        row->addWidget(button);
    column->addLayout(row);

    text_ = new MarkdownEditor(this);
    text_->setObjectName(QStringLiteral("sectionText"));
    text_->setAccessibleName(tr("Text of the section"));
    text_->setPlaceholderText(
        tr("Write here. Leave a line empty for a new paragraph; type {{ to insert a value or a table of the plan."));
    column->addWidget(text_, 1);
    auto* foot = new QHBoxLayout;
    problem_ = new QLabel(this);
    problem_->setObjectName(QStringLiteral("fieldProblem"));
    problem_->setProperty("role", "problem");
    problem_->setFont(theme::smallFont());
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    foot->addWidget(problem_, 1);
    count_ = new QLabel(this);
    count_->setProperty("role", "muted");
    count_->setFont(theme::smallFont());
    foot->addWidget(count_, 0, Qt::AlignTop);
    column->addLayout(foot);

    pause_.setSingleShot(true);
    pause_.setInterval(typingPause);
    connect(&pause_, &QTimer::timeout, this, &SectionEditor::flush);
    connect(text_, &QPlainTextEdit::textChanged, this, &SectionEditor::typed);
    connect(text_, &MarkdownEditor::left, this, &SectionEditor::flush);
    setSection({});
}

QToolButton* SectionEditor::tool(const QString& iconName, const QString& help, std::function<void()> run)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, run = std::move(run)] {
        run();
        text_->setFocus();
    });
    return button;
}

void SectionEditor::setSection(Id<Section> section)
{
    if (section == section_ && !section.isNull()) {
        refresh();
        return;
    }
    flush();
    dirty_ = false;
    section_ = section;
    for (FormField* field : {title_, status_, kind_})
        field->setRow(section.uuid());
    const Section* row = workspace_.plan().find(section);
    showing_ = true;
    text_->setPlainText(row ? row->text : QString());
    text_->document()->setModified(false);
    showing_ = false;
    refresh();
    showProblems();
}

void SectionEditor::refresh()
{
    const Section* row = workspace_.plan().find(section_);
    const bool writable = row && !workspace_.file().isReadOnly();
    setEnabled(row);
    for (FormField* field : {title_, status_, kind_})
        field->refresh();
    kind_->setVisible(row && row->level <= 1);
    if (text_->isReadOnly() == writable) {
        text_->setReadOnly(!writable);
        text_->style()->polish(text_); // the style sheet asks once only
    }
    for (QToolButton* button : std::as_const(tools_))
        button->setEnabled(writable);
    if (row && !dirty_ && text_->toPlainText() != row->text) {
        // Somebody else wrote here: an undo, or another window. The reader keeps the place.
        const int cursor = text_->textCursor().position();
        const int scrolled = text_->verticalScrollBar()->value();
        showing_ = true;
        text_->setPlainText(row->text);
        showing_ = false;
        QTextCursor place = text_->textCursor();
        place.setPosition(qMin(cursor, int(row->text.size())));
        text_->setTextCursor(place);
        text_->verticalScrollBar()->setValue(scrolled);
        showProblems();
    }
    showCount();
}

void SectionEditor::refreshFields()
{
    text_->setFields(book::liveFields(workspace_.plan()));
    showProblems();
}

void SectionEditor::typed()
{
    showCount();
    if (showing_)
        return;
    dirty_ = true;
    pause_.start();
}

std::optional<UnsavedText> SectionEditor::unsaved() const
{
    const Section* row = workspace_.plan().find(section_);
    if ((!dirty_ && !writing_) || !row)
        return {};
    return UnsavedText {QString::fromLatin1(Section::describe().name), section_.uuid(),
        QString::fromLatin1(fieldOf(&Section::text).name), row->title, text_->toPlainText()};
}

bool SectionEditor::flush()
{
    pause_.stop();
    bool good = true;
    for (FormField* field : {title_, status_, kind_})
        good = field->flush() && good;
    const Section* row = workspace_.plan().find(section_);
    if (!dirty_ || !row)
        return good;
    const QString text = text_->toPlainText();
    ChangeSet written(tr("Write in %1").arg(row->title));
    written.typing();
    written.set(section_, &Section::text, text);
    if (row->status == SectionStatus::Empty && !text.trimmed().isEmpty())
        written.set(section_, &Section::status, SectionStatus::Draft);
    dirty_ = false; // before the views are told, so that they may show what was stored
    if (workspace_.file().isTelling()) {
        // The views are being told of another change, and that took the cursor away. What was typed is written after it.
        QMetaObject::invokeMethod(
            this,
            [this, written] {
                if (!workspace_.commitOrShow(written))
                    dirty_ = true;
            },
            Qt::QueuedConnection);
        return good;
    }
    const bool done = [&] {
        const QScopedValueRollback writing(writing_, true);
        return workspace_.commitOrShow(written);
    }();
    if (!done) {
        dirty_ = true;
        return false;
    }
    showProblems();
    return good;
}

void SectionEditor::showProblems()
{
    looking_.stop();
    looking_ = workspace_.later(
        this,
        [plan = workspace_.plan().snapshot(), text = text_->toPlainText()](
            const Task&) { return book::fieldProblems(plan, text); },
        [this](const QList<book::FieldProblem>& problems) { say(problems); });
}

QString SectionEditor::sentenceOf(const book::FieldProblem& problem)
{
    using Kind = book::FieldProblem::Kind;
    switch (problem.kind) {
    case Kind::Unknown:
        return tr("There is no field {{%1}}; Ctrl+Space lists those there are.").arg(problem.name);
    case Kind::NotAlone:
        return tr("{{%1}} must stand alone in its paragraph.").arg(problem.name);
    case Kind::TooOften:
        return tr("{{%1}} is used too often in this text; what is too much is marked where it stands.").arg(problem.name);
    }
    Q_UNREACHABLE();
}

void SectionEditor::say(const QList<book::FieldProblem>& problems)
{
    constexpr qsizetype most = 2; // there is room for
    QStringList sentences;
    for (const book::FieldProblem& problem : problems) {
        const QString sentence = sentenceOf(problem);
        if (!sentences.contains(sentence))
            sentences.append(sentence);
        if (sentences.size() == most)
            break;
    }
    problem_->setText(sentences.join(QLatin1Char('\n')));
}

QString SectionEditor::problem() const
{
    return problem_->text();
}

void SectionEditor::showCount()
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const qsizetype words = text_->toPlainText().split(spaces, Qt::SkipEmptyParts).size();
    count_->setText(words == 0 ? QString() : tr("%1 words").arg(formatInteger(words)));
}

} // namespace pela

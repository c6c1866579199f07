#include "ui/widgets/form_field.h"

#include "core/base/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field_editors.h"

#include <QEvent>
#include <QMetaProperty>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace pela {

namespace {
constexpr int pauseMs = 600;
}

FormField::FormField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent)
    : QWidget(parent), file_(file), entity_(entity), field_(field)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(1));
    problem_ = new QLabel(this);
    problem_->setProperty("role", "problem");
    problem_->setFont(theme::smallFont());
    problem_->setWordWrap(true);
    problem_->hide();
    column->addWidget(problem_);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMs);
    connect(&pause_, &QTimer::timeout, this, [this] { write(When::Pausing); });
}

FormField::~FormField() = default;

FormField* FormField::make(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent)
{
    return makeFieldEditor(file, entity, field, parent);
}

void FormField::placeEditor(QWidget* editor)
{
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, editor);
    editor->setObjectName(QString::fromLatin1(info().name));
    editor->setAccessibleName(info().title());
    editor->installEventFilter(this);
    setFocusProxy(editor);
}

void FormField::setRow(const QUuid& id)
{
    if (id != row_)
        flush();
    row_ = id;
    dirty_ = false;
    pause_.stop();
    showProblem({});
    refresh();
}

void FormField::refresh()
{
    const bool there = !row_.isNull() && file_.plan().table(entity_).find(row_);
    setEnabled(there);
    setReadOnly(!there || file_.isReadOnly());
    if (dirty_ && there)
        return;
    // Under the cursor nothing is rewritten that means the same: "1000" becomes "Rp1.000" when the field is left.
    if (there && editor()->hasFocus())
        if (const auto now = edited(); now && *now == file_.plan().table(entity_).value(row_, info()))
            return;
    showStored();
}

void FormField::showStored()
{
    const bool there = !row_.isNull() && file_.plan().table(entity_).find(row_);
    dirty_ = false;
    showing_ = true;
    show(there ? file_.plan().table(entity_).value(row_, info()) : info().initial);
    showing_ = false;
}

bool FormField::flush()
{
    return write(When::Leaving);
}

std::optional<UnsavedText> FormField::unsaved() const
{
    if (!dirty_ && !writing_)
        return {};
    const QString text = editor()->property(editor()->metaObject()->userProperty().name()).toString();
    return UnsavedText {QString::fromLatin1(entity_.name), row_, QString::fromLatin1(info().name),
        file_.plan().titleOf(entity_, row_).simplified() + QStringLiteral(" · ") + info().title(), text};
}

bool FormField::write(When when)
{
    pause_.stop();
    if (!dirty_)
        return true;
    if (!file_.plan().table(entity_).find(row_)) {
        dirty_ = false; // the row went away under the typing
        return true;
    }
    const Result<Value> value = edited();
    if (!value) {
        // Half a date is no mistake while it is being typed.
        if (when == When::Leaving)
            showProblem(value.error().message);
        return false;
    }
    ChangeSet change(tr("Change %1 of %2").arg(inSentence(info().title()), file_.plan().titleOf(entity_, row_)));
    change.set(entity_, row_, field_, *value).typing();
    // Cleared first: the commit comes back as a refresh, which shall show what was stored.
    dirty_ = false;
    if (file_.isTelling()) {
        // The views are being told of another change, and that took the cursor away. What was typed is written after it.
        QMetaObject::invokeMethod(
            this,
            [this, change] {
                if (const Result<> done = file_.commit(change); !done) {
                    dirty_ = true;
                    showProblem(done.error().message);
                }
            },
            Qt::QueuedConnection);
        return true;
    }
    const Result<> done = [&] {
        const QScopedValueRollback writing(writing_, true);
        return file_.commit(change);
    }();
    if (!done) {
        dirty_ = true;
        showProblem(done.error().message);
        return false;
    }
    showProblem({});
    if (when == When::Leaving)
        showStored();
    emit committed();
    return true;
}

void FormField::showProblem(const QString& sentence)
{
    problem_->setText(sentence);
    problem_->setVisible(!sentence.isEmpty());
    QWidget* marked = editor();
    if (!marked)
        return;
    marked->setAccessibleDescription(sentence);
    const bool bad = !sentence.isEmpty();
    if (marked->property("problem").toBool() != bad) {
        marked->setProperty("problem", bad);
        theme::restyle(*marked);
    }
}

void FormField::editedLater()
{
    if (showing_)
        return;
    dirty_ = true;
    pause_.start();
}

void FormField::editedNow()
{
    if (showing_)
        return;
    dirty_ = true;
    flush();
}

bool FormField::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && object == editor())
        flush();
    // Scrolling a form must not change what lies under the pointer.
    if (event->type() == QEvent::Wheel && object == editor() && !editor()->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace pela

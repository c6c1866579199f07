#include "ui/widgets/kept_text.h"

#include "core/store/unsaved.h"

#include <QAbstractSpinBox>
#include <QDialog>
#include <QLineEdit>
#include <QMetaProperty>

namespace pela {

namespace {

/// Boxes of years and dates are looked at as what they hold, and not as the line inside them.
QList<QWidget*> editorsOf(const QDialog& dialog)
{
    QList<QWidget*> editors;
    for (QWidget* widget : dialog.findChildren<QWidget*>()) {
        const bool isEditor = qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget);
        if (isEditor && !widget->objectName().isEmpty() && !qobject_cast<QAbstractSpinBox*>(widget->parentWidget()))
            editors.append(widget);
    }
    return editors;
}

QMetaProperty contentOf(const QWidget& editor)
{
    return editor.metaObject()->userProperty();
}

QList<UnsavedText> textsIn(const QDialog& dialog)
{
    QList<UnsavedText> texts;
    for (const QWidget* editor : editorsOf(dialog))
        texts.append({{}, {}, editor->objectName(), {}, contentOf(*editor).read(editor).toString()});
    return texts;
}

QString joined(const QList<UnsavedText>& texts)
{
    QString all;
    for (const UnsavedText& text : texts)
        all += text.field + QChar(QChar::Null) + text.text + QChar(QChar::Null);
    return all;
}

} // namespace

KeptText::KeptText(const QString& name, QDialog& dialog) : QObject(&dialog), dialog_(dialog), name_(name)
{
    kept_ = joined(textsIn(dialog));
    for (const UnsavedText& text : unsavedUnder({name, {}}))
        for (QWidget* editor : editorsOf(dialog))
            if (editor->objectName() == text.field)
                contentOf(*editor).write(editor, text.text);
    connect(&dialog, &QDialog::accepted, this, &KeptText::forget);
    connect(&dialog, &QDialog::rejected, this, [this] {
        if (!ending_)
            forget();
    });
}

void KeptText::keep()
{
    const QList<UnsavedText> texts = textsIn(dialog_);
    // Without room for it there is nothing else to be done, and nobody is to be interrupted for that.
    if (dialog_.isVisible() && joined(texts) != kept_ && keepUnsaved({name_, {}}, texts))
        kept_ = joined(texts);
}

void KeptText::forget()
{
    if (!keepUnsaved({name_, {}}, {}))
        kept_.clear(); // it is put back once too often, no more
}

} // namespace pela

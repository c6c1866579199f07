// Prose with live fields: Markdown that is lightly coloured, and fields that are offered while typing, explained under the
// pointer and marked when there is no such field.
#pragma once

#include "core/book/fields.h"

#include <QPlainTextEdit>
#include <QSet>
#include <QSyntaxHighlighter>

class QCompleter;
class QStandardItemModel;

namespace pela {

class MarkdownHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit MarkdownHighlighter(QTextDocument* document);
    void setKnown(const QSet<QString>& names);

protected:
    void highlightBlock(const QString& text) override;

private:
    QSet<QString> known_;
};

class MarkdownEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit MarkdownEditor(QWidget* parent = nullptr);

    void setFields(const QList<book::LiveField>& fields);
    /// Opens the list of fields at the cursor.
    void offerFields();
    /// Puts `{{name}}` in place of what was typed of it; one that stands alone gets a paragraph of its own.
    void insertField(const QString& name);
    /// Surrounds the selection with a mark ("**"), or takes the mark away.
    void toggleMark(const QString& mark);
    /// Starts or ends a list item on each chosen line.
    void toggleList();
    QCompleter& completer() const { return *completer_; }

signals:
    void left(); ///< the focus went elsewhere

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const book::LiveField* fieldAt(int position) const;
    int startOfField() const; ///< after the "{{" that is open at the cursor; -1 when none is
    void search();

    QList<book::LiveField> fields_;
    MarkdownHighlighter* highlighter_ = nullptr;
    QStandardItemModel* model_ = nullptr;
    QCompleter* completer_ = nullptr;
    int anchor_ = 0; ///< where what is typed of a name starts, while offering_
    bool offering_ = false;
};

} // namespace pela

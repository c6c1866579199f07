#include "ui/widgets/markdown_editor.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QToolTip>
#include <QTreeView>

namespace pela {

namespace {

/// Letters of a paragraph up to which marks are shown: looking for the end of each takes longer the longer it is.
constexpr qsizetype longestMarked = 20'000;

/// Wide enough to read a meaning, not wider than the editor's column.
class FieldList : public QTreeView {
public:
    FieldList()
    {
        setRootIsDecorated(false);
        setHeaderHidden(true);
        setUniformRowHeights(true);
        setAllColumnsShowFocus(true);
        setSelectionBehavior(SelectRows);
        setEditTriggers(NoEditTriggers);
        setTextElideMode(Qt::ElideRight);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setAccessibleName(MarkdownEditor::tr("Fields that can be inserted"));
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QTreeView::resizeEvent(event);
        const int width = viewport()->width();
        setColumnWidth(0, width * 3 / 10);
        setColumnWidth(1, width * 4 / 10);
        setColumnWidth(2, width - width * 3 / 10 - width * 4 / 10);
    }
};

} // namespace

MarkdownHighlighter::MarkdownHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) { }

void MarkdownHighlighter::setKnown(const QSet<QString>& names)
{
    if (names == known_)
        return;
    known_ = names;
    rehighlight();
}

void MarkdownHighlighter::highlightBlock(const QString& text)
{
    if (text.size() > longestMarked)
        return;
    const Tokens& t = theme::tokens();
    static const QRegularExpression heading(QStringLiteral("^#{1,6}\\s.*$"));
    static const QRegularExpression bold(QStringLiteral("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1"));
    static const QRegularExpression italic(QStringLiteral("(?<![*\\w])([*_])(?=[^\\s*_])([^*_]+?)(?<=\\S)\\1(?![*\\w])"));
    static const QRegularExpression marker(QStringLiteral("^\\s*([-*+]|\\d+[.)]|>+)\\s"));
    static const QRegularExpression table(QStringLiteral("\\|"));

    QTextCharFormat quiet;
    quiet.setForeground(t.muted);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    const auto each = [&](const QRegularExpression& pattern, const std::function<void(const QRegularExpressionMatch&)>& found) {
        for (auto matches = pattern.globalMatch(text); matches.hasNext();)
            found(matches.next());
    };
    each(heading, [&](auto& m) { setFormat(int(m.capturedStart()), int(m.capturedLength()), strong); });
    each(marker, [&](auto& m) { setFormat(int(m.capturedStart(1)), int(m.capturedLength(1)), quiet); });
    if (text.trimmed().startsWith(QLatin1Char('|')))
        each(table, [&](auto& m) { setFormat(int(m.capturedStart()), 1, quiet); });
    each(italic, [&](auto& m) {
        QTextCharFormat slanted = format(int(m.capturedStart()));
        slanted.setFontItalic(true);
        setFormat(int(m.capturedStart(2)), int(m.capturedLength(2)), slanted);
        setFormat(int(m.capturedStart()), 1, quiet);
        setFormat(int(m.capturedEnd()) - 1, 1, quiet);
    });
    each(bold, [&](auto& m) {
        setFormat(int(m.capturedStart(2)), int(m.capturedLength(2)), strong);
        setFormat(int(m.capturedStart()), 2, quiet);
        setFormat(int(m.capturedEnd()) - 2, 2, quiet);
    });
    each(book::fieldPattern(), [&](auto& m) {
        const bool known = known_.isEmpty() || known_.contains(m.captured(1).trimmed());
        QTextCharFormat field;
        field.setForeground(known ? t.accent : t.bad);
        field.setBackground(known ? t.chosen : t.badBack);
        if (!known) {
            field.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            field.setUnderlineColor(t.bad);
        }
        setFormat(int(m.capturedStart()), int(m.capturedLength()), field);
    });
}

MarkdownEditor::MarkdownEditor(QWidget* parent) : QPlainTextEdit(parent)
{
    highlighter_ = new MarkdownHighlighter(document());
    setTabChangesFocus(true); // the keyboard must find the way out again
    setLineWrapMode(WidgetWidth);
    document()->setDocumentMargin(theme::space(2));
    model_ = new QStandardItemModel(0, 3, this);
    completer_ = new QCompleter(model_, this);
    completer_->setPopup(new FieldList);
    completer_->setWidget(this);
    completer_->setCompletionMode(QCompleter::PopupCompletion);
    completer_->setFilterMode(Qt::MatchContains);
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    completer_->setCompletionRole(Qt::UserRole);
    completer_->setMaxVisibleItems(12);
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex& at) { insertField(at.siblingAtColumn(0).data().toString()); });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (completer_->popup()->isVisible())
            search();
    });
}

void MarkdownEditor::setFields(const QList<book::LiveField>& fields)
{
    fields_ = fields;
    QSet<QString> names;
    model_->setRowCount(int(fields.size()));
    for (int i = 0; i < int(fields.size()); ++i) {
        const book::LiveField& field = fields[i];
        names.insert(field.name);
        QString now = field.value.simplified();
        if (field.kind == book::LiveField::Kind::Alone)
            now = tr("its own paragraph");
        const QString cells[] = {field.name, field.meaning, now};
        for (int column = 0; column < 3; ++column) {
            auto* item = new QStandardItem(cells[column]);
            item->setEditable(false);
            item->setToolTip(cells[column]);
            if (column == 0)
                item->setData(QString(field.name + QLatin1Char(' ') + field.meaning), Qt::UserRole);
            else
                item->setForeground(theme::tokens().muted);
            model_->setItem(i, column, item);
        }
    }
    highlighter_->setKnown(names);
}

int MarkdownEditor::startOfField() const
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype open = before.lastIndexOf(QLatin1String("{{"));
    if (open < 0 || before.indexOf(QLatin1String("}}"), open) >= 0)
        return -1;
    return cursor.block().position() + int(open) + 2;
}

void MarkdownEditor::offerFields()
{
    if (isReadOnly())
        return;
    const int open = startOfField();
    anchor_ = open >= 0 ? open : textCursor().position();
    offering_ = true;
    setFocus();
    search();
}

void MarkdownEditor::search()
{
    QTextCursor cursor = textCursor();
    const int position = cursor.position();
    cursor.setPosition(qMin(anchor_, position));
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    const QString typed = cursor.selectedText();
    if (position < anchor_ || typed.contains(QLatin1Char('}')) || typed.contains(QChar::ParagraphSeparator)) {
        completer_->popup()->hide();
        offering_ = false;
        return;
    }
    completer_->setCompletionPrefix(typed.trimmed());
    QRect place = cursorRect();
    place.translate(viewport()->pos());
    const int width = qMin(theme::space(130), qMax(theme::space(90), this->width()));
    place.setLeft(qMin(place.left(), qMax(0, this->width() - width)));
    place.setWidth(width);
    completer_->complete(place);
    completer_->popup()->setCurrentIndex(completer_->completionModel()->index(0, 0));
}

void MarkdownEditor::insertField(const QString& name)
{
    QTextCursor cursor = textCursor();
    const int position = cursor.position();
    const int open = startOfField();
    int start = open >= 0 ? open - 2 : std::exchange(offering_, false) ? qMin(anchor_, position) : position;
    if (open < 0 && document()->findBlock(start) != cursor.block())
        start = position;
    cursor.setPosition(start);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    const QString after = cursor.block().text().mid(position - cursor.block().position());
    if (open >= 0 && after.startsWith(QLatin1String("}}")))
        cursor.setPosition(position + 2, QTextCursor::KeepAnchor);

    bool alone = false;
    for (const book::LiveField& field : std::as_const(fields_))
        alone = alone || (field.name == name && field.kind == book::LiveField::Kind::Alone);
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    const QString before = first.text().left(cursor.selectionStart() - first.position());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    const QString behind = last.text().mid(cursor.selectionEnd() - last.position());
    QString text = QStringLiteral("{{") + name + QStringLiteral("}}");
    if (alone) {
        const auto filled = [](const QTextBlock& block) { return block.isValid() && !block.text().trimmed().isEmpty(); };
        if (!before.trimmed().isEmpty())
            text.prepend(QStringLiteral("\n\n"));
        else if (filled(first.previous()))
            text.prepend(QLatin1Char('\n'));
        if (!behind.trimmed().isEmpty())
            text.append(QStringLiteral("\n\n"));
        else if (filled(last.next()))
            text.append(QLatin1Char('\n'));
    }
    cursor.insertText(text);
    setTextCursor(cursor);
    completer_->popup()->hide();
    offering_ = false;
}

void MarkdownEditor::toggleMark(const QString& mark)
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::WordUnderCursor);
    const QString chosen = cursor.selectedText();
    const bool marked = chosen.size() >= 2 * mark.size() && chosen.startsWith(mark) && chosen.endsWith(mark);
    if (marked)
        cursor.insertText(chosen.mid(mark.size(), chosen.size() - 2 * mark.size()));
    else
        cursor.insertText(mark + chosen + mark);
    const int end = cursor.position() - (chosen.isEmpty() ? int(mark.size()) : 0);
    cursor.setPosition(end);
    setTextCursor(cursor);
}

void MarkdownEditor::toggleList()
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    const bool listed = block.text().startsWith(QLatin1String("- "));
    cursor.beginEditBlock();
    for (;; block = block.next()) {
        QTextCursor start(block);
        if (!listed)
            start.insertText(QStringLiteral("- "));
        else if (block.text().startsWith(QLatin1String("- "))) {
            start.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, 2);
            start.removeSelectedText();
        }
        if (block == last)
            break;
    }
    cursor.endEditBlock();
}

void MarkdownEditor::keyPressEvent(QKeyEvent* event)
{
    if (completer_->popup()->isVisible())
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->ignore(); // they belong to the list
            return;
        default:
            break;
        }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offerFields();
        return;
    }
    if (event->modifiers() == Qt::ControlModifier && (event->key() == Qt::Key_B || event->key() == Qt::Key_I)) {
        toggleMark(event->key() == Qt::Key_B ? QStringLiteral("**") : QStringLiteral("*"));
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (event->text() == QLatin1String("{") && startOfField() == textCursor().position())
        offerFields();
}

void MarkdownEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit left();
}

const book::LiveField* MarkdownEditor::fieldAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    for (auto matches = book::fieldPattern().globalMatch(block.text()); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const int at = position - block.position();
        if (at < match.capturedStart() || at > match.capturedEnd())
            continue;
        for (const book::LiveField& field : fields_)
            if (field.name == match.captured(1).trimmed())
                return &field;
    }
    return nullptr;
}

bool MarkdownEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const book::LiveField* field = fieldAt(cursorForPosition(viewport()->mapFrom(this, help->pos())).position()))
            QToolTip::showText(help->globalPos(),
                field->value.isEmpty() ? field->meaning : tr("%1: %2").arg(field->meaning, field->value.simplified()), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void MarkdownEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange && highlighter_)
        highlighter_->rehighlight();
}

} // namespace pela

#include "ui/shell/help_window.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextTable>
#include <QVBoxLayout>

namespace pela {

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int lineHeight = 130; // per cent

/// Takes pictures of the manual from the program itself, and nothing from anywhere else.
class ManualText : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int type, const QUrl& name) override
    {
        if (type != QTextDocument::ImageResource || !name.scheme().isEmpty() || !name.authority().isEmpty())
            return {};
        QImage picture(QStringLiteral(":/manual/") + name.path());
        const int room = viewport()->width() - theme::space(12); // the bar beside it may still come
        if (picture.width() > room && room > 0)
            picture = picture.scaledToWidth(room, Qt::SmoothTransformation);
        return picture;
    }
};

/// Markdown says what is a table; how it looks is ours.
void dress(QTextDocument& document)
{
    const Tokens& t = theme::tokens();
    QTextBlockFormat lines;
    lines.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (!block.text().contains(QChar::ObjectReplacementCharacter)) // a picture is a letter of great height
            QTextCursor(block).mergeBlockFormat(lines);
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(t.line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(theme::space(1));
        format.setCellSpacing(0);
        format.setTopMargin(theme::space(2));
        format.setBottomMargin(theme::space(2));
        table->setFormat(format);
    }
}

} // namespace

HelpWindow::HelpWindow(QList<ManualPage> pages, QWidget* window)
    : QDialog(window,
        Qt::Window | Qt::WindowTitleHint | Qt::WindowSystemMenuHint | Qt::WindowMinMaxButtonsHint | Qt::WindowCloseButtonHint),
      pages_(std::move(pages))
{
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Manual"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space(3), theme::space(3), theme::space(3), theme::space(3));
    row->setSpacing(theme::space(3));
    auto* left = new QVBoxLayout;
    left->setSpacing(theme::space(2));
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("Search the manual"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    search_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    left->addWidget(search_);
    list_ = new QListWidget(this);
    list_->setAccessibleName(tr("Pages of the manual"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setSpacing(theme::space(1) / 2);
    left->addWidget(list_, 1);
    search_->setFixedWidth(theme::space(60));
    list_->setFixedWidth(theme::space(60));
    row->addLayout(left);
    text_ = new ManualText(this);
    text_->setAccessibleName(tr("Page of the manual"));
    text_->setOpenLinks(false);
    text_->setFrameShape(QFrame::NoFrame);
    row->addWidget(text_, 1);
    resize(QSize(theme::space(230), theme::space(150)).boundedTo(window->screen()->availableGeometry().size()));

    for (const ManualPage& page : pages_) {
        auto* item = new QListWidgetItem(page.title, list_);
        item->setData(nameRole, page.name);
    }
    connect(list_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            showPage(item->data(nameRole).toString());
    });
    connect(search_, &QLineEdit::textChanged, this, &HelpWindow::searchFor);
    connect(search_, &QLineEdit::returnPressed, text_, qOverload<>(&QWidget::setFocus));
    connect(text_, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    showPage(pages_.first().name);
}

bool HelpWindow::showPage(const QString& name)
{
    const auto page = std::find_if(pages_.begin(), pages_.end(), [&name](const ManualPage& each) { return each.name == name; });
    if (page == pages_.end())
        return false;
    if (name_ == name)
        return true;
    name_ = name;
    render(*page);
    QListWidgetItem* item = list_->item(int(page - pages_.begin()));
    if (item->isHidden())
        search_->clear();
    list_->setCurrentItem(item);
    markFound();
    return true;
}

void HelpWindow::render(const ManualPage& page)
{
    text_->document()->setDefaultFont(theme::bodyFont());
    text_->document()->setDocumentMargin(theme::space(3));
    text_->setMarkdown(page.markdown);
    dress(*text_->document());
    text_->moveCursor(QTextCursor::Start);
    setWindowTitle(tr("%1 · Manual").arg(page.title));
}

void HelpWindow::searchFor(const QString& typed)
{
    QListWidgetItem* first = nullptr;
    for (int i = 0; i < list_->count(); ++i) {
        const bool found = holds(pages_[i], typed);
        list_->item(i)->setHidden(!found);
        if (found && !first)
            first = list_->item(i);
    }
    if (list_->currentItem() && list_->currentItem()->isHidden() && first)
        list_->setCurrentItem(first);
    markFound();
}

/// What was searched for is marked on the page, and the first of it in sight.
void HelpWindow::markFound()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString& word : search_->text().split(u' ', Qt::SkipEmptyParts)) {
        QTextCursor at(text_->document());
        while (!(at = text_->document()->find(word, at)).isNull()) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(theme::tokens().warningBack);
            mark.format.setForeground(theme::tokens().text);
            marks.append(mark);
        }
    }
    text_->setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    const auto first
        = std::min_element(marks.begin(), marks.end(), [](const auto& one, const auto& two) { return one.cursor < two.cursor; });
    QTextCursor before = first->cursor;
    before.setPosition(before.selectionStart());
    text_->setTextCursor(before);
    text_->ensureCursorVisible();
}

void HelpWindow::follow(const QUrl& link)
{
    constexpr QLatin1String ending(".md");
    const QString path = link.path();
    if (link.scheme().isEmpty() && path.endsWith(ending))
        showPage(path.chopped(ending.size()));
}

void HelpWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange && text_) {
        const QString name = std::exchange(name_, {});
        showPage(name); // it holds colours
    }
}

} // namespace pela

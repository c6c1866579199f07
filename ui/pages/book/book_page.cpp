#include "ui/pages/book/book_page.h"

#include "core/base/format.h"
#include "core/book/documents.h"
#include "core/document/labels.h"
#include "core/publish/publish.h"
#include "ui/pages/book/book_outline.h"
#include "ui/pages/book/section_editor.h"
#include "ui/pages/publishing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/markdown_editor.h"
#include "ui/widgets/preview.h"
#include "ui/widgets/small_parts.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QUrl>

namespace pela {

namespace {

const QString previewKey = QStringLiteral("books/preview");
/// Changes made elsewhere may come in a row; one's own typing has paused already when it is committed.
constexpr int buildPause = 400;

/// "buku-2" reads "Buku II", as on its cover; another code keeps its title.
QString tabText(const Book& book)
{
    const int number = numberOf(book);
    return number > 0 ? BookPage::tr("Book %1").arg(romanNumeral(number)) : book.title;
}

} // namespace

BookPage::BookPage(Workspace& workspace) : Page(workspace)
{
    publishing_ = new Publishing(workspace, this);
    editor_ = new SectionEditor(workspace, this);
    auto* empty = new EmptyState(QStringLiteral("book"),
        tr("This book has no sections yet. Start with its first chapter; text, values and tables of the plan follow."),
        tr("Add a chapter"), this);
    middle_ = new QStackedWidget(this);
    middle_->addWidget(editor_);
    middle_->addWidget(empty);

    splitter_ = new QSplitter(Qt::Horizontal, this);
    splitter_->addWidget(outlinePane());
    splitter_->addWidget(middle_);
    splitter_->addWidget(previewPane());
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 0);
    splitter_->setStretchFactor(1, 1);
    splitter_->setStretchFactor(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space(1), 0, 0);
    column->addWidget(splitter_);
    showPreview(QSettings().value(previewKey, true).toBool());

    const bool writable = !file().isReadOnly();
    empty->button()->setVisible(writable);
    connect(empty->button(), &QPushButton::clicked, outline_, &BookOutline::add);
    connect(outline_, &BookOutline::chosen, this, &BookPage::choose);
    connect(books_, &QTabBar::currentChanged, this, [this](int at) {
        if (at >= 0)
            setBook(Id<Book>(books_->tabData(at).toUuid()));
    });
    connect(preview_, &PagePreview::laidOut, this, &BookPage::showPlace);
    connect(preview_, &PagePreview::currentPageChanged, this, &BookPage::showPlace);
    connect(preview_, &PagePreview::linkActivated, this, [](const QString& target) { QDesktopServices::openUrl(QUrl(target)); });
    buildPause_.setSingleShot(true);
    connect(&buildPause_, &QTimer::timeout, this, &BookPage::build);
    setFocusProxy(outline_);
}

QWidget* BookPage::outlinePane()
{
    auto* pane = new QWidget(splitter_);
    pane->setMinimumWidth(theme::space(66)); // the six buttons of the outline side by side
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(theme::space(5), 0, theme::space(3), theme::space(4));
    column->setSpacing(theme::space(1));
    books_ = new QTabBar(pane);
    books_->setAccessibleName(tr("Books"));
    books_->setDrawBase(false);
    books_->setExpanding(false);
    column->addWidget(books_);
    title_ = new QLabel(pane);
    title_->setFont(theme::strongFont());
    title_->setWordWrap(true);
    title_->setTextFormat(Qt::PlainText);
    column->addWidget(title_);
    progress_ = hint({}, pane);
    progress_->setObjectName(QStringLiteral("bookProgress"));
    column->addWidget(progress_);
    outline_ = new BookOutline(workspace(), pane);
    outline_->setObjectName(QStringLiteral("outline"));
    column->addWidget(outline_, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    for (QAction* action : outline_->actions()) {
        if (action->icon().isNull() || action->shortcut() == QKeySequence(Qt::Key_F2)) // a double click renames
            continue;
        auto* button = new QToolButton(pane);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    return pane;
}

QWidget* BookPage::previewPane()
{
    previewPane_ = new QWidget(splitter_);
    previewPane_->setMinimumWidth(theme::space(60));
    auto* column = new QVBoxLayout(previewPane_);
    column->setContentsMargins(theme::space(3), 0, theme::space(5), theme::space(4));
    column->setSpacing(theme::space(1));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::space(1));
    place_ = new QLabel(previewPane_);
    place_->setObjectName(QStringLiteral("previewPlace"));
    place_->setProperty("role", "muted");
    place_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the buttons come first; its tip says all of it
    row->addWidget(place_, 1);
    const auto tool = [&](const QString& text, const QString& help, auto run) {
        auto* button = new QToolButton(previewPane_);
        button->setText(text);
        button->setToolTip(help);
        button->setAccessibleName(help);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
        return button;
    };
    preview_ = new PagePreview(workspace().background(), previewPane_);
    preview_->setAccessibleName(tr("Preview of the printed pages"));
    tool(QStringLiteral("−"), tr("Smaller"), [this] { preview_->zoomOut(); });
    tool(tr("Fit"), tr("Fit the page to the width"), [this] { preview_->setFit(PagePreview::Fit::Width); });
    tool(QStringLiteral("+"), tr("Larger"), [this] { preview_->zoomIn(); });
    QToolButton* hide = tool({}, tr("Hide the preview (F8)"), [this] { showPreview(false); });
    hide->setIcon(icon(QStringLiteral("close")));
    column->addLayout(row);
    column->addWidget(preview_, 1);
    return previewPane_;
}

QList<Command> BookPage::commands()
{
    const auto hasBook = [this] { return !book_.isNull(); };
    const auto writable = [this] { return !book_.isNull() && !file().isReadOnly(); };
    QList<Command> list;
    Command preview {QStringLiteral("book.preview"), tr("Preview"), QStringLiteral("preview"), QKeySequence(Qt::Key_F8),
        [this] { showPreview(!isPreviewShown()); }};
    preview.textNow = [this] { return isPreviewShown() ? tr("Hide preview") : tr("Show preview"); };
    list.append(preview);
    Command publish {QStringLiteral("book.publish"), tr("Publish"), QStringLiteral("export"), {}, [this] { publishMenu(); }};
    publish.alsoFound = tr("action matrix, Excel");
    list.append(publish);
    Command print {QStringLiteral("book.print"), tr("Print…"), QStringLiteral("print"), QKeySequence::Print, [this] {
                       flush();
                       publishing_->openToPrint(book::documentOf(book_));
                   }};
    print.enabled = hasBook;
    print.inHeader = false;
    print.alsoFound = tr("print the book");
    list.append(print);
    Command pdf {QStringLiteral("book.pdf"), tr("Save PDF…"), QStringLiteral("document"), {}, [this] {
                     flush();
                     publishing_->ask(book::documentOf(book_), QStringLiteral("pdf"));
                 }};
    pdf.enabled = hasBook;
    pdf.main = true;
    list.append(pdf);

    const auto quiet = [&](const char* id, const QString& text, const char* iconName, std::function<void()> run) {
        Command command {QString::fromLatin1(id), text, QString::fromLatin1(iconName), {}, std::move(run)};
        command.enabled = writable;
        command.inHeader = false;
        list.append(command);
    };
    quiet("book.add", tr("Add a section"), "add", [this] { outline_->add(); });
    quiet("book.up", tr("Move the section up"), "arrow-up", [this] { outline_->move(-1); });
    quiet("book.down", tr("Move the section down"), "arrow-down", [this] { outline_->move(1); });
    quiet("book.remove", tr("Remove the section…"), "remove", [this] { outline_->remove(); });
    quiet("book.field", tr("Insert a value or table of the plan"), "add", [this] { editor_->text().offerFields(); });
    return list;
}

void BookPage::reload()
{
    stale_ = fieldsStale_ = true;
    loadBooks();
    build();
}

void BookPage::refresh(const ChangeSet& change)
{
    const bool others = std::any_of(change.rows().begin(), change.rows().end(),
        [](const RowChange& row) { return row.entity != &Section::describe() && row.entity != &Attachment::describe(); });
    stale_ = true;
    fieldsStale_ = fieldsStale_ || others;
    if (change.touches<Book>())
        loadBooks();
    else if (change.touches<Section>()) {
        outline_->refresh();
        editor_->refresh();
        showProgress();
    }
    if (isVisible())
        buildLater(others ? buildPause : 0);
}

void BookPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!sized_) { // only now is the width known; the printed page gets the most of it
        sized_ = true;
        const int outline = theme::space(68);
        const int rest = width() - outline;
        splitter_->setSizes({outline, rest * 47 / 100, rest - rest * 47 / 100});
    }
    if (stale_)
        buildLater(0);
}

void BookPage::loadBooks()
{
    const QSignalBlocker quiet(books_);
    while (books_->count() > 0)
        books_->removeTab(0);
    int current = 0;
    for (const Book* book : plan().sorted(&Book::position)) {
        const int at = books_->addTab(literal(tabText(*book)));
        books_->setTabData(at, book->id.uuid());
        books_->setTabToolTip(at, book->title);
        if (book->id == book_)
            current = at;
    }
    books_->setCurrentIndex(current);
    books_->updateGeometry(); // a hidden tab bar does not tell its layout that tabs came
    book_ = {};
    setBook(books_->count() > 0 ? Id<Book>(books_->tabData(current).toUuid()) : Id<Book>());
}

void BookPage::setBook(Id<Book> book)
{
    if (book == book_)
        return;
    flush();
    const bool other = !book_.isNull();
    book_ = book;
    for (int i = 0; i < books_->count(); ++i)
        if (books_->tabData(i).toUuid() == book.uuid()) {
            const QSignalBlocker quiet(books_);
            books_->setCurrentIndex(i);
        }
    const Book* row = plan().find(book);
    title_->setText(row ? row->title : tr("This plan has no books"));
    outline_->setBook(book);
    choose(outline_->current());
    showProgress();
    if (other) {
        building_.stop();
        preview_->clear();
        wished_.clear();
        stale_ = true;
        buildLater(0);
    }
    emit commandsChanged();
}

void BookPage::showProgress()
{
    int written = 0;
    int finished = 0;
    const auto sections = plan().ordered(&Section::book, book_);
    for (const Section* section : sections) {
        written += section->status != SectionStatus::Empty;
        finished += section->status == SectionStatus::Final;
    }
    progress_->setText(
        sections.empty() ? QString() : tr("%1 of %2 sections written, %3 final").arg(written).arg(sections.size()).arg(finished));
    progress_->setVisible(!sections.empty());
    middle_->setCurrentIndex(sections.empty() && !book_.isNull() ? 1 : 0);
}

bool BookPage::showRow(const EntityInfo& entity, const QUuid& id)
{
    Id<Book> book;
    if (&entity == &Section::describe()) {
        const Section* section = plan().find(Id<Section>(id));
        book = section ? section->book : Id<Book>();
    } else if (&entity == &Book::describe()) {
        book = Id<Book>(id);
    }
    if (!plan().find(book))
        return false;
    setBook(book);
    return &entity == &Book::describe() || outline_->choose(Id<Section>(id));
}

std::optional<RowPlace> BookPage::chosenRow() const
{
    const Id<Section> section = editor_->section();
    if (!section.isNull())
        return RowPlace {&Section::describe(), section.uuid()};
    return book_.isNull() ? std::nullopt : std::optional<RowPlace>({&Book::describe(), book_.uuid()});
}

QList<QWidget*> BookPage::regions()
{
    return {outline_, middle_, previewPane_};
}

QWidget* BookPage::openPane()
{
    return &editor_->text(); // one came to write
}

void BookPage::choose(Id<Section> section)
{
    editor_->setSection(section);
    if (section.isNull())
        return;
    wished_ = book::sectionAnchor(section);
    if (!stale_ && !building_.isRunning() && preview_->goTo(wished_))
        wished_.clear();
}

bool BookPage::flush()
{
    const bool title = outline_->flush();
    return editor_->flush() && title;
}

void BookPage::buildLater(int milliseconds)
{
    buildPause_.start(milliseconds);
}

/// Builds the document from the plan as it is now and hands it to the preview, all beside the window; the newest wins.
void BookPage::build()
{
    buildPause_.stop();
    building_.stop();
    stale_ = false;
    if (std::exchange(fieldsStale_, false))
        editor_->refreshFields();
    if (book_.isNull()) {
        preview_->clear();
        return;
    }
    building_ = workspace().later(
        this,
        [plan = plan().snapshot(), document = book::documentOf(book_), content = file().onDisk().contents()](
            const Task&) { return publish::build(plan, document, content); },
        [this](const publish::Built& built) {
            if (built.document)
                take(*built.document);
            if (const auto& wrong = built.document ? built.unread : std::optional(built.document.error()))
                workspace().showError(*wrong);
        });
}

void BookPage::take(const book::Document& document)
{
    QHash<QString, QString> printed;
    for (const book::PageSection& section : document.sections)
        for (const book::Block& block : section.blocks)
            if (const auto* heading = std::get_if<book::Heading>(&block))
                printed.insert(heading->anchor, book::labelOf(*heading));
    QHash<QUuid, QString> numbers;
    for (const Section* section : plan().of(&Section::book, book_))
        numbers.insert(section->id.uuid(), printed.value(book::sectionAnchor(section->id)));
    outline_->outline().setNumbers(numbers);
    outline_->doItemsLayout();
    if (!isPreviewShown())
        return;
    preview_->setDocument(document);
    if (!wished_.isEmpty() && preview_->goTo(wished_))
        wished_.clear();
    showPlace();
}

void BookPage::showPlace()
{
    const auto pages = preview_->pages();
    const int page = preview_->currentPage();
    if (!pages || page < 0) {
        place_->setText(tr("The pages are being laid out…"));
        place_->setToolTip(place_->text());
        return;
    }
    const QString label = pages->pageLabel(page);
    place_->setText(label.isEmpty() ? tr("Sheet %1 of %2").arg(page + 1).arg(pages->pageCount())
                                    : tr("Page %1 · sheet %2 of %3").arg(label).arg(page + 1).arg(pages->pageCount()));
    place_->setToolTip(place_->text());
}

void BookPage::showPreview(bool shown)
{
    if (shown != isPreviewShown())
        QSettings().setValue(previewKey, shown);
    previewPane_->setVisible(shown);
    if (shown && isVisible()) {
        wished_ = book::sectionAnchor(outline_->current());
        buildLater(0);
    }
    emit commandsChanged();
}

bool BookPage::isPreviewShown() const
{
    return !previewPane_->isHidden();
}

void BookPage::publishMenu()
{
    flush();
    QMenu menu(this);
    using Kind = book::DocumentKind;
    const book::DocumentRef current = book::documentOf(book_);
    publishing_->fill(menu, [&](const book::DocumentInfo& info) { return info.ref == current; });
    menu.addSeparator();
    publishing_->fill(menu, [&](const book::DocumentInfo& info) {
        return info.ref != current && info.ref.kind != Kind::Commitment && info.ref.kind != Kind::Attendance;
    });
    QMenu* lists = menu.addMenu(tr("Attendance lists"));
    publishing_->fill(*lists, [](const book::DocumentInfo& info) { return info.ref.kind == Kind::Attendance; });
    lists->menuAction()->setVisible(!lists->isEmpty());
    menu.exec(mapToGlobal(QPoint(width() - menu.sizeHint().width() - theme::space(4), 0)));
}

} // namespace pela

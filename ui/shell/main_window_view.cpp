// What the window is made of, and how it looks and speaks: all of it can be made anew while a plan is open.
#include "core/base/language.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/help_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page_header.h"
#include "ui/shell/palette_sources.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/start_page.h"
#include "ui/shell/work_strip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/grid/density.h"
#include "ui/widgets/small_parts.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <array>

namespace pela {

namespace {

/// Out of the window at once, and gone when the deed that led here has ended: it may have begun in this very widget.
void retire(QWidget* widget)
{
    widget->hide();
    widget->setParent(nullptr);
    widget->deleteLater();
}

} // namespace

void MainWindow::build()
{
    commands_ = new CommandRegistry(this);
    addCommands();
    buildMenus();
    buildToolBar();
    markChoices();

    whole_ = new QStackedWidget(this);
    auto* outer = new QWidget(this);
    auto* outerColumn = new QVBoxLayout(outer);
    outerColumn->setContentsMargins(0, 0, 0, 0);
    outerColumn->setSpacing(0);
    outerColumn->addWidget(whole_, 1);
    setCentralWidget(outer);
    messages_ = new MessageBar(this);
    connect(messages_, &MessageBar::closed, this, &MainWindow::forgetError);

    start_ = new StartPage(*commands_, whole_);
    connect(start_, &StartPage::fileChosen, this, qOverload<const QString&>(&MainWindow::openFile));
    whole_->addWidget(scrolling(*start_, whole_));
    whole_->addWidget(makeWorkbench());
    makeStatusBar();

    const auto land = [this] { landOnPage(); };
    std::vector<std::unique_ptr<PaletteSource>> sources;
    sources.push_back(pageSource(*this, pageList_, land));
    sources.push_back(commandSource(*commands_, [this] { return commandsElsewhere(); }));
    sources.push_back(planSource(*this, pageList_, land));
    palette_ = new CommandPalette(std::move(sources), this);
    fitWidth();
}

void MainWindow::fitWidth()
{
    constexpr int wide = 240; // steps: less is a small laptop, or large letters
    navigation_->setNarrow(width() < theme::space(wide));
    navigationPlace_->setFixedWidth(navigation_->sizeHint().width() + theme::space(3)); // and a scroll bar
    constexpr int findsAtMost = 100;
    find_->setMinimumWidth(qMin(theme::space(findsAtMost), width() / 3));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    fitWidth();
    QMainWindow::resizeEvent(event);
}

QWidget* MainWindow::makeWorkbench()
{
    auto* workbench = new QWidget(whole_);
    auto* row = new QHBoxLayout(workbench);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    navigation_ = new Navigation(pageList_);
    connect(navigation_, &Navigation::chosen, this, &MainWindow::showPage);
    navigationPlace_ = scrolling(*navigation_, workbench);
    navigationPlace_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->addWidget(navigationPlace_);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    header_ = new PageHeader(workbench);
    column->addWidget(header_);
    pageStack_ = new QStackedWidget(workbench);
    column->addWidget(pageStack_, 1);
    row->addLayout(column, 1);
    return workbench;
}

void MainWindow::makeStatusBar()
{
    setStatusBar(new QStatusBar(this));
    stateIcon_ = new QLabel(this);
    stateIcon_->setContentsMargins(theme::space(2), 0, 0, 0);
    state_ = new QLabel(this);
    state_->setObjectName(QStringLiteral("fileState"));
    state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it says all of it in its tip
    place_ = new QLabel(this);
    place_->setContentsMargins(0, 0, theme::space(3), 0);
    statusBar()->addWidget(stateIcon_);
    statusBar()->addWidget(state_, 1);
    statusBar()->addPermanentWidget(place_);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::takeDown()
{
    dropPages();
    commands_->retire();
    retire(palette_);
    if (help_)
        retire(help_);
    retire(messages_);
    for (QToolBar* bar : findChildren<QToolBar*>(Qt::FindDirectChildrenOnly)) {
        removeToolBar(bar);
        retire(bar);
    }
    setMenuBar(new QMenuBar(this)); // which takes the old one out
    QStatusBar* state = statusBar();
    setStatusBar(new QStatusBar(this));
    retire(state);
    retire(takeCentralWidget());
}

bool MainWindow::rebuild(const std::function<void()>& change)
{
    if (const auto* busy = findChild<WorkStrip*>()) {
        showNotice(tr("The window changes as soon as the work that is shown below is done."));
        connect(
            busy, &QObject::destroyed, this, [this, change] { rebuild(change); }, Qt::QueuedConnection);
        return false;
    }
    // What was waited for has ended, and somebody answers a dialog of a page, or chooses in one of its menus.
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget()) {
        constexpr int milliseconds = 300;
        QTimer::singleShot(milliseconds, this, [this, change] { rebuild(change); });
        return false;
    }
    if (file_ && !keepWhatIsTyped()) {
        showError(notKept());
        markChoices();
        return false;
    }
    const QString page = currentPage_;
    const std::optional<RowPlace> row = currentPage() ? currentPage()->chosenRow() : std::nullopt;
    const bool inPage = currentPage() && focusWidget() && currentPage()->isAncestorOf(focusWidget());
    const QString manual = help_ ? help_->currentName() : QString();
    setUpdatesEnabled(false);
    takeDown();
    if (change)
        change();
    build();
    centralWidget()->show(); // now and not by the layout later: what is hidden takes no focus
    start_->showRecent(recentFiles());
    if (file_) {
        whole_->setCurrentIndex(1);
        showPage(page);
        if (row)
            currentPage()->showRow(*row->entity, row->id);
        countProgress();
        if (inPage)
            landOnPage();
        else
            navigation_->focusCurrent();
    } else {
        start_->focusFirst();
    }
    showState();
    setUpdatesEnabled(true);
    if (told_ && told_->page.isEmpty())
        messages_->showError(told_->error.message, wayOutOf(told_->error));
    if (!manual.isEmpty())
        showManual(manual);
    return true;
}

/// The marks in the menu say what is so, also where what was chosen could not be done.
void MainWindow::markChoices()
{
    const theme::Scheme scheme = theme::savedScheme();
    const bool english = chosenLanguage() == QLatin1String("en");
    const bool roomy = linesPerRow() > 1;
    const std::pair<const char*, bool> marks[] = {{"view.light", scheme == theme::Scheme::Light},
        {"view.dark", scheme == theme::Scheme::Dark}, {"view.system", scheme == theme::Scheme::System},
        {"view.indonesian", !english}, {"view.english", english}, {"view.compact", !roomy}, {"view.roomy", roomy}};
    for (const auto& [id, marked] : marks)
        if (marked)
            commands_->action(QString::fromLatin1(id))->setChecked(true);
}

void MainWindow::setScheme(int scheme)
{
    theme::saveScheme(theme::Scheme(scheme));
    theme::apply(*qApp, theme::Scheme(scheme));
    showState();
}

void MainWindow::setLanguage(const QString& code)
{
    const bool changed = rebuild([code] {
        chooseLanguage(code);
        speakChosenLanguage();
    });
    if (changed)
        showNotice(tr("What is printed stays in Indonesian."));
}

/// One step larger or smaller; none: as at first.
void MainWindow::zoom(int steps)
{
    const int percent = theme::zoomAfter(steps);
    const auto change = [percent] {
        theme::saveZoom(percent);
        theme::apply(*qApp, theme::savedScheme());
    };
    if (percent == theme::savedZoom() || rebuild(change))
        showNotice(tr("Display size %1%").arg(percent));
}

void MainWindow::setDensity(bool roomy)
{
    rebuild([roomy] {
        saveRoomyRows(roomy);
        theme::apply(*qApp, theme::savedScheme());
    });
}

} // namespace pela

// The window: navigation, header, page, messages and file state around one open plan.
#pragma once

#include "ui/contract/page_entry.h"
#include "ui/shell/command_registry.h"
#include "ui/shell/message_bar.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace pela {

class CommandPalette;
class HelpWindow;
class StartListener;
class Navigation;
class PageHeader;
class StartPage;
class TypingKeeper;

/// What can be done on a page that is not shown: going there and doing it is one.
struct CommandElsewhere {
    Command command;
    QString page; ///< its title
    std::function<void()> goAndDo;
};

class MainWindow : public QMainWindow, public Workspace {
    Q_OBJECT
public:
    explicit MainWindow(PageList pages, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a plan, for writing when it is free. False, with a sentence in the message bar, when it cannot be opened. One that
    /// an older Pela wrote is brought up to date beside the window first, and shown then.
    bool openFile(const QString& path);
    /// Shows a plan that was just made or opened.
    void setFile(std::unique_ptr<PlanFile> file);
    /// Back to the start page.
    void closeFile();
    bool hasFile() const { return file_ != nullptr; }
    /// Writes down what is still being typed on the page that is shown. False when that was refused.
    bool keepWhatIsTyped();
    /// The program is being ended from outside: keeps everything that is typed, also what the plan refuses and what stands in
    /// dialogs, which is there again at the next start. Closing asks nothing any more, unless the person goes on working.
    void keepBeyondEnd();
    /// Comes on screen where it was on these screens, or where it fits.
    void showInPlace();
    /// Answers a second start of the program from now on (see ui/shell/one_start.h).
    void listenForStarts();
    /// Stops what runs beside the window and waits for it, a moment at most.
    void stopWork() { background_.stopAndWait(); }
    /// Writes a complete copy beside the window; a sentence follows.
    void saveCopy(const QString& path);
    /// Opens the plan that is shown for writing although another computer holds it.
    bool takeOver() { return openFile(QString(file().path()), OpenMode::TakeOver); }
    /// Puts the newest backup that verifies in place of a plan, beside the window, and opens it. A sentence says how that ended.
    void restore(const QString& path);

    /// Makes all that is in the window anew, after `change` (another language, other sizes): the plan, the page and its chosen
    /// row stay, and what is being typed is written first. False when that was refused, and then nothing happens, or when
    /// something is being written somewhere (which a sentence says) or a dialog is open, and then it happens once that is over.
    bool rebuild(const std::function<void()>& change = {});

    // Workspace
    PlanFile& file() override;
    Background& background() override { return background_; }
    std::function<void(double)> showWork(const QString& title, std::function<void()> stop) override;
    void showError(const Error& error) override;
    void showNotice(const QString& sentence) override;
    void showSaved(const QString& sentence, const QString& path) override;
    void showPage(const QString& pageId) override;
    bool goTo(const EntityInfo& entity, const QUuid& id) override;

    Page* currentPage() const;
    QString currentPageId() const { return currentPage_; }
    CommandRegistry& commands() const { return *commands_; }
    CommandPalette& palettePopup() const { return *palette_; }
    /// The manual, when it is open.
    HelpWindow* help() const;
    MessageBar& messages() const { return *messages_; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // main_window_view.cpp: what the window is made of, and how it looks and speaks
    void build();
    void takeDown();
    QWidget* makeWorkbench();
    void makeStatusBar();
    void markChoices();
    void setScheme(int scheme);
    void setLanguage(const QString& code);
    void zoom(int steps);
    void setDensity(bool roomy);
    // main_window_keys.cpp: where the keyboard goes, and the commands of all pages
    void walk(int step);
    void landOnPage();
    void openPane();
    void find();
    void pressInFocus(const QKeySequence& keys);
    QAction* pageActionWith(const QKeySequence& keys) const;
    QList<CommandElsewhere> commandsElsewhere();
    void openPalette();
    void makeNextPage();
    void doOnPage(const QString& pageId, const QString& commandId);
    // main_window_commands.cpp: what can be done, and where it is offered
    void addCommands();
    void buildMenus();
    void fillRecent(QMenu& menu);
    void buildToolBar();
    // main_window_files.cpp: plans come and go
    void askNew();
    void askOpen();
    void askSample();
    void askSaveCopy();
    void goOnIn(const QString& path);
    void askTakeOver();
    void askRestore();
    bool openFile(const QString& path, OpenMode mode);
    bool openUpgraded(const QString& path, bool upgraded, OpenMode mode = OpenMode::WriteIfFree);
    Error notKept() const;
    Offer wayOutOf(const Error& error) const;
    void askUnsaved();
    void readIn();
    void lookAtDisk();
    void about();
    void showManual(const QString& name);
    void takeDropped(const QStringList& paths);
    void comeForward(const QString& path);
    void askName();
    void dropPages();

    /// A page that was made, and what it has not been told yet because it was out of sight.
    struct OpenPage {
        const PageEntry* entry = nullptr;
        Page* page = nullptr;
        QScrollArea* place = nullptr; ///< holds it, and scrolls where the window is too small for it
        QList<Command> commands;
        QList<ChangeSet> missed;
        bool missedAll = false;
        bool neverShown = true;
    };
    void fitWidth();
    OpenPage& made(const PageEntry& entry);
    void planChanged(const ChangeSet& change);
    void planReloaded();
    void catchUp(OpenPage& open);
    void countProgress();
    QString planTitle();
    void showState();
    // main_window_deeds.cpp: what is said of a deed, and undoing it
    void answer(const ChangeSet& change);
    void undo();
    void redo();
    void goBack(bool again);
    void sayDeed(const QString& sentence, const QString& offer, std::function<void()> act);
    void showWhereItHappened(const ChangeSet& change);
    void showErrorOfPage();
    void forgetError();

    const PageList pageList_;
    std::unique_ptr<PlanFile> file_;
    CommandRegistry* commands_ = nullptr;
    CommandPalette* palette_ = nullptr;
    QPointer<HelpWindow> help_;
    QStackedWidget* whole_ = nullptr; ///< the start page, or the workbench
    StartPage* start_ = nullptr;
    Navigation* navigation_ = nullptr;
    MessageBar* messages_ = nullptr;
    PageHeader* header_ = nullptr;
    QScrollArea* navigationPlace_ = nullptr;
    QPushButton* find_ = nullptr; ///< in the tool bar
    QStackedWidget* pageStack_ = nullptr;
    QHash<QString, OpenPage> pages_;
    QString currentPage_;
    Work upgrading_;
    TypingKeeper* keeper_ = nullptr;
    StartListener* listener_ = nullptr;
    /// What was last said to be wrong, until its cause is gone or it is closed.
    struct Told {
        Error error;
        QString page;            ///< it is of that page; empty: of the whole window
        bool aboutPlace = false; ///< the plan's file was not in its place
    };
    std::optional<Told> told_;
    bool goingBack_ = false;   ///< undoing or doing again, which is answered by itself
    bool saysDeed_ = false;    ///< what is said is of the newest deed, with the way back
    bool askedToLose_ = false; ///< the person was told that what was typed last is not saved
    QString toRestore_;        ///< what was found damaged when it was opened last
    QLabel* stateIcon_ = nullptr;
    QLabel* state_ = nullptr;
    QLabel* place_ = nullptr;
    QFileSystemWatcher watcher_;
    QTimer diskPause_;
    QTimer progressPause_;
    Work counting_;
    Background background_; ///< last: what it waits for at the end is nobody else's any more, and the rest is still there
};

} // namespace pela

// The window: navigation, header, page, messages and file state around one open plan.
#pragma once

#include "ui/contract/workspace.h"
#include "ui/pages/page_list.h"
#include "ui/shell/command_registry.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QMainWindow>
#include <QTimer>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace pela {

class CommandPalette;
class MessageBar;
class Navigation;
class PageHeader;
class StartPage;

class MainWindow : public QMainWindow, public Workspace {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a plan, for writing when it is free. False, with a sentence in the message bar, when it cannot be opened.
    bool openFile(const QString& path);
    /// Shows a plan that was just made or opened.
    void setFile(std::unique_ptr<PlanFile> file);
    /// Back to the start page.
    void closeFile();
    bool hasFile() const { return file_ != nullptr; }

    // Workspace
    PlanFile& file() override;
    bool commit(const ChangeSet& change) override;
    void showError(const Error& error) override;
    void showNotice(const QString& sentence) override;
    void showPage(const QString& pageId) override;
    bool goTo(const EntityInfo& entity, const QUuid& id) override;

    Page* currentPage() const;
    QString currentPageId() const { return currentPage_; }
    CommandRegistry& commands() const { return *commands_; }
    CommandPalette& palettePopup() const { return *palette_; }
    MessageBar& messages() const { return *messages_; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // main_window_commands.cpp: what can be done, and where it is offered
    void addCommands();
    void buildMenus();
    void buildToolBar();
    // main_window_files.cpp: plans come and go
    void askNew();
    void askOpen();
    void askSample();
    void askSaveCopy();
    void lookAtDisk();
    void about();
    void askName();
    void setLanguage(const QString& code);
    void dropPages();

    void planChanged(const ChangeSet& change);
    void planReloaded();
    void showState();
    void setScheme(int scheme);
    void undo();
    void redo();

    std::unique_ptr<PlanFile> file_;
    CommandRegistry* commands_ = nullptr;
    CommandPalette* palette_ = nullptr;
    QStackedWidget* whole_ = nullptr; ///< the start page, or the workbench
    StartPage* start_ = nullptr;
    Navigation* navigation_ = nullptr;
    MessageBar* messages_ = nullptr;
    PageHeader* header_ = nullptr;
    QStackedWidget* pageStack_ = nullptr;
    QHash<QString, Page*> pages_;
    QHash<QString, QList<Command>> pageCommands_;
    QString currentPage_;
    QLabel* stateIcon_ = nullptr;
    QLabel* state_ = nullptr;
    QLabel* place_ = nullptr;
    QFileSystemWatcher watcher_;
    QTimer diskPause_;
    QTimer progressPause_;
};

} // namespace pela

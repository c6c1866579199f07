// The table of commands of the window, and the places that show it.
#include "ui/shell/main_window.h"
#include "ui/shell/recent_files.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/literal.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>

namespace pela {

void MainWindow::addCommands()
{
    const auto always = std::function<bool()>();
    const auto withPlan = [this] { return hasFile(); };
    const auto undoText = [this] {
        const auto label = file_ ? file_->undoLabel() : std::nullopt;
        return label ? tr("Undo: %1").arg(*label) : tr("Undo");
    };
    const auto redoText = [this] {
        const auto label = file_ ? file_->redoLabel() : std::nullopt;
        return label ? tr("Redo: %1").arg(*label) : tr("Redo");
    };
    const auto id = [](const char* text) { return QString::fromLatin1(text); };

    const Command table[] = {
        {id("file.new"), tr("New plan…"), id("new"), QKeySequence::New, [this] { askNew(); }},
        {id("file.open"), tr("Open…"), id("open"), QKeySequence::Open, [this] { askOpen(); }},
        {id("file.sample"), tr("Open the sample plan"), id("sample"), {}, [this] { askSample(); }},
        {id("file.save"), tr("Is everything saved?"), id("check"), QKeySequence::Save,
            [this] {
                forgetError();
                if (!keepWhatIsTyped()) {
                    showError(notKept());
                    return;
                }
                lookAtDisk();
                if (!told_)
                    showNotice(tr("Every change is saved as you make it. There is nothing left to save."));
            },
            withPlan},
        {id("file.save-copy"), tr("Save a copy…"), id("save-copy"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
            [this] { askSaveCopy(); }, withPlan},
        {id("file.reopen"), tr("Try to open for writing"), id("lock"), {}, [this] { openFile(QString(file_->path())); },
            [this] { return file_ && file_->isReadOnly(); }},
        {id("file.read-in"), tr("Read in the file that is there now…"), id("open"), {}, [this] { readIn(); },
            [this] { return file_ && !file_->stillThere() && QFileInfo::exists(file_->path()); }},
        {id("file.take-over"), tr("Take over…"), id("lock"), {}, [this] { askTakeOver(); },
            [this] { return file_ && file_->isHeldElsewhere(); }},
        {id("file.restore"), tr("Restore from a backup…"), id("undo"), {}, [this] { askRestore(); }},
        {id("file.close"), tr("Close the plan"), id("close"), QKeySequence::Close, [this] { closeFile(); }, withPlan},
        {id("app.quit"), tr("Quit"), {}, QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); }, always},
        {id("edit.undo"), tr("Undo"), id("undo"), QKeySequence::Undo, [this] { undo(); },
            [this] { return file_ && !file_->isReadOnly() && file_->undoLabel(); }, undoText},
        {id("edit.redo"), tr("Redo"), id("redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { redo(); },
            [this] { return file_ && !file_->isReadOnly() && file_->redoLabel(); }, redoText},
        {id("edit.find"), tr("Find on this page"), id("search"), QKeySequence::Find, [this] { find(); },
            [this] { return currentPage() && currentPage()->searchField(); }},
        {id("view.next-part"), tr("Next part of the window"), {}, QKeySequence(Qt::Key_F6), [this] { walk(1); }},
        {id("view.previous-part"), tr("Previous part of the window"), {}, QKeySequence(Qt::SHIFT | Qt::Key_F6),
            [this] { walk(-1); }},
        {id("view.pane"), tr("Into the details"), {}, QKeySequence(Qt::ALT | Qt::Key_Return), [this] { openPane(); }, withPlan},
        {id("view.palette"), tr("Find and do…"), id("search"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); },
            always},
        {id("view.zoom-in"), tr("Larger display"), {}, QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { zoom(1); }},
        {id("view.zoom-out"), tr("Smaller display"), {}, QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { zoom(-1); }},
        {id("view.zoom-reset"), tr("Normal display size"), {}, QKeySequence(Qt::CTRL | Qt::Key_0), [this] { zoom(0); }},
        {id("view.compact"), tr("Compact"), {}, {}, [this] { setDensity(false); }},
        {id("view.roomy"), tr("Roomy"), {}, {}, [this] { setDensity(true); }},
        {id("view.light"), tr("Light"), id("sun"), {}, [this] { setScheme(int(theme::Scheme::Light)); }, always},
        {id("view.dark"), tr("Dark"), id("moon"), {}, [this] { setScheme(int(theme::Scheme::Dark)); }, always},
        {id("view.system"), tr("As the system"), id("settings"), {}, [this] { setScheme(int(theme::Scheme::System)); }, always},
        {id("view.indonesian"), QStringLiteral("Bahasa Indonesia"), {}, {}, [this] { setLanguage(QStringLiteral("id")); },
            always},
        {id("view.english"), QStringLiteral("English"), {}, {}, [this] { setLanguage(QStringLiteral("en")); }, always},
        {id("edit.name"), tr("Name in the history…"), {}, {}, [this] { askName(); }, always},
        {id("help.manual"), tr("Manual"), id("info"), QKeySequence(Qt::Key_F1), [this] { showManual({}); }},
        {id("help.keys"), tr("All keys"), id("keyboard"), {}, [this] { showManual(QStringLiteral("keys")); }},
        {id("help.news"), tr("What is new"), id("star"), {}, [this] { showManual(QStringLiteral("yang-baru")); }},
        {id("help.about"), tr("About Pela"), id("info"), {}, [this] { about(); }, always},
    };
    const QHash<QString, QKeySequence> otherKeys {
        {id("edit.redo"), QKeySequence(Qt::CTRL | Qt::Key_Y)},
        {id("view.zoom-in"), QKeySequence(Qt::CTRL | Qt::Key_Equal)}, // the key without Shift
        {id("view.pane"), QKeySequence(Qt::ALT | Qt::Key_Enter)},
    };
    const QHash<QString, QString> alsoFound {
        {id("file.save-copy"), tr("backup, stick")},
        {id("file.restore"), tr("damaged file, backup")},
        {id("view.zoom-in"), tr("zoom, size of letters")},
        {id("view.zoom-out"), tr("zoom, size of letters")},
    };
    for (Command command : table) {
        if (otherKeys.contains(command.id))
            command.otherKeys = {otherKeys.value(command.id)};
        command.alsoFound = alsoFound.value(command.id);
        commands_->add(command);
    }
    const std::tuple<const char*, QString, const char*, QKeySequence> ofFocus[] = {
        {"edit.copy", tr("Copy"), "copy", QKeySequence::Copy},
        {"edit.paste", tr("Paste"), "paste", QKeySequence::Paste},
        {"edit.fill-down", tr("Fill down"), "arrow-down", QKeySequence(Qt::CTRL | Qt::Key_D)},
        {"edit.clear", tr("Clear"), "close", QKeySequence(Qt::Key_Delete)},
    };
    for (const auto& [name, text, iconName, keys] : ofFocus) {
        Command command {id(name), text, id(iconName), keys, [this, keys = keys] { pressInFocus(keys); }, withPlan};
        command.claimsKeys = false;
        commands_->add(command);
    }
    Command print {id("file.print"), tr("Print…"), id("print"), QKeySequence::Print,
        [this] {
            if (QAction* action = pageActionWith(QKeySequence::Print))
                action->trigger();
        },
        [this] {
            const QAction* action = pageActionWith(QKeySequence::Print);
            return action && action->isEnabled();
        }};
    print.claimsKeys = false;
    commands_->add(print);

    int number = 0;
    for (const PageEntry& page : pageList_) {
        const QString pageId = id(page.id);
        const QKeySequence keys = ++number <= 9 ? QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)) : QKeySequence();
        commands_->add({QLatin1String("go.") + pageId, page.titleText(), id(page.icon), keys,
            [this, pageId] {
                showPage(pageId);
                landOnPage();
            },
            withPlan});
    }
}

void MainWindow::buildMenus()
{
    // "-" is a line; "go.*" stands for all pages, "recent" for the plans opened last.
    const std::pair<QString, std::vector<const char*>> menus[] = {
        {tr("&File"),
            {"file.new", "file.open", "recent", "file.sample", "-", "file.print", "file.save-copy", "file.save", "file.reopen",
                "file.read-in", "file.take-over", "file.restore", "-", "file.close", "app.quit"}},
        {tr("&Edit"),
            {"edit.undo", "edit.redo", "-", "edit.copy", "edit.paste", "edit.fill-down", "edit.clear", "-", "edit.find",
                "view.palette", "-", "edit.name"}},
        {tr("&Go to"), {"go.*", "-", "view.next-part", "view.previous-part", "view.pane"}},
        {tr("&View"),
            {"view.zoom-in", "view.zoom-out", "view.zoom-reset", "-", "view.compact", "view.roomy", "-", "view.light",
                "view.dark", "view.system", "-", "view.indonesian", "view.english"}},
        {tr("&Help"), {"help.manual", "help.keys", "help.news", "-", "help.about"}},
    };
    for (const auto& [title, ids] : menus) {
        QMenu* menu = menuBar()->addMenu(title);
        for (const char* each : ids) {
            const QString id = QString::fromLatin1(each);
            if (id == QLatin1String("-"))
                menu->addSeparator();
            else if (id == QLatin1String("go.*"))
                for (const PageEntry& page : pageList_)
                    menu->addAction(commands_->action(QLatin1String("go.") + QLatin1String(page.id)));
            else if (id == QLatin1String("recent"))
                fillRecent(*menu->addMenu(tr("Recent plans")));
            else
                menu->addAction(commands_->action(id));
        }
    }
    for (const auto& choices : {std::vector {"view.light", "view.dark", "view.system"}, {"view.indonesian", "view.english"},
             {"view.compact", "view.roomy"}}) {
        auto* group = new QActionGroup(commands_);
        for (const char* each : choices) {
            QAction* action = commands_->action(QString::fromLatin1(each));
            action->setCheckable(true);
            action->setIconVisibleInMenu(false); // an icon takes the place of the mark
            group->addAction(action);
        }
    }
}

/// Looked up when the menu opens: other windows open plans too.
void MainWindow::fillRecent(QMenu& menu)
{
    menu.setToolTipsVisible(true); // two copies of a plan are told apart by their folders
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        menu.clear();
        for (const RecentFile& recent : recentFiles()) {
            const QString name = QFileInfo(recent.path).fileName();
            QAction* action = menu.addAction(literal(recent.title.isEmpty() ? name : tr("%1 · %2").arg(recent.title, name)), this,
                [this, path = recent.path] { openFile(path); });
            action->setToolTip(QDir::toNativeSeparators(recent.path));
        }
        if (menu.isEmpty())
            menu.addAction(tr("None yet"))->setEnabled(false);
    });
}

void MainWindow::buildToolBar()
{
    auto* bar = new QToolBar(tr("Tool bar"), this);
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setFocusPolicy(Qt::NoFocus);
    const auto addButton = [&](const char* id, Qt::ToolButtonStyle style) {
        QAction* action = commands_->action(QString::fromLatin1(id));
        auto* button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(style);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->iconText());
        connect(action, &QAction::changed, button, [button, action] { button->setAccessibleName(action->iconText()); });
        bar->addWidget(button);
        return button;
    };
    addButton("file.new", Qt::ToolButtonIconOnly);
    addButton("file.open", Qt::ToolButtonIconOnly);
    bar->addSeparator();
    for (const char* id : {"edit.undo", "edit.redo"})
        addButton(id, Qt::ToolButtonIconOnly);

    const auto gap = [bar] {
        auto* space = new QWidget(bar);
        space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        bar->addWidget(space);
    };
    gap();
    find_ = new QPushButton(icon(QStringLiteral("search")), tr("Find and do…   Ctrl+K"), bar);
    find_->setAccessibleName(tr("Find and do"));
    connect(find_, &QPushButton::clicked, commands_->action(QStringLiteral("view.palette")), &QAction::trigger);
    bar->addWidget(find_);
    gap();
    addToolBar(bar);
}

} // namespace pela

// Ctrl+K: type a few letters, get commands, pages and things of the plan; Enter goes there. Keyboard first.
#pragma once

#include <QDialog>
#include <QIcon>

#include <functional>
#include <memory>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace pela {

class CommandRegistry;
class Plan;

struct PaletteItem {
    QString text;
    QString detail; ///< what kind of thing it is, or its shortcut
    QString icon;
    bool enabled = true;
    int rank = 0; ///< smaller is better; set by matchRank()
    std::function<void()> run;
};

/// Finds things by what was typed. One for commands, one for pages, one for the plan.
class PaletteSource {
public:
    virtual ~PaletteSource() = default;
    /// At most `limit` items, best first.
    virtual QList<PaletteItem> find(const QString& typed, int limit) const = 0;
};

/// How well a text answers what was typed: 0 its start, 1 the start of a word, 2 inside, 3 all words somewhere; -1 not at all.
int matchRank(const QString& text, const QString& typed);

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(std::vector<std::unique_ptr<PaletteSource>> sources, QWidget* window);

    /// Shows it over the upper middle of its window.
    void popUp();
    QLineEdit* input() const { return input_; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void search(const QString& typed);
    void runCurrent();

    std::vector<std::unique_ptr<PaletteSource>> sources_;
    QList<PaletteItem> found_;
    QLineEdit* input_ = nullptr;
    QListView* list_ = nullptr;
    QStandardItemModel* model_ = nullptr;
    int wide_ = 0;
};

} // namespace pela

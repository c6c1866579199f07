#include "ui/shell/palette_sources.h"

#include "ui/shell/command_registry.h"

namespace pela {

namespace {

template <class Item> QList<Item> firstOf(QList<Item> items, int limit)
{
    std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.rank < b.rank; });
    return items.mid(0, limit);
}

/// By its name, or a little worse by the other words people look for it by. What it is called just now may name a row ("Undo: add
/// programme …"), and who types that name wants the row first.
int rankOf(const Command& command, const QString& textNow, const QString& typed)
{
    if (const int byName = matchRank(command.text, typed); byName >= 0)
        return byName;
    if (const int byWords = matchRank(command.text + u' ' + command.alsoFound, typed); byWords >= 0)
        return byWords + 2;
    const int byState = matchRank(textNow, typed);
    return byState < 0 ? byState : byState + 4;
}

class Commands : public PaletteSource {
public:
    Commands(const CommandRegistry& registry, std::function<QList<CommandElsewhere>()> elsewhere)
        : registry_(registry), elsewhere_(std::move(elsewhere))
    {
    }

    QList<PaletteItem> find(const QString& typed, int limit) const override
    {
        constexpr int afterWhatCanBeDone = 10;
        QList<PaletteItem> items;
        for (const CommandRegistry::Entry& entry : registry_.entries()) {
            const Command& command = entry.command;
            if (command.id.startsWith(QLatin1String("go.")) || !command.claimsKeys)
                continue;
            const QString text = entry.action->iconText();
            const int rank = rankOf(command, text, typed);
            if (rank >= 0)
                items.append({text, command.shortcut.toString(QKeySequence::NativeText), command.icon, entry.action->isEnabled(),
                    entry.action->isEnabled() ? rank : rank + afterWhatCanBeDone,
                    [action = entry.action] { action->trigger(); }});
        }
        if (typed.isEmpty())
            return firstOf(items, limit);
        for (const CommandElsewhere& there : elsewhere_()) {
            const int rank = rankOf(there.command, there.command.text, typed);
            if (rank >= 0)
                items.append({there.command.text, there.page, there.command.icon, true, rank + 1, there.goAndDo});
        }
        return firstOf(items, limit);
    }

private:
    const CommandRegistry& registry_;
    std::function<QList<CommandElsewhere>()> elsewhere_;
};

class Pages : public PaletteSource {
public:
    Pages(MainWindow& window, PageList pages, std::function<void()> landed)
        : window_(window), pages_(pages), landed_(std::move(landed))
    {
    }

    QList<PaletteItem> find(const QString& typed, int limit) const override
    {
        QList<PaletteItem> items;
        if (!window_.hasFile())
            return items;
        for (const PageEntry& entry : pages_) {
            const int rank = matchRank(entry.titleText(), typed);
            const QString id = QString::fromLatin1(entry.id);
            const QAction* go = window_.commands().action(QLatin1String("go.") + id);
            if (rank >= 0)
                items.append({entry.titleText(), go->shortcut().toString(QKeySequence::NativeText),
                    QString::fromLatin1(entry.icon), true, rank, [this, id] {
                        window_.showPage(id);
                        landed_();
                    }});
        }
        return firstOf(items, limit);
    }

private:
    MainWindow& window_;
    PageList pages_;
    std::function<void()> landed_;
};

/// What kind of row it is, and of what: outputs are called alike in every bimtek.
QString kindOf(const Plan& plan, const EntityInfo& entity, const QUuid& id)
{
    constexpr qsizetype longest = 40;
    for (const FieldInfo& field : entity.fields) {
        if (!field.leadsToOwner())
            continue;
        if (const QUuid owner = plan.table(entity).value(id, field).uuid(); !owner.isNull())
            return QStringLiteral("%1 · %2").arg(entity.title(), plan.titleOf(field.target(), owner).left(longest));
    }
    return entity.title();
}

/// Every row that has a name of its own and a page that shows it.
class Things : public PaletteSource {
public:
    Things(MainWindow& window, PageList pages, std::function<void()> landed)
        : window_(window), pages_(pages), landed_(std::move(landed))
    {
    }

    QList<PaletteItem> find(const QString& typed, int limit) const override
    {
        if (typed.isEmpty() || !window_.hasFile())
            return {};
        const Plan& plan = window_.plan();
        const auto titleAt = [&plan](const EntityInfo& entity, size_t place) {
            return entity.fields[size_t(entity.titleField)].get(plan.table(entity).at(place)).toString();
        };
        struct Match {
            const EntityInfo* entity;
            size_t place;
            const PageEntry* page;
            int rank;
        };
        QList<Match> matches;
        for (const EntityInfo* entity : entities()) {
            const PageEntry* page = entity->titleField < 0 ? nullptr : pageShowing(pages_, *entity);
            if (!page)
                continue;
            for (size_t place = 0; place < plan.table(*entity).size(); ++place)
                if (const int rank = matchRank(titleAt(*entity, place), typed); rank >= 0)
                    matches.append({entity, place, page, rank});
        }
        // What a row belongs to is looked up for those that are shown: one letter may stand in ten thousand names.
        constexpr int afterCommands = 2;
        QList<PaletteItem> items;
        for (const Match& match : firstOf(std::move(matches), limit)) {
            const EntityInfo* entity = match.entity;
            const QUuid id = plan.table(*entity).idAt(match.place);
            items.append({titleAt(*entity, match.place).simplified(), kindOf(plan, *entity, id),
                QString::fromLatin1(match.page->icon), true, match.rank + afterCommands, [this, entity, id] {
                    if (window_.goTo(*entity, id))
                        landed_();
                }});
        }
        return items;
    }

private:
    MainWindow& window_;
    PageList pages_;
    std::function<void()> landed_;
};

} // namespace

std::unique_ptr<PaletteSource> commandSource(const CommandRegistry& registry, std::function<QList<CommandElsewhere>()> elsewhere)
{
    return std::make_unique<Commands>(registry, std::move(elsewhere));
}

std::unique_ptr<PaletteSource> pageSource(MainWindow& window, PageList pages, std::function<void()> landed)
{
    return std::make_unique<Pages>(window, pages, std::move(landed));
}

std::unique_ptr<PaletteSource> planSource(MainWindow& window, PageList pages, std::function<void()> landed)
{
    return std::make_unique<Things>(window, pages, std::move(landed));
}

} // namespace pela

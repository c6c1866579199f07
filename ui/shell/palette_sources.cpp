#include "ui/shell/palette_sources.h"

#include "ui/shell/command_registry.h"

namespace pela {

namespace {

QList<PaletteItem> firstOf(QList<PaletteItem> items, int limit)
{
    std::stable_sort(items.begin(), items.end(), [](const PaletteItem& a, const PaletteItem& b) { return a.rank < b.rank; });
    return items.mid(0, limit);
}

class Commands : public PaletteSource {
public:
    explicit Commands(const CommandRegistry& registry) : registry_(registry) { }

    QList<PaletteItem> find(const QString& typed, int limit) const override
    {
        QList<PaletteItem> items;
        for (const CommandRegistry::Entry& entry : registry_.entries()) {
            const QString text = entry.action->iconText();
            const int rank = matchRank(text, typed);
            if (rank >= 0)
                items.append({text, entry.command.shortcut.toString(QKeySequence::NativeText), entry.command.icon,
                    entry.action->isEnabled(), entry.action->isEnabled() ? rank : rank + 10,
                    [action = entry.action] { action->trigger(); }});
        }
        return firstOf(items, limit);
    }

private:
    const CommandRegistry& registry_;
};

class Pages : public PaletteSource {
public:
    Pages(Workspace& workspace, PageList pages, std::function<bool()> planIsOpen)
        : workspace_(workspace), pages_(pages), planIsOpen_(std::move(planIsOpen))
    {
    }

    QList<PaletteItem> find(const QString& typed, int limit) const override
    {
        QList<PaletteItem> items;
        if (!planIsOpen_())
            return items;
        for (const PageEntry& entry : pages_) {
            const int rank = matchRank(entry.titleText(), typed);
            if (rank >= 0)
                items.append({entry.titleText(), QCoreApplication::translate("Palette", "Page"), QString::fromLatin1(entry.icon),
                    true, rank, [this, id = QString::fromLatin1(entry.id)] { workspace_.showPage(id); }});
        }
        return firstOf(items, limit);
    }

private:
    Workspace& workspace_;
    PageList pages_;
    std::function<bool()> planIsOpen_;
};

/// Every row that has a name of its own and a page that shows it.
class Things : public PaletteSource {
public:
    Things(Workspace& workspace, PageList pages, std::function<bool()> planIsOpen)
        : workspace_(workspace), pages_(pages), planIsOpen_(std::move(planIsOpen))
    {
    }

    QList<PaletteItem> find(const QString& typed, int limit) const override
    {
        QList<PaletteItem> items;
        if (typed.isEmpty() || !planIsOpen_())
            return items;
        const Plan& plan = workspace_.plan();
        for (const EntityInfo* entity : entities()) {
            const PageEntry* page = entity->titleField < 0 ? nullptr : pageShowing(pages_, *entity);
            if (!page)
                continue;
            const FieldInfo& title = entity->fields[size_t(entity->titleField)];
            const Table& table = plan.table(*entity);
            for (size_t place = 0; place < table.size(); ++place) {
                const QString text = title.get(table.at(place)).toString();
                const int rank = matchRank(text, typed);
                if (rank < 0)
                    continue;
                items.append({text.simplified(), entity->title(), QString::fromLatin1(page->icon), true, rank,
                    [this, entity, id = table.idAt(place)] { workspace_.goTo(*entity, id); }});
            }
        }
        return firstOf(items, limit);
    }

private:
    Workspace& workspace_;
    PageList pages_;
    std::function<bool()> planIsOpen_;
};

} // namespace

std::unique_ptr<PaletteSource> commandSource(const CommandRegistry& registry)
{
    return std::make_unique<Commands>(registry);
}

std::unique_ptr<PaletteSource> pageSource(Workspace& workspace, PageList pages, std::function<bool()> planIsOpen)
{
    return std::make_unique<Pages>(workspace, pages, std::move(planIsOpen));
}

std::unique_ptr<PaletteSource> planSource(Workspace& workspace, PageList pages, std::function<bool()> planIsOpen)
{
    return std::make_unique<Things>(workspace, pages, std::move(planIsOpen));
}

} // namespace pela

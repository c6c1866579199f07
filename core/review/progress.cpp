#include "core/review/progress.h"

namespace pela {

Progress progressOf(const Plan& plan, const std::vector<const char*>& ruleIds)
{
    std::vector<const Rule*> judges;
    for (const char* id : ruleIds) {
        const Rule* rule = ruleNamed(QLatin1String(id));
        Q_ASSERT(rule && rule->holds && (judges.empty() || judges.front()->judged == rule->judged));
        judges.push_back(rule);
    }
    if (judges.empty())
        return {};
    const EntityInfo& entity = judges.front()->judged();
    const Table& rows = plan.table(entity);
    if (entity.single && rows.size() == 1)
        return {int(std::count_if(judges.begin(), judges.end(), [&](const Rule* rule) { return rule->holds(plan, rows.at(0)); })),
            int(judges.size())};
    Progress progress {0, int(rows.size())};
    for (size_t place = 0; place < rows.size(); ++place)
        progress.done
            += std::all_of(judges.begin(), judges.end(), [&](const Rule* rule) { return rule->holds(plan, rows.at(place)); });
    return progress;
}

} // namespace pela

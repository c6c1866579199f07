#include "core/review/rule_groups.h"

#include "core/base/code.h"

#include <algorithm>

namespace pela {

QString severityCode(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Missing:
        return QStringLiteral("missing");
    case Severity::Wrong:
        return QStringLiteral("wrong");
    }
    Q_UNREACHABLE();
}

QString nameFor(const QString& text)
{
    constexpr qsizetype longest = 120;
    const QString line = text.simplified();
    return line.size() <= longest ? line : QString(line.left(longest - 1) + QChar(0x2026));
}

QString nameFor(const Opd& opd)
{
    return nameFor(shortNameOf(opd));
}

std::span<const Rule> rules()
{
    static const std::vector<Rule> all = [] {
        std::vector<Rule> list;
        for (const auto& group :
            {cityRules(), bimtekRules(), opdRules(), commitmentRules(), programRules(), numberRules(), bookRules()})
            list.insert(list.end(), group.begin(), group.end());
        return list;
    }();
    return all;
}

const Rule* ruleNamed(QLatin1String id)
{
    const auto all = rules();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Rule& rule) { return id == QLatin1String(rule.id); });
    return found == all.end() ? nullptr : &*found;
}

QList<Finding> check(const Plan& plan, const Task& task)
{
    QList<Finding> found;
    for (const Rule& rule : rules()) {
        if (task.stopped())
            break;
        const qsizetype first = found.size();
        rule.look(plan, rule, found);
        std::sort(found.begin() + first, found.end(), [](const Finding& a, const Finding& b) {
            return a.message == b.message ? a.id < b.id : naturalLess(a.message, b.message);
        });
    }
    std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return found;
}

} // namespace pela

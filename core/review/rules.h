// The rules a plan is checked by. A rule is about twenty lines: it walks the plan and adds what it finds.
#pragma once

#include "core/base/task.h"
#include "core/review/finding.h"

#include <span>

namespace pela {

struct Rule {
    const char* id;
    const char* title; ///< what the rule looks at; source text in context "Rules"
    void (*look)(const Plan& plan, const Rule& rule, QList<Finding>& found);
    /// Of a rule that judges rows of one kind one by one, whatever its findings are about: which, and whether one is as it should
    /// be. Progress is counted from these (progress.h).
    const EntityInfo& (*judged)() = nullptr;
    bool (*holds)(const Plan& plan, const void* row) = nullptr;

    QString titleText() const { return QCoreApplication::translate("Rules", title); }
};

/// Every rule, in the order findings are listed.
std::span<const Rule> rules();
/// nullptr when there is no such rule.
const Rule* ruleNamed(QLatin1String id);

/// Runs every rule. The worst come first; within a severity in the order of the rules, then of names.
/// A task that is stopped gives what was found until then.
QList<Finding> check(const Plan& plan, const Task& task = {});

} // namespace pela

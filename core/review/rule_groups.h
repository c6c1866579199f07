// The rules by what they look at; rules() puts them together.
#pragma once

#include "core/review/rules.h"

#include <vector>

namespace pela {

std::vector<Rule> cityRules();
std::vector<Rule> bimtekRules();
std::vector<Rule> opdRules();
std::vector<Rule> commitmentRules();
std::vector<Rule> programRules();
std::vector<Rule> numberRules();
std::vector<Rule> bookRules();

/// A translated sentence of the rules.
inline QString say(const char* sentence)
{
    return QCoreApplication::translate("Rules", sentence);
}

template <class E> void add(QList<Finding>& found, const Rule& rule, Severity severity, Id<E> id, const QString& message)
{
    found.append({QString::fromLatin1(rule.id), severity, &E::describe(), id.uuid(), message, std::nullopt});
}

template <class> struct RowJudgedBy;
template <class E> struct RowJudgedBy<bool (*)(const Plan&, const E&)> {
    using Row = E;
};
/// A rule that judges rows one by one: `judging<&hasObjective>("program.objective", title, objective)`.
template <auto Holds> Rule judging(const char* id, const char* title, decltype(Rule::look) look)
{
    using E = typename RowJudgedBy<decltype(Holds)>::Row;
    return {id, title, look, &E::describe,
        [](const Plan& plan, const void* row) { return Holds(plan, *static_cast<const E*>(row)); }};
}

/// Names inside sentences: on one line and of bearable length.
QString nameFor(const QString& text);
/// What people call an OPD, inside a sentence.
QString nameFor(const Opd& opd);

} // namespace pela

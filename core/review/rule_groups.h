// The rules by what they look at; rules() puts them together.
#pragma once

#include "core/review/rules.h"

#include <vector>

namespace pela {

std::vector<Rule> cityRules();
std::vector<Rule> opdRules();
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

/// Names inside sentences: on one line and of bearable length.
QString nameFor(const QString& text);

} // namespace pela

#include "core/book/promise.h"

#include "core/domain/order.h"
#include "core/domain/seal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace pela::book {

namespace {

/// Turns "year -> source -> rupiah" round to what a sheet shows: a line a source.
std::vector<Promise::Money> bySource(const std::map<QString, std::map<int, Rupiah>>& sources)
{
    std::vector<Promise::Money> money;
    money.reserve(sources.size());
    for (const auto& [source, perYear] : sources)
        money.push_back({source, perYear});
    return money;
}

Promise::Program programFrom(const QJsonObject& json)
{
    Promise::Program program;
    program.code = json[QStringLiteral("code")].toString();
    program.name = json[QStringLiteral("name")].toString();
    for (const auto& value : json[QStringLiteral("indicators")].toArray()) {
        Promise::Indicator indicator {value[QStringLiteral("name")].toString(), value[QStringLiteral("unit")].toString(), {}};
        const QJsonObject targets = value[QStringLiteral("targets")].toObject();
        for (auto target = targets.begin(); target != targets.end(); ++target)
            indicator.targets[target.key().toInt()] = promisedMeasure(target.value());
        program.indicators.push_back(std::move(indicator));
    }
    std::map<QString, std::map<int, Rupiah>> sources;
    const QJsonObject budget = json[QStringLiteral("budget")].toObject();
    for (auto year = budget.begin(); year != budget.end(); ++year) {
        const QJsonObject amounts = year.value().toObject();
        for (auto amount = amounts.begin(); amount != amounts.end(); ++amount)
            sources[amount.key()][year.key().toInt()] = Rupiah {amount.value().toInteger()};
    }
    program.money = bySource(sources);
    return program;
}

Promise::Program programFrom(const Plan& plan, const Program& program)
{
    Promise::Program result {program.code, program.name, {}, {}};
    for (const Indicator* indicator : plan.ordered(&Indicator::program, program.id)) {
        Promise::Indicator kept {indicator->name, indicator->unit, {}};
        for (const Target* target : plan.of(&Target::indicator, indicator->id))
            if (!target->target.isEmpty())
                kept.targets[target->year] = target->target;
        result.indicators.push_back(std::move(kept));
    }
    std::map<QString, std::map<int, Rupiah>> sources;
    for (const BudgetLine* line : plan.of(&BudgetLine::program, program.id))
        if (line->planned.value != 0) {
            const FundSource* source = plan.find(line->fundSource);
            sources[source ? source->name : QString()][line->year] += line->planned;
        }
    result.money = bySource(sources);
    return result;
}

} // namespace

Rupiah Promise::total() const
{
    Rupiah sum;
    for (const Program& program : programs)
        for (const Money& source : program.money)
            for (const auto& [year, amount] : source.perYear)
                sum += amount;
    return sum;
}

std::vector<int> Promise::years() const
{
    std::set<int> found;
    for (const Program& program : programs) {
        for (const Indicator& indicator : program.indicators)
            for (const auto& [year, target] : indicator.targets)
                found.insert(year);
        for (const Money& source : program.money)
            for (const auto& [year, amount] : source.perYear)
                found.insert(year);
    }
    return {found.begin(), found.end()};
}

std::optional<Promise> promiseOf(const Plan& plan, const Commitment& commitment)
{
    const QJsonDocument json
        = QJsonDocument::fromJson((isSigned(commitment) ? commitment.seal : seal(plan, commitment.id)).toUtf8());
    if (!json.isObject() || !json[QStringLiteral("programs")].isArray())
        return std::nullopt;
    Promise promise;
    for (const auto& program : json[QStringLiteral("programs")].toArray())
        promise.programs.push_back(programFrom(program.toObject()));
    for (const auto& clause : json[QStringLiteral("clauses")].toArray())
        promise.clauses.push_back({clause[QStringLiteral("title")].toString(), clause[QStringLiteral("text")].toString()});
    return promise;
}

Promise promiseOf(const Plan& plan, const Opd& opd)
{
    Promise promise;
    for (const Program* program : byCode(plan.of(&Program::leadOpd, opd.id)))
        promise.programs.push_back(programFrom(plan, *program));
    for (const Clause* clause : plan.sorted(&Clause::position))
        promise.clauses.push_back({clause->title, clause->text});
    return promise;
}

} // namespace pela::book

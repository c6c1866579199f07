#include "core/book/promise.h"

#include "core/domain/order.h"
#include "core/domain/seal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace pela::book {

namespace {

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
    for (const auto& [source, perYear] : sources)
        program.money.push_back({source, perYear});
    return program;
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
        promise.programs.push_back(programFrom(programPromise(plan, *program)));
    for (const Clause* clause : plan.sorted(&Clause::position))
        promise.clauses.push_back({clause->title, clause->text});
    return promise;
}

} // namespace pela::book

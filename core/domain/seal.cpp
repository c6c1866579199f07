#include "core/domain/seal.h"

#include "core/base/format.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace pela {

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

/// A whole number as such; every other measure as its text, digit for digit.
QJsonValue measureToJson(const Measure& measure)
{
    const Value value = Codec<Measure>::encode(measure);
    return value.kind() == Value::Kind::Integer ? QJsonValue(value.integer()) : QJsonValue(value.toString());
}

QJsonObject indicatorPromise(const Plan& plan, const Indicator& indicator)
{
    QJsonObject targets;
    for (const Target* target : plan.of(&Target::indicator, indicator.id))
        if (!target->target.isEmpty())
            targets[QString::number(target->year)] = measureToJson(target->target);
    return {{key("id"), indicator.id.text()}, {key("name"), indicator.name}, {key("unit"), indicator.unit},
        {key("targets"), targets}};
}

QString shown(const QJsonValue& value)
{
    return value.isUndefined() ? QStringLiteral("–") : promisedMeasure(value).display();
}

QString shownMoney(const QJsonValue& value)
{
    return formatRupiah(Rupiah {value.toVariant().toLongLong()});
}

QMap<QString, QJsonObject> byId(const QJsonArray& items)
{
    QMap<QString, QJsonObject> map;
    for (const auto& item : items)
        map.insert(item[key("id")].toString(), item.toObject());
    return map;
}

QStringList unitedKeys(const QJsonObject& a, const QJsonObject& b)
{
    QStringList keys = a.keys() + b.keys();
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

class Comparison {
public:
    QList<Drift> run(const QJsonObject& then, const QJsonObject& now)
    {
        const auto signedPrograms = byId(then[key("programs")].toArray());
        const auto programs = byId(now[key("programs")].toArray());
        for (auto program = signedPrograms.begin(); program != signedPrograms.end(); ++program) {
            program_ = QUuid::fromString(program.key());
            name_ = (*program)[key("name")].toString();
            if (programs.contains(program.key()))
                compareProgram(*program, programs[program.key()]);
            else
                note(Drift::Kind::ProgramRemoved);
        }
        for (auto program = programs.begin(); program != programs.end(); ++program) {
            program_ = QUuid::fromString(program.key());
            name_ = (*program)[key("name")].toString();
            if (!signedPrograms.contains(program.key()))
                note(Drift::Kind::ProgramAdded);
        }
        program_ = QUuid();
        name_.clear();
        if (then[key("clauses")] != now[key("clauses")])
            note(Drift::Kind::Clauses);
        return found_;
    }

private:
    void note(Drift::Kind kind, const QString& subject = {}, int year = 0, const QString& before = {}, const QString& after = {})
    {
        found_.append({kind, program_, name_, subject, year, before, after});
    }

    void compareProgram(const QJsonObject& then, const QJsonObject& now)
    {
        if (then[key("name")] != now[key("name")])
            note(Drift::Kind::ProgramRenamed, {}, 0, name_, now[key("name")].toString());
        const auto signedIndicators = byId(then[key("indicators")].toArray());
        const auto indicators = byId(now[key("indicators")].toArray());
        for (auto indicator = signedIndicators.begin(); indicator != signedIndicators.end(); ++indicator) {
            const QString subject = (*indicator)[key("name")].toString();
            if (!indicators.contains(indicator.key())) {
                note(Drift::Kind::IndicatorRemoved, subject);
                continue;
            }
            const QJsonObject was = (*indicator)[key("targets")].toObject();
            const QJsonObject is = indicators[indicator.key()][key("targets")].toObject();
            for (const QString& year : unitedKeys(was, is))
                if (was[year] != is[year])
                    note(Drift::Kind::Target, subject, year.toInt(), shown(was[year]), shown(is[year]));
        }
        for (auto indicator = indicators.begin(); indicator != indicators.end(); ++indicator)
            if (!signedIndicators.contains(indicator.key()))
                note(Drift::Kind::IndicatorAdded, (*indicator)[key("name")].toString());
        const QJsonObject wasBudget = then[key("budget")].toObject();
        const QJsonObject isBudget = now[key("budget")].toObject();
        for (const QString& year : unitedKeys(wasBudget, isBudget)) {
            const QJsonObject was = wasBudget[year].toObject();
            const QJsonObject is = isBudget[year].toObject();
            for (const QString& source : unitedKeys(was, is))
                if (was[source] != is[source])
                    note(Drift::Kind::Budget, source, year.toInt(), shownMoney(was[source]), shownMoney(is[source]));
        }
    }

    QList<Drift> found_;
    QUuid program_;
    QString name_;
};

} // namespace

Measure promisedMeasure(const QJsonValue& value)
{
    return value.isDouble() ? Measure(value.toInteger()) : Measure::words(value.toString());
}

QJsonObject programPromise(const Plan& plan, const Program& program)
{
    QJsonArray indicators;
    for (const Indicator* indicator : plan.ordered(&Indicator::program, program.id))
        indicators.append(indicatorPromise(plan, *indicator));
    // QJsonObject keeps its keys sorted, so the order in which lines were typed does not matter.
    QJsonObject budget;
    for (const BudgetLine* line : plan.of(&BudgetLine::program, program.id)) {
        if (line->planned.value == 0)
            continue;
        const QString year = QString::number(line->year);
        QJsonObject sources = budget[year].toObject();
        // Sources may be called alike, and what is promised is the sum of what they give.
        const QString source = plan.get(line->fundSource).name;
        sources[source] = (Rupiah {sources[source].toInteger()} + line->planned).value;
        budget[year] = sources;
    }
    return {{key("id"), program.id.text()}, {key("code"), program.code}, {key("name"), program.name},
        {key("indicators"), indicators}, {key("budget"), budget}};
}

QString seal(const Plan& plan, Id<Commitment> commitment)
{
    std::vector<const Program*> promised;
    for (const CommitmentProgram* promise : plan.of(&CommitmentProgram::commitment, commitment))
        promised.push_back(&plan.get(promise->program));
    std::sort(promised.begin(), promised.end(),
        [](auto* a, auto* b) { return std::tie(a->code, a->name, a->id) < std::tie(b->code, b->name, b->id); });
    QJsonArray programs;
    for (const Program* program : promised)
        programs.append(programPromise(plan, *program));

    std::vector<const Clause*> chosen;
    for (const CommitmentClause* clause : plan.of(&CommitmentClause::commitment, commitment))
        chosen.push_back(&plan.get(clause->clause));
    std::sort(chosen.begin(), chosen.end(),
        [](auto* a, auto* b) { return std::pair(a->position, a->id) < std::pair(b->position, b->id); });
    QJsonArray clauses;
    for (const Clause* clause : chosen)
        clauses.append(QJsonObject {{key("code"), clause->code}, {key("title"), clause->title}, {key("text"), clause->text}});

    const QJsonObject promise {{key("clauses"), clauses}, {key("programs"), programs}};
    return QString::fromUtf8(QJsonDocument(promise).toJson(QJsonDocument::Compact));
}

bool isSeal(const QString& text)
{
    const QJsonDocument promise = QJsonDocument::fromJson(text.toUtf8());
    return promise.isObject() && promise[QLatin1String("programs")].isArray() && promise[QLatin1String("clauses")].isArray();
}

QString digest(const QString& seal)
{
    return QString::fromLatin1(QCryptographicHash::hash(seal.toUtf8(), QCryptographicHash::Sha256).toHex());
}

void sign(Draft& draft, Id<Commitment> commitment, const QString& place, const QDate& date)
{
    Commitment row = draft.plan().get(commitment);
    row.stage = CommitmentStage::Signed;
    row.place = place;
    row.date = date;
    row.seal = seal(draft.plan(), commitment);
    draft.setLabel(QCoreApplication::translate("Changes", "Sign the commitment of %1")
                       .arg(draft.plan().titleOf(Opd::describe(), row.opd.uuid())));
    draft.update(row);
}

void reopenForSigning(Draft& draft, Id<Commitment> commitment)
{
    Commitment row = draft.plan().get(commitment);
    row.stage = CommitmentStage::Ready;
    row.seal.clear();
    row.date = {};
    row.scan = {};
    draft.setLabel(QCoreApplication::translate("Changes", "Open the commitment of %1 for signing again")
                       .arg(draft.plan().titleOf(Opd::describe(), row.opd.uuid())));
    draft.update(row);
}

QList<Drift> drift(const Plan& plan, const Commitment& commitment)
{
    if (commitment.stage != CommitmentStage::Signed)
        return {};
    const QString now = seal(plan, commitment.id);
    if (now == commitment.seal)
        return {};
    return Comparison().run(
        QJsonDocument::fromJson(commitment.seal.toUtf8()).object(), QJsonDocument::fromJson(now.toUtf8()).object());
}

QString sentenceFor(const Drift& drift)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("Drift", text); };
    switch (drift.kind) {
    case Drift::Kind::ProgramRemoved:
        return say(QT_TRANSLATE_NOOP("Drift", "%1: no longer in the plan")).arg(drift.programName);
    case Drift::Kind::ProgramAdded:
        return say(QT_TRANSLATE_NOOP("Drift", "%1: promised since, not signed")).arg(drift.programName);
    case Drift::Kind::ProgramRenamed:
        return say(QT_TRANSLATE_NOOP("Drift", "%1: now called “%2”")).arg(drift.before, drift.after);
    case Drift::Kind::IndicatorRemoved:
        return say(QT_TRANSLATE_NOOP("Drift", "%1: indicator “%2” removed")).arg(drift.programName, drift.subject);
    case Drift::Kind::IndicatorAdded:
        return say(QT_TRANSLATE_NOOP("Drift", "%1: indicator “%2” added")).arg(drift.programName, drift.subject);
    case Drift::Kind::Target:
        return say(QT_TRANSLATE_NOOP("Drift", "%1: target %2 (%3) %4 → %5"))
            .arg(drift.programName, QString::number(drift.year), drift.subject, drift.before, drift.after);
    case Drift::Kind::Budget:
        return say(QT_TRANSLATE_NOOP("Drift", "%1: budget %2 (%3) %4 → %5"))
            .arg(drift.programName, QString::number(drift.year), drift.subject, drift.before, drift.after);
    case Drift::Kind::Clauses:
        return say(QT_TRANSLATE_NOOP("Drift", "The clauses are no longer those that were signed"));
    }
    Q_UNREACHABLE();
}

} // namespace pela

#include "core/store/new_plan.h"

#include "core/domain/seal.h"
#include "core/domain/seed.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NewPlan)
};

QString frameworkPath(const QString& id)
{
    return QStringLiteral(":/frameworks/") + id + QStringLiteral(".json");
}

QStringList filesIn(const QString& folder)
{
    QStringList paths;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        paths << folder + u'/' + name;
    return paths;
}

QJsonObject readObject(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Result<Seed> startingSeed(const QString& framework)
{
    QStringList known;
    for (const FrameworkChoice& choice : frameworks())
        known << choice.id;
    if (!known.contains(framework))
        return Error {Problem::Usage,
            Words::tr("There is no framework “%1”. Choose one of: %2.").arg(framework, known.join(QStringLiteral(", ")))};
    Seed seed;
    for (const QString& path : QStringList {frameworkPath(framework)} + filesIn(QStringLiteral(":/templates")))
        if (Result<> done = seed.addFile(path); !done)
            return done.error();
    return seed;
}

QString creationLabel(const QString& city, int from, int to)
{
    return Words::tr("Create the plan of %1 %2–%3").arg(city).arg(from).arg(to);
}

/// One step of the sample's history: a label and the kinds of rows it brings.
struct Step {
    QString label;
    QList<const EntityInfo*> entities;
};

/// The deeds in which the sample is entered, each from the rows it is about. Rows that refer to those come with them (with the
/// last, where there are several), and all others when the plan begins.
QList<Step> sampleSteps()
{
    QList<Step> steps {
        {Words::tr("Enter the OPDs"), {&Opd::describe()}},
        {Words::tr("Enter the programmes with targets and budget"), {&Program::describe()}},
        {Words::tr("Record the bimtek"), {&Bimtek::describe()}},
        {Words::tr("Prepare the commitments"), {&Commitment::describe()}},
    };
    const auto holds
        = [](const EntityInfo* entity) { return [entity](const Step& step) { return step.entities.contains(entity); }; };
    for (const EntityInfo* entity : entities()) {
        if (std::any_of(steps.begin(), steps.end(), holds(entity)))
            continue;
        auto last = steps.rend();
        for (const FieldInfo& field : entity->fields)
            if (field.target)
                last = std::min(last, std::find_if(steps.rbegin(), steps.rend(), holds(&field.target())));
        if (last != steps.rend())
            last->entities << entity;
    }
    return steps;
}

Result<> signSample(PlanFile& file, const Seed& seed, const QStringList& paths)
{
    for (const QString& path : paths) {
        for (const auto& wish : readObject(path)[QStringLiteral("sign")].toArray()) {
            const Id<Commitment> commitment(seed.idOf(Commitment::describe(), wish[QStringLiteral("commitment")].toString()));
            Q_ASSERT(file.plan().find(commitment));
            const QDate date = QDate::fromString(wish[QStringLiteral("date")].toString(), Qt::ISODate);
            if (Result<> done
                = file.commit(drafted(file.plan(), sign, commitment, wish[QStringLiteral("place")].toString(), date));
                !done)
                return done;
        }
    }
    return {};
}

} // namespace

QList<FrameworkChoice> frameworks()
{
    QList<FrameworkChoice> choices;
    for (const QString& path : filesIn(QStringLiteral(":/frameworks"))) {
        const QJsonArray rows = readObject(path)[QStringLiteral("framework")].toArray();
        choices << FrameworkChoice {QFileInfo(path).completeBaseName(), rows.first()[QStringLiteral("name")].toString()};
    }
    // It is what a planner means unless told otherwise.
    const QLatin1String inForce("six-dimensions");
    std::stable_sort(choices.begin(), choices.end(),
        [inForce](const FrameworkChoice& a, const FrameworkChoice& b) { return (a.id == inForce) > (b.id == inForce); });
    return choices;
}

Result<std::unique_ptr<PlanFile>> createPlan(const QString& path, const NewPlan& wish)
{
    Result<Seed> seed = startingSeed(wish.framework);
    if (!seed)
        return seed.error();
    seed->setDefault(Bimtek::describe(), QStringLiteral("cycle"), QDate::currentDate().year());
    Result<ChangeSet> first = seed->changes(creationLabel(wish.city, wish.periodStart, wish.periodEnd));
    if (!first)
        return first.error();
    Masterplan masterplan;
    masterplan.city = wish.city;
    masterplan.code = wish.code;
    masterplan.periodStart = wish.periodStart;
    masterplan.periodEnd = wish.periodEnd;
    masterplan.framework = Id<Framework>(seed->idOf(Framework::describe(), wish.framework));
    const bool regency = wish.city.startsWith(QLatin1String("Kab"), Qt::CaseInsensitive);
    masterplan.headTitle = regency ? QStringLiteral("Bupati") : QStringLiteral("Wali Kota");
    masterplan.secretaryTitle = QStringLiteral("Sekretaris Daerah");
    first->insert(masterplan);
    return PlanFile::create(path, *first);
}

Result<std::unique_ptr<PlanFile>> createSample(const QString& path)
{
    Result<Seed> seed = startingSeed(QStringLiteral("six-dimensions"));
    if (!seed)
        return seed.error();
    const QStringList paths = filesIn(QStringLiteral(":/sample"));
    for (const QString& file : paths)
        if (Result<> done = seed->addFile(file); !done)
            return done.error();

    // Each sample is a plan of its own: what is kept for a plan, its backups above all, is kept under its id.
    seed->giveNewId(Masterplan::describe(), QStringLiteral("masterplan"));
    QFile logo(QStringLiteral(":/sample/logo.svg"));
    const bool hasLogo = logo.open(QIODevice::ReadOnly);
    Q_ASSERT(hasLogo);
    const QByteArray picture = logo.readAll();
    Attachment attachment {
        Id<Attachment>::make(), QStringLiteral("logo.svg"), QStringLiteral("image/svg+xml"), int(picture.size()), {}};

    QList<const EntityInfo*> later;
    for (const Step& step : sampleSteps())
        later += step.entities;
    QList<const EntityInfo*> now;
    for (const EntityInfo* entity : entities())
        if (!later.contains(entity))
            now << entity;

    seed->set(Masterplan::describe(), QStringLiteral("masterplan"), QStringLiteral("logo"), attachment.id.uuid());
    Result<ChangeSet> first = seed->changes(creationLabel(QStringLiteral("Kota Ambon"), 2025, 2029), now);
    if (!first)
        return first.error();
    attachment.content = first->keepContent(picture);
    first->insert(attachment);
    return PlanFile::create(path, *first, [&](PlanFile& file) -> Result<> {
        for (const Step& step : sampleSteps()) {
            const Result<ChangeSet> change = seed->changes(step.label, step.entities);
            if (!change)
                return change.error();
            if (Result<> done = file.commit(*change); !done)
                return done;
        }
        return signSample(file, *seed, paths);
    });
}

} // namespace pela

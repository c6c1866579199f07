#include "core/book/material.h"

namespace pela::book {

Material::Material(const Plan& from, ContentLoader loader)
    : plan(from), city(masterplanOf(from)), summary(from), outline(pela::outline(from)),
      sources(from.sorted(&FundSource::position)), opds(from.sorted(&Opd::code)), content(std::move(loader))
{
    std::stable_sort(opds.begin(), opds.end(), [](const Opd* a, const Opd* b) { return naturalLess(a->code, b->code); });
}

QByteArray Material::logo() const
{
    const Attachment* attachment = plan.find(city.logo);
    return attachment && content ? content(attachment->content) : QByteArray();
}

QString Material::government() const
{
    return QStringLiteral("Pemerintah ") + city.city;
}

QString Material::period() const
{
    return QString::number(city.periodStart) + u'–' + QString::number(city.periodEnd);
}

std::vector<const ActionTrack*> Material::tracks() const
{
    return plan.ordered(&ActionTrack::framework, city.framework);
}

QString Material::dimensionName(const Dimension* dimension) const
{
    return dimension ? dimension->name : QStringLiteral("Belum ditempatkan");
}

QString Material::subdimensionName(const Subdimension* subdimension) const
{
    return subdimension ? subdimension->name : QStringLiteral("Belum ditempatkan");
}

QString Material::leadName(const Program& program) const
{
    const Opd* opd = plan.find(program.leadOpd);
    return opd ? shortName(*opd) : QStringLiteral("–");
}

QString Material::supportNames(const Program& program) const
{
    QStringList names;
    for (const ProgramSupport* support : plan.of(&ProgramSupport::program, program.id))
        if (const Opd* opd = plan.find(support->opd))
            names.append(shortName(*opd));
    names.sort(Qt::CaseInsensitive);
    return names.join(QStringLiteral(", "));
}

QString Material::sourceNames(const Program& program) const
{
    std::vector<std::pair<int, QString>> found;
    for (const BudgetLine* line : plan.of(&BudgetLine::program, program.id)) {
        if (line->planned.value == 0)
            continue;
        const FundSource* source = plan.find(line->fundSource);
        found.emplace_back(source ? source->position : std::numeric_limits<int>::max(), sourceName(source));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    QStringList names;
    for (const auto& [position, name] : found)
        names.append(name);
    return names.join(QStringLiteral(", "));
}

QString Material::sourceName(const FundSource* source) const
{
    return source ? source->name : QStringLiteral("Sumber belum ditetapkan");
}

bool Material::isPlannedIn(const Program& program, int year) const
{
    for (const BudgetLine* line : plan.of(&BudgetLine::program, program.id))
        if (line->year == year && line->planned.value != 0)
            return true;
    for (const Indicator* indicator : plan.of(&Indicator::program, program.id))
        for (const Target* target : plan.of(&Target::indicator, indicator->id))
            if (target->year == year && !target->target.isEmpty())
                return true;
    return false;
}

QString horizonName(Horizon horizon)
{
    switch (horizon) {
    case Horizon::Short:
        return QStringLiteral("Pendek");
    case Horizon::Medium:
        return QStringLiteral("Menengah");
    case Horizon::Long:
        return QStringLiteral("Panjang");
    }
    Q_UNREACHABLE();
}

QString statusName(ProgramStatus status)
{
    switch (status) {
    case ProgramStatus::Proposed:
        return QStringLiteral("Diusulkan");
    case ProgramStatus::Planned:
        return QStringLiteral("Direncanakan");
    case ProgramStatus::Running:
        return QStringLiteral("Berjalan");
    case ProgramStatus::Done:
        return QStringLiteral("Selesai");
    case ProgramStatus::Postponed:
        return QStringLiteral("Ditunda");
    }
    Q_UNREACHABLE();
}

QString stageName(CommitmentStage stage)
{
    switch (stage) {
    case CommitmentStage::Draft:
        return QStringLiteral("Draf");
    case CommitmentStage::Ready:
        return QStringLiteral("Siap ditandatangani");
    case CommitmentStage::Signed:
        return QStringLiteral("Ditandatangani");
    }
    Q_UNREACHABLE();
}

QString shortName(const Opd& opd)
{
    return opd.shortName.isEmpty() ? opd.name : opd.shortName;
}

} // namespace pela::book

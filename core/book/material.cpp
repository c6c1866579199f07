#include "core/book/material.h"

#include "core/domain/order.h"

namespace pela::book {

Material::Material(const Plan& from, ContentLoader loader)
    : plan(from), city(masterplanOf(from)), summary(from), outline(pela::outline(from)),
      sources(from.sorted(&FundSource::position)), opds(byCode<Opd>(from)), content(std::move(loader))
{
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
    return periodOf(city);
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
    return opd ? shortNameOf(*opd) : QStringLiteral("–");
}

QString Material::supportNames(const Program& program) const
{
    QStringList names;
    for (const Opd* opd : supportersOf(plan, program.id))
        names.append(shortNameOf(*opd));
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

} // namespace pela::book

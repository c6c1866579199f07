#include "tests/support/plans.h"

namespace pela::test {

ChangeSet smallPlan()
{
    ChangeSet change(QStringLiteral("Buat rencana"));
    const Framework framework {Id<Framework>::make(), QStringLiteral("uji"), QStringLiteral("Kerangka uji"), {}, {}};
    Dimension dimension;
    dimension.id = Id<Dimension>::make();
    dimension.framework = framework.id;
    dimension.code = QStringLiteral("1");
    dimension.name = QStringLiteral("Smart Governance");
    dimension.colour = QStringLiteral("#3f4aa8");
    Subdimension subdimension;
    subdimension.dimension = dimension.id;
    subdimension.code = QStringLiteral("1.1");
    subdimension.name = QStringLiteral("Layanan Publik");
    Masterplan masterplan;
    masterplan.city = QStringLiteral("Kota Uji");
    masterplan.code = QStringLiteral("00.00");
    masterplan.framework = framework.id;
    change.insert(framework).insert(dimension).insert(subdimension).insert(masterplan);
    for (const auto& [code, name] : {std::pair {"01", "Dinas Kominfo"}, std::pair {"02", "Dinas Kesehatan"}}) {
        Opd opd;
        opd.code = QString::fromLatin1(code);
        opd.name = QString::fromLatin1(name);
        change.insert(opd);
    }
    FundSource source;
    source.code = QStringLiteral("apbd");
    source.name = QStringLiteral("APBD Kota");
    change.insert(source);
    return change;
}

Bench::Bench()
{
    qputenv("XDG_DATA_HOME", folder_.filePath(QStringLiteral("data")).toUtf8());
    qputenv("XDG_CONFIG_HOME", folder_.filePath(QStringLiteral("config")).toUtf8());
}

PlanFile& Bench::make()
{
    auto made = PlanFile::create(path(), smallPlan());
    if (!made)
        throw std::runtime_error(made.error().message.toStdString());
    file_ = std::move(*made);
    return *file_;
}

void Bench::close()
{
    if (file_)
        file_->finishBackup();
    file_.reset();
}

PlanFile& Bench::reopen()
{
    close();
    auto opened = PlanFile::open(path(), OpenMode::Write);
    if (!opened)
        throw std::runtime_error(opened.error().message.toStdString());
    file_ = std::move(opened->file);
    return *file_;
}

const Opd& opd(const Plan& plan, const QString& code)
{
    for (const Opd& row : plan.all<Opd>())
        if (row.code == code)
            return row;
    throw std::runtime_error("no such OPD");
}

Program program(const Plan& plan, const QString& name)
{
    Program row;
    row.id = Id<Program>::make();
    row.name = name;
    row.subdimension = plan.all<Subdimension>().front().id;
    row.leadOpd = opd(plan, QStringLiteral("01")).id;
    return row;
}

} // namespace pela::test

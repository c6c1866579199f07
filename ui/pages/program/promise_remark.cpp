#include "ui/pages/program/promise_remark.h"

#include "core/domain/seal.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PromiseRemark)
};

} // namespace

QString promiseRemark(const Plan& plan, Id<Program> program)
{
    QStringList names;
    for (const Commitment* sheet : signedSheetsOf(plan, program))
        names += plan.titleOf(Opd::describe(), sheet->opd.uuid());
    return names.isEmpty() ? QString()
                           : Words::tr("Promised on the signed sheet of %1; changes will show there as differences.")
                                 .arg(names.join(QStringLiteral(", ")));
}

QString promiseDifferences(const Plan& plan, Id<Program> program)
{
    QStringList lines;
    for (const Commitment* sheet : signedSheetsOf(plan, program))
        for (const Drift& difference : drift(plan, *sheet))
            if (difference.program == program.uuid())
                lines += sentenceFor(difference);
    return lines.join(u'\n');
}

} // namespace pela

// Small plans for tests: made by the same changes that a person makes.
#pragma once

#include "core/store/plan_file.h"

#include <QTemporaryDir>

namespace pela::test {

/// A masterplan on a framework of one dimension with one sub-dimension, two OPDs, a fund source; no programmes.
ChangeSet smallPlan();

/// A folder that goes away, a plan file in it, and the file's data folder kept out of the user's own.
class Bench {
public:
    Bench();
    ~Bench() { close(); }
    QString path(const QString& name = QStringLiteral("plan.pela")) const { return folder_.filePath(name); }
    /// Makes the small plan at path() and keeps it open for writing.
    PlanFile& make();
    PlanFile& file() { return *file_; }
    /// Waits for the backup, because the folder it goes to goes too.
    void close();
    PlanFile& reopen();

private:
    QTemporaryDir folder_;
    std::unique_ptr<PlanFile> file_;
};

const Opd& opd(const Plan& plan, const QString& code);
/// A programme of the first OPD in the first sub-dimension; the caller commits it.
Program program(const Plan& plan, const QString& name);

} // namespace pela::test

// The corpus: ways to spoil a plan, as a table.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace pela::test {

/// A plan like the sample, with a history in which everything happened: typing, undo, redo, an attachment that came and went, a
/// reference set. Made once a process; its path.
QString richPlan();

struct MalformedPlan {
    QString name; ///< "journal: undo of nothing"
    /// Spoils the plan at a path.
    std::function<void(const QString& path)> spoil;
    /// Why verify need not find it; empty when it has to.
    QString harmless;
};

const QList<MalformedPlan>& malformedPlans();

} // namespace pela::test

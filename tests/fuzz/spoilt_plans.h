// Runs every command on a plan that may be spoilt, and says what is not as it should be.
#pragma once

#include <QString>
#include <QStringList>

namespace pela::test {

/// What `verify` said.
enum class Verdict { Whole, Damaged, Trouble };

/// Every command there is for a plan; those that write do so into `folder`.
QList<QStringList> everyCommand(const QString& plan, const QString& folder);

/// Runs one and answers what is wrong with how it ended; empty when it ended in a result or a sentence, in time and in bounds.
QString complaintOf(const QStringList& command);

/// Damaged when it named something; Trouble, with a complaint, when it did not end as a command has to.
Verdict verdictOn(const QString& plan, QString& complaint);

} // namespace pela::test

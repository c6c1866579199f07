// What an OPD head signs, kept as text: sealed at signing, compared ever after (domain.md section 5).
#pragma once

#include "core/domain/entities.h"
#include "core/model/change_set.h"

#include <QJsonObject>

namespace pela {

/// The promise of a commitment as canonical JSON: clauses, and for each promised programme its name, indicators with yearly
/// targets, and budget per year and source. Equal promises give equal text.
QString seal(const Plan& plan, Id<Commitment> commitment);

/// What is promised of one programme, as a seal holds it: code, name, targets by indicator and year, money by year and source.
QJsonObject programPromise(const Plan& plan, const Program& program);
/// Whether a text can have been made by seal(): what is kept of a signature must be readable, whoever wrote it.
bool isSeal(const QString& text);

/// A target as a seal keeps it: a whole number as a number, everything else as its text.
Measure promisedMeasure(const QJsonValue& value);

/// SHA-256 of a seal, lower-case hex: printed on the sheet, so that paper and file can be held against each other.
QString digest(const QString& seal);

/// Signs: stage, place, date and the seal, in one change.
void sign(Draft& draft, Id<Commitment> commitment, const QString& place, const QDate& date);
/// Opens a signed commitment again, to be changed and signed anew; the old seal stays in the journal.
void reopenForSigning(Draft& draft, Id<Commitment> commitment);

/// One thing that is no longer as it was signed.
struct Drift {
    enum class Kind { ProgramRemoved, ProgramAdded, ProgramRenamed, IndicatorRemoved, IndicatorAdded, Target, Budget, Clauses };
    Kind kind = Kind::Target;
    QUuid program;
    QString programName; ///< as it was signed; as it is now for one added since
    QString subject;     ///< the indicator or the fund source
    int year = 0;
    QString before; ///< as signed, formatted for reading
    QString after;  ///< now
};

/// What changed since signing; empty for a commitment that is not signed.
QList<Drift> drift(const Plan& plan, const Commitment& commitment);
/// A sentence in the interface language: "Bank Sampah: target 2026 (Unit) 12 → 8".
QString sentenceFor(const Drift& drift);

} // namespace pela

// What an OPD promises and its head signs (domain.md section 5): the sheets and how they are prepared. Signing is in seal.h.
#pragma once

#include "core/domain/opd.h"
#include "core/model/draft.h"

#include <array>

namespace pela {

struct Attachment;
struct Program;

enum class CommitmentStage { Draft, Ready, Signed };
template <> struct Choices<CommitmentStage> {
    static constexpr std::array list {Choice {"draft", QT_TRANSLATE_NOOP("Choice", "Draft sheet")},
        Choice {"ready", QT_TRANSLATE_NOOP("Choice", "Ready to sign")}, Choice {"signed", QT_TRANSLATE_NOOP("Choice", "Signed")}};
};

/// A promise of the clause library; commitments choose among them.
struct Clause {
    Id<Clause> id;
    int position = 0;
    QString code;
    QString title;
    QString text;

    static const EntityInfo& describe();
    friend bool operator==(const Clause&, const Clause&) = default;
};

/// What one OPD promises and its head signs. Sealed at signing: `seal` is the canonical text of what was promised.
struct Commitment {
    Id<Commitment> id;
    Id<Opd> opd;
    QString number;
    CommitmentStage stage = CommitmentStage::Draft;
    QString signatoryName;
    QString signatoryTitle;
    QString signatoryNip;
    QString signatoryRank;
    QString place;
    QDate date;
    Id<Attachment> scan;
    QString seal; ///< empty until signed; see seal.h

    static const EntityInfo& describe();
    friend bool operator==(const Commitment&, const Commitment&) = default;
};

/// A clause that a commitment promises.
struct CommitmentClause {
    Id<CommitmentClause> id;
    Id<Commitment> commitment;
    Id<Clause> clause;

    static const EntityInfo& describe();
    friend bool operator==(const CommitmentClause&, const CommitmentClause&) = default;
};

/// A programme that a commitment promises.
struct CommitmentProgram {
    Id<CommitmentProgram> id;
    Id<Commitment> commitment;
    Id<Program> program;

    static const EntityInfo& describe();
    friend bool operator==(const CommitmentProgram&, const CommitmentProgram&) = default;
};

/// The sheet of an OPD; nullptr when none is prepared.
const Commitment* commitmentOf(const Plan& plan, Id<Opd> opd);

bool isSigned(const Commitment& sheet);
/// Who signs, as the sheet says.
Official signatoryOf(const Commitment& sheet);
/// Who will sign: those the sheet names, and the head of the OPD for what it leaves open; also without a sheet.
Official signatoryOf(const Opd& opd, const Commitment* sheet);

/// The signed sheets that promise a programme, by the name of their OPD: what is changed in it shows as a difference there.
std::vector<const Commitment*> signedSheetsOf(const Plan& plan, Id<Program> program);
/// What an OPD may promise: the programmes it leads, and any it promised before they got another leader; by code.
std::vector<const Program*> promisable(const Plan& plan, Id<Opd> opd);
bool isPromised(const Plan& plan, Id<Commitment> commitment, Id<Program> program);
bool isPromised(const Plan& plan, Id<Commitment> commitment, Id<Clause> clause);
/// Planned money of all promised programmes over all years.
Rupiah promisedMoney(const Plan& plan, Id<Commitment> commitment);

/// Prepares the sheets of those OPDs that have none: the whole clause library, every programme the OPD leads, its head as
/// signatory, the city's place of signing. Nothing when all have one.
void prepareCommitments(Draft& draft, const QList<Id<Opd>>& opds);
/// Takes programmes or clauses into the promise or out of it; what is so already drops out.
void promisePrograms(Draft& draft, Id<Commitment> commitment, const QList<Id<Program>>& programs, bool promised);
void promiseClauses(Draft& draft, Id<Commitment> commitment, const QList<Id<Clause>>& clauses, bool promised);
/// Makes the head of its OPD the signatory.
void letHeadSign(Draft& draft, Id<Commitment> commitment);
/// Draft and ready; a signed one is opened again with reopenForSigning().
void setStage(Draft& draft, const QList<Id<Commitment>>& commitments, CommitmentStage stage);
/// Lets a commitment refer to another scan and takes the old one away, unless something else refers to it.
void replaceScan(Draft& draft, Id<Commitment> commitment, Id<Attachment> scan);

} // namespace pela

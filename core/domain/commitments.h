// Commitments as they are prepared: which sheet an OPD has, what may be promised, and the changes that set it up. Signing is in
// seal.h.
#pragma once

#include "core/domain/entities.h"
#include "core/model/change_set.h"

namespace pela {

/// The sheet of an OPD; nullptr when none is prepared.
const Commitment* commitmentOf(const Plan& plan, Id<Opd> opd);

/// What an OPD may promise: the programmes it leads, and any it promised before they got another leader; by code.
std::vector<const Program*> promisable(const Plan& plan, Id<Opd> opd);
bool isPromised(const Plan& plan, Id<Commitment> commitment, Id<Program> program);
bool isPromised(const Plan& plan, Id<Commitment> commitment, Id<Clause> clause);
/// Planned money of all promised programmes over all years.
Rupiah promisedMoney(const Plan& plan, Id<Commitment> commitment);

/// Prepares the sheets of those OPDs that have none: the whole clause library, every programme the OPD leads, its head as
/// signatory, the city's place of signing. Empty when all have one.
ChangeSet prepareCommitments(const Plan& plan, const QList<Id<Opd>>& opds);
/// Takes programmes or clauses into the promise or out of it; what is so already drops out.
ChangeSet promisePrograms(const Plan& plan, Id<Commitment> commitment, const QList<Id<Program>>& programs, bool promised);
ChangeSet promiseClauses(const Plan& plan, Id<Commitment> commitment, const QList<Id<Clause>>& clauses, bool promised);
/// Draft and ready; a signed one is opened again with reopenForSigning().
ChangeSet setStage(const Plan& plan, const QList<Id<Commitment>>& commitments, CommitmentStage stage);
/// Lets a commitment refer to another scan and takes the old one away, unless something else refers to it.
void replaceScan(const Plan& plan, Id<Commitment> commitment, Id<Attachment> scan, ChangeSet& change);

} // namespace pela

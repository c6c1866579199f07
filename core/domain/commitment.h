// What an OPD promises and its head signs (domain.md section 5).
#pragma once

#include "core/model/plan.h"

#include <array>

namespace pela {

struct Attachment;
struct Opd;
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
    QString seal; ///< empty until signed; see plan/seal.h

    static const EntityInfo& describe();
    friend bool operator==(const Commitment&, const Commitment&) = default;
};

struct CommitmentClause {
    Id<CommitmentClause> id;
    Id<Commitment> commitment;
    Id<Clause> clause;

    static const EntityInfo& describe();
    friend bool operator==(const CommitmentClause&, const CommitmentClause&) = default;
};

struct CommitmentProgram {
    Id<CommitmentProgram> id;
    Id<Commitment> commitment;
    Id<Program> program;

    static const EntityInfo& describe();
    friend bool operator==(const CommitmentProgram&, const CommitmentProgram&) = default;
};

} // namespace pela

// Programmes (rencana program), the OPDs that support them, and their place in the framework.
#pragma once

#include "core/model/draft.h"

#include <array>

namespace pela {

struct ActionTrack;
struct Dimension;
struct Opd;
struct Subdimension;

enum class Horizon { Short, Medium, Long };
template <> struct Choices<Horizon> {
    static constexpr std::array list {Choice {"short", QT_TRANSLATE_NOOP("Choice", "Short term")},
        Choice {"medium", QT_TRANSLATE_NOOP("Choice", "Medium term")}, Choice {"long", QT_TRANSLATE_NOOP("Choice", "Long term")}};
};

enum class ProgramStatus { Proposed, Planned, Running, Done, Postponed };
template <> struct Choices<ProgramStatus> {
    static constexpr std::array list {Choice {"proposed", QT_TRANSLATE_NOOP("Choice", "Proposed")},
        Choice {"planned", QT_TRANSLATE_NOOP("Choice", "Planned")}, Choice {"running", QT_TRANSLATE_NOOP("Choice", "Running")},
        Choice {"done", QT_TRANSLATE_NOOP("Choice", "Done")}, Choice {"postponed", QT_TRANSLATE_NOOP("Choice", "Postponed")}};
};

/// One programme or innovation of the masterplan (rencana program).
struct Program {
    Id<Program> id;
    QString code;
    QString name;
    Id<Subdimension> subdimension;
    Id<Opd> leadOpd;
    QString objective; ///< sasaran
    QString description;
    QString location;
    Horizon horizon = Horizon::Medium;
    Id<ActionTrack> track;
    bool quickWin = false;
    ProgramStatus status = ProgramStatus::Planned;
    QString note;

    static const EntityInfo& describe();
    friend bool operator==(const Program&, const Program&) = default;
};

/// An OPD that supports a programme led by another.
struct ProgramSupport {
    Id<ProgramSupport> id;
    Id<Program> program;
    Id<Opd> opd;

    static const EntityInfo& describe();
    friend bool operator==(const ProgramSupport&, const ProgramSupport&) = default;
};

/// Where a programme belongs; nullptr when its sub-dimension is of no dimension.
const Dimension* dimensionOf(const Plan& plan, const Program& program);

/// The OPDs that support a programme, by what they are called.
std::vector<const Opd*> supportersOf(const Plan& plan, Id<Program> program);
/// Whether a programme does something in that year: it has money or a target there.
bool runsIn(const Plan& plan, Id<Program> program, int year);

struct SubdimensionPart {
    const Subdimension* subdimension = nullptr; ///< nullptr: programmes that have no place in the framework yet
    std::vector<const Program*> programs;       ///< by code
};

struct DimensionPart {
    const Dimension* dimension = nullptr; ///< nullptr: programmes that have no place in the framework yet
    std::vector<SubdimensionPart> parts;

    size_t programCount() const;
};

/// Every dimension and sub-dimension of the plan's framework, also the empty ones; programmes without a place come last.
/// Every programme of the plan is in it exactly once. The pointers live as long as the plan does not change.
std::vector<DimensionPart> outline(const Plan& plan);

/// The last touch on a change of programmes: a new one without a code gets the next of its sub-dimension, and one that moves to
/// another sub-dimension gets the next code there when its old code was of that form ("1.2.07").
void settlePrograms(Draft& draft);

/// Adds a copy with its indicators, targets, budget and supporting OPDs; what was realised is not copied. Returns its id.
Id<Program> duplicateProgram(Draft& draft, Id<Program> program, const QString& name);

/// Moves programmes to another sub-dimension; their codes follow.
void movePrograms(Draft& draft, const QList<Id<Program>>& programs, Id<Subdimension> to);

/// Makes the supporting OPDs of a programme exactly these.
void setSupport(Draft& draft, Id<Program> program, const QList<Id<Opd>>& opds);
/// Lets an OPD support a programme, or no longer.
void changeSupport(Draft& draft, Id<Program> program, Id<Opd> opd, bool supports);

} // namespace pela

// Programmes (rencana program) and the OPDs that support them.
#pragma once

#include "core/model/plan.h"

#include <array>

namespace pela {

struct ActionTrack;
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

struct Dimension;
/// Where a programme belongs; nullptr when its sub-dimension is of no dimension.
const Dimension* dimensionOf(const Plan& plan, const Program& program);

} // namespace pela

// Programmes as a sheet: the columns of the programme grid, how a new programme begins, and how one is copied.
#pragma once

#include "core/sheets/sheet_column.h"

namespace pela {

/// Code and name first, then where it belongs, the money of each year of the period, and the rest.
QList<SheetColumn> programColumns(const Plan& plan);

/// Planned money of a programme in one year over all fund sources; year 0: all years.
Rupiah plannedFor(const Plan& plan, Id<Program> program, int year = 0);

/// The amount of one programme, year and source.
Rupiah plannedFor(const Plan& plan, Id<Program> program, int year, Id<FundSource> source);
/// Makes the amount of one programme, year and source so; zero takes the line away.
void planMoney(ChangeSet& changes, const Plan& plan, Id<Program> program, int year, Id<FundSource> source, Rupiah amount);

/// The last touch on a change of programmes: a new one without a code gets the next of its sub-dimension, and one that moves to
/// another sub-dimension gets the next code there when its old code was of that form ("1.2.07").
void settleCodes(ChangeSet& changes, const Plan& plan);

/// A blank programme without a code; see settleCodes(). Without a sub-dimension or an OPD the first of the plan stands in, to be
/// changed.
Program blankProgram(const Plan& plan, Id<Subdimension> subdimension, Id<Opd> lead);

/// Adds a copy with its indicators, targets, budget and supporting OPDs; what was realised is not copied. Returns its id.
Id<Program> duplicateProgram(ChangeSet& changes, const Plan& plan, Id<Program> program, const QString& name);

/// Makes the supporting OPDs of a programme exactly these.
void setSupport(ChangeSet& changes, const Plan& plan, Id<Program> program, const QList<Id<Opd>>& opds);

} // namespace pela

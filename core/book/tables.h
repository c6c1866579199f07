// The plan's data as tables for books. Each comes with its caption; without rows when the plan holds nothing for it.
#pragma once

#include "core/book/material.h"

namespace pela::book {

// Money and counts.
Table dimensionTable(const Material& material); ///< programmes, quick wins, indicators, money by dimension
Table opdTable(const Material& material);       ///< every OPD with its code, head and its role in the plan
Table recapByYear(const Material& material);
Table recapBySource(const Material& material);    ///< source x year
Table recapByOpd(const Material& material);       ///< OPD x year
Table recapByDimension(const Material& material); ///< dimension x year

// Programmes.
Table quickWinTable(const Material& material);
Table indicatorTable(const Material& material);  ///< indicators with targets per year, grouped by dimension
Table actionPlanTable(const Material& material); ///< programmes of the tracks of the rencana aksi
Table horizonTable(const Material& material);    ///< short, medium, long term
Table roadMapTable(const Material& material);    ///< programme x year

// The making of the plan.
Table bimtekTable(const Material& material);
Table commitmentTable(const Material& material); ///< where each OPD stands with its sheet

// Parts that several tables and sheets share: columns of years and what stands in them.
void addYearColumns(Table& table, const std::vector<int>& years, const QString& group, double weight, Align align = Align::Right);
/// Targets of an indicator, one cell a year.
QList<Cell> targetCells(const Plan& plan, const Indicator& indicator, const std::vector<int>& years);
/// Programmes with money per year in million rupiah and a total row.
Table budgetTable(const Material& material, const std::vector<const Program*>& programs, const QString& caption);
/// Indicators of programmes with targets per year, each programme a group row.
Table targetTable(const Material& material, const std::vector<const Program*>& programs, const QString& caption);

} // namespace pela::book

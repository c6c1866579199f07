// What every builder works with: the plan, its totals and its order, gathered once for one document.
#pragma once

#include "core/document/document.h"
#include "core/domain/entities.h"
#include "core/domain/summary.h"
#include "core/model/plan.h"

#include <functional>

namespace pela::book {

/// Gives the bytes of an attachment by its SHA-256; empty bytes when they cannot be had.
using ContentLoader = std::function<QByteArray(const QString& sha256)>;

struct Material {
    Material(const Plan& from, ContentLoader loader);

    const Plan& plan;
    const Masterplan& city;
    Summary summary;
    std::vector<DimensionPart> outline;
    std::vector<const FundSource*> sources;
    std::vector<const Opd*> opds; ///< by code
    ContentLoader content;

    QByteArray logo() const; ///< empty when there is none
    /// "Pemerintah Kota Ambon"
    QString government() const;
    /// "2025–2029"
    QString period() const;
    QString dimensionName(const Dimension* dimension) const; ///< "Belum ditempatkan" for nullptr
    QString subdimensionName(const Subdimension* subdimension) const;
    QString leadName(const Program& program) const;     ///< short name where there is one
    QString supportNames(const Program& program) const; ///< joined with commas
    QString sourceNames(const Program& program) const;
    QString sourceName(const FundSource* source) const;
};

/// The printed words of the closed lists.
QString horizonName(Horizon horizon);
QString statusName(ProgramStatus status);
QString stageName(CommitmentStage stage);

} // namespace pela::book

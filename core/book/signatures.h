// Who signs what, with roles where the plan knows no names.
#pragma once

#include "core/book/material.h"

namespace pela::book {

/// "Ambon, 15 Oktober 2019", or dots to write the date on.
QString placeAndDate(const QString& place, const QDate& date);
Signature headOfRegion(const Masterplan& city, const QString& above = {});
Signature secretary(const Masterplan& city, const QString& above = {});
/// Of the head of an OPD, or of those its sheet names.
Signature signatureOf(const Opd& opd, const Commitment* sheet = nullptr);
/// "NIP 1970…", "Pembina Utama Muda" on lines of their own; empty lines are left out.
QString signatoryDetail(const QString& rank, const QString& nip);

SignatureBlock signedByHead(const Material& material); ///< the head of the region alone
SignatureBlock approval(const Material& material);     ///< secretary and head of the region
/// Every OPD head in a grid; then, below place and date, the secretary and the head of the region.
QList<Block> signedTogether(const Material& material);
SignatureBlock signedByTeam(const Material& material); ///< the head of the team that wrote the plan

} // namespace pela::book

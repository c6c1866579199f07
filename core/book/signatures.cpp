#include "core/book/signatures.h"

#include "core/base/format.h"

namespace pela::book {

QString placeAndDate(const QString& place, const QDate& date)
{
    return (place.isEmpty() ? QStringLiteral("…………………") : place) + QStringLiteral(", ")
        + (date.isValid() ? formatDate(date) : QStringLiteral("……………………………"));
}

QString signatoryDetail(const QString& rank, const QString& nip)
{
    QStringList lines;
    if (!rank.isEmpty())
        lines.append(rank);
    if (!nip.isEmpty())
        lines.append(QStringLiteral("NIP ") + nip);
    return lines.join(u'\n');
}

Signature headOfRegion(const Masterplan& city, const QString& above)
{
    return {above, city.headTitle.isEmpty() ? QStringLiteral("Kepala Daerah") : city.headTitle, city.headName, {}};
}

Signature secretary(const Masterplan& city, const QString& above)
{
    return {
        above, city.secretaryTitle.isEmpty() ? QStringLiteral("Sekretaris Daerah") : city.secretaryTitle, city.secretaryName, {}};
}

Signature signatureOf(const Opd& opd, const Commitment* sheet)
{
    const Official who = signatoryOf(opd, sheet);
    return {{}, who.title.isEmpty() ? QString(QStringLiteral("Pimpinan ") + opd.name) : who.title, who.name,
        signatoryDetail(who.rank, who.nip)};
}

SignatureBlock signedByHead(const Material& material)
{
    return {placeAndDate(material.city.capital, {}), {headOfRegion(material.city)}, 2};
}

SignatureBlock approval(const Material& material)
{
    return {placeAndDate(material.city.capital, {}),
        {secretary(material.city, QStringLiteral("Diperiksa oleh,")),
            headOfRegion(material.city, QStringLiteral("Disahkan oleh,"))},
        2};
}

QList<Block> signedTogether(const Material& material)
{
    const Signature knows = secretary(material.city, QStringLiteral("Mengetahui,"));
    SignatureBlock heads;
    for (const Opd* opd : material.opds) {
        const Signature head = signatureOf(*opd);
        if (head.role != knows.role) // the secretary heads the secretariat too, and signs once
            heads.signatures.append(head);
    }
    // A council of thirty signs on two pages rather than on four.
    constexpr qsizetype roomy = 8;
    if (heads.signatures.size() > roomy)
        heads.columns = 3;
    return {heads,
        SignatureBlock {
            placeAndDate(material.city.capital, {}), {knows, headOfRegion(material.city, QStringLiteral("Mengetahui,"))}, 2}};
}

SignatureBlock signedByTeam(const Material& material)
{
    return {placeAndDate(material.city.capital, {}),
        {{{}, QStringLiteral("Ketua Tim Pelaksana Smart City ") + material.city.city, {}, {}}}, 2};
}

} // namespace pela::book

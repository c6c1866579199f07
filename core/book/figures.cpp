#include "core/book/figures.h"

#include "core/book/cells.h"

namespace pela::book {

namespace {

const QString ink = QStringLiteral("#44566c"); // none of the dimensions'
const QString neutral = QStringLiteral("#5f6673");
const QString millionRupiah = QStringLiteral("juta rupiah");

QStringList yearNames(const Material& material)
{
    QStringList names;
    for (int year : material.summary.years())
        names.append(QString::number(year));
    return names;
}

QString periodMoney(const Material& material)
{
    return QStringLiteral("Pagu seluruhnya ") + formatRupiah(material.summary.overall().planned) + u'.';
}

} // namespace

Figure budgetByYear(const Material& material)
{
    Figure figure;
    figure.kind = Figure::Kind::Bars;
    figure.caption = QStringLiteral("Pagu per tahun");
    figure.unit = millionRupiah;
    figure.categories = yearNames(material);
    Figure::Series series {QStringLiteral("Pagu"), ink, {}};
    QStringList said;
    const Summary::Totals& all = material.summary.overall();
    for (size_t i = 0; i < all.perYear.size(); ++i) {
        series.values.append(inMillions(all.perYear[i]));
        said.append(figure.categories[qsizetype(i)] + u' ' + formatRupiahShort(all.perYear[i]));
    }
    figure.series = {series};
    figure.alternative = QStringLiteral("Diagram batang pagu per tahun: ") + said.join(QStringLiteral("; "))
        + QStringLiteral(". ") + periodMoney(material);
    return figure;
}

Figure budgetByDimension(const Material& material)
{
    Figure figure;
    figure.kind = Figure::Kind::StackedBars;
    figure.caption = QStringLiteral("Pagu per tahun menurut dimensi");
    figure.unit = millionRupiah;
    figure.categories = yearNames(material);
    QStringList said;
    for (const DimensionPart& part : material.outline) {
        const Summary::Totals& totals = material.summary.of(part.dimension ? part.dimension->id : Id<Dimension>());
        const QString name = material.dimensionName(part.dimension);
        Figure::Series series {name, part.dimension ? part.dimension->colour : neutral, {}};
        for (Rupiah amount : totals.perYear)
            series.values.append(inMillions(amount));
        figure.series.append(series);
        said.append(name + u' ' + formatRupiahShort(totals.planned));
    }
    figure.alternative = QStringLiteral("Diagram batang bertumpuk pagu per tahun menurut dimensi. Jumlah selama periode: ")
        + said.join(QStringLiteral("; ")) + u'.';
    return figure;
}

Figure budgetBySource(const Material& material)
{
    Figure figure;
    figure.kind = Figure::Kind::HorizontalBars;
    figure.caption = QStringLiteral("Pagu menurut sumber dana");
    figure.unit = millionRupiah;
    Figure::Series series {QStringLiteral("Pagu"), ink, {}};
    QStringList said;
    const auto add = [&](const FundSource* source) {
        const Rupiah planned = material.summary.of(source ? source->id : Id<FundSource>()).planned;
        if (planned.value == 0)
            return;
        figure.categories.append(material.sourceName(source));
        series.values.append(inMillions(planned));
        said.append(figure.categories.last() + u' ' + formatRupiahShort(planned));
    };
    for (const FundSource* source : material.sources)
        add(source);
    add(nullptr);
    figure.series = {series};
    figure.alternative = QStringLiteral("Diagram batang pagu menurut sumber dana: ") + said.join(QStringLiteral("; ")) + u'.';
    return figure;
}

Figure programsByDimension(const Material& material)
{
    Figure figure;
    figure.kind = Figure::Kind::HorizontalBars;
    figure.caption = QStringLiteral("Jumlah program menurut dimensi");
    figure.unit = QStringLiteral("program");
    Figure::Series series {QStringLiteral("Program"), ink, {}};
    QStringList said;
    for (const DimensionPart& part : material.outline) {
        figure.categories.append(material.dimensionName(part.dimension));
        series.values.append(Decimal(qint64(part.programCount())));
        series.colours.append(part.dimension ? part.dimension->colour : neutral);
        said.append(figure.categories.last() + u' ' + formatInteger(qint64(part.programCount())));
    }
    figure.series = {series};
    figure.alternative
        = QStringLiteral("Diagram batang jumlah program menurut dimensi: ") + said.join(QStringLiteral("; ")) + u'.';
    return figure;
}

} // namespace pela::book

#include "core/document/figure_geometry.h"
#include "core/publish/svg_figure.h"
#include "tests/support/catch.h"
#include "tests/support/numbers.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <map>

using namespace pela::book;
using pela::Decimal;
using pela::test::number;
using pela::test::whole;

namespace {

constexpr QSizeF size(600, 360);

/// Every character is as wide as half a line is high.
const LabelType type {[](const QString& text) { return 6.0 * double(text.size()); }, 12, 9};

Figure figureOf(Figure::Kind kind, QList<Figure::Series> series)
{
    Figure figure;
    figure.kind = kind;
    figure.categories = {QStringLiteral("2025"), QStringLiteral("2026")};
    figure.series = std::move(series);
    return figure;
}

Figure twoSeries(Figure::Kind kind)
{
    return figureOf(kind,
        {{QStringLiteral("A"), QStringLiteral("#3f4aa8"), whole({100, 100})},
            {QStringLiteral("B"), QStringLiteral("#b0307a"), whole({300, 300})}});
}

const QRectF& bar(const FigureGeometry& figure, qsizetype index)
{
    return std::get<QRectF>(figure.areas.at(index).shape);
}

double sizeOf(const FigureGeometry::Area& area)
{
    if (const auto* bar = std::get_if<QRectF>(&area.shape))
        return bar->width() * bar->height();
    return std::get<Sector>(area.shape).sweep;
}

QRectF bounds(const Shape& shape)
{
    if (const auto* bar = std::get_if<QRectF>(&shape))
        return *bar;
    const auto& ring = std::get<Sector>(shape);
    return {ring.centre.x() - ring.outer, ring.centre.y() - ring.outer, 2 * ring.outer, 2 * ring.outer};
}

QRectF bounds(const FigureGeometry::Label& label)
{
    const double wide = type.width(label.text);
    const double before = label.align == Align::Left ? 0 : label.align == Align::Right ? wide : wide / 2;
    return {label.at.x() - before, label.at.y() - type.ascent, wide, type.height};
}

/// Everything that is drawn, as rectangles.
QList<QRectF> everything(const FigureGeometry& figure)
{
    QList<QRectF> all;
    for (const auto* areas : {&figure.areas, &figure.swatches}) {
        for (const FigureGeometry::Area& area : *areas) {
            all.append(bounds(area.shape));
            for (const QLineF& line : area.hatch.lines)
                all.append(QRectF(line.p1(), line.p2()).normalized());
        }
    }
    for (const auto* lines : {&figure.grid, &figure.axes})
        for (const FigureGeometry::Line& one : *lines)
            all.append(QRectF(one.line.p1(), one.line.p2()).normalized());
    for (const FigureGeometry::Label& label : figure.labels)
        all.append(bounds(label));
    return all;
}

bool standsInside(const FigureGeometry& figure, QSizeF area)
{
    const QList<QRectF> all = everything(figure);
    return std::all_of(all.begin(), all.end(), [&](const QRectF& one) {
        constexpr double little = 1e-6; // false for what is no number, too
        return one.left() >= -little && one.top() >= -little && one.right() <= area.width() + little
            && one.bottom() <= area.height() + little;
    });
}

QStringList words(const FigureGeometry& figure)
{
    QStringList all;
    for (const FigureGeometry::Label& label : figure.labels)
        all.append(label.text);
    return all;
}

} // namespace

TEST_CASE("The areas of a figure are as large as its values")
{
    const auto kind = GENERATE(Figure::Kind::Bars, Figure::Kind::StackedBars, Figure::Kind::HorizontalBars, Figure::Kind::Ring);
    const FigureGeometry figure = geometryOf(twoSeries(kind), size, type);
    std::map<QString, double> sums;
    for (const FigureGeometry::Area& area : figure.areas)
        sums[area.colour] += sizeOf(area);
    CHECK(sums.size() == 2);
    CHECK(sums[QStringLiteral("#b0307a")] / sums[QStringLiteral("#3f4aa8")] == Approx(3));
    CHECK(figure.areas.size() == (kind == Figure::Kind::Ring ? 2 : 4));
    CHECK(figure.swatches.size() == 2);
    CHECK(words(figure).contains(QStringLiteral("A")));
    CHECK(standsInside(figure, size));
}

TEST_CASE("Stacked parts stand on each other, and the ticks say what their height means")
{
    const FigureGeometry figure = geometryOf(twoSeries(Figure::Kind::StackedBars), size, type);
    CHECK(bar(figure, 0).top() == Approx(bar(figure, 1).bottom()));
    CHECK(bar(figure, 0).bottom() == Approx(figure.axes.first().line.y1()));
    // The sum of 400 reaches the tick of 400.
    REQUIRE(words(figure).count(QStringLiteral("400")) == 3);
    const auto tick = std::find_if(figure.labels.begin(), figure.labels.end(),
        [](const FigureGeometry::Label& label) { return label.text == QStringLiteral("400"); });
    const double middle = tick->at.y() - type.ascent + type.height / 2;
    CHECK(middle == Approx(bar(figure, 1).top()));
    CHECK(std::any_of(figure.grid.begin(), figure.grid.end(),
        [&](const FigureGeometry::Line& line) { return std::abs(line.line.y1() - middle) < 1e-6; }));
}

TEST_CASE("Negative values go to the other side of the axis")
{
    const QList<Figure::Series> gainAndLoss {{QStringLiteral("A"), QStringLiteral("#3f4aa8"), whole({100, -50})},
        {QStringLiteral("B"), QStringLiteral("#b0307a"), whole({-20, -30})}};
    SECTION("upright")
    {
        const auto kind = GENERATE(Figure::Kind::Bars, Figure::Kind::StackedBars);
        const FigureGeometry figure = geometryOf(figureOf(kind, gainAndLoss), size, type);
        const double zero = figure.axes.first().line.y1();
        REQUIRE(figure.areas.size() == 4);
        CHECK(bar(figure, 0).bottom() == Approx(zero)); // 100
        CHECK(bar(figure, 1).top() == Approx(zero));    // -20
        CHECK(bar(figure, 2).top() == Approx(zero));    // -50
        CHECK(bar(figure, 3).top() == Approx(kind == Figure::Kind::StackedBars ? bar(figure, 2).bottom() : zero));
        CHECK(bar(figure, 2).height() == Approx(bar(figure, 0).height() / 2));
        CHECK(words(figure).contains(kind == Figure::Kind::StackedBars ? QStringLiteral("-80") : QStringLiteral("-30")));
        CHECK(standsInside(figure, size));
    }
    SECTION("lying")
    {
        const FigureGeometry figure = geometryOf(figureOf(Figure::Kind::HorizontalBars, gainAndLoss), size, type);
        const double zero = figure.axes.first().line.x1();
        CHECK(bar(figure, 0).left() == Approx(zero));
        CHECK(bar(figure, 2).right() == Approx(zero));
        CHECK(bar(figure, 2).width() == Approx(bar(figure, 0).width() / 2));
        CHECK(standsInside(figure, size));
    }
    SECTION("in a ring, where they have no sector but count in the sum")
    {
        Figure one = figureOf(Figure::Kind::Ring, {{QStringLiteral("A"), QStringLiteral("#3f4aa8"), whole({100, -25})}});
        const FigureGeometry figure = geometryOf(one, size, type);
        REQUIRE(figure.areas.size() == 1);
        CHECK(sizeOf(figure.areas.first()) == Approx(360));
        CHECK(figure.swatches.size() == 2);
        CHECK(words(figure).contains(QStringLiteral("-25")));
        CHECK(words(figure).contains(QStringLiteral("75")));
    }
}

TEST_CASE("Sectors follow each other once around")
{
    Figure figure = figureOf(Figure::Kind::Ring,
        {{QStringLiteral("A"), QStringLiteral("#3f4aa8"), {Decimal(3), Decimal(), Decimal(7), number("11.5"), number("0.001")}}});
    figure.series[0].colours = {QStringLiteral("#112233")};
    const FigureGeometry made = geometryOf(figure, size, type);
    REQUIRE(made.areas.size() == 4); // nothing for zero
    CHECK(made.areas.first().colour == QStringLiteral("#112233"));
    double angle = 0;
    for (const FigureGeometry::Area& area : made.areas) {
        const auto& sector = std::get<Sector>(area.shape);
        CHECK(sector.start == Approx(angle));
        angle += sector.sweep;
        CHECK(std::all_of(area.hatch.lines.begin(), area.hatch.lines.end(), [&](const QLineF& line) {
            const double radius = QLineF(sector.centre, line.center()).length();
            return radius > sector.inner && radius < sector.outer;
        }));
    }
    CHECK(angle == Approx(360));
}

TEST_CASE("Each series has a hatch of its own, the first none, and a single one needs none")
{
    const QStringList names {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D"),
        QStringLiteral("E"), QStringLiteral("F"), QStringLiteral("G")};
    Figure figure = figureOf(Figure::Kind::StackedBars, {});
    for (const QString& name : names)
        figure.series.append({name, QStringLiteral("#3f4aa8"), whole({100, 100})});
    const FigureGeometry made = geometryOf(figure, size, type);
    REQUIRE(made.areas.size() == 14);
    QSet<QString> patterns;
    for (qsizetype i = 0; i < 7; ++i) {
        const Hatch& hatch = made.areas[i].hatch;
        CHECK(hatch.lines.isEmpty() == (i == 0));
        QString pattern = hatch.dots ? QStringLiteral("dots") : QString();
        for (const QLineF& line : hatch.lines)
            pattern += QStringLiteral(" %1").arg(qRound(QLineF(line.p1(), line.p2()).angle()) % 180);
        patterns.insert(QStringList(pattern.split(u' ').mid(0, 2) + pattern.split(u' ').mid(pattern.count(u' '))).join(u' '));
        // Swatches of the legend are hatched as the bars are.
        CHECK(made.swatches[i].hatch.lines.isEmpty() == (i == 0));
        CHECK(made.swatches[i].hatch.dots == hatch.dots);
    }
    CHECK(patterns.size() == 7);

    figure.series.resize(1);
    CHECK(geometryOf(figure, size, type).areas.first().hatch.lines.isEmpty());
}

TEST_CASE("Every figure says its unit")
{
    const auto kind = GENERATE(Figure::Kind::Bars, Figure::Kind::StackedBars, Figure::Kind::HorizontalBars, Figure::Kind::Ring);
    Figure figure = twoSeries(kind);
    figure.unit = QStringLiteral("juta rupiah");
    CHECK(words(geometryOf(figure, size, type)).contains(figure.unit));
    if (kind == Figure::Kind::HorizontalBars) {
        figure.unit = QStringLiteral("%");
        CHECK(words(geometryOf(figure, size, type)).contains(QStringLiteral("300%")));
        CHECK_FALSE(words(geometryOf(figure, size, type)).contains(figure.unit));
    }
}

TEST_CASE("A long name beside a lying bar goes on two lines instead of being cut")
{
    Figure figure;
    figure.kind = Figure::Kind::HorizontalBars;
    figure.categories = {QStringLiteral("Kerja sama pemerintah dengan badan usaha (KPBU)"), QStringLiteral("Hibah")};
    figure.series = {{QStringLiteral("A"), QStringLiteral("#3f4aa8"), whole({35'500, 2'020})}};
    const QStringList said = words(geometryOf(figure, {400, preferredHeight(figure, 400, type)}, type));
    CHECK(said.contains(QStringLiteral("Kerja sama pemerintah dengan")));
    CHECK(said.contains(QStringLiteral("badan usaha (KPBU)")));
    CHECK_FALSE(said.join(u' ').contains(QChar(0x2026)));
}

TEST_CASE("More names than there is room for are counted instead of lost")
{
    Figure figure;
    figure.kind = Figure::Kind::Ring;
    figure.series = {{QStringLiteral("A"), QStringLiteral("#3f4aa8"), QList<Decimal>(200, Decimal(1))}};
    CHECK(words(geometryOf(figure, size, type)).contains(QStringLiteral("dan 171 lainnya"))); // 29 rows and this one fill 360
    figure.kind = Figure::Kind::Bars;
    figure.series.clear();
    for (int i = 0; i < 200; ++i)
        figure.series.append({QStringLiteral("Nama yang panjang %1").arg(i), {}, whole({1, 2})});
    const FigureGeometry made = geometryOf(figure, size, type);
    const QString last = QStringLiteral("dan %1 lainnya").arg(200 - made.swatches.size());
    CHECK(words(made).contains(last));
    CHECK(made.areas.size() == 400);
    CHECK(standsInside(made, size));
}

TEST_CASE("Whatever a figure holds, it stands inside its area")
{
    const auto kind = GENERATE(Figure::Kind::Bars, Figure::Kind::StackedBars, Figure::Kind::HorizontalBars, Figure::Kind::Ring);
    QList<Figure> hostile;
    Figure large = figureOf(kind, {});
    large.unit = QString(4000, u'u');
    large.categories.clear();
    for (int i = 0; i < 200; ++i)
        large.categories.append(QString(4000, u'W') + QChar(0) + QStringLiteral("\n😀"));
    const QList<Decimal> extremes = pela::test::extremes();
    for (const QList<Decimal>& values :
        {extremes, extremes.mid(0, 3), extremes.last(2), QList<Decimal>(200, Decimal(7)), QList<Decimal>(200, number("-0.3"))}) {
        Figure figure = large;
        figure.series = {{QString(4000, u'n'), QStringLiteral("no colour"), values}};
        hostile.append(figure);
        figure.series.append({QStringLiteral("👩‍👩‍👧‍👦").repeated(400), QStringLiteral("#zzzzzz"), whole({1})});
        figure.series.append({{}, QStringLiteral("\"><script>"), {}});
        hostile.append(figure);
    }
    for (const Figure& figure : hostile) {
        for (const QSizeF area :
            {size, QSizeF(150, 30), QSizeF(120, 12), QSizeF(3, 2), QSizeF(600, preferredHeight(figure, 600, type))}) {
            const FigureGeometry made = geometryOf(figure, area, type);
            CHECK(standsInside(made, area));
            for (const FigureGeometry::Area& one : made.areas + made.swatches)
                CHECK(QRegularExpression(QStringLiteral("^#[0-9a-fA-F]{6}$")).match(one.colour).hasMatch());
        }
        QXmlStreamReader xml(pela::publish::svgOf(figure));
        while (!xml.atEnd())
            xml.readNext();
        CHECK_FALSE(xml.hasError());
    }
}

TEST_CASE("A figure says its values, sums and shares as they are in tens, not as they are in halves")
{
    Figure figure = figureOf(
        Figure::Kind::Ring, {{QStringLiteral("A"), QStringLiteral("#3f4aa8"), {number("0.145"), number("0.855"), number("99")}}});
    CHECK(words(geometryOf(figure, size, type)).contains(QStringLiteral("100"))); // the sum in the middle
    figure.series[0].values = {Decimal(57), Decimal(143), Decimal(1'800)};        // 57 of 2000 is 2,85 %, 7,15 %, 90 %
    CHECK(words(geometryOf(figure, size, type)).contains(QStringLiteral("57 · 3%")));
    figure.series[0].values = {Decimal(29), Decimal(171)}; // 14,5 % and 85,5 %: both halves go up
    CHECK(words(geometryOf(figure, size, type)).contains(QStringLiteral("29 · 15%")));
    CHECK(words(geometryOf(figure, size, type)).contains(QStringLiteral("171 · 86%")));

    figure.kind = Figure::Kind::HorizontalBars;
    figure.series[0].values = {number("2.25"), number("0.35")};
    CHECK(words(geometryOf(figure, size, type)).contains(QStringLiteral("2,3"))); // 2.2 where half goes to the even digit
    CHECK(words(geometryOf(figure, size, type)).contains(QStringLiteral("0,4"))); // 0.3 in binary

    figure.kind = Figure::Kind::StackedBars;
    figure.series = {{QStringLiteral("A"), QStringLiteral("#3f4aa8"), {number("1.15")}},
        {QStringLiteral("B"), QStringLiteral("#b0307a"), {number("1.10")}}};
    CHECK(words(geometryOf(figure, size, type)).contains(QStringLiteral("2,3")));
}

TEST_CASE("A figure without values says so")
{
    const auto kind = GENERATE(Figure::Kind::Bars, Figure::Kind::StackedBars, Figure::Kind::HorizontalBars, Figure::Kind::Ring);
    for (const QList<Figure::Series>& series :
        {QList<Figure::Series> {}, {{}}, {{{}, {}, whole({0, 0})}}, {{{}, {}, {number("0.00")}}, {{}, {}, whole({0, 0, 0})}}}) {
        const FigureGeometry made = geometryOf(figureOf(kind, series), size, type);
        CHECK(words(made) == QStringList {QStringLiteral("Belum ada data")});
        CHECK(everything(made).size() == 1);
        CHECK(preferredHeight(figureOf(kind, series), 600, type) > 0);
    }
}

// Numbers in the cells of a grid, filtered and sorted digit for digit.
#include "tests/support/catch.h"
#include "tests/support/large_plan.h"
#include "ui/widgets/grid/cell_filter.h"
#include "ui/widgets/grid/cell_order.h"

using namespace pela;

namespace {

Value cell(const QString& typed)
{
    return Codec<Measure>::encode(Measure::parse(typed));
}

} // namespace

TEST_CASE("A filter finds the number that was typed, and not one that a double cannot tell from it")
{
    const Plan plan = test::largePlan(1);
    const auto finds = [&](const char* filter, const char* typed) {
        const QString text = QString::fromLatin1(typed);
        return CellFilter(QString::fromLatin1(filter))
            .accepts(
                cell(text), [&] { return text; }, fieldOf(&Target::target), plan);
    };
    CHECK(finds("=12,5", "12,50"));
    CHECK(finds("=0,1", "0,1"));
    CHECK(finds("=0,3", "0,30"));
    CHECK_FALSE(finds("<0,1", "0,1"));
    CHECK(finds("<=0,1", "0,10"));
    CHECK(finds("=90071992547409,93", "90071992547409,93"));
    CHECK_FALSE(finds("=90071992547409,93", "90071992547409,92")); // one double for both
    CHECK(finds(">90071992547409,92", "90071992547409,93"));
    CHECK(finds("=1,250", "1,250")); // no English thousands in a target
    CHECK_FALSE(finds("=1,250", "1.250"));
    CHECK(finds(">=2 juta", "2.000.000"));
    CHECK_FALSE(finds(">1", "20 unit"));
    CHECK_FALSE(finds(">1", ""));

    const auto holds = [&](const char* filter, qint64 amount) {
        return CellFilter(QString::fromLatin1(filter))
            .accepts(
                Value(amount), [] { return QString(); }, fieldOf(&BudgetLine::planned), plan);
    };
    CHECK(holds("=1,250,000", 1'250'000));
    CHECK(holds(">500 juta", 500'000'001));
    CHECK_FALSE(holds("=999999999999999", 999'999'999'999'998));
}

TEST_CASE("Targets are sorted by their size, whatever was typed behind the comma, and words stand after them")
{
    QStringList typed {QStringLiteral("20 unit"), QStringLiteral("1.250"), QStringLiteral("0,1"), QStringLiteral("999"),
        QStringLiteral("90071992547409,93"), QStringLiteral("90071992547409,92"), QStringLiteral("12,5"), QStringLiteral("0,09"),
        QString(), QStringLiteral("-3"), QStringLiteral("12,45"), QStringLiteral("3 unit"), QStringLiteral("-3,5")};
    const CellOrder order(fieldOf(&Target::target));
    const auto keyOf = [&](const QString& text) { return order.keyOf(cell(text), [&] { return text; }); };
    std::stable_sort(
        typed.begin(), typed.end(), [&](const QString& a, const QString& b) { return CellOrder::before(keyOf(a), keyOf(b)); });
    CHECK(typed.join(u'|')
        == QStringLiteral("-3,5|-3|0,09|0,1|12,45|12,5|999|1.250|90071992547409,92|90071992547409,93|3 unit|20 unit|"));
    std::stable_sort(typed.begin(), typed.end(),
        [&](const QString& a, const QString& b) { return CellOrder::before(keyOf(a), keyOf(b), Qt::DescendingOrder); });
    CHECK(typed.front() == QStringLiteral("20 unit"));
    CHECK(typed.back().isEmpty()); // what is empty is last from either end
    const Value two(*Decimal::of(200, 2));
    const auto silent = [] { return QString(); };
    const auto a = order.keyOf(two, silent);
    const auto b = order.keyOf(Value(2), silent);
    CHECK_FALSE(CellOrder::before(a, b)); // as large, so nobody's place changes
    CHECK_FALSE(CellOrder::before(b, a));
}

TEST_CASE("Codes are sorted as people count, names as a dictionary does, and no money stands last")
{
    const auto sorted = [](const FieldInfo& field, QStringList texts) {
        const CellOrder order(field);
        const auto keyOf = [&](const QString& text) {
            const Value value = field.type == FieldType::Rupiah ? Value(text.toLongLong()) : Value(text);
            return order.keyOf(value, [&] { return text; });
        };
        std::stable_sort(texts.begin(), texts.end(),
            [&](const QString& a, const QString& b) { return CellOrder::before(keyOf(a), keyOf(b)); });
        return texts.join(u'|');
    };
    CHECK(sorted(fieldOf(&Program::code), QStringLiteral("1.10|10|1.2|2|1|1.2.10||1.2.9").split(u'|'))
        == QStringLiteral("1|1.2|1.2.9|1.2.10|1.10|2|10|"));
    CHECK(sorted(fieldOf(&Program::name), QStringLiteral("pasar|Énergi|Bank|energi||Zakat").split(u'|'))
        == QStringLiteral("Bank|energi|Énergi|pasar|Zakat|"));
    CHECK(sorted(fieldOf(&BudgetLine::planned), QStringLiteral("0|2000|5|-1").split(u'|')) == QStringLiteral("-1|5|2000|0"));
}

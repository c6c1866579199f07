#include "core/base/format.h"
#include "tests/support/catch.h"

#include <limits>

using namespace pela;

namespace {

std::string inShort(qint64 rupiah)
{
    return formatRupiahShort({rupiah}).toStdString();
}

} // namespace

TEST_CASE("Short amounts are rounded half up in whole numbers, never through a fraction that cannot be held")
{
    CHECK(inShort(17'865'000'000) == "Rp17,87 miliar"); // as a double 17,865 lies below 17,865
    CHECK(inShort(17'864'999'999) == "Rp17,86 miliar");
    CHECK(inShort(1'005'000'000) == "Rp1,01 miliar");
    CHECK(inShort(2'500'000) == "Rp2,5 juta");
    CHECK(inShort(2'050'000) == "Rp2,05 juta");
    CHECK(inShort(3'000'000'000'000) == "Rp3 triliun");
    CHECK(inShort(-1'250'000) == "-Rp1,25 juta");
    CHECK(inShort(999'999) == "Rp999.999");
    CHECK(inShort(0) == "Rp0");
}

TEST_CASE("An amount that rounds up to the next word takes that word")
{
    CHECK(inShort(999'994'999) == "Rp999,99 juta");
    CHECK(inShort(999'995'000) == "Rp1 miliar");
    CHECK(inShort(999'999'999'999) == "Rp1 triliun");
    CHECK(inShort(1'999'999'999) == "Rp2 miliar");
}

TEST_CASE("The largest and the smallest amount are written without running over")
{
    CHECK(inShort(std::numeric_limits<qint64>::max()) == "Rp9.223.372,04 triliun");
    CHECK(inShort(std::numeric_limits<qint64>::min()) == "-Rp9.223.372,04 triliun");
    CHECK(formatRupiah({std::numeric_limits<qint64>::min()}) == QStringLiteral("-Rp9.223.372.036.854.775.808"));
}

TEST_CASE("What is written is read back, as Indonesians and Excel write it")
{
    for (const qint64 amount : {qint64(0), qint64(1), qint64(-1), qint64(1'250'000'000), qint64(999'999'999'999)})
        CHECK(parseRupiah(formatRupiah({amount}))->value == amount);
    CHECK(parseRupiah(QStringLiteral("1,25 miliar"))->value == 1'250'000'000);
    CHECK(parseRupiah(QStringLiteral("1,250,000"))->value == 1'250'000);
    CHECK_FALSE(parseRupiah(QStringLiteral("1,5")));
    CHECK_FALSE(parseRupiah(QStringLiteral("sejuta")));
}

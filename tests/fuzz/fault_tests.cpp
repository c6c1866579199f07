// A short run of what `./dev fuzz` does at length: a system that fails, and a program that is killed, at every call of some
// deeds.
#include "tests/fuzz/under_faults.h"
#include "tests/support/catch.h"

#include <QFileInfo>

#include <random>

using namespace pela::test;

namespace {

Trial trialOf(const QString& name)
{
    qputenv("PELA_LANGUAGE", "en");
    for (const Deed& deed : deeds())
        if (deed.name == name)
            return Trial(deed);
    throw std::runtime_error("there is no such deed");
}

bool reads(const QString& call)
{
    return call.startsWith(QLatin1String("read "));
}

/// What is wrong after each of some faults.
QStringList wrongUnder(const Trial& trial, const std::vector<Fault>& faults)
{
    QStringList wrong;
    for (const Fault& fault : faults)
        if (const QString found = trial.run(fault); !found.isEmpty())
            wrong << found;
    return wrong;
}

} // namespace

TEST_CASE("Whatever call about files fails, the old or the new is there, and what is said is true")
{
    const QString name = GENERATE(as<QString>(), QStringLiteral("export csv"), QStringLiteral("copy"), QStringLiteral("commit"),
        QStringLiteral("restore"), QStringLiteral("backup"), QStringLiteral("upgrade"));
    const Trial trial = trialOf(name);
    REQUIRE(trial.trouble().toStdString() == std::string());
    std::vector<Fault> faults;
    const QStringList calls = trial.calls();
    for (int call = 1; call <= calls.size(); ++call)
        if (!reads(calls[call - 1]))
            faults.push_back({call, "EIO"});
    REQUIRE(faults.size() > 4);
    CHECK(wrongUnder(trial, faults).join(u'\n').toStdString() == std::string());
}

TEST_CASE("What cannot be read once is read again, and what cannot be read at all is not called damaged")
{
    const QString name = GENERATE(as<QString>(), QStringLiteral("verify"), QStringLiteral("info"));
    const Trial trial = trialOf(name);
    REQUIRE(trial.trouble().toStdString() == std::string());
    const auto count = int(trial.calls("read").size());
    REQUIRE(count > 10);
    std::vector<Fault> faults;
    for (int call = 1; call <= count; call += 3) {
        faults.push_back({call, "EIO", false, "read"});
        faults.push_back({call, "EIO", true, "read"});
    }
    CHECK(wrongUnder(trial, faults).join(u'\n').toStdString() == std::string());
}

TEST_CASE("A document, a copy, a backup and a plan are on the disk before they take their place, and so is that they did")
{
    for (const Deed& deed : deeds()) {
        if (!deed.state || deed.name == QStringLiteral("commit") || deed.name == QStringLiteral("undo"))
            continue;
        const Trial trial(deed);
        INFO(deed.name.toStdString());
        REQUIRE(trial.trouble().toStdString() == std::string());
        const QStringList calls = trial.calls();
        int placed = 0;
        for (qsizetype at = 0; at < calls.size(); ++at) {
            const QStringList words = calls[at].split(u' ');
            if (words[0] != QStringLiteral("rename") || !words.value(1).endsWith(QStringLiteral(".part")))
                continue;
            ++placed;
            const qsizetype written = calls.lastIndexOf(QStringLiteral("write ") + words[1], at);
            const qsizetype synced = calls.lastIndexOf(QStringLiteral("sync ") + words[1], at);
            CHECK(written >= 0);
            CHECK(synced > written);
            const QString folder = words[2].left(words[2].lastIndexOf(u'/'));
            CHECK(calls.indexOf(QStringLiteral("sync ") + folder, at) > at);
        }
        CHECK(placed > 0);
    }
}

TEST_CASE("A program that is killed at any moment leaves the old or the new, and nothing that is in the way of the next")
{
    std::mt19937 random(20261126);
    for (const char* name : {"new", "compact", "writer's copy", "undo", "upgrade", "restore", "export xlsx"}) {
        const Trial trial = trialOf(QString::fromLatin1(name));
        REQUIRE(trial.trouble().toStdString() == std::string());
        const auto count = unsigned(trial.calls().size());
        std::vector<Fault> deaths;
        for (const char* how : {"KILL", "TORN", "KILL", "TORN"})
            deaths.push_back({int(random() % count) + 1, how});
        CHECK(wrongUnder(trial, deaths).join(u'\n').toStdString() == std::string());
    }
}

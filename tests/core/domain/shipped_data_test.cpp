// What ships under resources/, checked as written, before any plan is made of it.
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cmath>

namespace {

QJsonObject shipped(const QString& path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    INFO(error.errorString().toStdString());
    REQUIRE(document.isObject());
    return document.object();
}

QStringList shippedIn(const QString& folder)
{
    QStringList paths;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        paths.append(folder + QLatin1Char('/') + name);
    return paths;
}

/// WCAG 2 contrast of a "#rrggbb" colour against white.
double contrastWithWhite(const QString& colour)
{
    double luminance = 0;
    const double weights[] = {0.2126, 0.7152, 0.0722};
    for (int part = 0; part < 3; ++part) {
        bool isHex = false;
        const double level = colour.mid(1 + 2 * part, 2).toInt(&isHex, 16) / 255.0;
        REQUIRE(isHex);
        luminance += weights[part] * (level <= 0.03928 ? level / 12.92 : std::pow((level + 0.055) / 1.055, 2.4));
    }
    return 1.05 / (luminance + 0.05);
}

QJsonArray samplePrograms()
{
    QJsonArray programs;
    for (const QString& path : shippedIn(QStringLiteral(":/sample")))
        for (const QJsonValue& program : shipped(path)[QStringLiteral("program")].toArray())
            programs.append(program);
    return programs;
}

} // namespace

TEST_CASE("White text on every dimension colour can be read, and no two dimensions share a colour")
{
    REQUIRE(contrastWithWhite(QStringLiteral("#ffffff")) == Approx(1));
    REQUIRE(contrastWithWhite(QStringLiteral("#e0a000")) < 4.5);

    const QStringList frameworks = shippedIn(QStringLiteral(":/frameworks"));
    REQUIRE(frameworks.size() >= 2);
    for (const QString& path : frameworks) {
        QSet<QString> colours;
        QSet<QString> icons;
        const QJsonArray dimensions
            = shipped(path)[QStringLiteral("framework")].toArray()[0].toObject()[QStringLiteral("dimension")].toArray();
        REQUIRE(dimensions.size() == 6);
        for (const QJsonValue& value : dimensions) {
            const QJsonObject dimension = value.toObject();
            const QString colour = dimension[QStringLiteral("colour")].toString();
            INFO(path.toStdString() << " " << dimension[QStringLiteral("name")].toString().toStdString() << " "
                                    << colour.toStdString());
            CHECK(contrastWithWhite(colour) >= 4.5);
            CHECK_FALSE(dimension[QStringLiteral("subdimension")].toArray().isEmpty());
            colours.insert(colour);
            icons.insert(dimension[QStringLiteral("icon")].toString());
        }
        CHECK(colours.size() == dimensions.size());
        CHECK(icons.size() == dimensions.size());
    }
}

TEST_CASE("Templates are true for any city")
{
    const QStringList templates = shippedIn(QStringLiteral(":/templates"));
    REQUIRE(templates.size() >= 4);
    for (const QString& path : templates) {
        QJsonObject content = shipped(path);
        content.remove(QStringLiteral("about")); // says where it comes from, so it may name cities
        const QString text = QString::fromUtf8(QJsonDocument(content).toJson());
        INFO(path.toStdString());
        CHECK_FALSE(text.contains(QStringLiteral("Ambon")));
        CHECK_FALSE(text.contains(QStringLiteral("Maluku")));
    }
}

TEST_CASE("Every programme of the sample says where its name is from or that it is an example")
{
    const QJsonArray programs = samplePrograms();
    REQUIRE(programs.size() >= 55);
    for (const QJsonValue& value : programs) {
        const QJsonObject program = value.toObject();
        const QString name = program[QStringLiteral("name")].toString();
        const QString note = program[QStringLiteral("note")].toString();
        INFO(name.toStdString());
        CHECK(name.endsWith(QStringLiteral(" (contoh)")) != note.startsWith(QStringLiteral("Sumber nama program: ")));
        CHECK(note.contains(QStringLiteral("contoh")));
    }
}

TEST_CASE("The sample has something to show in every sub-dimension, track, horizon and year")
{
    QHash<QString, int> inSubdimension;
    QSet<QString> horizons;
    QSet<QString> tracks;
    QHash<int, qint64> inYear;
    for (const QJsonValue& value : samplePrograms()) {
        const QJsonObject program = value.toObject();
        ++inSubdimension[program[QStringLiteral("subdimension")].toString()];
        horizons.insert(program[QStringLiteral("horizon")].toString());
        tracks.insert(program[QStringLiteral("track")].toString());
        for (const QJsonValue& line : program[QStringLiteral("budget_line")].toArray())
            inYear[line[QStringLiteral("year")].toInt()] += line[QStringLiteral("planned")].toInteger();
    }
    const QJsonObject framework
        = shipped(QStringLiteral(":/frameworks/six-dimensions.json"))[QStringLiteral("framework")].toArray()[0].toObject();
    int subdimensions = 0;
    for (const QJsonValue& dimension : framework[QStringLiteral("dimension")].toArray())
        for (const QJsonValue& subdimension : dimension[QStringLiteral("subdimension")].toArray()) {
            ++subdimensions;
            INFO(subdimension[QStringLiteral("name")].toString().toStdString());
            CHECK(inSubdimension.value(subdimension[QStringLiteral("key")].toString()) >= 2);
        }
    CHECK(subdimensions == 18);
    CHECK(inSubdimension.size() == 18);
    CHECK(horizons.size() == 3);
    CHECK(tracks.size() == framework[QStringLiteral("action_track")].toArray().size());
    for (int year = 2025; year <= 2029; ++year)
        CHECK(inYear.value(year) > 0);
    CHECK(inYear.size() == 5);
}

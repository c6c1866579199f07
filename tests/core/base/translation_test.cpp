// The Indonesian of window and command line, checked as written in resources/i18n.
#include "core/base/format.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    QString state; ///< empty once somebody has translated it
};

QList<Message> messagesIn(const QString& name)
{
    QFile file(QStringLiteral(PELA_TEST_DATA "/../../resources/i18n/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Message> found;
    QString context;
    bool counts = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            counts = xml.attributes().value(QLatin1String("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            found.append({context, xml.readElementText(), {}, {}});
        } else if (xml.name() == u"translation") {
            REQUIRE_FALSE(found.isEmpty());
            found.last().state = xml.attributes().value(QLatin1String("type")).toString();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            // Indonesian has one form for any number; it stands in a <numerusform> of its own, between line breaks.
            found.last().translation = counts ? text.trimmed() : text;
        }
    }
    INFO(xml.errorString().toStdString());
    REQUIRE_FALSE(xml.hasError());
    return found;
}

/// Our own sentences.
QList<Message> messages()
{
    return messagesIn(QStringLiteral("pela_id.ts"));
}

/// Ours, and those of Qt that a person meets: file dialogs, buttons, context menus.
QList<Message> everyMessage()
{
    return messages() + messagesIn(QStringLiteral("qt_id.ts"));
}

/// The "%1" and "%n" of a text.
QSet<QString> places(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%(?:\\d+|n)"));
    QSet<QString> found;
    for (auto matches = place.globalMatch(text); matches.hasNext();)
        found.insert(matches.next().captured());
    return found;
}

bool isSpaced(const QString& text, bool before)
{
    return !text.isEmpty() && (before ? text.front() : text.back()).isSpace();
}

} // namespace

TEST_CASE("each sentence of window and command line has its Indonesian", "[translation]")
{
    REQUIRE(messages().size() > 500);
    for (const Message& message : everyMessage()) {
        INFO(message.context.toStdString() << ": " << message.source.toStdString());
        CHECK(message.state == QString());
        CHECK_FALSE(message.translation.trimmed().isEmpty());
    }
}

TEST_CASE("a translation keeps every place where a value goes in, and invents none", "[translation]")
{
    for (const Message& message : everyMessage()) {
        INFO(message.source.toStdString() << " | " << message.translation.toStdString());
        CHECK(places(message.translation) == places(message.source));
    }
}

TEST_CASE("a translation keeps what the window relies on: edges, ellipses, mnemonics", "[translation]")
{
    static const QRegularExpression mnemonic(QStringLiteral("&[A-Za-z]"));
    QSet<QString> menuKeys;
    for (const Message& message : messages()) {
        INFO(message.source.toStdString() << " | " << message.translation.toStdString());
        CHECK(isSpaced(message.source, true) == isSpaced(message.translation, true));
        CHECK(isSpaced(message.source, false) == isSpaced(message.translation, false));
        CHECK(message.source.endsWith(QChar(0x2026)) == message.translation.endsWith(QChar(0x2026)));
        const QRegularExpressionMatch key = mnemonic.match(message.translation);
        CHECK(mnemonic.match(message.source).hasMatch() == key.hasMatch());
        if (!key.hasMatch())
            continue;
        const QString letter = key.captured().toLower();
        CHECK_FALSE(menuKeys.contains(letter));
        menuKeys.insert(letter);
    }
}

TEST_CASE("Pela speaks calmly: nothing is shouted", "[translation]")
{
    for (const Message& message : messages()) {
        INFO(message.translation.toStdString());
        CHECK_FALSE(message.translation.contains(u'!'));
    }
}

TEST_CASE("inside a sentence a title loses its capital, but an abbreviation does not", "[translation]")
{
    CHECK(pela::inSentence(QStringLiteral("Nama pimpinan")) == QStringLiteral("nama pimpinan"));
    CHECK(pela::inSentence(QStringLiteral("Kode Kemendagri")) == QStringLiteral("kode Kemendagri"));
    CHECK(pela::inSentence(QStringLiteral("OPD penanggung jawab")) == QStringLiteral("OPD penanggung jawab"));
    CHECK(pela::inSentence(QStringLiteral("NIP")) == QStringLiteral("NIP"));
    CHECK(pela::inSentence(QStringLiteral("% 2026")) == QStringLiteral("% 2026"));
    CHECK(pela::inSentence(QString()) == QString());
}

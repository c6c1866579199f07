#include "core/base/language.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTranslator>

namespace pela {

namespace {

constexpr auto variable = "PELA_LANGUAGE";

QString key()
{
    return QStringLiteral("language");
}

QString translatorName()
{
    return QStringLiteral("chosenLanguage");
}

} // namespace

QString chosenLanguage()
{
    return qEnvironmentVariable(variable, QSettings().value(key(), QStringLiteral("id")).toString());
}

void chooseLanguage(const QString& code)
{
    qunsetenv(variable);
    QSettings().setValue(key(), code);
}

void speakChosenLanguage()
{
    qDeleteAll(qApp->findChildren<QTranslator*>(translatorName())); // which takes them out of the application
    // English is what the code speaks, but for its plurals. Qt's own sentences are those of file dialogs and context menus.
    const bool english = chosenLanguage() == QLatin1String("en");
    const QStringList files = english ? QStringList {QStringLiteral(":/i18n/pela_en.qm")}
                                      : QStringList {QStringLiteral(":/i18n/pela_id.qm"), QStringLiteral(":/i18n/qt_id.qm")};
    for (const QString& file : files) {
        auto* translator = new QTranslator(qApp);
        translator->setObjectName(translatorName());
        if (translator->load(file))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace pela

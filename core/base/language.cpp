#include "core/base/language.h"

#include <QSettings>

namespace pela {

namespace {

QString key()
{
    return QStringLiteral("language");
}

} // namespace

QString chosenLanguage()
{
    return qEnvironmentVariable("PELA_LANGUAGE", QSettings().value(key(), QStringLiteral("id")).toString());
}

void chooseLanguage(const QString& code)
{
    QSettings().setValue(key(), code);
}

} // namespace pela

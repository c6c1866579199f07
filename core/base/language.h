// The language the program speaks. Paper is Indonesian whatever it is.
#pragma once

#include <QString>

namespace pela {

/// "id" or "en": PELA_LANGUAGE when scripts set it, else what the person chose, else Indonesian.
QString chosenLanguage();
/// Remembers the choice; the program speaks it when it starts again.
void chooseLanguage(const QString& code);

} // namespace pela

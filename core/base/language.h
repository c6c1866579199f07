// The language the program speaks. Paper is Indonesian whatever it is.
#pragma once

#include <QString>

namespace pela {

/// "id" or "en": PELA_LANGUAGE when scripts set it, else what the person chose, else Indonesian.
QString chosenLanguage();
/// Remembers the choice, which counts from now on, also before what a script had set. speakChosenLanguage() makes it heard.
void chooseLanguage(const QString& code);
/// The sentences of the program and of Qt's own dialogs in the language that is chosen, in place of those before. What is on
/// screen already stays as it is until it is made anew. Needs the application object.
void speakChosenLanguage();

} // namespace pela

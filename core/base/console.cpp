#include "core/base/console.h"

#include <QByteArray>

#ifdef Q_OS_WIN
#include <cstdio>
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#else
#include <clocale>
#include <csignal>
#include <fcntl.h>
#include <langinfo.h>
#include <strings.h>
#include <unistd.h>
#endif

namespace pela {

#ifdef Q_OS_WIN

Console::Console() : codePage_(::GetConsoleOutputCP())
{
    // Scripts read lines without carriage returns, as elsewhere.
    ::_setmode(::_fileno(stdout), _O_BINARY);
    ::_setmode(::_fileno(stderr), _O_BINARY);
    ::SetConsoleOutputCP(CP_UTF8);
}

Console::~Console()
{
    if (codePage_ != 0) // there is no console behind a window
        ::SetConsoleOutputCP(codePage_);
}

#else

namespace {

/// A stream that whoever started us has closed is given to what can be neither read nor written. The number would go to the next
/// file that is opened, a plan perhaps, and what is printed into that.
void occupyClosedStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) == -1)
            (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY); // takes the lowest number that is free
}

} // namespace

Console::Console()
{
    occupyClosedStreams();
    std::signal(SIGPIPE, SIG_IGN); // that nobody reads on is an error of writing, and said as such
    const bool isKnown = std::setlocale(LC_ALL, "") != nullptr;
    if (isKnown && strcasecmp(::nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    // The language and the formats of the person stay where they can; letters are read as what they are.
    qputenv(isKnown && qEnvironmentVariableIsEmpty("LC_ALL") ? "LC_CTYPE" : "LC_ALL", "C.UTF-8");
}

Console::~Console() = default;

#endif

namespace {

/// Some terminals obey those behind ASCII too, and all turn what is written.
bool isControlBeyondAscii(char16_t code)
{
    const bool turnsWriting = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return (code >= 0x7f && code < 0xa0) || turnsWriting || code == 0x2028 || code == 0x2029;
}

} // namespace

QString harmlessJson(const QString& json)
{
    QString shown;
    shown.reserve(json.size());
    for (const QChar letter : json) // the others are escaped already, and outside its texts JSON has none
        if (isControlBeyondAscii(letter.unicode()))
            shown += QStringLiteral("\\u%1").arg(int(letter.unicode()), 4, 16, QLatin1Char('0'));
        else
            shown += letter;
    return shown;
}

QString harmless(const QString& line)
{
    QString shown = line;
    for (QChar& letter : shown) {
        const char16_t code = letter.unicode();
        constexpr char16_t pictures = 0x2400; // of the first 32, in their order
        constexpr char16_t pictureOfDelete = 0x2421;
        constexpr char16_t nothingKnown = 0xfffd;
        if (code < u' ' && code != u'\t')
            letter = char16_t(pictures + code);
        else if (code == 0x7f)
            letter = pictureOfDelete;
        else if (isControlBeyondAscii(code))
            letter = nothingKnown;
    }
    return shown;
}

} // namespace pela

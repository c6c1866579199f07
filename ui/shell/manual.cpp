#include "ui/shell/manual.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace pela {

namespace {

const QString folder = QStringLiteral(":/manual/");
const QString firstPage = QStringLiteral("mulai");

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleIn(const QString& markdown)
{
    static const QRegularExpression heading(QStringLiteral("^# +(.+)$"), QRegularExpression::MultilineOption);
    return heading.match(markdown).captured(1).trimmed();
}

ManualPage pageNamed(const QString& name)
{
    const QString markdown = textOf(folder + name + QStringLiteral(".md"));
    return {name, titleIn(markdown), markdown};
}

/// What Markdown would take for a mark of its own.
QString escaped(QString text)
{
    static const QRegularExpression marks(QStringLiteral(R"(([\\`*_{}\[\]<>|#]))"));
    return text.replace(marks, QStringLiteral("\\\\1"));
}

} // namespace

QList<ManualPage> manualPages()
{
    QList<ManualPage> pages {pageNamed(firstPage)};
    QStringList names = QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name.chop(3);
    names.removeAll(firstPage);
    const QString lead = pages.first().markdown;
    const auto place = [&lead](const QString& name) {
        const qsizetype at = lead.indexOf(u'(' + name + QStringLiteral(".md)"));
        return at < 0 ? lead.size() : at;
    };
    std::stable_sort(names.begin(), names.end(), [&](const QString& one, const QString& two) { return place(one) < place(two); });
    for (const QString& name : std::as_const(names))
        pages.append(pageNamed(name));
    return pages;
}

ManualPage keysPage(const QList<KeysOf>& places)
{
    const QString title = QCoreApplication::translate("Manual", "All keys");
    QString text = QStringLiteral("# %1\n").arg(title);
    for (const KeysOf& place : places) {
        QString rows;
        for (const Command& command : place.commands) {
            if (command.shortcut.isEmpty())
                continue;
            QStringList keys {command.shortcut.toString(QKeySequence::NativeText)};
            for (const QKeySequence& other : command.otherKeys)
                keys += other.toString(QKeySequence::NativeText);
            rows += QStringLiteral("| %1 | %2 |\n").arg(escaped(keys.join(QStringLiteral(", "))), escaped(command.text));
        }
        if (!rows.isEmpty())
            text += QStringLiteral("\n## %1\n\n| %2 | %3 |\n|---|---|\n%4")
                        .arg(escaped(place.place), QCoreApplication::translate("Manual", "Keys"),
                            QCoreApplication::translate("Manual", "What they do"), rows);
    }
    return {QStringLiteral("keys"), title, text};
}

bool holds(const ManualPage& page, const QString& typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(
        words.begin(), words.end(), [&page](const QString& word) { return page.markdown.contains(word, Qt::CaseInsensitive); });
}

} // namespace pela

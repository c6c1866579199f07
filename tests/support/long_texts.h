// Texts made to take a reader or a page longer than their length allows.
#pragma once

#include <QList>
#include <QString>

namespace pela::test {

struct LongText {
    const char* name;
    QString (*make)(int length);
};

/// What takes as long as its length allows.
inline QString plainWords(int length)
{
    return QStringLiteral("rencana induk ").repeated(length / 14);
}

/// Without any mark of Markdown: as a name, in a cell, in a paragraph.
inline QList<LongText> longWords()
{
    return {{"one word", [](int n) { return QString(n, u'x'); }}, {"ampersands", [](int n) { return QString(n, u'&'); }},
        {"joined emoji", [](int n) { return QStringLiteral("👨\u200d").repeated(n / 3); }},
        {"accents on one letter", [](int n) { return QString(u'a' + QString(n, QChar(0x301))); }},
        {"spaces", [](int n) { return QString(QString(n, u' ') + u'a'); }},
        {"line breaks", [](int n) { return QStringLiteral("a\n").repeated(n / 2); }},
        {"right to left", [](int n) { return QStringLiteral("שלום abc ").repeated(n / 9); }}};
}

/// Found by trying thousands of patterns on md4c; each of the first was quadratic, or worse.
inline QList<LongText> hostileMarkdown()
{
    return {{"links in a paragraph of many lines", [](int n) { return QStringLiteral("[a]\n").repeated(n / 4); }},
        {"many lines, then many links",
            [](int n) { return QString(QStringLiteral("!\n").repeated(n / 4) + QStringLiteral("[b]").repeated(n / 6)); }},
        {"one long address, many references",
            [](int n) {
                return QString(QStringLiteral("[a]: ") + QString(n / 2, u'x') + QStringLiteral("\n\n")
                    + QStringLiteral("[a]").repeated(n / 6));
            }},
        {"pictures by reference",
            [](int n) {
                return QString(QStringLiteral("[a]: ") + QString(n / 2, u'x') + QStringLiteral("\n\n")
                    + QStringLiteral("![a]").repeated(n / 8));
            }},
        {"nested lists and empty lines",
            [](int n) {
                return QString(QStringLiteral("+ ").repeated(n / 4) + QStringLiteral("a\n") + QString(n / 2, u'\n') + u'b');
            }},
        {"nested numbers and empty lines",
            [](int n) {
                return QString(QStringLiteral("1. ").repeated(n / 6) + QStringLiteral("a\r") + QString(n / 2, u'\r') + u'b');
            }},
        {"definitions of one name", [](int n) { return QStringLiteral("[a]: x\n").repeated(n / 7); }},
        {"definitions of many names",
            [](int n) {
                QString text;
                for (int i = 0; text.size() < n; ++i)
                    text += QStringLiteral("[%1]: x\n\n[%1] ").arg(i);
                return text;
            }},
        {"nested quotes", [](int n) { return QString(n, u'>'); }},
        {"quotes, then lines", [](int n) { return QString(QString(n / 2, u'>') + QStringLiteral("a\nb").repeated(n / 6)); }},
        {"stars", [](int n) { return QString(QString(n, u'*') + u'a'); }},
        {"stars and letters", [](int n) { return QStringLiteral("*a_ **b ").repeated(n / 8); }},
        {"runs of backticks",
            [](int n) {
                QString text;
                for (int i = 1; text.size() < n; ++i)
                    text += QString(i % 60 + 1, u'`') + u'a';
                return text;
            }},
        {"nested brackets", [](int n) { return QString(QString(n / 2, u'[') + QString(n / 2, u']')); }},
        {"links that do not end", [](int n) { return QStringLiteral("[a](<b").repeated(n / 6); }},
        {"entities", [](int n) { return QStringLiteral("&amp;").repeated(n / 5); }},
        {"a table of many columns",
            [](int n) {
                return QString(QStringLiteral("|a").repeated(n / 20) + QStringLiteral("|\n")
                    + QStringLiteral("|---").repeated(n / 20) + QStringLiteral("|\n") + QStringLiteral("|x\n").repeated(n / 20));
            }},
        {"braces that do not end", [](int n) { return QString(QStringLiteral("{{a").repeated(n / 8) + QString(n / 2, u' ')); }}};
}

} // namespace pela::test

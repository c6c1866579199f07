// Live fields in the prose: {{kota}} in a sentence, {{tabel:dimensi}} alone in a paragraph. Their values come from the plan
// every time a document is built.
#pragma once

#include "core/book/material.h"
#include "core/document/composer.h"

QT_BEGIN_NAMESPACE
class QRegularExpression;
QT_END_NAMESPACE

namespace pela::book {

/// One field a writer may use. Meanings are Indonesian: they are part of the language of the books, like the names.
struct LiveField {
    enum class Kind {
        InText, ///< a few words inside a sentence
        Alone,  ///< tables, figures and parts; stands alone in its paragraph
    } kind
        = Kind::InText;
    QString name;    ///< "kota", "pagu:2026"
    QString meaning; ///< "Nama kota atau kabupaten"
    QString value;   ///< what a field in the text prints now; empty for those that stand alone
};

/// Every field of this plan with its meaning and present value, in the order a window lists them.
QList<LiveField> liveFields(const Plan& plan);

struct FieldProblem {
    enum class Kind {
        Unknown,  ///< there is no such field
        NotAlone, ///< a field that must stand alone with other words in its paragraph, or in a heading, list or table
        TooOften, ///< written again and again, it would make a book that grows faster than its text
    } kind
        = Kind::Unknown;
    QString name; ///< as it was written, without the braces
};
/// How a field stands in a text: {{name}}, with the name and the spaces around it in capture 1.
const QRegularExpression& fieldPattern();

/// What is wrong with the fields of a Markdown text; on paper each shows as "[isian … tidak dikenal]".
QList<FieldProblem> fieldProblems(const Plan& plan, const QString& markdown);

/// Puts the values of inline fields into a line of text.
QString fillFields(const Material& material, const QString& text);

/// Writes prose: Markdown with fields. Headings in it become headings below `level`.
void writeProse(const Material& material, const QString& markdown, int level, Composer& composer);

} // namespace pela::book

// From a document to a file. Core writes XLSX, CSV and HTML; the program adds what needs Qt Gui (PDF) at start.
#pragma once

#include "core/base/result.h"
#include "core/book/builders.h"

#include <functional>

namespace pela::publish {

/// Writes one document to `path`, which does not exist yet; publish::write() renames it over the wanted file afterwards.
using Writer = std::function<Result<>(const book::Document& document, const QString& path)>;

struct Format {
    QString suffix;                            ///< "pdf", lower case, without a dot
    book::Medium medium = book::Medium::Paper; ///< which form of the document it wants
    Writer write;
};

/// Adds a format, or replaces the one with that suffix. Call before the first document is written, from the main thread.
void addFormat(const Format& format);
/// Suffixes of every format this program can write.
QStringList knownFormats();
/// Of the formats that make sense for a document, those this program can write.
QStringList formats(const book::DocumentInfo& info);

/// Builds the document `id` and writes it in the format of the suffix of `path`, replacing a file of that name only when the new
/// one is complete. Refuses, with a sentence, an unknown document, a format the document does not have, a folder that cannot be
/// written, a full disk.
Result<> exportDocument(const Plan& plan, const QString& id, const QString& path, const book::ContentLoader& content = {});

/// Writes a document that is already built; `suffix` names the format. As safe as exportDocument.
Result<> write(const book::Document& document, const QString& suffix, const QString& path);

Result<> publishXlsx(const book::Document& document, const QString& path);
Result<> publishCsv(const book::Document& document, const QString& path);
Result<> publishHtml(const book::Document& document, const QString& path);

/// The same without a file, for tests and previews.
QByteArray csvOf(const book::Document& document);
QString htmlOf(const book::Document& document);

} // namespace pela::publish

// The one door from a document to a file. Core writes XLSX, CSV and HTML; the program adds what needs Qt Gui (PDF) at start.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/book/documents.h"
#include "core/store/plan_on_disk.h"

#include <functional>
#include <optional>

namespace pela::publish {

/// Writes one document to `path`, where an empty file stands or none. One that is stopped returns early with whatever it has; it
/// is the door that puts a finished file in its place and removes any other.
using Writer = std::function<Result<>(const book::Document& document, const QString& path, const Task& task)>;

struct Format {
    QString suffix;                            ///< "pdf", lower case, without a dot
    book::Medium medium = book::Medium::Paper; ///< which form of the document it wants
    Writer write;
    bool (*shows)(const QByteArray& picture) = nullptr; ///< whether it can show a picture; null where it shows none
};

/// Adds a format, or replaces the one with that suffix. Call before the first document is written, from the main thread.
void addFormat(const Format& format);
/// Suffixes of every format this program can write.
QStringList knownFormats();
/// Of the formats that make sense for a document, those this program can write.
QStringList formats(const book::DocumentInfo& info);

/// Whether a file may be put at `path`: its folder exists and may be written to, and what stands there now, if anything, is an
/// ordinary file and no part of a plan, whatever it is called and however the path is spelled. Otherwise a sentence.
Result<> mayWrite(const QString& path);

/// Whether a picture of the plan, called `name`, can be printed, by all formats that show any. Damaged, with a sentence, when
/// not.
Result<> mayBePrinted(const QString& name, const QByteArray& picture);

/// A document with the pictures of its plan, to be looked at. Where one cannot be read, or is none, its place is empty and
/// `unread` says why, in the sentence that an export is refused with.
struct Built {
    Result<book::Document> document;
    std::optional<Error> unread;
};
Built build(
    const Plan& plan, const book::DocumentRef& document, const ContentReader& content, book::Medium medium = book::Medium::Paper);

/// Builds a document and writes it in the format of the suffix of `path`. The file appears, or replaces the one of that
/// name, when all of it is written; refused, failed or stopped (Problem::Stopped), everything is as it was. Refuses, with a
/// sentence, a document that is gone, a format it does not have, what mayWrite() refuses, a full disk, a picture that cannot be
/// read or is none. `file` is where the plan lies: pictures come from there, and what is written is no more readable to others.
Result<> exportDocument(
    const Plan& plan, const book::DocumentRef& document, const QString& path, const PlanOnDisk& file = {}, const Task& task = {});
/// The same for a document that is already built; the suffix of `path` names the format.
Result<> write(const book::Document& document, const QString& path, const Task& task = {});
/// The same for bytes that are no document of ours: a scan, an attachment of the plan at `planPath`.
Result<> write(const QByteArray& bytes, const QString& path, const Task& task = {}, const QString& planPath = {});

Result<> publishXlsx(const book::Document& document, const QString& path, const Task& task = {});
Result<> publishCsv(const book::Document& document, const QString& path, const Task& task = {});
Result<> publishHtml(const book::Document& document, const QString& path, const Task& task = {});

/// The same without a file, for tests and previews.
QByteArray csvOf(const book::Document& document, const Task& task = {});
QString htmlOf(const book::Document& document, const Task& task = {});

} // namespace pela::publish

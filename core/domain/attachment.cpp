#include "core/domain/attachment.h"

#include <QMimeDatabase>

namespace pela {

using namespace describe;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

} // namespace

const EntityInfo& Attachment::describe()
{
    static EntityInfo info = entity<Attachment>("attachment", QT_TRANSLATE_NOOP("Entity", "Attachment"),
        {
            field<&Attachment::name>("name", QT_TRANSLATE_NOOP("Field", "File name"), {required}),
            field<&Attachment::mediaType>("media_type", QT_TRANSLATE_NOOP("Field", "Kind of file")),
            field<&Attachment::size>("size", QT_TRANSLATE_NOOP("Field", "Size"), {hidden}),
            field<&Attachment::content>("content", QT_TRANSLATE_NOOP("Field", "Content"), {required, hidden, contentHash}),
        },
        "name");
    return info;
}

Result<Attachment> keepFile(Draft& draft, const QString& name, const QByteArray& bytes)
{
    if (bytes.size() > largestAttachment)
        return Error {Problem::Refused,
            Words::tr("“%1” is larger than %2 MB. Make a smaller scan and attach that.")
                .arg(name)
                .arg(largestAttachment / (1024 * 1024))};
    if (bytes.isEmpty())
        return Error {Problem::Refused, Words::tr("“%1” is empty. Choose another file.").arg(name)};
    // What a name promises must be inside; nobody opens a scan again until an assessor asks for it.
    const QMimeDatabase types;
    const QMimeType byName = types.mimeTypeForFile(name, QMimeDatabase::MatchExtension);
    for (const char* kind : {"application/pdf", "image/jpeg", "image/png"})
        if (byName.inherits(QLatin1String(kind)) && !types.mimeTypeForData(bytes).inherits(QLatin1String(kind)))
            return Error {Problem::Refused,
                Words::tr("“%1” is no %2 inside, whatever its name says. Scan it again, or choose another file.")
                    .arg(name, byName.preferredSuffix().toUpper())};
    Attachment row;
    row.id = Id<Attachment>::make();
    row.name = name;
    row.mediaType = types.mimeTypeForFileNameAndData(name, bytes).name();
    row.size = int(bytes.size());
    row.content = draft.keepContent(bytes);
    draft.insert(row);
    return row;
}

bool isScan(const Attachment& attachment)
{
    static const QStringList kinds {QStringLiteral("application/pdf"), QStringLiteral("image/jpeg"), QStringLiteral("image/png")};
    return kinds.contains(attachment.mediaType);
}

} // namespace pela

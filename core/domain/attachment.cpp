#include "core/domain/attachment.h"

namespace pela {

using namespace describe;

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

} // namespace pela

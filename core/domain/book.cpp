#include "core/domain/book.h"

namespace pela {

using namespace describe;

const EntityInfo& Book::describe()
{
    static EntityInfo info = entity<Book>("book", QT_TRANSLATE_NOOP("Entity", "Book"),
        {
            field<&Book::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Book::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required, unique}),
            field<&Book::title>("title", QT_TRANSLATE_NOOP("Field", "Title"), {required}),
            field<&Book::subtitle>("subtitle", QT_TRANSLATE_NOOP("Field", "Subtitle")),
        },
        "title");
    return info;
}

const EntityInfo& Section::describe()
{
    static EntityInfo info = entity<Section>("section", QT_TRANSLATE_NOOP("Entity", "Section"),
        {
            field<&Section::book>("book", QT_TRANSLATE_NOOP("Field", "Book"), {required, follow}),
            field<&Section::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Section::level>("level", QT_TRANSLATE_NOOP("Field", "Level"), {between(1, 3)}),
            field<&Section::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
            field<&Section::title>("title", QT_TRANSLATE_NOOP("Field", "Title"), {required}),
            field<&Section::text>("text", QT_TRANSLATE_NOOP("Field", "Text"), {markdown}),
            field<&Section::status>("status", QT_TRANSLATE_NOOP("Field", "Status")),
        },
        "title");
    return info;
}

} // namespace pela

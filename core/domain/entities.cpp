#include "core/domain/entities.h"

namespace pela {

namespace {

template <class... E> std::vector<const EntityInfo*> listOf(Entities<E...>)
{
    std::vector<const EntityInfo*> list;
    // The place in the list is the only thing a description learns after it was made.
    ((const_cast<EntityInfo&>(E::describe()).index = int(list.size()), list.push_back(&E::describe())), ...);
    return list;
}

} // namespace

std::span<const EntityInfo* const> entities()
{
    static const std::vector<const EntityInfo*> list = listOf(AllEntities {});
    return list;
}

} // namespace pela

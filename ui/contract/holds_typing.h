// What every widget says in which somebody types what shall be in the plan.
#pragma once

#include "core/store/unsaved.h"

#include <optional>

namespace pela {

class HoldsTyping {
public:
    HoldsTyping() = default;
    virtual ~HoldsTyping() = default;
    HoldsTyping(const HoldsTyping&) = delete;
    HoldsTyping& operator=(const HoldsTyping&) = delete;

    /// What stands here and not in the plan, because it is still being typed or was refused; nothing when there is nothing.
    virtual std::optional<UnsavedText> unsaved() const = 0;
};

} // namespace pela

// Two channels for failure: Result for what can happen to a user, assertions for what cannot.
#pragma once

#include <QString>

#include <cassert>
#include <utility>
#include <variant>

namespace pela {

/// What kind of thing went wrong; decides the exit code and which way out a window offers.
enum class Problem {
    Refused,    ///< the change or the input is not acceptable as it stands
    Usage,      ///< the request itself makes no sense (unknown document, wrong option)
    NotFound,   ///< no such file
    NotAPlan,   ///< a file, but not one of ours
    Damaged,    ///< one of ours, but its pages or rows do not hold together
    Newer,      ///< written by a newer Pela
    Locked,     ///< somebody else is writing it
    ReadOnly,   ///< may be read but not written
    Unreadable, ///< the system refuses to read it
    Unwritable, ///< the system refuses to write it (disk full, no permission, stick gone)
    Stopped,    ///< whoever waited for it stopped it; everything is as it was
};

/// A sentence in the user's language: what happened, to which file or row, and what to do.
struct Error {
    Problem problem = Problem::Refused;
    QString message;
};

struct Nothing { };

/// Either a value or an Error. Check with `if (!result)` before taking `*result`.
template <class T = Nothing> class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) { }
    Result(Error error) : state_(std::move(error)) { }
    Result() requires std::is_same_v<T, Nothing> : state_(Nothing {}) { }

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    T& value()
    {
        assert(*this);
        return std::get<T>(state_);
    }
    const T& value() const
    {
        assert(*this);
        return std::get<T>(state_);
    }
    const Error& error() const
    {
        assert(!*this);
        return std::get<Error>(state_);
    }

private:
    std::variant<T, Error> state_;
};

} // namespace pela

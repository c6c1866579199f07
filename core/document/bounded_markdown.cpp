#include "core/document/bounded_markdown.h"

#include <algorithm>

namespace pela::book {

namespace {

constexpr int deepestNesting = 60;          ///< quotes and lists that a line may open
constexpr int deepestIndent = 200;          ///< columns
constexpr qint64 longestSearch = 4'000'000; ///< lines of a paragraph times the brackets in it

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// One line after the other, as md4c reads them.
class Bounder {
public:
    explicit Bounder(const QByteArray& text) : text_(text) { bounded_.reserve(text.size() + text.size() / 8); }

    QByteArray run()
    {
        while (at_ < text_.size()) {
            end_ = at_;
            while (end_ < text_.size() && !isLineEnd(text_[end_]))
                ++end_;
            line();
            const bool isPair = end_ + 1 < text_.size() && text_[end_] == '\r' && text_[end_ + 1] == '\n';
            const qsizetype next = std::min(end_ + (isPair ? 2 : 1), text_.size());
            bounded_.append(text_.constData() + at_, next - at_);
            at_ = next;
        }
        return std::move(bounded_);
    }

private:
    /// The marks at its beginning; what follows them is copied by who calls.
    void line()
    {
        const qsizetype begin = bounded_.size();
        bool isEmpty = true;
        int columns = 0;
        for (int nesting = 0; at_ < end_;) {
            if (isBlank(text_[at_])) {
                columns += text_[at_] == '\t' ? 4 : 1;
                if (columns <= deepestIndent)
                    bounded_.append(text_[at_]);
                ++at_;
                continue;
            }
            const qsizetype mark = markLength();
            if (mark == 0)
                break;
            isEmpty = isEmpty && text_[at_] == '>';
            if (++nesting > deepestNesting) {
                if (!isRule()) {
                    bounded_.append(text_.constData() + at_, mark - 1);
                    bounded_.append('\\');
                    at_ += mark - 1;
                }
                break;
            }
            bounded_.append(text_.constData() + at_, mark);
            at_ += mark;
        }
        if (isEmpty && at_ == end_) {
            lines_ = brackets_ = 0;
            return;
        }
        const qint64 here
            = std::count_if(text_.constData() + at_, text_.constData() + end_, [](char c) { return c == '[' || c == ']'; });
        ++lines_;
        brackets_ += here;
        if (lines_ * brackets_ > longestSearch && lines_ > 1) {
            bounded_.insert(begin, '\n');
            lines_ = 1;
            brackets_ = here;
        }
    }

    /// Of what opens a quote or a list here: `>`, `-`, `12.`; 0 for anything else.
    qsizetype markLength() const
    {
        const char c = text_[at_];
        if (c == '>')
            return 1;
        const auto endsAt = [&](qsizetype after) { return after == end_ || isBlank(text_[after]); };
        if (c == '-' || c == '+' || c == '*')
            return endsAt(at_ + 1) ? 1 : 0;
        qsizetype after = at_;
        while (after < end_ && after - at_ < 9 && text_[after] >= '0' && text_[after] <= '9')
            ++after;
        const bool isNumber = after > at_ && after < end_ && (text_[after] == '.' || text_[after] == ')');
        return isNumber && endsAt(after + 1) ? after + 1 - at_ : 0;
    }

    /// `- - - - -` across the page is a line and no list.
    bool isRule() const
    {
        return text_[at_] != '+' && std::all_of(text_.constData() + at_, text_.constData() + end_, [&](char c) {
            return c == text_[at_] || isBlank(c);
        });
    }

    const QByteArray& text_;
    QByteArray bounded_;
    qsizetype at_ = 0;
    qsizetype end_ = 0;
    qint64 lines_ = 0; ///< of this paragraph
    qint64 brackets_ = 0;
};

} // namespace

QByteArray boundedMarkdown(const QByteArray& utf8)
{
    return Bounder(utf8).run();
}

} // namespace pela::book

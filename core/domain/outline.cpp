#include "core/domain/outline.h"

namespace pela {

size_t DimensionPart::programCount() const
{
    size_t count = 0;
    for (const SubdimensionPart& part : parts)
        count += part.programs.size();
    return count;
}

bool naturalLess(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    const auto digitsFrom = [](QStringView text, qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
            ++end;
        return text.mid(from, end - from);
    };
    while (i < a.size() && j < b.size()) {
        QStringView left = digitsFrom(a, i);
        QStringView right = digitsFrom(b, j);
        if (!left.isEmpty() && !right.isEmpty()) {
            i += left.size();
            j += right.size();
            while (left.size() > 1 && left.front() == u'0')
                left = left.mid(1);
            while (right.size() > 1 && right.front() == u'0')
                right = right.mid(1);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (const int order = left.compare(right))
                return order < 0;
            continue;
        }
        const QChar x = a[i++].toCaseFolded();
        const QChar y = b[j++].toCaseFolded();
        if (x != y)
            return x < y;
    }
    if (a.size() - i != b.size() - j)
        return a.size() - i < b.size() - j;
    return a < b;
}

std::vector<DimensionPart> outline(const Plan& plan)
{
    std::vector<DimensionPart> result;
    const auto byCode = [](const Program* a, const Program* b) {
        if (naturalLess(a->code, b->code))
            return true;
        return !naturalLess(b->code, a->code) && a->id < b->id;
    };
    QSet<QUuid> known;
    for (const Dimension* dimension : dimensionsOf(plan)) {
        DimensionPart& here = result.emplace_back();
        here.dimension = dimension;
        for (const Subdimension* subdimension : plan.ordered(&Subdimension::dimension, dimension->id)) {
            known.insert(subdimension->id.uuid());
            SubdimensionPart& part = here.parts.emplace_back();
            part.subdimension = subdimension;
            part.programs = plan.of(&Program::subdimension, subdimension->id);
            std::sort(part.programs.begin(), part.programs.end(), byCode);
        }
    }
    SubdimensionPart unplaced;
    for (const Program& program : plan.all<Program>())
        if (!known.contains(program.subdimension.uuid()))
            unplaced.programs.push_back(&program);
    if (!unplaced.programs.empty()) {
        std::sort(unplaced.programs.begin(), unplaced.programs.end(), byCode);
        result.emplace_back().parts.push_back(std::move(unplaced));
    }
    return result;
}

} // namespace pela

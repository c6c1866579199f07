#include "ui/widgets/grid/grid_columns.h"

#include "core/base/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/grid/cell_paint.h"
#include "ui/widgets/grid/grid_model.h"

#include <QSettings>

namespace pela {

namespace {

int margins()
{
    return 2 * theme::space(2);
}

/// The narrowest width at which a title takes two lines, broken between words.
int twoLines(const QFontMetrics& metrics, const QString& title)
{
    const QStringList words = title.split(u' ', Qt::SkipEmptyParts);
    int least = metrics.horizontalAdvance(title);
    for (qsizetype first = 1; first < words.size(); ++first)
        least = std::min(least,
            std::max(metrics.horizontalAdvance(words.mid(0, first).join(u' ')),
                metrics.horizontalAdvance(words.mid(first).join(u' '))));
    return least;
}

/// What a title takes on one line, with the arrow beside it.
int lineOf(const QString& title)
{
    return QFontMetrics(theme::strongFont()).horizontalAdvance(title) + margins() + theme::space(3) + 1;
}

int widestDate(const QFontMetrics& metrics)
{
    int widest = 0;
    for (int month = 1; month <= 12; ++month)
        widest = std::max(widest, widestOf(metrics, formatDate(QDate(2028, month, 28))));
    return widest;
}

} // namespace

QString GridColumns::key(int column) const
{
    return model_.column(column).key;
}

QString GridColumns::setting(const char* what) const
{
    return QStringLiteral("grid/%1/%2").arg(name_, QLatin1String(what));
}

void GridColumns::recall()
{
    const QString& name = model_.spec().name;
    if (name.isEmpty() || name == name_)
        return;
    name_ = name;
    wished_.clear();
    hidden_.clear();
    const QSettings settings;
    const QVariantMap widths = settings.value(setting("widths")).toMap();
    for (auto it = widths.begin(); it != widths.end(); ++it)
        wished_.insert(it.key(), qRound(it.value().toDouble() * theme::space(1)));
    const QVariantMap hidden = settings.value(setting("hidden")).toMap();
    for (auto it = hidden.begin(); it != hidden.end(); ++it)
        hidden_.insert(it.key(), it.value().toBool());
}

void GridColumns::remember() const
{
    if (name_.isEmpty())
        return;
    QVariantMap widths;
    for (auto it = wished_.begin(); it != wished_.end(); ++it)
        widths.insert(it.key(), double(it.value()) / theme::space(1)); // letters may be of another size then
    QVariantMap hidden;
    for (auto it = hidden_.begin(); it != hidden_.end(); ++it)
        hidden.insert(it.key(), it.value());
    QSettings settings;
    settings.setValue(setting("widths"), widths);
    settings.setValue(setting("hidden"), hidden);
}

int GridColumns::least(int column) const
{
    const QFontMetrics metrics(theme::strongFont()); // totals stand in it, and it is the wider one
    int content = 0;
    if (model_.isNumber(column)) {
        const GridModel::Extent& extent = model_.extent(column);
        content = widestOf(metrics, extent.head) + widestOf(metrics, extent.tail);
    } else if (model_.column(column).field.type == FieldType::Date) {
        content = widestDate(metrics);
    }
    const int arrow = theme::space(3); // kept free, so that sorting cuts no title
    return std::max(twoLines(metrics, model_.column(column).title) + arrow, content) + margins() + 1;
}

int GridColumns::start(int column) const
{
    const int letter = QFontMetrics(theme::bodyFont()).averageCharWidth();
    const int width = std::max(letter * model_.column(column).letters + margins(), least(column));
    // A little more, where that spares all titles a second line.
    const int oneLine = lineOf(model_.column(column).title);
    return oneLine - width <= theme::space(5) ? std::max(width, oneLine) : width;
}

std::vector<int> GridColumns::widths(int room) const
{
    const GridSpec& spec = model_.spec();
    const int columns = int(spec.columns.size());
    const int narrowest = theme::space(8);
    std::vector<int> widths;
    int others = 0;
    int staying = 0;
    for (int column = 0; column < columns; ++column) {
        const int wished = wished_.value(key(column));
        const int most = std::max(narrowest, room * 4 / 5); // whatever was dragged on a larger screen
        widths.push_back(wished > 0 ? std::clamp(wished, narrowest, most) : start(column));
        if (column == spec.titleColumn || isHidden(column))
            continue;
        others += widths.back();
        if (column < spec.frozen)
            staying += widths.back();
    }
    if (spec.titleColumn >= columns)
        return widths;
    int& title = widths[size_t(spec.titleColumn)];
    // It gives way as well, to half of what it would like but not beyond reading, where that spares scrolling.
    const int readable = std::min(title, std::max(title / 2, QFontMetrics(theme::bodyFont()).averageCharWidth() * 18));
    if (!wished_.contains(key(spec.titleColumn)) && room - others >= readable)
        title = std::max(room - others, least(spec.titleColumn));
    const bool scrolls = others + title > room;
    if (scrolls && spec.titleColumn < spec.frozen)
        title = std::max(narrowest, std::min(title, room * 3 / 5 - staying));
    return widths;
}

int GridColumns::titleLines(const std::vector<int>& widths) const
{
    for (int column = 0; column < int(widths.size()); ++column)
        if (!isHidden(column) && lineOf(model_.column(column).title) > widths[size_t(column)])
            return 2;
    return 1;
}

void GridColumns::wish(int column, int width)
{
    wished_.insert(key(column), width);
    remember();
}

void GridColumns::forget(int column)
{
    wished_.remove(key(column));
    remember();
}

bool GridColumns::mayHide(int column) const
{
    return column >= model_.spec().frozen && !model_.spec().asked.contains(key(column));
}

bool GridColumns::isHidden(int column) const
{
    return mayHide(column) && hidden_.value(key(column), model_.spec().hidden.contains(key(column)));
}

void GridColumns::setHidden(int column, bool hidden)
{
    hidden_.insert(key(column), hidden);
    remember();
}

bool GridColumns::isChosen() const
{
    return !wished_.isEmpty() || !hidden_.isEmpty();
}

void GridColumns::reset()
{
    wished_.clear();
    hidden_.clear();
    remember();
}

} // namespace pela

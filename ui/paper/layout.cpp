// Walks the blocks of a document and gives each its pieces.
#include "core/document/captions.h"
#include "core/document/labels.h"
#include "ui/paper/figure_painter.h"
#include "ui/paper/page_flow.h"
#include "ui/paper/pieces.h"
#include "ui/paper/table_filler.h"

#include <QFontMetricsF>

#include <array>
#include <limits>

namespace pela {

using namespace print;

namespace {

constexpr qsizetype longestInContents = 300; ///< letters
constexpr qsizetype longestOnCover = 1'000;

struct Listed {
    QString number, title, anchor;
    int level = 1;
};

QString headingAnchor(const book::Heading& heading, int section, int block)
{
    return heading.anchor.isEmpty() ? QStringLiteral("judul:%1:%2").arg(section).arg(block) : heading.anchor;
}

QString captionAnchor(int section, int block)
{
    return QStringLiteral("keterangan:%1:%2").arg(section).arg(block);
}

class Layout {
public:
    Layout(const book::Document& document, const Task& task) : document_(document), task_(task), flow_(document)
    {
        for (const auto of : {book::Contents::Of::Tables, book::Contents::Of::Figures}) {
            for (const book::Caption& caption : book::captions(document, of))
                labels_.insert({caption.section, caption.block}, caption.label);
        }
    }

    PagedDocument run()
    {
        for (section_ = 0; section_ < int(document_.sections.size()); ++section_) {
            task_.report(double(section_) / double(document_.sections.size()));
            flow_.startSection(section_);
            const QList<book::Block>& blocks = document_.sections[section_].blocks;
            for (block_ = 0; block_ < int(blocks.size()); ++block_) {
                if (task_.stopped())
                    return flow_.finish();
                std::visit([this](const auto& block) { add(block); }, blocks[block_]);
            }
        }
        return flow_.finish();
    }

private:
    void add(const book::Heading& heading)
    {
        const bool chapter = heading.level <= 1;
        flow_.gap(chapter ? mm(9) : heading.level == 2 ? mm(6.5) : mm(4.5));
        auto piece = std::make_unique<HeadingPiece>(heading, flow_.type(), flow_.width(), flow_.section().edgeColour);
        const qreal height = piece->height();
        const QString title = book::lineOf(heading).simplified();
        const Mark mark {
            headingAnchor(heading, section_, block_), title, heading.inContents ? std::clamp(heading.level, 1, 6) : 0};
        if (height <= flow_.bodyHeight() * 0.4)
            flow_.hold(std::move(piece), height, mark);
        else // A "heading" as long as a page runs on like text, so that nothing of it is lost.
            addText(
                std::make_shared<TextBlock>(title, flow_.type().headings[2], flow_.width()), 0, [](TextPiece&) {}, mark);
        flow_.gap(chapter ? mm(3) : mm(1.8));
    }

    void add(const book::Paragraph& paragraph)
    {
        using Style = book::Paragraph::Style;
        const Typography& type = flow_.type();
        const TextStyle* style = &type.body;
        Qt::Alignment alignment = qtAlignment(paragraph.align);
        qreal indent = 0;
        qreal after = mm(2.4);
        switch (paragraph.style) {
        case Style::Body:
            if (paragraph.align == book::Align::Left)
                alignment = Qt::AlignJustify;
            break;
        case Style::Lead:
            style = &type.lead;
            after = mm(4);
            break;
        case Style::Quote:
            style = &type.quote;
            indent = mm(8);
            break;
        case Style::Small:
            style = &type.small;
            after = mm(1.6);
            break;
        case Style::Centred:
            alignment = Qt::AlignHCenter;
            break;
        case Style::Code:
            style = &type.code;
            indent = mm(4);
            break;
        }
        auto text = std::make_shared<TextBlock>(paragraph.runs, *style, flow_.width() - indent, alignment);
        const qreal bar = paragraph.style == Style::Quote ? mm(4) : 0;
        addText(text, indent, [bar](TextPiece& piece) { piece.setBar(bar); });
        flow_.gap(after);
    }

    void add(const book::ListBlock& list)
    {
        const TextStyle& style = flow_.type().body;
        const QFontMetricsF metrics(style.font);
        std::vector<int> counters;
        for (const book::ListItem& item : list.items) {
            const size_t depth = size_t(std::clamp(item.depth, 0, 6));
            counters.resize(depth + 1, 0);
            const int number = ++counters[depth] + (depth == 0 ? list.start - 1 : 0);
            const QString marker
                = list.ordered ? orderedMarker(number, int(depth)) : QString(QChar(depth % 2 == 0 ? u'•' : u'–'));
            const qreal hang = list.ordered ? mm(7.5) : mm(5);
            const qreal indent = hang * qreal(depth + 1);
            auto text = std::make_shared<TextBlock>(item.runs, style, flow_.width() - indent);
            const qreal reach = std::max(hang, metrics.horizontalAdvance(marker) + pt(3));
            addText(text, indent, [&](TextPiece& piece) { piece.setMarker(marker, reach); });
            flow_.gap(mm(1.1));
        }
        flow_.gap(mm(2.4));
    }

    static QString orderedMarker(int number, int depth)
    {
        if (depth % 2 == 1 && number <= 26)
            return QString(QChar(u'a' + number - 1)) + u'.';
        return QString::number(number) + (depth == 2 ? u')' : u'.');
    }

    /// Places the lines of a text, never a single line of it alone on a page where two can stand together.
    template <class Adorn>
    void addText(const std::shared_ptr<const TextBlock>& text, qreal indent, Adorn adorn, const Mark& mark = {})
    {
        const qreal lineHeight = text->style().lineHeight;
        const int count = text->lines();
        flow_.ensure((count <= 3 ? count : 2) * lineHeight);
        for (int line = 0; line < count;) {
            const int left = count - line;
            int take = std::min(left, int(std::floor(flow_.room() / lineHeight + 1e-6)));
            if (take < left && left - take < 2 && take > 2)
                take = left - 2;
            if (take < 1 && !flow_.onFreshPage()) {
                flow_.newPage();
                continue;
            }
            take = std::max(take, 1);
            auto piece = std::make_unique<TextPiece>(text, line, line + take);
            adorn(*piece);
            flow_.place(std::move(piece), take * lineHeight, indent, line == 0 ? mark : Mark {});
            line += take;
            if (line < count)
                flow_.newPage();
        }
    }

    void add(const book::Table& table)
    {
        const QString label = labels_.value({section_, block_});
        flow_.gap(mm(4));
        if (!label.isEmpty())
            holdCaption(label, table.caption);
        const auto layout = std::make_shared<TableLayout>(table, label, flow_.width(), flow_.bodyHeight() * 0.4);
        TableFiller(flow_, layout, task_.stop).fill();
        if (!table.note.isEmpty()) {
            flow_.gap(mm(1.4));
            addText(std::make_shared<TextBlock>(table.note, flow_.type().note, flow_.width()), 0, [](TextPiece&) {});
        }
        flow_.gap(mm(5));
    }

    void holdCaption(const QString& label, const QString& caption)
    {
        const auto text = captionText(label, caption, Qt::AlignLeft);
        const Mark mark {captionAnchor(section_, block_), {}, 0};
        if (text->height() <= flow_.bodyHeight() * 0.4)
            flow_.hold(std::make_unique<TextPiece>(text, 0, text->lines()), text->height(), mark);
        else // as a heading that long does
            addText(
                text, 0, [](TextPiece&) {}, mark);
        flow_.gap(mm(1.6));
    }

    std::shared_ptr<TextBlock> captionText(const QString& label, const QString& caption, Qt::Alignment alignment) const
    {
        const book::Runs runs {{label, true, false, {}}, {QString(QStringLiteral("  ") + caption), false, false, {}}};
        return std::make_shared<TextBlock>(runs, flow_.type().caption, flow_.width(), alignment);
    }

    void add(const book::Figure& figure)
    {
        flow_.gap(mm(4));
        const TextStyle labels = Typography::sans(8, 1.2);
        const qreal height = std::min(preferredHeight(figure, flow_.width(), labels.font), flow_.bodyHeight() * 0.8);
        const QString label = labels_.value({section_, block_});
        const auto caption = label.isEmpty() ? nullptr : captionText(label, figure.caption, Qt::AlignHCenter);
        flow_.ensure(height + (caption ? mm(2.5) + std::min(caption->height(), flow_.bodyHeight() * 0.15) : 0));
        flow_.place(std::make_unique<FigurePiece>(figure, QSizeF(flow_.width(), height), labels), height, 0,
            {captionAnchor(section_, block_), {}, 0});
        if (caption) {
            flow_.gap(mm(2.5));
            addText(caption, 0, [](TextPiece&) {});
        }
        flow_.gap(mm(5));
    }

    void add(const book::Picture& picture)
    {
        const QSizeF natural = PicturePiece::naturalSize(picture.bytes);
        if (natural.isEmpty()) {
            // A picture that cannot be read still says what it should have shown.
            if (!picture.alternative.isEmpty())
                add(book::Paragraph {{{QString(u'[' + picture.alternative + u']'), false, true, {}}}, picture.align,
                    book::Paragraph::Style::Small});
            return;
        }
        const qreal wide = std::clamp(mm(picture.widthMm), mm(2), flow_.width());
        QSizeF size = natural.scaled(QSizeF(wide, 1e9), Qt::KeepAspectRatio);
        if (size.height() > flow_.bodyHeight() * 0.9)
            size = natural.scaled(QSizeF(wide, flow_.bodyHeight() * 0.9), Qt::KeepAspectRatio);
        const qreal spare = flow_.width() - size.width();
        const qreal x = picture.align == book::Align::Right ? spare : picture.align == book::Align::Centre ? spare / 2 : 0;
        flow_.gap(mm(2));
        flow_.ensure(size.height());
        flow_.place(std::make_unique<PicturePiece>(picture.bytes, size), size.height(), x);
        flow_.gap(mm(3));
    }

    void add(const book::SignatureBlock& block)
    {
        if (block.signatures.isEmpty())
            return;
        const int columns = std::clamp(block.columns, 1, 6);
        std::vector<std::unique_ptr<SignatureRowPiece>> rows;
        qreal total = 0;
        qreal tallest = 0;
        // Never split, so names that would not fit on one page are set smaller until they do, and cut where nothing else helps.
        constexpr qsizetype whole = std::numeric_limits<qsizetype>::max();
        constexpr std::array<std::pair<qreal, qsizetype>, 7> ways {
            {{1.0, whole}, {0.8, whole}, {0.6, whole}, {0.45, whole}, {0.3, whole}, {0.3, 2'000}, {0.3, 300}}};
        for (const auto& [scale, most] : ways) {
            Typography type = flow_.type();
            if (scale < 1) {
                type.signature = type.signatureDetail = Typography::serif(11 * scale, 1.2);
                type.signatureName = Typography::serif(11 * scale, 1.2, QFont::Bold);
            }
            rows.clear();
            total = tallest = 0;
            for (qsizetype first = 0; first < block.signatures.size(); first += columns) {
                const QList<book::Signature> here = shortened(block.signatures.mid(first, columns), most);
                // One person alone signs on the right; a short last row stands in the middle.
                const qreal spare = columns - double(here.size());
                const qreal column = first == 0 ? spare : spare / 2;
                rows.push_back(std::make_unique<SignatureRowPiece>(
                    first == 0 ? shortened(block.placeAndDate, most) : QString(), here, column, columns, type, flow_.width()));
                total += rows.back()->height() + mm(7);
                tallest = std::max(tallest, rows.back()->height());
            }
            if (tallest <= flow_.bodyHeight())
                break;
        }
        flow_.gap(mm(8));
        if (total <= flow_.bodyHeight())
            flow_.ensure(total - mm(7));
        for (auto& row : rows) {
            const qreal height = row->height();
            flow_.ensure(height);
            flow_.place(std::move(row), height);
            flow_.gap(mm(7));
        }
    }

    void add(const book::Cover& cover)
    {
        if (!flow_.atTop())
            flow_.newPage();
        book::Cover shown = cover;
        for (QString* words : {&shown.kicker, &shown.title, &shown.subtitle, &shown.city, &shown.year})
            *words = shortened(*words, longestOnCover);
        flow_.placeBare(std::make_unique<CoverPiece>(shown, flow_.format()));
    }

    void add(const book::Contents& contents)
    {
        const QString anchor = QStringLiteral("daftar:%1:%2").arg(section_).arg(block_);
        if (!contents.title.isEmpty()) {
            auto piece
                = std::make_unique<HeadingPiece>(book::Heading {1, shortened(contents.title, longestInContents), anchor, false},
                    flow_.type(), flow_.width(), QString());
            const qreal height = piece->height();
            flow_.gap(mm(10));
            flow_.hold(std::move(piece), height, {anchor, contents.title, 1});
            flow_.gap(mm(3));
        }
        const QList<Listed> entries = listed(contents.of);
        if (entries.isEmpty())
            add(book::Paragraph {{{QStringLiteral("Belum ada isi yang dapat didaftar."), false, true, {}}}, book::Align::Left,
                book::Paragraph::Style::Small});
        const bool headings = contents.of == book::Contents::Of::Headings;
        std::array<qreal, 4> numberWidths {};
        const auto styleOf = [&](int level) -> const TextStyle& {
            return headings && level == 1 ? flow_.type().contentsChapter : flow_.type().contents;
        };
        for (const Listed& entry : entries) {
            if (entry.number.isEmpty())
                continue;
            const size_t level = size_t(std::clamp(entry.level, 1, 3));
            const QFontMetricsF metrics(styleOf(entry.level).font);
            numberWidths[level] = std::max(numberWidths[level], metrics.horizontalAdvance(entry.number) + pt(9));
        }
        // Sections are set in under the titles of chapters only when chapters have numbers.
        const qreal shared = std::min(std::max(numberWidths[1], numberWidths[2]), flow_.width() * 0.3);
        for (const Listed& entry : entries) {
            const size_t level = size_t(std::clamp(entry.level, 1, 3));
            const qreal numberWidth = level == 3       ? std::min(numberWidths[3], flow_.width() * 0.3)
                : entry.number.isEmpty() && level == 1 ? 0
                                                       : shared;
            auto piece = std::make_unique<ContentsPiece>(entry.number, shortened(entry.title, longestInContents), entry.anchor,
                level == 3 ? shared : 0, numberWidth, styleOf(entry.level), flow_.width());
            const qreal height = piece->height();
            if (headings && level == 1)
                flow_.gap(mm(2.2));
            flow_.ensure(height);
            flow_.place(std::move(piece), height);
            flow_.gap(mm(0.6));
        }
        flow_.gap(mm(5));
    }

    /// What has to stay on one page is cut where people see it: a list of contents names a chapter, which stands in full at its
    /// place.
    static QString shortened(const QString& text, qsizetype most)
    {
        return text.size() <= most ? text : QString(text.left(most).trimmed() + u'…');
    }

    static QList<book::Signature> shortened(QList<book::Signature> signatures, qsizetype most)
    {
        for (book::Signature& each : signatures)
            for (QString* words : {&each.above, &each.role, &each.name, &each.detail})
                *words = shortened(*words, most);
        return signatures;
    }

    QList<Listed> listed(book::Contents::Of of) const
    {
        QList<Listed> entries;
        if (of != book::Contents::Of::Headings) {
            for (const book::Caption& caption : book::captions(document_, of))
                entries.append({caption.label, caption.text, captionAnchor(caption.section, caption.block), 2});
            return entries;
        }
        for (int s = 0; s < int(document_.sections.size()); ++s) {
            for (int b = 0; b < int(document_.sections[s].blocks.size()); ++b) {
                if (const auto* heading = std::get_if<book::Heading>(&document_.sections[s].blocks[b]);
                    heading && heading->inContents)
                    entries.append({book::labelOf(*heading), heading->text, headingAnchor(*heading, s, b), heading->level});
            }
        }
        return entries;
    }

    void add(const book::PageBreak&)
    {
        if (!flow_.atTop())
            flow_.newPage();
    }

    void add(const book::Space& space) { flow_.skip(mm(std::max(space.millimetres, 0.0))); }

    const book::Document& document_;
    const Task& task_;
    PageFlow flow_;
    QHash<std::pair<int, int>, QString> labels_;
    int section_ = 0;
    int block_ = 0;
};

} // namespace

PagedDocument layOut(const book::Document& document, const Task& task)
{
    return Layout(document, task).run();
}

} // namespace pela

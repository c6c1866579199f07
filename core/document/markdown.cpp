#include "core/document/markdown.h"

#include "core/document/bounded_markdown.h"

#include <QHash>
#include <QStringBuilder>

#include <md4c.h>

namespace pela::book {

namespace {

constexpr qsizetype mostPieces = 400'000; ///< far above any real chapter; stops texts made to exhaust memory
constexpr int deepestList = 8;
constexpr qsizetype mostColumns = 30; ///< of a table; on a page more would leave no room for a word
constexpr int stop = -1;              ///< md4c ends at this answer only

/// `&amp;`, `&#233;`: what people paste; anything else stays as it was typed.
QString entityText(const QString& entity)
{
    static const QHash<QString, QString> named {{QStringLiteral("&amp;"), QStringLiteral("&")},
        {QStringLiteral("&lt;"), QStringLiteral("<")}, {QStringLiteral("&gt;"), QStringLiteral(">")},
        {QStringLiteral("&quot;"), QStringLiteral("\"")}, {QStringLiteral("&apos;"), QStringLiteral("'")},
        {QStringLiteral("&nbsp;"), QStringLiteral("\u00a0")}, {QStringLiteral("&ndash;"), QStringLiteral("–")},
        {QStringLiteral("&mdash;"), QStringLiteral("—")}, {QStringLiteral("&hellip;"), QStringLiteral("…")}};
    if (const auto found = named.find(entity); found != named.end())
        return *found;
    if (entity.startsWith(QStringLiteral("&#")) && entity.endsWith(u';')) {
        const bool hex = entity.size() > 3 && entity[2].toLower() == u'x';
        bool ok = false;
        const uint code = QStringView(entity).mid(hex ? 3 : 2).chopped(1).toUInt(&ok, hex ? 16 : 10);
        if (ok && code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) {
            const char32_t character = code;
            return QString::fromUcs4(&character, 1);
        }
    }
    return entity;
}

class Reader {
public:
    /// `length` is that of the text.
    explicit Reader(qsizetype length) : mostAddresses_(4 * length + 1'000'000) { }

    QList<Block> blocks;

    int enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            ++quotes_;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            if (lists_++ == 0) {
                list_ = ListBlock();
                list_.ordered = type == MD_BLOCK_OL;
                if (list_.ordered)
                    list_.start = int(std::min(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start, 999'999u));
            } else {
                endItem();
            }
            break;
        case MD_BLOCK_LI:
            endItem();
            inItem_ = true;
            break;
        case MD_BLOCK_HR:
            blocks.append(Space {6});
            break;
        case MD_BLOCK_TABLE:
            table_ = Table();
            break;
        case MD_BLOCK_TR:
            row_ = Row();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: {
            const MD_ALIGN align = static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align;
            cellAlign_ = align == MD_ALIGN_RIGHT ? Align::Right : align == MD_ALIGN_CENTER ? Align::Centre : Align::Left;
            break;
        }
        default:
            break;
        }
        return count();
    }

    int leave(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            --quotes_;
            break;
        case MD_BLOCK_LI:
            endItem();
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            endItem();
            if (--lists_ == 0 && !list_.items.isEmpty())
                blocks.append(std::exchange(list_, {}));
            itemDepth_ = std::max(lists_ - 1, 0);
            break;
        case MD_BLOCK_H: {
            Heading heading;
            heading.level = std::clamp(int(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level), 1, 3);
            heading.text = plainText(take()).simplified();
            if (inItem_ || lists_ > 0)
                addToItem({Run {heading.text, true, false, {}}});
            else if (!heading.text.isEmpty())
                blocks.append(heading);
            break;
        }
        case MD_BLOCK_CODE:
        case MD_BLOCK_P:
        case MD_BLOCK_HTML:
            paragraph(type == MD_BLOCK_CODE);
            break;
        case MD_BLOCK_TH: {
            Column column;
            column.title = plainText(take()).simplified();
            column.align = cellAlign_;
            table_.columns.append(column);
            break;
        }
        case MD_BLOCK_TD: {
            const Runs runs = take();
            Cell cell;
            cell.text = plainText(runs);
            cell.bold = !runs.isEmpty() && std::all_of(runs.begin(), runs.end(), [](const Run& run) { return run.bold; });
            row_.cells.append(cell);
            break;
        }
        case MD_BLOCK_TR:
            if (!row_.cells.isEmpty())
                table_.rows.append(std::exchange(row_, {}));
            break;
        case MD_BLOCK_TABLE:
            addTable(std::exchange(table_, {}));
            break;
        default:
            break;
        }
        return count();
    }

    int enter(MD_SPANTYPE type, void* detail)
    {
        switch (type) {
        case MD_SPAN_STRONG:
            ++strong_;
            break;
        case MD_SPAN_EM:
            ++emphasis_;
            break;
        case MD_SPAN_A: {
            const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
            addresses_ += qsizetype(link->href.size) + qsizetype(link->title.size);
            link_ = safeLink(QString::fromUtf8(link->href.text, qsizetype(link->href.size)));
            break;
        }
        case MD_SPAN_IMG: {
            const auto* picture = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
            addresses_ += qsizetype(picture->src.size) + qsizetype(picture->title.size);
            break;
        }
        default:
            break;
        }
        return count();
    }

    int leave(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_STRONG:
            --strong_;
            break;
        case MD_SPAN_EM:
            --emphasis_;
            break;
        case MD_SPAN_A:
            link_.clear();
            break;
        default:
            break;
        }
        return 0;
    }

    int text(MD_TEXTTYPE type, const char* bytes, MD_SIZE size)
    {
        switch (type) {
        case MD_TEXT_NULLCHAR:
            append(QStringLiteral("\ufffd"));
            break;
        case MD_TEXT_BR:
            append(QStringLiteral("\n"));
            break;
        case MD_TEXT_SOFTBR:
            append(QStringLiteral(" "));
            break;
        case MD_TEXT_ENTITY:
            append(entityText(QString::fromUtf8(bytes, qsizetype(size))));
            break;
        default:
            append(QString::fromUtf8(bytes, qsizetype(size)));
            break;
        }
        return count();
    }

private:
    /// Only what a reader of paper can use; `javascript:` and file paths are dropped, their words stay.
    static QString safeLink(const QString& address)
    {
        for (const char* scheme : {"http://", "https://", "mailto:", "#"})
            if (address.startsWith(QLatin1String(scheme), Qt::CaseInsensitive))
                return address;
        return {};
    }

    /// An address may be written once and used in every line: references multiply a text.
    int count() { return ++pieces_ > mostPieces || addresses_ > mostAddresses_ ? stop : 0; }

    void append(const QString& text)
    {
        if (!runs_.isEmpty()) {
            Run& last = runs_.last();
            if (last.bold == (strong_ > 0) && last.italic == (emphasis_ > 0) && last.link == link_) {
                last.text += text;
                return;
            }
        }
        runs_.append(Run {text, strong_ > 0, emphasis_ > 0, link_});
    }

    Runs take() { return std::exchange(runs_, {}); }

    void paragraph(bool code)
    {
        Runs runs = take();
        if (code && !runs.isEmpty() && runs.last().text.endsWith(u'\n'))
            runs.last().text.chop(1);
        if (plainText(runs).trimmed().isEmpty())
            return;
        if (lists_ > 0) {
            addToItem(std::move(runs));
            return;
        }
        Paragraph paragraph;
        paragraph.runs = std::move(runs);
        paragraph.style = code ? Paragraph::Style::Code : quotes_ > 0 ? Paragraph::Style::Quote : Paragraph::Style::Body;
        blocks.append(paragraph);
    }

    /// A table too wide for any page is told line by line, so that its words can be read.
    void addTable(Table table)
    {
        if (table.columns.size() <= mostColumns) {
            blocks.append(std::move(table));
            return;
        }
        QStringList titles;
        for (const Column& column : std::as_const(table.columns))
            titles.append(column.title);
        addLine(titles);
        for (const Row& row : std::as_const(table.rows)) {
            QStringList words;
            for (const Cell& cell : row.cells)
                words.append(cell.text);
            addLine(words);
        }
    }

    void addLine(const QStringList& words)
    {
        blocks.append(
            Paragraph {{Run {words.join(QStringLiteral(" | ")), false, false, {}}}, Align::Left, Paragraph::Style::Body});
    }

    void addToItem(Runs runs)
    {
        if (!item_.runs.isEmpty())
            item_.runs.append(Run {QStringLiteral("\n"), false, false, {}});
        item_.runs.append(std::move(runs));
    }

    /// Tight items hold their text without a paragraph around it.
    void endItem()
    {
        if (Runs rest = take(); !rest.isEmpty())
            addToItem(std::move(rest));
        if (!item_.runs.isEmpty()) {
            item_.depth = std::min(itemDepth_, deepestList);
            list_.items.append(std::exchange(item_, {}));
        }
        itemDepth_ = std::max(lists_ - 1, 0);
        inItem_ = false;
    }

    ListBlock list_;
    ListItem item_;
    Table table_;
    Row row_;
    Runs runs_;
    QString link_;
    Align cellAlign_ = Align::Left;
    int lists_ = 0;
    int itemDepth_ = 0;
    int quotes_ = 0;
    int strong_ = 0;
    int emphasis_ = 0;
    bool inItem_ = false;
    qsizetype pieces_ = 0;
    qsizetype addresses_ = 0; ///< letters in them
    const qsizetype mostAddresses_;
};

Reader& reader(void* data)
{
    return *static_cast<Reader*>(data);
}

/// The text as it was typed, with its line breaks.
QList<Block> plainParagraphs(const QString& text)
{
    QList<Block> blocks;
    for (const QString& part : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
        blocks.append(Paragraph {{Run {part.trimmed(), false, false, {}}}, Align::Left, Paragraph::Style::Body});
    return blocks;
}

} // namespace

QList<Block> readMarkdown(const QString& text)
{
    const QByteArray utf8 = boundedMarkdown(text.toUtf8());
    MD_PARSER parser {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) { return reader(data).enter(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* data) { return reader(data).leave(type, detail); };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) { return reader(data).enter(type, detail); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) { return reader(data).leave(type); };
    parser.text
        = [](MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* data) { return reader(data).text(type, bytes, size); };
    Reader result(utf8.size());
    if (md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &result) != 0)
        return plainParagraphs(text);
    return std::move(result.blocks);
}

QString plainText(const Runs& runs)
{
    QString text;
    for (const Run& run : runs)
        text += run.text;
    return text;
}

QString plainText(const QList<Block>& blocks)
{
    QStringList parts;
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            parts.append(heading->text);
        else if (const auto* paragraph = std::get_if<Paragraph>(&block))
            parts.append(plainText(paragraph->runs));
        else if (const auto* list = std::get_if<ListBlock>(&block))
            for (const ListItem& item : list->items)
                parts.append(plainText(item.runs));
        else if (const auto* table = std::get_if<Table>(&block))
            for (const Row& row : table->rows)
                for (const Cell& cell : row.cells)
                    parts.append(cell.text);
    }
    return parts.join(u' ').simplified();
}

} // namespace pela::book

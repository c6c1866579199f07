// One HTML file with everything in it: no network, no script, readable by a screen reader, good to print.
#include "core/base/format.h"
#include "core/base/safe_file.h"
#include "core/document/captions.h"
#include "core/document/drawing.h"
#include "core/document/labels.h"
#include "core/publish/clean_text.h"
#include "core/publish/publish.h"
#include "core/publish/svg_figure.h"

namespace pela::publish {

namespace {

const char* const style = R"(
:root{color-scheme:light}
body{font:16px/1.55 Georgia,"Noto Serif","DejaVu Serif",serif;color:#1d2027;background:#fff;margin:0 auto;padding:2rem 1.2rem;max-width:60rem}
h1,h2,h3,caption,figcaption,th,nav,.cover{font-family:"Noto Sans","DejaVu Sans",Arial,sans-serif}
h1{font-size:1.7rem;margin:2.6rem 0 1rem}h2{font-size:1.3rem;margin:2rem 0 .7rem}h3{font-size:1.08rem;margin:1.5rem 0 .5rem}
h1 .n{display:block;font-size:1rem;color:#5f6673}
p{margin:.6rem 0}a{color:#2f3a91}
.lead{font-size:1.1rem}.small{font-size:.85rem;color:#4a4f5a}.centred{text-align:center}
blockquote{margin:1rem 0;padding:.2rem 0 .2rem 1rem;border-left:4px solid #c4c7d0}
pre{white-space:pre-wrap;background:#f3f4f8;padding:.6rem .8rem}
.scroll{overflow-x:auto;margin:1.2rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
table.dense{font-size:.78rem}
caption,figcaption{text-align:left;font-weight:600;padding:.3rem 0;font-size:.95rem}
th,td{padding:.35rem .5rem;vertical-align:top;text-align:left;border-bottom:1px solid #d9dbe2;white-space:pre-line}
thead th{border-bottom:2px solid #6b7180;vertical-align:bottom}
tr.group td,tr.group th{background:#f3f4f8;font-weight:600}tr.total td{font-weight:600;border-top:2px solid #6b7180}
td.edge,th.edge{border-left:5px solid var(--edge)}
.r{text-align:right;font-variant-numeric:tabular-nums}.c{text-align:center}
figure{margin:1.4rem 0}svg{max-width:100%;height:auto}
details{font-size:.9rem}
section.part{border-left:6px solid transparent;padding-left:1rem;margin-left:-1.4rem}
.signs{display:grid;gap:2rem 3rem;margin:2rem 0}.sign{text-align:center}.sign .room{height:4.5rem}.sign .name{font-weight:600;border-bottom:1px dotted #1d2027;min-height:1.5em}
.cover{text-align:center;padding:3rem 0 2rem}.cover .k{font-size:1.1rem;letter-spacing:.06em}.cover .t{font-size:2.2rem;font-weight:700;line-height:1.2;margin:.4rem 0}
.bands{display:flex;height:10px;margin:2rem 0}.bands span{flex:1}
.example{background:#fff3cd;border:1px solid #b58900;padding:.5rem .8rem;font-family:Arial,sans-serif}
nav ol{list-style:none;padding:0}nav li{margin:.15rem 0}nav .l2{padding-left:1.4rem}nav .l3{padding-left:2.8rem}
@media print{body{max-width:none;padding:0}.scroll{overflow:visible}tr,figure,.sign{break-inside:avoid}thead{display:table-header-group}h1{break-before:page}nav a{color:inherit;text-decoration:none}}
)";

QString attribute(const char* name, const QString& value)
{
    return u' ' + QString::fromLatin1(name) + QStringLiteral("=\"") + escaped(value) + u'"';
}

QString alignClass(book::Align align)
{
    return align == book::Align::Right ? QStringLiteral("r") : align == book::Align::Centre ? QStringLiteral("c") : QString();
}

/// The picture as an address that holds it; empty when it is none that browsers show.
QString addressOf(const QByteArray& picture)
{
    const auto address = [](const QByteArray& kind, const QByteArray& bytes) {
        return QStringLiteral("data:image/%1;base64,%2").arg(QLatin1String(kind), QString::fromLatin1(bytes.toBase64()));
    };
    if (const QByteArray kind = book::kindOfRaster(picture); !kind.isEmpty())
        return address(kind, picture);
    const QByteArray drawing = book::drawingAlone(picture);
    return drawing.isEmpty() ? QString() : address("svg+xml", drawing);
}

class Page {
public:
    explicit Page(const book::Document& document)
        : document_(document), tables_(book::captions(document, book::Contents::Of::Tables)),
          figures_(book::captions(document, book::Contents::Of::Figures))
    {
        for (const auto* list : {&tables_, &figures_})
            for (const book::Caption& caption : *list)
                labels_.insert({caption.section, caption.block}, caption.label);
    }

    QString write(const Task& task)
    {
        html_ = QStringLiteral("<!DOCTYPE html>\n<html") + attribute("lang", document_.language)
            + QStringLiteral(">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, "
                             "initial-scale=1\"/>\n<meta name=\"author\"")
            + attribute("content", document_.author) + QStringLiteral("/>\n<title>") + escaped(document_.title)
            + QStringLiteral("</title>\n<style>") + QString::fromUtf8(style)
            + QStringLiteral("</style>\n</head>\n<body>\n<main>\n");
        if (document_.example)
            html_ += QStringLiteral("<p class=\"example\">CONTOH: data dalam dokumen ini contoh, bukan data resmi.</p>\n");
        for (section_ = 0; section_ < int(document_.sections.size()) && !task.stopped(); ++section_) {
            task.report(double(section_) / double(document_.sections.size()));
            const book::PageSection& part = document_.sections[section_];
            html_ += book::isColour(part.edgeColour) ? QString(QStringLiteral("<section class=\"part\" style=\"border-color:")
                         + part.edgeColour + QStringLiteral("\">\n"))
                                                     : QStringLiteral("<section>\n");
            for (block_ = 0; block_ < int(part.blocks.size()); ++block_)
                std::visit([this](const auto& value) { add(value); }, part.blocks[block_]);
            html_ += QStringLiteral("</section>\n");
        }
        return html_ += QStringLiteral("</main>\n</body>\n</html>\n");
    }

private:
    void add(const book::Heading& heading)
    {
        const QString tag = u'h' + QString::number(std::clamp(heading.level, 1, 3));
        html_ += u'<' + tag + (heading.anchor.isEmpty() ? QString() : attribute("id", heading.anchor)) + u'>';
        if (const QString label = book::labelOf(heading); !label.isEmpty())
            html_ += heading.level == 1
                ? QString(QStringLiteral("<span class=\"n\">") + escaped(label) + QStringLiteral("</span> "))
                : QString(escaped(label) + u' ');
        html_ += escaped(heading.text) + QStringLiteral("</") + tag + QStringLiteral(">\n");
    }

    static QString lines(const QString& text) { return escaped(text).replace(u'\n', QStringLiteral("<br/>")); }

    static QString runs(const book::Runs& runs)
    {
        QString html;
        for (const book::Run& run : runs) {
            QString text = lines(run.text);
            if (run.bold)
                text = QStringLiteral("<strong>") + text + QStringLiteral("</strong>");
            if (run.italic)
                text = QStringLiteral("<em>") + text + QStringLiteral("</em>");
            const bool usable = run.link.startsWith(u'#') || run.link.startsWith(QStringLiteral("http://"), Qt::CaseInsensitive)
                || run.link.startsWith(QStringLiteral("https://"), Qt::CaseInsensitive)
                || run.link.startsWith(QStringLiteral("mailto:"), Qt::CaseInsensitive);
            if (usable)
                text = QStringLiteral("<a") + attribute("href", run.link) + u'>' + text + QStringLiteral("</a>");
            html += text;
        }
        return html;
    }

    void add(const book::Paragraph& paragraph)
    {
        using Style = book::Paragraph::Style;
        const QString text = runs(paragraph.runs);
        switch (paragraph.style) {
        case Style::Quote:
            html_ += QStringLiteral("<blockquote><p>") + text + QStringLiteral("</p></blockquote>\n");
            return;
        case Style::Code:
            html_ += QStringLiteral("<pre>") + text + QStringLiteral("</pre>\n");
            return;
        default:
            break;
        }
        QStringList classes;
        if (paragraph.style == Style::Lead)
            classes.append(QStringLiteral("lead"));
        if (paragraph.style == Style::Small)
            classes.append(QStringLiteral("small"));
        if (paragraph.style == Style::Centred || paragraph.align == book::Align::Centre)
            classes.append(QStringLiteral("centred"));
        if (paragraph.align == book::Align::Right)
            classes.append(QStringLiteral("r"));
        html_ += QStringLiteral("<p") + (classes.isEmpty() ? QString() : attribute("class", classes.join(u' '))) + u'>' + text
            + QStringLiteral("</p>\n");
    }

    /// Depths become nested lists; an item that jumps several depths opens only one.
    void add(const book::ListBlock& list)
    {
        const QString tag = list.ordered ? QStringLiteral("ol") : QStringLiteral("ul");
        int depth = -1;
        for (const book::ListItem& item : list.items) {
            const int wanted = std::clamp(item.depth, 0, depth + 1);
            if (wanted > depth) {
                html_ += depth < 0
                    ? QString(u'<' + tag
                        + (list.ordered && list.start != 1 ? attribute("start", QString::number(list.start)) : QString()) + u'>')
                    : QStringLiteral("<ul>");
            } else {
                html_ += QStringLiteral("</li>");
                for (; depth > wanted; --depth)
                    html_ += QStringLiteral("</ul></li>");
            }
            depth = wanted;
            html_ += QStringLiteral("<li>") + runs(item.runs);
        }
        for (; depth > 0; --depth)
            html_ += QStringLiteral("</li></ul>");
        if (depth == 0)
            html_ += QStringLiteral("</li></") + tag + QStringLiteral(">\n");
    }

    QString label() const { return labels_.value({section_, block_}); }
    static QString anchorOf(const QString& label) { return QString(label).toLower().replace(u' ', u'-').replace(u'.', u'-'); }

    QString captionText(const QString& caption) const
    {
        const QString numbered = label();
        return escaped(numbered.isEmpty() ? caption : QString(numbered + QStringLiteral(". ") + caption));
    }

    void add(const book::Table& table)
    {
        html_ += QStringLiteral("<div class=\"scroll\"") + (label().isEmpty() ? QString() : attribute("id", anchorOf(label())))
            + QStringLiteral("><table") + (table.small ? QStringLiteral(" class=\"dense\"") : QString()) + u'>';
        if (!table.caption.isEmpty())
            html_ += QStringLiteral("<caption>") + captionText(table.caption) + QStringLiteral("</caption>");
        addHead(table);
        html_ += QStringLiteral("<tbody>\n");
        for (const book::Row& row : table.rows)
            addRow(table, row);
        html_ += QStringLiteral("</tbody></table></div>\n");
        if (!table.note.isEmpty())
            html_ += QStringLiteral("<p class=\"small\">") + lines(table.note) + QStringLiteral("</p>\n");
    }

    void addHead(const book::Table& table)
    {
        const auto isTitled = [](const book::Column& column) { return !column.title.isEmpty() || !column.group.isEmpty(); };
        if (!std::any_of(table.columns.begin(), table.columns.end(), isTitled))
            return;
        const bool grouped
            = std::any_of(table.columns.begin(), table.columns.end(), [](const auto& column) { return !column.group.isEmpty(); });
        html_ += QStringLiteral("<thead><tr>");
        QString second;
        for (qsizetype i = 0; i < table.columns.size();) {
            const book::Column& column = table.columns[i];
            if (column.group.isEmpty()) {
                html_ += QStringLiteral("<th scope=\"col\"") + (grouped ? QStringLiteral(" rowspan=\"2\"") : QString())
                    + classOf(column.align) + u'>' + escaped(column.title) + QStringLiteral("</th>");
                ++i;
                continue;
            }
            qsizetype end = i;
            for (; end < table.columns.size() && table.columns[end].group == column.group; ++end)
                second += QStringLiteral("<th scope=\"col\"") + classOf(table.columns[end].align) + u'>'
                    + escaped(table.columns[end].title) + QStringLiteral("</th>");
            html_ += QStringLiteral("<th scope=\"colgroup\" class=\"c\"") + attribute("colspan", QString::number(end - i)) + u'>'
                + escaped(column.group) + QStringLiteral("</th>");
            i = end;
        }
        html_ += QStringLiteral("</tr>");
        if (grouped)
            html_ += QStringLiteral("<tr>") + second + QStringLiteral("</tr>");
        html_ += QStringLiteral("</thead>");
    }

    static QString classOf(book::Align align)
    {
        const QString name = alignClass(align);
        return name.isEmpty() ? QString() : attribute("class", name);
    }

    void addRow(const book::Table& table, const book::Row& row)
    {
        html_ += row.kind == book::Row::Kind::Group ? QStringLiteral("<tr class=\"group\">")
            : row.kind == book::Row::Kind::Total    ? QStringLiteral("<tr class=\"total\">")
                                                    : QStringLiteral("<tr>");
        qsizetype column = 0;
        for (const book::Cell& cell : row.cells) {
            QStringList classes;
            if (column == 0 && book::isColour(row.colour))
                classes.append(QStringLiteral("edge"));
            if (cell.span <= 1 && column < table.columns.size())
                if (const QString align = alignClass(table.columns[column].align); !align.isEmpty())
                    classes.append(align);
            html_ += QStringLiteral("<td") + (classes.isEmpty() ? QString() : attribute("class", classes.join(u' ')));
            if (column == 0 && book::isColour(row.colour))
                html_ += QStringLiteral(" style=\"--edge:") + row.colour + u'"';
            if (cell.span > 1)
                html_ += attribute("colspan", QString::number(cell.span));
            html_ += u'>'
                + (cell.bold ? QString(QStringLiteral("<strong>") + escaped(cell.text) + QStringLiteral("</strong>"))
                             : escaped(cell.text))
                + QStringLiteral("</td>");
            column += std::max(cell.span, 1);
        }
        html_ += QStringLiteral("</tr>\n");
    }

    void add(const book::Figure& figure)
    {
        html_ += QStringLiteral("<figure") + (label().isEmpty() ? QString() : attribute("id", anchorOf(label()))) + u'>'
            + svgOf(figure) + QStringLiteral("<figcaption>") + captionText(figure.caption)
            + QStringLiteral("</figcaption><details><summary>Angka dalam gambar ini</summary>");
        book::Table data;
        data.columns.append(book::Column {});
        for (const book::Figure::Series& series : figure.series)
            data.columns.append({series.name, {}, 1, book::Align::Right});
        for (qsizetype i = 0; i < figure.categories.size(); ++i) {
            book::Row row;
            row.cells.append(book::Cell {figure.categories[i], {}, 1, false});
            for (const book::Figure::Series& series : figure.series)
                row.cells.append(
                    book::Cell {i < series.values.size() ? formatDecimal(series.values[i]) : QString(), {}, 1, false});
            data.rows.append(row);
        }
        html_ += QStringLiteral("<table>");
        addHead(data);
        html_ += QStringLiteral("<tbody>");
        for (const book::Row& row : data.rows)
            addRow(data, row);
        html_ += QStringLiteral("</tbody></table></details></figure>\n");
    }

    void add(const book::Picture& picture)
    {
        const QString address = addressOf(picture.bytes);
        if (address.isEmpty())
            return;
        html_ += QStringLiteral("<p class=\"centred\"><img") + attribute("alt", picture.alternative)
            + attribute("style", QStringLiteral("width:") + QString::number(picture.widthMm) + QStringLiteral("mm"))
            + attribute("src", address) + QStringLiteral("/></p>\n");
    }

    void add(const book::SignatureBlock& block)
    {
        if (!block.placeAndDate.isEmpty())
            html_ += QStringLiteral("<p class=\"r\">") + escaped(block.placeAndDate) + QStringLiteral("</p>\n");
        html_ += QStringLiteral("<div class=\"signs\" style=\"grid-template-columns:repeat(")
            + QString::number(std::clamp(block.columns, 1, 4)) + QStringLiteral(",1fr)\">\n");
        for (const book::Signature& signature : block.signatures)
            html_ += QStringLiteral("<div class=\"sign\"><div>") + lines(signature.above) + QStringLiteral("</div><div>")
                + lines(signature.role) + QStringLiteral("</div><div class=\"room\"></div><div class=\"name\">")
                + lines(signature.name) + QStringLiteral("</div><div>") + lines(signature.detail)
                + QStringLiteral("</div></div>\n");
        html_ += QStringLiteral("</div>\n");
    }

    void add(const book::Cover& cover)
    {
        html_ += QStringLiteral("<div class=\"cover\">");
        if (const QString address = addressOf(cover.logo); !address.isEmpty())
            html_ += QStringLiteral("<p><img style=\"width:30mm\"")
                + attribute("alt", QStringLiteral("Lambang ") + document_.city) + attribute("src", address)
                + QStringLiteral("/></p>");
        html_ += QStringLiteral("<p class=\"k\">") + escaped(cover.kicker) + QStringLiteral("</p><p class=\"t\">")
            + escaped(cover.title) + QStringLiteral("</p><p>") + escaped(cover.subtitle)
            + QStringLiteral("</p><div class=\"bands\">");
        for (const QString& colour : cover.colours)
            if (book::isColour(colour))
                html_ += QStringLiteral("<span style=\"background:") + colour + QStringLiteral("\"></span>");
        html_ += QStringLiteral("</div><p>") + escaped(cover.city) + QStringLiteral("</p><p>") + escaped(cover.year)
            + QStringLiteral("</p></div>\n");
    }

    void add(const book::Contents& contents)
    {
        html_ += QStringLiteral("<nav") + attribute("aria-label", navigationName(contents)) + u'>';
        if (!contents.title.isEmpty())
            html_ += QStringLiteral("<p><strong>") + escaped(contents.title) + QStringLiteral("</strong></p>");
        html_ += QStringLiteral("<ol>\n");
        if (contents.of == book::Contents::Of::Headings) {
            for (const book::PageSection& section : document_.sections)
                for (const book::Block& block : section.blocks)
                    if (const auto* heading = std::get_if<book::Heading>(&block); heading && heading->inContents)
                        entry(heading->level, heading->anchor, book::lineOf(*heading));
        } else {
            for (const book::Caption& caption : contents.of == book::Contents::Of::Tables ? tables_ : figures_)
                entry(1, anchorOf(caption.label), caption.label + QStringLiteral(". ") + caption.text);
        }
        html_ += QStringLiteral("</ol></nav>\n");
    }

    static QString navigationName(const book::Contents& contents)
    {
        switch (contents.of) {
        case book::Contents::Of::Headings:
            return QStringLiteral("Daftar isi");
        case book::Contents::Of::Tables:
            return QStringLiteral("Daftar tabel");
        case book::Contents::Of::Figures:
            return QStringLiteral("Daftar gambar");
        }
        Q_UNREACHABLE();
    }

    void entry(int level, const QString& anchor, const QString& text)
    {
        html_ += QStringLiteral("<li class=\"l") + QString::number(level) + QStringLiteral("\"><a")
            + attribute("href", u'#' + anchor) + u'>' + escaped(text) + QStringLiteral("</a></li>\n");
    }

    void add(const book::PageBreak&) { }
    void add(const book::Space&) { html_ += QStringLiteral("<p></p>\n"); }

    const book::Document& document_;
    const QList<book::Caption> tables_;
    const QList<book::Caption> figures_;
    QHash<std::pair<int, int>, QString> labels_;
    QString html_;
    int section_ = 0;
    int block_ = 0;
};

} // namespace

QString htmlOf(const book::Document& document, const Task& task)
{
    return Page(document).write(task);
}

Result<> publishHtml(const book::Document& document, const QString& path, const Task& task)
{
    return fillFile(path, htmlOf(document, task).toUtf8());
}

} // namespace pela::publish

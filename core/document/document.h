// A book as a value: sections with a page format, holding blocks. Builders make it from the plan; publishers turn it into
// PDF, XLSX, HTML, CSV. Nothing in here knows about fonts, pixels or the plan.
#pragma once

#include "core/base/decimal.h"
#include "core/base/money.h"
#include "core/base/paper_size.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>
#include <variant>

namespace pela::book {

/// How a document writes a colour down: "#3f4aa8", and nothing else, since it goes into pages and pictures as it is.
inline bool isColour(const QString& text)
{
    return text.size() == 7 && text.startsWith(u'#') && std::all_of(text.begin() + 1, text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
    });
}

/// A stretch of text in one style.
struct Run {
    QString text;
    bool bold = false;
    bool italic = false;
    QString link; ///< "#anchor" inside the document, or a web address
};
using Runs = QList<Run>;

enum class Align { Left, Right, Centre };
enum class Numbering { None, Roman, Arabic };

/// Numbers are data; labels.h says how they are printed.
struct Heading {
    /// What it is, or stands in.
    enum class Kind { Plain, Front, Chapter, Appendix };

    int level = 1; ///< 1 chapter, 2, 3
    QString text;
    QString anchor = {}; ///< unique in the document
    bool inContents = true;
    Kind kind = Kind::Plain;
    QList<int> numbers = {}; ///< {3} is the third chapter or appendix, {3, 1} the first part in it; empty for unnumbered ones
};

struct Paragraph {
    Runs runs;
    Align align = Align::Left;
    enum class Style { Body, Lead, Quote, Small, Centred, Code } style = Style::Body;
};

struct ListItem {
    Runs runs;
    int depth = 0;
};
struct ListBlock {
    QList<ListItem> items;
    bool ordered = false;
    int start = 1;
};

/// One cell. `number` holds the exact value for a sheet; `text` is what paper shows.
struct Cell {
    QString text;
    std::variant<std::monostate, Decimal, Rupiah> value;
    int span = 1; ///< columns it covers
    bool bold = false;
};
struct Column {
    QString title;
    QString group;     ///< a heading above neighbouring columns of the same group ("Target")
    double weight = 1; ///< relative width on paper
    Align align = Align::Left;
};
struct Row {
    enum class Kind { Plain, Group, Total } kind = Kind::Plain;
    QList<Cell> cells;
    QString colour; ///< an edge mark, "#3f4aa8"; empty for none
};
struct Table {
    QString caption; ///< without its number; empty: not numbered, not listed
    QList<Column> columns;
    QList<Row> rows;
    bool small = false;     ///< a dense table: smaller type
    QString note;           ///< printed under the table
    bool whole = false;     ///< not broken over pages where one page can hold it
    double rowHeightMm = 0; ///< rows at least this high, for lists that people sign by hand
};

/// A chart as data; the publisher paints it.
struct Figure {
    enum class Kind { Bars, StackedBars, HorizontalBars, Ring } kind = Kind::Bars;
    struct Series {
        QString name;
        QString colour;
        QList<Decimal> values;
        QStringList colours = {}; ///< of each value, where one colour does not tell them apart
    };
    QString caption;
    QStringList categories;
    QList<Series> series;
    QString unit;        ///< "juta rupiah"
    QString alternative; ///< one sentence for readers who cannot see it
};

struct Picture {
    QByteArray bytes; ///< PNG, JPEG or SVG
    double widthMm = 40;
    Align align = Align::Centre;
    QString alternative;
};

/// Where people sign. Printed in rows of two or more columns, never split over a page.
struct Signature {
    QString above;  ///< "Mengetahui,"
    QString role;   ///< "Kepala Dinas Kesehatan"
    QString name;   ///< empty prints a dotted line
    QString detail; ///< "NIP …", "Pembina Utama Muda"
};
struct SignatureBlock {
    QString placeAndDate; ///< "Ambon, 15 Oktober 2019"
    QList<Signature> signatures;
    int columns = 2;
};

struct Cover {
    QString kicker; ///< "Buku II"
    QString title;
    QString subtitle;
    QString city;
    QString year;
    QByteArray logo;
    QStringList colours; ///< one band a dimension
};

/// Contents, or the list of tables or figures; filled with page numbers by the publisher.
struct Contents {
    enum class Of { Headings, Tables, Figures } of = Of::Headings;
    QString title;
};

struct PageBreak { };
struct Space {
    double millimetres = 4;
};

using Block
    = std::variant<Heading, Paragraph, ListBlock, Table, Figure, Picture, SignatureBlock, Cover, Contents, PageBreak, Space>;

struct PageSection {
    bool landscape = false;
    Numbering numbering = Numbering::Arabic;
    bool restartNumbering = false;
    bool headerAndFooter = true;
    QString chapter;    ///< in the page header
    QString edgeColour; ///< thin mark at the outer edge, so that a closed book shows its parts
    QList<Block> blocks;
};

struct Document {
    QString title;
    QString author; ///< "Pemerintah Kota Ambon"
    QString city;   ///< in the footer
    QString language = QStringLiteral("id");
    PaperSize paper = PaperSize::A4;
    bool example = false; ///< prints "CONTOH" on every page
    QList<PageSection> sections;
};

} // namespace pela::book

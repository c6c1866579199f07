#include "ui/paper/pdf_finish.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

// qpdf's own smart pointer is gone: the headers want to hear that we use the standard one.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>

#include <stdexcept>

namespace pela::print {
namespace {

using Object = QPDFObjectHandle;

Object text(const QString& words)
{
    return Object::newUnicodeString(words.toStdString());
}
Object name(const char* word)
{
    return Object::newName(word);
}
Object real(double value)
{
    return Object::newReal(value, 2);
}

/// A font without glyphs: it only tells which character each code stands for.
class HiddenFont {
public:
    inline static const std::string resourceName = "PelaHidden";

    explicit HiddenFont(QPDF& pdf) : pdf_(pdf) { }

    Object object()
    {
        if (!font_.isInitialized())
            font_ = pdf_.makeIndirectObject(Object::newDictionary());
        return font_;
    }

    /// Two bytes in hexadecimal.
    std::string encode(const QString& character)
    {
        auto code = codes_.find(character);
        if (code == codes_.end())
            code = codes_.insert(character, int(codes_.size()) + 1);
        return hex(*code);
    }

    void finish()
    {
        if (!font_.isInitialized())
            return;
        Object descriptor = pdf_.makeIndirectObject(Object::parse(
            "<< /Type /FontDescriptor /FontName /PelaHidden /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 "
            "/Descent -200 /CapHeight 700 /StemV 80 >>"));
        Object descendant
            = pdf_.makeIndirectObject(Object::parse("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /PelaHidden "
                                                    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                                                    "/DW 1000 >>"));
        descendant.replaceKey("/FontDescriptor", descriptor);
        font_.replaceKey("/Type", name("/Font"));
        font_.replaceKey("/Subtype", name("/Type0"));
        font_.replaceKey("/BaseFont", name("/PelaHidden"));
        font_.replaceKey("/Encoding", name("/Identity-H"));
        font_.replaceKey("/DescendantFonts", Object::newArray({descendant}));
        font_.replaceKey("/ToUnicode", Object::newStream(&pdf_, toUnicode()));
    }

private:
    static std::string hex(int value) { return QString::number(value, 16).rightJustified(4, u'0').toStdString(); }

    std::string toUnicode() const
    {
        std::string map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                          "/CMapName /PelaHidden def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n";
        for (auto code = codes_.begin(); code != codes_.end(); ++code) {
            map += "1 beginbfchar <" + hex(code.value()) + "> <";
            for (const QChar unit : code.key())
                map += hex(unit.unicode());
            map += "> endbfchar\n";
        }
        return map + "endcmap CMapName currentdict /CMap defineresource pop end end\n";
    }

    QPDF& pdf_;
    Object font_;
    QHash<QString, int> codes_;
};

class Finish {
public:
    Finish(QPDF& pdf, const PagedDocument& pages) : pdf_(pdf), pages_(pages)
    {
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
            pageObjects_.push_back(page.getObjectHandle());
        if (int(pageObjects_.size()) != pages.pageCount())
            throw std::runtime_error("page count differs");
    }

    void run()
    {
        addOutline();
        addLinks();
        addHiddenText();
        addPageLabels();
        addMetadata();
    }

private:
    Object destination(const PagedDocument::Place& place) const
    {
        const double top = pages_.pageSize(place.page).height() - place.y + 6;
        return Object::newArray(
            {pageObjects_[size_t(place.page)], name("/XYZ"), Object::newInteger(0), real(top), Object::newNull()});
    }

    void addOutline()
    {
        const QList<PagedDocument::OutlineEntry>& entries = pages_.outline();
        if (entries.isEmpty())
            return;
        Object root = pdf_.makeIndirectObject(Object::newDictionary());
        root.replaceKey("/Type", name("/Outlines"));
        qsizetype next = 0;
        const int top = addChildren(root, next, 0);
        root.replaceKey("/Count", Object::newInteger(top));
        pdf_.getRoot().replaceKey("/Outlines", root);
        pdf_.getRoot().replaceKey("/PageMode", name("/UseOutlines"));
    }

    /// Adds the entries from `next` on that are deeper than `level` below `parent`; gives how many direct children there are.
    int addChildren(Object parent, qsizetype& next, int level)
    {
        const QList<PagedDocument::OutlineEntry>& entries = pages_.outline();
        Object previous = Object::newNull();
        int children = 0;
        while (next < entries.size() && entries[next].level > level) {
            const PagedDocument::OutlineEntry& entry = entries[next++];
            Object item = pdf_.makeIndirectObject(Object::newDictionary());
            item.replaceKey("/Title", text(entry.title));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(entry.place));
            if (const int below = addChildren(item, next, entry.level); below > 0)
                item.replaceKey("/Count", Object::newInteger(-below));
            if (previous.isNull()) {
                parent.replaceKey("/First", item);
            } else {
                previous.replaceKey("/Next", item);
                item.replaceKey("/Prev", previous);
            }
            previous = item;
            ++children;
        }
        if (children > 0)
            parent.replaceKey("/Last", previous);
        return children;
    }

    void addLinks()
    {
        for (int page = 0; page < pages_.pageCount(); ++page) {
            Object annotations = Object::newArray();
            for (const LinkArea& link : pages_.links(page)) {
                Object annotation = linkAnnotation(link, pages_.pageSize(page).height());
                if (!annotation.isNull())
                    annotations.appendItem(pdf_.makeIndirectObject(annotation));
            }
            Object& object = pageObjects_[size_t(page)];
            if (annotations.getArrayNItems() > 0)
                object.replaceKey("/Annots", annotations);
            else
                object.removeKey("/Annots");
        }
    }

    Object linkAnnotation(const LinkArea& link, double pageHeight) const
    {
        Object annotation = Object::newDictionary();
        annotation.replaceKey("/Type", name("/Annot"));
        annotation.replaceKey("/Subtype", name("/Link"));
        annotation.replaceKey("/Border", Object::newArray({Object::newInteger(0), Object::newInteger(0), Object::newInteger(0)}));
        annotation.replaceKey("/Rect",
            Object::newArray({real(link.area.left()), real(pageHeight - link.area.bottom()), real(link.area.right()),
                real(pageHeight - link.area.top())}));
        if (link.target.startsWith(u'#')) {
            const PagedDocument::Place* place = pages_.find(link.target);
            if (!place)
                return Object::newNull();
            annotation.replaceKey("/Dest", destination(*place));
            return annotation;
        }
        // Only what a browser or a mail program opens; a path or a script in a book is nothing to click on.
        const QUrl url(link.target, QUrl::StrictMode);
        static const QStringList opened {QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
        if (!url.isValid() || !opened.contains(url.scheme().toLower()))
            return Object::newNull();
        Object action = Object::newDictionary();
        action.replaceKey("/S", name("/URI"));
        action.replaceKey("/URI", Object::newString(url.toEncoded().toStdString()));
        annotation.replaceKey("/A", action);
        return annotation;
    }

    void addHiddenText()
    {
        HiddenFont font(pdf_);
        for (int page = 0; page < pages_.pageCount(); ++page) {
            const QList<HiddenText> hidden = pages_.hiddenText(page);
            if (hidden.isEmpty())
                continue;
            const double height = pages_.pageSize(page).height();
            std::string content = "q BT 3 Tr\n";
            for (const HiddenText& each : hidden) {
                content += "/" + HiddenFont::resourceName + " " + QUtil::double_to_string(each.size, 2) + " Tf 1 0 0 1 "
                    + QUtil::double_to_string(each.baseline.x(), 2) + " " + QUtil::double_to_string(height - each.baseline.y(), 2)
                    + " Tm <" + font.encode(each.text) + "> Tj\n";
            }
            content += "ET Q\n";
            QPDFPageObjectHelper helper(pageObjects_[size_t(page)]);
            // Qt leaves its own drawing state open at the end of a page: what is added must not inherit it.
            helper.addPageContents(Object::newStream(&pdf_, "q\n"), true);
            helper.addPageContents(Object::newStream(&pdf_, "Q\n" + content), false);
            Object fonts = helper.getAttribute("/Resources", true).getKey("/Font");
            if (!fonts.isDictionary()) {
                fonts = Object::newDictionary();
                helper.getAttribute("/Resources", true).replaceKey("/Font", fonts);
            }
            fonts.replaceKey("/" + HiddenFont::resourceName, font.object());
        }
        font.finish();
    }

    void addPageLabels()
    {
        Object numbers = Object::newArray();
        for (int page = 0; page < pages_.pageCount(); ++page) {
            const book::Numbering kind = pages_.numbering(page);
            const bool continues = page > 0 && kind == pages_.numbering(page - 1)
                && (kind == book::Numbering::None || pages_.pageNumber(page) == pages_.pageNumber(page - 1) + 1);
            if (continues)
                continue;
            Object label = Object::newDictionary();
            if (kind == book::Numbering::None) {
                label.replaceKey("/P", text(QStringLiteral("–")));
            } else {
                label.replaceKey("/S", name(kind == book::Numbering::Roman ? "/r" : "/D"));
                label.replaceKey("/St", Object::newInteger(pages_.pageNumber(page)));
            }
            numbers.appendItem(Object::newInteger(page));
            numbers.appendItem(label);
        }
        Object labels = Object::newDictionary();
        labels.replaceKey("/Nums", numbers);
        pdf_.getRoot().replaceKey("/PageLabels", labels);
    }

    void addMetadata()
    {
        const book::Document& document = pages_.document();
        Object root = pdf_.getRoot();
        root.replaceKey("/Lang", text(document.language));
        Object preferences = Object::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);

        Object info = pdf_.getTrailer().getKey("/Info");
        if (!info.isDictionary()) {
            info = pdf_.makeIndirectObject(Object::newDictionary());
            pdf_.getTrailer().replaceKey("/Info", info);
        }
        info.replaceKey("/Title", text(document.title));
        info.replaceKey("/Creator", text(QStringLiteral("Pela")));
        if (!document.author.isEmpty())
            info.replaceKey("/Author", text(document.author));

        Object stream = Object::newStream(&pdf_, xmp(document).toStdString());
        stream.getDict().replaceKey("/Type", name("/Metadata"));
        stream.getDict().replaceKey("/Subtype", name("/XML"));
        root.replaceKey("/Metadata", stream);
    }

    static QByteArray xmp(const book::Document& document)
    {
        const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
        QByteArray packet("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        QXmlStreamWriter xml(&packet);
        xml.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
        xml.writeNamespace(rdf, QStringLiteral("rdf"));
        xml.writeNamespace(dc, QStringLiteral("dc"));
        const auto list = [&](const QString& field, const QString& kind, const QString& value, bool languages) {
            xml.writeStartElement(dc, field);
            xml.writeStartElement(rdf, kind);
            xml.writeStartElement(rdf, QStringLiteral("li"));
            if (languages)
                xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
            xml.writeCharacters(printable(value));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        };
        xml.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
        xml.writeStartElement(rdf, QStringLiteral("RDF"));
        xml.writeStartElement(rdf, QStringLiteral("Description"));
        xml.writeAttribute(rdf, QStringLiteral("about"), QString());
        list(QStringLiteral("title"), QStringLiteral("Alt"), document.title, true);
        if (!document.author.isEmpty())
            list(QStringLiteral("creator"), QStringLiteral("Seq"), document.author, false);
        list(QStringLiteral("language"), QStringLiteral("Bag"), document.language, false);
        xml.writeEndDocument();
        return packet + "\n<?xpacket end=\"w\"?>";
    }

    QPDF& pdf_;
    const PagedDocument& pages_;
    std::vector<Object> pageObjects_;
};

/// Thrown out of qpdf's writer, which knows no other way to stop.
struct Stop { };

class Reporter : public QPDFWriter::ProgressReporter {
public:
    explicit Reporter(const Task& task) : task_(task) { }

    void reportProgress(int percent) override
    {
        if (task_.stopped())
            throw Stop {};
        task_.report(percent / 100.0);
    }

private:
    const Task& task_;
};

} // namespace

Result<QByteArray> finishPdf(const QByteArray& painted, const PagedDocument& pages, const Task& task)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("painted.pdf", painted.constData(), size_t(painted.size()));
        Finish(pdf, pages).run();
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.registerProgressReporter(std::make_shared<Reporter>(task));
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const Stop&) {
        return Error {Problem::Stopped,
            QCoreApplication::translate("PdfPublisher", "Writing “%1” was stopped.").arg(pages.document().title)};
    } catch (const std::exception& problem) {
        return Error {Problem::Damaged,
            QCoreApplication::translate("PdfPublisher",
                "The pages of “%1” were painted, but the PDF could not be completed (%2). Close other programs to free memory "
                "and try again.")
                .arg(pages.document().title, QString::fromUtf8(problem.what()))};
    }
}

} // namespace pela::print

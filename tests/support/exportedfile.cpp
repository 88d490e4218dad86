#include "support/exportedfile.h"

#include <QDebug>

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace {

/// The text of some blocks, parted by U+000A.
struct Blocks
{
    QString text = u""_s;
    bool isEmpty = true;

    void begin()
    {
        if (!isEmpty)
            text += u'\n';
        isEmpty = false;
    }
};

struct Reading
{
    ExportedFile *file = nullptr;
    int depth = 0;      ///< 1 inside the document
    int quoteDepth = 0;
    bool hasQuote = false; ///< the block at the top is a quotation
    bool isHeading = false;
    Blocks top;         ///< the block at the top
    Blocks quote;       ///< the outermost quotation

    Blocks &here() { return quoteDepth > 0 ? quote : top; }
};

int enterBlock(MD_BLOCKTYPE type, void *detail, void *data)
{
    auto *reading = static_cast<Reading *>(data);
    if (reading->depth == 1) {
        reading->hasQuote = type == MD_BLOCK_QUOTE;
        reading->isHeading = type == MD_BLOCK_H && static_cast<MD_BLOCK_H_DETAIL *>(detail)->level == 1;
        reading->top = {};
    }
    if (type == MD_BLOCK_QUOTE && reading->quoteDepth++ == 0)
        reading->quote = {};
    else if (type == MD_BLOCK_P || type == MD_BLOCK_CODE)
        reading->here().begin();
    else if (reading->quoteDepth > 0)
        reading->quote.text += u"⟦block⟧"_s;
    ++reading->depth;
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *data)
{
    auto *reading = static_cast<Reading *>(data);
    if (QString &text = reading->here().text; type == MD_BLOCK_CODE && text.endsWith(u'\n'))
        text.chop(1); // ends the last line of code, parts none
    if (type == MD_BLOCK_QUOTE && --reading->quoteDepth == 0)
        reading->file->quotes += reading->quote.text;
    if (--reading->depth != 1 || reading->hasQuote)
        return 0;
    if (reading->isHeading)
        reading->file->heading = reading->top.text;
    else
        reading->file->blocks += reading->top.text;
    return 0;
}

int enterSpan(MD_SPANTYPE type, void *detail, void *data)
{
    auto *reading = static_cast<Reading *>(data);
    if (type == MD_SPAN_A && reading->quoteDepth == 0) {
        const MD_ATTRIBUTE &target = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
        reading->file->links += QString::fromUtf8(target.text, target.size);
    } else {
        reading->here().text += u"⟦markup⟧"_s; // nothing of ours may be read as markup
    }
    return 0;
}

int leaveSpan(MD_SPANTYPE, void *, void *)
{
    return 0;
}

/// Those that the exporter writes, and the named ones that it must not let through.
QString entity(const QString &text)
{
    if (!text.startsWith("&#"_L1))
        return u"⟦entity⟧"_s;
    const char32_t c = text.sliced(2).chopped(1).toUInt();
    return QString::fromUcs4(&c, 1);
}

int addText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
    QString &into = static_cast<Reading *>(data)->here().text;
    const QString read = QString::fromUtf8(text, static_cast<qsizetype>(size));
    switch (type) {
    case MD_TEXT_BR: into += u'\n'; break;
    case MD_TEXT_SOFTBR: into += u"⟦soft break⟧"_s; break;
    case MD_TEXT_ENTITY: into += entity(read); break;
    case MD_TEXT_HTML: into += u"⟦html⟧"_s; break;
    default: into += read;
    }
    return 0;
}

} // namespace

ExportedFile::ExportedFile(const QByteArray &file)
{
    QByteArray markdown = file;
    if (const qsizetype end = file.indexOf("\n---\n", 3); file.startsWith("---\n") && end > 0) {
        frontMatter = file.sliced(4, end - 3);
        markdown = file.sliced(end + 5);
    }

    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_LATEXMATHSPANS;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = addText;
    Reading reading;
    reading.file = this;
    md_parse(markdown.constData(), static_cast<MD_SIZE>(markdown.size()), &parser, &reading);
}

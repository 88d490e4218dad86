#include "exchange/exportedfile.h"

#include <QDebug>

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace {

struct Reading
{
    ExportedFile *file = nullptr;
    int depth = 0;        // 1 inside the document
    bool inQuote = false; // the block at the top is a quotation
    bool inHeading = false;
    bool inCode = false;
    QString top;          // text of the block at the top
    qsizetype blockStart = 0;
};

int enterBlock(MD_BLOCKTYPE type, void *detail, void *data)
{
    auto *reading = static_cast<Reading *>(data);
    if (reading->depth == 1) {
        reading->inQuote = type == MD_BLOCK_QUOTE;
        reading->inHeading = type == MD_BLOCK_H && static_cast<MD_BLOCK_H_DETAIL *>(detail)->level == 1;
        reading->top = u""_s;
        reading->blockStart = -1;
    }
    if (type == MD_BLOCK_P || type == MD_BLOCK_CODE) {
        if (reading->blockStart >= 0)
            reading->top += u'\n';
        reading->blockStart = reading->top.size();
        reading->inCode = type == MD_BLOCK_CODE;
    }
    ++reading->depth;
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *data)
{
    auto *reading = static_cast<Reading *>(data);
    if (type == MD_BLOCK_CODE && reading->top.endsWith(u'\n')) {
        reading->top.chop(1); // ends the last line of code, parts none
        reading->inCode = false;
    }
    if (--reading->depth != 1)
        return 0;
    if (reading->inQuote)
        reading->file->quotes += reading->top;
    else if (reading->inHeading)
        reading->file->heading = reading->top;
    else
        reading->file->blocks += reading->top;
    return 0;
}

int enterSpan(MD_SPANTYPE type, void *detail, void *data)
{
    if (type == MD_SPAN_A) {
        const MD_ATTRIBUTE &target = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
        static_cast<Reading *>(data)->file->links += QString::fromUtf8(target.text, target.size);
    } else {
        static_cast<Reading *>(data)->top += u"⟦markup⟧"_s; // nothing of ours may be read as markup
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
    auto *reading = static_cast<Reading *>(data);
    const QString read = QString::fromUtf8(text, size);
    switch (type) {
    case MD_TEXT_BR: reading->top += u'\n'; break;
    case MD_TEXT_SOFTBR: reading->top += u"⟦soft break⟧"_s; break;
    case MD_TEXT_ENTITY: reading->top += entity(read); break;
    case MD_TEXT_HTML: reading->top += u"⟦html⟧"_s; break;
    default: reading->top += read;
    }
    return 0;
}

} // namespace

ExportedFile::ExportedFile(const QByteArray &file)
{
    const qsizetype end = file.indexOf("\n---\n", 4);
    Q_ASSERT(file.startsWith("---\n") && end > 0);
    frontMatter = file.sliced(4, end - 3);
    const QByteArray markdown = file.sliced(end + 5);

    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_LATEXMATHSPANS;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = addText;
    Reading reading{.file = this};
    md_parse(markdown.constData(), static_cast<MD_SIZE>(markdown.size()), &parser, &reading);
}

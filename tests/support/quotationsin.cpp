#include "support/quotationsin.h"

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace {

struct Reading
{
    QStringList quotations;
    int depth = 0; ///< of quotations
    bool empty = true;
};

int enterBlock(MD_BLOCKTYPE type, void *, void *data)
{
    auto *reading = static_cast<Reading *>(data);
    if (type == MD_BLOCK_QUOTE && reading->depth++ == 0) {
        reading->quotations += u""_s;
        reading->empty = true;
    } else if (reading->depth > 0 && (type == MD_BLOCK_P || type == MD_BLOCK_CODE)) {
        if (!reading->empty)
            reading->quotations.last() += u'\n';
        reading->empty = false;
    } else if (reading->depth > 0) {
        reading->quotations.last() += u"⟦block⟧"_s;
    }
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *data)
{
    auto *reading = static_cast<Reading *>(data);
    if (type == MD_BLOCK_QUOTE)
        --reading->depth;
    else if (reading->depth > 0 && type == MD_BLOCK_CODE && reading->quotations.constLast().endsWith(u'\n'))
        reading->quotations.last().chop(1); // ends the last line of code, parts none
    return 0;
}

int enterSpan(MD_SPANTYPE, void *, void *data)
{
    auto *reading = static_cast<Reading *>(data);
    if (reading->depth > 0)
        reading->quotations.last() += u"⟦markup⟧"_s;
    return 0;
}

int leaveSpan(MD_SPANTYPE, void *, void *)
{
    return 0;
}

QString character(const QString &entity)
{
    if (!entity.startsWith("&#"_L1))
        return u"⟦entity⟧"_s;
    const char32_t c = entity.sliced(2).chopped(1).toUInt();
    return QString::fromUcs4(&c, 1);
}

int addText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
    auto *reading = static_cast<Reading *>(data);
    if (reading->depth == 0)
        return 0;
    const QString read = QString::fromUtf8(text, static_cast<qsizetype>(size));
    QString &quotation = reading->quotations.last();
    switch (type) {
    case MD_TEXT_BR: quotation += u'\n'; break;
    case MD_TEXT_SOFTBR: quotation += u"⟦soft break⟧"_s; break;
    case MD_TEXT_ENTITY: quotation += character(read); break;
    case MD_TEXT_HTML: quotation += u"⟦html⟧"_s; break;
    default: quotation += read;
    }
    return 0;
}

} // namespace

QStringList quotationsIn(QByteArray markdown)
{
    if (const qsizetype end = markdown.indexOf("\n---\n", 3); markdown.startsWith("---\n") && end > 0)
        markdown = markdown.sliced(end + 5);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_LATEXMATHSPANS;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = addText;
    Reading reading;
    md_parse(markdown.constData(), static_cast<MD_SIZE>(markdown.size()), &parser, &reading);
    return reading.quotations;
}

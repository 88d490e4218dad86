#include "exchange/htmltext.h"

#include "exchange/bodybuilder.h"
#include "exchange/entities.h"
#include "exchange/htmlscanner.h"
#include "exchange/htmltagset.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Their text is none that a reader sees.
constexpr auto isSilent = tagSet({GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_XMP,
                                  GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES});

/// Tags in the middle of a line of text; all others part it.
constexpr auto isInline =
    tagSet({GUMBO_TAG_A,    GUMBO_TAG_ABBR, GUMBO_TAG_ACRONYM, GUMBO_TAG_B,   GUMBO_TAG_BDI,   GUMBO_TAG_BDO,  GUMBO_TAG_BIG,
            GUMBO_TAG_CITE, GUMBO_TAG_CODE, GUMBO_TAG_DATA,    GUMBO_TAG_DEL, GUMBO_TAG_DFN,   GUMBO_TAG_EM,   GUMBO_TAG_FONT,
            GUMBO_TAG_I,    GUMBO_TAG_IMG,  GUMBO_TAG_INS,     GUMBO_TAG_KBD, GUMBO_TAG_LABEL, GUMBO_TAG_MARK, GUMBO_TAG_NOBR,
            GUMBO_TAG_Q,    GUMBO_TAG_RUBY, GUMBO_TAG_S,       GUMBO_TAG_SAMP, GUMBO_TAG_SMALL, GUMBO_TAG_SPAN, GUMBO_TAG_STRIKE,
            GUMBO_TAG_STRONG, GUMBO_TAG_SUB, GUMBO_TAG_SUP,    GUMBO_TAG_TIME, GUMBO_TAG_TT,   GUMBO_TAG_U,    GUMBO_TAG_VAR,
            GUMBO_TAG_WBR,  GUMBO_TAG_UNKNOWN});

int headingLevel(GumboTag name)
{
    return name >= GUMBO_TAG_H1 && name <= GUMBO_TAG_H6 ? name - GUMBO_TAG_H1 + 1 : 0;
}

class TextReader
{
public:
    explicit TextReader(const QByteArray &utf8) : m_utf8(utf8), m_scanner(utf8) {}

    ParsedArticle read()
    {
        qsizetype from = 0;
        while (const auto tag = m_scanner.next()) {
            addText(from, tag->start);
            from = m_scanner.place();
            if (tag->kind == HtmlTag::Comment)
                continue;
            take(*tag);
            from = m_scanner.place();
        }
        addText(from, m_utf8.size());
        return {.body = m_builder.finish(), .metadata = std::move(m_metadata)};
    }

private:
    void take(const HtmlTag &tag)
    {
        const bool isStart = tag.kind == HtmlTag::Start;
        if (isStart && tag.name == GUMBO_TAG_TITLE) {
            const qsizetype from = m_scanner.place();
            m_scanner.skipRawText(tag.name);
            state(m_metadata.title, words(from, m_scanner.place()).simplified());
        } else if (isStart && isSilent[tag.name]) {
            m_scanner.skipRawText(tag.name);
        } else if (tag.name == GUMBO_TAG_BR) {
            m_builder.breakLine();
        } else if (!isInline[tag.name]) {
            m_builder.end();
            m_heading = isStart ? headingLevel(tag.name) : 0;
        }
    }

    void addText(qsizetype from, qsizetype to)
    {
        if (from >= to)
            return;
        const QString text = words(from, to);
        if (!m_builder.isOpen()) {
            if (text.trimmed().isEmpty())
                return;
            m_builder.begin(m_heading > 0 ? BlockKind::Heading : BlockKind::Paragraph, m_heading);
        }
        m_builder.appendCollapsed(text);
    }

    QString words(qsizetype from, qsizetype to)
    {
        const QString written = QString::fromUtf8(QByteArrayView(m_utf8).sliced(from, to - from));
        QString text;
        text.reserve(written.size());
        qsizetype at = 0;
        constexpr qsizetype longestEntity = 34; // "&CounterClockwiseContourIntegral;"
        for (qsizetype start = written.indexOf(u'&'); start >= 0; start = written.indexOf(u'&', std::max(at, start + 1))) {
            const qsizetype end = written.indexOf(u';', start);
            if (end < 0)
                break;
            if (end - start > longestEntity)
                continue;
            text += QStringView(written).sliced(at, start - at);
            text += m_entities.decoded(written.sliced(start, end + 1 - start));
            at = end + 1;
        }
        text += QStringView(written).sliced(at);
        return text;
    }

    const QByteArray &m_utf8;
    HtmlScanner m_scanner;
    EntityDecoder m_entities;
    BodyBuilder m_builder;
    Metadata m_metadata;
    int m_heading = 0;
};

} // namespace

ParsedArticle readHtmlAsText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return TextReader(utf8).read();
}

} // namespace randnotiz

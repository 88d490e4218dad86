#include "exchange/plaintextimporter.h"

#include "exchange/bodybuilder.h"
#include "exchange/bylines.h"
#include "exchange/visibletext.h"
#include "exchange/languagedetection.h"
#include "exchange/sentences.h"
#include "exchange/textlayout.h"
#include "exchange/textmetadata.h"
#include "exchange/titles.h"

namespace randnotiz {

namespace {

constexpr qsizetype longestSectionHeading = 90;
constexpr qsizetype shortestSection = 160; ///< what follows a heading is prose, not the next line of a menu

bool isProse(const TextParagraph &paragraph)
{
    return paragraph.kind == BlockKind::Paragraph && paragraph.text.size() >= shortestSection
           && hasClosingPunctuation(paragraph.text);
}

/// A short line without closing punctuation that stands alone between two paragraphs of prose.
bool isSectionHeading(const QList<TextParagraph> &paragraphs, qsizetype i)
{
    if (i == 0 || i + 1 >= paragraphs.size() || !paragraphs[i].standsAlone)
        return false;
    const TextParagraph &paragraph = paragraphs[i];
    const QChar first = paragraph.text.front();
    return paragraph.kind == BlockKind::Paragraph && paragraph.text.size() <= longestSectionHeading
           && (first.isUpper() || first.isDigit()) && isProse(paragraphs[i - 1]) && isProse(paragraphs[i + 1])
           && isTitleLine(paragraph.text);
}

} // namespace

ParsedArticle readPlainText(const QString &text)
{
    const QList<TextParagraph> paragraphs = layOutText(text);
    const bool hasTitleLine =
        !paragraphs.isEmpty() && paragraphs.first().standsAlone && isTitleLine(paragraphs.first().text);

    BodyBuilder builder;
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        if (i == 0 && hasTitleLine)
            builder.begin(BlockKind::Heading, 1);
        else if (isSectionHeading(paragraphs, i))
            builder.begin(BlockKind::Heading, 2);
        else
            builder.begin(paragraphs[i].kind);
        builder.append(paragraphs[i].text);
    }

    ParsedArticle parsed{.body = builder.finish()};
    state(parsed.metadata.language, detectLanguage(parsed.body.text), Origin::Derived);
    if (hasTitleLine)
        state(parsed.metadata.title, oneLine(paragraphs.first().text));
    const qsizetype begin = readTextMetadata(parsed.body, parsed.metadata);
    state(parsed.metadata.title, titleFromText(parsed.body, begin), Origin::Derived);
    return parsed;
}

} // namespace randnotiz

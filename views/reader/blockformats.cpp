#include "reader/blockformats.h"

#include "reader/typography.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

// Distances between lines, in em.
constexpr qreal textLine = 1.55;
constexpr qreal denseLine = 1.4; ///< captions, code, tables
constexpr qreal headingLine = 1.3;

QString bullet(int depth)
{
    constexpr QStringView bullets[]{u"•", u"◦", u"▪"};
    return bullets[(std::max(depth, 1) - 1) % 3].toString();
}

} // namespace

qreal BlockFormats::indent(const Block &block) const
{
    return m_type.em * (1.9 * block.listDepth + 1.4 * block.quoteDepth);
}

QTextBlockFormat BlockFormats::ofBlock(const Block &block, bool isFirst) const
{
    const qreal em = m_type.em;
    QTextBlockFormat format;
    format.setProperty(BlockKindProperty, static_cast<int>(block.kind));
    format.setLineHeight(m_type.lineHeight(textLine), QTextBlockFormat::ProportionalHeight);
    format.setLeftMargin(indent(block));
    format.setTopMargin(0);
    format.setBottomMargin(em * 0.85);
    if (block.quoteDepth > 0) {
        format.setProperty(QuoteDepthProperty, block.quoteDepth);
        format.setProperty(QuoteIndentProperty, em * 1.4);
    }
    switch (block.kind) {
    case BlockKind::Heading:
        format.setHeadingLevel(block.level);
        format.setLineHeight(m_type.lineHeight(headingLine), QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(isFirst ? 0 : em * (block.level <= 2 ? 1.6 : 1.1));
        format.setBottomMargin(em * (block.level == 1 ? 0.7 : 0.5));
        break;
    case BlockKind::ListItem:
        format.setProperty(MarkerProperty,
                           block.ordered ? QString::number(block.ordinal) + u'.' : bullet(block.listDepth));
        format.setBottomMargin(em * 0.35);
        break;
    case BlockKind::Caption:
        format.setLineHeight(m_type.lineHeight(denseLine), QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(em * 1.2);
        break;
    case BlockKind::Rule:
        format.setTopMargin(em * 0.4);
        format.setBottomMargin(em * 1.2);
        break;
    default:
        break;
    }
    return format;
}

QTextBlockFormat BlockFormats::ofCodeLine(const Block &block, bool isFirstLine, bool isLastLine) const
{
    QTextBlockFormat format = ofBlock(block, false);
    format.setLineHeight(m_type.lineHeight(denseLine), QTextBlockFormat::ProportionalHeight);
    format.setLeftMargin(indent(block) + m_type.em * 0.8);
    format.setRightMargin(m_type.em * 0.8);
    format.setTopMargin(isFirstLine ? m_type.em * 0.6 : 0);
    format.setBottomMargin(isLastLine ? m_type.em * 1.4 : 0);
    return format;
}

QTextBlockFormat BlockFormats::ofCell() const
{
    QTextBlockFormat format;
    format.setProperty(BlockKindProperty, static_cast<int>(BlockKind::Table));
    format.setLineHeight(m_type.lineHeight(denseLine), QTextBlockFormat::ProportionalHeight);
    return format;
}

QTextCharFormat BlockFormats::ofText(const Block &block) const
{
    QTextCharFormat format;
    if (block.kind == BlockKind::Heading) {
        format.setProperty(QTextFormat::FontPixelSize, static_cast<int>(m_type.headingSize(block.level)));
        format.setFontWeight(QFont::Bold);
    } else if (block.kind == BlockKind::Caption || block.kind == BlockKind::Image) {
        format.setProperty(QTextFormat::FontPixelSize, static_cast<int>(m_type.em * 0.88));
        format.setForeground(m_type.muted);
    } else if (block.kind == BlockKind::Code) {
        format.setFont(m_type.code);
    }
    return format;
}

QTextCharFormat BlockFormats::withRun(QTextCharFormat format, const InlineRun &run) const
{
    switch (run.kind) {
    case RunKind::Emphasis:
        format.setFontItalic(true);
        break;
    case RunKind::Strong:
        format.setFontWeight(QFont::Bold);
        break;
    case RunKind::Code:
        format.setFontFamilies({m_type.code.family()});
        format.setFontFixedPitch(true);
        format.setProperty(QTextFormat::FontPixelSize, m_type.code.pixelSize());
        format.setBackground(m_type.shade);
        break;
    case RunKind::Link:
        format.setAnchor(true);
        format.setAnchorHref(run.address);
        format.setForeground(m_type.link);
        format.setFontUnderline(true);
        break;
    }
    return format;
}

} // namespace randnotiz

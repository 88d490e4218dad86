#include "exchange/titles.h"

#include "exchange/bylines.h"
#include "exchange/captions.h"
#include "exchange/visibletext.h"
#include "exchange/sentences.h"
#include "text/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype stateableTitle = 120;
constexpr qsizetype derivedTitle = 80;
constexpr qint64 fewestWords = 4;
constexpr qsizetype longestAdvertisement = 200;
constexpr int sentencesTried = 100; ///< what comes later is no title, and a hostile file shall not cost more

bool hasLetter(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        if (pair ? QChar::isLetter(QChar::surrogateToUcs4(text[i], text[i + 1])) : text[i].isLetter())
            return true;
    }
    return false;
}

/// Two different words out of the vocabulary of newsletter boxes and ad markers: one alone may be what
/// the article is about.
bool isAdvertisement(const QString &sentence)
{
    if (sentence.size() > longestAdvertisement)
        return false;
    static const QRegularExpression vocabulary(
        u"(newsletter|digest|abonnier|abonnement|kostenlos|gratis|updates?\\b|melden sie sich|jetzt anmelden|posteingang|"
        "auf dem laufenden|registrier|jetzt lesen|weiterlesen|werbung|anzeige|sponsored|advertisement|subscribe|"
        "sign up|inbox|free trial|for free|stay informed|stay up to date|follow us|folgen sie uns|besuchen sie uns)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (auto matches = vocabulary.globalMatch(sentence); matches.hasNext();)
        found += matches.next().captured().toLower();
    found.removeDuplicates();
    return found.size() >= 2;
}

bool isAddress(const QString &sentence)
{
    static const QRegularExpression form(u"^\\S+@\\S+$|^https?://\\S+$|^www\\.\\S+$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(sentence).hasMatch();
}

bool isFurniture(const QString &text)
{
    return isCaption(text) || isImageFileName(text) || isAddress(text) || isAdvertisement(text)
           || readDateline(text, DayMonthOrder::DayFirst) || !authorsOfByline(text).isEmpty();
}

bool mayHoldTitle(const Block &block)
{
    return block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading || block.kind == BlockKind::ListItem
           || block.kind == BlockKind::Quotation;
}

QString titleFromBlock(QStringView text, int &patience)
{
    for (auto sentence = nextSentence(text, 0); sentence && --patience > 0; sentence = nextSentence(text, sentence->end)) {
        const QString words = oneLine(text.sliced(sentence->start, sentence->length()));
        if (hasLetter(words) && !isFurniture(words) && countWords(words) >= fewestWords)
            return cutAtWord(words, derivedTitle);
    }
    return {};
}

QString firstLineWithLetter(QStringView text)
{
    for (const QStringView line : text.split(u'\n')) {
        if (hasLetter(line))
            return cutAtWord(oneLine(line), derivedTitle);
    }
    return {};
}

} // namespace

bool isTitleLine(const QString &line)
{
    const QString trimmed = line.trimmed();
    return !trimmed.isEmpty() && trimmed.size() < stateableTitle && hasLetter(trimmed) && !hasClosingPunctuation(trimmed)
           && !isImageFileName(trimmed) && !isAddress(trimmed) && authorsOfByline(trimmed).isEmpty()
           && !readDateline(trimmed, DayMonthOrder::DayFirst);
}

QString titleFromText(const ArticleBody &body, qsizetype from)
{
    const QStringView text = body.text;
    int patience = sentencesTried;
    for (const Block &block : body.blocks) {
        if (patience <= 0)
            break;
        const qsizetype start = std::max(block.range.start, from);
        if (!mayHoldTitle(block) || start >= block.range.end)
            continue;
        const QStringView words = text.sliced(start, block.range.end - start);
        if (isCaption(words.toString()))
            continue;
        const QString title = titleFromBlock(words, patience);
        if (!title.isEmpty())
            return title;
    }
    return firstLineWithLetter(text.sliced(std::min(from, text.size())));
}

QString firstHeading(const ArticleBody &body)
{
    const auto heading = std::ranges::find(body.blocks, BlockKind::Heading, &Block::kind);
    if (heading == body.blocks.end())
        return {};
    return oneLine(QStringView(body.text).sliced(heading->range.start, heading->range.length()));
}

} // namespace randnotiz

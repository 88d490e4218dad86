#include "exchange/notequotations.h"

#include "exchange/annotationreferences.h"
#include "exchange/frontmatter.h"
#include "exchange/notereading.h"

#include "text/quotedsentences.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leastWords = 6;

/// All ids in a paragraph: those that it shows and those that its links lead to.
QList<AnnotationReference> referencesIn(const NoteParagraph &paragraph)
{
    QList<AnnotationReference> references = annotationReferences(paragraph.text);
    references.removeIf([&](const AnnotationReference &one) { return paragraph.escaped.contains(one.range.start); });
    for (const NoteLink &link : paragraph.links) {
        for (const AnnotationReference &reference : annotationReferences(link.address))
            references += {{link.place, link.place}, reference.annotation, reference.kind};
    }
    std::ranges::stable_sort(references, {}, [](const AnnotationReference &one) { return one.range.start; });
    return references;
}

/// Whether the line says where a quotation comes from: "— Anna Muster, “A title,” The Paper".
bool isInSourceLine(QStringView text, qsizetype place)
{
    const qsizetype lineStart = place == 0 ? 0 : text.lastIndexOf(u'\n', place - 1) + 1;
    const QStringView line = text.sliced(lineStart).trimmed();
    return line.startsWith(u'—') || line.startsWith(u'–') || line.startsWith(u"--");
}

class Collector
{
public:
    explicit Collector(NoteQuotations &into)
        : m_into(into)
    {
    }

    void add(const NoteParagraph &paragraph);

private:
    void addToQuotation(const NoteParagraph &paragraph);
    void addRunningText(const NoteParagraph &paragraph);
    static void name(NoteQuotation &quotation, const AnnotationReference &reference);

    NoteQuotations &m_into;
    qsizetype m_quote = 0;    ///< the block quotation that was read last; 0: none
    qsizetype m_pending = -1; ///< of the quotations, the one that the next id names
    qsizetype m_pendingItem = 0; ///< the list item that it stands in
    std::optional<AnnotationReference> m_announced; ///< by a property, for the quotation that follows at once
};

void Collector::name(NoteQuotation &quotation, const AnnotationReference &reference)
{
    // The id of a block says whose it is, a link only what it leads to.
    const bool isLink = reference.kind == AnnotationReference::Link;
    if (!quotation.annotation.isNull() && (!quotation.isOnlyLinked || isLink))
        return;
    quotation.annotation = reference.annotation;
    quotation.isOnlyLinked = isLink;
}

void Collector::add(const NoteParagraph &paragraph)
{
    if (paragraph.quote != 0 && !paragraph.isCallout) {
        addToQuotation(paragraph);
        return;
    }
    m_announced.reset();
    if (paragraph.kind == NoteParagraph::Heading)
        m_pending = -1;
    else if (paragraph.kind == NoteParagraph::Text)
        addRunningText(paragraph);
}

void Collector::addToQuotation(const NoteParagraph &paragraph)
{
    if (paragraph.quote != m_quote) {
        m_quote = paragraph.quote;
        m_pending = m_into.quotations.size();
        m_pendingItem = paragraph.item;
        m_into.quotations += NoteQuotation{};
        if (m_announced)
            name(m_into.quotations.last(), *std::exchange(m_announced, std::nullopt));
    }
    NoteQuotation &quotation = m_into.quotations.last();
    for (const AnnotationReference &reference : referencesIn(paragraph))
        name(quotation, reference);
    const QStringView text =
        withoutBlockProperties(paragraph.text, paragraph.escaped.isEmpty() ? 0 : paragraph.escaped.last() + 1);
    if (text.isEmpty())
        return;
    if (quotation.text.isEmpty())
        quotation.line = paragraph.lineAt(0);
    else
        quotation.text += u'\n';
    quotation.text += text;
}

void Collector::addRunningText(const NoteParagraph &paragraph)
{
    const QList<AnnotationReference> references = referencesIn(paragraph);
    const qsizetype first = m_into.quotations.size();
    QList<TextRange> sentences;
    for (const TextRange &sentence : quotedSentences(paragraph.text, leastWords)) {
        const bool followsQuotation = m_pending >= 0 || !sentences.isEmpty();
        if (followsQuotation && isInSourceLine(paragraph.text, sentence.start))
            continue; // a title
        sentences += sentence;
        m_into.quotations += NoteQuotation{paragraph.lineAt(sentence.start),
                                           paragraph.text.sliced(sentence.start, sentence.length()), {}, false};
    }
    for (const AnnotationReference &reference : references) {
        // A property is about the list item that it stands in.
        const bool isProperty = reference.kind == AnnotationReference::Property;
        const bool isAboutPending = m_pending >= 0 && (!isProperty || paragraph.item == m_pendingItem);
        qsizetype before = 0;
        while (before < sentences.size() && sentences[before].end <= reference.range.start)
            ++before;
        if (before > 0)
            name(m_into.quotations[first + before - 1], reference);
        else if (isAboutPending)
            name(m_into.quotations[m_pending], reference);
        else if (isProperty)
            m_announced = reference;
    }
    if (!paragraph.isCallout)
        m_pending = -1;
}

void addOnce(QList<ArticleId> &articles, const QList<ArticleId> &more)
{
    for (const ArticleId &id : more) {
        if (!articles.contains(id))
            articles += id;
    }
}

QList<ArticleId> idsIn(QStringView frontMatter)
{
    static const QRegularExpression uuid(u"(?<![0-9a-fA-F-])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9a-fA-F-])"_s);
    QList<ArticleId> ids;
    for (auto found = uuid.globalMatch(frontMatter); found.hasNext();) {
        if (const auto id = ArticleId::fromString(found.next().capturedView()))
            ids += *id;
    }
    return ids;
}

} // namespace

QStringList NoteQuotations::addresses() const
{
    QStringList addresses = linkedAddresses;
    const auto read = readFrontMatter(frontMatter);
    if (read && !read->metadata.url.value.isEmpty() && !addresses.contains(read->metadata.url.value))
        addresses.prepend(read->metadata.url.value);
    return addresses;
}

NoteQuotations readQuotations(const QString &markdown)
{
    const NoteText note = readNoteText(markdown);
    NoteQuotations found;
    addOnce(found.articles, idsIn(note.frontMatter));
    found.frontMatter = note.frontMatter;
    Collector collector(found);
    for (const NoteParagraph &paragraph : note.paragraphs) {
        collector.add(paragraph);
        for (const NoteLink &link : paragraph.links) {
            addOnce(found.articles, articleReferences(link.address));
            if (link.address.startsWith("http"_L1) && !found.linkedAddresses.contains(link.address))
                found.linkedAddresses += link.address;
        }
    }
    found.quotations.removeIf([](const NoteQuotation &quotation) { return quotation.text.isEmpty(); });
    return found;
}

} // namespace randnotiz

#include "exchange/notequotations.h"

#include "exchange/annotationreferences.h"
#include "exchange/notereading.h"

#include "text/quotedsentences.h"

#include <QRegularExpression>

#include <algorithm>

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
            references += {{link.place, link.place}, reference.annotation, reference.isLink};
    }
    std::ranges::stable_sort(references, {}, [](const AnnotationReference &one) { return one.range.start; });
    return references;
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
    void name(NoteQuotation &quotation, const AnnotationReference &reference);

    NoteQuotations &m_into;
    qsizetype m_quote = 0;    ///< the block quotation that was read last; 0: none
    qsizetype m_pending = -1; ///< of the quotations, the one that the next id names
};

void Collector::name(NoteQuotation &quotation, const AnnotationReference &reference)
{
    // The id of a block says whose it is, a link only what it leads to.
    if (!quotation.annotation.isNull() && (!quotation.isOnlyLinked || reference.isLink))
        return;
    quotation.annotation = reference.annotation;
    quotation.isOnlyLinked = reference.isLink;
}

void Collector::add(const NoteParagraph &paragraph)
{
    if (paragraph.quote != 0 && !paragraph.isCallout)
        addToQuotation(paragraph);
    else if (paragraph.kind == NoteParagraph::Heading)
        m_pending = -1;
    else if (paragraph.kind == NoteParagraph::Text)
        addRunningText(paragraph);
}

void Collector::addToQuotation(const NoteParagraph &paragraph)
{
    if (paragraph.quote != m_quote) {
        m_quote = paragraph.quote;
        m_pending = m_into.quotations.size();
        m_into.quotations += NoteQuotation{};
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
    const QList<TextRange> sentences = quotedSentences(paragraph.text, leastWords);
    const qsizetype first = m_into.quotations.size();
    for (const TextRange &sentence : sentences) {
        m_into.quotations += NoteQuotation{paragraph.lineAt(sentence.start),
                                           paragraph.text.sliced(sentence.start, sentence.length()), {}, false};
    }
    for (const AnnotationReference &reference : references) {
        qsizetype before = 0;
        while (before < sentences.size() && sentences[before].end <= reference.range.start)
            ++before;
        if (before > 0)
            name(m_into.quotations[first + before - 1], reference);
        else if (m_pending >= 0)
            name(m_into.quotations[m_pending], reference);
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

NoteQuotations readQuotations(const QString &markdown)
{
    const NoteText note = readNoteText(markdown);
    NoteQuotations found;
    addOnce(found.articles, idsIn(note.frontMatter));
    if (!note.address.isEmpty())
        found.addresses += note.address;
    Collector collector(found);
    for (const NoteParagraph &paragraph : note.paragraphs) {
        collector.add(paragraph);
        for (const NoteLink &link : paragraph.links) {
            addOnce(found.articles, articleReferences(link.address));
            if (link.address.startsWith("http"_L1) && !found.addresses.contains(link.address))
                found.addresses += link.address;
        }
    }
    found.quotations.removeIf([](const NoteQuotation &quotation) { return quotation.text.isEmpty(); });
    return found;
}

} // namespace randnotiz

#include "exchange/articlehtml.h"

#include "exchange/annotationwords.h"
#include "exchange/htmlblocks.h"
#include "text/offsets.h"

#include <QHash>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString sourceLine(const Metadata &metadata)
{
    QStringList parts;
    for (const QString &part :
         {metadata.authors.value.join(u", "_s), metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value,
          metadata.published.value.toString()}) {
        if (!part.simplified().isEmpty())
            parts += escapedHtml(part.simplified());
    }
    const QString address = escapedHtml(metadata.url.value);
    if (!address.isEmpty())
        parts += isFollowable(metadata.url.value) ? u"<a href=\"%1\">%1</a>"_s.arg(address) : address;
    return parts.isEmpty() ? QString() : u"<p class=\"source\">%1</p>\n"_s.arg(parts.join(u" · "_s));
}

QString tagWords(const QList<Tag> &tags)
{
    QStringList words;
    for (const Tag &tag : tags)
        words += u'#' + escapedHtml(tag.name);
    return words.join(u' ');
}

QString colourNumber(const Annotation &annotation)
{
    return QString::number(static_cast<int>(annotation.colour));
}

/// A note beside the text: its number, the reader's words as typed, colour and tags.
QString aside(const Annotation &annotation, const QString &number, const NotesToExport &notes, const QString &quote = {})
{
    QStringList last{escapedHtml(colourNameIn(notes.colourNames, annotation.colour))};
    if (!annotation.tags.isEmpty())
        last += tagWords(annotation.tags);
    QString html = u"<aside class=\"c%1\" id=\"n-%2\">"_s.arg(colourNumber(annotation), annotation.id.toString());
    if (!number.isEmpty())
        html += u"<b><a href=\"#h-%1\">%2</a></b> "_s.arg(annotation.id.toString(), number);
    html += quote;
    if (!annotation.note.isEmpty())
        html += escapedHtml(annotation.note.trimmed()) + u'\n';
    return html + u"<small>%1</small></aside>\n"_s.arg(last.join(u" · "_s));
}

/// The same for paper: one paragraph, and nothing to follow.
QString paperAside(const Annotation &annotation, const QString &number, const NotesToExport &notes, const QString &quote = {})
{
    QStringList last{escapedHtml(colourNameIn(notes.colourNames, annotation.colour))};
    if (!annotation.tags.isEmpty())
        last += tagWords(annotation.tags);
    QStringList lines;
    if (!quote.isEmpty())
        lines += u"<i>%1</i>"_s.arg(quote);
    if (!annotation.note.trimmed().isEmpty())
        lines += escapedHtml(annotation.note.trimmed());
    lines += u"<span class=\"quiet\">%1</span>"_s.arg(last.join(u" · "_s));
    const QString begin = number.isEmpty() ? QString() : u"<b>%1</b>&nbsp; "_s.arg(number);
    return u"<p class=\"note n%1\">%2%3</p>\n"_s.arg(colourNumber(annotation), begin,
                                                   lines.join(u'\n').replace(u'\n', "<br>"_L1));
}

/// The marks of one article and what stands beside them.
struct Marks
{
    Marks(const NotesToExport &notes, Medium medium)
    {
        const OffsetMap offsets(notes.body.text);
        const auto beside = medium == Medium::Paper ? paperAside : aside;
        int number = 0;
        for (const Annotation &annotation : notes.annotations) {
            if (annotation.anchorState == AnchorState::Orphan) {
                const QString quote = escapedHtml(annotation.quote.exact);
                orphans += beside(annotation, {}, notes, medium == Medium::Paper ? quote : u"<q>%1</q>"_s.arg(quote));
                continue;
            }
            const bool hasNote = !annotation.note.isEmpty() || !annotation.tags.isEmpty();
            const QString shown = hasNote ? QString::number(++number) : QString();
            MarkedRange mark = medium == Medium::Paper ? paperMark(annotation, shown) : screenMark(annotation, shown);
            mark.range = offsets.toRange(annotation.anchor);
            if (hasNote)
                asides[blockOf(mark.range.end, notes.body)] += beside(annotation, shown, notes, {});
            marks += mark;
        }
        std::ranges::stable_sort(marks, {}, [](const MarkedRange &mark) { return mark.range.start; });
    }

    static MarkedRange screenMark(const Annotation &annotation, const QString &number)
    {
        const QString id = annotation.id.toString();
        return {{},
                u"<mark class=\"c%1\" data-h=\"%2\">"_s.arg(colourNumber(annotation), id),
                u"</mark>"_s,
                number.isEmpty() ? u"<span id=\"h-%1\"></span>"_s.arg(id)
                                 : u"<sup id=\"h-%1\"><a href=\"#n-%1\">%2</a></sup>"_s.arg(id, number)};
    }

    static MarkedRange paperMark(const Annotation &annotation, const QString &number)
    {
        return {{},
                u"<span class=\"c%1\">"_s.arg(colourNumber(annotation)),
                u"</span>"_s,
                number.isEmpty() ? QString() : u"<sup>%1</sup>"_s.arg(number)};
    }

    /// The block in which a mark ends.
    static qsizetype blockOf(qsizetype end, const ArticleBody &body)
    {
        const auto block = std::ranges::find_if(
            body.blocks, [end](const Block &one) { return !one.range.isEmpty() && one.range.end >= end; });
        return block - body.blocks.begin();
    }

    QList<MarkedRange> marks;
    QHash<qsizetype, QString> asides; ///< by the block that they follow
    QString orphans;
};

/// On paper a title that stands above the text needn't be its first line, too, unless something is marked in it.
bool repeatsTitle(const NotesToExport &notes, const QList<MarkedRange> &marks)
{
    const ArticleBody &body = notes.body;
    if (body.blocks.isEmpty() || body.blocks.first().kind != BlockKind::Heading)
        return false;
    const TextRange heading = body.blocks.first().range;
    const bool isMarked = std::ranges::any_of(marks, [&](const MarkedRange &mark) { return mark.range.start < heading.end; });
    return !isMarked && body.text.sliced(heading.start, heading.end - heading.start).simplified() == titleIn(notes.article);
}

} // namespace

QString languageAttribute(const QString &language)
{
    return language.isEmpty() ? QString() : u" lang=\"%1\""_s.arg(escapedHtml(language));
}

QString titleIn(const Article &article)
{
    for (const QString &title : {article.metadata.title.value, article.metadata.url.value}) {
        if (!title.simplified().isEmpty())
            return title.simplified();
    }
    return article.id.toString();
}

QString articleHtml(const NotesToExport &notes, const QString &group, Medium medium)
{
    const Marks marks(notes, medium);
    const Article &article = notes.article;
    QString html;
    if (!group.isEmpty())
        html += u"<header class=\"collection\"><h1>%1</h1></header>\n"_s.arg(escapedHtml(group));
    html += u"<article%1>\n<h1>%2</h1>\n"_s.arg(languageAttribute(article.metadata.language.value), escapedHtml(titleIn(article)));
    html += sourceLine(article.metadata);
    if (!article.tags.isEmpty())
        html += u"<p class=\"tags\">%1</p>\n"_s.arg(tagWords(article.tags));
    if (!article.note.trimmed().isEmpty())
        // Without an element of its own the text takes its paragraph's background, which is a bar beside it.
        html += (medium == Medium::Paper ? u"<p class=\"note\"><span>%1</span></p>\n"_s : u"<aside>%1</aside>\n"_s)
                    .arg(medium == Medium::Paper ? escapedHtml(article.note.trimmed()).replace(u'\n', "<br>"_L1)
                                                 : escapedHtml(article.note.trimmed()));
    ArticleBody shown = notes.body;
    const qsizetype left = medium == Medium::Paper && repeatsTitle(notes, marks.marks) ? 1 : 0;
    shown.blocks.remove(0, left);
    html += htmlBlocks(shown, marks.marks, [&](qsizetype block) { return marks.asides.value(block + left); });
    if (!marks.orphans.isEmpty())
        html += u"<section class=\"orphans\" lang=\"en\">\n<h2>Not in the present text</h2>\n%1</section>\n"_s.arg(marks.orphans);
    return html + u"</article>\n"_s;
}

} // namespace randnotiz

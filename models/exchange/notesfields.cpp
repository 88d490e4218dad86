#include "exchange/notesfields.h"

#include "exchange/containednote.h"
#include "exchange/markdownescape.h"
#include "exchange/obsidiantag.h"
#include "exchange/quotationmarkdown.h"

#include <QDateTime>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array tagFields{
    FieldRule{"name"_L1, FieldRule::Text},
    FieldRule{"hashtag"_L1, FieldRule::Markdown},
    FieldRule{"last"_L1, FieldRule::Truth},
};

constexpr std::array annotationFields{
    FieldRule{"id"_L1, FieldRule::Text},
    FieldRule{"number"_L1, FieldRule::Text},
    FieldRule{"quote"_L1, FieldRule::Text},
    FieldRule{"quotation"_L1, FieldRule::Markdown},
    FieldRule{"note"_L1, FieldRule::Markdown},
    FieldRule{"colour"_L1, FieldRule::Text},
    FieldRule{"colour_key"_L1, FieldRule::Text},
    FieldRule{"date"_L1, FieldRule::Text},
    FieldRule{"created"_L1, FieldRule::Text},
    FieldRule{"modified"_L1, FieldRule::Text},
    FieldRule{"address"_L1, FieldRule::Text},
    FieldRule{"orphan"_L1, FieldRule::Truth},
    FieldRule{"reworded"_L1, FieldRule::Truth},
    FieldRule{"quoted_revision"_L1, FieldRule::Text},
    FieldRule{"tags"_L1, FieldRule::List, tagFields},
    FieldRule{"tag_line"_L1, FieldRule::Markdown},
    FieldRule{"first"_L1, FieldRule::Truth},
    FieldRule{"last"_L1, FieldRule::Truth},
};

constexpr std::array articleFields{
    FieldRule{"collection"_L1, FieldRule::Text},
    FieldRule{"group"_L1, FieldRule::Text},
    FieldRule{"heading"_L1, FieldRule::Markdown},
    FieldRule{"id"_L1, FieldRule::Text},
    FieldRule{"title"_L1, FieldRule::Text},
    FieldRule{"authors"_L1, FieldRule::Text},
    FieldRule{"source"_L1, FieldRule::Text},
    FieldRule{"published"_L1, FieldRule::Text},
    FieldRule{"year"_L1, FieldRule::Text},
    FieldRule{"saved"_L1, FieldRule::Text},
    FieldRule{"language"_L1, FieldRule::Text},
    FieldRule{"state"_L1, FieldRule::Text},
    FieldRule{"url"_L1, FieldRule::Text},
    FieldRule{"link"_L1, FieldRule::Markdown},
    FieldRule{"source_line"_L1, FieldRule::Markdown},
    FieldRule{"note"_L1, FieldRule::Markdown},
    FieldRule{"revision"_L1, FieldRule::Text},
    FieldRule{"tags"_L1, FieldRule::List, tagFields},
    FieldRule{"tag_line"_L1, FieldRule::Markdown},
    FieldRule{"count"_L1, FieldRule::Text},
    FieldRule{"annotations"_L1, FieldRule::List, annotationFields},
};

/// Without what would end its line: white space and control characters folded to single spaces.
QString oneLine(const QString &text)
{
    QString line = QString::fromUtf8(text.toUtf8()); // replaces lone surrogates
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return line.simplified();
}

QString utcTime(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QString titleOf(const Article &article)
{
    for (const QString &title : {article.metadata.title.value, article.metadata.url.value}) {
        if (const QString line = oneLine(title); !line.isEmpty())
            return line;
    }
    return article.id.toString();
}

QString sourceOf(const Metadata &metadata)
{
    return oneLine(metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value);
}

/// A link that shows the host, or what was typed as the address where no browser would open that.
QString sourceLink(const QString &address)
{
    const QUrl url(address, QUrl::TolerantMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !web || url.host().isEmpty())
        return escapedMarkdownLine(address);
    QString target = QString::fromLatin1(url.toEncoded());
    target.replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s).replace(u'\\', u"%5C"_s);
    return u"[%1](<%2>)"_s.arg(escapedMarkdownLine(url.host()), target);
}

QString sourceLine(const Metadata &metadata)
{
    QStringList parts{
        escapedMarkdownLine(metadata.authors.value.join(u", "_s)),
        escapedMarkdown(sourceOf(metadata)),
        metadata.published.value.toString(),
        sourceLink(metadata.url.value),
    };
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString hashtags(const QList<Tag> &tags)
{
    QStringList words;
    for (const Tag &tag : tags) {
        const QString word = obsidianTag(tag.name);
        if (!words.contains(word))
            words += word;
    }
    return words.join(u' ');
}

std::vector<FieldValues> tagValues(const QList<Tag> &tags)
{
    std::vector<FieldValues> values;
    for (const Tag &tag : tags) {
        FieldValues &one = values.emplace_back();
        one.set("name"_L1, oneLine(tag.name));
        one.set("hashtag"_L1, obsidianTag(tag.name));
        one.set("last"_L1, &tag == &tags.constLast());
    }
    return values;
}

/// The signs before a title: below the title of the file, and below the one of the group.
QString headingSigns(const SectionPlace &place)
{
    return QString(place.alone ? 1 : place.grouped ? 3 : 2, u'#');
}

QString colourName(const Annotation &annotation, const QMap<Colour, QString> &names)
{
    const QString given = oneLine(names.value(annotation.colour));
    return given.isEmpty() ? QString::fromLatin1(defaultColourName(annotation.colour)) : given;
}

class AnnotationValues
{
public:
    AnnotationValues(const NotesToExport &notes, const Mustache &asking)
        : m_notes(notes)
        , m_asking(asking)
        , m_offsets(notes.body.text)
    {
    }

    FieldValues of(qsizetype index) const
    {
        const Annotation &annotation = m_notes.annotations[index];
        const bool orphan = annotation.anchorState == AnchorState::Orphan;
        FieldValues values;
        values.set("id"_L1, annotation.id.toString());
        values.set("number"_L1, QString::number(index + 1));
        values.set("quote"_L1, annotation.quote.exact);
        if (m_asking.uses("quotation"_L1))
            values.set("quotation"_L1, quotationMarkdown(annotation, m_notes.body, m_offsets));
        if (m_asking.uses("note"_L1))
            values.set("note"_L1, containedNote(annotation.note));
        values.set("colour"_L1, colourName(annotation, m_notes.colourNames));
        values.set("colour_key"_L1, QString::fromLatin1(defaultColourName(annotation.colour)));
        setTimes(values, annotation);
        values.set("address"_L1, u"randnotiz://annotation/"_s + annotation.id.toString());
        values.set("orphan"_L1, orphan);
        values.set("reworded"_L1, annotation.anchorState == AnchorState::Reworded);
        values.set("quoted_revision"_L1, annotation.revisionHash);
        if (m_asking.uses("tags"_L1))
            values.set("tags"_L1, tagValues(annotation.tags));
        values.set("tag_line"_L1, hashtags(annotation.tags));
        values.set("first"_L1, index == 0);
        values.set("last"_L1, index == m_notes.annotations.size() - 1);
        return values;
    }

private:
    /// Formatting a time takes longer than all the rest.
    void setTimes(FieldValues &values, const Annotation &annotation) const
    {
        if (m_asking.uses("date"_L1))
            values.set("date"_L1, utcTime(annotation.createdMs).left(10));
        if (m_asking.uses("created"_L1))
            values.set("created"_L1, utcTime(annotation.createdMs));
        if (m_asking.uses("modified"_L1))
            values.set("modified"_L1, utcTime(annotation.modifiedMs));
    }

    const NotesToExport &m_notes;
    const Mustache &m_asking;
    OffsetMap m_offsets;
};

} // namespace

std::span<const FieldRule> notesFields()
{
    return articleFields;
}

FieldValues notesValues(const NotesToExport &notes, const SectionPlace &place, const Mustache &asking)
{
    const Article &article = notes.article;
    const Metadata &metadata = article.metadata;
    const PartialDate &published = metadata.published.value;
    FieldValues values;
    values.set("collection"_L1, oneLine(place.collection));
    values.set("group"_L1, oneLine(place.group));
    values.set("heading"_L1, headingSigns(place));
    values.set("id"_L1, article.id.toString());
    values.set("title"_L1, titleOf(article));
    values.set("authors"_L1, oneLine(metadata.authors.value.join(u", "_s)));
    values.set("source"_L1, sourceOf(metadata));
    values.set("published"_L1, published.toString());
    values.set("year"_L1, published.isNull() ? QString() : QString::number(published.year));
    values.set("saved"_L1, utcTime(article.addedMs));
    values.set("language"_L1, oneLine(metadata.language.value));
    values.set("state"_L1, readingStateName(article.state));
    values.set("url"_L1, oneLine(metadata.url.value));
    values.set("link"_L1, sourceLink(metadata.url.value));
    values.set("source_line"_L1, sourceLine(metadata));
    values.set("note"_L1, containedNote(article.note));
    values.set("revision"_L1, article.revisionHash);
    values.set("tags"_L1, tagValues(article.tags));
    values.set("tag_line"_L1, hashtags(article.tags));
    values.set("count"_L1, QString::number(notes.annotations.size()));
    if (asking.uses("annotations"_L1)) {
        const AnnotationValues of(notes, asking);
        std::vector<FieldValues> annotations;
        annotations.reserve(static_cast<size_t>(notes.annotations.size()));
        for (qsizetype i = 0; i < notes.annotations.size(); ++i)
            annotations.push_back(of.of(i));
        values.set("annotations"_L1, std::move(annotations));
    }
    return values;
}

} // namespace randnotiz

#include "exchange/notesfields.h"

#include "exchange/citation.h"
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
    FieldRule{"citation"_L1, FieldRule::Markdown},
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

/// A title is always named, as the heading names it.
QString citationOf(const NotesToExport &notes)
{
    Citation citation{{}, notes.article.metadata, notes.fetchedMs};
    citation.metadata.title.value = oneLine(citation.metadata.title.value);
    return escapedMarkdownLine(sourceLine(citation, notes.citationStyle));
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

/// Collects the values that the template asks for, and computes no other.
class Asked
{
public:
    explicit Asked(const Mustache &asking) : m_asking(asking) {}

    template <typename Make>
    void set(QLatin1StringView name, Make make)
    {
        if (m_asking.uses(name))
            m_values.set(name, make());
    }

    FieldValues taken() { return std::move(m_values); }

private:
    const Mustache &m_asking;
    FieldValues m_values;
};

FieldValues valuesOf(const Annotation &annotation, const NotesToExport &notes, const OffsetMap &offsets,
                     const Mustache &asking)
{
    Asked asked(asking);
    asked.set("id"_L1, [&] { return annotation.id.toString(); });
    asked.set("number"_L1, [&] { return QString::number(&annotation - notes.annotations.constData() + 1); });
    asked.set("quote"_L1, [&] { return annotation.quote.exact; });
    asked.set("quotation"_L1, [&] { return quotationMarkdown(annotation, notes.body, offsets); });
    asked.set("note"_L1, [&] { return containedNote(annotation.note); });
    asked.set("colour"_L1, [&] { return colourName(annotation, notes.colourNames); });
    asked.set("colour_key"_L1, [&] { return QString::fromLatin1(defaultColourName(annotation.colour)); });
    asked.set("date"_L1, [&] { return utcTime(annotation.createdMs).left(10); });
    asked.set("created"_L1, [&] { return utcTime(annotation.createdMs); });
    asked.set("modified"_L1, [&] { return utcTime(annotation.modifiedMs); });
    asked.set("address"_L1, [&] { return u"randnotiz://annotation/"_s + annotation.id.toString(); });
    asked.set("orphan"_L1, [&] { return annotation.anchorState == AnchorState::Orphan; });
    asked.set("reworded"_L1, [&] { return annotation.anchorState == AnchorState::Reworded; });
    asked.set("quoted_revision"_L1, [&] { return annotation.isUnplaced ? QString() : annotation.revisionHash; });
    asked.set("tags"_L1, [&] { return tagValues(annotation.tags); });
    asked.set("tag_line"_L1, [&] { return hashtags(annotation.tags); });
    asked.set("first"_L1, [&] { return &annotation == &notes.annotations.constFirst(); });
    asked.set("last"_L1, [&] { return &annotation == &notes.annotations.constLast(); });
    return asked.taken();
}

std::vector<FieldValues> annotationValues(const NotesToExport &notes, const Mustache &asking)
{
    const OffsetMap offsets(notes.body.text);
    std::vector<FieldValues> values;
    values.reserve(static_cast<size_t>(notes.annotations.size()));
    for (const Annotation &annotation : notes.annotations)
        values.push_back(valuesOf(annotation, notes, offsets, asking));
    return values;
}

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
    Asked asked(asking);
    asked.set("collection"_L1, [&] { return oneLine(place.collection); });
    asked.set("group"_L1, [&] { return oneLine(place.group); });
    asked.set("heading"_L1, [&] { return headingSigns(place); });
    asked.set("id"_L1, [&] { return article.id.toString(); });
    asked.set("title"_L1, [&] { return titleOf(article); });
    asked.set("authors"_L1, [&] { return oneLine(metadata.authors.value.join(u", "_s)); });
    asked.set("source"_L1, [&] { return sourceOf(metadata); });
    asked.set("published"_L1, [&] { return published.toString(); });
    asked.set("year"_L1, [&] { return published.isNull() ? QString() : QString::number(published.year); });
    asked.set("saved"_L1, [&] { return utcTime(article.addedMs); });
    asked.set("language"_L1, [&] { return oneLine(metadata.language.value); });
    asked.set("state"_L1, [&] { return readingStateName(article.state); });
    asked.set("url"_L1, [&] { return oneLine(metadata.url.value); });
    asked.set("link"_L1, [&] { return sourceLink(metadata.url.value); });
    asked.set("source_line"_L1, [&] { return sourceLine(metadata); });
    asked.set("citation"_L1, [&] { return citationOf(notes); });
    asked.set("note"_L1, [&] { return containedNote(article.note); });
    asked.set("revision"_L1, [&] { return article.revisionHash; });
    asked.set("tags"_L1, [&] { return tagValues(article.tags); });
    asked.set("tag_line"_L1, [&] { return hashtags(article.tags); });
    asked.set("count"_L1, [&] { return QString::number(notes.annotations.size()); });
    asked.set("annotations"_L1, [&] { return annotationValues(notes, asking); });
    return asked.taken();
}

} // namespace randnotiz

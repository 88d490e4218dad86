#include "exchange/notesindex.h"

#include "exchange/markdownescape.h"
#include "exchange/notesfrontmatter.h"

#include <QMap>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <tuple>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString link(const IndexedNote &note)
{
    const Metadata &metadata = note.article.metadata;
    QString title = escapedMarkdownLine(metadata.title.value.isEmpty() ? note.file : metadata.title.value);
    title.replace(u']', u"\\]"_s); // the only place of ours where a bracket can end something
    const QString target = QString::fromLatin1(QUrl::toPercentEncoding(note.file, "/"));
    return u"[%1](%2)"_s.arg(title, target);
}

QString line(const IndexedNote &note)
{
    const Metadata &metadata = note.article.metadata;
    QStringList parts{
        link(note),
        escapedMarkdownLine(metadata.authors.value.join(u", "_s)),
        escapedMarkdownLine(metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value),
        metadata.published.value.toString(),
        u"annotations: "_s + QString::number(note.annotations),
    };
    parts.removeAll(QString());
    return u"- "_s + parts.join(u" · "_s);
}

bool stoodLater(const IndexedNote *a, const IndexedNote *b)
{
    const auto key = [](const IndexedNote *note) {
        const PartialDate &date = note->article.metadata.published.value;
        return std::tuple(date.year, date.month, date.day);
    };
    return key(a) != key(b) ? key(a) > key(b) : a->file < b->file;
}

} // namespace

QByteArray notesIndex(const QList<IndexedNote> &notes)
{
    CollectionHead head{.id = collectionId(u"index").toString(), .title = u"Index"_s};
    QList<const IndexedNote *> sorted;
    for (const IndexedNote &note : notes) {
        sorted += &note;
        ++head.articles;
        head.annotations += note.annotations;
    }
    std::ranges::sort(sorted, stoodLater);
    QStringList blocks{u"# Index"_s};
    int year = -1;
    for (const IndexedNote *note : std::as_const(sorted)) {
        const PartialDate &date = note->article.metadata.published.value;
        if (date.year != year) {
            year = date.year;
            blocks += u"## "_s + (date.isNull() ? u"–"_s : QString::number(year));
            blocks += line(*note);
        } else {
            blocks.last() += u'\n' + line(*note);
        }
    }
    return collectionFrontMatter(head) + '\n' + blocks.join(u"\n\n"_s).toUtf8() + '\n';
}

} // namespace randnotiz

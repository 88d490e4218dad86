#pragma once

#include "exchange/vault/renderednote.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QList>

namespace randnotiz {

/// An annotation, as far as files of notes show it.
struct NotedAnnotation
{
    AnnotationId id;
    QByteArrayList quote; ///< paragraphs
    QByteArray colour = "yellow";
    QByteArrayList note;  ///< paragraphs
    QByteArrayList tags;

    friend bool operator==(const NotedAnnotation &, const NotedAnnotation &) = default;
};

struct NotedArticle
{
    QByteArray id = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
    QByteArray title = "Title";
    QByteArray source = "Source";
    QByteArray revision = "r1";
    QByteArrayList tags;
    QList<NotedAnnotation> annotations;
};

/// Ways to lay out a file, as different from each other as those of our templates.
enum class Layout {
    BlockIds,   ///< quote, block id, link, note, tags, parted by blank lines
    Outline,    ///< list items with a property for the id
    Quotations, ///< quote and source with a link, note; a text behind the last one
};

inline RenderedNote rendered(const NotedArticle &article, Layout layout)
{
    RenderedNote file;
    file.bytes = "---\nid: \"" + article.id + "\"\ntitle: \"" + article.title + "\"\ntags: [" +
                 article.tags.join(", ") + "]\nrevision: \"" + article.revision +
                 "\"\nannotations: " + QByteArray::number(article.annotations.size()) + "\n---\n\n";
    if (layout == Layout::Outline)
        file.bytes += "- # " + article.title + "\n  source:: " + article.source + '\n';
    else
        file.bytes += "# " + article.title + "\n\n" + article.source + '\n';
    for (const NotedAnnotation &annotation : article.annotations) {
        const QByteArray id = annotation.id.toString().toLatin1();
        const QByteArray link = "[Randnotiz](randnotiz://annotation/" + id + ')';
        if (layout != Layout::Outline)
            file.bytes += '\n';
        const qsizetype begin = file.bytes.size();
        if (layout == Layout::BlockIds) {
            file.bytes += "> " + annotation.quote.join("\n>\n> ") + "\n\n^h-" + id + "\n\n" + annotation.colour + " · " + link + '\n';
            for (const QByteArray &paragraph : annotation.note)
                file.bytes += '\n' + paragraph + '\n';
            if (!annotation.tags.isEmpty())
                file.bytes += "\n#" + annotation.tags.join(" #") + '\n';
        } else if (layout == Layout::Outline) {
            file.bytes += "  - id:: " + id + "\n    colour:: " + annotation.colour + '\n';
            for (const QByteArray &paragraph : annotation.quote)
                file.bytes += "    > " + paragraph + '\n';
            file.bytes += "    - " + link + '\n';
            for (const QByteArray &paragraph : annotation.note)
                file.bytes += "    - " + paragraph + '\n';
            if (!annotation.tags.isEmpty())
                file.bytes += "    - #" + annotation.tags.join(" #") + '\n';
        } else {
            file.bytes += "> " + annotation.quote.join("\n>\n> ") + "\n\n— Source, 2025 (" + link + ")\n";
            for (const QByteArray &paragraph : annotation.note)
                file.bytes += '\n' + paragraph + '\n';
        }
        const QByteArray said = annotation.quote.join('\n') + '\0' + annotation.colour + '\0' + annotation.note.join('\n') + '\0' + annotation.tags.join('\n');
        file.blocks += NoteBlock{annotation.id, begin, file.bytes.size(),
                                 QCryptographicHash::hash(said, QCryptographicHash::Sha256).first(8)};
    }
    if (layout == Layout::Quotations && !article.annotations.isEmpty())
        file.bytes += "\nEnd of the quotations.\n";
    return file;
}

} // namespace randnotiz

#include "library/jobs/notesfile.h"

#include "domain/articlebody.h"
#include "exchange/vault/notebase.h"

#include <QCryptographicHash>
#include <QHash>

namespace randnotiz {
namespace {

/// What an annotation says, whatever the template makes of it.
QByteArray contentOf(const Annotation &annotation)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    };
    add(annotation.quote.exact);
    add(annotation.note);
    add(QString::number(static_cast<int>(annotation.colour)));
    for (const Tag &tag : annotation.tags)
        add(tag.name);
    constexpr qsizetype enough = 12;
    return hash.result().first(enough);
}

RenderedNote renderedNote(const QByteArray &notes, const QList<Annotation> &annotations)
{
    QList<AnnotationId> ids;
    QHash<AnnotationId, QByteArray> contents;
    for (const Annotation &annotation : annotations) {
        ids += annotation.id;
        contents.insert(annotation.id, contentOf(annotation));
    }
    RenderedNote note{notes, blocksByMarks(notes, ids)};
    for (NoteBlock &block : note.blocks)
        block.content = contents.value(block.annotation);
    return note;
}

} // namespace

NotesFile notesFile(ExportFormat format, const QByteArray &bytes, const QList<Annotation> &annotations,
                    const QList<AnnotationId> &leftOut)
{
    NotesFile file{.note = {bytes, {}}, .annotations = annotations, .leftOut = leftOut, .stamp = {}, .hash = {}, .base = {}};
    if (ruleOf(format).byTemplate) {
        file.note = renderedNote(bytes, annotations);
        file.hash = sha256Hex(QByteArrayView(bytes));
        file.base = packedBase({file.note, {}, {}});
    }
    return file;
}

} // namespace randnotiz

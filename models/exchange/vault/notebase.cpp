#include "exchange/vault/notebase.h"

#include <QDataStream>
#include <QIODevice>

namespace randnotiz {

namespace {

constexpr quint8 version = 1;
constexpr auto streamVersion = QDataStream::Qt_6_0;
constexpr int quickest = 1; // of zlib's levels: there are many, and each is small

} // namespace

QByteArray packedBase(const NoteBase &base)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << version << base.note.bytes << quint32(base.note.blocks.size());
    for (qsizetype i = 0; i < base.note.blocks.size(); ++i) {
        const NoteBlock &block = base.note.blocks[i];
        stream << block.annotation.uuid() << quint32(block.begin) << quint32(block.end) << block.content
               << base.deleted.contains(i);
    }
    stream << quint32(base.callouts.size());
    for (const NoteBase::Callout &callout : base.callouts)
        stream << callout.block << callout.text << callout.deletion;
    return qCompress(bytes, quickest);
}

std::optional<NoteBase> unpackedBase(const QByteArray &packed)
{
    const QByteArray bytes = qUncompress(packed);
    QDataStream stream(bytes);
    stream.setVersion(streamVersion);
    quint8 written = 0;
    quint32 count = 0;
    NoteBase base;
    stream >> written;
    if (written != version)
        return std::nullopt;
    stream >> base.note.bytes >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QUuid id;
        quint32 begin = 0;
        quint32 end = 0;
        NoteBlock block;
        bool deleted = false;
        stream >> id >> begin >> end >> block.content >> deleted;
        block.annotation = AnnotationId(id);
        block.begin = begin;
        block.end = end;
        if (deleted)
            base.deleted += i;
        base.note.blocks += block;
    }
    stream >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        NoteBase::Callout callout;
        stream >> callout.block >> callout.text >> callout.deletion;
        base.callouts += callout;
    }
    if (stream.status() != QDataStream::Ok)
        return std::nullopt;
    return base;
}

} // namespace randnotiz

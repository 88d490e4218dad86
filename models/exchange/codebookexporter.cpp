#include "exchange/codebookexporter.h"

#include "exchange/csvtable.h"

#include <QBuffer>
#include <QUuid>
#include <QXmlStreamWriter>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr auto codebookNamespace = "urn:QDA-XML:codebook:1.0"_L1;

/// Of the guids of levels that have no uuid of their own; any fixed one will do.
const QUuid levelNamespace = QUuid::fromString(u"6f1f0f0e-8a6b-4c53-9a55-2f0f5f9f7c1d"_s);

int levelOf(const CodebookEntry &entry)
{
    return static_cast<int>(entry.tag.name.count(u'/')) + 1;
}

QString lastLevel(const CodebookEntry &entry)
{
    return entry.tag.name.section(u'/', -1);
}

QUuid guidOf(const CodebookEntry &entry)
{
    return entry.tag.id.isNull() ? QUuid::createUuidV5(levelNamespace, foldedTagName(entry.tag.name))
                                 : entry.tag.id.uuid();
}

/// XML 1.0 has no room for other control characters, escaped or not.
QString writable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        const bool control = c.unicode() < 0x20 && c != u'\n' && c != u'\t';
        if (!control && c.unicode() < 0xfffe)
            clean += c;
    }
    return clean;
}

} // namespace

QByteArray exportCodebookCsv(const Codebook &codebook)
{
    QByteArray table = csvLine({u"tag"_s, u"level"_s, u"name"_s, u"description"_s, u"colour"_s, u"articles"_s, u"annotations"_s,
                                u"articles with below"_s, u"annotations with below"_s});
    for (const CodebookEntry &entry : codebook) {
        if (entry.tag.id.isNull())
            continue;
        table += csvLine({entry.tag.name, QString::number(levelOf(entry)), lastLevel(entry), entry.description,
                          entry.tag.colour ? tagColourName(*entry.tag.colour) : QString(),
                          QString::number(entry.own.articles), QString::number(entry.own.annotations),
                          QString::number(entry.withBelow.articles), QString::number(entry.withBelow.annotations)});
    }
    return table;
}

QByteArray exportCodebookQdc(const Codebook &codebook, const QString &origin)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter xml(&buffer);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"CodeBook"_s);
    xml.writeDefaultNamespace(codebookNamespace);
    xml.writeAttribute(u"origin"_s, writable(origin));
    xml.writeStartElement(u"Codes"_s);
    int open = 0;
    for (const CodebookEntry &entry : codebook) {
        for (; open >= levelOf(entry); --open)
            xml.writeEndElement();
        xml.writeStartElement(u"Code"_s);
        ++open;
        xml.writeAttribute(u"guid"_s, guidOf(entry).toString(QUuid::WithoutBraces));
        xml.writeAttribute(u"name"_s, writable(lastLevel(entry)));
        xml.writeAttribute(u"isCodable"_s, entry.tag.id.isNull() ? u"false"_s : u"true"_s);
        if (entry.tag.colour)
            xml.writeAttribute(u"color"_s, tagColourName(*entry.tag.colour));
        if (!entry.description.isEmpty())
            xml.writeTextElement(u"Description"_s, writable(entry.description));
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace randnotiz

#include "library/jobs/exportstamp.h"

#include "domain/exportrequestjson.h"

#include <QCryptographicHash>

namespace randnotiz {
namespace {

/// With its length, so that two texts never run into each other.
void append(QByteArray &bytes, const QByteArray &part)
{
    bytes += QByteArray::number(part.size()) + ':' + part;
}

/// What decides which files there are, not what they say, plays no part.
ExportRequest whatIsSaid(ExportRequest request)
{
    request.folder.clear();
    request.articles.clear();
    request.everything = false;
    request.index = false;
    request.notesTemplate = {};
    return request;
}

} // namespace

ExportStamp::ExportStamp(const ExportRequest &request, const QByteArray &templateText,
                         const QMap<Colour, QString> &colourNames)
{
    append(m_settings, RANDNOTIZ_VERSION);
    append(m_settings, toJson(whatIsSaid(request)));
    append(m_settings, templateText);
    for (const auto &[colour, name] : colourNames.asKeyValueRange())
        append(m_settings, QByteArray::number(static_cast<int>(colour)) + name.toUtf8());
    m_settings = QCryptographicHash::hash(m_settings, QCryptographicHash::Sha256);
}

void ExportStamp::begin()
{
    m_parts = m_settings;
}

void ExportStamp::add(const PlannedSection &section, qint64 change)
{
    m_parts += section.article.uuid().toRfc4122() + QByteArray::number(change) + ';';
    if (!section.group.isEmpty())
        append(m_parts, section.group.toUtf8());
    if (!section.only)
        return;
    m_parts += QByteArray::number(section.only->size()) + ',';
    for (const AnnotationId &annotation : *section.only)
        m_parts += annotation.uuid().toRfc4122();
}

void ExportStamp::add(const QString &text)
{
    append(m_parts, text.toUtf8());
}

QString ExportStamp::taken()
{
    return QString::fromLatin1(QCryptographicHash::hash(m_parts, QCryptographicHash::Sha256).toHex());
}

} // namespace randnotiz

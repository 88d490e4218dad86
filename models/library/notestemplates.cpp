#include "library/notestemplates.h"

#include "exchange/builtintemplates.h"
#include "exchange/templatedmarkdown.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 1'000'000;

Result<QByteArray> readTemplate(const QString &path)
{
    QFile file(path);
    if (!QFile::exists(path))
        return Error{Error::NotFound, path, {}};
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{Error::FileNotReadable, path, file.errorString()};
    const QByteArray text = file.read(mostBytes + 1);
    if (text.size() > mostBytes)
        return Error{Error::TooLarge, path, {}};
    return text;
}

} // namespace

QString templatesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/randnotiz/templates"_s;
}

QList<OfferedTemplate> offeredTemplates()
{
    QList<OfferedTemplate> offered;
    for (const NotesTemplate &one : builtInTemplates())
        offered += OfferedTemplate{one, {}};
    const QDir folder(templatesFolder());
    for (const QFileInfo &file : folder.entryInfoList({u"*.mustache"_s}, QDir::Files, QDir::Name | QDir::IgnoreCase)) {
        const Result<QByteArray> text = readTemplate(file.absoluteFilePath());
        if (text)
            offered += OfferedTemplate{{file.completeBaseName(), *text}, file.absoluteFilePath()};
    }
    return offered;
}

Result<NotesTemplate> findTemplate(const QString &nameOrPath)
{
    // The reader's own one of the same name is meant rather than ours.
    const QList<OfferedTemplate> offered = offeredTemplates();
    const auto named = std::find_if(offered.crbegin(), offered.crend(), [&nameOrPath](const OfferedTemplate &one) {
        return one.notesTemplate.name == nameOrPath;
    });
    if (named != offered.crend())
        return named->notesTemplate;
    const Result<QByteArray> text = readTemplate(nameOrPath);
    if (!text)
        return text.error();
    return NotesTemplate{QFileInfo(nameOrPath).completeBaseName(), *text};
}

Result<ExportRequest> withTemplate(ExportRequest request)
{
    NotesTemplate &own = request.notesTemplate;
    if (!ruleOf(request.format).byTemplate || !own.text.isEmpty())
        return request;
    if (!own.name.isEmpty()) {
        const Result<NotesTemplate> named = findTemplate(own.name);
        if (!named)
            return named.error();
        own = *named;
    }
    if (own.text.isEmpty())
        own = builtInTemplates().constFirst();
    return request;
}

QString templatesPage()
{
    return aboutTemplates();
}

std::optional<TemplateFault> templateFault(const QByteArray &text)
{
    return faultOf(text);
}

} // namespace randnotiz

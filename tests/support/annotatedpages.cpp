#include "support/annotatedpages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QStringList folded(const QJsonValue &segments)
{
    QStringList texts;
    const QJsonArray array = segments.toArray();
    for (const QJsonValue &segment : array)
        texts += segment.toString().simplified();
    return texts;
}

bool unpack(const QString &archive, const QString &folder)
{
    QProcess tar;
    tar.start(u"tar"_s, {u"xJf"_s, archive, u"-C"_s, folder});
    return tar.waitForFinished(60'000) && tar.exitStatus() == QProcess::NormalExit && tar.exitCode() == 0;
}

} // namespace

std::optional<QList<AnnotatedPage>> readAnnotatedPages(const QString &archive)
{
    QTemporaryDir folder;
    if (!QFile::exists(archive) || !unpack(archive, folder.path()))
        return std::nullopt;
    QFile gold(folder.filePath(u"gold.json"_s));
    if (!gold.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject annotations = QJsonDocument::fromJson(gold.readAll()).object();
    QList<AnnotatedPage> pages;
    for (auto page = annotations.begin(); page != annotations.end(); ++page) {
        QFile file(folder.filePath(u"html/"_s + page.key()));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        pages += {page.key(), file.readAll(), folded(page.value()["with"_L1]), folded(page.value()["without"_L1])};
    }
    return pages;
}

ExtractionScore scored(const QList<AnnotatedPage> &pages, const std::function<QString(const QByteArray &html)> &extract)
{
    ExtractionScore score;
    for (const AnnotatedPage &page : pages) {
        const QString text = extract(page.html).simplified();
        for (const QString &segment : page.with)
            ++(text.contains(segment) ? score.found : score.missed);
        for (const QString &segment : page.without)
            score.wrong += text.contains(segment) ? 1 : 0;
    }
    return score;
}

} // namespace randnotiz

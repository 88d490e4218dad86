#include "exchange/builtintemplates.h"

#include <QFile>

static void makeTemplatesKnown()
{
    Q_INIT_RESOURCE(templates); // only works outside of a namespace
}

namespace randnotiz {

using namespace Qt::StringLiterals;

const QList<NotesTemplate> &builtInTemplates()
{
    static const QList<NotesTemplate> templates = [] {
        makeTemplatesKnown();
        QList<NotesTemplate> read;
        for (const QString &name : {u"obsidian"_s, u"logseq"_s, u"commonmark"_s, u"quotations"_s}) {
            QFile file(u":/randnotiz/templates/"_s + name + u".mustache"_s);
            if (file.open(QIODevice::ReadOnly))
                read += NotesTemplate{name, file.readAll()};
        }
        return read;
    }();
    return templates;
}

QString aboutTemplates()
{
    makeTemplatesKnown();
    QFile file(u":/randnotiz/templates/README.md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace randnotiz

#include "tags/tagwords.h"

#include "domain/visiblecontrols.h"

#include <QCoreApplication>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

struct TagWords
{
    Q_DECLARE_TR_FUNCTIONS(TagWords)
};

int plural(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, INT_MAX));
}

} // namespace

QString useWords(const TagUse &use)
{
    //: %1 "12 articles", %2 "48 annotations"
    return TagWords::tr("%1, %2").arg(TagWords::tr("%Ln article(s)", nullptr, plural(use.articles)),
                                      TagWords::tr("%Ln annotation(s)", nullptr, plural(use.annotations)));
}

QString moveWords(const TagMovePreview &preview)
{
    const QString from = visibleControls(preview.from);
    const QString to = visibleControls(preview.to);
    //: %1 and %2 are names of tags, %3 "12 articles, 48 annotations"
    QString words = TagWords::tr("“%1” becomes “%2”: %3").arg(from, to, useWords(preview.use));
    if (!preview.merges.isEmpty())
        words += u"; "_s + TagWords::tr("%Ln carry both", nullptr, plural(preview.both));
    words += u'.';
    const qint64 below = preview.renamed + preview.merges.size() - 1;
    if (below > 0)
        words += u' ' + TagWords::tr("%Ln tag(s) below come along.", nullptr, plural(below));
    return words;
}

QString deletionWords(const CodebookEntry &entry, qint64 tagsBelow)
{
    const QString name = visibleControls(entry.tag.name);
    QStringList words;
    if (!entry.tag.id.isNull())
        words += TagWords::tr("“%1” is on %2.").arg(name, useWords(entry.own));
    if (tagsBelow > 0) {
        //: %1 "3 tags", %2 "12 articles, 48 annotations"
        words += TagWords::tr("With the %1 below it: %2.")
                     .arg(TagWords::tr("%Ln tag(s)", nullptr, plural(tagsBelow)), useWords(entry.withBelow));
    }
    return words.join(u' ');
}

QString reasonWords(TagTwins::Reason reason)
{
    switch (reason) {
    case TagTwins::Spelling:
        return TagWords::tr("Capitals, umlauts");
    case TagTwins::Joined:
        return TagWords::tr("Hyphens, spaces");
    case TagTwins::Inflection:
        return TagWords::tr("Plural, ending");
    case TagTwins::Typo:
        return TagWords::tr("One letter");
    }
    return {};
}

} // namespace randnotiz

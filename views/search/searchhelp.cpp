#include "search/searchhelp.h"

#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>

#include <algorithm>
#include <vector>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Only for its translations.
class SearchHelp
{
    Q_DECLARE_TR_FUNCTIONS(SearchHelp)
};

struct Example
{
    QString english;
    QString german;
    QString meaning;
};

std::vector<Example> examples()
{
    return {
        {u"climate policy"_s, u"Klima Politik"_s, SearchHelp::tr("both words, in any form")},
        {u"Bonn OR Berlin"_s, u"Bonn ODER Berlin"_s, SearchHelp::tr("at least one of them")},
        {u"\"central bank\""_s, u"„große Koalition“"_s, SearchHelp::tr("exactly these words in this order")},
        {u"bank -river"_s, u"Bank -Fluss"_s, SearchHelp::tr("without this word")},
        {u"export*"_s, u"Export*"_s, SearchHelp::tr("words that begin so")},
        {u"tax ~5 reform"_s, u"Steuer ~5 Reform"_s, SearchHelp::tr("at most five words between")},
        {u"(a OR b) c"_s, u"(a ODER b) c"_s, SearchHelp::tr("brackets hold together")},
        {u"title: author: text:"_s, u"titel: autor: text:"_s, SearchHelp::tr("only in this part of an article")},
        {u"source: site:"_s, u"quelle: website:"_s, SearchHelp::tr("where an article comes from")},
        {u"quote: note:"_s, u"zitat: notiz:"_s, SearchHelp::tr("in highlighted passages or your notes")},
        {u"tag:politics"_s, u"schlagwort:politik"_s, SearchHelp::tr("with this tag or one below it")},
        {u"color:yellow"_s, u"farbe:gelb"_s, SearchHelp::tr("highlighted in this colour")},
        {u"lang:German"_s, u"sprache:Deutsch"_s, SearchHelp::tr("in this language")},
        {u"is:unread is:annotated is:orphan"_s, u"ist:ungelesen ist:annotiert ist:verwaist"_s, SearchHelp::tr("in this state")},
        {u"has:note"_s, u"hat:notiz"_s, SearchHelp::tr("with a note of yours")},
        {u"published:2024..2025"_s, u"veröffentlicht:2024..2025"_s, SearchHelp::tr("from this time; also >2025-01, <2025-01-15")},
        {u"added:last week"_s, u"hinzugefügt:letzte woche"_s, SearchHelp::tr("also today, yesterday, this month")},
        {u"words:>1000"_s, u"wörter:>1000"_s, SearchHelp::tr("articles of this length")},
    };
}

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

void showSearchHelp(QWidget &line, SearchNames names)
{
    auto *help = new QFrame(&line, Qt::Popup);
    help->setObjectName(u"searchHelp"_s);
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->setFrameShape(QFrame::StyledPanel);
    help->setBackgroundRole(QPalette::Base);
    help->setAutoFillBackground(true);
    help->setAccessibleName(SearchHelp::tr("What can be searched for"));
    auto *grid = new QGridLayout(help);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(5);
    int row = 0;
    for (const Example &example : examples()) {
        QLabel *typed = plainLabel(names == SearchNames::German ? example.german : example.english);
        QPalette palette = typed->palette();
        palette.setColor(QPalette::WindowText, palette.color(QPalette::Link));
        typed->setPalette(palette);
        grid->addWidget(typed, row, 0);
        grid->addWidget(plainLabel(example.meaning), row++, 1);
    }
    help->adjustSize();
    const QRect screen = line.screen()->availableGeometry();
    QPoint place = line.mapToGlobal(QPoint(0, line.height() + 2));
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - help->width())));
    place.setY(std::clamp(place.y(), screen.top(), std::max(screen.top(), screen.bottom() - help->height())));
    help->move(place);
    help->show();
}

} // namespace randnotiz

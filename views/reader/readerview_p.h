#pragma once

#include "reader/readerkeys.h"
#include "reader/readerview.h"
#include "session/articlesession.h"

#include <QPointer>

class QLabel;
class QMenu;
class QStackedLayout;

namespace randnotiz {

class FindBar;
class Finder;
class HitBar;
class OccurrenceBar;
class OverlapBar;
class SelectionBar;
class TextPane;

/// State of the reader, shared by the view itself and by what the reader does in it (readerview_acts.cpp).
struct ReaderView::Private
{
    explicit Private(ReaderView &view);

    void setUp();
    void rebuild();
    void followRevision();
    void followAnnotations();
    void followSelection();
    void take(const ReaderKey &key);
    /// What the reader wants to do with a new highlight.
    enum class Then : quint8 { Nothing, Note, Tags };
    void mark(Colour colour, Then then = Then::Nothing);
    void marked(AnnotationId id, Then then);
    /// A new highlight on the selection, or where there is none the current annotation.
    void markedOrCurrent(Then then);
    void askAboutOverlap(const OverlapQuestion &question);
    void answerOverlap(OverlapRule answer, bool always);
    void dropQuestion();
    void previewOccurrences();
    void findOccurrences();
    void showOccurrences(const QList<TextRange> &places);
    void stepThroughOccurrences(int by);
    void highlightOccurrences(Colour colour);
    void dropOccurrences();
    void setUpFinder();
    void pick(AnnotationId id);
    void step(int by);
    void cycle(qsizetype offset);
    void removeCurrent();
    void moveEnd(const ReaderKey &key);
    void clicked(qsizetype offset);
    void openLink(const QString &address);
    void showContextMenu(const QPoint &viewportPoint);
    void fillAnnotationMenu(QMenu &menu);
    void setZoom(int percent);
    void retranslate();
    const MarkedPassage *current() const;

    ReaderView &q;
    QPointer<ArticleSession> session;
    ReaderAppearance appearance;
    ShownPictures pictures;
    TextPane *pane = nullptr;
    QLabel *empty = nullptr;
    SelectionBar *bar = nullptr;
    OverlapBar *overlapBar = nullptr;
    OccurrenceBar *occurrenceBar = nullptr;
    FindBar *findBar = nullptr;
    Finder *finder = nullptr;
    HitBar *hitBar = nullptr;
    struct Previewed
    {
        TextRange sample; ///< whose occurrences
        OccurrenceOptions options;
        QList<TextRange> places;
        qsizetype current = -1; ///< in places
        quint64 search = 0;     ///< counts searches, so that a late answer is known as such
    };
    Previewed previewed;
    Then thenAfterMark = Then::Nothing; ///< once the question about overlaps is answered
    QStackedLayout *pages = nullptr;
    QString emptyText; ///< empty: the default
    std::function<void(const QUrl &)> open;
    Colour lastColour = Colour::Yellow;
    quint64 movingEnds = 0; ///< key after key on one annotation is one step of undo
    bool placing = false;   ///< scrolled by the program, which is no reading
};

} // namespace randnotiz

#pragma once

#include "reader/readerkeys.h"
#include "reader/readerview.h"
#include "session/articlesession.h"

#include <QPointer>

class QLabel;
class QMenu;
class QStackedLayout;

namespace randnotiz {

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
    AnnotationId mark(Colour colour);
    AnnotationId markedOrCurrent();
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
    QStackedLayout *pages = nullptr;
    QString emptyText; ///< empty: the default
    std::function<void(const QUrl &)> open;
    Colour lastColour = Colour::Yellow;
    quint64 movingEnds = 0; ///< key after key on one annotation is one step of undo
    bool placing = false;   ///< scrolled by the program, which is no reading
};

} // namespace randnotiz

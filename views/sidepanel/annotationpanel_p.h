#pragma once

#include "domain/result.h"
#include "session/articlesession.h"
#include "session/items/annotationfiltermodel.h"
#include "session/items/annotationlistmodel.h"
#include "sidepanel/annotationpanel.h"

#include <QFutureWatcher>
#include <QPointer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace randnotiz {

class CardList;
class FilterBar;
class KeptWords;
class NoteEditor;
class TagEditor;

/// State of the panel, shared by its widgets (annotationpanel.cpp) and by what it does when the article
/// changes or the reader types (annotationpanel_acts.cpp).
struct AnnotationPanel::Private
{
    explicit Private(AnnotationPanel &panel);

    void setUp();
    void setUpArticle();
    void setUpCards();
    void followArticle();
    void followAnnotations(const QList<AnnotationId> &ids);
    void followEdited();
    void followCount();
    void followFailure(const ActFailure &failure);
    void readKnownTags();
    void edit(AnnotationId id);
    void stopEditing();
    void commit();
    void keepUnsavedWords();
    void addRevisionActions(QMenu &menu, const Annotation &annotation);
    void showContextMenu(const QPoint &point);
    void recolour(const QList<AnnotationId> &ids, Colour colour);
    void askForTags(const QList<AnnotationId> &ids);
    void retranslate();
    const MarkedPassage *edited() const;

    AnnotationPanel &q;
    QPointer<ArticleSession> session;
    ReaderAppearance appearance;
    AnnotationListModel model;
    AnnotationFilterModel filter;
    QFutureWatcher<Result<QStringList>> knownTags;

    KeptWords *keptWords = nullptr;
    QWidget *content = nullptr;
    NoteEditor *articleNote = nullptr;
    TagEditor *articleTags = nullptr;
    FilterBar *filterBar = nullptr;
    QLabel *count = nullptr;
    QStackedWidget *pages = nullptr;
    CardList *cards = nullptr;
    QLabel *empty = nullptr;
    QPushButton *showAll = nullptr;
    QWidget *emptyPage = nullptr;
};

} // namespace randnotiz

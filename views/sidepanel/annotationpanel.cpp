#include "sidepanel/annotationpanel.h"

#include "library/library.h"
#include "reader/swatch.h"
#include "reader/typography.h"
#include "session/articlesession.h"
#include "session/items/annotationfiltermodel.h"
#include "session/items/annotationlistmodel.h"
#include "sidepanel/cardeditor.h"
#include "sidepanel/cardlist.h"
#include "sidepanel/filterbar.h"
#include "sidepanel/keptwords.h"
#include "sidepanel/noteeditor.h"
#include "sidepanel/tageditor.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace randnotiz {

namespace {

QStringList namesOf(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags)
        names += tag.name;
    return names;
}

/// The tags of these annotations with the levels above them, so that a filter can take a whole branch.
QStringList tagsToFilterBy(const QList<MarkedPassage> &passages)
{
    QStringList names;
    for (const MarkedPassage &passage : passages) {
        for (const Tag &tag : passage.annotation.tags) {
            for (qsizetype slash = tag.name.indexOf(u'/'); slash > 0;
                 slash = tag.name.indexOf(u'/', slash + 1))
                names += tag.name.left(slash);
            names += tag.name;
        }
    }
    names.sort(Qt::CaseInsensitive);
    names.removeDuplicates();
    return names;
}

} // namespace

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
    void showContextMenu(const QPoint &point);
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

AnnotationPanel::Private::Private(AnnotationPanel &panel)
    : q(panel)
    , keptWords(new KeptWords(&panel))
    , content(new QWidget(&panel))
    , articleNote(new NoteEditor(1, 8, content))
    , articleTags(new TagEditor(content))
    , filterBar(new FilterBar(filter, content))
    , count(new QLabel(content))
    , pages(new QStackedWidget(&panel))
    , cards(new CardList)
    , empty(new QLabel)
    , showAll(new QPushButton)
    , emptyPage(new QWidget)
{
    filter.setSourceModel(&model);
    cards->setModel(&filter);

    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(keptWords);
    column->addWidget(content);
    column->addWidget(pages, 1);

    auto *top = new QVBoxLayout(content);
    top->setContentsMargins(0, 8, 0, 0);
    top->setSpacing(4);
    auto *article = new QVBoxLayout;
    article->setContentsMargins(8, 0, 8, 4);
    article->setSpacing(6);
    article->addWidget(articleNote);
    article->addWidget(articleTags);
    top->addLayout(article);
    top->addWidget(filterBar);
    top->addWidget(count);
    count->setContentsMargins(10, 0, 10, 2);
    count->setForegroundRole(QPalette::PlaceholderText);

    auto *emptyColumn = new QVBoxLayout(emptyPage);
    emptyColumn->setContentsMargins(24, 32, 24, 24);
    emptyColumn->addWidget(empty);
    emptyColumn->addWidget(showAll, 0, Qt::AlignHCenter);
    emptyColumn->addStretch();
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    empty->setForegroundRole(QPalette::PlaceholderText);
    pages->addWidget(emptyPage);
    pages->addWidget(cards);
}

void AnnotationPanel::Private::setUp()
{
    setUpArticle();
    setUpCards();
    const auto followRows = [this] { followCount(); };
    QObject::connect(&filter, &QAbstractItemModel::rowsInserted, &q, followRows);
    QObject::connect(&filter, &QAbstractItemModel::rowsRemoved, &q, followRows);
    QObject::connect(&filter, &QAbstractItemModel::modelReset, &q, followRows);
    QObject::connect(filterBar, &FilterBar::filterChanged, &q, followRows);
    QObject::connect(showAll, &QPushButton::clicked, filterBar, &FilterBar::clear);
    QObject::connect(&knownTags, &QFutureWatcherBase::finished, &q, [this] {
        const QFuture<Result<QStringList>> read = knownTags.future();
        if (read.resultCount() == 0 || !read.result())
            return; // completion only lacks a suggestion
        const QStringList names = *read.result();
        articleTags->setKnownTags(names);
        cards->editor().tags().setKnownTags(names);
    });
    retranslate();
}

void AnnotationPanel::Private::setUpArticle()
{
    QObject::connect(articleNote, &NoteEditor::committed, &q, [this](const QString &text, quint64 editing) {
        if (session)
            session->setArticleNote(text, editing);
        else
            keptWords->keep(text);
    });
    QObject::connect(articleNote, &NoteEditor::escaped, &q, &AnnotationPanel::finished);
    QObject::connect(articleTags, &TagEditor::escaped, &q, &AnnotationPanel::finished);
    QObject::connect(articleTags, &TagEditor::tagsAdded, &q, [this](const QStringList &names) {
        if (session)
            session->setArticleTags(articleTags->tags() + names);
    });
    QObject::connect(articleTags, &TagEditor::tagRemoved, &q, [this](const QString &name) {
        QStringList names = articleTags->tags();
        names.removeAll(name);
        if (session)
            session->setArticleTags(names);
    });
}

void AnnotationPanel::Private::setUpCards()
{
    const CardEditor &editor = cards->editor();
    QObject::connect(&editor.note(), &NoteEditor::committed, &q,
                     [this](const QString &text, quint64 editing) {
                         if (session && !cards->editedAnnotation().isNull())
                             session->setNote(cards->editedAnnotation(), text, editing);
                     });
    QObject::connect(&editor.tags(), &TagEditor::tagsAdded, &q, [this](const QStringList &names) {
        if (session)
            session->addTags(cards->editedAnnotation(), names);
    });
    QObject::connect(&editor.tags(), &TagEditor::tagRemoved, &q, [this](const QString &name) {
        const MarkedPassage *passage = edited();
        if (!passage)
            return;
        const auto tag = std::ranges::find(passage->annotation.tags, name, &Tag::name);
        if (tag != passage->annotation.tags.end())
            session->removeTag(cards->editedAnnotation(), *tag);
    });
    QObject::connect(&editor, &CardEditor::escaped, &q, [this] {
        stopEditing();
        Q_EMIT q.finished();
    });

    QObject::connect(cards, &CardList::picked, &q, [this](AnnotationId id) {
        if (!cards->editedAnnotation().isNull() && cards->editedAnnotation() != id)
            stopEditing();
        Q_EMIT q.currentAnnotationPicked(id);
    });
    QObject::connect(cards, &CardList::noteAsked, &q, &AnnotationPanel::editNote);
    QObject::connect(cards, &CardList::tagsAsked, &q, &AnnotationPanel::editTags);
    QObject::connect(cards, &CardList::removeAsked, &q, [this](AnnotationId id) { session->remove({id}); });
    QObject::connect(cards, &CardList::colourAsked, &q,
                     [this](AnnotationId id, Colour colour) { session->recolour(id, colour); });
    QObject::connect(cards, &CardList::escaped, &q, &AnnotationPanel::finished);
    cards->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(cards, &QWidget::customContextMenuRequested, &q,
                     [this](const QPoint &point) { showContextMenu(point); });
}

AnnotationPanel::AnnotationPanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this))
{
    d->setUp();
    setSession(nullptr);
}

AnnotationPanel::~AnnotationPanel()
{
    d->commit();
    // Widgets that lose the focus while they are deleted must not find the state gone.
    d->cards->editor().note().disconnect(this);
    d->cards->editor().tags().disconnect(this);
    d->articleNote->disconnect(this);
    d->articleTags->disconnect(this);
}

void AnnotationPanel::setSession(ArticleSession *session)
{
    d->stopEditing();
    d->commit();
    if (d->session) {
        d->session->disconnect(this);
        d->session->library().disconnect(this);
        // What was committed a moment ago may still be refused.
        connect(d->session, &ArticleSession::failed, this, [this](const ActFailure &failure) {
            if (failure.direction == ActFailure::Done)
                d->keptWords->keep(failure.keptText);
        });
    }
    d->keepUnsavedWords();
    d->session = session;
    d->model.setSession(session);
    d->filterBar->clear();
    d->content->setEnabled(session != nullptr);
    d->content->setVisible(session != nullptr);
    if (session) {
        connect(session, &ArticleSession::articleChanged, this, [this] { d->followArticle(); });
        connect(session, &ArticleSession::annotationsChanged, this,
                [this](const QList<AnnotationId> &ids) { d->followAnnotations(ids); });
        connect(session, &ArticleSession::reloaded, this, [this] {
            d->followArticle();
            d->followAnnotations({});
        });
        connect(session, &ArticleSession::failed, this,
                [this](const ActFailure &failure) { d->followFailure(failure); });
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
        connect(&session->library(), &Library::changed, this, [this](const ChangeSet &changes) {
            if (changes.tags)
                d->readKnownTags();
        });
        d->articleNote->startWith(session->article().note);
        d->articleNote->setReadOnly(session->isReadOnly());
        d->cards->editor().note().setReadOnly(session->isReadOnly());
        d->articleTags->setReadOnly(session->isReadOnly());
        d->cards->editor().tags().setReadOnly(session->isReadOnly());
        d->readKnownTags();
    }
    d->followArticle();
    d->followAnnotations({});
}

void AnnotationPanel::Private::readKnownTags()
{
    if (!session)
        return;
    knownTags.setFuture(session->knownTags());
}

void AnnotationPanel::Private::followArticle()
{
    if (session)
        articleNote->setSavedText(session->article().note);
    else
        articleNote->startWith({});
    articleTags->setTags(session ? namesOf(session->article().tags) : QStringList());
}

void AnnotationPanel::Private::followAnnotations(const QList<AnnotationId> &ids)
{
    for (const AnnotationId id : ids) {
        const MarkedPassage *passage = session->passage(id);
        if (passage && passage->annotation.note == cards->unsavedNote(id))
            cards->setUnsavedNote(id, {});
    }
    filterBar->setTags(session ? tagsToFilterBy(session->passages()) : QStringList());
    followEdited();
    followCount();
}

const MarkedPassage *AnnotationPanel::Private::edited() const
{
    return session ? session->passage(cards->editedAnnotation()) : nullptr;
}

void AnnotationPanel::Private::followEdited()
{
    if (cards->editedAnnotation().isNull())
        return;
    const MarkedPassage *passage = edited();
    if (!passage) {
        // What was being typed has lost its annotation; it is not lost itself.
        if (cards->editor().note().isDirty())
            keptWords->keep(cards->editor().note().toPlainText());
        cards->setEdited({});
        return;
    }
    cards->editor().note().setSavedText(passage->annotation.note);
    cards->editor().tags().setTags(namesOf(passage->annotation.tags));
}

void AnnotationPanel::Private::followCount()
{
    const int all = model.rowCount();
    const int shown = filter.rowCount();
    count->setText(shown == all ? AnnotationPanel::tr("%n annotation(s)", nullptr, all)
                                : AnnotationPanel::tr("%1 of %n annotation(s)", nullptr, all).arg(shown));
    count->setVisible(all > 0);
    filterBar->setVisible(all > 0);
    showAll->setVisible(all > 0);
    pages->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(cards) : emptyPage);
    if (!session)
        empty->setText(AnnotationPanel::tr("The annotations of the article that you read are shown here."));
    else if (all == 0)
        empty->setText(AnnotationPanel::tr(
            "No annotations yet. Select a passage of the text, then choose a colour or press 1 to 6."));
    else
        empty->setText(AnnotationPanel::tr("No annotation matches the filter."));
}

void AnnotationPanel::Private::followFailure(const ActFailure &failure)
{
    if (failure.direction != ActFailure::Done || failure.keptText.isEmpty())
        return;
    if (failure.act == Act::EditArticleNote) {
        articleNote->setUnsavedText(failure.keptText);
    } else if (failure.act == Act::EditNote && session->passage(failure.annotation)) {
        if (failure.annotation == cards->editedAnnotation())
            cards->editor().note().setUnsavedText(failure.keptText);
        else
            cards->setUnsavedNote(failure.annotation, failure.keptText);
    } else {
        keptWords->keep(failure.keptText);
    }
}

void AnnotationPanel::Private::edit(AnnotationId id)
{
    if (!session || !session->passage(id))
        return;
    if (id != cards->editedAnnotation())
        stopEditing();
    q.setCurrentAnnotation(id);
    if (id == cards->editedAnnotation())
        return;
    const Annotation &annotation = session->passage(id)->annotation;
    NoteEditor &note = cards->editor().note();
    note.startWith(annotation.note);
    if (const QString unsaved = cards->unsavedNote(id); !unsaved.isNull()) {
        note.setUnsavedText(unsaved);
        cards->setUnsavedNote(id, {});
    }
    note.moveCursor(QTextCursor::End);
    cards->editor().tags().setTags(namesOf(annotation.tags));
    cards->setEdited(id);
    cards->scrollTo(cards->indexOf(id), QAbstractItemView::EnsureVisible);
}

void AnnotationPanel::Private::stopEditing()
{
    const AnnotationId id = cards->editedAnnotation();
    if (id.isNull())
        return;
    cards->editor().tags().commit();
    cards->editor().note().commit();
    const bool hadFocus = cards->editor().isAncestorOf(QApplication::focusWidget());
    cards->setEdited({});
    if (hadFocus)
        cards->setFocus();
}

void AnnotationPanel::Private::commit()
{
    articleTags->commit();
    articleNote->commit();
    cards->editor().tags().commit();
    cards->editor().note().commit();
}

/// Before another article takes the panel.
void AnnotationPanel::Private::keepUnsavedWords()
{
    for (const QString &note : cards->unsavedNotes())
        keptWords->keep(note);
    cards->forgetUnsavedNotes();
    if (articleNote->isRefused())
        keptWords->keep(articleNote->toPlainText());
}

void AnnotationPanel::Private::showContextMenu(const QPoint &point)
{
    const QModelIndex index = cards->indexAt(point);
    if (!index.isValid() || !session)
        return;
    const AnnotationId id = annotationOf(index);
    const QString quote = index.data(AnnotationListModel::QuoteRole).toString();
    auto *menu = new QMenu(&q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(AnnotationPanel::tr("Copy quote"), &q,
                    [quote] { QGuiApplication::clipboard()->setText(quote); });
    if (!session->isReadOnly()) {
        menu->addSeparator();
        QMenu *colours = menu->addMenu(AnnotationPanel::tr("Colour"));
        for (const Colour colour : allColours)
            colours->addAction(swatch(colour, isDark(q.palette())), colourName(appearance, colour), session,
                               [this, id, colour] { session->recolour(id, colour); });
        menu->addAction(AnnotationPanel::tr("Note…"), &q, [this, id] { q.editNote(id); });
        menu->addAction(AnnotationPanel::tr("Tags…"), &q, [this, id] { q.editTags(id); });
        menu->addAction(AnnotationPanel::tr("Remove annotation"), session,
                        [this, id] { session->remove({id}); });
    }
    menu->popup(cards->viewport()->mapToGlobal(point));
}

void AnnotationPanel::Private::retranslate()
{
    articleNote->setPlaceholderText(AnnotationPanel::tr("Note on the article…"));
    articleNote->setAccessibleName(AnnotationPanel::tr("Note on the article"));
    articleTags->setAccessibleName(AnnotationPanel::tr("Tags of the article"));
    cards->setAccessibleName(AnnotationPanel::tr("Annotations"));
    showAll->setText(AnnotationPanel::tr("Show all"));
    followCount();
}

void AnnotationPanel::setAppearance(const ReaderAppearance &appearance)
{
    d->appearance = appearance;
    d->filterBar->setAppearance(appearance);
}

bool AnnotationPanel::hasUnsavedText() const
{
    return d->cards->hasUnsavedNotes() || d->articleNote->isRefused() ||
           d->cards->editor().note().isRefused() || !d->keptWords->isEmpty();
}

void AnnotationPanel::commitPendingEdits()
{
    d->commit();
}

void AnnotationPanel::setCurrentAnnotation(AnnotationId id)
{
    if (!id.isNull() && !d->cards->indexOf(id).isValid() && d->model.indexOf(id).isValid())
        d->filterBar->clear();
    if (!d->cards->editedAnnotation().isNull() && d->cards->editedAnnotation() != id)
        d->stopEditing();
    d->cards->setCurrentAnnotation(id);
}

void AnnotationPanel::editNote(AnnotationId id)
{
    d->edit(id);
    if (d->cards->editedAnnotation() == id && !id.isNull())
        d->cards->editor().note().setFocus();
}

void AnnotationPanel::editTags(AnnotationId id)
{
    d->edit(id);
    if (d->cards->editedAnnotation() == id && !id.isNull())
        d->cards->editor().tags().setFocus();
}

void AnnotationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    QWidget::changeEvent(event);
}

} // namespace randnotiz

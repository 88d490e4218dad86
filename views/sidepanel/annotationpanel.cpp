#include "sidepanel/annotationpanel.h"

#include "library/library.h"
#include "sidepanel/annotationpanel_p.h"
#include "sidepanel/cardeditor.h"
#include "sidepanel/cardlist.h"
#include "sidepanel/filterbar.h"
#include "sidepanel/keptwords.h"
#include "sidepanel/noteeditor.h"
#include "sidepanel/tageditor.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace randnotiz {

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
    QObject::connect(cards, &CardList::removeAsked, &q,
                     [this](const QList<AnnotationId> &ids) { session->remove(ids); });
    QObject::connect(cards, &CardList::colourAsked, &q,
                     [this](const QList<AnnotationId> &ids, Colour colour) { recolour(ids, colour); });
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

QList<AnnotationId> AnnotationPanel::selectedAnnotations() const
{
    return d->cards->selectedAnnotations();
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

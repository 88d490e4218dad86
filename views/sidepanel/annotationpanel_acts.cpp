#include "reader/swatch.h"
#include "reader/typography.h"
#include "sidepanel/annotationpanel_p.h"
#include "sidepanel/cardeditor.h"
#include "sidepanel/cardlist.h"
#include "sidepanel/filterbar.h"
#include "sidepanel/keptwords.h"
#include "sidepanel/noteeditor.h"
#include "sidepanel/tageditor.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

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

QMap<QString, quint32> coloursOf(const QList<Tag> &tags)
{
    QMap<QString, quint32> colours;
    for (const Tag &tag : tags) {
        if (tag.colour)
            colours.insert(tag.name, *tag.colour);
    }
    return colours;
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
    if (session)
        articleTags->setTags(namesOf(session->article().tags), coloursOf(session->article().tags));
    else
        articleTags->setTags({});
}

void AnnotationPanel::Private::followAnnotations(const QList<AnnotationId> &ids)
{
    // Ten thousand at once are looked up only where there is something to compare with.
    for (const AnnotationId id : cards->hasUnsavedNotes() ? ids : QList<AnnotationId>()) {
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
    cards->editor().tags().setTags(namesOf(passage->annotation.tags), coloursOf(passage->annotation.tags));
}

void AnnotationPanel::Private::followCount()
{
    const int all = model.rowCount();
    const int shown = filter.rowCount();
    count->setText(shown == all ? AnnotationPanel::tr("%Ln annotation(s)", nullptr, all)
                                : AnnotationPanel::tr("%1 of %Ln annotation(s)", nullptr, all).arg(shown));
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
    cards->editor().tags().setTags(namesOf(annotation.tags), coloursOf(annotation.tags));
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

/// For one that says something else than the present text, or isn't found in it.
void AnnotationPanel::Private::addRevisionActions(QMenu &menu, const Annotation &annotation)
{
    const AnnotationId id = annotation.id;
    const bool isOrphan = annotation.anchorState == AnchorState::Orphan;
    menu.addSeparator();
    if (annotation.anchorState == AnchorState::Reworded) {
        menu.addAction(AnnotationPanel::tr("Accept new words"), session, [this, id] { session->acceptWording(id); });
    }
    if (annotation.asksForReview()) {
        menu.addAction(isOrphan ? AnnotationPanel::tr("Leave as not found") : AnnotationPanel::tr("Keep old quote"),
                       session, [this, id] { session->keepQuote(id); });
    }
    menu.addAction(AnnotationPanel::tr("Attach to selection"), &q, [this, id] { Q_EMIT q.attachAsked(id); });
}

void AnnotationPanel::Private::showContextMenu(const QPoint &point)
{
    const QModelIndex index = cards->indexAt(point);
    if (!index.isValid() || !session)
        return;
    const AnnotationId id = annotationOf(index);
    QList<AnnotationId> ids = cards->selectedAnnotations();
    if (!ids.contains(id))
        ids = {id};
    const bool single = ids.size() == 1;
    const QString quote = index.data(AnnotationListModel::QuoteRole).toString();
    auto *menu = new QMenu(&q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (single) {
        menu->addAction(AnnotationPanel::tr("Copy quote"), &q,
                        [quote] { QGuiApplication::clipboard()->setText(quote); });
    }
    menu->addAction(AnnotationPanel::tr("Copy %Ln quotation(s) with source", nullptr, static_cast<int>(ids.size())), &q,
                    [this, ids] { Q_EMIT q.quotationAsked(ids); });
    if (single)
        menu->addAction(AnnotationPanel::tr("Evidence…"), &q, [this, id] { Q_EMIT q.evidenceAsked(id); });
    if (!session->isReadOnly()) {
        menu->addSeparator();
        QMenu *colours = menu->addMenu(AnnotationPanel::tr("Colour"));
        for (const Colour colour : allColours)
            colours->addAction(swatch(colour, isDark(q.palette())), colourName(appearance, colour), session,
                               [this, ids, colour] { recolour(ids, colour); });
        if (single) {
            menu->addAction(AnnotationPanel::tr("Note…"), &q, [this, id] { q.editNote(id); });
            menu->addAction(AnnotationPanel::tr("Tags…"), &q, [this, id] { q.editTags(id); });
            if (const MarkedPassage *passage = session->passage(id);
                passage != nullptr && passage->annotation.anchorState != AnchorState::Same) {
                addRevisionActions(*menu, passage->annotation);
                menu->addSeparator();
            }
        } else {
            menu->addAction(AnnotationPanel::tr("Add tags…"), &q, [this, ids] { askForTags(ids); });
        }
        menu->addAction(AnnotationPanel::tr("Remove %Ln annotation(s)", nullptr, static_cast<int>(ids.size())),
                        session, [this, ids] { session->remove(ids); });
    }
    menu->popup(cards->viewport()->mapToGlobal(point));
}

void AnnotationPanel::Private::recolour(const QList<AnnotationId> &ids, Colour colour)
{
    if (ids.size() == 1)
        session->recolour(ids.first(), colour);
    else
        session->recolour(ids, colour);
}

void AnnotationPanel::Private::askForTags(const QList<AnnotationId> &ids)
{
    auto *dialog = new QInputDialog(&q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(AnnotationPanel::tr("Add tags"));
    dialog->setLabelText(AnnotationPanel::tr("Tags for %Ln annotation(s), with commas between them:", nullptr,
                                             static_cast<int>(ids.size())));
    QObject::connect(dialog, &QInputDialog::textValueSelected, session, [this, ids](const QString &typed) {
        session->addTags(ids, typed.split(u',', Qt::SkipEmptyParts));
    });
    dialog->open();
}

} // namespace randnotiz

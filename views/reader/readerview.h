#pragma once

#include "domain/colour.h"
#include "domain/finding.h"
#include "domain/ids.h"
#include "domain/selectors.h"
#include "reader/readerappearance.h"
#include "session/articlesession.h"
#include "session/picturedecoding.h"

#include <QWidget>

#include <functional>
#include <memory>

class QUrl;

namespace randnotiz {

/// The text of one article, to read and to mark; a calm empty page without one.
///
/// Keys, only while it has the focus: 1 to 6 colour the selection or the current annotation, N note, T tag,
/// Del remove, J and K next and previous annotation, O the next of overlapping ones, Esc selects nothing,
/// Enter opens the link at the caret. Alt+Shift with Left or Right moves the end of the current annotation,
/// with Up or Down its start, by a character, with Ctrl too by a word. Ctrl with the wheel zooms.
class ReaderView : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderView(QWidget *parent = nullptr);
    ~ReaderView() override;

    /// Shows a session's article at its reading position; nullptr: the empty page. Borrowed: a session that
    /// is destroyed leaves the view empty.
    void setSession(ArticleSession *session);
    ArticleSession *session() const;

    /// Shows pictures instead of their alternative texts, until another article is opened.
    void setPictures(const ShownPictures &pictures);

    void setAppearance(const ReaderAppearance &appearance);
    const ReaderAppearance &appearance() const;

    /// In UTF-16 of the body; empty (at the caret) when nothing is selected.
    TextRange selection() const;
    void setSelection(TextRange range);
    AnnotationId currentAnnotation() const;

    /// Opens a link's address outside; the desktop's browser unless a test puts something else here.
    void setLinkOpener(std::function<void(const QUrl &)> open);
    /// Words of the empty page; the default invites to open an article.
    void setEmptyText(const QString &text);

    void setFindOptions(const FindOptions &options);

    /// Marks places that a search of the library found in this article, and goes to one of them.
    /// @param from     the first one from here on, or where there is none the first of all
    /// @param reveals  scrolls to it
    void showHits(const QList<TextRange> &places, qsizetype from, bool reveals);
    void clearHits();

    /// Scrolls to a place of the text, only where it isn't visible.
    void reveal(TextRange range);

public Q_SLOTS:
    /// Selects an annotation and scrolls to it where it isn't visible; a null id selects none.
    void setCurrentAnnotation(randnotiz::AnnotationId id);
    /// Highlights the selection, or where nothing is selected recolours the current annotation.
    void colour(randnotiz::Colour colour);
    /// Shows all places of the selected words, to highlight them in one act.
    void previewOccurrences();
    /// Opens the line in which to type what to find; selected words are in it already.
    void find();
    /// From place to place of what was looked for last.
    void findNext();
    void findPrevious();
    void goToNextAnnotation();
    void goToPreviousAnnotation();
    /// Exactly the canonical text of the selection.
    void copySelection();
    void zoomIn();
    void zoomOut();
    void resetZoom();

Q_SIGNALS:
    /// By the reader's click or key; not by setCurrentAnnotation().
    void currentAnnotationPicked(randnotiz::AnnotationId id);
    /// The reader wants to write a note on (or tag) this annotation, which may still be being saved.
    void noteRequested(randnotiz::AnnotationId id);
    void tagsRequested(randnotiz::AnnotationId id);
    /// The proof of an annotation is to be shown; some are to be copied as quotations.
    void evidenceRequested(randnotiz::AnnotationId id);
    void quotationRequested(const QList<randnotiz::AnnotationId> &ids);
    /// The reader doesn't want to be asked about overlaps any more; for keeping.
    void overlapRuleChosen(randnotiz::OverlapRule rule);
    /// How the reader wants to find from now on; for keeping.
    void findOptionsChosen(const randnotiz::FindOptions &options);
    /// Something for the status bar, in the program's language.
    void told(const QString &text);
    void selectionChanged();
    /// The reader zoomed; for keeping.
    void zoomChanged(int percent);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace randnotiz

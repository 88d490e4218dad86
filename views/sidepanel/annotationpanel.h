#pragma once

#include "domain/ids.h"
#include "reader/readerappearance.h"

#include <QList>
#include <QWidget>

#include <memory>

namespace randnotiz {

class ArticleSession;

/// The annotations of one article as cards beside its text, and the note on the article above them.
///
/// Notes are edited in place and saved at most a second after the last key. Text that could not be saved
/// stays on screen, marked as unsaved.
class AnnotationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AnnotationPanel(QWidget *parent = nullptr);
    ~AnnotationPanel() override;

    /// Commits what is being typed to the session before. Borrowed; nullptr: an empty panel.
    void setSession(ArticleSession *session);
    /// Only the names of the colours count here.
    void setAppearance(const ReaderAppearance &appearance);
    /// Words that the reader typed and that are not in the library (a write failed).
    bool hasUnsavedText() const;
    /// The cards that are selected, in the order of the panel.
    QList<AnnotationId> selectedAnnotations() const;

public Q_SLOTS:
    /// Posts what is being typed, now: before another article, before closing.
    void commitPendingEdits();
    /// Selects the card and scrolls to it; a filter that hides it is cleared.
    void setCurrentAnnotation(randnotiz::AnnotationId id);
    /// Opens the card's note (or tags) for typing and takes the focus.
    void editNote(randnotiz::AnnotationId id);
    void editTags(randnotiz::AnnotationId id);

Q_SIGNALS:
    /// By the reader's click or key; not by setCurrentAnnotation().
    void currentAnnotationPicked(randnotiz::AnnotationId id);
    /// The annotation is to be about what is selected in the text.
    void attachAsked(randnotiz::AnnotationId id);
    /// The proof of an annotation is to be shown; some are to be copied as quotations.
    void evidenceAsked(randnotiz::AnnotationId id);
    void quotationAsked(const QList<randnotiz::AnnotationId> &ids);
    /// The reader is done with the panel (Esc): the text may take the focus back.
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace randnotiz

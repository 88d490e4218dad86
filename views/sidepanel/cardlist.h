#pragma once

#include "domain/colour.h"
#include "domain/ids.h"

#include <QHash>
#include <QListView>

namespace randnotiz {

class CardDelegate;
class CardEditor;

/// The cards of an article's annotations, one of them perhaps with an editor on it. Heights are measured once
/// for each card and width.
class CardList : public QListView
{
    Q_OBJECT

public:
    explicit CardList(QWidget *parent = nullptr);

    CardEditor &editor() const { return *m_editor; }
    AnnotationId editedAnnotation() const { return m_edited; }
    /// Puts the editor on a card; a null id takes it away.
    void setEdited(AnnotationId id);
    /// Typed words that the library doesn't hold; a null string: it holds all.
    void setUnsavedNote(AnnotationId id, const QString &note);
    QString unsavedNote(AnnotationId id) const { return m_unsavedNotes.value(id); }
    bool hasUnsavedNotes() const { return !m_unsavedNotes.isEmpty(); }
    QList<QString> unsavedNotes() const { return m_unsavedNotes.values(); }
    void forgetUnsavedNotes();

    AnnotationId currentAnnotation() const;
    /// Those that the reader selected, in the order shown; at least the current one where there is one.
    QList<AnnotationId> selectedAnnotations() const;
    QModelIndex indexOf(AnnotationId id) const;
    /// Without telling picked().
    void setCurrentAnnotation(AnnotationId id);

Q_SIGNALS:
    void picked(randnotiz::AnnotationId id);
    void noteAsked(randnotiz::AnnotationId id);
    void tagsAsked(randnotiz::AnnotationId id);
    void removeAsked(const QList<randnotiz::AnnotationId> &ids);
    void colourAsked(const QList<randnotiz::AnnotationId> &ids, randnotiz::Colour colour);
    void escaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void reset() override;
    void changeEvent(QEvent *event) override;

private:
    friend class CardDelegate;

    void placeEditor();
    void scrollToAwaited();
    void editorHeightChanged();
    bool isCardKey(const QKeyEvent &event) const;

    CardDelegate *m_delegate = nullptr;
    CardEditor *m_editor = nullptr;
    AnnotationId m_edited;
    QPersistentModelIndex m_awaited; ///< to scroll to as soon as it is measured
    QHash<AnnotationId, QString> m_unsavedNotes;
    bool m_settingCurrent = false;
};

/// @returns a null id for an invalid index
AnnotationId annotationOf(const QModelIndex &index);

} // namespace randnotiz

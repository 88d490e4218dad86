#pragma once

#include "domain/colour.h"
#include "session/items/annotationbrowsermodel.h"
#include "style/evenlistview.h"

namespace randnotiz {

/// The rows of an AnnotationBrowserModel: groups are folded by Left and Right or a click, annotations are acted on by the
/// keys of the annotation panel.
class AnnotationListView : public EvenListView
{
    Q_OBJECT

public:
    /// @param model borrowed; must outlive the view
    explicit AnnotationListView(AnnotationBrowserModel &model, QWidget *parent = nullptr);

    bool hasSelection() const;
    /// What is selected, each annotation once, in the order of the rows.
    QList<ListKey> selectedKeys() const;

Q_SIGNALS:
    /// The reader chose an annotation whose contents are there.
    void opened(const randnotiz::Annotation &annotation);
    // What is selected is to get a colour, other tags, or to go; never without a selection.
    void colourAsked(randnotiz::Colour colour);
    void tagsAsked();
    void removeAsked();
    void menuAsked(const QPoint &globalPosition);
    void selectionChanged();
    void escaped();

protected:
    int groupRowsBefore(int row) const override { return m_model.rows().groupRowsBefore(row); }
    void shown(int first, int last) override { m_model.want(first, last); }
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyboardSearch(const QString &search) override;

private:
    void open(const QModelIndex &index);
    void fold(const QModelIndex &index, bool folded);
    bool pressed(int key);
    void measure();
    void keepPlace();
    void restorePlace();

    AnnotationBrowserModel &m_model;
    ListKey m_keptKey{}; ///< of the current row before a reset
    QString m_keptGroup; ///< likewise
    int m_keptScroll = 0;
};

} // namespace randnotiz

#pragma once

#include "session/items/savedsearchmodel.h"

#include <QListView>

namespace randnotiz {

/// The searches that the reader keeps, as folders with their numbers of hits. As high as it has rows, up to a few.
class SavedSearchList : public QListView
{
    Q_OBJECT

public:
    /// @param model borrowed; must outlive the list
    SavedSearchList(SavedSearchModel &model, bool readOnly, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// What is searched for now: its row is marked, if there is one.
    void setPresent(const QString &text, SearchScope scope);

Q_SIGNALS:
    void opened(const randnotiz::SavedSearch &search);
    void renameRequested(const randnotiz::SavedSearch &search);
    /// What is searched for now is to take its place.
    void replaceRequested(const randnotiz::SavedSearch &search);
    void deleteRequested(const randnotiz::SavedSearch &search);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void open(const QModelIndex &index);
    void followRows();

    SavedSearchModel &m_model;
    bool m_readOnly;
    QString m_text;
    SearchScope m_scope = SearchScope::Everything;
};

} // namespace randnotiz

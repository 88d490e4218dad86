#pragma once

#include <QDialog>
#include <QString>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace randnotiz {

class FolderKeeper;
struct KeptFolder;

/// The folders of notes that are kept up to date: what is in them, and since when; each can be updated at once, opened,
/// or not kept any more.
class KeptFoldersDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param keeper borrowed; must outlive the dialog
    KeptFoldersDialog(FolderKeeper &keeper, QWidget *parent);

private:
    void makeButtons();
    void refresh();
    void followSelection();
    QString stateText(const KeptFolder &folder) const;
    /// Path; empty: none is selected.
    QString selected() const;

    FolderKeeper &m_keeper;
    QTreeWidget *m_list = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_update = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_stop = nullptr;
};

} // namespace randnotiz

#pragma once

#include "domain/ids.h"

#include <QDialog>
#include <QList>

class QButtonGroup;
class QLineEdit;
class QVBoxLayout;

namespace randnotiz {

class Dialogs;

/// Which notes go into which folder.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// What can be exported; a choice of which only those with articles are offered.
    struct Scopes
    {
        QString openTitle;          ///< of the open article
        QList<ArticleId> open;      ///< the open article, or none
        QList<ArticleId> selection; ///< selected in the list
        QList<ArticleId> shown;     ///< in the list, as it is filtered now
        QList<ArticleId> all;       ///< of the library
    };

    /// @param folder suggested; may be empty
    ExportDialog(Scopes scopes, const QString &folder, Dialogs &dialogs, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &folder, const QList<randnotiz::ArticleId> &articles);

private:
    void addScope(QVBoxLayout &layout, const QString &text, const QList<ArticleId> &articles);
    void browse();
    void save();

    Dialogs &m_dialogs;
    QList<QList<ArticleId>> m_offered; ///< by the id of the button
    QButtonGroup *m_scope = nullptr;
    QLineEdit *m_folder = nullptr;
};

} // namespace randnotiz

#pragma once

#include "dialogs/exportchoices.h"
#include "dialogs/exportscopebox.h"
#include "domain/colour.h"
#include "domain/keptfolder.h"
#include "library/jobs/jobs.h"
#include "library/notestemplates.h"

#include <QDialog>
#include <QFileSystemWatcher>
#include <QImage>
#include <QList>
#include <QMap>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGroupBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace randnotiz {

class Dialogs;
class ExportFilterBox;
class ExportPreviewPane;

/// Which notes go where, and in which form; with a preview of the first file, which whoever opened the dialog makes.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param choices     its folder may be empty
    /// @param colourNames those that the reader gave
    /// @param kept        folders that are kept up to date already
    ExportDialog(const ExportScopes &scopes, const ExportChoices &choices, const QMap<Colour, QString> &colourNames,
                 const QList<KeptFolder> &kept, Dialogs &dialogs, QWidget *parent);

    /// What would be exported as things stand.
    ExportRequest request() const;
    ExportChoices choices() const;
    enum class Keeping { AsBefore, FromNowOn, NoMore };
    /// Whether the folder is to be kept up to date, with what is chosen here.
    Keeping keeping() const;

    /// The answer to previewWanted().
    void showPreview(const Result<ExportPreview> &preview);
    /// Likewise, of a format that is laid out on pages.
    void showPages(const QString &title, const QList<QImage> &pages);
    /// How wide these pages should be, in pixels of this screen.
    int pageWidth() const;

Q_SIGNALS:
    void chosen(const randnotiz::ExportRequest &request);
    /// The choices have not changed for a moment.
    void previewWanted(const randnotiz::ExportRequest &request);

private:
    QGroupBox *makeForm(const ExportChoices &choices);
    QVBoxLayout *makeFolderRows(const QString &folder);
    void loadTemplates(const QString &chosen);
    void watchTemplates();
    void openTemplatesFolder();
    void showFields();
    void browse();
    void refresh();
    void save();
    NotesTemplate chosenTemplate() const;
    ExportFormat chosenFormat() const;
    QString folder() const;
    void followKept();
    bool isOneFile() const;

    Dialogs &m_dialogs;
    QList<KeptFolder> m_kept;
    QList<OfferedTemplate> m_templates; ///< by the data of the box's items
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
    ExportScopeBox *m_scope = nullptr;
    ExportFilterBox *m_filter = nullptr;
    ExportPreviewPane *m_preview = nullptr;
    QFormLayout *m_form = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_template = nullptr;
    QComboBox *m_files = nullptr;
    QLineEdit *m_title = nullptr;
    QCheckBox *m_index = nullptr;
    QCheckBox *m_removesDeleted = nullptr;
    QCheckBox *m_keep = nullptr;
    QLineEdit *m_folder = nullptr;
    QPushButton *m_accept = nullptr;
    /// Whether the chosen folder is kept up to date already.
    enum class Kept : quint8 { No, LikeThis, Otherwise };
    Kept m_keptNow = Kept::No;
    bool m_titleTyped = false;
    bool m_faulty = false;
};

} // namespace randnotiz

#include "mainwindow/mainwindow_p.h"

#include "dialogs/aboutdialog.h"
#include "dialogs/acttext.h"
#include "dialogs/dialogs.h"
#include "dialogs/errortext.h"
#include "dialogs/keysdialog.h"
#include "dialogs/preferencesdialog.h"
#include "library/library.h"
#include "search/searchresults.h"
#include "session/actqueue.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QTextEdit>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int quietMessageMs = 3000;
constexpr int longMessageMs = 8000; // for what is to be read

} // namespace

void MainWindow::connectArticles()
{
    connect(d->pane, &LibraryPane::articleActivated, this, [this](ArticleId id) { d->articles.open(id); });
    connect(d->pane, &LibraryPane::countsChanged, this, &MainWindow::showCounts);
    connect(d->pane, &LibraryPane::failed, this, [this](const Error &error) {
        showFailure(tr("The library could not be read. %1").arg(errorText(error)));
    });
    connect(&d->pane->articles(), &ArticleListModel::loaded, this, [this] {
        if (d->pane->selectedArticles().isEmpty())
            d->pane->selectArticle(d->articles.openArticle());
    });
    connect(&d->articles, &ArticleController::articleChanged, this, &MainWindow::showArticle);
    connect(&d->articles, &ArticleController::articleChanged, &d->sourceActs, &SourceActs::refresh);
    connect(&d->sourceActs, &SourceActs::failed, this, &MainWindow::showFailure);
    connect(&d->revisions, &RevisionController::failed, this, &MainWindow::showFailure);
    connect(d->panel, &AnnotationPanel::attachAsked, &d->revisions, &RevisionController::attach);
    connect(&d->pictures, &PictureController::failed, this, &MainWindow::showFailure);
    connect(&d->articles, &ArticleController::saved, this,
            [this] { statusBar()->showMessage(tr("Saved"), quietMessageMs); });
    connect(&d->articles, &ArticleController::actFailed, this,
            [this](const ActFailure &failure) { showFailure(actFailureText(failure)); });
    connect(&d->articles, &ArticleController::failed, this, [this](const Error &error) {
        // The article of the last session may have gone meanwhile: nothing that a reader did now.
        if (error.code == Error::NotFound && d->lastArticle.toString() == error.subject)
            d->lastArticle = {};
        else
            showFailure(tr("The article could not be opened. %1").arg(errorText(error)));
    });
    connect(&d->libraryActs, &LibraryActs::done, this, [this](LibraryAct act, qint64 count) {
        statusBar()->showMessage(actDoneText(act, count), quietMessageMs);
    });
    connect(&d->libraryActs, &LibraryActs::failed, this,
            [this](LibraryAct act, const Error &error) { showFailure(actFailureText(act, error)); });
}

void MainWindow::connectLibraryActions()
{
    UserActions &actions = d->actions;
    const auto on = [this, &actions](UserAction action, auto act) {
        connect(&actions[action], &QAction::triggered, this, act);
    };
    on(UserAction::NewLibrary, [this] {
        const QString suggested = QFileInfo(m_library.path()).path() + u'/' + tr("My library") + u".randnotiz"_s;
        d->dialogs.chooseNewFile(this, tr("New library"), suggested, tr("Libraries (*.randnotiz)"), [this](const QString &path) {
            if (!path.isEmpty())
                Q_EMIT newLibraryRequested(path);
        });
    });
    on(UserAction::OpenLibrary, [this] {
        d->dialogs.chooseLibrary(this, tr("Open library"), [this](const QString &path) {
            if (!path.isEmpty())
                Q_EMIT openLibraryRequested(path);
        });
    });
    connect(d->menus, &Menus::recentLibraryChosen, this, &MainWindow::openLibraryRequested);
    on(UserAction::ImportFiles, [this] { d->imports.chooseFiles(); });
    on(UserAction::ImportFolder, [this] { d->imports.chooseFolder(); });
    on(UserAction::AddByAddress, [this] { d->imports.askForAddress(); });
    on(UserAction::PasteArticle, [this] { d->imports.pasteFromClipboard(); });
    on(UserAction::Export, [this] { exportNotes(); });
    on(UserAction::Print, [this] {
        d->panel->commitPendingEdits();
        if (const QList<Article> articles = d->articleActs.targets(); articles.size() == 1)
            d->printing.choose(articles.constFirst().id, articles.constFirst().metadata.title.value);
    });
    on(UserAction::KeptFolders, [this] { d->folders.showFolders(); });
    connect(&d->folders, &FolderController::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, quietMessageMs); });
    on(UserAction::VerifyNotes, [this] { d->verifying.open(d->exports.choices().folder); });
    on(UserAction::ShowBackups, [this] { d->backups.showBackups(); });
    on(UserAction::CheckLibrary, [this] { d->care.check(); });
    on(UserAction::ShowTrash, [this] { d->care.showTrash(); });
    on(UserAction::Preferences, [this] { showPreferences(); });
    on(UserAction::Quit, [this] { close(); });
    on(UserAction::ShowKeys, [this] { showKeys(); });
    on(UserAction::About, [this] { (new AboutDialog(m_library.path(), this))->open(); });

    connect(d->pane, &LibraryPane::importFilesRequested, &d->imports, &ImportController::chooseFiles);
    connect(d->pane, &LibraryPane::importFolderRequested, &d->imports, &ImportController::chooseFolder);
    connect(d->pane, &LibraryPane::samplesRequested, &d->imports, &ImportController::importSamples);
    connect(&d->imports, &ImportController::annotationFilesChosen, &d->annotationImports,
            &AnnotationImportController::importFiles);
    connect(&d->annotationImports, &AnnotationImportController::failed, this, &MainWindow::showFailure);
    connect(d->annotationReceipt, &AnnotationReceipt::reviewRequested, d->toReview, &QToolButton::click);
    connect(&d->imports, &ImportController::articleImported, this, [this](ArticleId id) { d->articles.open(id); });
    connect(d->importReport, &ImportReportPanel::articleActivated, this, [this](ArticleId id) { d->articles.open(id); });
    connect(d->importReport, &ImportReportPanel::retryRequested, &d->imports, &ImportController::importPaths);
    connect(d->importReport, &ImportReportPanel::plainTextRequested, &d->imports, &ImportController::importAsText);
    actions.setEnabled({UserAction::ImportFiles, UserAction::ImportFolder, UserAction::AddByAddress,
                        UserAction::PasteArticle},
                       !m_library.isReadOnly());
}

void MainWindow::connectBackups()
{
    connect(&d->backups, &BackupController::folderChosen, this, [this](const QString &folder) {
        Preferences preferences = d->preferences;
        preferences.backupFolder = folder;
        Q_EMIT preferencesChanged(preferences);
    });
    connect(&d->backups, &BackupController::automaticChosen, this, [this](bool automatic) {
        Preferences preferences = d->preferences;
        preferences.automaticBackups = automatic;
        Q_EMIT preferencesChanged(preferences);
    });
    // What was typed is kept as well before something else takes its place.
    connect(&d->backups, &BackupController::restoreRequested, this,
            [this](const QString &file) { d->articles.closeThen([this, file] { Q_EMIT restoreRequested(file); }); });
}

void MainWindow::connectViewActions()
{
    UserActions &actions = d->actions;
    connect(&actions[UserAction::ZoomIn], &QAction::triggered, d->reader, &ReaderView::zoomIn);
    connect(&actions[UserAction::ZoomOut], &QAction::triggered, d->reader, &ReaderView::zoomOut);
    connect(&actions[UserAction::ResetZoom], &QAction::triggered, d->reader, &ReaderView::resetZoom);
    connect(d->reader, &ReaderView::zoomChanged, this, [this](int percent) {
        Preferences preferences = d->preferences;
        preferences.zoom = percent;
        statusBar()->showMessage(tr("Zoom %1 %").arg(percent), quietMessageMs);
        Q_EMIT preferencesChanged(preferences);
    });
    connect(d->reader, &ReaderView::overlapRuleChosen, this, [this](OverlapRule rule) {
        Preferences preferences = d->preferences;
        preferences.overlaps = rule;
        Q_EMIT preferencesChanged(preferences);
    });
    const std::pair<UserAction, Theme> themes[]{{UserAction::ThemeDesktop, Theme::AsDesktop},
                                                {UserAction::ThemeLight, Theme::Light},
                                                {UserAction::ThemeDark, Theme::Dark}};
    for (const auto &[action, theme] : themes) {
        connect(&actions[action], &QAction::triggered, this, [this, chosen = theme] {
            Preferences preferences = d->preferences;
            preferences.theme = chosen;
            Q_EMIT preferencesChanged(preferences);
        });
    }
    connect(&actions[UserAction::ShowLibrary], &QAction::toggled, d->left, &QWidget::setVisible);
    connect(&actions[UserAction::ShowAnnotations], &QAction::toggled, d->panel, &QWidget::setVisible);
    connect(&actions[UserAction::Find], &QAction::triggered, d->reader, &ReaderView::find);
    connect(&actions[UserAction::FindNext], &QAction::triggered, d->reader, &ReaderView::findNext);
    connect(&actions[UserAction::FindPrevious], &QAction::triggered, d->reader, &ReaderView::findPrevious);
    connect(d->reader, &ReaderView::findOptionsChosen, this, [this](const FindOptions &options) {
        Preferences preferences = d->preferences;
        preferences.find = options;
        Q_EMIT preferencesChanged(preferences);
    });
    connect(&actions[UserAction::SearchLibrary], &QAction::triggered, this, [this] {
        d->actions[UserAction::ShowLibrary].setChecked(true);
        d->left->showArticles();
        d->pane->focusSearch();
    });
    connect(&actions[UserAction::BrowseAnnotations], &QAction::triggered, this, [this] {
        d->actions[UserAction::ShowLibrary].setChecked(true);
        d->left->showAnnotations();
        d->left->focusList();
    });
    connect(&d->browsing, &BrowserController::failed, this, [this](const Error &error) {
        showFailure(tr("The annotations could not be read. %1").arg(errorText(error)));
    });
    connect(&actions[UserAction::NextPane], &QAction::triggered, this, [this] { cyclePanes(1); });
    connect(&actions[UserAction::PreviousPane], &QAction::triggered, this, [this] { cyclePanes(-1); });
    connect(&actions[UserAction::Copy], &QAction::triggered, d->reader, &ReaderView::copySelection);
}

void MainWindow::connectAnnotationActions()
{
    for (const Colour chosen : allColours) {
        const auto action = static_cast<UserAction>(static_cast<int>(UserAction::Colour1) + static_cast<int>(chosen) - 1);
        connect(&d->actions[action], &QAction::triggered, this, [this, chosen] { d->reader->colour(chosen); });
    }
    const auto onCurrent = [this](UserAction action, auto act) {
        connect(&d->actions[action], &QAction::triggered, this, [this, act] {
            if (const AnnotationId id = d->reader->currentAnnotation(); !id.isNull() && d->articles.session() != nullptr)
                act(id);
        });
    };
    onCurrent(UserAction::AnnotationNote, [this](AnnotationId id) { d->panel->editNote(id); });
    onCurrent(UserAction::AnnotationTags, [this](AnnotationId id) { d->panel->editTags(id); });
    onCurrent(UserAction::ShowEvidence, [this](AnnotationId id) { d->evidence.show(id); });
    onCurrent(UserAction::CopyQuotation, [this](AnnotationId id) {
        // Several that are selected in the panel are copied as a list.
        const QList<AnnotationId> selected = d->panel->selectedAnnotations();
        d->evidence.copy(selected.size() > 1 ? selected : QList{id});
    });
    connect(d->panel, &AnnotationPanel::evidenceAsked, &d->evidence, &EvidenceController::show);
    connect(d->panel, &AnnotationPanel::quotationAsked, &d->evidence, &EvidenceController::copy);
    connect(d->reader, &ReaderView::evidenceRequested, &d->evidence, &EvidenceController::show);
    connect(d->reader, &ReaderView::quotationRequested, &d->evidence, &EvidenceController::copy);
    connect(&d->evidence, &EvidenceController::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, quietMessageMs); });
    connect(&d->evidence, &EvidenceController::failed, this, &MainWindow::showFailure);
    onCurrent(UserAction::RemoveAnnotation, [this](AnnotationId id) { d->articles.session()->remove({id}); });
    connect(&d->actions[UserAction::HighlightAll], &QAction::triggered, d->reader, &ReaderView::previewOccurrences);
    connect(&d->undo, &UndoController::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, longMessageMs); });
    connect(d->reader, &ReaderView::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, longMessageMs); });
    connect(&d->actions[UserAction::NextAnnotation], &QAction::triggered, d->reader, &ReaderView::goToNextAnnotation);
    connect(&d->actions[UserAction::PreviousAnnotation], &QAction::triggered, d->reader,
            &ReaderView::goToPreviousAnnotation);
}

void MainWindow::exportNotes()
{
    ExportScopes scopes;
    if (const ArticleSession *session = d->articles.session()) {
        d->panel->commitPendingEdits();
        scopes.open = {session->article().id};
        scopes.openTitle = session->article().metadata.title.value;
    }
    for (const Article &article : d->pane->isVisible() ? d->pane->selectedArticles() : QList<Article>())
        scopes.selection += article.id;
    for (int row = 0; row < d->pane->articles().rowCount(); ++row)
        scopes.all += d->pane->articles().rowAt(row).article.id;
    scopes.tags = d->pane->tags().names();
    scopes.tag = d->pane->shown().tag();
    if (!d->browsing.hasSelection()) {
        exportNotesOf(scopes);
        return;
    }
    d->browsing.withSelection([this, scopes](const QList<Annotation> &annotations) {
        ExportScopes selected = scopes;
        QSet<ArticleId> known;
        for (const Annotation &annotation : annotations) {
            selected.annotations.insert(annotation.id);
            if (!known.contains(annotation.article))
                selected.annotated += annotation.article;
            known.insert(annotation.article);
        }
        exportNotesOf(selected);
    });
}

void MainWindow::exportNotesOf(ExportScopes scopes)
{
    if (!d->pane->isSearching()) {
        for (int row = 0; row < d->pane->shown().rowCount(); ++row)
            scopes.shown += d->pane->shown().articleAt(d->pane->shown().index(row, 0)).id;
        d->exports.choose(scopes, d->colourNames);
        return;
    }
    scopes.filter = d->pane->searchText();
    whenFinished(d->pane->results().model().allArticles(), this,
                 [this, scopes](const Result<QList<ArticleId>> &found) {
                     ExportScopes complete = scopes;
                     complete.shown = found ? *found : scopes.all;
                     d->exports.choose(complete, d->colourNames);
                 });
}

void MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(d->preferences, d->colourNames, m_library.isReadOnly(), this);
    connect(dialog, &PreferencesDialog::preferencesChanged, this, &MainWindow::preferencesChanged);
    connect(dialog, &PreferencesDialog::colourNamed, this, [this](Colour colour, const QString &name) {
        whenFinished(m_library.post(NameColour{colour, name}), this, [this](const Result<Colour> &result) {
            if (!result)
                showFailure(tr("The colour's name was not saved. %1").arg(errorText(result.error())));
        });
    });
    dialog->open();
}

void MainWindow::showKeys()
{
    const auto line = [this](UserAction action) {
        QString text = d->actions[action].text().section(u'\t', 0, 0).remove(u'&').remove(u'…');
        QStringList keys;
        for (const QKeySequence &shortcut : d->actions[action].shortcuts())
            keys += shortcut.toString(QKeySequence::NativeText);
        return KeyLine{keys.join(tr(" or ")), text};
    };
    const QList<KeyGroup> groups{
        {tr("In the text"),
         {{tr("1 to 6"), tr("Highlight the selection, or recolour the annotation")},
          {tr("N"), tr("Note on the annotation")},
          {tr("T"), tr("Tags of the annotation")},
          {tr("Del"), tr("Move the annotation to the trash")},
          {tr("J, K"), tr("Next, previous annotation")},
          {tr("O"), tr("Next one of overlapping annotations")},
          line(UserAction::HighlightAll),
          line(UserAction::CopyQuotation),
          line(UserAction::ShowEvidence),
          {tr("Shift+arrows"), tr("Select")},
          {tr("Alt+Shift+←, →"), tr("Move the annotation's end")},
          {tr("Esc"), tr("Select nothing")}}},
        {tr("Getting around"),
         {line(UserAction::SearchLibrary), line(UserAction::SaveSearch), line(UserAction::BrowseAnnotations), line(UserAction::Find), line(UserAction::FindNext), line(UserAction::FindPrevious),
          line(UserAction::NextPane), line(UserAction::PreviousPane),
          {tr("Enter"), tr("Open the article, in the list")}, line(UserAction::ShowLibrary),
          {tr("←, →"), tr("Fold, unfold a group, in the list of all annotations")},
          line(UserAction::ShowAnnotations), line(UserAction::ZoomIn), line(UserAction::ZoomOut),
          line(UserAction::ResetZoom)}},
        {tr("Articles"),
         {line(UserAction::ImportFiles), line(UserAction::ImportFolder), line(UserAction::AddByAddress),
          line(UserAction::PasteArticle),
          line(UserAction::EditText), line(UserAction::ShowHistory), line(UserAction::Review),
          line(UserAction::Export), line(UserAction::Print), line(UserAction::EditTags), line(UserAction::EditDetails),
          line(UserAction::MarkUnread), line(UserAction::MarkReading), line(UserAction::MarkDone),
          {tr("Del"), tr("Move to the trash, in the list")}}},
        {tr("Everywhere"),
         {{d->actions[UserAction::Undo].shortcut().toString(QKeySequence::NativeText), tr("Undo")},
          {d->actions[UserAction::Redo].shortcut().toString(QKeySequence::NativeText), tr("Redo")},
          line(UserAction::Copy), line(UserAction::ManageTags), line(UserAction::Preferences), line(UserAction::OpenLibrary),
          line(UserAction::ShowKeys), line(UserAction::Quit)}},
    };
    (new KeysDialog(groups, this))->open();
}

void MainWindow::cyclePanes(int step)
{
    QList<QWidget *> panes;
    for (QWidget *pane : QList<QWidget *>{d->left, d->reader, d->panel}) {
        if (pane->isVisible())
            panes += pane;
    }
    const QWidget *focused = QApplication::focusWidget();
    const auto here = std::ranges::find_if(panes, [focused](const QWidget *pane) {
        return focused != nullptr && (pane == focused || pane->isAncestorOf(focused));
    });
    const qsizetype place = here == panes.end() ? 0 : here - panes.begin();
    QWidget *next = panes[(place + step + panes.size()) % panes.size()];
    if (next == d->left)
        d->left->focusList();
    else
        next->setFocus(Qt::TabFocusReason);
}

} // namespace randnotiz

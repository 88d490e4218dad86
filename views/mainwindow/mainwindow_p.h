#pragma once

#include "browser/annotationbrowser.h"
#include "library/librarypane.h"
#include "mainwindow/annotationimportcontroller.h"
#include "mainwindow/annotationreceipt.h"
#include "mainwindow/articleacts.h"
#include "mainwindow/articlecontroller.h"
#include "mainwindow/backupcontroller.h"
#include "mainwindow/browsercontroller.h"
#include "mainwindow/carecontroller.h"
#include "mainwindow/evidencecontroller.h"
#include "mainwindow/exportcontroller.h"
#include "mainwindow/printcontroller.h"
#include "mainwindow/foldercontroller.h"
#include "mainwindow/importcontroller.h"
#include "mainwindow/importreportpanel.h"
#include "mainwindow/jobstrip.h"
#include "mainwindow/leftpages.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/menus.h"
#include "mainwindow/messagestrip.h"
#include "mainwindow/picturecontroller.h"
#include "mainwindow/receiptstrip.h"
#include "mainwindow/reviewpanel.h"
#include "mainwindow/revisioncontroller.h"
#include "mainwindow/searchcontroller.h"
#include "mainwindow/sourceacts.h"
#include "mainwindow/tagcontroller.h"
#include "mainwindow/undocontroller.h"
#include "mainwindow/useractions.h"
#include "mainwindow/verifycontroller.h"
#include "reader/readerview.h"
#include "session/folderkeeper.h"
#include "session/libraryacts.h"
#include "sidepanel/annotationpanel.h"

#include <QLabel>
#include <QSplitter>
#include <QToolButton>

namespace randnotiz {

/// The parts of a window, in the order in which they need each other; the controllers go first.
struct MainWindow::Private
{
    Private(MainWindow &window, QUndoGroup &undoGroup, Dialogs &dialogsToUse, const Preferences &initial)
        : dialogs(dialogsToUse)
        , preferences(initial)
        , menus(new Menus(actions, window))
        , pane(new LibraryPane(window.library()))
        , browser(new AnnotationBrowser(window.library()))
        , left(new LeftPages(*pane, *browser))
        , reader(new ReaderView)
        , panel(new AnnotationPanel)
        , libraryActs(window.library())
        , articles(window.library(), undoGroup, *reader, *panel, dialogs, window)
        , searching(*pane, *reader, articles, libraryActs, actions, window.library().isReadOnly(), window)
        , undo(undoGroup, libraryActs, articles, actions)
        , articleActs(*pane, articles, libraryActs, actions, window.library().isReadOnly(), window)
        , imports(window.library(), dialogs, *importProgress, *importReport, window)
        , annotationImports(window.library(), libraryActs, *annotationProgress, *annotationReceipt)
        , sourceActs(window.library(), *pane, articleActs, imports, actions, window)
        , revisions({window.library(), *pane, *reader, articles, articleActs, actions, *receipt, *review, *toReview,
                     dialogs, window})
        , pictures(window.library(), articles, *reader, *pictureProgress, actions)
        , folderKeeper(window.library(), {})
        , exports(window.library(), folderKeeper, dialogs, *exportProgress, *messages, window)
        , printing(window.library(), *exportProgress, *messages, window)
        , folders(folderKeeper, *messages, window)
        , care(window.library(), libraryActs, dialogs, *careProgress, *messages, window)
        , backups(window.library(), dialogs, *backupProgress, *messages, window)
        , tags(window.library(), *pane, libraryActs, actions, dialogs, window)
        , verifying(window.library(), articles, dialogs, window)
        , evidence(window.library(), window)
        , browsing({*browser, *pane, articles, libraryActs, evidence, actions, window.library().isReadOnly(), window})
    {
    }

    Dialogs &dialogs;
    Preferences preferences;
    QMap<Colour, QString> colourNames;
    UserActions actions;

    // Owned by the window, as widgets are.
    Menus *menus;
    QSplitter *panes = new QSplitter(Qt::Horizontal);
    LibraryPane *pane;
    AnnotationBrowser *browser;
    LeftPages *left;
    ReaderView *reader;
    AnnotationPanel *panel;
    MessageStrip *notice = new MessageStrip;
    MessageStrip *messages = new MessageStrip;
    ReceiptStrip *receipt = new ReceiptStrip;
    AnnotationReceipt *annotationReceipt = new AnnotationReceipt;
    ReviewPanel *review = new ReviewPanel;
    QToolButton *toReview = new QToolButton;
    JobStrip *importProgress = new JobStrip;
    JobStrip *annotationProgress = new JobStrip;
    JobStrip *pictureProgress = new JobStrip;
    JobStrip *exportProgress = new JobStrip;
    JobStrip *careProgress = new JobStrip;
    JobStrip *backupProgress = new JobStrip;
    ImportReportPanel *importReport = new ImportReportPanel;
    QLabel *counts = new QLabel;

    LibraryActs libraryActs;
    ArticleController articles;
    SearchController searching;
    UndoController undo;
    ArticleActs articleActs;
    ImportController imports;
    AnnotationImportController annotationImports;
    SourceActs sourceActs;
    RevisionController revisions;
    PictureController pictures;
    FolderKeeper folderKeeper;
    ExportController exports;
    PrintController printing;
    FolderController folders;
    CareController care;
    BackupController backups;
    TagController tags;
    VerifyController verifying;
    EvidenceController evidence;
    BrowserController browsing;

    ArticleId shownArticle;
    ArticleId lastArticle; ///< to be opened again at the next start
    bool closing = false;
};

} // namespace randnotiz

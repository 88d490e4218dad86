#include "mainwindow/mainwindow_p.h"

#include "browser/browserfilter.h"
#include "dialogs/acttext.h"
#include "dialogs/errortext.h"
#include "domain/visiblecontrols.h"
#include "library/colours.h"
#include "library/library.h"
#include "mainwindow/programlink.h"
#include "reader/swatch.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Library &library, QUndoGroup &undoGroup, Dialogs &dialogs, const Preferences &preferences,
                       const WindowState &state)
    : m_library(library), d(std::make_unique<Private>(*this, undoGroup, dialogs, preferences))
{
    setWindowIcon(QIcon(u":/icons/randnotiz.svg"_s));
    setAcceptDrops(!library.isReadOnly());
    layOut();
    connectArticles();
    connectLibraryActions();
    connectBackups();
    connectViewActions();
    connectAnnotationActions();
    connect(&library, &Library::changed, this, [this](const ChangeSet &changes) {
        if (changes.colours)
            readColourNames();
    });
    d->pane->offerSamples(ImportController::hasSamples());
    readColourNames();
    retranslate();
    restore(state);
    d->care.beginDay();
}

MainWindow::~MainWindow()
{
    // The controllers are told to let go before the widgets that they borrow are gone.
    d.reset();
}

void MainWindow::layOut()
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(d->notice);
    column->addWidget(d->messages);
    column->addWidget(d->receipt);
    column->addWidget(d->annotationReceipt);
    auto *text = new QSplitter(Qt::Vertical);
    text->setChildrenCollapsible(false);
    text->addWidget(d->reader);
    text->addWidget(d->review);
    text->setStretchFactor(0, 1);
    text->setSizes({500, 240});
    column->addWidget(text, 1);

    d->panes->setObjectName(u"panes"_s);
    d->panes->setHandleWidth(1);
    d->panes->setChildrenCollapsible(false);
    d->panes->addWidget(d->left);
    d->panes->addWidget(middle);
    d->panes->addWidget(d->panel);
    d->panes->setStretchFactor(1, 1);
    d->panes->setSizes({300, 700, 320});
    d->left->setMinimumWidth(210);
    middle->setMinimumWidth(320);
    d->panel->setMinimumWidth(220);

    auto *central = new QWidget;
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(d->panes, 1);
    for (QWidget *strip :
         QList<QWidget *>{d->importProgress, d->annotationProgress, d->pictureProgress, d->exportProgress, d->careProgress, d->backupProgress,
                          d->importReport})
        rows->addWidget(strip);
    setCentralWidget(central);
    d->counts->setObjectName(u"counts"_s);
    d->counts->setContentsMargins(0, 0, 8, 0);
    d->toReview->setObjectName(u"toReview"_s);
    d->toReview->setAutoRaise(true);
    statusBar()->addPermanentWidget(d->toReview);
    statusBar()->addPermanentWidget(d->counts);
    statusBar()->setSizeGripEnabled(false);
    d->pane->setContextMenu(d->menus->articleMenu());
}

void MainWindow::restore(const WindowState &state)
{
    if (state.geometry.isEmpty() || !restoreGeometry(state.geometry))
        resize(1240, 800);
    d->panes->restoreState(state.panes);
    d->pane->restoreSplitter(state.libraryPane);
    d->pane->setOrder(state.order, state.direction);
    d->browser->filter().setGrouping(state.annotationGrouping);
    d->browser->filter().setOrder(state.annotationOrder);
    d->actions[UserAction::ShowLibrary].setChecked(state.showLibrary);
    d->actions[UserAction::ShowAnnotations].setChecked(state.showAnnotations);
    d->left->setVisible(state.showLibrary);
    d->panel->setVisible(state.showAnnotations);
    d->pane->setFocus();
    d->exports.setChoices(state.exports);
    d->lastArticle = state.lastArticle;
    if (!state.lastArticle.isNull())
        d->articles.open(state.lastArticle);
}

WindowState MainWindow::state() const
{
    WindowState state;
    state.geometry = saveGeometry();
    state.panes = d->panes->saveState();
    state.libraryPane = d->pane->saveSplitter();
    state.showLibrary = d->actions[UserAction::ShowLibrary].isChecked();
    state.showAnnotations = d->actions[UserAction::ShowAnnotations].isChecked();
    state.order = d->pane->shown().order();
    state.direction = d->pane->shown().direction();
    state.annotationGrouping = d->browser->filter().grouping();
    state.annotationOrder = d->browser->filter().order();
    state.lastArticle = d->lastArticle;
    state.exports = d->exports.choices();
    return state;
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    d->preferences = preferences;
    ReaderAppearance appearance;
    appearance.fontFamily = preferences.readerFont;
    appearance.pointSize = preferences.readerPointSize;
    appearance.zoom = preferences.zoom;
    appearance.colourNames = d->colourNames;
    d->reader->setAppearance(appearance);
    d->reader->setFindOptions(preferences.find);
    d->panel->setAppearance(appearance);
    d->browsing.setAppearance(appearance);
    d->articles.setOverlapRule(preferences.overlaps);
    d->care.setTrashDays(preferences.trashDays);
    d->backups.setPreferences(preferences);
    d->evidence.setCitationStyle(citationStyleOf(preferences));
    d->exports.setCitationStyle(citationStyleOf(preferences));
    d->actions[UserAction::ThemeDesktop].setChecked(preferences.theme == Theme::AsDesktop);
    d->actions[UserAction::ThemeLight].setChecked(preferences.theme == Theme::Light);
    d->actions[UserAction::ThemeDark].setChecked(preferences.theme == Theme::Dark);
    for (const Colour colour : allColours) {
        const auto action = static_cast<UserAction>(static_cast<int>(UserAction::Colour1) + static_cast<int>(colour) - 1);
        d->actions[action].setIcon(swatch(colour, isDark(palette())));
        d->actions[action].setText(colourName(appearance, colour).replace(u'&', "&&"_L1) + u'\t'
                                   + QString::number(static_cast<int>(colour)));
    }
}

void MainWindow::setRecentLibraries(const QStringList &paths)
{
    d->menus->setRecentLibraries(paths);
}

void MainWindow::importPaths(const QStringList &paths)
{
    if (m_library.isReadOnly())
        showFailure(errorText({Error::LibraryReadOnly, {}, {}}));
    else
        d->imports.importPaths(paths);
}

void MainWindow::openLink(const QString &link)
{
    const ProgramLink parsed = parseProgramLink(link);
    if (const auto *id = std::get_if<AnnotationId>(&parsed))
        d->articles.goTo(*id);
    else if (const auto *page = std::get_if<OfferedPage>(&parsed); page != nullptr && !m_library.isReadOnly())
        d->imports.offer(*page);
    else if (page != nullptr)
        showFailure(errorText({Error::LibraryReadOnly, {}, {}}));
    else
        showFailure(tr("“%1” is no link that Randnotiz knows.").arg(visibleControls(link)));
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showNotice(const QString &text)
{
    d->notice->show(MessageStrip::Notice, text, false);
}

void MainWindow::showMessage(const QString &text)
{
    d->messages->show(MessageStrip::Notice, text);
}

void MainWindow::showFailure(const QString &text)
{
    d->messages->show(MessageStrip::Failure, text);
}

void MainWindow::showArticle()
{
    const ArticleSession *session = d->articles.session();
    const bool open = session != nullptr;
    const bool writable = open && !session->isReadOnly();
    for (int action = static_cast<int>(UserAction::Colour1); action <= static_cast<int>(UserAction::RemoveAnnotation); ++action)
        d->actions[static_cast<UserAction>(action)].setEnabled(writable);
    d->actions.setEnabled({UserAction::NextAnnotation, UserAction::PreviousAnnotation, UserAction::Copy,
                           UserAction::CopyQuotation, UserAction::ShowEvidence,
                           UserAction::Find, UserAction::FindNext, UserAction::FindPrevious},
                          open);
    if (!open) {
        d->shownArticle = {};
        setWindowTitle(tr("Randnotiz"));
        return;
    }
    const Article &article = session->article();
    // Only when it is another one: what the reader has selected meanwhile is the reader's.
    d->lastArticle = article.id;
    if (std::exchange(d->shownArticle, article.id) != article.id)
        d->pane->selectArticle(article.id);
    setWindowTitle(tr("%1 — Randnotiz").arg(visibleControls(article.metadata.title.value)));
}

void MainWindow::showCounts()
{
    if (!d->pane->articles().isLoaded())
        return;
    const int all = d->pane->articles().rowCount();
    const int shown = d->pane->shown().rowCount();
    d->counts->setText(d->pane->shown().isFiltering()
                           ? tr("%1 of %Ln article(s)", nullptr, all).arg(QLocale().toString(shown))
                           : tr("%Ln article(s)", nullptr, all));
}

void MainWindow::readColourNames()
{
    if (const Result<QMap<Colour, QString>> names = m_library.colours().names())
        d->colourNames = *names;
    setPreferences(d->preferences);
}

void MainWindow::retranslate()
{
    d->actions.retranslate();
    d->menus->retranslate();
    d->undo.refresh();
    d->revisions.retranslate();
    setPreferences(d->preferences);
    showArticle();
    showCounts();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (d == nullptr)
        return;
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        setPreferences(d->preferences);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (d->closing) {
        event->accept();
        return;
    }
    // Whether all that was typed is in the library is known later.
    event->ignore();
    letGo([this] {
        d->closing = true;
        close();
        Q_EMIT closed();
    });
}

void MainWindow::letGo(std::function<void()> then)
{
    d->articles.closeThen([this, then = std::move(then)] {
        d->folders.beforeClosing([this, then] {
            d->backups.beforeClosing(then, [this] {
                if (!d->lastArticle.isNull())
                    d->articles.open(d->lastArticle);
            });
        });
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (ImportController::canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    d->imports.take(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace randnotiz

#include "tags/tagwindow.h"

#include "dialogs/acttext.h"
#include "dialogs/errortext.h"
#include "domain/visiblecontrols.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "session/actqueue.h"
#include "session/libraryacts.h"
#include "session/tagreading.h"
#include "style/icons.h"
#include "style/theme.h"
#include "tags/codebookdelegate.h"
#include "tags/tagdetails.h"
#include "tags/tagwords.h"
#include "tags/twinlist.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype unfoldedAtFirst = 200; // tags; a longer tree opens folded
constexpr qsizetype mostRestorable = 20;   // in the menu of deleted tags

} // namespace

TagWindow::TagWindow(Library &library, LibraryActs &acts, Dialogs &dialogs, QAction &undo, QAction &redo, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_library(library)
    , m_acts(acts)
    , m_dialogs(dialogs)
    , m_tags(library, QLocale().bcp47Name())
    , m_shown(m_tags)
{
    setAttribute(Qt::WA_DeleteOnClose);
    // Their keys act in this window, too.
    addAction(&undo);
    addAction(&redo);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTagSide());
    splitter->addWidget(makeDetailSide());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({540, 380});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(makeBottom());
    resize(960, 620);
    connectParts();
    softenSelections();
    retranslate();
    showContents();
    m_filter->setFocus();
}

TagWindow::~TagWindow()
{
    // The program may end while something is being typed.
    m_details->commit();
}

QWidget *TagWindow::makeTagSide()
{
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"filter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(lineIcon(u"search"), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);

    m_tree = new QTreeView;
    m_tree->setObjectName(u"codebook"_s);
    m_tree->setModel(&m_shown);
    auto *delegate = new CodebookDelegate(m_tree);
    m_tree->setItemDelegate(delegate);
    connect(delegate, &QAbstractItemDelegate::closeEditor, this, [this] { m_tags.setHeld(false); });
    m_tree->setUniformRowHeights(true);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(CodebookModel::TagColumn, Qt::AscendingOrder);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 is an action, so that its key stands in the menu
    m_tree->setDragDropMode(m_library.isReadOnly() ? QAbstractItemView::NoDragDrop : QAbstractItemView::InternalMove);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(CodebookModel::TagColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(CodebookModel::ArticlesColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(CodebookModel::AnnotationsColumn, QHeaderView::ResizeToContents);
    m_empty = new QLabel;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    m_contextMenu = new QMenu(this);
    constexpr std::pair<const char *, const char *> keys[]{
        {"newTag", "Ctrl+N"}, {"rename", "F2"}, {"merge", "Ctrl+M"}, {"move", "Ctrl+Shift+M"}, {"delete", "Del"}};
    for (int act = New; act < ActCount; ++act) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(keys[act].first));
        action->setShortcut(QKeySequence(QString::fromLatin1(keys[act].second)));
        // Del belongs to a text while one is typed.
        action->setShortcutContext(act == Delete || act == Rename ? Qt::WidgetShortcut : Qt::WindowShortcut);
        (act == Delete || act == Rename ? static_cast<QWidget *>(m_tree) : this)->addAction(action);
        m_actions[static_cast<size_t>(act)] = action;
        m_contextMenu->addAction(action);
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);

    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_filter);
    layout->addLayout(buttons);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);
    return side;
}

QWidget *TagWindow::makeDetailSide()
{
    m_details = new TagDetails(m_library.isReadOnly());
    m_twins = new TwinList(m_library.isReadOnly());
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"sides"_s);
    m_tabs->addTab(m_details, QString());
    m_tabs->addTab(m_twins, QString());
    return m_tabs;
}

QWidget *TagWindow::makeBottom()
{
    m_state = new QLabel;
    m_state->setObjectName(u"state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_trash = new QToolButton;
    m_trash->setObjectName(u"deletedTags"_s);
    m_export = new QToolButton;
    m_export->setObjectName(u"export"_s);
    for (QToolButton *button : {m_trash, m_export}) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMenu(new QMenu(button));
    }
    m_close = new QPushButton;
    m_close->setAutoDefault(false);
    auto *bottom = new QWidget;
    auto *layout = new QHBoxLayout(bottom);
    layout->setContentsMargins({});
    layout->addWidget(m_state, 1);
    layout->addWidget(m_trash);
    layout->addWidget(m_export);
    layout->addWidget(m_close);
    const int height = m_close->sizeHint().height();
    m_trash->setMinimumHeight(height);
    m_export->setMinimumHeight(height);
    return bottom;
}

void TagWindow::connectParts()
{
    const auto on = [this](Act act, void (TagWindow::*slot)()) {
        connect(m_actions[act], &QAction::triggered, this, slot);
    };
    on(New, &TagWindow::makeTag);
    on(Rename, &TagWindow::startRename);
    on(Merge, &TagWindow::askForMerge);
    on(Move, &TagWindow::askForMove);
    on(Delete, &TagWindow::deleteCurrent);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown.setText(text);
        if (m_shown.isFiltering())
            m_tree->expandAll();
        showContents();
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, [this](const QPoint &at) {
        if (currentTag().isValid())
            m_contextMenu->popup(m_tree->viewport()->mapToGlobal(at));
    });
    connect(m_tree, &QTreeView::doubleClicked, this, [this] {
        m_tabs->setCurrentWidget(m_details);
        m_details->focusDescription();
    });
    keepPlace();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &TagWindow::showCurrent);
    connect(&m_tags, &CodebookModel::loaded, this, [this] {
        // What is wanted may still be on its way into the library.
        if (m_tags.indexOf(m_wanted).isValid())
            select(std::exchange(m_wanted, {}));
        showContents();
        showCurrent();
        readAround();
    });
    connect(&m_tags, &CodebookModel::failed, this, [this](const Error &error) { say(errorText(error)); });
    connect(&m_tags, &CodebookModel::renameRequested, this, &TagWindow::move);
    // After the drop has ended: what it asks is not part of it.
    connect(&m_tags, &CodebookModel::dropped, this, &TagWindow::offerDrop, Qt::QueuedConnection);
    connect(m_details, &TagDetails::described, this, [this](const Tag &tag, const QString &description) {
        m_acts.editTag({tag, 0, description, std::nullopt});
    });
    connect(m_details, &TagDetails::coloured, this, [this](const Tag &tag, std::optional<quint32> colour) {
        EditTag edit{tag, 0, std::nullopt, std::nullopt};
        edit.colour.emplace(colour);
        m_acts.editTag(edit);
    });
    connect(m_details, &TagDetails::companionActivated, this, &TagWindow::select);
    connect(m_twins, &TwinList::mergeRequested, this, &TagWindow::mergeTwins);
    connect(m_twins, &TwinList::distinctRequested, this,
            [this](const TagTwins &twins) { m_acts.setDistinctTags(twins.first.id, twins.second.id); });
    connect(&m_acts, &LibraryActs::done, this, [this](LibraryAct act, qint64 count) { say(actDoneText(act, count)); });
    connect(&m_acts, &LibraryActs::failed, this,
            [this](LibraryAct act, const Error &error) { say(actFailureText(act, error)); });
}

void TagWindow::keepPlace()
{
    struct Place
    {
        TagId tag;
        QString name;
        QStringList unfolded;
        int scroll = 0;
        bool first = true;
    };
    auto place = std::make_shared<Place>();
    connect(&m_tags, &QAbstractItemModel::modelAboutToBeReset, this, [this, place] {
        const QModelIndex current = currentTag();
        place->tag = current.isValid() ? m_tags.entryAt(current).tag.id : TagId();
        place->name = currentName();
        place->scroll = m_tree->verticalScrollBar()->value();
        place->unfolded.clear();
        for (const CodebookEntry &entry : m_tags.entries()) {
            if (m_tree->isExpanded(m_shown.mapFromSource(m_tags.indexOf(entry.tag.name))))
                place->unfolded += entry.tag.name;
        }
    });
    connect(&m_tags, &QAbstractItemModel::modelReset, this, [this, place] {
        if (std::exchange(place->first, false) && m_tags.entries().size() <= unfoldedAtFirst)
            m_tree->expandAll();
        for (const QString &name : std::as_const(place->unfolded))
            m_tree->expand(m_shown.mapFromSource(m_tags.indexOf(name)));
        const QModelIndex renamed = m_tags.indexOf(place->tag);
        const QModelIndex shown = m_shown.mapFromSource(renamed.isValid() ? renamed : m_tags.indexOf(place->name));
        if (shown.isValid())
            m_tree->setCurrentIndex(shown);
        m_tree->verticalScrollBar()->setValue(place->scroll);
    });
}

QModelIndex TagWindow::currentTag() const
{
    return m_shown.mapToSource(m_tree->currentIndex()).siblingAtColumn(CodebookModel::TagColumn);
}

QString TagWindow::currentName() const
{
    return currentTag().data(CodebookModel::NameRole).toString();
}

QStringList TagWindow::names() const
{
    QStringList names;
    names.reserve(m_tags.entries().size());
    for (const CodebookEntry &entry : m_tags.entries())
        names += entry.tag.name;
    return names;
}

void TagWindow::select(const QString &tag)
{
    if (tag.isEmpty())
        return;
    if (!m_tags.isLoaded()) {
        m_wanted = tag;
        return;
    }
    m_wanted.clear();
    const QModelIndex found = m_tags.indexOf(tag);
    if (found.isValid() && !m_shown.mapFromSource(found).isValid())
        m_filter->clear();
    const QModelIndex shown = m_shown.mapFromSource(found);
    if (!shown.isValid())
        return;
    m_tree->setCurrentIndex(shown);
    m_tree->scrollTo(shown);
    m_tree->setFocus();
    if (std::exchange(m_wantsRename, false))
        startRename();
}

void TagWindow::rename(const QString &tag)
{
    m_wantsRename = true;
    select(tag);
}

void TagWindow::showCurrent()
{
    const QModelIndex current = currentTag();
    const bool writable = current.isValid() && !m_library.isReadOnly();
    for (const Act act : {Rename, Merge, Move, Delete})
        m_actions[act]->setEnabled(writable);
    m_actions[New]->setEnabled(!m_library.isReadOnly());
    const int read = ++m_companionRead;
    if (!current.isValid()) {
        m_details->showNothing();
        return;
    }
    const CodebookEntry &entry = m_tags.entryAt(current);
    m_details->showEntry(entry);
    if (entry.tag.id.isNull()) {
        m_details->showCompanions({});
        return;
    }
    whenFinished(m_reads.add(readCompanions(m_library, entry.tag.name)), this,
                 [this, read](const Result<QList<TagCompanion>> &companions) {
                     if (read == m_companionRead)
                         m_details->showCompanions(companions ? *companions : QList<TagCompanion>());
                 });
}

void TagWindow::showContents()
{
    const bool any = m_shown.rowCount() > 0;
    m_tree->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(!m_tags.isLoaded()           ? QString()
                     : m_tags.entries().isEmpty() ? tr("There are no tags yet. Tag articles and passages while you read, or "
                                                       "make tags here first.")
                                                  : tr("No tag holds these words."));
    m_export->setEnabled(!m_tags.entries().isEmpty());
}

void TagWindow::readAround()
{
    whenFinished(m_reads.add(readTwins(m_library)), this, [this](const Result<QList<TagTwins>> &twins) {
        if (!twins)
            return;
        m_twins->showTwins(*twins);
        m_tabs->setTabText(1, twins->isEmpty() ? tr("&Likely the same")
                                               : tr("&Likely the same (%1)").arg(QLocale().toString(twins->size())));
    });
    whenFinished(m_reads.add(readTrashedTags(m_library)), this, [this](const Result<QList<TrashedTag>> &trashed) {
        if (trashed)
            fillTrashMenu(*trashed);
    });
}

void TagWindow::fillTrashMenu(const QList<TrashedTag> &trashed)
{
    QMenu &menu = *m_trash->menu();
    menu.clear();
    for (const TrashedTag &tag : trashed.first(qMin(trashed.size(), mostRestorable))) {
        //: %1 is a tag, %2 "12 articles, 48 annotations"
        const QString text = tr("Restore “%1” (%2)").arg(visibleControls(tag.tag.name), useWords(tag.use));
        menu.addAction(QString(text).replace(u'&', "&&"_L1), this,
                       [this, stamp = TagStamp{tag.tag.id, tag.version}] { m_acts.restoreTags({stamp}); });
    }
    m_trash->setEnabled(!trashed.isEmpty() && !m_library.isReadOnly());
}

void TagWindow::say(const QString &text)
{
    m_state->setText(text);
}

void TagWindow::retranslate()
{
    setWindowTitle(tr("Tags"));
    m_filter->setPlaceholderText(tr("Search tags and descriptions"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_tree->setAccessibleName(tr("Tags"));
    const QString texts[]{tr("&New tag…"), tr("&Rename"), tr("&Merge…"), tr("M&ove…"), tr("&Delete…")};
    for (int act = New; act < ActCount; ++act) {
        QAction &action = *m_actions[static_cast<size_t>(act)];
        action.setText(texts[act]);
        action.setIconText(texts[act]);
        action.setToolTip(tr("%1 (%2)").arg(QString(texts[act]).remove(u'&').remove(u'…'),
                                            action.shortcut().toString(QKeySequence::NativeText)));
    }
    m_tabs->setTabText(0, tr("&Tag"));
    m_tabs->setTabText(1, tr("&Likely the same"));
    m_trash->setText(tr("Deleted tags"));
    m_export->setText(tr("Export"));
    m_close->setText(tr("&Close"));
    m_export->menu()->clear();
    m_export->menu()->addAction(tr("As a &table (CSV)…"), this, [this] { exportAs(CodebookRequest::Csv); });
    m_export->menu()->addAction(tr("For &QDA programs (REFI-QDA)…"), this, [this] { exportAs(CodebookRequest::Qdc); });
}

void TagWindow::softenSelections()
{
    // The dot of a colour shows on a tint, but not on every full colour.
    m_tree->setPalette(withSoftSelection(palette()));
    m_details->setPalette(withSoftSelection(palette()));
}

void TagWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_close != nullptr)
        softenSelections();
    if (event->type() != QEvent::LanguageChange || m_close == nullptr)
        return;
    retranslate();
    m_tags.setLocale(QLocale().bcp47Name());
    showContents();
    readAround();
}

bool TagWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_tree->setFocus();
            if (!m_tree->currentIndex().isValid())
                m_tree->setCurrentIndex(m_shown.index(0, 0));
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void TagWindow::done(int result)
{
    m_details->commit();
    QDialog::done(result);
}

} // namespace randnotiz

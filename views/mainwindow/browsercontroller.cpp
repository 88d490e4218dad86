#include "mainwindow/browsercontroller.h"

#include "browser/annotationbrowser.h"
#include "browser/annotationlistview.h"
#include "browser/browserfilter.h"
#include "dialogs/tagsdialog.h"
#include "library/librarypane.h"
#include "mainwindow/articlecontroller.h"
#include "mainwindow/evidencecontroller.h"
#include "mainwindow/useractions.h"
#include "reader/swatch.h"
#include "session/actqueue.h"
#include "session/libraryacts.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QMenu>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QList<AnnotationId> idsOf(const QList<Annotation> &annotations)
{
    QList<AnnotationId> ids;
    ids.reserve(annotations.size());
    for (const Annotation &annotation : annotations)
        ids += annotation.id;
    return ids;
}

} // namespace

BrowserController::BrowserController(const Parts &parts)
    : m_browser(parts.browser)
    , m_pane(parts.pane)
    , m_articles(parts.articles)
    , m_acts(parts.acts)
    , m_evidence(parts.evidence)
    , m_actions(parts.actions)
    , m_readOnly(parts.readOnly)
    , m_window(parts.window)
{
    const AnnotationListView &list = m_browser.list();
    connect(&list, &AnnotationListView::opened, this,
            [this](const Annotation &annotation) { m_articles.open(annotation.article, annotation.id); });
    connect(&list, &AnnotationListView::colourAsked, this, &BrowserController::recolour);
    connect(&list, &AnnotationListView::tagsAsked, this, &BrowserController::editTags);
    connect(&list, &AnnotationListView::removeAsked, this, &BrowserController::trash);
    connect(&list, &AnnotationListView::menuAsked, this, &BrowserController::showMenu);
    connect(&m_browser, &AnnotationBrowser::failed, this, &BrowserController::failed);
    const auto followTags = [this] { m_browser.filter().setTags(m_pane.tags().names()); };
    connect(&m_pane.tags(), &QAbstractItemModel::modelReset, this, followTags);
    followTags();
}

void BrowserController::setAppearance(const ReaderAppearance &appearance)
{
    m_appearance = appearance;
    m_browser.setAppearance(appearance);
}

bool BrowserController::hasSelection() const
{
    return m_browser.isVisible() && m_browser.list().hasSelection();
}

void BrowserController::withSelection(std::function<void(const QList<Annotation> &)> then)
{
    const QList<ListKey> keys = m_browser.list().selectedKeys();
    if (keys.isEmpty())
        return;
    whenFinished(m_browser.model().read(keys), this, [this, then = std::move(then)](const Result<QList<ListedAnnotation>> &read) {
        if (!read) {
            Q_EMIT failed(read.error());
            return;
        }
        QList<Annotation> annotations;
        annotations.reserve(read->size());
        for (const ListedAnnotation &row : *read)
            annotations += row.annotation;
        if (!annotations.isEmpty())
            then(annotations);
    });
}

void BrowserController::recolour(Colour colour)
{
    if (m_readOnly)
        return;
    withSelection([this, colour](const QList<Annotation> &annotations) { m_acts.recolour(annotations, colour); });
}

void BrowserController::editTags()
{
    if (m_readOnly)
        return;
    withSelection([this](const QList<Annotation> &annotations) {
        auto *dialog = new TagsDialog(annotations, m_pane.tags().names(), &m_window);
        connect(dialog, &TagsDialog::chosen, this,
                [this, ids = idsOf(annotations)](const QStringList &add, const QStringList &remove) {
                    m_acts.changeAnnotationTags(ids, add, remove);
                });
        dialog->open();
    });
}

void BrowserController::trash()
{
    if (m_readOnly)
        return;
    withSelection([this](const QList<Annotation> &annotations) { m_acts.trash({}, idsOf(annotations)); });
}

void BrowserController::copy()
{
    withSelection([this](const QList<Annotation> &annotations) { m_evidence.copy(idsOf(annotations)); });
}

void BrowserController::showMenu(const QPoint &at)
{
    const auto count = static_cast<int>(m_browser.list().selectedKeys().size());
    auto *menu = new QMenu(&m_browser);
    menu->setObjectName(u"annotationMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (count == 1) {
        menu->addAction(tr("&Go to the place"), this, [this] {
            withSelection([this](const QList<Annotation> &annotations) {
                m_articles.open(annotations.constFirst().article, annotations.constFirst().id);
            });
        });
    }
    menu->addAction(tr("&Copy %Ln quotation(s) with source", nullptr, count), this, [this] { copy(); });
    menu->addAction(&m_actions[UserAction::Export]);
    if (!m_readOnly) {
        menu->addSeparator();
        QMenu *colours = menu->addMenu(tr("C&olour"));
        for (const Colour colour : allColours) {
            const QString name = colourName(m_appearance, colour).replace(u'&', "&&"_L1);
            colours->addAction(swatch(colour, isDark(m_browser.palette())),
                               name + u'\t' + QString::number(static_cast<int>(colour)), this,
                               [this, colour] { recolour(colour); });
        }
        menu->addAction(lineIcon(u"tag"), tr("&Tags…") + u"\tT"_s, this, [this] { editTags(); });
        menu->addSeparator();
        menu->addAction(lineIcon(u"trash"),
                        tr("&Move %Ln annotation(s) to the trash", nullptr, count) + u'\t'
                            + QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText),
                        this, [this] { trash(); });
    }
    menu->popup(at);
}

} // namespace randnotiz

#include "tags/tagwindow.h"

#include "dialogs/dialogs.h"
#include "dialogs/errortext.h"
#include "domain/visiblecontrols.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "session/actqueue.h"
#include "session/libraryacts.h"
#include "session/tagreading.h"
#include "tags/tagdetails.h"
#include "tags/tagnamedialog.h"
#include "tags/tagwords.h"

#include <QApplication>
#include <QCursor>
#include <QDir>
#include <QMenu>
#include <QStandardPaths>
#include <QTreeView>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString lastLevel(const QString &name)
{
    return name.section(u'/', -1);
}

QString joined(const QString &above, const QString &level)
{
    return above.isEmpty() ? level : above + u'/' + level;
}

} // namespace

void TagWindow::makeTag()
{
    const QString current = currentName();
    auto *dialog = new TagNameDialog({tr("New tag"), tr("Name of the new tag. A / stands between levels."),
                                      current.isEmpty() ? QString() : current + u"/…"_s, tr("Make")},
                                     {}, false, this);
    connect(dialog, &TagNameDialog::typed, this, [this, dialog](const QString &name) {
        const Result<QString> checked = checkedTagName(name);
        const CodebookEntry *present = checked ? m_tags.entry(*checked) : nullptr;
        const bool taken = present != nullptr && !present->tag.id.isNull();
        const QString objection = !checked ? tr("A tag needs a name on every level.")
                                  : taken  ? errorText({Error::NameTaken, present->tag.name, {}})
                                           : QString();
        dialog->showWhatFollows(objection, objection.isEmpty());
    });
    connect(dialog, &TagNameDialog::chosen, this, [this](const QString &name) {
        m_wanted = tagName(name);
        m_acts.editTag({{{}, name}, 0, std::nullopt, std::nullopt});
    });
    dialog->open();
}

void TagWindow::startRename()
{
    if (const QModelIndex current = m_tree->currentIndex(); current.isValid() && !m_library.isReadOnly()) {
        m_tree->setFocus();
        m_tags.setHeld(true);
        m_tree->edit(current.siblingAtColumn(CodebookModel::TagColumn));
    }
}

void TagWindow::follow(TagNameDialog &dialog, const QString &from, const QString &to, bool merging)
{
    whenFinished(m_reads.add(previewTagMove(m_library, from, to)), &dialog,
                 [this, &dialog, from, asked = dialog.name(), merging](const Result<TagMovePreview> &preview) {
                     if (dialog.name() != asked)
                         return; // the answer to what is there now follows
                     if (!preview) {
                         dialog.showWhatFollows(errorText(preview.error()), false);
                         return;
                     }
                     const bool isItself = foldedTagName(preview->to) == foldedTagName(from);
                     if (isItself)
                         dialog.showWhatFollows(merging ? tr("This is the same tag.") : tr("It is there already."), false);
                     else if (merging && m_tags.entry(preview->to) == nullptr)
                         dialog.showWhatFollows(tr("There is no tag of this name."), false);
                     else
                         dialog.showWhatFollows(moveWords(*preview), true);
                 });
}

void TagWindow::askForMerge()
{
    const QString from = currentName();
    QStringList others = names();
    others.removeOne(from);
    auto *dialog = new TagNameDialog({tr("Merge tags"), tr("Merge “%1” with the tag:").arg(visibleControls(from)), {},
                                      tr("Merge")},
                                     others, false, this);
    connect(dialog, &TagNameDialog::typed, this,
            [this, dialog, from](const QString &to) { follow(*dialog, from, to, true); });
    connect(dialog, &TagNameDialog::chosen, this, [this, from](const QString &to) { m_acts.mergeTags(from, to); });
    dialog->open();
}

void TagWindow::askForMove()
{
    const QString from = currentName();
    QStringList others;
    for (const QString &name : names()) {
        if (!isInTagTree(name, from))
            others += name;
    }
    auto *dialog = new TagNameDialog({tr("Move tag"), tr("Move “%1” below the tag:").arg(visibleControls(from)),
                                      tr("Nothing: to the top"), tr("Move")},
                                     others, true, this);
    const auto target = [from](const QString &above) { return joined(above, lastLevel(from)); };
    connect(dialog, &TagNameDialog::typed, this,
            [this, dialog, from, target](const QString &above) { follow(*dialog, from, target(above), false); });
    connect(dialog, &TagNameDialog::chosen, this,
            [this, from, target](const QString &above) { move(from, target(above)); });
    dialog->open();
}

void TagWindow::offerDrop(const QString &tag, const QString &onto)
{
    if (onto == tag)
        return;
    if (onto.isEmpty()) {
        move(tag, lastLevel(tag));
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"dropMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString name = visibleControls(onto).replace(u'&', "&&"_L1);
    menu->addAction(tr("Move &below “%1”").arg(name), this,
                    [this, tag, onto] { move(tag, joined(onto, lastLevel(tag))); });
    menu->addAction(tr("&Merge with “%1”…").arg(name), this, [this, tag, onto] {
        whenFinished(m_reads.add(previewTagMove(m_library, tag, onto)), this, [this](const Result<TagMovePreview> &preview) {
            if (preview)
                askToMerge(*preview);
            else
                say(errorText(preview.error()));
        });
    });
    menu->addSeparator();
    menu->addAction(tr("&Cancel"));
    menu->popup(QCursor::pos());
}

void TagWindow::move(const QString &from, const QString &to)
{
    whenFinished(m_reads.add(previewTagMove(m_library, from, to)), this,
                 [this, from, to](const Result<TagMovePreview> &preview) {
                     if (!preview)
                         say(errorText(preview.error()));
                     else if (!preview->merges.isEmpty())
                         askToMerge(*preview);
                     else if (preview->renamed > 0)
                         m_acts.renameTag(from, to);
                 });
}

void TagWindow::askToMerge(const TagMovePreview &preview)
{
    Question question;
    question.title = tr("Merge tags");
    question.text = moveWords(preview);
    question.detail = tr("Undo parts them again.");
    question.choices = {tr("&Merge")};
    m_dialogs.ask(this, question, [this, from = preview.from, to = preview.to](int choice) {
        if (choice == 0)
            m_acts.mergeTags(from, to);
    });
}

void TagWindow::mergeTwins(const TagTwins &twins)
{
    const CodebookEntry *first = m_tags.entry(twins.first.name);
    const CodebookEntry *second = m_tags.entry(twins.second.name);
    if (first == nullptr || second == nullptr)
        return;
    // The one that is used more often is likelier to be right.
    const auto weight = [](const CodebookEntry &entry) { return entry.own.articles + entry.own.annotations; };
    const bool firstIsKept = weight(*first) >= weight(*second);
    const QString kept = firstIsKept ? first->tag.name : second->tag.name;
    const QString other = firstIsKept ? second->tag.name : first->tag.name;
    whenFinished(m_reads.add(previewTagMove(m_library, other, kept)), this,
                 [this, kept, other](const Result<TagMovePreview> &preview) {
                     if (!preview) {
                         say(errorText(preview.error()));
                         return;
                     }
                     Question question;
                     question.title = tr("Merge tags");
                     question.text = moveWords(*preview);
                     question.detail = tr("Undo parts them again.");
                     const auto onButton = [](const QString &name) { return visibleControls(name).replace(u'&', "&&"_L1); };
                     question.choices = {tr("Keep “%1”").arg(onButton(kept)), tr("Keep “%1”").arg(onButton(other))};
                     m_dialogs.ask(this, question, [this, kept, other](int choice) {
                         if (choice == 0)
                             m_acts.mergeTags(other, kept);
                         else if (choice == 1)
                             m_acts.mergeTags(kept, other);
                     });
                 });
}

void TagWindow::deleteCurrent()
{
    const QModelIndex current = currentTag();
    if (!current.isValid() || m_library.isReadOnly())
        return;
    const CodebookEntry entry = m_tags.entryAt(current);
    const bool isTag = !entry.tag.id.isNull();
    QList<TagStamp> own;
    QList<TagStamp> all;
    for (const CodebookEntry &other : m_tags.entries()) {
        if (other.tag.id.isNull() || !isInTagTree(other.tag.name, entry.tag.name))
            continue;
        all += {other.tag.id, other.version};
        if (other.tag.id == entry.tag.id)
            own += all.last();
    }
    Question question;
    question.title = tr("Delete tag");
    question.text = deletionWords(entry, all.size() - own.size());
    question.detail = tr("What carries the tag stays. “Deleted tags” brings the tag back.");
    QList<QList<TagStamp>> deletions;
    if (isTag) {
        question.choices += all.size() == own.size() ? tr("&Delete") : tr("Delete &only this tag");
        deletions += own;
    }
    if (all.size() > own.size()) {
        question.choices += tr("Delete it &with those below");
        deletions += all;
    }
    m_dialogs.ask(this, question, [this, deletions](int choice) {
        if (choice >= 0 && choice < deletions.size())
            m_acts.trashTags(deletions[choice]);
    });
}

void TagWindow::exportAs(int format)
{
    m_details->commit();
    const bool qdc = format == CodebookRequest::Qdc;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString suggested = u"%1/%2.%3"_s.arg(folder, tr("Code book"), qdc ? u"qdc"_s : u"csv"_s);
    m_dialogs.chooseNewFile(this, tr("Export code book"), suggested,
                            qdc ? tr("REFI-QDA code books (*.qdc)") : tr("Tables (*.csv)"),
                            [this, format](const QString &file) {
                                if (file.isEmpty())
                                    return;
                                CodebookRequest request;
                                request.file = file;
                                request.format = static_cast<CodebookRequest::Format>(format);
                                request.origin = u"Randnotiz "_s + QApplication::applicationVersion();
                                const Job<QString> job = m_library.jobs().exportCodebook(request);
                                whenFinished(job.report, this, [this](const Result<QString> &written) {
                                    say(written ? tr("The code book is in “%1”.")
                                                      .arg(visibleControls(QDir::toNativeSeparators(*written)))
                                                : tr("The code book was not exported. %1").arg(errorText(written.error())));
                                });
                            });
}

} // namespace randnotiz

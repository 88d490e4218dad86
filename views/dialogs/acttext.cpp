#include "dialogs/acttext.h"

#include "dialogs/errortext.h"
#include "domain/visiblecontrols.h"

#include <QCoreApplication>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

struct ActText
{
    Q_DECLARE_TR_FUNCTIONS(ActText)
};

QString notDone(Act act)
{
    switch (act) {
    case Act::Highlight:
        return ActText::tr("The highlight was not saved.");
    case Act::MergeHighlights:
        return ActText::tr("The highlights were not merged.");
    case Act::HighlightAll:
        return ActText::tr("The occurrences were not highlighted.");
    case Act::Recolour:
        return ActText::tr("The colour was not changed.");
    case Act::EditNote:
    case Act::EditArticleNote:
        return ActText::tr("The note was not saved.");
    case Act::MoveEnds:
        return ActText::tr("The highlight's ends were not moved.");
    case Act::TagAnnotation:
    case Act::TagArticle:
        return ActText::tr("The tags were not changed.");
    case Act::RemoveAnnotation:
        return ActText::tr("The annotation was not moved to the trash.");
    case Act::RestoreAnnotation:
        return ActText::tr("The annotation was not restored.");
    case Act::EditMetadata:
        return ActText::tr("The details were not changed.");
    case Act::SetReadingState:
        return ActText::tr("The reading state was not changed.");
    case Act::SetReadingPosition:
        return ActText::tr("The place where you are was not saved.");
    case Act::PasteText:
    case Act::EditText:
        return ActText::tr("The new text was not saved.");
    case Act::ShowRevision:
        return ActText::tr("The article keeps its present text.");
    case Act::AcceptWording:
        return ActText::tr("The new words were not accepted.");
    case Act::KeepQuote:
        return ActText::tr("That the old quote stays was not saved.");
    case Act::Attach:
        return ActText::tr("The annotation was not attached.");
    case Act::Reload:
        return ActText::tr("The article could not be read again.");
    }
    return {};
}

QString goneText()
{
    return ActText::tr("What it was about has been deleted for good.");
}

} // namespace

QString actFailureText(const ActFailure &failure)
{
    QStringList parts;
    if (failure.direction == ActFailure::Undone)
        parts += ActText::tr("It was not undone.");
    else if (failure.direction == ActFailure::Redone)
        parts += ActText::tr("It was not redone.");
    else
        parts += notDone(failure.act);
    // Undo and redo know only what was there once.
    const bool isGone = failure.direction != ActFailure::Done && failure.error.code == Error::NotFound;
    parts += isGone ? goneText() : errorText(failure.error);
    if (!failure.keptText.isEmpty())
        parts += ActText::tr("You wrote: “%1”").arg(failure.keptText);
    return parts.join(u' ');
}

QString actFailureText(LibraryAct act, const Error &error)
{
    QString what;
    switch (act) {
    case LibraryAct::Tag:
    case LibraryAct::TagAnnotations:
        what = ActText::tr("The tags were not changed.");
        break;
    case LibraryAct::RecolourAnnotations:
        what = ActText::tr("The colour was not changed.");
        break;
    case LibraryAct::SetState:
        what = ActText::tr("The reading state was not changed.");
        break;
    case LibraryAct::EditDetails:
        what = ActText::tr("The details were not changed.");
        break;
    case LibraryAct::Trash:
        what = ActText::tr("Nothing was moved to the trash.");
        break;
    case LibraryAct::Restore:
        what = ActText::tr("Nothing was restored.");
        break;
    case LibraryAct::RenameTag:
        what = ActText::tr("The tag was not renamed.");
        break;
    case LibraryAct::MergeTags:
        what = ActText::tr("The tags were not merged.");
        break;
    case LibraryAct::TrashTags:
        what = ActText::tr("The tag was not deleted.");
        break;
    case LibraryAct::RestoreTags:
        what = ActText::tr("The tag was not restored.");
        break;
    case LibraryAct::EditTag:
        what = ActText::tr("The tag was not changed.");
        break;
    case LibraryAct::SetDistinctTags:
        what = ActText::tr("It was not saved that the tags are not the same.");
        break;
    case LibraryAct::ImportAnnotations:
        what = ActText::tr("The imported annotations were not moved.");
        break;
    case LibraryAct::SaveSearch:
        what = ActText::tr("The search was not saved.");
        break;
    case LibraryAct::EditSavedSearch:
        what = ActText::tr("The saved search was not changed.");
        break;
    case LibraryAct::DeleteSavedSearch:
        what = ActText::tr("The saved search was not deleted.");
        break;
    }
    const bool ofSavedSearch = act == LibraryAct::SaveSearch || act == LibraryAct::EditSavedSearch || act == LibraryAct::DeleteSavedSearch;
    if (error.code == Error::NameTaken && ofSavedSearch)
        return what + u' ' + ActText::tr("There is a saved search “%1” already.").arg(visibleControls(error.subject));
    return what + u' ' + (error.code == Error::NotFound ? goneText() : errorText(error));
}

QString actDoneText(LibraryAct act, qint64 count)
{
    const int n = static_cast<int>(count);
    switch (act) {
    case LibraryAct::Tag:
        return ActText::tr("Tags of %Ln article(s) saved", nullptr, n);
    case LibraryAct::TagAnnotations:
        return ActText::tr("Tags of %Ln annotation(s) saved", nullptr, n);
    case LibraryAct::RecolourAnnotations:
        return ActText::tr("Colour of %Ln annotation(s) changed", nullptr, n);
    case LibraryAct::SetState:
        return ActText::tr("%Ln article(s) marked", nullptr, n);
    case LibraryAct::EditDetails:
        return ActText::tr("Saved");
    case LibraryAct::Trash:
        return ActText::tr("%Ln item(s) moved to the trash", nullptr, n);
    case LibraryAct::Restore:
        return ActText::tr("%Ln item(s) restored", nullptr, n);
    case LibraryAct::RenameTag:
        return ActText::tr("%Ln tag(s) renamed", nullptr, n);
    case LibraryAct::MergeTags:
        return ActText::tr("Tags merged");
    case LibraryAct::ImportAnnotations:
        return ActText::tr("Imported annotations moved");
    case LibraryAct::TrashTags:
        return ActText::tr("%Ln tag(s) moved to the trash", nullptr, n);
    case LibraryAct::RestoreTags:
        return ActText::tr("%Ln tag(s) restored", nullptr, n);
    case LibraryAct::EditTag:
    case LibraryAct::SetDistinctTags:
    case LibraryAct::EditSavedSearch:
        return ActText::tr("Saved");
    case LibraryAct::SaveSearch:
        return ActText::tr("Search saved");
    case LibraryAct::DeleteSavedSearch:
        return ActText::tr("Saved search deleted");
    }
    return {};
}

QString trashCountsText(const TrashCounts &counts)
{
    QStringList parts;
    if (counts.articles > 0)
        parts += ActText::tr("%Ln article(s)", nullptr, static_cast<int>(counts.articles));
    if (counts.annotations > 0)
        parts += ActText::tr("%Ln annotation(s)", nullptr, static_cast<int>(counts.annotations));
    if (counts.tags > 0)
        parts += ActText::tr("%Ln tag(s)", nullptr, static_cast<int>(counts.tags));
    return parts.join(", "_L1);
}

} // namespace randnotiz

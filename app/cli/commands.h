#pragma once

#include <QStringList>

/// The subcommands, each in a source file of its name (what changes tags themselves: tagbook.cpp). Each takes what it is about from the invocation,
/// writes its answer there, and returns the exit code.
namespace randnotiz::cli {

class Invocation;
class Standalone;

int runImport(Invocation &invocation);
int runList(Invocation &invocation);
int runSearch(Invocation &invocation);
int runShow(Invocation &invocation);
int runHighlight(Invocation &invocation);
int runAnnotations(Invocation &invocation);
int runAnnotationsImport(Invocation &invocation);
int runAnnotationsUndo(Invocation &invocation);
int runAnnotationsRedo(Invocation &invocation);
int runTagAdd(Invocation &invocation);
int runTagRemove(Invocation &invocation);
int runTagList(Invocation &invocation);
int runHistory(Invocation &invocation);
int runCompare(Invocation &invocation);
int runRevise(Invocation &invocation);
int runReview(Invocation &invocation);
int runTagRename(Invocation &invocation);
int runTagMerge(Invocation &invocation);
int runTagMove(Invocation &invocation);
int runTagDelete(Invocation &invocation);
int runTagRestore(Invocation &invocation);
int runTagDescribe(Invocation &invocation);
int runTagColour(Invocation &invocation);
int runTagTwins(Invocation &invocation);
int runTagCompanions(Invocation &invocation);
int runTagExport(Invocation &invocation);
int runNote(Invocation &invocation);
int runRemove(Invocation &invocation);
int runRestore(Invocation &invocation);
int runTrashList(Invocation &invocation);
int runTrashRestore(Invocation &invocation);
int runTrashDelete(Invocation &invocation);
int runTrashEmpty(Invocation &invocation);
int runExport(Invocation &invocation);
int runVerify(Invocation &invocation);
int runCheck(Invocation &invocation);
int runIndexRebuild(Invocation &invocation);
int runBackup(Invocation &invocation);
int runBackups(Standalone &standalone);
int runRestoreBackup(Standalone &standalone);
/// Whether `restore` is about a backup, and not about things in the trash.
bool namesAFile(const QStringList &arguments);
int runAnchor(Standalone &standalone);
int runExtract(Standalone &standalone);

} // namespace randnotiz::cli

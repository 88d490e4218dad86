#include "mainwindow/useractions.h"

#include "style/icons.h"

#include <QKeySequence>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

struct Description
{
    UserAction action;
    const char *text;  ///< untranslated
    const char *keys;  ///< shortcuts, parted by "; "
    const char *icon;  ///< of resources/icons, or empty
    const char *hint = ""; ///< key that acts only in the text: shown in the menu, listened to by the reader view
    bool checkable = false;
};

constexpr Description descriptions[]{
    {UserAction::NewLibrary, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&New library…"), "", ""},
    {UserAction::OpenLibrary, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Open library…"), "Ctrl+O", ""},
    {UserAction::ImportFiles, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Import files…"),
     "Ctrl+I", "import"},
    {UserAction::ImportFolder, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Import &folder…"),
     "Ctrl+Shift+I", "folder"},
    {UserAction::AddByAddress, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Add by &address…"),
     "Ctrl+Shift+L", "link"},
    {UserAction::PasteArticle, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Paste as new article…"),
     "Ctrl+Shift+V", "paste"},
    {UserAction::FetchMissing, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Fetch &missing texts"), "", ""},
    {UserAction::Export, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Export notes…"), "Ctrl+E", "export"},
    {UserAction::Print, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Pr&int…"), "Ctrl+P", ""},
    {UserAction::KeptFolders, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Folders kept &up to date…"), "", ""},
    {UserAction::VerifyNotes, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Verify notes…"), "", ""},
    {UserAction::ShowBackups, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Backups…"), "", ""},
    {UserAction::CheckLibrary, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Check library"), "", ""},
    {UserAction::ShowTrash, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Trash…"), "", "trash"},
    {UserAction::Preferences, QT_TRANSLATE_NOOP("randnotiz::UserActions", "P&references…"),
     "Ctrl+,", "settings"},
    {UserAction::Quit, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Quit"), "Ctrl+Q", ""},

    {UserAction::Undo, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Undo"), "Ctrl+Z", "undo"},
    {UserAction::Redo, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Redo"), "Ctrl+Shift+Z; Ctrl+Y", "redo"},
    {UserAction::Copy, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Copy"), "Ctrl+C", ""},
    {UserAction::Find, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Find…"), "Ctrl+F", "search"},
    {UserAction::FindNext, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Find &next"), "F3; Ctrl+G", ""},
    {UserAction::FindPrevious, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Find pre&vious"),
     "Shift+F3; Ctrl+Shift+G", ""},
    {UserAction::SearchLibrary, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Search the library"), "Ctrl+K; Ctrl+L", ""},
    {UserAction::SaveSearch, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Save searc&h…"), "Ctrl+D", "bookmark"},
    {UserAction::BrowseAnnotations, QT_TRANSLATE_NOOP("randnotiz::UserActions", "All a&nnotations"), "Ctrl+Shift+A", "highlight"},
    {UserAction::ManageTags, QT_TRANSLATE_NOOP("randnotiz::UserActions", "All &tags…"), "Ctrl+Shift+T", "tag"},

    {UserAction::ZoomIn, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Zoom &in"),
     "Ctrl++; Ctrl+=", "zoom-in"},
    {UserAction::ZoomOut, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Zoom &out"), "Ctrl+-", "zoom-out"},
    {UserAction::ResetZoom, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Actual size"), "Ctrl+0", ""},
    {UserAction::ThemeDesktop, QT_TRANSLATE_NOOP("randnotiz::UserActions", "As the &desktop"),
     "", "", "", true},
    {UserAction::ThemeLight, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Light"), "", "", "", true},
    {UserAction::ThemeDark, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Da&rk"), "", "", "", true},
    {UserAction::ShowLibrary, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Library"),
     "F9", "panel-left", "", true},
    {UserAction::ShowAnnotations, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Annotations"),
     "F10", "panel-right", "", true},
    {UserAction::NextPane, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Next pane"), "F6", ""},
    {UserAction::PreviousPane, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Previous pane"), "Shift+F6", ""},

    {UserAction::MarkUnread, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Mark as &unread"),
     "Ctrl+Alt+U", "unread"},
    {UserAction::MarkReading, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Mark as being &read"),
     "Ctrl+Alt+R", "reading"},
    {UserAction::MarkDone, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Mark as &done"),
     "Ctrl+Alt+D", "done"},
    {UserAction::EditTags, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Tags…"), "Ctrl+T", "tag"},
    {UserAction::EditDetails, QT_TRANSLATE_NOOP("randnotiz::UserActions", "D&etails…"), "Alt+Return", "edit"},
    {UserAction::LoadPictures, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Load &pictures"), "Ctrl+Shift+P", ""},
    {UserAction::ShowOriginal, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Show &original…"), "Ctrl+U", ""},
    {UserAction::NewText, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Paste &new text…"), "", ""},
    {UserAction::EditText, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Edit te&xt…"), "Ctrl+Shift+E", ""},
    {UserAction::ShowHistory, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&History…"), "Ctrl+H", ""},
    {UserAction::Review, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Re&view changed passages"), "Ctrl+R", ""},
    {UserAction::ExtractAgain, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Extra&ct again"), "", ""},
    {UserAction::EditSite, QT_TRANSLATE_NOOP("randnotiz::UserActions", "This &site…"), "", ""},
    {UserAction::TrashArticles, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Move to trash"),
     "Ctrl+Backspace", "trash"},

    {UserAction::Colour1, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Colour &1"), "", "", "1"},
    {UserAction::Colour2, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Colour &2"), "", "", "2"},
    {UserAction::Colour3, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Colour &3"), "", "", "3"},
    {UserAction::Colour4, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Colour &4"), "", "", "4"},
    {UserAction::Colour5, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Colour &5"), "", "", "5"},
    {UserAction::Colour6, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Colour &6"), "", "", "6"},
    {UserAction::HighlightAll, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Highlight &all occurrences…"),
     "Ctrl+Shift+H", ""},
    {UserAction::AnnotationNote, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Note"), "", "note", "N"},
    {UserAction::AnnotationTags, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Tags"), "", "tag", "T"},
    {UserAction::NextAnnotation, QT_TRANSLATE_NOOP("randnotiz::UserActions", "Ne&xt"), "", "", "J"},
    {UserAction::PreviousAnnotation, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Previous"), "", "", "K"},
    {UserAction::RemoveAnnotation, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Move to trash"),
     "", "trash", "Del"},
    {UserAction::CopyQuotation, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Copy as quotation"), "Ctrl+Shift+C", ""},
    {UserAction::ShowEvidence, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Evidence…"), "Ctrl+Alt+E", ""},

    {UserAction::ShowKeys, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&Keys"), "F1", ""},
    {UserAction::About, QT_TRANSLATE_NOOP("randnotiz::UserActions", "&About Randnotiz"), "", "info"},
};

/// As the reader's language names it: "Del" is "Entf" on a German keyboard.
QString nativeKey(const char *key)
{
    return QKeySequence(QString::fromLatin1(key)).toString(QKeySequence::NativeText);
}

} // namespace

UserActions::UserActions(QObject *parent) : QObject(parent)
{
    for (const Description &description : descriptions) {
        auto action = std::make_unique<QAction>();
        action->setObjectName(QString::fromLatin1(description.text).remove(u'&').remove(u'…'));
        if (*description.keys != '\0')
            action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(description.keys)));
        if (*description.icon != '\0')
            action->setIcon(lineIcon(QString::fromLatin1(description.icon)));
        action->setCheckable(description.checkable);
        action->setMenuRole(QAction::NoRole);
        m_actions.emplace(description.action, std::move(action));
    }
    retranslate();
}

UserActions::~UserActions() = default;

void UserActions::setEnabled(std::initializer_list<UserAction> actions, bool enabled)
{
    for (const UserAction action : actions)
        (*this)[action].setEnabled(enabled);
}

void UserActions::retranslate()
{
    for (const Description &description : descriptions) {
        QAction &action = (*this)[description.action];
        const QString text = tr(description.text);
        // What follows a tab stands where a menu shows the shortcut.
        action.setText(*description.hint == '\0' ? text : text + u'\t' + nativeKey(description.hint));
        QString plain = text;
        plain.remove(u'&').remove(u'…');
        const QKeySequence shortcut = action.shortcut();
        action.setToolTip(shortcut.isEmpty() ? plain
                                             : tr("%1 (%2)").arg(plain, shortcut.toString(QKeySequence::NativeText)));
    }
}

} // namespace randnotiz

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

#define TEXT(text) QT_TRANSLATE_NOOP("randnotiz::UserActions", text)

constexpr Description descriptions[]{
    {UserAction::NewLibrary, TEXT("&New library…"), "", ""},
    {UserAction::OpenLibrary, TEXT("&Open library…"), "Ctrl+O", ""},
    {UserAction::ImportFiles, TEXT("&Import files…"), "Ctrl+I", "import"},
    {UserAction::ImportFolder, TEXT("Import &folder…"), "Ctrl+Shift+I", "folder"},
    {UserAction::PasteArticle, TEXT("&Paste as new article…"), "Ctrl+Shift+V", "paste"},
    {UserAction::Export, TEXT("&Export notes…"), "Ctrl+E", "export"},
    {UserAction::BackUp, TEXT("&Back up library…"), "", ""},
    {UserAction::CheckLibrary, TEXT("&Check library"), "", ""},
    {UserAction::ShowTrash, TEXT("&Trash…"), "", "trash"},
    {UserAction::Preferences, TEXT("P&references…"), "Ctrl+,", "settings"},
    {UserAction::Quit, TEXT("&Quit"), "Ctrl+Q", ""},

    {UserAction::Undo, TEXT("&Undo"), "Ctrl+Z", "undo"},
    {UserAction::Redo, TEXT("&Redo"), "Ctrl+Shift+Z; Ctrl+Y", "redo"},
    {UserAction::Copy, TEXT("&Copy"), "Ctrl+C", ""},
    {UserAction::FindInList, TEXT("&Find in list"), "Ctrl+L", "search"},

    {UserAction::ZoomIn, TEXT("Zoom &in"), "Ctrl++; Ctrl+=", "zoom-in"},
    {UserAction::ZoomOut, TEXT("Zoom &out"), "Ctrl+-", "zoom-out"},
    {UserAction::ResetZoom, TEXT("&Actual size"), "Ctrl+0", ""},
    {UserAction::ThemeDesktop, TEXT("As the &desktop"), "", "", "", true},
    {UserAction::ThemeLight, TEXT("&Light"), "", "", "", true},
    {UserAction::ThemeDark, TEXT("Da&rk"), "", "", "", true},
    {UserAction::ShowLibrary, TEXT("&Library"), "F9", "panel-left", "", true},
    {UserAction::ShowAnnotations, TEXT("&Annotations"), "F10", "panel-right", "", true},
    {UserAction::NextPane, TEXT("&Next pane"), "F6", ""},
    {UserAction::PreviousPane, TEXT("&Previous pane"), "Shift+F6", ""},

    {UserAction::MarkUnread, TEXT("Mark as &unread"), "Ctrl+Alt+U", "unread"},
    {UserAction::MarkReading, TEXT("Mark as being &read"), "Ctrl+Alt+R", "reading"},
    {UserAction::MarkDone, TEXT("Mark as &done"), "Ctrl+Alt+D", "done"},
    {UserAction::EditTags, TEXT("&Tags…"), "Ctrl+T", "tag"},
    {UserAction::ArticleNote, TEXT("&Note on the article"), "Ctrl+Shift+N", "note"},
    {UserAction::EditDetails, TEXT("D&etails…"), "Alt+Return", "edit"},
    {UserAction::TrashArticles, TEXT("&Move to trash"), "Ctrl+Backspace", "trash"},

    {UserAction::Colour1, TEXT("Colour &1"), "", "", "1"},
    {UserAction::Colour2, TEXT("Colour &2"), "", "", "2"},
    {UserAction::Colour3, TEXT("Colour &3"), "", "", "3"},
    {UserAction::Colour4, TEXT("Colour &4"), "", "", "4"},
    {UserAction::Colour5, TEXT("Colour &5"), "", "", "5"},
    {UserAction::Colour6, TEXT("Colour &6"), "", "", "6"},
    {UserAction::AnnotationNote, TEXT("&Note"), "", "note", "N"},
    {UserAction::AnnotationTags, TEXT("&Tags"), "", "tag", "T"},
    {UserAction::NextAnnotation, TEXT("Ne&xt"), "", "", "J"},
    {UserAction::PreviousAnnotation, TEXT("&Previous"), "", "", "K"},
    {UserAction::RemoveAnnotation, TEXT("&Move to trash"), "", "trash", "Del"},

    {UserAction::ShowKeys, TEXT("&Keys"), "F1", ""},
    {UserAction::About, TEXT("&About Randnotiz"), "", "info"},
};

#undef TEXT

} // namespace

UserActions::UserActions(QObject *parent) : QObject(parent)
{
    for (const Description &description : descriptions) {
        auto action = std::make_unique<QAction>();
        action->setObjectName(QString::fromLatin1(description.text).remove(u'&').remove(u'…'));
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
        action.setText(*description.hint == '\0' ? text : text + u'\t' + tr(description.hint));
        QString plain = text;
        plain.remove(u'&').remove(u'…');
        const QKeySequence shortcut = action.shortcut();
        action.setToolTip(shortcut.isEmpty() ? plain
                                             : tr("%1 (%2)").arg(plain, shortcut.toString(QKeySequence::NativeText)));
    }
}

} // namespace randnotiz

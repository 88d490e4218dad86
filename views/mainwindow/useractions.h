#pragma once

#include <QAction>
#include <QObject>

#include <map>
#include <memory>

namespace randnotiz {

/// All that a reader can ask for by menu, tool bar or key, except what the text itself listens to.
enum class UserAction : quint8 {
    NewLibrary, OpenLibrary, ImportFiles, ImportFolder, AddByAddress, PasteArticle, FetchMissing, Export, Print, KeptFolders, VerifyNotes,
    ShowBackups, CheckLibrary, ShowTrash,
    Preferences, Quit,
    Undo, Redo, Copy, Find, FindNext, FindPrevious, SearchLibrary, SaveSearch, BrowseAnnotations, ManageTags,
    ZoomIn, ZoomOut, ResetZoom, ThemeDesktop, ThemeLight, ThemeDark, ShowLibrary, ShowAnnotations, NextPane,
    PreviousPane,
    MarkUnread, MarkReading, MarkDone, EditTags, EditDetails, LoadPictures, ShowOriginal, NewText, EditText, ShowHistory, Review,
    ExtractAgain, EditSite, TrashArticles,
    Colour1, Colour2, Colour3, Colour4, Colour5, Colour6, HighlightAll, AnnotationNote, AnnotationTags, NextAnnotation,
    PreviousAnnotation, RemoveAnnotation, CopyQuotation, ShowEvidence,
    ShowKeys, About,
};

/// The actions, made from one table of text, shortcut and icon. Their texts follow the language.
class UserActions : public QObject
{
    Q_OBJECT

public:
    explicit UserActions(QObject *parent = nullptr);
    ~UserActions() override;

    QAction &operator[](UserAction action) const { return *m_actions.at(action); }
    void setEnabled(std::initializer_list<UserAction> actions, bool enabled);

    /// Once more in the program's present language.
    void retranslate();

private:
    std::map<UserAction, std::unique_ptr<QAction>> m_actions;
};

} // namespace randnotiz

#pragma once

#include "domain/annotation.h"
#include "domain/result.h"
#include "reader/readerappearance.h"

#include <QObject>

#include <functional>

class QWidget;

namespace randnotiz {

class AnnotationBrowser;
class ArticleController;
class EvidenceController;
class LibraryActs;
class LibraryPane;
class UserActions;

/// What is done to annotations among all of the library: opened at their places, and several at once given a colour or
/// tags, moved to the trash, copied. Each is one act that the library's undo takes back.
class BrowserController : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        AnnotationBrowser &browser;
        LibraryPane &pane;
        ArticleController &articles;
        LibraryActs &acts;
        EvidenceController &evidence;
        UserActions &actions;
        bool readOnly = false;
        QWidget &window;
    };

    /// All are borrowed and must outlive the controller.
    explicit BrowserController(const Parts &parts);

    /// Only the names of the colours count here.
    void setAppearance(const ReaderAppearance &appearance);
    /// Whether annotations are selected, and shown.
    bool hasSelection() const;
    /// Reads what is selected; not called where that fails, or this is gone by then.
    void withSelection(std::function<void(const QList<Annotation> &)> then);

Q_SIGNALS:
    void failed(const randnotiz::Error &error);

private:
    void recolour(Colour colour);
    void editTags();
    void trash();
    void copy();
    void showMenu(const QPoint &at);

    AnnotationBrowser &m_browser;
    LibraryPane &m_pane;
    ArticleController &m_articles;
    LibraryActs &m_acts;
    EvidenceController &m_evidence;
    UserActions &m_actions;
    bool m_readOnly;
    QWidget &m_window;
    ReaderAppearance m_appearance;
};

} // namespace randnotiz

#pragma once

#include "domain/article.h"
#include "session/originaltext.h"

#include <QObject>

class QWidget;

namespace randnotiz {

class ArticleActs;
class ImportController;
class Library;
class LibraryPane;
class UserActions;

/// What can be done with where articles came from: look at the original, extract it again, fetch texts that
/// are still missing, and say what is wanted of a site.
class SourceActs : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this object.
    SourceActs(Library &library, LibraryPane &pane, const ArticleActs &articleActs, ImportController &imports,
               UserActions &actions, QWidget &window);

    ~SourceActs() override;

    /// Follows what is selected and open, and what is in the library.
    void refresh();

Q_SIGNALS:
    void failed(const QString &text);

private:
    QList<Article> missingTexts() const;
    void showOriginal();
    void editSite();

    Library &m_library;
    LibraryPane &m_pane;
    const ArticleActs &m_articleActs;
    ImportController &m_imports;
    UserActions &m_actions;
    QWidget &m_window;
    QFuture<Result<OriginalText>> m_loading;
};

} // namespace randnotiz

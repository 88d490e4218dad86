#pragma once

#include "domain/article.h"

#include <QObject>

class QWidget;

namespace randnotiz {

class ArticleController;
class LibraryActs;
class LibraryPane;
class UserActions;

/// What the Article menu does, to the articles that are selected in the list, or to the open one where none is.
/// Acts on the open article alone go to its own undo stack, all others to the library's.
class ArticleActs : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this object.
    ArticleActs(LibraryPane &pane, ArticleController &articles, LibraryActs &acts, UserActions &actions, bool readOnly,
                QWidget &window);

    QList<Article> targets() const;

private:
    /// Whether what is done is done to the open article alone.
    bool isAboutOpenArticle(const QList<Article> &targets) const;
    void refresh();
    void mark(ReadingState state);
    void editTags();
    void applyTags(const QList<Article> &articles, const QStringList &add, const QStringList &remove);
    void editDetails();
    void trash();

    LibraryPane &m_pane;
    ArticleController &m_articles;
    LibraryActs &m_acts;
    UserActions &m_actions;
    bool m_readOnly;
    QWidget &m_window;
};

} // namespace randnotiz

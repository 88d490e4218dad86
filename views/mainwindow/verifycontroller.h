#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace randnotiz {

class ArticleController;
class Dialogs;
class Library;
class VerifyDialog;

/// Lets notes be checked against the library, and opens what is to be looked at.
class VerifyController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    VerifyController(Library &library, ArticleController &articles, Dialogs &dialogs, QWidget &window);

    /// One window of it at a time. @param exported folder that notes were exported to last; may be empty
    void open(const QString &exported);

private:
    Library &m_library;
    ArticleController &m_articles;
    Dialogs &m_dialogs;
    QWidget &m_window;
    QPointer<VerifyDialog> m_dialog;
};

} // namespace randnotiz

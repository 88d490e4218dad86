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

    /// One window of it at a time.
    void open();

private:
    Library &m_library;
    ArticleController &m_articles;
    Dialogs &m_dialogs;
    QWidget &m_window;
    QPointer<VerifyDialog> m_dialog;
};

} // namespace randnotiz

#pragma once

#include "application.h"
#include "fetch/webfetcher.h"
#include "library/librarypane.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/messagestrip.h"
#include "reader/readerview.h"
#include "session/articlesession.h"
#include "sidepanel/annotationpanel.h"
#include "views/mainwindow/testdialogs.h"

#include <QAction>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace randnotiz {

/// The whole desktop program over a library in a temporary folder, driven like a person would.
class Program
{
public:
    Program() = default;

    /// @returns once the window is on the screen and the list is filled
    void start(const QStringList &paths = {}, const QString &link = {})
    {
        // Where backups go by themselves.
        qputenv("XDG_DATA_HOME", QFile::encodeName(folder.filePath(QStringLiteral("data"))));
        application = std::make_unique<Application>(dialogs, fetcher);
        QObject::connect(application.get(), &Application::finished, application.get(),
                         [this](int code) { exitCode = code; });
        application->start({libraryPath(), paths, link});
        if (application->window() == nullptr)
            return;
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()) || !waitFor([this] { return pane().articles().isLoaded(); }))
            qFatal("The window did not come.");
    }

    /// As if the reader had closed the window and started the program again.
    void restart()
    {
        close();
        start();
    }

    void close()
    {
        window().close();
        if (!waitFor([this] { return application->window() == nullptr; }))
            qFatal("The window did not close.");
        application.reset();
    }

    QString libraryPath() const { return folder.filePath(QStringLiteral("library.randnotiz")); }

    /// Writes a file beside the library. @returns its path
    QString write(const QString &name, const QString &text) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("A test file could not be written.");
        return file.fileName();
    }

    MainWindow &window() const { return *application->window(); }
    template <typename Widget>
    Widget &find(const QString &name = {}) const
    {
        auto *widget = window().findChild<Widget *>(name);
        if (widget == nullptr)
            qFatal("There is no widget called “%ls”.", qUtf16Printable(name));
        return *widget;
    }
    LibraryPane &pane() const { return find<LibraryPane>(); }
    ReaderView &reader() const { return find<ReaderView>(); }
    QListView &list() const { return find<QListView>(QStringLiteral("articles")); }
    ArticleSession *session() const { return reader().session(); }

    /// Where the window said something that the reader should know; empty when it didn't.
    QString message() const
    {
        QStringList texts;
        for (const MessageStrip *strip : window().findChildren<MessageStrip *>()) {
            if (const QString text = strip->text(); !text.isEmpty())
                texts += text;
        }
        return texts.join(u'\n');
    }

    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            titles += list().model()->index(row, 0).data(ArticleListModel::TitleRole).toString();
        titles.sort();
        return titles;
    }

    void click(const QString &title, Qt::KeyboardModifiers modifiers = {}) const
    {
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            const QModelIndex index = list().model()->index(row, 0);
            if (index.data(ArticleListModel::TitleRole) != title)
                continue;
            list().scrollTo(index);
            QTest::mouseClick(list().viewport(), Qt::LeftButton, modifiers, list().visualRect(index).center());
            return;
        }
        qFatal("“%ls” isn't in the list.", qUtf16Printable(title));
    }

    /// Clicks on the article and waits for its text.
    void open(const QString &title) const
    {
        click(title);
        if (!waitFor([this, title] { return session() != nullptr && session()->article().metadata.title.value == title; }))
            qFatal("“%ls” was not opened.", qUtf16Printable(title));
    }

    /// Selects the words in the text, as a mouse would, and presses a key on them.
    void pressOn(const QString &words, Qt::Key key) const
    {
        const auto start = session()->body().text.indexOf(words);
        if (start < 0)
            qFatal("“%ls” isn't in the text.", qUtf16Printable(words));
        reader().setSelection({start, start + words.size()});
        press(key);
    }

    /// Presses a key while the text has the focus.
    void press(Qt::Key key) const
    {
        reader().setFocus();
        QTest::keyClick(QApplication::focusWidget(), key);
        settle();
    }

    /// Until the open article's acts are in the library.
    void settle() const
    {
        QCoreApplication::processEvents();
        if (session() != nullptr && !waitFor([this] { return session() == nullptr || !session()->isBusy(); }))
            qFatal("The session stays busy.");
    }

    /// Chooses an action in a menu, by its text without "&" and "…", once it can be chosen.
    void choose(const QString &text) const
    {
        QAction *action = nullptr;
        if (!waitFor([this, &action, text] { return (action = actionFor(text)) != nullptr; }))
            qFatal("There is no action “%ls” now.", qUtf16Printable(text));
        action->trigger();
        QCoreApplication::processEvents();
    }
    /// nullptr unless there is one in a menu that can be chosen.
    QAction *actionFor(const QString &text) const;

    /// A dialog of this class that is open.
    template <typename Dialog>
    Dialog &dialog() const
    {
        Dialog *open = nullptr;
        if (!waitFor([this, &open] { return (open = window().findChild<Dialog *>()) != nullptr && open->isVisible(); }))
            qFatal("The dialog did not open.");
        return *open;
    }

    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, 15000);
    }

    TestDialogs dialogs;
    std::shared_ptr<Fetcher> fetcher = std::make_shared<WebFetcher>(); ///< for the next start
    QTemporaryDir folder;
    std::unique_ptr<Application> application;
    int exitCode = -1;
};

} // namespace randnotiz

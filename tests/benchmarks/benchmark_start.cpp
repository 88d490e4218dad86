/// From the start of a process until its window is painted, with 10 and with 10,000 articles in the library;
/// the limit is a process that does nothing but show the same kinds of widgets.
///
/// The program starts itself: `--window LIBRARY ARTICLES` and `--bare` are the processes that are timed.

#include "generatedtext.h"
#include "measure.h"

#include "dialogs/desktopdialogs.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "mainwindow/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QMenuBar>
#include <QProcess>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QToolBar>
#include <QTreeView>
#include <QUndoGroup>

#include <algorithm>
#include <cstdio>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize windowSize(1280, 800);

std::unique_ptr<Library> openLibrary(const QString &path)
{
    auto library = Library::open(path);
    if (!library)
        qFatal("cannot open %s: %s", qPrintable(path), qPrintable(library.error().cause));
    return std::move(*library);
}

/// Until a list in the window has all its rows; then paints it.
void showAndPaint(QWidget &window, qsizetype rows)
{
    window.resize(windowSize);
    window.show();
    const auto lists = window.findChildren<QAbstractItemView *>();
    const auto isFilled = [rows](const QAbstractItemView *list) {
        return list->model() && list->model()->rowCount() >= rows;
    };
    while (rows > 0 && std::ranges::none_of(lists, isFilled))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    window.repaint();
}

int showWindow(const QString &path, qsizetype articles)
{
    const auto library = openLibrary(path);
    QUndoGroup undoGroup;
    DesktopDialogs dialogs;
    MainWindow window(*library, undoGroup, dialogs, {}, {});
    showAndPaint(window, articles);
    std::puts("painted");
    std::fflush(stdout);
    return 0;
}

int showBareWindow()
{
    QMainWindow window;
    window.menuBar()->addMenu(u"File"_s)->addAction(u"Open"_s);
    window.addToolBar(u"Tools"_s)->addAction(u"Open"_s);
    auto *splitter = new QSplitter;
    splitter->addWidget(new QTreeView);
    splitter->addWidget(new QListView);
    splitter->addWidget(new QTextEdit);
    splitter->addWidget(new QListView);
    window.setCentralWidget(splitter);
    showAndPaint(window, 0);
    std::puts("painted");
    std::fflush(stdout);
    return 0;
}

/// Milliseconds until the process says that it has painted; the median of several.
double untilPainted(const QStringList &arguments)
{
    constexpr int rounds = 11;
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(QCoreApplication::applicationFilePath(), arguments);
        if (!process.waitForReadyRead(120'000))
            qFatal("no window with %s", qPrintable(arguments.join(u' ')));
        times += static_cast<double>(timer.nsecsElapsed()) / 1e6;
        process.waitForFinished(-1);
    }
    std::ranges::sort(times);
    return times[rounds / 2];
}

void makeLibrary(const QString &path, const QString &folder, int articles)
{
    QDir().mkpath(folder);
    for (int i = 0; i < articles; ++i) {
        QFile file(folder + u"/%1.txt"_s.arg(i));
        if (!file.open(QFile::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(GeneratedText(static_cast<quint32>(i)).article(80).toUtf8());
    }
    const auto library = openLibrary(path);
    Job<ImportReport> job = library->jobs().import({.paths = {folder}});
    if (!job.report.result())
        qFatal("the articles could not be imported");
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--window"_L1)
        return showWindow(arguments.value(2), arguments.value(3).toLongLong());
    if (arguments.value(1) == "--bare"_L1)
        return showBareWindow();

    const QTemporaryDir folder;
    const double bare = untilPainted({u"--bare"_s});
    for (const int articles : {10, 10'000}) {
        const QString path = folder.filePath(u"%1.randnotiz"_s.arg(articles));
        makeLibrary(path, folder.filePath(u"files%1"_s.arg(articles)), articles);
        const double ours = untilPainted({u"--window"_s, path, QString::number(articles)});
        printFigure(u"start to painted window, %1 articles"_s.arg(articles), ours, bare, u"ms"_s);
    }
    return 0;
}

#include "application.h"

#include "dialogs/desktopdialogs.h"
#include "fetch/webfetcher.h"
#include "terminationsignals.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr const char *usage = "Usage: randnotiz [--library FILE] [FILE|FOLDER|LINK]...\n"
                              "Opens the library and imports the files and folders; a randnotiz:// link\n"
                              "goes to its annotation. A FILE that ends in .randnotiz is the library.\n";

} // namespace

int main(int argc, char *argv[])
{
    QApplication program(argc, argv);
    QApplication::setApplicationName(u"randnotiz"_s);
    QApplication::setApplicationDisplayName(u"Randnotiz"_s);
    QApplication::setApplicationVersion(QStringLiteral(RANDNOTIZ_VERSION));
    QApplication::setDesktopFileName(u"org.randnotiz.Randnotiz"_s);
    // Closing one window may mean that another library is opened next.
    QApplication::setQuitOnLastWindowClosed(false);

    const QStringList arguments = QApplication::arguments().sliced(1);
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        std::fputs(usage, stdout);
        return 0;
    }
    if (arguments.contains(u"--version"_s)) {
        std::printf("randnotiz %s\n", RANDNOTIZ_VERSION);
        return 0;
    }

    randnotiz::DesktopDialogs dialogs;
    randnotiz::Application application(dialogs, std::make_shared<randnotiz::WebFetcher>());
    QObject::connect(&application, &randnotiz::Application::finished, &program, &QApplication::exit,
                     Qt::QueuedConnection);
    const randnotiz::TerminationSignals terminationSignals;
    QObject::connect(&terminationSignals, &randnotiz::TerminationSignals::endAsked, &application,
                     &randnotiz::Application::end);
    QTimer::singleShot(0, &application, [&application, arguments] {
        application.start(randnotiz::StartRequest::fromArguments(arguments));
    });
    return QApplication::exec();
}

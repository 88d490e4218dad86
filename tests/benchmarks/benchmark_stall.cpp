/// Import of web pages in the open window: how many a second, and the longest time in which the window could not have
/// answered. The limit is the same wait while as many threads do nothing but hash: what the scheduler alone costs.
///
/// With a folder as argument its files are imported instead of made-up ones.

#include "generatedtext.h"
#include "measure.h"

#include "mainwindow/importreportpanel.h"
#include "views/mainwindow/program.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QLabel>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageCount = 2'000;

/// About 100 KB: 800 words of article among the furniture, scripts and style sheets of an ordinary page.
QByteArray page(quint32 number)
{
    GeneratedText text(number);
    QString html = u"<!doctype html><html lang=de><head><title>%1</title>"_s.arg(text.sentence(6));
    html += u"<style>"_s + u".teaser-list .item > a:hover { color: #123456; padding: 2px 4px }\n"_s.repeated(400) + u"</style>"_s;
    html += u"<script>"_s + u"window.dataLayer.push({event: 'view', id: 1234567, list: [1, 2, 3]});\n"_s.repeated(350) + u"</script></head><body>"_s;
    html += u"<nav><ul>"_s;
    for (int i = 0; i < 120; ++i)
        html += u"<li class=\"nav-item level-2\"><a href=\"/rubrik/%1\">%2</a></li>"_s.arg(i).arg(text.sentence(3));
    html += u"</ul></nav><article><h1>%1</h1>"_s.arg(text.sentence(8));
    for (int i = 0; i < 10; ++i)
        html += u"<p>%1</p>"_s.arg(text.paragraph(80));
    html += u"</article><aside>"_s;
    for (int i = 0; i < 80; ++i)
        html += u"<div class=\"teaser\"><a href=\"/a/%1\"><h3>%2</h3><p>%3</p></a></div>"_s.arg(i).arg(text.sentence(6), text.sentence(12));
    return (html + u"</aside></body></html>"_s).toUtf8();
}

/// Lets the event loop turn as fast as it can, and remembers the longest turn.
class Pulse : public QObject
{
public:
    Pulse()
    {
        m_last.start();
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, static_cast<double>(m_last.nsecsElapsed()) / 1e6);
            m_last.restart();
        });
        m_timer.start();
    }

    double longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    double m_longest = 0;
};

double longestWhileHashing()
{
    std::atomic<bool> stop = false;
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back([&stop] {
            const QByteArray bytes(100'000, 'a');
            while (!stop)
                (void)QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        });
    }
    Pulse pulse;
    QTest::qWait(3000);
    stop = true;
    return pulse.longest();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Program program;
    program.start();
    const double limit = longestWhileHashing();

    QString folder = QApplication::arguments().value(1);
    if (folder.isEmpty()) {
        folder = program.folder.filePath(u"pages"_s);
        QDir().mkpath(folder);
        for (int i = 0; i < pageCount; ++i) {
            QFile file(folder + u"/%1.html"_s.arg(i));
            if (!file.open(QFile::WriteOnly) || file.write(page(static_cast<quint32>(i))) < 0)
                qFatal("cannot write %s", qPrintable(file.fileName()));
        }
    }
    const auto &report = program.find<ImportReportPanel>();
    Pulse pulse;
    QElapsedTimer clock;
    clock.start();
    program.window().importPaths({folder});
    while (!report.isVisible())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    std::printf("%s\n", qPrintable(program.find<QLabel>(u"importSummary"_s).text()));
    std::printf("%.0f pages a second\n", static_cast<double>(program.pane().articles().rowCount({})) / seconds);
    printFigure(u"longest turn of the event loop"_s, pulse.longest(), limit, u"ms"_s);
    return 0;
}

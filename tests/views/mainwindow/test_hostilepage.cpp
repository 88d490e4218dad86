#include "views/mainwindow/program.h"

#include "dialogs/articledetailsdialog.h"
#include "dialogs/tagsdialog.h"
#include "dialogs/trashdialog.h"
#include "mainwindow/importreportpanel.h"
#include "reader/textpane.h"
#include "views/mainwindow/hostilepage.h"

#include <QDesktopServices>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSettings>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolTip>
#include <QTreeWidget>

#include <sys/inotify.h>
#include <unistd.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A folder of files, and a server, that notice whoever reads them or calls.
class Traps
{
public:
    Traps() : m_inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        for (const QString &name : trapFiles()) {
            QFile file(m_folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write("secret") < 0)
                qFatal("A trap could not be laid.");
        }
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::red);
        if (!picture.save(m_folder.filePath(u"secret.png"_s)) || !m_server.listen(QHostAddress::LocalHost)
            || inotify_add_watch(m_inotify, QFile::encodeName(m_folder.path()).constData(), IN_OPEN | IN_ACCESS) < 0)
            qFatal("The traps could not be watched.");
    }
    ~Traps() { ::close(m_inotify); }
    Q_DISABLE_COPY_MOVE(Traps)

    Targets targets() const
    {
        return {m_folder.path(), u"127.0.0.1:%1"_s.arg(m_server.serverPort())};
    }

    /// Names of the files that were opened or read since the last call.
    QStringList filesTouched() const
    {
        QStringList names;
        alignas(inotify_event) char buffer[16 * 1024];
        for (ssize_t length = 0; (length = ::read(m_inotify, buffer, sizeof buffer)) > 0;) {
            for (const char *at = buffer; at < buffer + length;) {
                const auto *event = reinterpret_cast<const inotify_event *>(at);
                if (event->len > 0)
                    names += QFile::decodeName(event->name);
                at += sizeof(inotify_event) + event->len;
            }
        }
        names.removeDuplicates();
        return names;
    }

    /// Whether anybody has called. Whoever calls after this test does would stand behind it in the queue.
    bool wasCalled()
    {
        QTcpSocket own;
        own.connectToHost(m_server.serverAddress(), m_server.serverPort());
        if (!own.waitForConnected() || !m_server.waitForNewConnection(5000))
            qFatal("The server doesn't listen.");
        const std::unique_ptr<QTcpSocket> first(m_server.nextPendingConnection());
        return first->peerPort() != own.localPort() || m_server.hasPendingConnections();
    }

    QTcpServer &server() { return m_server; }

private:
    QTemporaryDir m_folder;
    QTcpServer m_server;
    int m_inotify;
};

/// Takes what the program would hand to the desktop, by any scheme.
class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop()
    {
        for (const QString &scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }
    ~Desktop() override
    {
        for (const QString &scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }
    Q_DISABLE_COPY_MOVE(Desktop)

    Q_INVOKABLE void take(const QUrl &url) { opened += url; }

    QList<QUrl> opened;

private:
    const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"javascript"_s, u"vbscript"_s, u"data"_s,
                              u"ftp"_s, u"smb"_s, u"qrc"_s, u"randnotiz"_s, u"intent"_s, QString()};
};

bool isWebScheme(const QString &scheme)
{
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
}

void hover(QWidget &widget, const QPoint &point)
{
    QHelpEvent help(QEvent::ToolTip, point, widget.mapToGlobal(point));
    QCoreApplication::sendEvent(&widget, &help);
    QCoreApplication::processEvents();
    QToolTip::hideText();
}

/// Every tool tip of a tree or list, as a mouse that rests on each entry brings it up.
void hoverAll(QAbstractItemView &view)
{
    view.grab();
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        for (int column = 0; column < view.model()->columnCount(); ++column)
            hover(*view.viewport(), view.visualRect(view.model()->index(row, column)).center());
    }
}

/// Looks at every part of the text, and clicks on every link and on what stands for pictures.
void readAll(Program &program)
{
    auto &pane = program.find<TextPane>();
    pane.grab();
    program.choose(u"Zoom in"_s);
    for (int y = 0; y <= pane.verticalScrollBar()->maximum(); y += std::max(1, pane.viewport()->height() / 2)) {
        pane.verticalScrollBar()->setValue(y);
        pane.grab();
    }
    for (QTextBlock block = pane.document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            QTextCursor cursor(block);
            cursor.setPosition(at.fragment().position());
            pane.setTextCursor(cursor);
            pane.ensureCursorVisible();
            const QPoint point = pane.cursorRect().center() + QPoint(3, 0);
            QTest::mouseMove(pane.viewport(), point);
            QTest::mouseClick(pane.viewport(), Qt::LeftButton, {}, point);
            hover(*pane.viewport(), point);
            program.reader().setFocus();
            QTest::keyClick(&pane, Qt::Key_Return);
        }
    }
    pane.selectAll();
    pane.copy();
    QCoreApplication::processEvents();
}

} // namespace

class TestHostilePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reachesNothing_data();
    void reachesNothing();
    void itsTitleIsNeverMarkup();
    void wouldReadTheFileInAPlainBrowser();
    void wouldReadTheFileAsAToolTip();
    void aCallWouldBeNoticed();

private:
    QTemporaryDir m_configuration;
};

void TestHostilePage::init()
{
    QVERIFY(m_configuration.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_configuration.path());
}

void TestHostilePage::reachesNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("base");
    QTest::newRow("no base") << u"page.html"_s << QString();
    QTest::newRow("base of scripts") << u"page.html"_s << u"javascript:evilCode()//"_s;
    QTest::newRow("base of data") << u"page.html"_s << u"data:text/html,"_s;
    QTest::newRow("base of files") << u"page.html"_s << u"file://FILE/"_s;
    QTest::newRow("base on the server") << u"page.html"_s << u"http://SERVER/"_s;
    QTest::newRow("as XHTML") << u"page.xhtml"_s << QString();
    QTest::newRow("as Markdown") << u"page.md"_s << QString();
    QTest::newRow("as text") << u"page.txt"_s << QString();
}

void TestHostilePage::reachesNothing()
{
    QFETCH(const QString, file);
    QFETCH(const QString, base);
    Traps traps;
    Desktop desktop;
    Program program;
    program.start({program.write(file, hostilePage(traps.targets(), base))});
    QVERIFY(Program::waitFor([&program] { return program.session() != nullptr; }));
    readAll(program);

    const ArticleBody body = program.session()->body();
    for (int i = 0; i < sentences; ++i)
        QVERIFY2(body.text.contains(sentence(i)), qPrintable(QString::number(i)));
    // As Markdown or text the page's source is its text: shown, never run.
    if (file.endsWith(u"html"_s))
        QVERIFY2(!body.text.contains(scriptText), qPrintable(body.text));
    for (const InlineRun &run : body.runs)
        QVERIFY2(run.kind != RunKind::Link || isWebScheme(QUrl(run.address).scheme()), qPrintable(run.address));
    for (const Block &block : body.blocks)
        QVERIFY2(block.address.isEmpty() || QUrl(block.address).scheme().startsWith("http"_L1), qPrintable(block.address));
    for (const QUrl &url : std::as_const(desktop.opened))
        QVERIFY2(isWebScheme(url.scheme()), qPrintable(url.toString()));
    if (file == "page.html"_L1)
        QVERIFY(desktop.opened.contains(QUrl(u"https://example.org/fine"_s)));
    QCOMPARE(traps.filesTouched(), QStringList());
    QVERIFY(!traps.wasCalled());
}

void TestHostilePage::itsTitleIsNeverMarkup()
{
    Traps traps;
    const QString title = hostileTitle(traps.targets());
    const QString image = u"<img src='file://%1/secret.png'>"_s.arg(traps.targets().folder);
    Program program;
    program.start({program.write(u"page.md"_s, u"---\ntitle: \"%1\"\nauthor: \"%2\"\ntags: [\"%2\"]\n---\n\nSome text of it.\n"_s
                                                   .arg(title, image))});
    QVERIFY(Program::waitFor([&program] { return program.session() != nullptr; }));
    QCOMPARE(program.session()->article().metadata.title.value, title);

    program.session()->setArticleTags({image});
    program.pressOn(u"text of it"_s, Qt::Key_1);
    hoverAll(program.list());
    hoverAll(program.find<QTreeWidget>(u"importEntries"_s));
    hoverAll(program.find<QTreeView>(u"tags"_s));
    for (QWidget *part : program.window().findChildren<QWidget *>()) {
        if (!part->toolTip().isEmpty() && part->isVisible())
            hover(*part, part->rect().center());
    }
    program.window().grab();
    for (const QString &act : {u"Details"_s, u"Tags"_s, u"Export notes"_s}) {
        program.choose(act);
        QTRY_VERIFY(program.window().findChild<QDialog *>() != nullptr);
        auto *dialog = program.window().findChild<QDialog *>();
        dialog->grab();
        dialog->reject();
        QTRY_VERIFY(program.window().findChild<QDialog *>() == nullptr);
    }
    program.choose(u"Move to trash"_s);
    program.choose(u"Trash"_s);
    auto *trash = program.dialog<TrashDialog>().findChild<QTreeWidget *>(u"trash"_s);
    QTRY_VERIFY(trash->topLevelItemCount() > 0);
    hoverAll(*trash);

    QCOMPARE(traps.filesTouched(), QStringList());
}

/// Shows that the traps work, and what they are there for.
void TestHostilePage::wouldReadTheFileInAPlainBrowser()
{
    const Traps traps;
    QTextBrowser browser;
    browser.setHtml(hostilePage(traps.targets(), {}));
    browser.resize(600, 400);
    browser.grab();

    QVERIFY(traps.filesTouched().contains(u"secret.png"_s));
}

void TestHostilePage::wouldReadTheFileAsAToolTip()
{
    const Traps traps;
    QWidget widget;
    widget.resize(100, 100);
    widget.show();
    QToolTip::showText(widget.mapToGlobal(QPoint(5, 5)), hostileTitle(traps.targets()), &widget);
    QCoreApplication::processEvents();
    QToolTip::hideText();

    QVERIFY(traps.filesTouched().contains(u"secret.png"_s));
}

void TestHostilePage::aCallWouldBeNoticed()
{
    Traps traps;
    QTcpSocket caller;
    caller.connectToHost(traps.server().serverAddress(), traps.server().serverPort());
    QVERIFY(caller.waitForConnected());

    QVERIFY(traps.wasCalled());
}

QTEST_MAIN(TestHostilePage)
#include "test_hostilepage.moc"

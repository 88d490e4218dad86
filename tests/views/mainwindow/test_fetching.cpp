#include "library/articles.h"
#include "support/webserver.h"
#include "views/mainwindow/program.h"

#include "dialogs/addressdialog.h"
#include "dialogs/originaldialog.h"
#include "dialogs/sitedialog.h"
#include "library/sites.h"
#include "mainwindow/importreportpanel.h"
#include "mainwindow/programlink.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

QByteArray page(const QByteArray &title, const QByteArray &body)
{
    return "<!doctype html><html lang='en'><head><title>" + title + "</title></head><body><article><h1>" +
           title + "</h1>" + body + "</article></body></html>";
}

const QByteArray wholeBody = "<p>A moor keeps what falls into it for a very long time.</p>"
                             "<p>Nobody who lives beside it would call it a quiet place.</p>"
                             "<p>It talks all night, and mostly about the rain, which it likes.</p>";

QString addLink(const QString &address, const QString &text = {})
{
    const auto encoded = [](const QString &value) {
        return QString::fromLatin1(QUrl::toPercentEncoding(value));
    };
    return u"randnotiz://add?url="_s + encoded(address) + u"&text="_s + encoded(text);
}

void press(const QDialog &dialog, QDialogButtonBox::ButtonRole role)
{
    auto *box = dialog.findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == role) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    qFatal("There is no such button.");
}

/// By the menu, as a reader would.
void fetch(const Program &program, const QString &address)
{
    program.choose(u"Add by address"_s);
    AddressDialog &dialog = program.dialog<AddressDialog>();
    dialog.findChild<QLineEdit *>(u"address"_s)->setText(address);
    press(dialog, QDialogButtonBox::AcceptRole);
}

} // namespace

/// Articles by their addresses, in a real window, from a real server on loopback.
class TestFetching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aPageIsFetchedAndOpened();
    void aFailureSaysWhyAndCanBeTriedAgain();
    void ofAPageThatIsNestedTooDeeplyThePlainTextIsOffered();
    void aStandInForAnArticleIsAskedAbout_data();
    void aStandInForAnArticleIsAskedAbout();
    void aSlowFetchCanBeCancelled();
    void aDroppedAddressIsFetched();
    void anAddressInTheClipboardIsOffered();
    void aLinkOffersAndFetchesNothingByItself();
    void aSecondLinkDoesNotChangeTheQuestion();
    void aLinkToAnythingElseIsRefused();
    void anAddressOnTheCommandLineIsOffered();

    void theOriginalIsShownAsText();
    void anArticleThatIsExtractedAgainStaysWhereNothingIsNew();
    void missingTextsAreFetchedAtOnce();
    void aSiteMayKeepNoOriginals();

    void picturesAreLoadedOnlyWhenTheReaderAsks();
    void aSiteMayShowItsPicturesAtOnce();

    void linksAreReadWithCare_data();
    void linksAreReadWithCare();

private:
    QTemporaryDir m_configuration;
};

void TestFetching::init()
{
    QVERIFY(m_configuration.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_configuration.path());
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"randnotiz"_s, u"randnotiz"_s).clear();
    Preferences english;
    english.language = u"en"_s;
    Settings().setPreferences(english);
    QGuiApplication::clipboard()->clear();
}

void TestFetching::aPageIsFetchedAndOpened()
{
    WebServer server;
    server.answer("/moor", WebAnswer::page(page("The moor", wholeBody)));
    Program program;
    program.start();

    fetch(program, server.address("/moor"));

    QTRY_COMPARE(program.titles(), QStringList{u"The moor"_s});
    QTRY_VERIFY(program.session() != nullptr);
    QVERIFY(program.session()->body().text.contains(u"quiet place"_s));
    QCOMPARE(server.requests().size(), 1);
}

void TestFetching::aFailureSaysWhyAndCanBeTriedAgain()
{
    WebServer server;
    Program program;
    program.start();
    fetch(program, server.address("/moor"));

    const auto &report = program.find<ImportReportPanel>();
    QTRY_VERIFY(report.isVisible());
    const QTreeWidgetItem *entry = program.find<QTreeWidget>(u"importEntries"_s).topLevelItem(0);
    QCOMPARE(entry->text(0), server.address("/moor"));
    QVERIFY2(entry->text(1).contains(u"no page at this address (404 Not Found)"_s),
             qPrintable(entry->text(1)));

    server.answer("/moor", WebAnswer::page(page("The moor", wholeBody)));
    QTest::mouseClick(&program.find<QToolButton>(u"retry"_s), Qt::LeftButton);

    QTRY_COMPARE(program.titles(), QStringList{u"The moor"_s});
    QTRY_VERIFY(!program.find<QToolButton>(u"retry"_s).isVisible());
}

void TestFetching::ofAPageThatIsNestedTooDeeplyThePlainTextIsOffered()
{
    WebServer server;
    server.answer("/moor", WebAnswer::page("<title>The moor</title>" + QByteArray("<div>").repeated(1'000) + wholeBody));
    Program program;
    program.start();
    fetch(program, server.address("/moor"));
    auto &offer = program.find<QToolButton>(u"plainText"_s);
    QTRY_VERIFY(offer.isVisible());
    QVERIFY(!program.find<QToolButton>(u"retry"_s).isVisible());

    QTest::mouseClick(&offer, Qt::LeftButton);

    QTRY_COMPARE(program.titles(), QStringList{u"The moor"_s});
    QTRY_VERIFY(program.session() != nullptr);
    QVERIFY(program.session()->body().text.contains(u"quiet place"_s));
    QVERIFY(!offer.isVisible());
}

void TestFetching::aStandInForAnArticleIsAskedAbout_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("words");
    QTest::newRow("kept") << QStringList() << u"quiet place"_s;
    QTest::newRow("taken") << QStringList{u"Take the new text"_s} << u"subscribers"_s;
}

void TestFetching::aStandInForAnArticleIsAskedAbout()
{
    QFETCH(QStringList, choices);
    QFETCH(QString, words);
    WebServer server;
    server.answer("/moor", WebAnswer::page(page("The moor", wholeBody)));
    Program program;
    program.start();
    fetch(program, server.address("/moor"));
    QTRY_VERIFY(program.session() != nullptr);
    const ArticleId id = program.session()->article().id;
    server.answer("/moor", WebAnswer::page(page("The moor", "<p>This is for subscribers only.</p>")));
    program.dialogs.choices = choices;

    fetch(program, server.address("/moor"));

    QTRY_COMPARE(program.dialogs.asked.size(), 1);
    QVERIFY(program.dialogs.asked[0].text.contains(u"much shorter than “The moor”"_s));
    QTRY_VERIFY(program.window().library().articles().currentRevision(id)->body.text.contains(words));
    QCOMPARE(server.requests().size(), 2); // what was held is what is taken
}

void TestFetching::aSlowFetchCanBeCancelled()
{
    WebServer server;
    server.answer("/moor",
                  {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>And then", WebAnswer::Waits});
    Program program;
    program.start();
    fetch(program, server.address("/moor"));
    QPushButton *cancel = nullptr;
    QTRY_VERIFY((cancel = [&program]() -> QPushButton * {
                    for (auto *button : program.window().findChildren<QPushButton *>(u"cancelJob"_s)) {
                        if (button->isVisible())
                            return button;
                    }
                    return nullptr;
                }()) != nullptr);

    QTest::mouseClick(cancel, Qt::LeftButton);

    QTRY_VERIFY(program.find<ImportReportPanel>().isVisible());
    QCOMPARE(program.find<QLabel>(u"importSummary"_s).text().section(u" · "_s, 0, 0), u"Stopped"_s);
    QVERIFY(program.titles().isEmpty());
}

void TestFetching::aDroppedAddressIsFetched()
{
    WebServer server;
    server.answer("/moor", WebAnswer::page(page("The moor", wholeBody)));
    Program program;
    program.start();
    QMimeData data;
    data.setUrls({QUrl(server.address("/moor"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&program.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&program.window(), &drop);
    QTRY_COMPARE(program.titles(), QStringList{u"The moor"_s});
}

void TestFetching::anAddressInTheClipboardIsOffered()
{
    Program program;
    program.start();
    QGuiApplication::clipboard()->setText(u" https://example.org/moor\n"_s);
    program.choose(u"Paste as new article"_s);
    QCOMPARE(program.dialog<AddressDialog>().findChild<QLineEdit *>(u"address"_s)->text(),
             u"https://example.org/moor"_s);
}

void TestFetching::aLinkOffersAndFetchesNothingByItself()
{
    WebServer server;
    server.answer("/moor", WebAnswer::page(page("The moor", wholeBody)));
    Program program;
    program.start({}, addLink(server.address("/moor"), u"a quiet\n place"_s));

    AddressDialog &dialog = program.dialog<AddressDialog>();
    QCOMPARE(dialog.findChild<QLineEdit *>(u"address"_s)->text(), server.address("/moor"));
    QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"selectedText"_s)->toPlainText(), u"a quiet place"_s);
    QTest::keyClick(&dialog, Qt::Key_Return); // typed into another program a moment ago
    QVERIFY(dialog.isVisible());
    QCOMPARE(server.connections(), 0);

    press(dialog, QDialogButtonBox::AcceptRole);
    QTRY_COMPARE(program.titles(), QStringList{u"The moor"_s});
}

void TestFetching::aSecondLinkDoesNotChangeTheQuestion()
{
    Program program;
    program.start({}, addLink(u"https://example.org/first"_s));
    AddressDialog &dialog = program.dialog<AddressDialog>();
    program.window().openLink(addLink(u"https://example.org/second"_s));
    QCOMPARE(program.window().findChildren<AddressDialog *>().size(), 1);
    QCOMPARE(dialog.findChild<QLineEdit *>(u"address"_s)->text(), u"https://example.org/first"_s);
}

void TestFetching::aLinkToAnythingElseIsRefused()
{
    Program program;
    program.start({}, addLink(u"file:///etc/passwd"_s));
    QVERIFY(program.window().findChildren<AddressDialog *>().isEmpty());
    QVERIFY(program.message().contains(u"no link that Randnotiz knows"_s));
}

void TestFetching::anAddressOnTheCommandLineIsOffered()
{
    const StartRequest request = StartRequest::fromArguments({u"https://example.org/a?b=c&d=e"_s});
    QVERIFY(request.paths.isEmpty());
    const ProgramLink link = parseProgramLink(request.link);
    QCOMPARE(std::get<OfferedPage>(link).address, u"https://example.org/a?b=c&d=e"_s);
}

void TestFetching::theOriginalIsShownAsText()
{
    const QByteArray tricky = page("The moor", wholeBody + "<script>alert('\xE2\x80\xAE')</script>");
    WebServer server;
    server.answer("/moor", WebAnswer::page(tricky));
    Program program;
    program.start();
    fetch(program, server.address("/moor"));
    QTRY_VERIFY(program.session() != nullptr);

    program.choose(u"Show original"_s);

    const QString source =
        program.dialog<OriginalDialog>().findChild<QPlainTextEdit *>(u"source"_s)->toPlainText();
    QCOMPARE(source, QString::fromUtf8(tricky).replace(QChar(0x202E), u"⟨U+202E⟩"_s));
}

void TestFetching::anArticleThatIsExtractedAgainStaysWhereNothingIsNew()
{
    Program program;
    program.start({program.write(u"moor.txt"_s, u"The moor\n\nA moor keeps what falls into it.\n"_s)});
    QTRY_VERIFY(program.session() != nullptr);
    program.choose(u"Extract again"_s);
    QTRY_COMPARE(program.find<QLabel>(u"importSummary"_s).text(), u"1 already in the library"_s);
}

void TestFetching::missingTextsAreFetchedAtOnce()
{
    WebServer server;
    server.answer("/moor", WebAnswer::page(page("The moor", wholeBody)));
    Program program;
    program.start({program.write(u"later.txt"_s, server.address("/moor"))});
    QTRY_COMPARE(program.titles().size(), 1);
    QVERIFY(server.requests().isEmpty());

    program.choose(u"Fetch missing texts"_s);

    QTRY_COMPARE(program.titles(), QStringList{u"The moor"_s});
    QTRY_VERIFY(program.actionFor(u"Fetch missing texts"_s) == nullptr);
}

void TestFetching::aSiteMayKeepNoOriginals()
{
    WebServer server;
    for (const QByteArray path : {"/a", "/b"})
        server.answer(path, WebAnswer::page(page("The moor" + path, "<p>" + path + "</p>" + wholeBody)));
    Program program;
    program.start();
    fetch(program, server.address("/a"));
    QTRY_VERIFY(program.session() != nullptr);
    program.choose(u"This site"_s);
    SiteDialog &dialog = program.dialog<SiteDialog>();
    dialog.findChild<QCheckBox *>(u"keepsOriginals"_s)->setChecked(false);
    press(dialog, QDialogButtonBox::AcceptRole);
    const Library &library = program.window().library();
    QTRY_VERIFY(
        !library.sites().preferences(program.session()->article().metadata.site.value)->keepsOriginals);

    fetch(program, server.address("/b"));

    QTRY_COMPARE(program.session()->article().metadata.title.value, u"The moor/b"_s);
    QCOMPARE(library.articles().original(program.session()->article().revision).error().code,
             Error::NotFound);
}

/// The characters in the text that stand for pictures.
static qsizetype picturesIn(const Program &program)
{
    const auto *pane = program.reader().findChild<QTextEdit *>();
    return pane->document()->toRawText().count(QChar::ObjectReplacementCharacter);
}

static QByteArray pageWithPictures()
{
    return page("The moor", wholeBody +
                                "<figure><img src='/a.png' alt='Mud'><figcaption>Mud, and more of it, "
                                "as far as one can see.</figcaption></figure>" +
                                wholeBody);
}

static WebAnswer pngAnswer()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return WebAnswer::page(bytes, "image/png");
}

/// No server on loopback has a certificate.
static std::shared_ptr<Fetcher> fetcherOfPicturesByHttp()
{
    FetchRules rules;
    rules.picturesByHttp = true;
    rules.hostPause = std::chrono::milliseconds(10);
    return std::make_shared<WebFetcher>(rules);
}

void TestFetching::picturesAreLoadedOnlyWhenTheReaderAsks()
{
    WebServer server;
    server.answer("/moor", WebAnswer::page(pageWithPictures()));
    Program program;
    program.fetcher = fetcherOfPicturesByHttp();
    program.start();
    fetch(program, server.address("/moor"));
    QTRY_VERIFY(program.session() != nullptr);
    QTRY_VERIFY(program.actionFor(u"Load pictures"_s) != nullptr);
    QCOMPARE(server.requests().size(), 1);

    program.choose(u"Load pictures"_s);
    QTRY_VERIFY(program.message().contains(u"1 picture could not be loaded. The server answers “404 Not Found”."_s));
    QCOMPARE(picturesIn(program), 0);

    server.answer("/a.png", pngAnswer());
    program.choose(u"Load pictures"_s);
    QTRY_COMPARE(picturesIn(program), 1);
    QTRY_VERIFY(program.actionFor(u"Load pictures"_s) == nullptr);

    const qsizetype asked = server.requests().size();
    program.restart(); // what is in the library is shown without asking anybody
    QTRY_VERIFY(program.session() != nullptr);
    QTRY_COMPARE(picturesIn(program), 1);
    QCOMPARE(server.requests().size(), asked);
}

void TestFetching::aSiteMayShowItsPicturesAtOnce()
{
    WebServer server;
    server.answer("/moor", WebAnswer::page(pageWithPictures()));
    server.answer("/a.png", pngAnswer());
    Program program;
    program.fetcher = fetcherOfPicturesByHttp();
    program.start();
    const SitePreferences wish{u"127.0.0.1"_s, true, true};
    QVERIFY(program.window().library().post(SetSitePreferences{wish}).result());
    fetch(program, server.address("/moor"));
    QTRY_VERIFY(program.session() != nullptr);
    QCOMPARE(program.session()->article().metadata.site.value, wish.site);
    QTRY_COMPARE(picturesIn(program), 1);
}

void TestFetching::linksAreReadWithCare_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &link, const QString &address = {},
                        const QString &text = {}) { QTest::newRow(name) << link << address << text; };
    row("an address", addLink(u"https://example.org/a"_s), u"https://example.org/a"_s);
    row("with a query of its own", addLink(u"https://example.org/?a=b&c=d"_s),
        u"https://example.org/?a=b&c=d"_s);
    row("with a plus", addLink(u"https://example.org/a+b"_s), u"https://example.org/a+b"_s);
    row("and words", addLink(u"https://example.org/a"_s, u"Größe &\nmehr"_s), u"https://example.org/a"_s,
        u"Größe & mehr"_s);
    row("an address that runs backwards", addLink(u"https://example.org/\u202Egnp.exe"_s),
        u"https://example.org/%E2%80%AEgnp.exe"_s);
    row("words that run backwards", addLink(u"https://example.org/a"_s, u"a\u202Eb\u0007"_s),
        u"https://example.org/a"_s, u"ab"_s);
    row("a host of look-alikes", addLink(u"https://еxample.org/"_s), u"https://xn--xample-2of.org/"_s);
    row("a password", addLink(u"https://bank.example@evil.example/"_s), u"https://evil.example/"_s);
    row("a file", addLink(u"file:///etc/passwd"_s));
    row("a script", addLink(u"javascript:alert(1)"_s));
    row("no address", u"randnotiz://add?text=x"_s);
    row("another act", u"randnotiz://remove?url=https://example.org/"_s);
    row("another scheme", u"https://add/?url=https://example.org/"_s);
    row("an annotation that is none", u"randnotiz://annotation/1"_s);
}

void TestFetching::linksAreReadWithCare()
{
    QFETCH(QString, link);
    QFETCH(QString, address);
    QFETCH(QString, text);
    const ProgramLink parsed = parseProgramLink(link);
    if (address.isEmpty())
        QVERIFY(std::holds_alternative<std::monostate>(parsed));
    else
        QVERIFY2((parsed == ProgramLink(OfferedPage{address, text})),
                 qPrintable(std::get<OfferedPage>(parsed).address));
}

QTEST_MAIN(TestFetching)
#include "test_fetching.moc"

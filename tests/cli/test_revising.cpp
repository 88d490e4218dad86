#include "console.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// The revisions of an article, on the console.
class TestRevising : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anImportSaysWhatBecameOfTheAnnotations();
    void theHistoryNamesEveryRevision();
    void twoRevisionsAreCompared();
    void aTextIsReplacedByAFile();
    void anArticleGoesBackToARevision();
    void aDoubtfulTextIsTakenOnlyWhenAsked();
    void anEarlierTextIsShown();
    void whatIsToBeReviewedIsListed();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();

private:
    void write(const QByteArray &text);
    QJsonValue json(const QStringList &arguments) { return m_console->run(arguments + QStringList{u"--json"_s}).json(); }
    QString highlight(const QString &quote)
    {
        return json({u"highlight"_s, m_article, u"--quote"_s, quote})["id"_L1].toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Console> m_console;
    QString m_article;
};

namespace {

const QByteArray before = "It all begins right here. The old words stay as they are. And this is the end.\n\n"
                          "A second paragraph has words of its own.\n\nThe third paragraph goes away one day.\n";
const QByteArray after = "It all begins right here. The new words stay as they are. And this is the end.\n\n"
                         "A second paragraph has words of its own.\n";

} // namespace

void TestRevising::write(const QByteArray &text)
{
    QFile file(m_folder->filePath(u"a.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestRevising::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_console = std::make_unique<Console>(m_folder->filePath(u"l.randnotiz"_s), m_folder->path());
    m_console->setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
    write(before);
    m_article = json({u"import"_s, u"a.txt"_s})[0]["id"_L1].toString();
    QVERIFY(!m_article.isEmpty());
}

void TestRevising::anImportSaysWhatBecameOfTheAnnotations()
{
    highlight(u"It all begins right here."_s);
    highlight(u"The old words stay as they are."_s);
    highlight(u"The third paragraph goes away one day."_s);
    QVERIFY(json({u"import"_s, u"a.txt"_s})[0]["anchors"_L1].isUndefined());
    write(after);

    const auto run = m_console->run({u"import"_s, u"a.txt"_s, u"--json"_s});

    QVERIFY2(run.output.contains(R"("status":"revised")"), run.output.constData());
    QVERIFY2(run.output.contains(R"("anchors":{"same":1,"moved":0,"reworded":1,"orphan":1})"), run.output.constData());
    QVERIFY(run.error.contains("annotations not found in the new text: 1"));
    write(before);
    QCOMPARE(json({u"import"_s, u"a.txt"_s})[0]["anchors"_L1]["same"_L1].toInt(), 3);
}

void TestRevising::theHistoryNamesEveryRevision()
{
    write(after);
    json({u"import"_s, u"a.txt"_s});
    const QJsonValue history = json({u"history"_s, m_article});
    QCOMPARE(history.toArray().size(), 2);
    QCOMPARE(history[0]["current"_L1].toBool(), false);
    QCOMPARE(history[1]["current"_L1].toBool(), true);
    QCOMPARE(history[1]["words"_L1].toInt(), 25);
    QCOMPARE(history[1]["hash"_L1].toString().size(), 64);
    QVERIFY(history[1]["origin"_L1].toString().endsWith(u"/a.txt"_s));
    QVERIFY(m_console->run({u"history"_s, m_article}).output.contains(history[1]["revision"_L1].toString().toUtf8()));
    QCOMPARE(m_console->run({u"history"_s, u"00000000"_s}).exitCode, 1);
}

void TestRevising::twoRevisionsAreCompared()
{
    QCOMPARE(m_console->run({u"compare"_s, m_article}).exitCode, 1);
    const QString touched = highlight(u"stay as they are"_s);
    highlight(u"A second"_s);
    write(after);
    json({u"import"_s, u"a.txt"_s});

    const QJsonValue comparison = json({u"compare"_s, m_article});
    QCOMPARE(comparison["changes"_L1].toArray().size(), 2);
    QCOMPARE(comparison["changes"_L1][0]["before"_L1]["text"_L1].toString(), u"old "_s);
    QCOMPARE(comparison["changes"_L1][0]["after"_L1]["start"_L1].toInt(), 30);
    QCOMPARE(comparison["annotations"_L1].toArray(), QJsonArray{touched});
    const auto text = m_console->run({u"compare"_s, m_article});
    QCOMPARE(text.output, "It all begins right here. The [-old -]{+new +}words stay as they are. And this is the end.\n"
                          "[-The third paragraph goes away one day.-]\n"_ba);
    QCOMPARE(json({u"compare"_s, m_article, comparison["after"_L1].toString(), comparison["before"_L1].toString()})
                 ["changes"_L1][0]["before"_L1]["text"_L1].toString(), u"new "_s);
}

void TestRevising::aTextIsReplacedByAFile()
{
    highlight(u"The old words stay as they are."_s);
    write(after);
    const QJsonValue revised = json({u"revise"_s, m_article, u"a.txt"_s});
    QCOMPARE(revised["status"_L1].toString(), u"revised"_s);
    QCOMPARE(revised["anchors"_L1]["reworded"_L1].toInt(), 1);
    QCOMPARE(json({u"revise"_s, m_article, u"a.txt"_s})["status"_L1].toString(), u"known"_s);
    QCOMPARE(m_console->run({u"revise"_s, m_article, u"nowhere.txt"_s}).exitCode, 1);
}

void TestRevising::anArticleGoesBackToARevision()
{
    write(after);
    const QString first = json({u"revise"_s, m_article, u"a.txt"_s})["previous"_L1].toString();
    const QJsonValue back = json({u"revise"_s, m_article, u"--to"_s, first.first(8)});
    QCOMPARE(back["current"_L1].toString(), first);
    QVERIFY(m_console->run({u"show"_s, m_article}).output.contains("old words"));
    QCOMPARE(m_console->run({u"revise"_s, m_article, u"--to"_s, u"00000000"_s}).exitCode, 1);
}

void TestRevising::aDoubtfulTextIsTakenOnlyWhenAsked()
{
    write("Gone.");
    const auto held = m_console->run({u"revise"_s, m_article, u"a.txt"_s});
    QCOMPARE(held.exitCode, 1);
    QVERIFY(held.error.contains("--accept-shorter"));
    QVERIFY(m_console->run({u"show"_s, m_article}).output.contains("old words"));
    QCOMPARE(json({u"revise"_s, m_article, u"a.txt"_s, u"--accept-shorter"_s})["status"_L1].toString(), u"revised"_s);
}

void TestRevising::anEarlierTextIsShown()
{
    write(after);
    const QString first = json({u"revise"_s, m_article, u"a.txt"_s})["previous"_L1].toString();
    const auto shown = m_console->run({u"show"_s, m_article, u"--revision"_s, first});
    QVERIFY(shown.output.contains("The old words"));
    QCOMPARE(m_console->run({u"show"_s, m_article, u"--revision"_s, u"00000000"_s}).exitCode, 1);
}

void TestRevising::whatIsToBeReviewedIsListed()
{
    QCOMPARE(json({u"review"_s}).toArray().size(), 0);
    const QString changed = highlight(u"The old words stay as they are."_s);
    const QString gone = highlight(u"goes away"_s);
    write(after);
    json({u"revise"_s, m_article, u"a.txt"_s});

    const QJsonValue list = json({u"review"_s, m_article});
    QCOMPARE(list.toArray().size(), 2);
    QCOMPARE(list[0]["id"_L1].toString(), changed);
    QCOMPARE(list[0]["state"_L1].toString(), u"reworded"_s);
    QCOMPARE(list[0]["now"_L1].toString(), u"The new words stay as they are."_s);
    QCOMPARE(list[1]["id"_L1].toString(), gone);
    QCOMPARE(list[1]["state"_L1].toString(), u"orphan"_s);
    QVERIFY(list[1]["now"_L1].isNull());
    QVERIFY(m_console->run({u"review"_s}).output.contains("- The old words stay as they are.\n  + The new words"));
}

void TestRevising::wrongUsageIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("revise without a text") << QStringList{u"revise"_s, u"x"_s};
    QTest::newRow("revise with two") << QStringList{u"revise"_s, u"x"_s, u"f"_s, u"--to"_s, u"r"_s};
    QTest::newRow("compare with one") << QStringList{u"compare"_s, u"x"_s, u"r"_s};
    QTest::newRow("history of nothing") << QStringList{u"history"_s};
}

void TestRevising::wrongUsageIsSaid()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(m_console->run(arguments).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestRevising)
#include "test_revising.moc"

#include "cli/console.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a search finds, as it is typed at the console.
class TestSearchCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void everyOperatorWorks_data();
    void everyOperatorWorks();
    void everyFieldWorks_data();
    void everyFieldWorks();
    void wordsAreFoundAsGermanIsWritten_data();
    void wordsAreFoundAsGermanIsWritten();
    void wordsMayLieInTheTextAndInItsNotes_data();
    void wordsMayLieInTheTextAndInItsNotes();
    void hintsTellThePlace_data();
    void hintsTellThePlace();
    void hintsAreTranslated();
    void anotherSpellingIsSuggested_data();
    void anotherSpellingIsSuggested();
    void scopesAndPagesAreKept();
    void theAnswerHasTheShapeOfTheContract();
    void anythingMayBeTyped_data();
    void anythingMayBeTyped();

private:
    ConsoleRun run(const QStringList &arguments) const { return Console(m_library, m_folder.path()).run(arguments); }
    void import(const QString &name, const QByteArray &markdown, const QStringList &options = {});
    /// The titles that a search finds, sorted; annotations as "> title".
    QStringList found(const QString &typed, const QStringList &options = {}) const;
    void compareRow() const;

    QTemporaryDir m_folder;
    QString m_library = m_folder.filePath(u"library.randnotiz"_s);
    QHash<QString, QString> m_ids;
};

namespace {

struct Row
{
    const char16_t *typed;
    const char16_t *titles; ///< parted by spaces
};

void addRows(std::initializer_list<Row> rows)
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("titles");
    for (const Row &row : rows) {
        const QString typed = QString::fromUtf16(row.typed);
        QTest::newRow(qPrintable(typed)) << typed << QString::fromUtf16(row.titles);
    }
}

} // namespace

void TestSearchCommand::import(const QString &name, const QByteArray &markdown, const QStringList &options)
{
    QFile file(m_folder.filePath(name + u".md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(markdown) == markdown.size());
    file.close();
    const ConsoleRun done = run(QStringList{u"import"_s, file.fileName(), u"--json"_s} + options);
    QVERIFY2(done.exitCode == 0, done.error.constData());
    m_ids[name] = done.json()[0]["id"_L1].toString();
}

void TestSearchCommand::initTestCase()
{
    import(u"Banken"_s,
           "---\ntitle: Banken\nauthor: Ana Müller\nsource: Abendblatt\nurl: https://www.example.org/a\nlang: de\n"
           "date: 2025-01-15\n---\n\nDie große Bank leiht Geld. Zinsen steigen, sagt der Rat in Berlin.\n",
           {u"--tag"_s, u"Wirtschaft/Geld"_s});
    import(u"Häuser"_s,
           "---\ntitle: Häuser\nauthor: Jo Klein\nsource: Die Zeitung\nurl: https://example.com/b\nlang: de-AT\ndate: 2024\n"
           "---\n\nAlte Häuser an der Straße. Viele Ärzte wohnen in Bonn; Halbleiterexportkontrollen gelten. "
               + QByteArray("Wohnen und bauen. ").repeated(20) + "\n");
    import(u"Policy"_s, "---\ntitle: Policy\nlang: en\ndate: 2025-03\n---\n\nThe bank was voting on policies in Berlin.\n");
    const auto succeeds = [this](const QStringList &arguments) {
        const ConsoleRun done = run(arguments);
        QVERIFY2(done.exitCode == 0, done.error.constData());
    };
    succeeds({u"highlight"_s, m_ids[u"Banken"_s], u"--quote"_s, u"Zinsen steigen"_s, u"--color"_s, u"4"_s, u"--note"_s,
              u"Ein Einfall dazu"_s, u"--tag"_s, u"Idee"_s});
}

QStringList TestSearchCommand::found(const QString &typed, const QStringList &options) const
{
    const ConsoleRun done = run(QStringList{u"search"_s, u"--json"_s} + options + QStringList{u"--"_s, typed});
    if (done.exitCode != 0 && done.exitCode != 1)
        return {u"error: "_s + QString::fromUtf8(done.error)};
    QStringList titles;
    for (const QJsonValue &hit : done.json()["hits"_L1].toArray())
        titles += (hit["kind"_L1].toString() == "annotation"_L1 ? u">"_s : QString()) + hit["title"_L1].toString();
    titles.sort();
    return titles;
}

void TestSearchCommand::compareRow() const
{
    QFETCH(QString, typed);
    QFETCH(QString, titles);
    QStringList expected = titles.split(u' ', Qt::SkipEmptyParts);
    expected.sort();
    QCOMPARE(found(typed), expected);
}

void TestSearchCommand::everyOperatorWorks_data()
{
    addRows({
        {u"bank", u"Banken Policy"},
        {u"bank geld", u"Banken"},
        {u"bank AND voting", u"Policy"},
        {u"geld OR voting", u"Banken Policy"},
        {u"geld ODER ärzte", u"Banken Häuser"},
        {u"berlin geld OR voting", u"Banken Policy"},
        {u"bank -geld", u"Policy"},
        {u"bank NOT geld", u"Policy"},
        {u"bank NICHT geld", u"Policy"},
        {u"-bank -zinsen", u"Häuser"},
        {u"(geld OR ärzte) -bonn", u"Banken"},
        {u"-(geld OR ärzte) berlin", u"Policy"},
        {u"\"große bank\"", u"Banken"},
        {u"\"bank große\"", u""},
        {u"„große Bank“", u"Banken"},
        {u"\"Haus\"", u""},
        {u"\"Häuser\"", u"Häuser"},
        {u"wohn*", u"Häuser"},
        {u"\"große ba*\"", u"Banken"},
        {u"bank ~3 geld", u"Banken"},
        {u"bank ~0 geld", u""},
        {u"\"geld bank\"~1", u"Banken"},
    });
}

void TestSearchCommand::everyOperatorWorks()
{
    compareRow();
}

void TestSearchCommand::everyFieldWorks_data()
{
    addRows({
        {u"title:häuser", u"Häuser"},
        {u"titel:policy", u"Policy"},
        {u"text:banken", u"Banken Policy >Banken"},
        {u"author:müller", u"Banken >Banken"},
        {u"autor:\"Jo Klein\"", u"Häuser"},
        {u"source:zeitung", u"Häuser"},
        {u"quelle:abendblatt", u"Banken >Banken"},
        {u"site:example.org", u"Banken >Banken"},
        {u"tag:wirtschaft", u"Banken >Banken"},
        {u"schlagwort:wirtschaft/geld", u"Banken >Banken"},
        {u"tag:idee", u"Banken >Banken"},
        {u"tag:id*", u"Banken >Banken"},
        {u"color:pink", u"Banken >Banken"},
        {u"farbe:gelb", u""},
        {u"note:einfall", u"Banken >Banken"},
        {u"quote:zinsen", u"Banken >Banken"},
        {u"lang:de", u"Banken Häuser >Banken"},
        {u"sprache:englisch", u"Policy"},
        {u"state:unread", u"Banken Häuser Policy >Banken"},
        {u"is:unread bonn", u"Häuser"},
        {u"is:annotated", u"Banken >Banken"},
        {u"is:orphan", u""},
        {u"has:note", u">Banken"},
        {u"added:today bonn", u"Häuser"},
        {u"added:>2100", u""},
        {u"published:2025", u"Banken Policy >Banken"},
        {u"published:2025-01", u"Banken >Banken"},
        {u"published:>2025-01-15", u"Policy"},
        {u"veröffentlicht:..2024", u"Häuser"},
        {u"words:>50", u"Häuser"},
        {u"wörter:<10", u"Policy"},
        {u"bank -tag:wirtschaft", u"Policy"},
        {u"title:(banken OR policy) berlin", u"Banken Policy"},
    });
}

void TestSearchCommand::everyFieldWorks()
{
    compareRow();
}

void TestSearchCommand::wordsAreFoundAsGermanIsWritten_data()
{
    addRows({
        {u"Exportkontrolle", u"Häuser"},
        {u"haus", u"Häuser"},
        {u"HAEUSER", u"Häuser"},
        {u"strasse", u"Häuser"},
        {u"Straßen", u"Häuser"},
        {u"aerzte", u"Häuser"},
        {u"arzt", u"Häuser"},
        {u"mueller", u"Banken"},
        {u"muller", u"Banken"},
        {u"policy", u"Policy"},
        {u"vote", u"Policy"},
        {u"Kontrollexporte", u""},
    });
}

void TestSearchCommand::wordsAreFoundAsGermanIsWritten()
{
    compareRow();
}

void TestSearchCommand::wordsMayLieInTheTextAndInItsNotes_data()
{
    addRows({
        {u"einfall", u">Banken"},
        {u"einfall idee", u">Banken"},
        {u"geld einfall", u"Banken"},
        {u"zinsen einfall", u"Banken >Banken"},
        {u"bonn einfall", u""},
        {u"geld einfall bonn", u""},
        {u"geld -einfall", u"Banken"},
        {u"geld (einfall OR bonn)", u"Banken"},
        {u"geld einfall lang:de", u"Banken"},
        {u"geld einfall lang:en", u""},
    });
}

void TestSearchCommand::wordsMayLieInTheTextAndInItsNotes()
{
    compareRow();
}

void TestSearchCommand::hintsTellThePlace_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("hint");
    QTest::newRow("field") << u"bank titl:x"_s << u"at character 6: there is no field “titl”, it is searched for as text; is “title” meant?"_s;
    QTest::newRow("behind an emoji") << u"😀 bank farbe:kariert"_s << u"at character 14: there is no colour “kariert”; it is left out"_s;
    QTest::newRow("phrase") << u"\"große bank"_s << u"at character 1: the closing quotation mark is missing"_s;
    QTest::newRow("range") << u"words:9..5"_s << u"at character 7: the range “9..5” was turned round: the smaller one comes first"_s;
    QTest::newRow("nothing") << u"; -"_s << u"at character 1: there is no word in it to search for"_s;
    QTest::newRow("a percent sign") << u"farbe:%3%1"_s << u"at character 7: there is no colour “%3%1”; it is left out"_s;
}

void TestSearchCommand::hintsTellThePlace()
{
    QFETCH(QString, typed);
    QFETCH(QString, hint);
    const ConsoleRun done = run({u"search"_s, typed});
    QVERIFY(done.exitCode == 0 || done.exitCode == 1);
    const QString first = QString::fromUtf8(done.error).section(u'\n', 0, 0);
    QCOMPARE(first, u"randnotiz-cli: search: "_s + hint);
}

void TestSearchCommand::hintsAreTranslated()
{
    Console console(m_library, m_folder.path());
    console.setVariable(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    const ConsoleRun done = console.run({u"search"_s, u"bank farbe:kariert"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(QString::fromUtf8(done.error),
             u"randnotiz-cli: Suche: bei Zeichen 12: eine Farbe „kariert“ gibt es nicht; sie wird übergangen\n"_s);
}

void TestSearchCommand::anotherSpellingIsSuggested_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("suggested");
    QTest::newRow("a letter is missing") << u"Zisen"_s << u"Zinsen"_s;
    QTest::newRow("letters are swapped") << u"berlni geld"_s << u"berlin geld"_s;
    QTest::newRow("of an annotation") << u"einfal"_s << u"einfall"_s;
    QTest::newRow("exactly") << u"\"grosse Bnak\""_s << u"\"grosse Bank\""_s;
    QTest::newRow("one has nothing near it") << u"berlni xyzzyx"_s << QString();
    QTest::newRow("a field and a date") << u"autor:müller Zisen veröffentlicht:2025"_s << u"autor:müller Zinsen veröffentlicht:2025"_s;
    QTest::newRow("what is suggested finds nothing") << u"Zisen voting"_s << QString();
    QTest::newRow("too short") << u"xy"_s << QString();
    QTest::newRow("no word is missing") << u"geld voting"_s << QString();
}

void TestSearchCommand::anotherSpellingIsSuggested()
{
    QFETCH(QString, typed);
    QFETCH(QString, suggested);
    const ConsoleRun done = run({u"search"_s, typed});
    QCOMPARE(done.exitCode, 1);
    QCOMPARE(QString::fromUtf8(done.error),
             suggested.isEmpty() ? QString()
                                 : u"randnotiz-cli: search: nothing found; did you mean: "_s + suggested + u'\n');
    const ConsoleRun json = run({u"search"_s, u"--json"_s, typed});
    QCOMPARE(json.json().toObject().value("suggestion"_L1).toString(), suggested);
}

void TestSearchCommand::scopesAndPagesAreKept()
{
    QCOMPARE(found(u"zinsen"_s, {u"--scope"_s, u"articles"_s}), QStringList{u"Banken"_s});
    QCOMPARE(found(u"zinsen"_s, {u"--scope"_s, u"annotations"_s}), QStringList{u">Banken"_s});
    QCOMPARE(found(u"zinsen"_s, {u"--scope"_s, u"all"_s}).size(), 2);
    QStringList pages;
    for (const char *offset : {"0", "1", "2"})
        pages += found(u"is:unread OR is:annotated"_s,
                       {u"--scope"_s, u"articles"_s, u"--limit"_s, u"1"_s, u"--offset"_s, QString::fromLatin1(offset)});
    pages.sort();
    QCOMPARE(pages, (QStringList{u"Banken"_s, u"Häuser"_s, u"Policy"_s}));
}

void TestSearchCommand::theAnswerHasTheShapeOfTheContract()
{
    const ConsoleRun done = run({u"search"_s, u"zinsen"_s, u"--json"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(done.exitCode, 0);
    const QJsonObject answer = done.json().toObject();
    QCOMPARE(answer.keys(), (QStringList{u"hits"_s, u"total"_s}));
    QCOMPARE(answer["total"_L1].toInt(), 2);
    QCOMPARE(answer["hits"_L1].toArray().size(), 1);
    const QJsonObject hit = answer["hits"_L1].toArray().first().toObject();
    QCOMPARE(hit.keys(), (QStringList{u"annotation"_s, u"article"_s, u"kind"_s, u"score"_s, u"snippet"_s, u"title"_s}));
    QCOMPARE(hit["article"_L1].toString(), m_ids[u"Banken"_s]);
    QVERIFY(hit["score"_L1].isDouble());
    QVERIFY(hit["snippet"_L1].toString().contains(u"Zinsen"_s));
}

void TestSearchCommand::anythingMayBeTyped_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u"NEAR("_s, u"NEAR(a b, 5)"_s, u"\"\"\""_s, u"((((("_s, u"))"_s, u"*"_s, u"%"_s, u"a%b_c"_s, u";"_s,
                                 u"'; DROP TABLE article; --"_s, u"{title} : x"_s, u"^a"_s, u"a + b"_s, u"col:"_s, u":"_s,
                                 u"-"_s, u"--"_s, u"OR"_s, u"~"_s, u"\\"_s, u"\u0001\uE000\uFFFF"_s})
        QTest::newRow(qPrintable(typed)) << typed;
    QTest::newRow("10,000 letters") << u"a"_s.repeated(10'000);
    QTest::newRow("10,000 characters of words") << u"Wort \" ( "_s.repeated(1'111);
}

void TestSearchCommand::anythingMayBeTyped()
{
    QFETCH(QString, typed);
    const ConsoleRun done = run({u"search"_s, u"--json"_s, u"--"_s, typed});
    QVERIFY2(done.exitCode == 0 || done.exitCode == 1, done.error.constData());
    QVERIFY(done.json()["total"_L1].isDouble());
}

QTEST_GUILESS_MAIN(TestSearchCommand)
#include "test_searchcommand.moc"

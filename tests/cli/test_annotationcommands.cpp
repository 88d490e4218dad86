#include "cli/consoletest.h"

#include "domain/articlebody.h"

#include <QRegularExpression>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr auto uuidPattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"_L1;

} // namespace

/// highlight, annotations, tag, note, remove, restore and trash.
class TestAnnotationCommands : public ConsoleTest
{
    Q_OBJECT

private Q_SLOTS:
    void highlightAnswersWithTheWholeAnnotation();
    void highlightAcrossParagraphs();
    void highlightRefuses_data();
    void highlightRefuses();
    void prefixOrSuffixDecidesBetweenRepeatedQuotes();
    void quotesAreFoundInEitherNormalForm();
    void annotationsAreListedInReadingOrder();
    void annotationsAreFilteredByTagAndBelow();
    void anImportOfAnnotationsIsTakenBackAsOne();
    void tagsAreAddedCountedAndTakenOff();
    void notesAreWrittenAndCleared();
    void removedThingsAreRestored();
    void theTrashIsListedAndEmptied();
    void removeOfAnUnknownIdRemovesNothing();
};

void TestAnnotationCommands::highlightAnswersWithTheWholeAnnotation()
{
    const QString id = imported();
    const ConsoleRun done = run({u"highlight"_s, id, u"--quote"_s, u"größer"_s, u"--color"_s, u"3"_s, u"--note"_s, u"- a note"_s,
                                 u"--tag"_s, u"b"_s, u"--tag=a/c"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.error, QByteArray());
    QCOMPARE(writtenKeys(done.output),
             QStringList({u"id"_s, u"article"_s, u"revision"_s, u"start"_s, u"end"_s, u"exact"_s, u"prefix"_s, u"suffix"_s,
                          u"color"_s, u"color_name"_s, u"note"_s, u"tags"_s, u"created"_s, u"modified"_s, u"state"_s}));
    const QJsonValue made = done.json();
    QVERIFY(QRegularExpression(uuidPattern).match(made["id"_L1].toString()).hasMatch());
    QCOMPARE(made["article"_L1].toString(), id);
    const QString text = QString::fromUtf8(run({u"show"_s, id}).output);
    QCOMPARE(made["revision"_L1].toString(), sha256Hex(text));
    const QList<uint> codePoints = text.toUcs4();
    const qint64 start = made["start"_L1].toInteger();
    QCOMPARE(made["end"_L1].toInteger(), start + 6);
    QCOMPARE(codePoints[start], uint(u'g'));
    QCOMPARE(codePoints[start + 5], uint(u'r'));
    QCOMPARE(made["exact"_L1].toString(), u"größer"_s);
    QVERIFY(made["prefix"_L1].toString().endsWith(u"😀 "_s));
    QVERIFY(made["suffix"_L1].toString().startsWith(u", then"_s));
    QCOMPARE(made["color"_L1].toInt(), 3);
    QCOMPARE(made["color_name"_L1].toString(), u"blue"_s);
    QCOMPARE(made["note"_L1].toString(), u"- a note"_s);
    QCOMPARE(made["tags"_L1].toArray(), QJsonArray({u"a/c"_s, u"b"_s}));
    QVERIFY(made["created"_L1].toString().endsWith(u'Z'));
    QCOMPARE(made["modified"_L1], made["created"_L1]);
    QCOMPARE(made["state"_L1].toString(), u"active"_s);

    QCOMPARE(annotation(made["id"_L1].toString()), made.toObject());
    const ConsoleRun plain = run({u"highlight"_s, id, u"--quote"_s, u"nothing happens"_s});
    QVERIFY(QRegularExpression(uuidPattern).match(QString::fromUtf8(plain.output.trimmed())).hasMatch());
    QVERIFY(annotation(QString::fromUtf8(plain.output.trimmed()))["note"_L1].isNull());
}

void TestAnnotationCommands::highlightAcrossParagraphs()
{
    const QString id = imported();
    const QString quote = u"the end of it.\nThird paragraph"_s;
    const ConsoleRun done = run({u"highlight"_s, id, u"--quote"_s, quote, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.json()["exact"_L1].toString(), quote);
    QVERIFY(QString::fromUtf8(run({u"show"_s, id}).output).contains(quote));
}

void TestAnnotationCommands::highlightRefuses_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("what isn't there") << QStringList{u"--quote"_s, u"absent"_s} << QByteArray("the quote is not in the article's text");
    QTest::newRow("what differs in case") << QStringList{u"--quote"_s, u"third Paragraph"_s} << QByteArray("the quote is not in");
    QTest::newRow("what is there twice") << QStringList{u"--quote"_s, u"repeated"_s} << QByteArray("the quote stands at 2 places");
    QTest::newRow("what is there, but not with that prefix")
        << QStringList{u"--quote"_s, u"repeated"_s, u"--prefix"_s, u"not "_s} << QByteArray("the quote stands at 2 places, but not");
}

void TestAnnotationCommands::highlightRefuses()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, why);
    const QString id = imported();
    const ConsoleRun done = run(QStringList{u"highlight"_s, id, u"--json"_s} + options);
    QCOMPARE(done.exitCode, 1);
    QVERIFY2(done.error.startsWith("randnotiz-cli: " + id.toUtf8() + ": " + why), done.error);
    QCOMPARE(done.json(), QJsonValue(QJsonValue::Null));
    QCOMPARE(run({u"annotations"_s, u"--json"_s}).json(), QJsonValue(QJsonArray()));
}

void TestAnnotationCommands::prefixOrSuffixDecidesBetweenRepeatedQuotes()
{
    const QString id = imported();
    const QString first = highlighted(id, u"repeated"_s, {u"--suffix"_s, u" word"_s});
    const QString second = highlighted(id, u"repeated"_s, {u"--prefix"_s, u"word, "_s});
    const qint64 firstStart = annotation(first)["start"_L1].toInteger();
    const qint64 secondStart = annotation(second)["start"_L1].toInteger();
    QCOMPARE(firstStart, 25);
    QCOMPARE(secondStart, 40);
}

void TestAnnotationCommands::quotesAreFoundInEitherNormalForm()
{
    const QString id = imported();
    const QString decomposed = u"größer"_s.normalized(QString::NormalizationForm_D);
    const QString made = highlighted(id, decomposed);
    QCOMPARE(annotation(made)["exact"_L1].toString(), u"größer"_s);
}

void TestAnnotationCommands::annotationsAreListedInReadingOrder()
{
    const QString id = imported();
    const QString other = imported("Another text altogether.\n", u"other.txt"_s);
    const QString late = highlighted(id, u"nothing happens"_s);
    const QString early = highlighted(id, u"A first"_s);
    const QString elsewhere = highlighted(other, u"altogether"_s);
    const auto ids = [](const QJsonValue &list) {
        QStringList result;
        const QJsonArray array = list.toArray();
        for (const QJsonValue &value : array)
            result += value["id"_L1].toString();
        return result;
    };
    QCOMPARE(ids(run({u"annotations"_s, id, u"--json"_s}).json()), QStringList({early, late}));
    QCOMPARE(ids(run({u"annotations"_s, u"--json"_s}).json()), QStringList({early, late, elsewhere}));
    const ConsoleRun plain = run({u"annotations"_s, id});
    QVERIFY(plain.output.indexOf("> A first") < plain.output.indexOf("> nothing happens"));
}

void TestAnnotationCommands::annotationsAreFilteredByTagAndBelow()
{
    const QString id = imported();
    const QString below = highlighted(id, u"A first"_s, {u"--tag"_s, u"claim/strong"_s});
    const QString itself = highlighted(id, u"größer"_s, {u"--tag"_s, u"Claim"_s});
    highlighted(id, u"nothing happens"_s, {u"--tag"_s, u"claims"_s});
    for (const QStringList &which : {QStringList{}, QStringList{id}}) {
        const ConsoleRun done = run(QStringList{u"annotations"_s, u"--tag"_s, u"claim"_s, u"--json"_s} + which);
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.json().toArray().size(), 2);
        QCOMPARE(done.json()[0]["id"_L1].toString(), below);
        QCOMPARE(done.json()[1]["id"_L1].toString(), itself);
        QCOMPARE(run(QStringList{u"annotations"_s, u"--tag"_s, u"none"_s} + which).exitCode, 1);
    }
}

void TestAnnotationCommands::anImportOfAnnotationsIsTakenBackAsOne()
{
    const QString article = imported();
    highlighted(article, u"größer"_s);
    const auto note = [&article](const QByteArray &quote) {
        return R"({"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","target":{"source":"urn:uuid:)"
               + article.toLatin1() + R"(","selector":{"type":"TextQuoteSelector","exact":")" + quote + R"("}}})";
    };
    writeFile(m_folder->filePath(u"n.jsonld"_s), '[' + note("Third paragraph") + ',' + note("no such words") + ']');

    const ConsoleRun done = run({u"annotations"_s, u"import"_s, u"n.jsonld"_s, u"--json"_s});

    QCOMPARE(done.exitCode, 1);
    QCOMPARE(done.json()["added"_L1].toArray().size(), 1);
    const QJsonValue left = done.json()["left"_L1][0];
    QCOMPARE(left["reason"_L1].toString(), u"not-found"_s);
    QCOMPARE(annotation(left["stored"_L1].toString())["state"_L1].toString(), u"orphan"_s);
    QVERIFY(annotation(left["stored"_L1].toString())["start"_L1].isNull());
    QVERIFY(run({u"review"_s}).output.contains("no such words"));

    const QString batch = done.json()["batch"_L1].toString();
    QCOMPARE(run({u"annotations"_s, u"undo"_s, batch, u"--json"_s}).json().toArray().size(), 2);
    QCOMPARE(run({u"annotations"_s, u"--json"_s}).json().toArray().size(), 1);
    QCOMPARE(run({u"annotations"_s, u"redo"_s, batch}).exitCode, 0);
    QCOMPARE(run({u"annotations"_s, u"--json"_s}).json().toArray().size(), 3);
}

void TestAnnotationCommands::tagsAreAddedCountedAndTakenOff()
{
    const QString id = imported();
    const QString mark = highlighted(id, u"größer"_s);
    const ConsoleRun added = run({u"tag"_s, u"add"_s, id, u" China "_s, u"#economy / trade"_s, u"--json"_s});
    QCOMPARE(added.exitCode, 0);
    QCOMPARE(added.json()["id"_L1].toString(), id);
    QCOMPARE(added.json()["tags"_L1].toArray(), QJsonArray({u"China"_s, u"economy/trade"_s}));
    QCOMPARE(run({u"tag"_s, u"add"_s, mark, u"china"_s}).exitCode, 0);

    const ConsoleRun listed = run({u"tag"_s, u"list"_s, u"--json"_s});
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(writtenKeys(listed.output.sliced(1)).first(3), QStringList({u"name"_s, u"articles"_s, u"annotations"_s}));
    QCOMPARE(listed.json().toArray(),
             QJsonArray({QJsonObject{{u"name"_s, u"China"_s}, {u"articles"_s, 1}, {u"annotations"_s, 1}},
                         QJsonObject{{u"name"_s, u"economy/trade"_s}, {u"articles"_s, 1}, {u"annotations"_s, 0}}}));

    const ConsoleRun removed = run({u"tag"_s, u"remove"_s, id, u"CHINA"_s, u"never there"_s, u"--json"_s});
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(removed.json()["tags"_L1].toArray(), QJsonArray({u"economy/trade"_s}));
    QCOMPARE(annotation(mark)["tags"_L1].toArray(), QJsonArray({u"China"_s}));
    QCOMPARE(run({u"tag"_s, u"add"_s, id, u" / "_s}).exitCode, 2);
}

void TestAnnotationCommands::notesAreWrittenAndCleared()
{
    const QString id = imported();
    const QString mark = highlighted(id, u"größer"_s);
    const QString note = u"- first\n- *second* \"quoted\" \\ 😀"_s;
    QCOMPARE(run({u"note"_s, id, note}).exitCode, 0);
    QCOMPARE(run({u"note"_s, mark, note}).exitCode, 0);
    QCOMPARE(run({u"show"_s, id, u"--json"_s}).json()["note"_L1].toString(), note);
    QCOMPARE(annotation(mark)["note"_L1].toString(), note);
    QCOMPARE(run({u"note"_s, id, u"--"_s, u"--json"_s}).exitCode, 0);
    QCOMPARE(run({u"show"_s, id, u"--json"_s}).json()["note"_L1].toString(), u"--json"_s);
    const ConsoleRun cleared = run({u"note"_s, mark, QString(), u"--json"_s});
    QCOMPARE(cleared.exitCode, 0);
    QVERIFY(cleared.json()["note"_L1].isNull());
    QVERIFY(annotation(mark)["note"_L1].isNull());
}

void TestAnnotationCommands::removedThingsAreRestored()
{
    const QString id = imported();
    const QString other = imported("Another text altogether.\n", u"other.txt"_s);
    const QString mark = highlighted(id, u"größer"_s);

    const ConsoleRun removed = run({u"remove"_s, mark, other, u"--json"_s});
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(removed.json()[0]["kind"_L1].toString(), u"annotation"_s);
    QCOMPARE(removed.json()[1]["status"_L1].toString(), u"removed"_s);
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 1);
    QCOMPARE(run({u"annotations"_s, u"--json"_s}).json(), QJsonValue(QJsonArray()));
    QCOMPARE(run({u"annotations"_s, u"--trash"_s, u"--json"_s}).json()[0]["state"_L1].toString(), u"trashed"_s);
    QCOMPARE(run({u"list"_s, u"--trash"_s, u"--json"_s}).json()[0]["id"_L1].toString(), other);
    QCOMPARE(run({u"highlight"_s, other, u"--quote"_s, u"altogether"_s}).exitCode, 1);

    const ConsoleRun restored = run({u"restore"_s, mark, other, id, u"--json"_s});
    QCOMPARE(restored.exitCode, 0);
    QCOMPARE(restored.json()[0]["status"_L1].toString(), u"restored"_s);
    QCOMPARE(restored.json()[2]["status"_L1].toString(), u"unchanged"_s);
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 2);
    QCOMPARE(annotation(mark)["state"_L1].toString(), u"active"_s);
}

void TestAnnotationCommands::theTrashIsListedAndEmptied()
{
    const QString id = imported();
    const QString other = imported("Another text altogether.\n", u"other.txt"_s);
    const QString mark = highlighted(id, u"größer"_s);
    QCOMPARE(run({u"remove"_s, mark, other}).exitCode, 0);

    const QJsonValue listed = run({u"trash"_s, u"list"_s, u"--json"_s}).json();
    QCOMPARE(listed.toArray().size(), 2);
    QCOMPARE(listed[0]["kind"_L1].toString(), u"article"_s);
    QCOMPARE(listed[0]["id"_L1].toString(), other);
    QCOMPARE(listed[1]["name"_L1].toString(), u"größer"_s);
    QCOMPARE(listed[1]["days_of_use"_L1].toInt(-1), 0);

    // Neither by a slip nor what is in use.
    QCOMPARE(run({u"trash"_s, u"empty"_s}).exitCode, 2);
    QCOMPARE(run({u"trash"_s, u"delete"_s, id, u"--for-good"_s}).exitCode, 1);
    QCOMPARE(run({u"trash"_s, u"restore"_s, other}).exitCode, 0);
    QCOMPARE(run({u"trash"_s, u"delete"_s, mark, u"--for-good"_s}).exitCode, 0);
    QCOMPARE(run({u"restore"_s, mark}).exitCode, 1);
    QCOMPARE(run({u"remove"_s, other}).exitCode, 0);
    const ConsoleRun emptied = run({u"trash"_s, u"empty"_s, u"--for-good"_s, u"--json"_s});
    QCOMPARE(emptied.json()["articles"_L1].toInt(), 1);
    QCOMPARE(emptied.json()["annotations"_L1].toInt(), 0);
    QCOMPARE(run({u"trash"_s, u"list"_s, u"--json"_s}).json(), QJsonValue(QJsonArray()));
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 1);
    QCOMPARE(run({u"check"_s}).exitCode, 0);
}

void TestAnnotationCommands::removeOfAnUnknownIdRemovesNothing()
{
    const QString id = imported();
    const ConsoleRun done = run({u"remove"_s, id, u"00000000-1111-4222-8333-444444444444"_s});
    QCOMPARE(done.exitCode, 1);
    QVERIFY(done.error.startsWith("randnotiz-cli: 00000000-1111-4222-8333-444444444444: not found"));
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestAnnotationCommands)
#include "test_annotationcommands.moc"

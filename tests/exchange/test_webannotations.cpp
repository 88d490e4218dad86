#include "annotationmodel.h"
#include "exchange/webannotations.h"
#include "somenotes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestWebAnnotations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsTheModels();
    void theCheckerFindsWhatBreaksTheModel_data();
    void theCheckerFindsWhatBreaksTheModel();
    void offsetsAreCodePoints();
    void wordsThatStandNowhereGoOutWithoutAPlace();
    void anArticleWithoutAnAddressIsNamedByItsId_data();
    void anArticleWithoutAnAddressIsNamedByItsId();
    void theMotivationIsWhatTheReaderDid();
    void noArticleIsNoProblem();
    void severalArticlesMakeOneCollection();
};

namespace {

NotesToExport annotated()
{
    NotesToExport notes = notesOn(bodyOf(u"Ein 😀 Satz.\nNoch \"einer\" hier."_s));
    highlight(notes, u"Satz"_s, u"A *note*\nof two lines"_s, {u"a/b"_s, u"c"_s}).colour = Colour::Pink;
    highlight(notes, u"Noch \"einer\""_s, {}, {u"c"_s});
    highlight(notes, u"hier"_s);
    return notes;
}

QJsonObject read(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

QJsonArray itemsOf(const QJsonObject &collection)
{
    return collection[u"first"_s][u"items"_s].toArray();
}

} // namespace

void TestWebAnnotations::whatIsWrittenIsTheModels()
{
    const NotesToExport notes = annotated();
    const QJsonObject written = read(WebAnnotations().articleFile(notes));

    QCOMPARE(modelFaults(written), QStringList());
    QCOMPARE(written[u"total"_s].toInt(), 3);
    QCOMPARE(written[u"label"_s].toString(), notes.article.metadata.title.value);
    const QJsonObject first = itemsOf(written)[0].toObject();
    QCOMPARE(first[u"id"_s].toString(), u"urn:uuid:"_s + notes.annotations[0].id.toString());
    QCOMPARE(first[u"created"_s].toString(), u"2026-11-21T09:31:40Z"_s);
    QCOMPARE(first[u"body"_s][0][u"value"_s].toString(), notes.annotations[0].note);
    QCOMPARE(first[u"body"_s][1][u"value"_s].toString(), u"a/b"_s);
    QCOMPARE(first[u"body"_s][2][u"purpose"_s].toString(), u"tagging"_s);
    const QJsonObject target = first[u"target"_s].toObject();
    QCOMPARE(target[u"source"_s].toString(), u"https://example.org/uhr?a=1&b=2"_s);
    QCOMPARE(target[u"selector"_s][0][u"exact"_s].toString(), u"Satz"_s);
    QCOMPARE(target[u"selector"_s][0][u"prefix"_s].toString(), u"Ein 😀 "_s);
    QCOMPARE(target[u"styleClass"_s].toString(), u"randnotiz-colour-4"_s);
    QCOMPARE(target[u"randnotiz:revision"_s].toString(), notes.body.textHash());
    QVERIFY(first[u"stylesheet"_s][u"value"_s].toString().startsWith(u".randnotiz-colour-4 {"_s));
}

void TestWebAnnotations::theCheckerFindsWhatBreaksTheModel_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QStringList &path, const QJsonValue &value) {
        QTest::newRow(name) << path << value;
    };
    row("context", {u"@context"_s}, u"http://example.org/"_s);
    row("id", {u"id"_s}, u"no iri"_s);
    row("no id", {u"id"_s}, QJsonValue::Undefined);
    row("total", {u"total"_s}, -1);
    row("page without items", {u"first"_s, u"items"_s}, QJsonValue::Undefined);
    row("wrong number", {u"total"_s}, 7);
    row("annotation without target", {u"first"_s, u"items"_s, u"0"_s, u"target"_s}, QJsonValue::Undefined);
    row("type", {u"first"_s, u"items"_s, u"0"_s, u"type"_s}, u"Note"_s);
    row("time zone", {u"first"_s, u"items"_s, u"0"_s, u"created"_s}, u"2026-11-21T09:31:40+01:00"_s);
    row("motivation", {u"first"_s, u"items"_s, u"0"_s, u"motivation"_s}, u"marking"_s);
    row("body without value", {u"first"_s, u"items"_s, u"0"_s, u"body"_s, u"0"_s, u"value"_s}, 7);
    row("source", {u"first"_s, u"items"_s, u"0"_s, u"target"_s, u"source"_s}, u"a title"_s);
    row("no exact", {u"first"_s, u"items"_s, u"0"_s, u"target"_s, u"selector"_s, u"0"_s, u"exact"_s}, QJsonValue::Undefined);
    row("half a code point", {u"first"_s, u"items"_s, u"0"_s, u"target"_s, u"selector"_s, u"1"_s, u"start"_s}, 1.5);
    row("below zero", {u"first"_s, u"items"_s, u"0"_s, u"target"_s, u"selector"_s, u"1"_s, u"end"_s}, -1);
}

namespace {

QJsonValue changed(const QJsonValue &in, QStringList path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString key = path.takeFirst();
    if (in.isArray()) {
        QJsonArray array = in.toArray();
        array[key.toInt()] = changed(array[key.toInt()], path, value);
        return array;
    }
    QJsonObject object = in.toObject();
    const QJsonValue inner = changed(object[key], path, value);
    if (inner.isUndefined())
        object.remove(key);
    else
        object[key] = inner;
    return object;
}

} // namespace

void TestWebAnnotations::theCheckerFindsWhatBreaksTheModel()
{
    QFETCH(QStringList, path);
    QFETCH(QJsonValue, value);
    const QJsonObject written = read(WebAnnotations().articleFile(annotated()));
    QVERIFY(!modelFaults(changed(written, path, value).toObject()).isEmpty());
}

void TestWebAnnotations::offsetsAreCodePoints()
{
    const QJsonArray items = itemsOf(read(WebAnnotations().articleFile(annotated())));
    QCOMPARE(items[0][u"target"_s][u"selector"_s][1][u"start"_s].toInt(), 6); // 7 in UTF-16
    QCOMPARE(items[0][u"target"_s][u"selector"_s][1][u"end"_s].toInt(), 10);
}

void TestWebAnnotations::wordsThatStandNowhereGoOutWithoutAPlace()
{
    NotesToExport notes = annotated();
    notes.annotations[0].isUnplaced = true;
    const QJsonObject written = read(WebAnnotations().articleFile(notes));
    const QJsonObject target = itemsOf(written)[0][u"target"_s].toObject();
    QCOMPARE(modelFaults(written), QStringList());
    QCOMPARE(target[u"selector"_s].toArray().size(), 1);
    QCOMPARE(target[u"selector"_s][0][u"exact"_s].toString(), notes.annotations[0].quote.exact);
    QVERIFY(!target.contains(u"randnotiz:revision"_s));
}

void TestWebAnnotations::anArticleWithoutAnAddressIsNamedByItsId_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("source");
    const QString urn = u"urn:uuid:0b0f6c1e-8f5d-4c8e-9a51-2f4d1c3b7a60"_s;
    QTest::newRow("none") << QString() << urn;
    QTest::newRow("words") << u"see the library"_s << urn;
    QTest::newRow("relative") << u"/article/1"_s << urn;
    QTest::newRow("umlauts") << u"https://example.org/größe weit"_s << u"https://example.org/gr%C3%B6%C3%9Fe%20weit"_s;
}

void TestWebAnnotations::anArticleWithoutAnAddressIsNamedByItsId()
{
    QFETCH(QString, address);
    QFETCH(QString, source);
    NotesToExport notes = annotated();
    notes.article.metadata.url.value = address;
    const QJsonObject written = read(WebAnnotations().articleFile(notes));
    QCOMPARE(itemsOf(written)[0][u"target"_s][u"source"_s].toString(), source);
    QCOMPARE(modelFaults(written), QStringList());
}

void TestWebAnnotations::theMotivationIsWhatTheReaderDid()
{
    const QJsonArray items = itemsOf(read(WebAnnotations().articleFile(annotated())));
    QCOMPARE(items[0][u"motivation"_s].toString(), u"commenting"_s);
    QCOMPARE(items[1][u"motivation"_s].toString(), u"tagging"_s);
    QCOMPARE(items[2][u"motivation"_s].toString(), u"highlighting"_s);
    QVERIFY(!items[2].toObject().contains(u"body"_s));
}

void TestWebAnnotations::noArticleIsNoProblem()
{
    const QJsonObject written =
        read(WebAnnotations().collectionFile({.id = u"0b0f6c1e-8f5d-4c8e-9a51-2f4d1c3b7a60"_s}, {}));
    QCOMPARE(modelFaults(written), QStringList());
}

void TestWebAnnotations::severalArticlesMakeOneCollection()
{
    const NotesToExport notes = annotated();
    NotesToExport none = notes;
    none.annotations.clear();
    const WebAnnotations format;
    const QJsonObject written =
        read(format.collectionFile({.id = u"0b0f6c1e-8f5d-4c8e-9a51-2f4d1c3b7a60"_s, .title = u"All"_s, .annotations = 6},
                                   {format.section(notes, {}), format.section(none, {}), format.section(notes, {})}));
    QCOMPARE(modelFaults(written), QStringList());
    QCOMPARE(itemsOf(written).size(), 6);
}

QTEST_APPLESS_MAIN(TestWebAnnotations)
#include "test_webannotations.moc"

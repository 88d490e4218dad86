#include "library/annotations.h"
#include "library/articles.h"
#include "library/comparison.h"
#include "library/jobs/jobs.h"
#include "library/newtext.h"
#include "library/reviewitem.h"
#include "support/testlibrary.h"
#include "text/offsets.h"
#include "text/sentencerange.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// Texts that are edited, compared and reviewed.
class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedTextComesBackAsItWas();
    void whatIsEditedIsAllThatChanges();
    void aTextWithoutWordsIsRefused();
    void aTextThatLosesMostOfItsWordsIsDoubtful();
    void aPastedTextIsReadAsAnImporterWould();
    void aLibraryIsNoText();
    void twoRevisionsAreCompared();
    void annotationsAreTouchedWhereTheirSentencesChange();
    void revisionsOfTwoArticlesAreNotCompared();
    void aRewordedPassageIsReviewedWithItsSentences();
    void anOrphanIsReviewedWithoutAPassage();
    void realArticlesAreEditedAndNothingStandsAtWrongWords_data();
    void realArticlesAreEditedAndNothingStandsAtWrongWords();
};

namespace {

const QString before = u"It all begins right here. The old words stay as they are. And this is the end.\n"
                       "A second paragraph has words of its own.\nThe third paragraph goes away one day."_s;
const QString after = u"It all begins right here. The new words stay as they are. And this is the end.\n"
                      "A second paragraph has words of its own."_s;

/// Two sections with nearly everything that a body can hold.
ArticleBody richBody()
{
    ArticleBody body;
    const auto add = [&body](Block block, const QString &text) {
        const bool textless = block.kind == BlockKind::Image || block.kind == BlockKind::Rule;
        if (!textless && !body.text.isEmpty())
            body.text += u'\n';
        block.range = {body.text.size(), body.text.size() + text.size()};
        if (textless)
            block.range = {body.text.size(), body.text.size()};
        body.text += text;
        body.blocks += block;
    };
    add({.kind = BlockKind::Heading, .level = 2}, u"A heading"_s);
    add({}, u"A paragraph with strong words."_s);
    body.runs += {RunKind::Strong, {body.text.size() - 13, body.text.size() - 1}, {}};
    add({.kind = BlockKind::Image, .address = u"https://example.org/a.png"_s, .alt = u"A picture"_s}, {});
    add({.kind = BlockKind::Caption}, u"What the picture shows"_s);
    add({.kind = BlockKind::Quotation, .quoteDepth = 1}, u"Somebody said this."_s);
    add({.kind = BlockKind::ListItem, .listDepth = 1, .ordinal = 3, .ordered = true}, u"Third"_s);
    add({.kind = BlockKind::Rule}, {});
    add({.kind = BlockKind::Table, .headerRow = true}, u"a\tb\nc\td"_s);
    add({}, u"The last paragraph."_s);
    return body;
}

RevisionId revise(TestLibrary &library, ArticleId article, const QString &text)
{
    const auto outcome = library.write(ReviseArticle{article, {}, paragraphs(text), 1, {}});
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().cause));
    return outcome->current;
}

} // namespace

void TestEditing::anUntouchedTextComesBackAsItWas()
{
    TestLibrary library;
    const ArticleBody body = richBody();
    QVERIFY(body.isConsistent());
    const ArticleId id = library.add(anArticle().withBody(body));

    const auto read = readEditedText(library.articles(), *editableText(library.articles(), id));

    QVERIFY(read.ok());
    QCOMPARE(read->change.body.text, body.text);
    QVERIFY(read->change.body == body);
    QCOMPARE(read->change.seen, library.articles().article(id)->revision);
    QCOMPARE(read->change.original.origin, u"edit"_s);
}

void TestEditing::whatIsEditedIsAllThatChanges()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withBody(richBody()));
    EditableText text = *editableText(library.articles(), id);
    text.markdown.replace(u"The last paragraph."_s, u"The *very* last paragraph.\n\n## More\n\nAnd one more."_s);

    const auto read = readEditedText(library.articles(), text);

    const ArticleBody &body = read->change.body;
    QVERIFY(body.isConsistent());
    QCOMPARE(body.blocks.size(), richBody().blocks.size() + 2);
    QVERIFY(body.blocks[3].kind == BlockKind::Caption);
    QVERIFY(body.text.endsWith(u"\nThe very last paragraph.\nMore\nAnd one more."_s));
    QVERIFY(body.blocks[9].kind == BlockKind::Heading);
    QVERIFY(body.runs.last().kind == RunKind::Emphasis);
    QVERIFY(read->change.words > 0);
    QVERIFY(read->doubt == Doubt::None);
}

void TestEditing::aTextWithoutWordsIsRefused()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(before));
    EditableText text = *editableText(library.articles(), id);
    text.markdown = u" \n\n"_s;
    QCOMPARE(readEditedText(library.articles(), text).error().code, Error::Empty);
}

void TestEditing::aTextThatLosesMostOfItsWordsIsDoubtful()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(before));
    EditableText text = *editableText(library.articles(), id);
    text.markdown = u"Gone."_s;
    const auto read = readEditedText(library.articles(), text);
    QVERIFY(read->doubt == Doubt::MuchShorter);
    QCOMPARE(read->change.words, 1);
    QVERIFY(read->presentWords > 20);
}

void TestEditing::aPastedTextIsReadAsAnImporterWould()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(before).withUrl(u"https://example.org/x/"_s));
    const QByteArray page = "<h2>Head</h2><p>It all begins <a href='y'>right here</a>. The old words stay.</p>";
    const auto read = readNewText(library.articles(), id, {page, u"paste.html"_s, u"UTF-8"_s, u"paste"_s});
    QVERIFY(read.ok());
    QVERIFY(read->change.body.text.contains(u"It all begins right here."_s));
    QCOMPARE(read->change.body.runs.first().address, u"https://example.org/x/y"_s);
    QCOMPARE(read->change.original.bytes, page);
    QCOMPARE(read->change.original.origin, u"paste"_s);
    QCOMPARE(readNewText(library.articles(), id, {"https://example.org/", u"paste.txt"_s, {}, u"paste"_s}).error().code,
             Error::Empty);
}

void TestEditing::aLibraryIsNoText()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(before));
    QCOMPARE(readNewText(*library, id, library->path()).error().code, Error::UnsupportedFormat);
    QCOMPARE(readNewText(*library, id, library.filePath(u"nowhere.txt"_s)).error().code, Error::NotFound);
}

void TestEditing::twoRevisionsAreCompared()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(before));
    const RevisionId first = library.articles().article(id)->revision;
    const RevisionId second = revise(library, id, after);

    const auto comparison = compareRevisions(*library, first, second);

    QCOMPARE(comparison->beforeText, before);
    QCOMPARE(comparison->afterText, after);
    QCOMPARE(comparison->differences.size(), 4);
    const TextDifference word = comparison->differences[1];
    QCOMPARE(before.mid(word.before.start, word.before.length()), u"old "_s);
    QCOMPARE(after.mid(word.after.start, word.after.length()), u"new "_s);
    QVERIFY(comparison->touched.isEmpty());
}

void TestEditing::annotationsAreTouchedWhereTheirSentencesChange()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(before));
    const RevisionId first = library.articles().article(id)->revision;
    library.highlight(id, u"It all begins right here."_s);
    const Annotation inside = library.highlight(id, u"stay as they are"_s);
    library.highlight(id, u"A second paragraph"_s);
    const Annotation gone = library.highlight(id, u"goes away"_s);
    const RevisionId second = revise(library, id, after);
    const RevisionId third = revise(library, id, after + u"\nOne more sentence."_s);
    const Annotation late = library.highlight(id, u"more"_s);

    const auto touched = [&library](RevisionId a, RevisionId b) {
        QList<AnnotationId> ids;
        const auto comparison = compareRevisions(*library, a, b);
        for (const Comparison::Touched &annotation : comparison->touched)
            ids += annotation.id;
        return ids;
    };
    QCOMPARE(touched(first, second), (QList{inside.id, gone.id}));
    QCOMPARE(touched(second, first), (QList{inside.id, gone.id}));
    QCOMPARE(touched(second, third), QList{late.id});
    QCOMPARE(touched(third, third), QList<AnnotationId>());
}

void TestEditing::revisionsOfTwoArticlesAreNotCompared()
{
    TestLibrary library;
    const RevisionId a = library.articles().article(library.add(anArticle().withText(u"One."_s)))->revision;
    const RevisionId b = library.articles().article(library.add(anArticle().withText(u"Two."_s)))->revision;
    QCOMPARE(compareRevisions(*library, a, b).error().code, Error::InvalidInput);
    QCOMPARE(compareRevisions(*library, a, RevisionId(QUuid::createUuid())).error().code, Error::NotFound);
}

void TestEditing::aRewordedPassageIsReviewedWithItsSentences()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(before).withTitle(u"T"_s));
    const Annotation made = library.highlight(id, u"The old words stay as they"_s);
    revise(library, id, after);

    const auto items = reviewItems(*library, id);

    QCOMPARE(items->size(), 1);
    const ReviewItem item = items->first();
    QCOMPARE(item.annotation.id, made.id);
    QCOMPARE(item.articleTitle, u"T"_s);
    QCOMPARE(item.oldSentences, u"The old words stay as they are."_s);
    QCOMPARE(item.newSentences, u"The new words stay as they are."_s);
    QCOMPARE(item.oldSentences.mid(item.oldQuote.start, item.oldQuote.length()), u"The old words stay as they"_s);
    QCOMPARE(item.newSentences.mid(item.newQuote.start, item.newQuote.length()), u"The new words stay as they"_s);
    QCOMPARE(item.differences.size(), 3);
}

void TestEditing::anOrphanIsReviewedWithoutAPassage()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(before));
    library.highlight(id, u"third paragraph"_s);
    revise(library, id, after);
    const auto items = reviewItems(*library);
    QCOMPARE(items->size(), 1);
    QCOMPARE(items->first().oldSentences, u"The third paragraph goes away one day."_s);
    QVERIFY(items->first().newSentences.isEmpty());
    QVERIFY(items->first().differences.isEmpty());
}

void TestEditing::realArticlesAreEditedAndNothingStandsAtWrongWords_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(RANDNOTIZ_SHARED "/articles"));
    for (const QString &name : folder.entryList({u"0*.txt"_s}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (folder.entryList({u"0*.txt"_s}).isEmpty())
        QTest::newRow("none") << QString();
}

/// Every second sentence is annotated; of all sentences some are reworded, some deleted, some put in, as a person
/// would who corrects the text in the file.
void TestEditing::realArticlesAreEditedAndNothingStandsAtWrongWords()
{
    QFETCH(QString, file);
    if (file.isEmpty())
        QSKIP("the five real articles are not here (../shared/articles)");
    TestLibrary library;
    const QString copy = library.filePath(u"article.txt"_s);
    QVERIFY(QFile::copy(file, copy));
    QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto import = [&library, &copy] {
        auto job = library->jobs().import({.paths = {copy}});
        job.report.waitForFinished();
        return job.report.result()->entries.first();
    };
    const ArticleId id = import().id;
    const QString text = library.articles().currentRevision(id)->body.text;
    QFile read(copy);
    QVERIFY(read.open(QIODevice::ReadOnly));
    QString edited = QString::fromUtf8(read.readAll());
    read.close();

    QHash<AnnotationId, QString> expected; // the sentence as it stands now; empty: deleted
    int number = 0;
    for (qsizetype place = 0; place < text.size();) {
        const TextRange range = sentencesAround(text, {place, place});
        place = std::max(range.end, place) + 1;
        const QString sentence = text.mid(range.start, range.length());
        const bool isEditable = sentence.size() > 40 && edited.count(sentence) == 1 && text.count(sentence) == 1;
        if (!isEditable)
            continue;
        ++number;
        QString now = sentence;
        if (number % 5 == 0) {
            const qsizetype space = sentence.indexOf(u' ', sentence.size() / 2);
            if (space > 0)
                now.insert(space, u" freilich"_s);
        } else if (number % 7 == 0) {
            now.clear();
        }
        if (number % 2 == 0)
            expected.insert(library.highlight(id, sentence).id, now);
        edited.replace(sentence, number % 9 == 0 ? u"Das kam erst später hinzu. "_s + now : now);
    }
    QVERIFY(expected.size() > 5);
    QFile write(copy);
    QVERIFY(write.open(QIODevice::WriteOnly | QIODevice::Truncate));
    write.write(edited.toUtf8());
    write.close();

    const ImportEntry entry = import();

    QVERIFY(entry.status == ImportStatus::Revised);
    QCOMPARE(entry.anchors.total(), expected.size());
    const QString nowText = library.articles().currentRevision(id)->body.text;
    const OffsetMap offsets(nowText);
    AnchorCounts counted;
    const QList<Annotation> annotations = *library.annotations().of(id);
    for (const Annotation &annotation : annotations) {
        counted.add(annotation.anchorState);
        const QString sentence = expected.value(annotation.id);
        if (annotation.anchorState == AnchorState::Orphan) {
            QVERIFY2(sentence.isEmpty(), qPrintable(sentence));
            continue;
        }
        const TextRange range = offsets.toRange(annotation.anchor);
        QCOMPARE(nowText.mid(range.start, range.length()), sentence);
    }
    QVERIFY(counted == entry.anchors);
    auto check = library->jobs().check();
    check.report.waitForFinished();
    QVERIFY(check.report.result()->ok());
    qInfo("%lld the same, %lld moved, %lld reworded, %lld not found", counted.same, counted.moved, counted.reworded,
          counted.orphans);
}

QTEST_GUILESS_MAIN(TestEditing)
#include "test_editing.moc"

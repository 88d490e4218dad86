#include "layouts.h"

#include "exchange/vault/notemerge.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestNoteMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAChangeInTheLibraryTheFileStaysByteForByte_data();
    void withoutAChangeInTheLibraryTheFileStaysByteForByte();
    void anUntouchedFileBecomesTheNewExport_data();
    void anUntouchedFileBecomesTheNewExport();
    void whatThePersonWroteStaysBesideWhatIsNew_data();
    void whatThePersonWroteStaysBesideWhatIsNew();
    void lineEndsAndByteOrderMarkStay();
    void aMissingLastLineEndStaysMissing();
    void thePersonsOrderOfBlocksStays();
    void aTextUnderAHeadingIsNotPartedFromIt();
    void aLineThatBothChangedKeepsThePersonsTextWithOursInACallout();
    void aCalloutIsReplacedByTheNextOne();
    void aCalloutThatThePersonChangedStays();
    void aConflictIsToldOnce();
    void whatWasTakenOutStaysOutUntilItChanges();
    void aDeletedAnnotationIsMarkedOnce();
    void aDeletedAnnotationIsRemovedWhereThatIsWanted();
    void aRestoredAnnotationLosesItsMark();
    void aBlockThatAnExportLeavesOutStaysAsItIs();
    void frontMatterIsMergedKeyByKey_data();
    void frontMatterIsMergedKeyByKey();
    void aLostIdIsWrittenAgain();
    void aQuotationPutBehindACalloutIsNotPartOfIt();
    void aBlockMovedAboveTheTitleIsStillTheSame();
    void ofTwoCopiesTheOneLeftAloneFollowsTheLibrary_data();
    void ofTwoCopiesTheOneLeftAloneFollowsTheLibrary();
    void ofTwoDeletedAnnotationsTheRestoredOneLosesItsMark();
    void blocksMarkedAsDeletedGoOnceTheyAreRemoved();
    void withoutABaseNothingIsDropped();
    void anExportThatWasNotRecordedDoublesNothing();
    void anEmptiedFileIsWrittenAnew();
    void anotherTemplateKeepsWhatThePersonWrote_data();
    void anotherTemplateKeepsWhatThePersonWrote();
    void aCopiedBlockStaysACopy();
    void aMarkThatThePersonPutElsewhereInOtherWordsIsNotWrittenAgain();
    void marksInCodeAreNobodys();
    void blocksAreFoundByTheirMarks_data();
    void blocksAreFoundByTheirMarks();
    void aBaseSurvivesPacking();
};

namespace {

AnnotationId idOf(int number)
{
    return *AnnotationId::fromString(u"%1-0000-4000-8000-000000000000"_s.arg(number, 8, 10, QChar(u'0')));
}

NotedAnnotation noted(int number)
{
    const QByteArray n = QByteArray::number(number);
    return {idOf(number), {"Quoted sentence number " + n + " of this text."}, "yellow", {"My note on number " + n + " here."}, {"tag" + n}};
}

NotedArticle article(int count = 3)
{
    NotedArticle article;
    for (int number = 1; number <= count; ++number)
        article.annotations += noted(number);
    return article;
}

NoteBase baseOf(const RenderedNote &note)
{
    return {note, {}, {}};
}

QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    if (!text.contains(from))
        qFatal("no %s in\n%s", from.constData(), text.constData());
    return text.replace(text.indexOf(from), from.size(), to);
}

MergedNote merged(const NotedArticle &before, const QByteArray &theirs, const NotedArticle &now, Layout layout = Layout::BlockIds,
                  const MergeOptions &options = {})
{
    const NoteBase base = baseOf(rendered(before, layout));
    return mergeNote(&base, theirs, rendered(now, layout), options);
}

void addLayouts()
{
    QTest::addColumn<Layout>("layout");
    QTest::newRow("block ids") << Layout::BlockIds;
    QTest::newRow("outline") << Layout::Outline;
    QTest::newRow("quotations") << Layout::Quotations;
}

qsizetype position(const MergedNote &note, const QByteArray &text)
{
    const qsizetype place = note.bytes.indexOf(text);
    if (place < 0)
        qFatal("no %s in\n%s", text.constData(), note.bytes.constData());
    return place;
}

} // namespace

void TestNoteMerge::withoutAChangeInTheLibraryTheFileStaysByteForByte_data()
{
    QTest::addColumn<QByteArray>("theirs");
    const QByteArray file = rendered(article(), Layout::BlockIds).bytes;
    QTest::newRow("as exported") << file;
    QTest::newRow("edited") << replaced(file, "My note on number 2 here.", "Quite another note.");
    QTest::newRow("without front matter") << file.sliced(file.indexOf("# Title"));
    QTest::newRow("other line ends") << QByteArray(file).replace('\n', "\r\n");
    QTest::newRow("cut off") << file.first(file.size() / 2);
    QTest::newRow("something else") << QByteArray("\xEF\xBB\xBF\tSomething\r else\r\n\n   ");
}

void TestNoteMerge::withoutAChangeInTheLibraryTheFileStaysByteForByte()
{
    QFETCH(QByteArray, theirs);
    const MergedNote note = merged(article(), theirs, article());
    QCOMPARE(note.bytes, theirs);
    QVERIFY(note.certain);
}

void TestNoteMerge::anUntouchedFileBecomesTheNewExport_data()
{
    addLayouts();
}

void TestNoteMerge::anUntouchedFileBecomesTheNewExport()
{
    QFETCH(Layout, layout);
    NotedArticle now = article();
    now.title = "Another title";
    now.annotations[0].note = {"First paragraph.", "Second one."};
    now.annotations[1].tags += "more";
    now.annotations.insert(1, noted(7));
    now.annotations += noted(8);
    now.annotations.move(0, 2);

    const MergedNote note = merged(article(), rendered(article(), layout).bytes, now, layout);

    QCOMPARE(note.bytes, rendered(now, layout).bytes);
    QVERIFY(note.certain);
}

void TestNoteMerge::whatThePersonWroteStaysBesideWhatIsNew_data()
{
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto add = [](const char *name, const QByteArray &from, const QByteArray &to) {
        for (const Layout layout : {Layout::BlockIds, Layout::Outline, Layout::Quotations}) {
            if (rendered(article(), layout).bytes.contains(from))
                QTest::addRow("%s %d", name, int(layout)) << layout << from << to;
        }
    };
    add("a word in a quote", "sentence number 1", "sentance nummer 1");
    add("a word in a note", "My note on number 3", "My own note on number 3");
    add("a link around words", "Quoted sentence", "[[Quoted sentence]]");
    add("a line below the heading", "Title\n\n", "Title\nwritten by hand\n\n");
    add("text in a note's place", "My note on number 2 here.", "Something that has nothing to do with it");
    add("an unknown key", "title:", "aliases: [x, y]\ntitle:");
}

void TestNoteMerge::whatThePersonWroteStaysBesideWhatIsNew()
{
    QFETCH(Layout, layout);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const QByteArray theirs = replaced(rendered(article(), layout).bytes, from, to);
    NotedArticle now = article();
    now.annotations.insert(1, noted(9));
    now.annotations[3].colour = "green";
    now.annotations += noted(10);

    const MergedNote note = merged(article(), theirs, now, layout);

    QCOMPARE(note.bytes, replaced(rendered(now, layout).bytes, from, to));
    QVERIFY(note.certain);
    QVERIFY(note.conflicts.isEmpty());
}

void TestNoteMerge::lineEndsAndByteOrderMarkStay()
{
    NotedArticle now = article();
    now.annotations += noted(4);
    const auto asOnWindows = [](QByteArray text) { return "\xEF\xBB\xBF" + text.replace('\n', "\r\n"); };
    const MergedNote note = merged(article(), asOnWindows(rendered(article(), Layout::BlockIds).bytes), now);
    QCOMPARE(note.bytes, asOnWindows(rendered(now, Layout::BlockIds).bytes));
}

void TestNoteMerge::aMissingLastLineEndStaysMissing()
{
    NotedArticle now = article();
    now.annotations[0].note = {"Other words."};
    const MergedNote note = merged(article(), rendered(article(), Layout::BlockIds).bytes.chopped(1), now);
    QCOMPARE(note.bytes, rendered(now, Layout::BlockIds).bytes.chopped(1));
}

void TestNoteMerge::thePersonsOrderOfBlocksStays()
{
    NotedArticle turned = article();
    turned.annotations.move(2, 0);
    NotedArticle now = article();
    now.annotations[2].note = {"Changed meanwhile."};
    now.annotations.insert(1, noted(5));

    const MergedNote note = merged(article(), rendered(turned, Layout::BlockIds).bytes, now);

    turned.annotations[0].note = {"Changed meanwhile."};
    turned.annotations.insert(2, noted(5)); // behind the first, as in the library
    QCOMPARE(note.bytes, rendered(turned, Layout::BlockIds).bytes);
}

void TestNoteMerge::aTextUnderAHeadingIsNotPartedFromIt()
{
    const QByteArray quote = "> Quoted sentence number 2";
    const QByteArray theirs = replaced(rendered(article(), Layout::BlockIds).bytes, quote,
                                       "A thought on the first.\n\n## My chapter\n\nIts text.\n\n" + quote);
    NotedArticle now = article();
    now.annotations.insert(1, noted(6));
    const MergedNote note = merged(article(), theirs, now);
    QVERIFY(position(note, "A thought on the first.") < position(note, "number 6 of"));
    QVERIFY(position(note, "number 6 of") < position(note, "## My chapter"));
    QVERIFY(note.bytes.contains("## My chapter\n\nIts text.\n\n" + quote));
    QVERIFY(note.certain);
}

void TestNoteMerge::aLineThatBothChangedKeepsThePersonsTextWithOursInACallout()
{
    const QByteArray theirs = replaced(rendered(article(), Layout::BlockIds).bytes, "My note on number 2 here.", "My note on number 2, by hand.");
    NotedArticle now = article();
    now.annotations[1].note = {"My note on number 2, in the library."};

    const MergedNote note = merged(article(), theirs, now);

    QCOMPARE(note.conflicts, QList({MergeConflict{idOf(2), {}, u"My note on number 2, by hand."_s, u"My note on number 2, in the library."_s}}));
    QVERIFY(!note.certain);
    QCOMPARE(note.bytes, replaced(theirs, "#tag2\n", "#tag2\n\n> [!conflict] Randnotiz has another text here:\n> My note on number 2, in the library.\n"));
}

void TestNoteMerge::aCalloutIsReplacedByTheNextOne()
{
    const QByteArray theirs = replaced(rendered(article(), Layout::BlockIds).bytes, "My note on number 2 here.", "By hand.");
    NotedArticle second = article();
    second.annotations[1].note = {"Second version."};
    NotedArticle third = article();
    third.annotations[1].note = {"Third version."};
    const MergedNote once = merged(article(), theirs, second);

    const MergedNote note = mergeNote(&once.base, once.bytes, rendered(third, Layout::BlockIds));

    QCOMPARE(note.bytes, replaced(once.bytes, "Second version.", "Third version."));
    QCOMPARE(note.conflicts.size(), 1);
}

void TestNoteMerge::aCalloutThatThePersonChangedStays()
{
    const QByteArray theirs = replaced(rendered(article(), Layout::BlockIds).bytes, "My note on number 2 here.", "By hand.");
    NotedArticle second = article();
    second.annotations[1].note = {"Second version."};
    NotedArticle third = article();
    third.annotations[1].note = {"Third version."};
    const MergedNote once = merged(article(), theirs, second);
    const QByteArray edited = replaced(once.bytes, "> Second version.", "> Second version, which I like.");

    const MergedNote note = mergeNote(&once.base, edited, rendered(third, Layout::BlockIds));

    QVERIFY(note.bytes.contains("> Second version, which I like."));
    QVERIFY(note.bytes.contains("> Third version."));
    QVERIFY(note.bytes.contains("\n\nBy hand.\n"));
}

void TestNoteMerge::aConflictIsToldOnce()
{
    const QByteArray theirs = replaced(rendered(article(), Layout::BlockIds).bytes, "My note on number 2 here.", "By hand.");
    NotedArticle now = article();
    now.annotations[1].note = {"In the library."};
    const MergedNote once = merged(article(), theirs, now);
    now.annotations[0].tags = {"other"};

    const MergedNote note = mergeNote(&once.base, once.bytes, rendered(now, Layout::BlockIds));

    QVERIFY(note.conflicts.isEmpty());
    QCOMPARE(note.bytes, replaced(once.bytes, "#tag1", "#other"));
    QCOMPARE(note.base.callouts, once.base.callouts);
}

void TestNoteMerge::whatWasTakenOutStaysOutUntilItChanges()
{
    NotedArticle fewer = article();
    fewer.annotations.removeAt(1);
    const QByteArray theirs = replaced(rendered(fewer, Layout::BlockIds).bytes, "annotations: 2", "annotations: 3");
    NotedArticle now = article();
    now.annotations[0].note = {"Changed."};
    const MergedNote silent = merged(article(), theirs, now);
    QCOMPARE(silent.bytes, replaced(theirs, "My note on number 1 here.", "Changed."));
    QVERIFY(silent.certain);

    now.annotations[1].note = {"Changed too."};
    const MergedNote told = mergeNote(&silent.base, silent.bytes, rendered(now, Layout::BlockIds));
    QCOMPARE(told.conflicts.size(), 1);
    QCOMPARE(told.conflicts.first().annotation, idOf(2));
    QCOMPARE(told.conflicts.first().theirs, QString());
    QVERIFY(told.bytes.contains("> [!conflict] Randnotiz has changed what was taken out here:\n> > Quoted sentence number 2"));
    QVERIFY(!told.bytes.contains("\n^h-" + idOf(2).toString().toLatin1()));
    QVERIFY(position(told, "Changed too.") < position(told, "> Quoted sentence number 3"));
}

void TestNoteMerge::aDeletedAnnotationIsMarkedOnce()
{
    const QByteArray theirs = rendered(article(), Layout::BlockIds).bytes;
    NotedArticle now = article();
    now.annotations.removeAt(1);
    const MergedNote once = merged(article(), theirs, now);
    QCOMPARE(once.bytes, replaced(replaced(theirs, "annotations: 3", "annotations: 2"), "#tag2\n", "#tag2\n\n> [!deleted] Not among the exported notes any more.\n"));
    QVERIFY(once.certain);

    now.annotations[0].note = {"Changed."};
    const MergedNote again = mergeNote(&once.base, once.bytes, rendered(now, Layout::BlockIds));
    QCOMPARE(again.bytes, replaced(once.bytes, "My note on number 1 here.", "Changed."));
}

void TestNoteMerge::aDeletedAnnotationIsRemovedWhereThatIsWanted()
{
    const MergeOptions remove{.deleted = MergeOptions::Deleted::Remove};
    const QByteArray theirs = rendered(article(), Layout::BlockIds).bytes;
    NotedArticle now = article();
    now.annotations.removeAt(1);
    QCOMPARE(merged(article(), theirs, now, Layout::BlockIds, remove).bytes, rendered(now, Layout::BlockIds).bytes);

    const QByteArray edited = replaced(theirs, "My note on number 2 here.", "My note by hand.");
    const MergedNote kept = merged(article(), edited, now, Layout::BlockIds, remove);
    QVERIFY(kept.bytes.contains("My note by hand."));
    QVERIFY(kept.bytes.contains("> [!deleted]"));
}

void TestNoteMerge::aRestoredAnnotationLosesItsMark()
{
    const QByteArray theirs = rendered(article(), Layout::BlockIds).bytes;
    NotedArticle fewer = article();
    fewer.annotations.removeAt(1);
    const MergedNote marked = merged(article(), theirs, fewer);
    NotedArticle now = article();
    now.annotations[1].colour = "blue";

    const MergedNote note = mergeNote(&marked.base, marked.bytes, rendered(now, Layout::BlockIds));

    QCOMPARE(note.bytes, rendered(now, Layout::BlockIds).bytes);
    QVERIFY(note.base.callouts.isEmpty());
}

void TestNoteMerge::aBlockThatAnExportLeavesOutStaysAsItIs()
{
    const RenderedNote full = rendered(article(), Layout::BlockIds);
    NotedArticle filtered = article();
    filtered.annotations.removeAt(1);
    const NoteBase base{full, {}, {}};
    const MergedNote once = mergeNote(&base, full.bytes, rendered(filtered, Layout::BlockIds),
                                      {.deleted = MergeOptions::Deleted::Remove, .leftOut = {idOf(2)}});
    QCOMPARE(once.bytes, replaced(full.bytes, "annotations: 3", "annotations: 2"));
    QVERIFY(once.certain);

    NotedArticle now = article();
    now.annotations[1].note = {"Changed."};
    const MergedNote again = mergeNote(&once.base, once.bytes, rendered(now, Layout::BlockIds));
    QCOMPARE(again.bytes, replaced(full.bytes, "My note on number 2 here.", "Changed."));
}

void TestNoteMerge::frontMatterIsMergedKeyByKey_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QString>("conflict");
    QTest::newRow("only ours") << QByteArray("a: 1\nb: 2\n") << QByteArray("a: 1\nb: 2\n") << QByteArray("a: 3\nb: 2\n") << QByteArray("a: 3\nb: 2\n") << QString();
    QTest::newRow("only theirs") << QByteArray("a: 1\nb: 2\n") << QByteArray("b: 4\na: 1\n") << QByteArray("a: 1\nb: 2\nc: 3\n") << QByteArray("b: 4\nc: 3\na: 1\n") << QString();
    QTest::newRow("unknown keys in their order") << QByteArray("a: 1\n") << QByteArray("z: 'x'\na: 1\ny:\n  - q # comment\n\n") << QByteArray("a: 2\n") << QByteArray("z: 'x'\na: 2\ny:\n  - q # comment\n\n") << QString();
    QTest::newRow("both") << QByteArray("a: 1\n") << QByteArray("a: mine\n") << QByteArray("a: 2\n") << QByteArray("a: mine\n") << u"a"_s;
    QTest::newRow("both the same") << QByteArray("a: 1\n") << QByteArray("a: 2\n") << QByteArray("a: 2\n") << QByteArray("a: 2\n") << QString();
    QTest::newRow("taken out") << QByteArray("a: 1\nb: 1\n") << QByteArray("b: 1\n") << QByteArray("a: 1\nb: 2\n") << QByteArray("b: 2\n") << QString();
    QTest::newRow("taken out and changed") << QByteArray("a: 1\nb: 1\n") << QByteArray("b: 1\n") << QByteArray("a: 2\nb: 1\n") << QByteArray("b: 1\n") << u"a"_s;
    QTest::newRow("dropped by us") << QByteArray("a: 1\nb: 1\n") << QByteArray("a: 1\nb: 1\n") << QByteArray("b: 2\n") << QByteArray("b: 2\n") << QString();
    QTest::newRow("dropped by us, changed by them") << QByteArray("a: 1\nb: 1\n") << QByteArray("a: 5\nb: 1\n") << QByteArray("b: 2\n") << QByteArray("a: 5\nb: 2\n") << u"a"_s;
    QTest::newRow("our own") << QByteArray("annotations: 1\n") << QByteArray("annotations: 7\n") << QByteArray("annotations: 2\n") << QByteArray("annotations: 2\n") << QString();
    QTest::newRow("a list over lines") << QByteArray("tags: [a]\n") << QByteArray("tags:\n- a\n- mine\n") << QByteArray("tags: [a, b]\n") << QByteArray("tags:\n- a\n- mine\n") << u"tags"_s;
    QTest::newRow("the same key twice") << QByteArray("a: 1\n") << QByteArray("a: 1\na: 9\n") << QByteArray("a: 2\n") << QByteArray("a: 2\na: 9\n") << QString();
}

void TestNoteMerge::frontMatterIsMergedKeyByKey()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, result);
    QFETCH(QString, conflict);
    const NoteBase before = baseOf({"---\n" + base + "---\n\nText\n", {}});

    const MergedNote note = mergeNote(&before, "---\n" + theirs + "---\n\nText\n", {"---\n" + ours + "---\n\nText\n", {}});

    QCOMPARE(note.bytes, "---\n" + result + "---\n\nText\n");
    QCOMPARE(note.conflicts.isEmpty() ? QString() : note.conflicts.first().key, conflict);
}

void TestNoteMerge::aLostIdIsWrittenAgain()
{
    const QByteArray file = rendered(article(), Layout::BlockIds).bytes;
    const QByteArray theirs = file.sliced(file.indexOf("# Title"));
    NotedArticle now = article();
    now.annotations += noted(4);
    const MergedNote note = merged(article(), theirs, now);
    QVERIFY2(note.bytes.startsWith("---\nid: \"" + now.id + "\"\n---\n\n# Title\n"), note.bytes.constData());
}

void TestNoteMerge::aQuotationPutBehindACalloutIsNotPartOfIt()
{
    const QByteArray callout = "  - > [!conflict] Randnotiz has another text here:\n    > Another title";
    const QByteArray theirs = replaced(rendered(article(2), Layout::Outline).bytes, "  source:: Source", "  source:: Source\n" + callout);
    // What the person left of the second block begins with its quotation.
    const QByteArray cut = replaced(theirs, "  - id:: " + idOf(2).toString().toLatin1() + "\n    colour:: yellow\n", {});
    NotedArticle now = article(2);
    now.annotations.move(1, 0);

    const MergedNote note = merged(article(2), cut, now, Layout::Outline);

    QVERIFY2(note.bytes.contains("> Another title\n\n    > Quoted sentence number 2"), note.bytes.constData());
}

void TestNoteMerge::aBlockMovedAboveTheTitleIsStillTheSame()
{
    const RenderedNote before = rendered(article(), Layout::BlockIds);
    const NoteBlock &last = before.blocks[2];
    const QByteArray block = before.bytes.mid(last.begin, last.end - last.begin);
    const QByteArray theirs = replaced(replaced(before.bytes, '\n' + block, {}), "# Title\n", "Mine.\n\n" + block + "\n# Title\n");
    NotedArticle now = article();
    now.title = "Another title";
    now.annotations[2].note = {"Changed."};
    now.annotations.insert(0, noted(4));

    const MergedNote note = merged(article(), theirs, now);

    QVERIFY(note.conflicts.isEmpty());
    QVERIFY(position(note, "Mine.") < position(note, "> Quoted sentence number 3"));
    QVERIFY(position(note, "Changed.") < position(note, "# Another title"));
    QVERIFY(position(note, "# Another title") < position(note, "> Quoted sentence number 4"));
    QCOMPARE(note.bytes.count("> Quoted sentence number 3"), 1);
    QVERIFY(!note.bytes.contains("My note on number 3 here."));
}

void TestNoteMerge::ofTwoCopiesTheOneLeftAloneFollowsTheLibrary_data()
{
    QTest::addColumn<bool>("copyFirst");
    QTest::newRow("behind the other one") << true;
    QTest::newRow("before the other one") << false;
}

void TestNoteMerge::ofTwoCopiesTheOneLeftAloneFollowsTheLibrary()
{
    QFETCH(bool, copyFirst);
    const RenderedNote before = rendered(article(), Layout::BlockIds);
    const NoteBlock &second = before.blocks[1];
    const QByteArray block = before.bytes.mid(second.begin, second.end - second.begin);
    const QByteArray copy = replaced(block, "My note on number 2 here.", "My note on number 2 here.\n\nMore by hand.");
    const QByteArray theirs = replaced(before.bytes, block, copyFirst ? copy + '\n' + block : block + '\n' + copy);
    NotedArticle now = article();
    now.annotations[1].note = {"Changed."};

    const MergedNote note = merged(article(), theirs, now);

    QCOMPARE(note.bytes, replaced(theirs, block, replaced(block, "My note on number 2 here.", "Changed.")));
}

void TestNoteMerge::ofTwoDeletedAnnotationsTheRestoredOneLosesItsMark()
{
    NotedArticle fewer = article();
    fewer.annotations.remove(0, 2);
    const MergedNote marked = merged(article(), rendered(article(), Layout::BlockIds).bytes, fewer);
    NotedArticle now = article();
    now.annotations.removeAt(0);

    const MergedNote note = mergeNote(&marked.base, marked.bytes, rendered(now, Layout::BlockIds));

    QCOMPARE(note.bytes.count("[!deleted]"), 1);
    QVERIFY(position(note, "[!deleted]") < position(note, "> Quoted sentence number 2"));
}

void TestNoteMerge::blocksMarkedAsDeletedGoOnceTheyAreRemoved()
{
    const MergeOptions remove{.deleted = MergeOptions::Deleted::Remove};
    NotedArticle now = article();
    now.annotations.removeAt(1);
    const MergedNote marked = merged(article(), rendered(article(), Layout::BlockIds).bytes, now);
    const MergedNote removed = mergeNote(&marked.base, marked.bytes, rendered(now, Layout::BlockIds), remove);
    QCOMPARE(removed.bytes, rendered(now, Layout::BlockIds).bytes);

    const QByteArray edited = replaced(marked.bytes, "My note on number 2 here.", "My note by hand.");
    const MergedNote kept = mergeNote(&marked.base, edited, rendered(now, Layout::BlockIds), remove);
    QCOMPARE(kept.bytes, edited);
}

void TestNoteMerge::withoutABaseNothingIsDropped()
{
    const QByteArray theirs = replaced(replaced(rendered(article(), Layout::BlockIds).bytes, "My note on number 2 here.", "By hand."),
                                       "title: \"Title\"", "title: \"Title\"\nmood: good");
    NotedArticle now = article(4);
    now.annotations[1].note = {"In the library."};

    const MergedNote note = mergeNote(nullptr, theirs, rendered(now, Layout::BlockIds));

    QVERIFY(!note.certain);
    QVERIFY(note.bytes.contains("By hand."));
    QVERIFY(note.bytes.contains("> In the library."));
    QVERIFY(note.bytes.contains("mood: good"));
    QCOMPARE(note.conflicts.size(), 1);
    for (int number = 1; number <= 4; ++number)
        QCOMPARE(note.bytes.count("\n^h-" + idOf(number).toString().toLatin1()), 1);
}

void TestNoteMerge::anExportThatWasNotRecordedDoublesNothing()
{
    NotedArticle second = article();
    second.annotations += noted(4);
    NotedArticle third = second;
    third.annotations += noted(5);
    const NoteBase first = baseOf(rendered(article(), Layout::BlockIds));

    const MergedNote note = mergeNote(&first, rendered(second, Layout::BlockIds).bytes, rendered(third, Layout::BlockIds));

    QCOMPARE(note.bytes, rendered(third, Layout::BlockIds).bytes);
}

void TestNoteMerge::anEmptiedFileIsWrittenAnew()
{
    NotedArticle now = article();
    now.annotations += noted(4);
    const MergedNote note = merged(article(), "\n \n", now);
    QCOMPARE(note.bytes, rendered(now, Layout::BlockIds).bytes);
}

void TestNoteMerge::anotherTemplateKeepsWhatThePersonWrote_data()
{
    QTest::addColumn<Layout>("from");
    QTest::addColumn<Layout>("to");
    const QList<Layout> layouts{Layout::BlockIds, Layout::Outline, Layout::Quotations};
    for (const Layout from : layouts) {
        for (const Layout to : layouts) {
            if (from != to)
                QTest::addRow("%d to %d", int(from), int(to)) << from << to;
        }
    }
}

void TestNoteMerge::anotherTemplateKeepsWhatThePersonWrote()
{
    QFETCH(Layout, from);
    QFETCH(Layout, to);
    const RenderedNote before = rendered(article(), from);
    const NoteBase base = baseOf(before);
    QCOMPARE(mergeNote(&base, before.bytes, rendered(article(), to)).bytes, rendered(article(), to).bytes);

    const QByteArray theirs = replaced(replaced(before.bytes, "sentence number 1", "sentence no. 1"), "Title\n", "Title\nwritten below\n");
    const MergedNote note = mergeNote(&base, theirs, rendered(article(), to));
    QVERIFY(note.bytes.contains("sentence no. 1"));
    QVERIFY(note.bytes.contains("written below"));
    for (int number = 2; number <= 3; ++number)
        QCOMPARE(note.bytes.count("Quoted sentence number " + QByteArray::number(number)), 1);
}

void TestNoteMerge::aCopiedBlockStaysACopy()
{
    const RenderedNote before = rendered(article(), Layout::BlockIds);
    const NoteBlock &block = before.blocks[1];
    const QByteArray copy = before.bytes.mid(block.begin, block.end - block.begin);
    const QByteArray theirs = before.bytes + "\n## Copied\n\n" + copy;
    NotedArticle now = article();
    now.annotations[1].note = {"Changed."};
    now.annotations += noted(4);

    const MergedNote note = merged(article(), theirs, now);

    QVERIFY(note.bytes.endsWith("\n## Copied\n\n" + copy));
    QCOMPARE(note.bytes.count("Changed."), 1);
    QVERIFY(position(note, "sentence number 4") < position(note, "## Copied"));
}

void TestNoteMerge::aMarkThatThePersonPutElsewhereInOtherWordsIsNotWrittenAgain()
{
    const QByteArray id = idOf(2).toString().toLatin1();
    const QByteArray link = "([Randnotiz](randnotiz://annotation/" + id + "))";
    const RenderedNote before = rendered(article(), Layout::Quotations);
    const NoteBase base = baseOf(before);
    const QByteArray taken = replaced(before.bytes, "— Source, 2025 " + link + "\n", "");
    const QByteArray theirs = replaced(taken, "# Title\n", "# Title\n\nwhere I found it " + link + "\n");

    const MergedNote note = mergeNote(&base, theirs, rendered(article(), Layout::Outline));

    QVERIFY(note.bytes.contains("where I found it " + link));
    QVERIFY2(!note.bytes.contains("- id:: " + id), note.bytes.constData());
    QCOMPARE(note.conflicts.size(), 1);
    QCOMPARE(note.conflicts.first().annotation, idOf(2));
}

void TestNoteMerge::marksInCodeAreNobodys()
{
    const QByteArray mark = "^h-" + idOf(2).toString().toLatin1();
    const QByteArray file = rendered(article(), Layout::BlockIds).bytes;
    const QByteArray theirs = replaced(file, "# Title\n", "# Title\n\n```\n" + mark + "\n```\n");
    NotedArticle now = article();
    now.annotations[1].note = {"Changed."};
    const MergedNote note = merged(article(), theirs, now);
    QCOMPARE(note.bytes, replaced(theirs, "My note on number 2 here.", "Changed."));
}

void TestNoteMerge::blocksAreFoundByTheirMarks_data()
{
    addLayouts();
}

void TestNoteMerge::blocksAreFoundByTheirMarks()
{
    QFETCH(Layout, layout);
    RenderedNote note = rendered(article(), layout);
    QList<NoteBlock> blocks = blocksByMarks(note.bytes, {idOf(1), idOf(2), idOf(3)});
    if (layout == Layout::Quotations)
        note.blocks.last().end = note.bytes.size(); // no mark says where it ends
    for (NoteBlock &block : note.blocks)
        block.content.clear();
    QCOMPARE(blocks, note.blocks);
}

void TestNoteMerge::aBaseSurvivesPacking()
{
    NoteBase base{rendered(article(), Layout::Outline), {1}, {{"key", "> text", true}}};
    QCOMPARE(unpackedBase(packedBase(base)), base);
    QVERIFY(!unpackedBase("nonsense"));
    QVERIFY(!unpackedBase(qCompress("more nonsense")));
}

QTEST_GUILESS_MAIN(TestNoteMerge)
#include "test_notemerge.moc"

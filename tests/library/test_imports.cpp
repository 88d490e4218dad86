#include "library/annotations.h"
#include "library/articles.h"
#include "library/tags.h"
#include "support/testlibrary.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// What becomes of an imported text in a library that may have it.
class TestImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewTextIsImportedWithAllThatIsKnown();
    void theSameTextIsKnown();
    void aTitleTypedForAKnownTextIsKept();
    void theSameTextInTheTrashComesBack();
    void anotherTextOfTheSameIdentityIsANewRevision();
    void whatTheReaderTypedSurvivesARevision();
    void aRevisionInTheTrashComesBack();
    void aTextThatAnArticleOnceHadIsKnown();
    void pastedTextsAreNotRevisionsOfEachOther();
    void annotationsFollowTheirWordsIntoANewRevision();
    void aRewordedPassageIsKeptAsSuch();
    void anAnnotationInTheTrashIsAnchoredToo();
    void wordsThatAreGoneLeaveOrphansThatComeBackWithThem();
    void anAnnotationOnAnOldRevisionIsAnchoredInThePresentOne();
    void tagsAreAppliedWhateverBecomesOfTheText();
    void aBodyThatBreaksItsContractIsRefused();
    void withoutBytesThereIsNoOriginal();
};

namespace {

Result<ImportOutcome> import(TestLibrary &library, const ArticleBuilder &article)
{
    return library.write(ImportArticle{article.article(), article.tags(), {}});
}

} // namespace

void TestImports::aNewTextIsImportedWithAllThatIsKnown()
{
    TestLibrary library;
    ArticleBody body = paragraphs(u"Ein Wort 😀.\nNoch eins."_s);
    body.runs = {{RunKind::Strong, {4, 8}, {}}};
    const auto builder = anArticle()
                             .withBody(body)
                             .withTitle(u"Titel"_s, Origin::Derived)
                             .withAuthors({u"A"_s, u"B"_s})
                             .withPublished({2025, 1, 0})
                             .withSource(u"Zeitung"_s)
                             .withUrl(u"https://example.org/a"_s)
                             .withLanguage(u"de"_s)
                             .withIdentity(u"https://example.org/a"_s)
                             .withOriginal("Ein <b>Wort</b>");

    const auto outcome = import(library, builder);

    QVERIFY(outcome.ok());
    QVERIFY(outcome->status == ImportStatus::Imported);
    QCOMPARE(outcome->title, u"Titel"_s);
    const auto article = library.articles().article(outcome->id);
    QVERIFY(article->metadata == builder.article().metadata);
    QCOMPARE(article->revisionHash, body.textHash());
    QCOMPARE(article->words, builder.article().words);
    QVERIFY(article->state == ReadingState::Unread);
    const auto revision = library.articles().currentRevision(outcome->id);
    QVERIFY(revision->body == body);
    QCOMPARE(revision->origin, u"https://example.org/a"_s);
    QCOMPARE(revision->id, article->revision);
    const auto original = library.articles().original(revision->id);
    QCOMPARE(original->bytes, "Ein <b>Wort</b>"_ba);
    QCOMPARE(original->hash, sha256Hex(QByteArrayView("Ein <b>Wort</b>")));
    QCOMPARE(original->charset, u"UTF-8"_s);
}

void TestImports::theSameTextIsKnown()
{
    TestLibrary library;
    const auto first = import(library, anArticle().withIdentity(u"/a.txt"_s).withTitle(u"First"_s));
    const auto again = import(library, anArticle().withIdentity(u"/b.txt"_s).withTitle(u"Second"_s));

    QVERIFY(again->status == ImportStatus::Known);
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->title, u"First"_s);
    QCOMPARE(*library.articles().count(), 1);
}

void TestImports::aTitleTypedForAKnownTextIsKept()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withIdentity(u"/a.txt"_s).withTitle(u"First"_s));

    const auto outcome = import(library, anArticle().withTitle(u"Mine"_s, Origin::Edited));

    QVERIFY(outcome->status == ImportStatus::Known);
    QCOMPARE(outcome->title, u"Mine"_s);
    const Metadata metadata = library.articles().article(id)->metadata;
    QCOMPARE(metadata.title, (Known<QString>{u"Mine"_s, Origin::Edited}));
}

void TestImports::theSameTextInTheTrashComesBack()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle());
    const Annotation annotation = library.highlight(id, u"first"_s);
    QVERIFY(library.write(SetTrashed{{id}, {}, true}).ok());
    QCOMPARE(*library.articles().count(), 0);

    const auto outcome = import(library, anArticle());

    QVERIFY(outcome->status == ImportStatus::Restored);
    QCOMPARE(outcome->id, id);
    QCOMPARE(library.articles().article(id)->deletedMs, 0);
    QVERIFY(*library.annotations().of(id) == QList{annotation});
}

void TestImports::anotherTextOfTheSameIdentityIsANewRevision()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(u"Old."_s).withIdentity(u"/a.txt"_s));
    const RevisionId old = library.articles().article(id)->revision;

    const auto outcome = import(library, anArticle().withText(u"New."_s).withIdentity(u"/a.txt"_s).withTitle(u"T"_s));

    QVERIFY(outcome->status == ImportStatus::Revised);
    QCOMPARE(outcome->id, id);
    QCOMPARE(outcome->title, u"T"_s);
    QCOMPARE(library.articles().currentRevision(id)->body.text, u"New."_s);
    QCOMPARE(library.articles().revision(old)->body.text, u"Old."_s);
    QCOMPARE(library.articles().original(old)->bytes, "Old."_ba);
    QCOMPARE(*library.articles().count(), 1);
}

void TestImports::whatTheReaderTypedSurvivesARevision()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(u"Old."_s).withIdentity(u"/a.txt"_s));
    Metadata typed = library.articles().article(id)->metadata;
    typed.title = {u"Typed"_s, Origin::Edited};
    typed.site = {QString(), Origin::Edited};
    QVERIFY(library.write(EditArticle{id, 0, typed, u"My note"_s}).ok());

    const auto again = anArticle().withText(u"New."_s).withIdentity(u"/a.txt"_s).withTitle(u"Theirs"_s);
    QVERIFY(import(library, again.withSource(u"Outlet"_s))->status == ImportStatus::Revised);

    const auto article = library.articles().article(id);
    QCOMPARE(article->metadata.title.value, u"Typed"_s);
    QVERIFY(article->metadata.site.origin == Origin::Edited);
    QCOMPARE(article->metadata.source.value, u"Outlet"_s);
    QCOMPARE(article->note, u"My note"_s);
}

void TestImports::aRevisionInTheTrashComesBack()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(u"Old."_s).withIdentity(u"/a.txt"_s));
    QVERIFY(library.write(SetTrashed{{id}, {}, true}).ok());

    const auto outcome = import(library, anArticle().withText(u"New."_s).withIdentity(u"/a.txt"_s));

    QVERIFY(outcome->status == ImportStatus::Revised);
    QCOMPARE(library.articles().article(id)->deletedMs, 0);
}

void TestImports::aTextThatAnArticleOnceHadIsKnown()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(u"Old."_s).withIdentity(u"/a.txt"_s));
    library.add(anArticle().withText(u"New."_s).withIdentity(u"/a.txt"_s));

    const auto outcome = import(library, anArticle().withText(u"Old."_s).withIdentity(u"/b.txt"_s));

    QVERIFY(outcome->status == ImportStatus::Known);
    QCOMPARE(outcome->id, id);
    QCOMPARE(*library.articles().count(), 1);
}

void TestImports::pastedTextsAreNotRevisionsOfEachOther()
{
    TestLibrary library;
    const ArticleId first = library.add(anArticle().withText(u"One."_s));
    const ArticleId second = library.add(anArticle().withText(u"Two."_s));
    QVERIFY(first != second);
}

void TestImports::annotationsFollowTheirWordsIntoANewRevision()
{
    TestLibrary library;
    const ArticleId id =
        library.add(anArticle().withText(u"It begins here. The words stay.\nThese go."_s).withIdentity(u"/a"_s));
    const Annotation made = library.highlight(id, u"The words stay."_s);

    const auto outcome = import(
        library, anArticle().withText(u"😀 New. It begins here. The words stay.\nThese go."_s).withIdentity(u"/a"_s));

    QCOMPARE(outcome->anchors.orphans, 0);
    const auto now = library.annotations().annotation(made.id);
    QVERIFY(now->anchorState == AnchorState::Moved);
    QVERIFY(now->anchor == (TextPositionSelector{made.position.start + 7, made.position.end + 7}));
    QVERIFY(now->position == made.position);
    QCOMPARE(now->revision, made.revision);
    QCOMPARE(now->version, made.version);
}

void TestImports::aRewordedPassageIsKeptAsSuch()
{
    TestLibrary library;
    const ArticleId id = library.add(
        anArticle().withText(u"It all begins right here. The old words stay as they are. And this is the end."_s).withIdentity(u"/a"_s));
    const Annotation made = library.highlight(id, u"The old words stay as they are."_s);

    const auto outcome = import(
        library,
        anArticle().withText(u"It all begins right here. The new words stay as they are. And this is the end."_s).withIdentity(u"/a"_s));

    QCOMPARE(outcome->anchors.orphans, 0);
    const auto now = library.annotations().annotation(made.id);
    QVERIFY(now->anchorState == AnchorState::Reworded);
    QVERIFY(now->anchor == made.position);
    QVERIFY(now->anchorScore > 800 && now->anchorScore < 1000);
    QCOMPARE(now->quote.exact, u"The old words stay as they are."_s);
}

void TestImports::anAnnotationInTheTrashIsAnchoredToo()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(u"The words stay."_s).withIdentity(u"/a"_s));
    const Annotation found = library.highlight(id, u"words"_s);
    const Annotation lost = library.highlight(id, u"The words stay."_s);
    QVERIFY(library.write(SetTrashed{{}, {found.id, lost.id}, true}).ok());

    const auto outcome = import(library, anArticle().withText(u"Nothing."_s).withIdentity(u"/a"_s));
    QCOMPARE(outcome->anchors.orphans, 0);
    QVERIFY(library.write(SetTrashed{{}, {found.id}, false}).ok());
    QVERIFY(library.annotations().annotation(found.id)->anchorState == AnchorState::Orphan);
}

void TestImports::wordsThatAreGoneLeaveOrphansThatComeBackWithThem()
{
    TestLibrary library;
    const QString text = u"The words stay.\nThese go away."_s;
    const ArticleId id = library.add(anArticle().withText(text).withIdentity(u"/a"_s));
    const Annotation made = library.highlight(id, u"These go"_s, Colour::Green, u"Typed"_s);

    const auto cut = import(library, anArticle().withText(u"The words stay."_s).withIdentity(u"/a"_s));
    QCOMPARE(cut->anchors.orphans, 1);
    const auto orphan = library.annotations().annotation(made.id);
    QVERIFY(orphan->anchorState == AnchorState::Orphan);
    QCOMPARE(orphan->note, u"Typed"_s);
    QCOMPARE(library.annotations().of(id)->size(), 1);

    library.add(anArticle().withText(text + u"\nAnd more."_s).withIdentity(u"/a"_s));
    const auto back = library.annotations().annotation(made.id);
    QVERIFY(back->anchorState != AnchorState::Orphan);
    QVERIFY(back->anchor == made.position);
}

void TestImports::anAnnotationOnAnOldRevisionIsAnchoredInThePresentOne()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(u"It begins here. The words stay."_s).withIdentity(u"/a"_s));
    const Annotation made = library.annotationOn(id, u"The words stay."_s);
    library.add(anArticle().withText(u"New. It begins here. The words stay."_s).withIdentity(u"/a"_s));

    const auto stored = library.write(AddAnnotation{made});

    QVERIFY(stored.ok());
    QCOMPARE(stored->revision, made.revision);
    QVERIFY(stored->anchorState == AnchorState::Moved);
    QCOMPARE(stored->anchor.start, made.position.start + 5);
}

void TestImports::tagsAreAppliedWhateverBecomesOfTheText()
{
    TestLibrary library;
    const auto article = anArticle().withIdentity(u"/a"_s);
    const auto tagNames = [&library](ArticleId id) {
        QStringList names;
        const Article tagged = *library.articles().article(id);
        for (const Tag &tag : tagged.tags)
            names += tag.name;
        return names;
    };

    const ArticleId id = library.add(article.withTags({u"new"_s}));
    QVERIFY(import(library, article.withTags({u"known"_s, u"NEW"_s}))->status == ImportStatus::Known);
    QVERIFY(import(library, article.withText(u"Other."_s).withTags({u"revised"_s}))->status == ImportStatus::Revised);
    QVERIFY(library.write(SetTrashed{{id}, {}, true}).ok());
    QVERIFY(import(library, article.withText(u"Other."_s).withTags({u"restored"_s}))->status == ImportStatus::Restored);

    QCOMPARE(tagNames(id), (QStringList{u"known"_s, u"new"_s, u"restored"_s, u"revised"_s}));
}

void TestImports::aBodyThatBreaksItsContractIsRefused()
{
    TestLibrary library;
    ImportedArticle broken = anArticle().article();
    broken.body.blocks.first().range.end += 1;
    QCOMPARE(library.write(ImportArticle{broken, {}, {}}).error().code, Error::InvalidInput);

    ImportedArticle loneSurrogate = anArticle().article();
    loneSurrogate.body.text[0] = QChar(0xd83d);
    QCOMPARE(library.write(ImportArticle{loneSurrogate, {}, {}}).error().code, Error::InvalidInput);
    QCOMPARE(*library.articles().count(), 0);
}

void TestImports::withoutBytesThereIsNoOriginal()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withOriginal({}));
    const auto original = library.articles().original(library.articles().article(id)->revision);
    QCOMPARE(original.error().code, Error::NotFound);
}

QTEST_GUILESS_MAIN(TestImports)
#include "test_imports.moc"

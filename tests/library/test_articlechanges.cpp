#include "library/annotations.h"
#include "library/articles.h"
#include "library/colours.h"
#include "library/tags.h"
#include "support/testlibrary.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// Changes of articles, tags and colours.
class TestArticleChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metadataIsStoredWithItsOrigins();
    void aNoteLeavesTheMetadataAlone();
    void aStaleEditIsRefused();
    void theReadingPlaceIsNoChangeThatIsUndone();
    void aReadingStateTellsTheOneBefore();
    void theTrashMovesOnlyWhatIsNotThere();
    void anUnknownIdMovesNothing();
    void articlesAreListedByTrashAndTag();
    void articlesAreFoundByManyIds();
    void tagsAreFoundWhateverTheirCase();
    void onlyRealLinksAreReported();
    void aTagIsFoundByItsId();
    void aNameOfNothingIsNoTag();
    void tagsAreCountedOutsideTheTrash();
    void coloursAreNamedAndUnnamed();
    void whatIsNotThereIsNotFound();
};

namespace {

QStringList namesOf(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags)
        names += tag.name;
    return names;
}

QList<ArticleId> idsOf(const Result<QList<Article>> &articles)
{
    QList<ArticleId> ids;
    for (const Article &article : *articles)
        ids += article.id;
    return ids;
}

} // namespace

void TestArticleChanges::metadataIsStoredWithItsOrigins()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle());
    const Article before = *library.articles().article(id);
    Metadata typed;
    typed.title = {u"Ein \"Titel\"; mit 'Zeichen'"_s, Origin::Edited};
    typed.authors = {{u"A; B"_s, u"C"_s}, Origin::Stated};
    typed.published = {{2025, 2, 7}, Origin::Derived};
    typed.source = {u""_s, Origin::Edited};
    typed.language = {u"de"_s, Origin::Derived};

    const auto edited = library.write(EditArticle{id, before.version, typed, {}});

    QVERIFY(edited.ok());
    QVERIFY(edited->metadata == typed);
    QCOMPARE(edited->version, before.version + 1);
    QVERIFY(edited->modifiedMs > before.modifiedMs);
    library.reopen();
    QVERIFY(library.articles().article(id)->metadata == typed);
}

void TestArticleChanges::aNoteLeavesTheMetadataAlone()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withAuthors({u"A"_s}));
    const Article before = *library.articles().article(id);

    QVERIFY(library.write(EditArticle{id, 0, {}, u"# Note\n"_s}).ok());

    const Article after = *library.articles().article(id);
    QCOMPARE(after.note, u"# Note\n"_s);
    QVERIFY(after.metadata == before.metadata);
}

void TestArticleChanges::aStaleEditIsRefused()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle());
    const qint64 version = library.articles().article(id)->version;
    QVERIFY(library.write(EditArticle{id, version, {}, u"First"_s}).ok());

    QCOMPARE(library.write(EditArticle{id, version, {}, u"Second"_s}).error().code, Error::Conflict);
    QCOMPARE(library.articles().article(id)->note, u"First"_s);
}

void TestArticleChanges::theReadingPlaceIsNoChangeThatIsUndone()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle());
    const Article before = *library.articles().article(id);

    QCOMPARE(*library.write(SetReadingPosition{id, 17}), 17);

    const Article after = *library.articles().article(id);
    QCOMPARE(after.readingPosition, 17);
    QCOMPARE(after.version, before.version);
    QCOMPARE(after.modifiedMs, before.modifiedMs);
    QCOMPARE(library.write(SetReadingPosition{id, -1}).error().code, Error::InvalidInput);
}

void TestArticleChanges::aReadingStateTellsTheOneBefore()
{
    TestLibrary library;
    const ArticleId first = library.add(anArticle());
    const ArticleId second = library.add(anArticle().withText(u"Other."_s));
    QVERIFY(library.write(SetReadingState{{{first, ReadingState::Reading}}}).ok());

    const auto before =
        library.write(SetReadingState{{{first, ReadingState::Done}, {second, ReadingState::Done}}});

    QVERIFY(before.ok());
    QCOMPARE(before->size(), 2);
    QVERIFY((*before)[0] == std::pair(first, ReadingState::Reading));
    QVERIFY((*before)[1] == std::pair(second, ReadingState::Unread));
    QVERIFY(library.articles().article(second)->state == ReadingState::Done);
}

void TestArticleChanges::theTrashMovesOnlyWhatIsNotThere()
{
    TestLibrary library;
    const ArticleId first = library.add(anArticle());
    const ArticleId second = library.add(anArticle().withText(u"Other."_s));
    QVERIFY(library.write(SetTrashed{{first}, {}, true}).ok());

    const auto outcome = library.write(SetTrashed{{first, second}, {}, true});

    QCOMPARE(outcome->articles, QList{second});
    QVERIFY(library.articles().article(first)->deletedMs > 0);
}

void TestArticleChanges::anUnknownIdMovesNothing()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle());

    const auto outcome = library.write(SetTrashed{{id, ArticleId(QUuid::createUuid())}, {}, true});

    QCOMPARE(outcome.error().code, Error::NotFound);
    QCOMPARE(library.articles().article(id)->deletedMs, 0);
}

void TestArticleChanges::articlesAreListedByTrashAndTag()
{
    TestLibrary library;
    const ArticleId plain = library.add(anArticle().withText(u"1"_s));
    const ArticleId tagged = library.add(anArticle().withText(u"2"_s).withTags({u"Politik/China"_s, u"x"_s}));
    const ArticleId gone = library.add(anArticle().withText(u"3"_s).withTags({u"politik"_s}));
    QVERIFY(library.write(SetTrashed{{gone}, {}, true}).ok());

    const Articles &articles = library.articles();
    QCOMPARE(idsOf(articles.list()), (QList{plain, tagged}));
    QCOMPARE(idsOf(articles.list({TrashFilter::InTrash, {}})), QList{gone});
    QCOMPARE(idsOf(articles.list({TrashFilter::Everywhere, {}})), (QList{plain, tagged, gone}));
    QCOMPARE(idsOf(articles.list({TrashFilter::OutsideTrash, u"POLITIK"_s})), QList{tagged});
    QCOMPARE(idsOf(articles.list({TrashFilter::Everywhere, u"politik"_s})), (QList{tagged, gone}));
    QCOMPARE(namesOf((*articles.list())[1].tags), (QStringList{u"Politik/China"_s, u"x"_s}));
}

void TestArticleChanges::articlesAreFoundByManyIds()
{
    TestLibrary library;
    QList<ArticleId> ids;
    for (int i = 0; i < 5; ++i)
        ids += library.add(anArticle().withText(QString::number(i)));
    QList<ArticleId> asked = ids;
    for (int i = 0; i < 1200; ++i)
        asked += ArticleId(QUuid::createUuid());

    QCOMPARE(library.articles().articles(asked)->size(), 5);
    QVERIFY(library.articles().articles({})->isEmpty());
}

void TestArticleChanges::tagsAreFoundWhateverTheirCase()
{
    TestLibrary library;
    const ArticleId first = library.add(anArticle().withText(u"1"_s).withTags({u"Köln/Äpfel"_s}));
    const ArticleId second = library.add(anArticle().withText(u"2"_s).withTags({u"KÖLN / ÄPFEL"_s}));

    QCOMPARE(library.articles().article(first)->tags, library.articles().article(second)->tags);
    QCOMPARE(namesOf(library.articles().article(second)->tags), QStringList{u"Köln/Äpfel"_s});
}

void TestArticleChanges::onlyRealLinksAreReported()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withTags({u"a"_s}));
    const Annotation annotation = library.highlight(id, u"first"_s);

    const auto added = library.write(
        ChangeTags{{{id, {{}, u"A"_s}}, {id, {{}, u"b"_s}}, {annotation.id, {{}, u"b"_s}}}, {{id, {{}, u"none"_s}}}});
    QVERIFY(added.ok());
    QCOMPARE(added->added.size(), 2);
    QCOMPARE(added->added[0].tag.name, u"b"_s);
    QVERIFY(!added->added[0].tag.id.isNull());
    QVERIFY(added->added[0].target == Taggable(id));
    QVERIFY(added->added[1].target == Taggable(annotation.id));
    QVERIFY(added->removed.isEmpty());

    const auto removed = library.write(ChangeTags{{}, {{id, {{}, u"B"_s}}, {id, {{}, u"B"_s}}}});
    QCOMPARE(removed->removed.size(), 1);
    QCOMPARE(namesOf(library.articles().article(id)->tags), QStringList{u"a"_s});
    QCOMPARE(namesOf(library.annotations().annotation(annotation.id)->tags), QStringList{u"b"_s});
}

void TestArticleChanges::aTagIsFoundByItsId()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withTags({u"a"_s}));
    const Tag tag = library.articles().article(id)->tags.first();
    QVERIFY(library.write(ChangeTags{{}, {{id, {tag.id, {}}}}}).ok());
    QVERIFY(library.articles().article(id)->tags.isEmpty());

    QVERIFY(library.write(ChangeTags{{{id, {tag.id, {}}}}, {}}).ok());
    QCOMPARE(library.articles().article(id)->tags, QList{tag});

    const TagLink unknown{id, {TagId(QUuid::createUuid()), {}}};
    QCOMPARE(library.write(ChangeTags{{unknown}, {}}).error().code, Error::NotFound);
}

void TestArticleChanges::aNameOfNothingIsNoTag()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle());
    const auto outcome = library.write(ChangeTags{{{id, {{}, u"good"_s}}, {id, {{}, u" #/ "_s}}}, {}});

    QCOMPARE(outcome.error().code, Error::InvalidInput);
    QVERIFY(library.articles().article(id)->tags.isEmpty());
    QVERIFY(library.tags().list(true)->isEmpty());
}

void TestArticleChanges::tagsAreCountedOutsideTheTrash()
{
    TestLibrary library;
    const ArticleId kept = library.add(anArticle().withText(u"One two."_s).withTags({u"b"_s, u"a"_s}));
    const ArticleId gone = library.add(anArticle().withText(u"Three four."_s).withTags({u"b"_s, u"c"_s}));
    library.highlight(kept, u"One"_s, Colour::Blue, {}, {u"b"_s});
    const Annotation trashed = library.highlight(kept, u"two"_s, Colour::Blue, {}, {u"b"_s});
    library.highlight(gone, u"four"_s, Colour::Blue, {}, {u"b"_s});
    QVERIFY(library.write(SetTrashed{{gone}, {trashed.id}, true}).ok());

    const auto counts = library.tags().list();

    QCOMPARE(counts->size(), 2);
    QCOMPARE((*counts)[0].tag.name, u"a"_s);
    QCOMPARE((*counts)[1].tag.name, u"b"_s);
    QCOMPARE((*counts)[1].articles, 1);
    QCOMPARE((*counts)[1].annotations, 1);
    QCOMPARE(library.tags().list(true)->size(), 3);
}

void TestArticleChanges::coloursAreNamedAndUnnamed()
{
    TestLibrary library;
    QVERIFY(library.write(NameColour{Colour::Green, u" claim "_s}).ok());
    QVERIFY(library.write(NameColour{Colour::Pink, u"figure"_s}).ok());
    QVERIFY(library.write(NameColour{Colour::Pink, {}}).ok());

    QCOMPARE(*library->colours().names(), (QMap<Colour, QString>{{Colour::Green, u"claim"_s}}));
    QCOMPARE(library.write(NameColour{Colour(0), u"x"_s}).error().code, Error::InvalidInput);
}

void TestArticleChanges::whatIsNotThereIsNotFound()
{
    TestLibrary library;
    const ArticleId unknown(QUuid::createUuid());
    QCOMPARE(library.articles().article(unknown).error().code, Error::NotFound);
    QCOMPARE(library.articles().currentRevision(unknown).error().code, Error::NotFound);
    QCOMPARE(library.annotations().annotation(AnnotationId(QUuid::createUuid())).error().code, Error::NotFound);
    QCOMPARE(library.write(EditArticle{unknown, 0, {}, u""_s}).error().code, Error::NotFound);
    QCOMPARE(library.write(SetReadingPosition{unknown, 0}).error().code, Error::NotFound);
    QCOMPARE(library.write(SetReadingState{{{unknown, ReadingState::Done}}}).error().code, Error::NotFound);
    QCOMPARE(library.write(ChangeTags{{{unknown, {{}, u"a"_s}}}, {}}).error().code, Error::NotFound);
}

QTEST_GUILESS_MAIN(TestArticleChanges)
#include "test_articlechanges.moc"

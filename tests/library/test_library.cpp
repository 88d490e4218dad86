#include "library/annotations.h"
#include "library/articles.h"
#include "library/tags.h"
#include "support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestLibraryItself : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasStoredIsThereAfterARestart();
    void everyCommitIsTold();
};

void TestLibraryItself::whatWasStoredIsThereAfterARestart()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle()
                                         .withText(u"Größe zählt. 😀 Ende.\nZweiter Absatz."_s)
                                         .withTitle(u"Größe"_s)
                                         .withAuthors({u"A. Müller"_s, u"B. Meier"_s})
                                         .withTags({u"politics/china"_s}));
    const Annotation annotation =
        library.highlight(id, u"Ende.\nZweiter"_s, Colour::Blue, u"A note"_s, {u"Claim"_s});
    library.reopen();

    const auto article = library.articles().article(id);
    QVERIFY(article.ok());
    QCOMPARE(article->metadata.title.value, u"Größe"_s);
    QCOMPARE(article->metadata.authors.value, (QStringList{u"A. Müller"_s, u"B. Meier"_s}));
    QCOMPARE(article->tags.size(), 1);
    QCOMPARE(article->annotations, 1);
    const auto annotations = library.annotations().of(id);
    QVERIFY(annotations.ok());
    QCOMPARE(annotations->size(), 1);
    QVERIFY(annotations->first() == annotation);
    QCOMPARE(annotation.position.start, 15);
    QCOMPARE(annotation.tags.first().name, u"Claim"_s);
    QVERIFY(annotation.anchorState == AnchorState::Same);
}

void TestLibraryItself::everyCommitIsTold()
{
    TestLibrary library;
    QSignalSpy changed(&*library, &Library::changed);
    const ArticleId id = library.add(anArticle());

    QVERIFY(changed.wait());
    QCOMPARE(changed.first().first().value<ChangeSet>().articlesAdded, QList{id});
}

QTEST_GUILESS_MAIN(TestLibraryItself)
#include "test_library.moc"

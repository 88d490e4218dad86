#include "library/tags.h"
#include "support/testlibrary.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestTagReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeBookCountsWithAndWithoutWhatIsBelow();
    void theCodeBookHasTheLevelsAboveInPlace();
    void theCodeBookLeavesTheTrashOut();
    void anUnusedTagIsListedOnceItIsDescribed();
    void companionsAreCountedByAnnotationAndArticle();
    void aPreviewSaysWhatAMergeWouldDo();
    void aPreviewOfATreeCountsWhatCarriesSeveralOnce();
    void aPreviewRefusesWhatCannotBeDone();
    void twinsNameBothTagsAndWhy();
    void fiveThousandTagsAreRead();
};

namespace {

CodebookEntry entry(const TestLibrary &library, const QString &name)
{
    for (const CodebookEntry &entry : *library.tags().codebook()) {
        if (entry.tag.name == name)
            return entry;
    }
    return {};
}

QStringList names(const Codebook &codebook)
{
    QStringList names;
    for (const CodebookEntry &entry : codebook)
        names += entry.tag.name;
    return names;
}

} // namespace

void TestTagReading::theCodeBookCountsWithAndWithoutWhatIsBelow()
{
    TestLibrary library;
    const ArticleId one = library.add(anArticle().withText(u"One two."_s).withTags({u"a"_s, u"a/b"_s, u"a/b/c"_s}));
    library.add(anArticle().withText(u"Three."_s).withTags({u"a/b"_s}));
    library.highlight(one, u"One"_s, Colour::Yellow, {}, {u"a/b"_s, u"a/b/c"_s});
    library.highlight(one, u"two"_s, Colour::Yellow, {}, {u"a/b/c"_s});

    QCOMPARE(entry(library, u"a"_s).own, (TagUse{1, 0}));
    QCOMPARE(entry(library, u"a"_s).withBelow, (TagUse{2, 2}));
    QCOMPARE(entry(library, u"a/b"_s).own, (TagUse{2, 1}));
    QCOMPARE(entry(library, u"a/b"_s).withBelow, (TagUse{2, 2}));
    QCOMPARE(entry(library, u"a/b/c"_s).own, (TagUse{1, 2}));
}

void TestTagReading::theCodeBookHasTheLevelsAboveInPlace()
{
    TestLibrary library;
    library.add(anArticle().withTags({u"b"_s, u"a/x/y"_s, u"A-x"_s, u"a/x"_s, u"aa"_s}));
    const Codebook codebook = *library.tags().codebook();
    QCOMPARE(names(codebook), (QStringList{u"a"_s, u"a/x"_s, u"a/x/y"_s, u"A-x"_s, u"aa"_s, u"b"_s}));
    QVERIFY(codebook[0].tag.id.isNull());
    QVERIFY(!codebook[1].tag.id.isNull());
    QCOMPARE(codebook[0].withBelow, (TagUse{1, 0}));
}

void TestTagReading::theCodeBookLeavesTheTrashOut()
{
    TestLibrary library;
    const ArticleId one = library.add(anArticle().withText(u"One two."_s).withTags({u"a"_s}));
    const ArticleId two = library.add(anArticle().withText(u"Three."_s).withTags({u"a"_s}));
    const Annotation mark = library.highlight(one, u"One"_s, Colour::Yellow, {}, {u"a"_s});
    library.highlight(two, u"Three"_s, Colour::Yellow, {}, {u"a"_s});
    QVERIFY(library.write(SetTrashed{{two}, {mark.id}}));
    QCOMPARE(entry(library, u"a"_s).own, (TagUse{1, 0}));
}

void TestTagReading::anUnusedTagIsListedOnceItIsDescribed()
{
    TestLibrary library;
    QVERIFY(library.write(EditTag{{{}, u"made"_s}, 0, std::nullopt, std::nullopt}).ok());
    QVERIFY(library.tags().list()->isEmpty());
    QCOMPARE(library.tags().list(true)->size(), 1);
    QCOMPARE(names(*library.tags().codebook()), QStringList{u"made"_s});
    QVERIFY(library.write(EditTag{{{}, u"made"_s}, 0, u"For later."_s, std::nullopt}).ok());
    QCOMPARE(library.tags().list()->size(), 1);
}

void TestTagReading::companionsAreCountedByAnnotationAndArticle()
{
    TestLibrary library;
    const ArticleId one = library.add(anArticle().withText(u"One two three."_s).withTags({u"article"_s}));
    const ArticleId two = library.add(anArticle().withText(u"Four."_s).withTags({u"a"_s, u"article"_s}));
    library.highlight(one, u"One"_s, Colour::Yellow, {}, {u"a"_s, u"b"_s});
    library.highlight(one, u"two"_s, Colour::Yellow, {}, {u"a"_s, u"b"_s});
    library.highlight(one, u"three"_s, Colour::Yellow, {}, {u"c"_s});
    const Annotation gone = library.highlight(two, u"Four"_s, Colour::Yellow, {}, {u"a"_s, u"b"_s, u"d"_s});
    QVERIFY(library.write(SetTrashed{{}, {gone.id}}));

    const auto companions = library.tags().companions(u"A"_s);
    QVERIFY(companions.ok());
    QStringList told;
    for (const TagCompanion &companion : *companions)
        told += u"%1 %2 %3"_s.arg(companion.tag.name).arg(companion.annotations).arg(companion.articles);
    QCOMPARE(told, (QStringList{u"b 2 1"_s, u"article 0 2"_s, u"c 0 1"_s}));
    QCOMPARE(library.tags().companions(u"none"_s).error().code, Error::NotFound);
}

void TestTagReading::aPreviewSaysWhatAMergeWouldDo()
{
    TestLibrary library;
    const ArticleId one = library.add(anArticle().withText(u"One two."_s).withTags({u"Klima"_s}));
    library.add(anArticle().withText(u"Three."_s).withTags({u"Klima"_s, u"Klimawandel"_s}));
    library.highlight(one, u"One"_s, Colour::Yellow, {}, {u"Klima"_s, u"Klimawandel"_s});
    library.highlight(one, u"two"_s, Colour::Yellow, {}, {u"Klima"_s});

    const auto preview = library.tags().previewMove(u"klima"_s, u"KLIMAWANDEL"_s);
    QVERIFY(preview.ok());
    QCOMPARE(preview->from, u"Klima"_s);
    QCOMPARE(preview->to, u"Klimawandel"_s);
    QCOMPARE(preview->renamed, 0);
    QCOMPARE(preview->merges.size(), 1);
    QCOMPARE(preview->use, (TagUse{2, 2}));
    QCOMPARE(preview->both, 2);
}

void TestTagReading::aPreviewOfATreeCountsWhatCarriesSeveralOnce()
{
    TestLibrary library;
    library.add(anArticle().withText(u"One."_s).withTags({u"a"_s, u"a/b"_s, u"a/c"_s, u"z/b"_s}));
    const auto preview = library.tags().previewMove(u"a"_s, u"z"_s);
    QCOMPARE(preview->renamed, 2);
    QCOMPARE(preview->merges.size(), 1);
    QCOMPARE(preview->use, (TagUse{1, 0}));
    QCOMPARE(preview->both, 1);
}

void TestTagReading::aPreviewRefusesWhatCannotBeDone()
{
    TestLibrary library;
    library.add(anArticle().withText(u"One."_s).withTags({u"a"_s}));
    QCOMPARE(library.tags().previewMove(u"a"_s, u"a/b"_s).error().code, Error::BelowItself);
    QCOMPARE(library.tags().previewMove(u"a"_s, u"/"_s).error().code, Error::InvalidInput);
    QCOMPARE(library.tags().previewMove(u"b"_s, u"c"_s).error().code, Error::NotFound);
}

void TestTagReading::twinsNameBothTagsAndWhy()
{
    TestLibrary library;
    library.add(anArticle().withText(u"One."_s).withTags({u"Haus"_s, u"Häuser"_s, u"Haeuser"_s, u"Baum"_s}));
    const auto twins = library.tags().twins();
    QVERIFY(twins.ok());
    QCOMPARE(twins->size(), 2);
    QCOMPARE(twins->at(0).first.name, u"Haeuser"_s);
    QCOMPARE(twins->at(0).second.name, u"Häuser"_s);
    QCOMPARE(twins->at(0).reason, TagTwins::Spelling);
    QCOMPARE(twins->at(1).reason, TagTwins::Inflection);
}

void TestTagReading::fiveThousandTagsAreRead()
{
    TestLibrary library;
    QStringList tags;
    for (int i = 0; i < 5000; ++i)
        tags += u"subject %1/part %2"_s.arg(i / 50).arg(i);
    library.add(anArticle().withText(u"One."_s).withTags(tags));
    QCOMPARE(library.tags().codebook()->size(), 5100);
    QVERIFY(library.tags().twins()->isEmpty());
    QVERIFY(library.write(MoveTag{u"subject 7"_s, u"subject 8"_s, true}).ok());
    QCOMPARE(entry(library, u"subject 8"_s).withBelow, (TagUse{1, 0}));
    QCOMPARE(library.tags().codebook()->size(), 5099);
}

QTEST_GUILESS_MAIN(TestTagReading)
#include "test_tagreading.moc"

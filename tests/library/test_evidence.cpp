#include "library/citation.h"
#include "library/evidence.h"
#include "library/revisions.h"
#include "support/testlibrary.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(randnotiz::Metadata)

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuoteIsProved();
    void aQuoteOverTwoParagraphsSaysSo();
    void aQuoteOfAnEarlierVersionIsProvedThere();
    void anUnknownAnnotationHasNoEvidence();
    void sourcesAreWrittenByTheCustomOfALanguage_data();
    void sourcesAreWrittenByTheCustomOfALanguage();
    void aQuotationIsCopiedInThreeForms();
    void severalQuotationsAreAList();
    void citationsKeepTheOrderOfTheQuestion();
};

namespace {

ArticleBuilder sample()
{
    return anArticle()
        .withText(u"Headline\nEins „zwei“ drei 😀.\nVier fünf."_s)
        .withTitle(u"Ein Titel"_s)
        .withAuthors({u"Anna Muster"_s, u"Ben Beispiel"_s})
        .withSource(u"Der Bote"_s)
        .withPublished({2025, 1, 7})
        .withUrl(u"https://example.org/a"_s)
        .withIdentity(u"https://example.org/a"_s);
}

} // namespace

void TestEvidence::aQuoteIsProved()
{
    TestLibrary library;
    const ArticleId article = library.add(sample());
    const Annotation annotation = library.highlight(article, u"drei 😀."_s);
    library.setClock(1'700'000'000'000);
    const Result<Evidence> evidence = evidenceOf(*library, annotation.id);
    QVERIFY(evidence.ok());
    QVERIFY(evidence->holds());
    QCOMPARE(evidence->computedHash, annotation.revisionHash);
    QCOMPARE(evidence->article.metadata.title.value, u"Ein Titel"_s);
    QCOMPARE(evidence->revisionNumber, 1);
    QCOMPARE(evidence->revisionCount, 1);
    QCOMPARE(evidence->firstParagraph, 2);
    QCOMPARE(evidence->lastParagraph, 2);
    QCOMPARE(evidence->paragraphCount, 3);
    QVERIFY(evidence->verifiedMs >= 1'700'000'000'000);
}

void TestEvidence::aQuoteOverTwoParagraphsSaysSo()
{
    TestLibrary library;
    const ArticleId article = library.add(sample());
    const Result<Evidence> evidence = evidenceOf(*library, library.highlight(article, u"😀.\nVier"_s).id);
    QCOMPARE(evidence->firstParagraph, 2);
    QCOMPARE(evidence->lastParagraph, 3);
}

void TestEvidence::aQuoteOfAnEarlierVersionIsProvedThere()
{
    TestLibrary library;
    const ArticleId article = library.add(sample());
    const Annotation annotation = library.highlight(article, u"Vier fünf."_s);
    library.add(sample().withText(u"Headline\nGanz andere Wörter stehen jetzt hier."_s));
    const Result<Evidence> evidence = evidenceOf(*library, annotation.id);
    QVERIFY(evidence->holds());
    QCOMPARE(evidence->revisionNumber, 1);
    QCOMPARE(evidence->revisionCount, 2);
    QVERIFY(!evidence->revision.isCurrent);
    QCOMPARE(evidence->annotation.anchorState, AnchorState::Orphan);
}

void TestEvidence::anUnknownAnnotationHasNoEvidence()
{
    TestLibrary library;
    const auto evidence = evidenceOf(*library, AnnotationId(QUuid::createUuid()));
    QCOMPARE(evidence.error().code, Error::NotFound);
}

void TestEvidence::sourcesAreWrittenByTheCustomOfALanguage_data()
{
    QTest::addColumn<Metadata>("metadata");
    QTest::addColumn<bool>("isFetched");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");

    const Metadata all = sample().article().metadata;
    QTest::newRow("all") << all << true
                         << u"Anna Muster, Ben Beispiel: Ein Titel. In: Der Bote, 7. Januar 2025, https://example.org/a"
                            " (abgerufen am 15. November 2023)"_s
                         << u"Anna Muster and Ben Beispiel, “Ein Titel,” Der Bote, 7 January 2025, https://example.org/a"
                            " (accessed 15 November 2023)"_s;
    Metadata question = all;
    question.title.value = u"Wer war „er“?"_s;
    question.authors.value = {u"Anna Muster"_s};
    question.published.value = {2025, 1, 0};
    question.url.value.clear();
    QTest::newRow("a question, a month, no address") << question << true << u"Anna Muster: Wer war „er“? In: Der Bote, Januar 2025"_s
                                                     << u"Anna Muster, “Wer war ‘er’?” Der Bote, January 2025"_s;
    Metadata little;
    little.title.value = u"Ein Titel"_s;
    QTest::newRow("only a title") << little << false << u"Ein Titel"_s << u"“Ein Titel”"_s;
    Metadata address;
    address.url.value = u"https://example.org/a"_s;
    QTest::newRow("only an address") << address << false << u"https://example.org/a"_s << u"https://example.org/a"_s;
    QTest::newRow("nothing") << Metadata() << false << QString() << QString();
}

void TestEvidence::sourcesAreWrittenByTheCustomOfALanguage()
{
    QFETCH(Metadata, metadata);
    QFETCH(bool, isFetched);
    // Noon: the same day in most time zones.
    const Citation citation{u"x"_s, metadata, isFetched ? 1'700'049'600'000 : 0};
    QTEST(sourceLine(citation, CitationStyle::German), "german");
    QTEST(sourceLine(citation, CitationStyle::English), "english");
}

void TestEvidence::aQuotationIsCopiedInThreeForms()
{
    Metadata metadata;
    metadata.title.value = u"A < B"_s;
    metadata.url.value = u"https://example.org/?a&b"_s;
    const CitationText text = citationText({{u"Eins „zwei“ * 3\nund mehr"_s, metadata, 0}}, CitationStyle::German);
    QCOMPARE(text.plain, u"„Eins ‚zwei‘ * 3\nund mehr“\n— A < B. In: https://example.org/?a&b"_s);
    QCOMPARE(text.markdown, u"> „Eins ‚zwei‘ \\* 3\\\n> und mehr“\n>\n> — A < B. In: https://example.org/?a\\&b\n"_s);
    QCOMPARE(text.html, u"<blockquote cite=\"https://example.org/?a&amp;b\"><p>„Eins ‚zwei‘ * 3<br>und mehr“</p>"
                        "<p>— A &lt; B. In: https://example.org/?a&amp;b</p></blockquote>"_s);
}

void TestEvidence::severalQuotationsAreAList()
{
    Metadata metadata;
    metadata.title.value = u"T"_s;
    const CitationText text = citationText({{u"one"_s, metadata, 0}, {u"two"_s, {}, 0}}, CitationStyle::English);
    QCOMPARE(text.plain, u"• “one”\n  — “T”\n• “two”\n"_s);
    QCOMPARE(text.markdown, u"- “one”\\\n  — “T”\n- “two”\n"_s);
    QCOMPARE(text.html, u"<ul><li>“one”<br>— “T”</li><li>“two”</li></ul>"_s);
}

void TestEvidence::citationsKeepTheOrderOfTheQuestion()
{
    TestLibrary library;
    const ArticleId article = library.add(sample());
    const Annotation first = library.highlight(article, u"Eins"_s);
    const Annotation second = library.highlight(article, u"fünf"_s);
    const auto citations = citationsOf(*library, {second.id, first.id});
    QVERIFY(citations.ok());
    QCOMPARE(citations->value(0).quote, u"fünf"_s);
    QCOMPARE(citations->value(1).quote, u"Eins"_s);
    QCOMPARE(citations->value(1).metadata.source.value, u"Der Bote"_s);
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "test_evidence.moc"

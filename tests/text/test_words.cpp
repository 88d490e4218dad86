#include "text/words.h"

#include <QRandomGenerator>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreCounted_data();
    void wordsAreCounted();
    void aStretchCountsTheSameWithAndWithoutDictionaries();
};

void TestWords::wordsAreCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("words");
    auto row = [](const char *name, const QString &text, qint64 words) { QTest::newRow(name) << text << words; };
    row("empty", QString(), 0);
    row("only punctuation", u" – … „“ !? \n"_s, 0);
    row("sentence", u"Das Haus, das er baute, steht."_s, 6);
    row("line ends", u"eins\nzwei\n\ndrei"_s, 3);
    row("apostrophe", u"Don't say it’s John’s"_s, 4);
    row("closing apostrophe", u"Hans' Haus"_s, 2);
    row("hyphen parts", u"E-Mail-Adresse"_s, 3);
    row("decimal numbers", u"3,5 Prozent von 1.000.000 Euro"_s, 5);
    row("comma parts words", u"eins,zwei"_s, 2);
    row("comma parts a number from a word", u"5,zwei"_s, 2);
    row("abbreviation", u"z.B. e.g. U.S.A."_s, 3);
    row("address", u"example.org/path"_s, 2);
    row("colon", u"Leser:innen"_s, 2);
    row("underscore joins", u"snake_case __init__ ___"_s, 2);
    row("mail address", u"anna.b@example.org @ home"_s, 2);
    row("soft hyphen", u"Donau\u00ADdampf\u00ADschiff"_s, 1);
    row("combining marks", u"cafe\u0301 noir"_s, 2);
    row("only a mark", u"\u0301"_s, 0);
    row("superscript", u"m² und ½"_s, 2);
    row("Greek", u"Η γάτα τρώει"_s, 3);
    row("Cyrillic", u"Мама мыла раму"_s, 3);
    row("Arabic", u"هذا كتاب جديد"_s, 3);
    row("Hebrew with quotes", u"צה\"ל הודיע"_s, 2);
    row("Devanagari", u"यह एक किताब है"_s, 4);
    row("Korean", u"나는 책을 읽는다"_s, 3);
    row("Japanese", u"私は本を読む"_s, 5);
    row("Chinese", u"我喜欢读书"_s, 3);
    row("Thai", u"ฉันอ่านหนังสือ"_s, 3);
    row("emoji is no word", u"gut 😀 so 👨‍👩‍👧"_s, 2);
    row("emoji beside a word", u"gut😀so"_s, 2);
    row("mathematical letters", u"𝔘𝔫𝔦 Wien"_s, 2);
}

void TestWords::wordsAreCounted()
{
    QFETCH(QString, text);
    QFETCH(qint64, words);
    QCOMPARE(countWords(text), words);
}

void TestWords::aStretchCountsTheSameWithAndWithoutDictionaries()
{
    // A joiner at the end sends a stretch to ICU and changes no count, so both ways can be compared.
    const QString alphabet = u"aäzß09_.,:;'’‘\"“„-–+*/\\@#%€²½ªé\u00AD\u00A0\u202F\u2028\tДηشक\u094D\u0301()"_s;
    QRandomGenerator random(20250107);
    for (int round = 0; round < 20'000; ++round) {
        QString stretch;
        for (int i = random.bounded(1, 12); i > 0; --i)
            stretch += alphabet[random.bounded(alphabet.size())];
        QVERIFY2(countWords(stretch) == countWords(stretch + u'\u200D'), qPrintable(stretch));
    }
}

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"

#include "text/compoundsplitter.h"
#include "text/wordforms.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    QString word;
    QSet<QString> wanted;
    QSet<QString> allowed;
    QSet<QString> unwanted;
};

/// Which half of the list a word is in, by its letters alone, so that nobody chooses: rules and word lists were made with
/// the one half in view, the other one only counts.
bool isUnseen(const QString &word)
{
    quint32 hash = 2166136261U; // FNV-1a
    for (const char byte : word.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return (hash >> 7) % 2 == 1;
}

QString stemOf(const QString &word)
{
    static WordForms forms;
    static QHash<QString, QString> known;
    QString &stem = known[word];
    if (stem.isEmpty())
        stem = QString::fromStdString(forms.queryTokens(word.toStdString(), SearchLanguage::German, false).back());
    return stem;
}

QSet<QString> tokensOf(const QString &word)
{
    static WordForms forms;
    const std::string_view packed = forms.packedTokens(word.toStdString(), SearchLanguage::German, false);
    QSet<QString> tokens;
    for (size_t place = 0; place < packed.size();) {
        const auto length = static_cast<size_t>(static_cast<unsigned char>(packed[place]));
        tokens += QString::fromUtf8(packed.data() + place + 1, static_cast<qsizetype>(length));
        place += 1 + length;
    }
    return tokens;
}

bool sharesStem(const QString &query, const Case &entry)
{
    const auto isSame = [stem = stemOf(query)](const QString &other) { return stemOf(other) == stem; };
    return isSame(entry.word) || std::ranges::any_of(entry.wanted, isSame) || std::ranges::any_of(entry.allowed, isSame);
}

struct Figures
{
    int right = 0;
    int wrong = 0;
    int missed = 0;
    QStringList mistakes;

    double precision() const { return right / double(right + wrong); }
    double recall() const { return right / double(right + missed); }
};

} // namespace

class TestCompounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsFindTheCompoundsThatHoldThem_data();
    void wordsFindTheCompoundsThatHoldThem();
    void bothHalvesAreLarge();
    void aCompoundIsFoundByItsPartsAndTheirStretches();
    void anAmbiguousCompoundIsFoundBothWays();
    void whatIsNoCompoundHasNoParts_data();
    void whatIsNoCompoundHasNoParts();

private:
    QList<Case> m_cases;
    QSet<QString> m_queries;
};

void TestCompounds::initTestCase()
{
    QFile file(QStringLiteral(RANDNOTIZ_TEST_DATA "/search/compounds.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList fields = line.split(u' ', Qt::SkipEmptyParts);
        Case entry{fields.first(), {}, {}, {}};
        for (const QString &field : fields.sliced(1)) {
            const QString query = field.sliced(1);
            m_queries += query;
            if (field.startsWith(u'+'))
                entry.wanted += query;
            else if (field.startsWith(u'?'))
                entry.allowed += query;
            else if (field.startsWith(u'-'))
                entry.unwanted += query;
            else
                QFAIL(qPrintable(line));
        }
        m_cases += entry;
    }
}

void TestCompounds::wordsFindTheCompoundsThatHoldThem_data()
{
    QTest::addColumn<bool>("unseen");
    QTest::newRow("half that was in view") << false;
    QTest::newRow("unseen half") << true;
}

/// Every query of the list is asked of every word.
void TestCompounds::wordsFindTheCompoundsThatHoldThem()
{
    QFETCH(const bool, unseen);
    Figures figures;
    for (const Case &entry : m_cases) {
        if (isUnseen(entry.word) != unseen)
            continue;
        const QSet<QString> tokens = tokensOf(entry.word);
        for (const QString &query : m_queries) {
            const bool isHit = tokens.contains(stemOf(query));
            if (query == entry.word || entry.allowed.contains(query))
                continue;
            const bool isWanted = entry.wanted.contains(query);
            // Words of one stem find the same, in simple words as in compounds ("Spiel", "Spieler").
            if (!isWanted && !entry.unwanted.contains(query) && sharesStem(query, entry))
                continue;
            figures.right += isHit && isWanted ? 1 : 0;
            figures.wrong += isHit && !isWanted ? 1 : 0;
            figures.missed += !isHit && isWanted ? 1 : 0;
            if (isHit != isWanted)
                figures.mistakes += (isHit ? u"wrongly "_s : u"not "_s) + query + u" in "_s + entry.word;
        }
    }
    qInfo("precision %.3f, recall %.3f of %d wanted", figures.precision(), figures.recall(),
          figures.right + figures.missed);
    if (!unseen)
        qInfo().noquote() << figures.mistakes.join(u"; "_s);
    QVERIFY(figures.precision() >= 0.95);
    QVERIFY(figures.recall() >= 0.85);
}

void TestCompounds::bothHalvesAreLarge()
{
    const auto unseen = std::ranges::count_if(m_cases, [](const Case &entry) { return isUnseen(entry.word); });
    QVERIFY(m_cases.size() >= 300);
    QVERIFY(unseen > 140 && m_cases.size() - unseen > 140);
}

void TestCompounds::aCompoundIsFoundByItsPartsAndTheirStretches()
{
    const auto parts = compoundParts("halbleiterexportkontrollen");
    for (const char *part : {"kontrolle", "export", "exportkontrolle", "halbleiter", "halbleiterexport"})
        QVERIFY2(std::ranges::find(parts, part) != parts.end(), part);
}

void TestCompounds::anAmbiguousCompoundIsFoundBothWays()
{
    const auto parts = compoundParts("staubecken");
    for (const char *part : {"stau", "becken", "staub", "ecke"})
        QVERIFY2(std::ranges::find(parts, part) != parts.end(), part);
}

void TestCompounds::whatIsNoCompoundHasNoParts_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"tortelett", "toilette", "elefant", "schmetterling", "haus", "", "a", "gesellschaft",
                             "covid19", "хлеб", "zzzzzzzzzzzz"})
        QTest::newRow(word) << QString::fromUtf8(word);
}

void TestCompounds::whatIsNoCompoundHasNoParts()
{
    QFETCH(const QString, word);
    QVERIFY(compoundParts(word.toStdString()).empty());
}

QTEST_APPLESS_MAIN(TestCompounds)
#include "test_compounds.moc"

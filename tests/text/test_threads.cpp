#include "text/anchoring.h"
#include "text/collation.h"
#include "text/decoding.h"
#include "text/folding.h"
#include "text/graphemes.h"
#include "text/offsets.h"
#include "text/quoting.h"
#include "text/words.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// The imports of many files run side by side; the thread sanitizer watches this test.
class TestThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textWorkRunsInManyThreadsAtOnce();
};

namespace {

/// All that a job does with a text, as one comparable value.
QStringList work()
{
    const QByteArray bytes = u"Die Ko\u0308che 👨‍👩‍👧 stieg um 5 %. 私は本を読む. "_s.repeated(20).toUtf8();
    const DecodedText decoded = decode(bytes);
    const DecodedText old = decode("K\xE4se f\xFCr gro\xDF" "e H\xE4user");
    const TextRange range = snapToGraphemes(decoded.text, {9, 12});
    const TextQuoteSelector quote = quoteSelector(decoded.text, range);
    AnchorText changed(u"x "_s + decoded.text.chopped(30));
    const Anchor anchor = changed.find({OffsetMap(decoded.text).toSelector(range), quote});
    return {decoded.text,
            old.text,
            old.charset,
            quote.prefix + quote.exact + quote.suffix,
            QString::number(anchor.range.start),
            QString::number(countWords(decoded.text)),
            QString::number(countWords(decoded.text, u"sv")),
            foldedForFilter(decoded.text),
            QString::fromLatin1(Collator(u"de"_s).sortKey(decoded.text.first(40)).toHex())};
}

} // namespace

void TestThreads::textWorkRunsInManyThreadsAtOnce()
{
    constexpr int threadCount = 6;
    constexpr int rounds = 20;
    std::vector<std::vector<QStringList>> results(threadCount);
    {
        std::vector<std::jthread> threads;
        threads.reserve(threadCount);
        for (auto &own : results) {
            threads.emplace_back([&own] {
                for (int round = 0; round < rounds; ++round)
                    own.push_back(work());
            });
        }
    }
    const QStringList alone = work();
    for (const auto &own : results) {
        QCOMPARE(own.size(), std::size_t(rounds));
        for (const QStringList &result : own)
            QCOMPARE(result, alone);
    }
}

QTEST_GUILESS_MAIN(TestThreads)
#include "test_threads.moc"

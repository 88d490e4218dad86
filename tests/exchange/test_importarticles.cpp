#include "exchange/importer.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// The five real articles, which are not ours and so not part of the project.
class TestImportArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatAnArticleSaysAboutItselfIsRead_data();
    void whatAnArticleSaysAboutItselfIsRead();
    void everyWordOfAnArticleIsInItsText_data();
    void everyWordOfAnArticleIsInItsText();

private:
    QByteArray read(const QString &name) const;

    QDir m_folder{QStringLiteral(RANDNOTIZ_SHARED "/articles")};
};

void TestImportArticles::initTestCase()
{
    if (m_folder.entryList({u"0*.txt"_s}).isEmpty())
        QSKIP("the five real articles are not here (../shared/articles)");
}

QByteArray TestImportArticles::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestImportArticles::whatAnArticleSaysAboutItselfIsRead_data()
{
    QTest::addColumn<QString>("titleStart");
    QTest::addColumn<Origin>("titleOrigin");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("mediaType");
    const auto plain = u"text/plain"_s;
    QTest::newRow("000") << u"Auf dem im Februar"_s << Origin::Derived << QString() << QString() << QString() << plain;
    QTest::newRow("001") << u"Der KI-Schlachtfeldwechsler"_s << Origin::Stated << u"2025-02-07"_s << u"Báo Quốc Tế"_s
                         << QString() << plain;
    QTest::newRow("002") << u"Triumphalistische Freude"_s << Origin::Derived << QString() << QString()
                         << u"John Thornhill"_s << plain;
    QTest::newRow("003") << u"Mit dem KI-Sprachmodell"_s << Origin::Derived << u"2025-01"_s << QString() << QString()
                         << plain;
    QTest::newRow("004") << u"Die wahre Ursache"_s << Origin::Stated << QString() << QString() << QString()
                         << u"text/markdown"_s;
}

void TestImportArticles::whatAnArticleSaysAboutItselfIsRead()
{
    QFETCH(QString, titleStart);
    const QStringList files = m_folder.entryList({QString::fromLatin1(QTest::currentDataTag()) + u"*.txt"_s});
    QCOMPARE(files.size(), 1);

    const auto article = importBytes(read(files.first()), {m_folder.filePath(files.first()), files.first(), {}, {}});

    QVERIFY(article.ok());
    const Metadata &metadata = article->metadata;
    QVERIFY2(metadata.title.value.startsWith(titleStart), qPrintable(metadata.title.value));
    QVERIFY(metadata.title.value.size() <= 80);
    QTEST(metadata.title.origin, "titleOrigin");
    QTEST(metadata.published.value.toString(), "published");
    QTEST(metadata.source.value, "source");
    QTEST(metadata.authors.value.join(u"; "_s), "author");
    QTEST(article->original.mediaType, "mediaType");
    QCOMPARE(metadata.language, (Known<QString>{u"de"_s, Origin::Derived}));
    QCOMPARE(article->identity, m_folder.filePath(files.first()));
    QVERIFY(article->words > 500);
    QVERIFY(article->body.isConsistent());
    QVERIFY(article->notices.isEmpty());
}

void TestImportArticles::everyWordOfAnArticleIsInItsText_data()
{
    QTest::addColumn<bool>("markdown");
    for (const QString &file : m_folder.entryList({u"0*.txt"_s}))
        QTest::newRow(qPrintable(file)) << file.startsWith(u"004"_s);
}

void TestImportArticles::everyWordOfAnArticleIsInItsText()
{
    QFETCH(bool, markdown);
    const QString file = QString::fromLatin1(QTest::currentDataTag());
    const QByteArray bytes = read(file);
    QString expected = QString::fromUtf8(bytes).normalized(QString::NormalizationForm_C);
    if (markdown) {
        expected.replace(QRegularExpression(u"\\]\\([^)]*\\)"_s), QString());
        expected.remove(QRegularExpression(u"^#+ |\\*\\*|\\["_s, QRegularExpression::MultilineOption));
    }

    const auto article = importBytes(bytes, {{}, file, {}, {}});

    QVERIFY(article.ok());
    QCOMPARE(article->body.text.simplified(), expected.simplified());
}

QTEST_GUILESS_MAIN(TestImportArticles)
#include "test_importarticles.moc"

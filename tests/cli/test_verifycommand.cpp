#include "cli/console.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class TestVerifyCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anExportIsIdentical();
    void anAlteredQuotationIsToldWithItsDifference();
    void whatIsNoAlterationIsSuccess();
    void aPersonReadsWhatDiffers();
    void pathsAreTakenFromTheCallersFolder();
    void whatCannotBeReadIsAFailure();
    void theProofOfEachAnnotationIsShownOnDemand();
    void itNeedsSomethingToRead();

private:
    ConsoleRun run(const QStringList &arguments) const
    {
        return Console(m_folder->filePath(u"library.randnotiz"_s), m_folder->path()).run(arguments);
    }
    QString write(const QString &name, const QString &text) const;
    /// The exported notes, the only file of the vault.
    QString notes() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_annotation;
};

QString TestVerifyCommand::write(const QString &name, const QString &text) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("no file");
    return file.fileName();
}

void TestVerifyCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString article = run({u"import"_s, write(u"a.txt"_s, u"Der Rat\n\nDer Rat beschloss „14 neue Stellen“. Niemand war dagegen.\n"_s),
                                 u"--json"_s}).json()[0]["id"_L1].toString();
    m_annotation = run({u"highlight"_s, article, u"--quote"_s, u"Der Rat beschloss „14 neue Stellen“."_s, u"--json"_s})
                       .json()["id"_L1].toString();
    run({u"export"_s, u"--to"_s, u"vault"_s, u"--all"_s});
}

QString TestVerifyCommand::notes() const
{
    const QDir vault(m_folder->filePath(u"vault"_s));
    QFile file(vault.filePath(vault.entryList(QDir::Files).value(0)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no notes");
    return QString::fromUtf8(file.readAll());
}

void TestVerifyCommand::anExportIsIdentical()
{
    const ConsoleRun verified = run({u"verify"_s, u"vault"_s, u"--json"_s});
    QCOMPARE(verified.exitCode, 0);
    const QJsonArray quotations = verified.json().toArray();
    QCOMPARE(quotations.size(), 1);
    const QJsonObject first = quotations[0].toObject();
    QCOMPARE(first.keys(), (QStringList{u"annotation"_s, u"difference"_s, u"file"_s, u"line"_s, u"quote"_s, u"status"_s}));
    QCOMPARE(first["annotation"_L1].toString(), m_annotation);
    QCOMPARE(first["quote"_L1].toString(), u"Der Rat beschloss „14 neue Stellen“."_s);
    QCOMPARE(first["status"_L1].toString(), u"identical"_s);
    QCOMPARE(first["difference"_L1].toArray(), QJsonArray());
    const QStringList lines = notes().split(u'\n');
    QVERIFY(lines.value(first["line"_L1].toInt() - 1).startsWith(u"> Der Rat beschloss"_s));
}

void TestVerifyCommand::anAlteredQuotationIsToldWithItsDifference()
{
    write(u"altered.md"_s, notes().replace(u"14 neue"_s, u"40 neue"_s));
    const ConsoleRun verified = run({u"verify"_s, u"altered.md"_s, u"--json"_s});
    QCOMPARE(verified.exitCode, 1);
    const QJsonObject first = verified.json()[0].toObject();
    QCOMPARE(first["status"_L1].toString(), u"altered"_s);
    QCOMPARE(first["difference"_L1].toArray(),
             QJsonArray({QJsonObject{{u"op"_s, u"replace"_s}, {u"ours"_s, u"14"_s}, {u"theirs"_s, u"40"_s}}}));
}

void TestVerifyCommand::whatIsNoAlterationIsSuccess()
{
    write(u"mine.md"_s, u"> Der Rat beschloss\n> \"14 neue Stellen\".\n\nMine: \"Some words that are not in any article\".\n"_s);
    const ConsoleRun verified = run({u"verify"_s, u"mine.md"_s, u"--json"_s});
    QCOMPARE(verified.exitCode, 0);
    QCOMPARE(verified.json()[0]["status"_L1].toString(), u"typography"_s);
    QVERIFY(verified.json()[0]["annotation"_L1].isNull());
    QCOMPARE(verified.json()[1]["status"_L1].toString(), u"unknown"_s);
    QCOMPARE(verified.json()[1]["line"_L1].toInt(), 4);
}

void TestVerifyCommand::aPersonReadsWhatDiffers()
{
    const QString file = write(u"altered.md"_s, notes().replace(u"14 neue"_s, u"40 neue"_s));
    const ConsoleRun verified = run({u"verify"_s, u"altered.md"_s, u"vault"_s});
    QCOMPARE(verified.exitCode, 1);
    const QStringList lines = QString::fromUtf8(verified.output).split(u'\n');
    QVERIFY2(lines.value(0).startsWith(file + u':') && lines.value(0).endsWith(u": altered"_s), qPrintable(lines.value(0)));
    QCOMPARE(lines.value(1), u"    Der Rat beschloss „[-14-]{+40+} neue Stellen“."_s);
    QCOMPARE(lines.value(2), u"quotations: 2 in 2 files; identical 1, typography 0, altered 1, source changed 0, "
                             "not in the library 0"_s);
}

void TestVerifyCommand::pathsAreTakenFromTheCallersFolder()
{
    const QJsonArray quotations = run({u"verify"_s, u"./vault/../vault"_s, u"--json"_s}).json().toArray();
    QCOMPARE(quotations.size(), 1);
    QVERIFY(quotations[0]["file"_L1].toString().startsWith(m_folder->filePath(u"vault/"_s)));
}

void TestVerifyCommand::whatCannotBeReadIsAFailure()
{
    const ConsoleRun verified = run({u"verify"_s, u"missing.md"_s, u"vault"_s, u"--json"_s});
    QCOMPARE(verified.exitCode, 3);
    QCOMPARE(verified.json().toArray().size(), 1);
    QVERIFY(verified.error.contains("missing.md"));
}

void TestVerifyCommand::itNeedsSomethingToRead()
{
    QCOMPARE(run({u"verify"_s}).exitCode, 2);
}

void TestVerifyCommand::theProofOfEachAnnotationIsShownOnDemand()
{
    write(u"vault/own.md"_s, u"> Words that stand in no article of the library.\n"_s);

    const ConsoleRun done = run({u"verify"_s, u"vault"_s, u"--evidence"_s, u"--json"_s});

    QCOMPARE(done.exitCode, 0);
    int proofs = 0;
    for (const QJsonValue &value : done.json().toArray()) {
        const QJsonValue evidence = value["evidence"_L1];
        if (value["annotation"_L1].isNull()) {
            QVERIFY(evidence.isNull());
            continue;
        }
        ++proofs;
        QCOMPARE(evidence["holds"_L1].toBool(), true);
        QCOMPARE(evidence["title"_L1].toString(), u"Der Rat"_s);
        QCOMPARE(evidence["exact"_L1].toString(), u"Der Rat beschloss „14 neue Stellen“."_s);
        QCOMPARE(evidence["start"_L1].toInt(), 8);
        QCOMPARE(evidence["paragraph"_L1].toInt(), 2);
        QCOMPARE(evidence["revision"_L1], evidence["computed_hash"_L1]);
    }
    QCOMPARE(proofs, 1);
    QVERIFY(run({u"verify"_s, u"vault"_s, u"--evidence"_s}).output.contains("verdict: verified"));
    QVERIFY(run({u"verify"_s, u"vault"_s, u"--json"_s}).json()[0]["evidence"_L1].isUndefined());
}

QTEST_GUILESS_MAIN(TestVerifyCommand)
#include "test_verifycommand.moc"

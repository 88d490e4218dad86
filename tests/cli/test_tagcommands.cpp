#include "cli/console.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace Qt::StringLiterals;

class TestTagCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aRenameTellsWhatItDid();
    void aDryRunChangesNothing_data();
    void aDryRunChangesNothing();
    void aRenameNeverMerges();
    void aMergeNeedsBothTags();
    void aMergeTellsWhatCarriedBoth();
    void aMoveGoesBelowAnotherTagOrToTheTop();
    void aTagIsDeletedAndRestored();
    void whatHangsBelowIsDeletedOnlyWhenAskedFor();
    void aTagIsDescribedAndColoured();
    void refusals_data();
    void refusals();
    void twinsAreListed();
    void companionsAreListed();
    void theCodeBookIsExported_data();
    void theCodeBookIsExported();
    void tagsIsAnotherWordForTag();

private:
    ConsoleRun run(const QStringList &arguments) const { return Console(m_library, m_folder->path()).run(arguments); }
    QJsonObject json(const QStringList &arguments) const
    {
        const ConsoleRun done = run(arguments + QStringList{u"--json"_s});
        if (done.exitCode != 0)
            qWarning("%s", done.error.constData());
        return done.json().toObject();
    }
    /// Imports an article of one line.
    QString import(const QString &name, const QStringList &tags) const;
    QStringList tags() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
};

void TestTagCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(u"library.randnotiz"_s);
    import(u"one"_s, {u"Klima"_s, u"a/b"_s, u"a/b/c"_s});
    import(u"two"_s, {u"Klima"_s, u"Klimawandel"_s});
}

QString TestTagCommands::import(const QString &name, const QStringList &tags) const
{
    QFile file(m_folder->filePath(name + u".txt"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write("The text of article " + name.toUtf8() + ".\n") < 0)
        qFatal("no file");
    file.close();
    QStringList arguments{u"import"_s, file.fileName(), u"--json"_s};
    for (const QString &tag : tags)
        arguments += {u"--tag"_s, tag};
    return run(arguments).json()[0]["id"_L1].toString();
}

QStringList TestTagCommands::tags() const
{
    QStringList names;
    for (const QJsonValue &tag : run({u"tag"_s, u"list"_s, u"--json"_s}).json().toArray())
        names += tag["name"_L1].toString();
    return names;
}

void TestTagCommands::aRenameTellsWhatItDid()
{
    const QJsonObject told = json({u"tag"_s, u"rename"_s, u"A/B"_s, u"c/b"_s});
    QCOMPARE(told, (QJsonObject{{u"from"_s, u"a/b"_s}, {u"to"_s, u"c/b"_s}, {u"renamed"_s, 2}, {u"merged"_s, QJsonArray()},
                                {u"articles"_s, 1}, {u"annotations"_s, 0}, {u"both"_s, 0}, {u"dryRun"_s, false}}));
    QCOMPARE(tags(), (QStringList{u"Klima"_s, u"Klimawandel"_s, u"c/b"_s, u"c/b/c"_s}));
}

void TestTagCommands::aDryRunChangesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("rename") << QStringList{u"rename"_s, u"a"_s, u"z"_s};
    QTest::newRow("merge") << QStringList{u"merge"_s, u"Klima"_s, u"Klimawandel"_s};
    QTest::newRow("move") << QStringList{u"move"_s, u"a/b"_s};
    QTest::newRow("delete") << QStringList{u"delete"_s, u"a/b"_s, u"--with-below"_s};
}

void TestTagCommands::aDryRunChangesNothing()
{
    QFETCH(QStringList, arguments);
    const QStringList before = tags();
    const QJsonObject told = json(QStringList{u"tag"_s} + arguments + QStringList{u"--dry-run"_s});
    QCOMPARE(told["dryRun"_L1].toBool(), true);
    QVERIFY(told["articles"_L1].toInt() > 0);
    QCOMPARE(tags(), before);
    QCOMPARE(json(QStringList{u"tag"_s} + arguments)["articles"_L1], told["articles"_L1]);
    QVERIFY(tags() != before);
}

void TestTagCommands::aRenameNeverMerges()
{
    const ConsoleRun refused = run({u"tag"_s, u"rename"_s, u"Klima"_s, u"klimawandel"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.error.contains("Klimawandel: there is a tag of this name already"), refused.error.constData());
    QVERIFY(tags().contains(u"Klima"_s));
}

void TestTagCommands::aMergeNeedsBothTags()
{
    QCOMPARE(run({u"tag"_s, u"merge"_s, u"Klima"_s, u"Wetter"_s}).exitCode, 1);
    QCOMPARE(run({u"tag"_s, u"merge"_s, u"Wetter"_s, u"Klima"_s}).exitCode, 1);
    QCOMPARE(tags().size(), 4);
}

void TestTagCommands::aMergeTellsWhatCarriedBoth()
{
    const QJsonObject told = json({u"tag"_s, u"merge"_s, u"Klima"_s, u"KLIMAWANDEL"_s});
    QCOMPARE(told["to"_L1].toString(), u"Klimawandel"_s);
    QCOMPARE(told["merged"_L1].toArray(), QJsonArray({u"Klima"_s}));
    QCOMPARE(told["articles"_L1].toInt(), 2);
    QCOMPARE(told["both"_L1].toInt(), 1);
    QCOMPARE(tags(), (QStringList{u"Klimawandel"_s, u"a/b"_s, u"a/b/c"_s}));
}

void TestTagCommands::aMoveGoesBelowAnotherTagOrToTheTop()
{
    QCOMPARE(json({u"tag"_s, u"move"_s, u"a/b"_s, u"Klima"_s})["to"_L1].toString(), u"Klima/b"_s);
    QCOMPARE(tags(), (QStringList{u"Klima"_s, u"Klima/b"_s, u"Klima/b/c"_s, u"Klimawandel"_s}));
    QCOMPARE(json({u"tag"_s, u"move"_s, u"Klima/b/c"_s})["to"_L1].toString(), u"c"_s);
    QVERIFY(tags().contains(u"c"_s));
}

void TestTagCommands::aTagIsDeletedAndRestored()
{
    const QJsonObject deleted = json({u"tag"_s, u"delete"_s, u"klima"_s});
    QCOMPARE(deleted["deleted"_L1].toArray(), QJsonArray({u"Klima"_s}));
    QCOMPARE(deleted["articles"_L1].toInt(), 2);
    QVERIFY(!tags().contains(u"Klima"_s));
    QCOMPARE(run({u"tag"_s, u"delete"_s, u"klima"_s}).exitCode, 1);

    QCOMPARE(json({u"tag"_s, u"restore"_s, u"klima"_s})["restored"_L1].toArray(), QJsonArray({u"Klima"_s}));
    QCOMPARE(run({u"tag"_s, u"list"_s}).output.split('\n').first(), "Klima\t2\t0"_ba);
    QCOMPARE(run({u"tag"_s, u"restore"_s, u"klima"_s}).exitCode, 1);
}

void TestTagCommands::whatHangsBelowIsDeletedOnlyWhenAskedFor()
{
    QCOMPARE(run({u"tag"_s, u"delete"_s, u"a"_s}).exitCode, 1); // a level that is no tag
    QCOMPARE(json({u"tag"_s, u"delete"_s, u"a/b"_s})["deleted"_L1].toArray(), QJsonArray({u"a/b"_s}));
    QVERIFY(tags().contains(u"a/b/c"_s));
    QCOMPARE(json({u"tag"_s, u"delete"_s, u"a"_s, u"--with-below"_s})["deleted"_L1].toArray(), QJsonArray({u"a/b/c"_s}));
    QCOMPARE(tags(), (QStringList{u"Klima"_s, u"Klimawandel"_s}));
}

void TestTagCommands::aTagIsDescribedAndColoured()
{
    const QJsonObject described = json({u"tag"_s, u"describe"_s, u"klima"_s, u"What is meant.\nAnd what not."_s});
    QCOMPARE(described["name"_L1].toString(), u"Klima"_s);
    QCOMPARE(described["description"_L1].toString(), u"What is meant.\nAnd what not."_s);
    QVERIFY(described["colour"_L1].isNull());
    const QJsonObject coloured = json({u"tag"_s, u"colour"_s, u"Klima"_s, u"#00Ff7f"_s});
    QCOMPARE(coloured["colour"_L1].toString(), u"#00ff7f"_s);
    QCOMPARE(coloured["description"_L1], described["description"_L1]);
    QVERIFY(json({u"tag"_s, u"colour"_s, u"Klima"_s, u"none"_s})["colour"_L1].isNull());
}

void TestTagCommands::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("below itself") << QStringList{u"rename"_s, u"a"_s, u"a/x"_s} << 2;
    QTest::newRow("empty level") << QStringList{u"rename"_s, u"a"_s, u"x//y"_s} << 2;
    QTest::newRow("unknown tag") << QStringList{u"rename"_s, u"unknown"_s, u"x"_s} << 1;
    QTest::newRow("describing an unknown tag") << QStringList{u"describe"_s, u"unknown"_s, u"x"_s} << 1;
    QTest::newRow("a colour that is none") << QStringList{u"colour"_s, u"Klima"_s, u"red"_s} << 2;
    QTest::newRow("too few arguments") << QStringList{u"merge"_s, u"Klima"_s} << 2;
    QTest::newRow("companions of an unknown tag") << QStringList{u"companions"_s, u"unknown"_s} << 1;
    QTest::newRow("an unknown format") << QStringList{u"export"_s, u"x.csv"_s, u"--format"_s, u"xml"_s} << 2;
}

void TestTagCommands::refusals()
{
    QFETCH(QStringList, arguments);
    const QStringList before = tags();
    const ConsoleRun refused = run(QStringList{u"tag"_s} + arguments);
    QTEST(refused.exitCode, "exitCode");
    QVERIFY(refused.error.startsWith("randnotiz-cli: "));
    QVERIFY(refused.output.isEmpty());
    QCOMPARE(tags(), before);
}

void TestTagCommands::twinsAreListed()
{
    QCOMPARE(run({u"tag"_s, u"twins"_s, u"--json"_s}).json().toArray(), QJsonArray());
    import(u"three"_s, {u"Klima-Wandel"_s});
    QCOMPARE(run({u"tag"_s, u"twins"_s, u"--json"_s}).json().toArray(),
             QJsonArray({QJsonObject{{u"first"_s, u"Klima-Wandel"_s}, {u"second"_s, u"Klimawandel"_s}, {u"reason"_s, u"joined"_s}}}));
    QCOMPARE(run({u"tag"_s, u"twins"_s}).output, "Klima-Wandel\tKlimawandel\tjoined\n"_ba);
}

void TestTagCommands::companionsAreListed()
{
    QCOMPARE(run({u"tag"_s, u"companions"_s, u"Klima"_s}).output, "a/b\t1\t0\na/b/c\t1\t0\nKlimawandel\t1\t0\n"_ba);
}

void TestTagCommands::theCodeBookIsExported_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("table") << QStringList{u"book.csv"_s} << u"book.csv"_s << "tag,level,"_ba;
    QTest::newRow("by its name") << QStringList{u"book.QDC"_s} << u"book.QDC"_s << "<?xml "_ba;
    QTest::newRow("by its format") << QStringList{u"--format"_s, u"qdc"_s, u"book"_s} << u"book"_s << "<?xml "_ba;
    QTest::newRow("format before name") << QStringList{u"--format"_s, u"csv"_s, u"book.qdc"_s} << u"book.qdc"_s << "tag,level,"_ba;
}

void TestTagCommands::theCodeBookIsExported()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, file);
    QFETCH(QByteArray, beginning);
    const QJsonObject told = json(QStringList{u"tag"_s, u"export"_s} + arguments);
    QCOMPARE(told["file"_L1].toString(), QDir(m_folder->path()).absoluteFilePath(file));
    QFile written(m_folder->filePath(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY2(bytes.startsWith(beginning), bytes.constData());
    QCOMPARE(run(QStringList{u"tag"_s, u"export"_s} + arguments).exitCode, 3); // never over a file
}

void TestTagCommands::tagsIsAnotherWordForTag()
{
    QCOMPARE(run({u"tags"_s, u"list"_s}).output, run({u"tag"_s, u"list"_s}).output);
    QCOMPARE(run({u"tags"_s, u"rename"_s, u"Klima"_s, u"Wetter"_s}).exitCode, 0);
    QVERIFY(tags().contains(u"Wetter"_s));
}

QTEST_GUILESS_MAIN(TestTagCommands)
#include "test_tagcommands.moc"

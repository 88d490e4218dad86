#include "cli/consoletest.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

const QByteArray twoParagraphs = "A first paragraph with a repeated word, repeated here.\n\n"
                                 "Second paragraph: \xF0\x9F\x98\x80 größer, then the end of it.\n\n"
                                 "Third paragraph, in which nothing happens.\n";

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList writtenKeys(const QByteArray &object)
{
    QStringList keys;
    int depth = 0;
    static const QRegularExpression token(u"\"((?:[^\"\\\\]|\\\\.)*)\"(:?)|[\\[\\]{}]"_s);
    auto matches = token.globalMatch(QString::fromUtf8(object));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString text = match.captured();
        if (text == "{"_L1 || text == "["_L1)
            ++depth;
        else if (text == "}"_L1 || text == "]"_L1)
            --depth;
        else if (depth == 1 && match.captured(2) == ":"_L1)
            keys += match.captured(1);
    }
    return keys;
}

void ConsoleTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(u"library.randnotiz"_s);
}

void ConsoleTest::cleanup()
{
    m_folder.reset();
}

QString ConsoleTest::imported(const QByteArray &text, const QString &name) const
{
    writeFile(m_folder->filePath(name), text);
    const ConsoleRun done = run({u"import"_s, m_folder->filePath(name), u"--json"_s});
    return done.json()[0]["id"_L1].toString();
}

QString ConsoleTest::highlighted(const QString &article, const QString &quote, const QStringList &more) const
{
    const ConsoleRun done = run(QStringList{u"highlight"_s, article, u"--quote"_s, quote, u"--json"_s} + more);
    return done.json()["id"_L1].toString();
}

QJsonObject ConsoleTest::annotation(const QString &id) const
{
    const QJsonArray all = run({u"annotations"_s, u"--json"_s}).json().toArray();
    for (const QJsonValue &value : all) {
        if (value["id"_L1].toString() == id)
            return value.toObject();
    }
    return {};
}

/// Import of 10,000 text files, beside the least that any import has to do: read, hash, insert; and that with the same
/// full-text index.

#include "generatedtext.h"
#include "measure.h"

#include "domain/articlebody.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "storage/fts5tokenizer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr int fileCount = 10'000;
constexpr int words = 600; ///< of an article, about 4 KB

void generate(const QString &folder)
{
    for (int i = 0; i < fileCount; ++i) {
        QFile file(folder + u"/%1.txt"_s.arg(i, 5, 10, QChar(u'0')));
        if (!file.open(QFile::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(GeneratedText(static_cast<quint32>(i)).article(words).toUtf8());
    }
}

void run(sqlite3 *database, const char *sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(database));
}

/// One thread, SQLite's own interface, the pragmas of a library, a transaction for ten files as in a library.
void readHashAndInsert(const QString &folder, const QString &path, bool withIndex)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(path));
    run(database, "PRAGMA journal_mode=WAL");
    run(database, "PRAGMA synchronous=FULL");
    run(database,
        "CREATE TABLE article (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash TEXT NOT NULL UNIQUE,"
        " text TEXT NOT NULL)");
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO article (path, hash, text) VALUES (?, ?, ?)", -1, &insert,
                       nullptr);

    sqlite3_stmt *index = nullptr;
    if (withIndex) {
        if (!registerSearchTokenizer(database))
            qFatal("no tokenizer");
        run(database, "CREATE VIRTUAL TABLE words USING fts5(text, content = '', tokenize = 'randnotiz');"
                      "INSERT INTO words (words, rank) VALUES ('hashsize', 67108864)");
        sqlite3_prepare_v2(database, "INSERT INTO words (rowid, text) VALUES (last_insert_rowid(), ?)", -1, &index, nullptr);
    }

    constexpr int filesInTransaction = 10;
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i % filesInTransaction == 0)
            run(database, i == 0 ? "BEGIN" : "COMMIT; BEGIN");
        QFile file(folder + u'/' + names[i]);
        if (!file.open(QFile::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        const QByteArray bytes = file.readAll();
        const QByteArray hash = sha256Hex(QByteArrayView(bytes)).toLatin1();
        const QByteArray name = names[i].toUtf8();
        sqlite3_bind_text(insert, 1, name.constData(), static_cast<int>(name.size()), SQLITE_STATIC);
        sqlite3_bind_text(insert, 2, hash.constData(), static_cast<int>(hash.size()), SQLITE_STATIC);
        sqlite3_bind_text(insert, 3, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC);
        if (sqlite3_step(insert) != SQLITE_DONE)
            qFatal("insert: %s", sqlite3_errmsg(database));
        sqlite3_reset(insert);
        if (index == nullptr)
            continue;
        const QByteArray text = "\xEE\x80\x80" "de" "\xEE\x80\x80" + bytes; // its language, for the tokenizer
        sqlite3_bind_text(index, 1, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
        if (sqlite3_step(index) != SQLITE_DONE)
            qFatal("index: %s", sqlite3_errmsg(database));
        sqlite3_reset(index);
    }
    run(database, "COMMIT");
    sqlite3_finalize(insert);
    sqlite3_finalize(index);
    sqlite3_close(database);
}

void import(const QString &folder, const QString &path)
{
    auto library = Library::open(path);
    if (!library)
        qFatal("cannot open %s: %s", qPrintable(path), qPrintable(library.error().cause));
    Job<ImportReport> job = (*library)->jobs().import({.paths = {folder}});
    const Result<ImportReport> report = job.report.result();
    qsizetype imported = 0;
    for (const ImportEntry &entry : report.value().entries)
        imported += entry.status == ImportStatus::Imported ? 1 : 0;
    if (imported != fileCount)
        qFatal("imported %lld of %d files", static_cast<long long>(imported), fileCount);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString files = folder.filePath(u"files"_s);
    QDir().mkpath(files);
    generate(files);

    const double bare = milliseconds([&] { readHashAndInsert(files, folder.filePath(u"bare.sqlite"_s), false); });
    const double indexed = milliseconds([&] { readHashAndInsert(files, folder.filePath(u"indexed.sqlite"_s), true); });
    const double ours = milliseconds([&] { import(files, folder.filePath(u"library.randnotiz"_s)); });
    constexpr double perSecond = fileCount * 1000.0;
    printFigure(u"import of 10,000 text files of 600 words"_s, perSecond / ours, perSecond / bare,
                u"articles/s"_s);
    printFigure(u"the same beside a bare limit with the same full-text index"_s, perSecond / ours, perSecond / indexed,
                u"articles/s"_s);
    return 0;
}

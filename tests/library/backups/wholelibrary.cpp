#include "wholelibrary.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "domain/articlebody.h"
#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

Database opened(const QString &file, Database::Access access)
{
    auto database = Database::open({file, false, {}}, access);
    if (!database)
        qFatal("%s: %s", qPrintable(file), qPrintable(database.error().cause));
    return std::move(*database);
}

template <typename Change>
auto done(TestLibrary &library, const Change &change)
{
    const auto result = library.write(change);
    if (!result)
        qFatal("a change failed: %d %s", result.error().code, qPrintable(result.error().cause));
    return *result;
}

QStringList textsOf(Database &database, const QString &sql)
{
    QStringList texts;
    Query query(database, sql);
    while (query.next())
        texts += query.text(0);
    if (!query.ok())
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.error().cause));
    return texts;
}

} // namespace

void fillWithEverything(TestLibrary &library, const QString &seed)
{
    const auto text = [&seed](const QString &last) {
        return u"A %1 title — «%1» 😀\nThe %1 sentence stays as it is.\n"_s.arg(seed) + last;
    };
    const ArticleBuilder article = anArticle()
                                       .withTitle(u"Title "_s + seed)
                                       .withAuthors({u"Ana Müller"_s, u"Bo"_s})
                                       .withUrl(u"https://example.org/"_s + seed)
                                       .withIdentity(u"https://example.org/"_s + seed)
                                       .withOriginal(QByteArray("\0bytes\xff", 7) + seed.toUtf8())
                                       .withTags({u"Thema/"_s + seed});
    const ArticleId id = library.add(article.withText(text(u"A sentence that goes away."_s)));
    library.highlight(id, u"sentence stays"_s, Colour::Pink, u"A note\nof *two* lines: "_s + seed,
                      {u"Thema/"_s + seed, u"zwei"_s});
    const Annotation goes = library.highlight(id, u"that goes away"_s, Colour::Blue, u"An orphan's note"_s);
    const Annotation reworded = library.highlight(id, u"title"_s);
    library.add(article.withText(text(u"Another end."_s)));
    const Revision current = *library.articles().currentRevision(id);
    done(library, KeepQuote{reworded.id, current.id, true});
    done(library, EditArticle{.id = id, .version = 0, .note = u"A note on it"_s});
    const QByteArray picture = "\x89PNG" + seed.toUtf8();
    done(library, SavePicture{{u"https://example.org/%1.png"_s.arg(seed), picture, sha256Hex(QByteArrayView(picture)),
                               u"image/png"_s}});
    done(library, NameColour{Colour::Pink, u"claim "_s + seed});
    done(library, SetSitePreferences{{u"example.org"_s, true, true}});
    done(library, ChangeSavedSearch{{}, SavedSearch{SavedSearchId(QUuid::createUuid()), u"Search "_s + seed, u"tag:thema"_s}});
    done(library, RecordOpening{});

    const auto tag = [&](const QString &name) {
        const TagsChanged made = done(library, EditTag{{{}, name + seed}, 0, u"What it means"_s, std::optional<quint32>(0x123456)});
        return made.tags.constFirst().id;
    };
    const TagId houses = tag(u"Häuser "_s);
    done(library, SetDistinctTags{houses, tag(u"Haeuser "_s), true});
    done(library, SetTagsTrashed{{{tag(u"gone "_s)}}, true});
    const ArticleId gone = library.add(anArticle().withText(text(u"In the trash."_s)).withTitle(u"Gone "_s + seed));
    library.highlight(gone, u"In the trash"_s, Colour::Green, u"Its note"_s);
    done(library, SetTrashed{.articles = {gone}, .annotations = {goes.id}});
}

QStringList everyRow(const QString &file)
{
    // Not read-only: such a connection leaves an empty -wal behind.
    Database database = opened(file, Database::Access::ReadWrite);
    QStringList rows;
    for (const QString &table : textsOf(database, u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s)) {
        QStringList columns;
        for (const QString &column : textsOf(database, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)))
            columns += u"quote(\"%1\")"_s.arg(column);
        for (const QString &row : textsOf(database, u"SELECT %1 FROM \"%2\""_s.arg(columns.join(u" || ',' || "_s), table)))
            rows += table + u": "_s + row;
    }
    rows.sort();
    return rows;
}

void meddle(const QString &file, const QByteArray &sql)
{
    Database database = opened(file, Database::Access::ReadWrite);
    if (const auto run = database.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;" + sql); !run)
        qFatal("%s: %s", sql.constData(), qPrintable(run.error().cause));
}

void makeOldLibrary(const QString &file, int schema)
{
    Database database = opened(file, Database::Access::Create);
    const auto named = database.run("PRAGMA application_id = " + QByteArray::number(libraryApplicationId));
    if (!named || !Migrator(releasedMigrations().first(schema)).migrate(database))
        qFatal("cannot make a library of schema %d", schema);
    if (!database.run("INSERT OR REPLACE INTO colour (id, name, batch) VALUES (1, 'an old name', '')"))
        qFatal("cannot fill a library of schema %d", schema);
}

} // namespace randnotiz

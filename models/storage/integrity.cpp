#include "storage/integrity.h"

#include "domain/articlebody.h"
#include "domain/bodycodec.h"
#include "storage/annotationrepository.h"
#include "storage/conditions.h"
#include "storage/database.h"
#include "storage/query.h"
#include "storage/revisionrepository.h"
#include "storage/searchindexcheck.h"
#include "text/comparedwords.h"
#include "text/offsets.h"

#include <algorithm>
#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView revisionsSql =
    u"SELECT r.uuid, r.text_hash, r.structure_hash, b.text, b.structure, o.bytes, o.hash"
    " FROM revision r LEFT JOIN revision_body b ON b.revision_id = r.id"
    " LEFT JOIN original o ON o.revision_id = r.id ORDER BY r.id";

/// Every annotation with each of its anchors, by revision, so that each text is read once.
constexpr QStringView anchorsSql =
    u"SELECT n.uuid, n.quote_exact, n.revision_id = x.revision_id, n.position_start, n.position_end,"
    " x.state, x.position_start, x.position_end, x.revision_id,"
    " x.revision_id = a.current_revision_id AND n.deleted_at IS NULL AND a.deleted_at IS NULL"
    " FROM anchor x JOIN annotation n ON n.id = x.annotation_id JOIN article a ON a.id = n.article_id"
    " ORDER BY x.revision_id, n.id";

constexpr QStringView missingAnchorsSql =
    u"SELECT n.uuid FROM annotation n JOIN article a ON a.id = n.article_id WHERE NOT EXISTS"
    " (SELECT 1 FROM anchor x WHERE x.annotation_id = n.id AND x.revision_id = a.current_revision_id)"
    " OR NOT EXISTS (SELECT 1 FROM anchor x WHERE x.annotation_id = n.id AND x.revision_id = n.revision_id)";

/// What the tables' CHECKs say, once more: SQLite knows none of them on a read-only connection.
constexpr QStringView impossibleSql =
    u"SELECT uuid, 'annotation' FROM annotation WHERE colour NOT BETWEEN 1 AND 6"
    " OR position_start < 0 OR position_end <= position_start"
    " UNION ALL SELECT n.uuid, 'anchor' FROM anchor x JOIN annotation n ON n.id = x.annotation_id"
    " WHERE x.state NOT BETWEEN 0 AND 3 OR x.score NOT BETWEEN 0 AND 1000 OR x.position_start < 0 OR x.position_end < x.position_start"
    " UNION ALL SELECT uuid, 'article' FROM article WHERE reading_state NOT BETWEEN 0 AND 2 OR reading_position < 0"
    " OR min(title_origin, authors_origin, published_origin, source_origin, site_origin, url_origin, language_origin) < 0"
    " OR max(title_origin, authors_origin, published_origin, source_origin, site_origin, url_origin, language_origin) > 3"
    " UNION ALL SELECT '', 'colour' FROM colour WHERE id NOT BETWEEN 1 AND 6";

class IntegrityCheck
{
public:
    IntegrityCheck(Database &database, const Progress &progress) : m_database(database), m_progress(progress) {}

    Result<IntegrityReport> run();

private:
    /// Calls `row(query)` for each row; stops when cancelled. What can't be read is noted.
    template <typename RowCheck>
    void forEach(QStringView sql, const RowCheck &row);
    void note(IntegrityProblem::Kind kind, const QString &id, const QString &detail);
    bool step();
    qint64 count(const QString &table);

    void checkFile();
    void checkRevision(const Query &query);
    void checkOriginal(const Query &query, const QString &id);
    void checkQuote(const Query &query);
    void checkAnchor(const Query &query);
    void checkTag(const Query &query);
    void checkSearch();

    struct AnchoredText
    {
        RevisionRow revision;
        QString text; ///< empty when it can't be read, which was noted with the revision

        OffsetMap offsets;
    };
    const AnchoredText &textOf(RevisionRow revision);
    qint64 total() const { return m_report.revisions + m_report.annotations + m_indexed; }

    Database &m_database;
    const Progress &m_progress;
    IntegrityReport m_report;
    std::optional<AnchoredText> m_text;
    qint64 m_done = 0;
    qint64 m_indexed = 0; ///< rows of the search index
    bool m_cancelled = false;
};

template <typename RowCheck>
void IntegrityCheck::forEach(QStringView sql, const RowCheck &row)
{
    Query query(m_database, sql.toString());
    while (!m_cancelled && query.next())
        row(query);
    if (!query.ok())
        note(IntegrityProblem::Structure, {}, query.error().cause);
}

void IntegrityCheck::note(IntegrityProblem::Kind kind, const QString &id, const QString &detail)
{
    m_report.problems += {kind, id, detail};
}

bool IntegrityCheck::step()
{
    ++m_done;
    if (m_progress && !m_progress(m_done, total()))
        m_cancelled = true;
    return !m_cancelled;
}

qint64 IntegrityCheck::count(const QString &table)
{
    qint64 rows = 0;
    forEach(u"SELECT count(*) FROM "_s + table, [&rows](const Query &query) { rows = query.integer(0); });
    return rows;
}

void IntegrityCheck::checkFile()
{
    forEach(u"PRAGMA integrity_check", [this](const Query &query) {
        if (query.text(0) != u"ok"_s)
            note(IntegrityProblem::Structure, {}, query.text(0));
    });
    forEach(u"PRAGMA foreign_key_check", [this](const Query &query) {
        note(IntegrityProblem::Structure, {}, u"a row of %1 refers to nothing"_s.arg(query.text(0)));
    });
    forEach(impossibleSql, [this](const Query &query) {
        note(IntegrityProblem::Structure, query.text(0), u"an impossible number in %1"_s.arg(query.text(1)));
    });
}

void IntegrityCheck::checkRevision(const Query &query)
{
    if (!step())
        return;
    const QString id = query.text(0);
    if (query.isNull(3)) {
        note(IntegrityProblem::Structure, id, u"the revision has no text"_s);
        return;
    }
    const QString text = query.text(3);
    const QByteArray structure = query.bytes(4);
    const bool textIsStored = sha256Hex(QStringView(text)) == query.text(1);
    const bool structureIsStored = sha256Hex(QByteArrayView(structure)) == query.text(2);
    if (!textIsStored)
        note(IntegrityProblem::RevisionHash, id, u"the text is not what was stored"_s);
    if (!structureIsStored)
        note(IntegrityProblem::RevisionHash, id, u"the structure is not what was stored"_s);
    if (const auto body = decodeBody(text, structure); !body && textIsStored && structureIsStored)
        note(IntegrityProblem::Structure, id, body.error().cause);
    checkOriginal(query, id);
}

void IntegrityCheck::checkOriginal(const Query &query, const QString &id)
{
    if (query.isNull(5))
        return;
    const QByteArray bytes = qUncompress(query.bytes(5));
    if (sha256Hex(QByteArrayView(bytes)) != query.text(6))
        note(IntegrityProblem::RevisionHash, id, u"the original is not what was stored"_s);
}

void IntegrityCheck::checkQuote(const Query &query)
{
    if (!step())
        return;
    if (quoteHash({query.text(1), query.text(2), query.text(3)}) != query.text(4))
        note(IntegrityProblem::QuoteHash, query.text(0), u"the quote is not what was stored"_s);
}

const IntegrityCheck::AnchoredText &IntegrityCheck::textOf(RevisionRow revision)
{
    if (!m_text || m_text->revision != revision) {
        const auto read = RevisionRepository(m_database).text(revision);
        const QString text = read ? *read : QString();
        m_text = AnchoredText{revision, text, OffsetMap(text)};
    }
    return *m_text;
}

void IntegrityCheck::checkAnchor(const Query &query)
{
    const QString id = query.text(0);
    const TextPositionSelector made{query.integer(3), query.integer(4)};
    const auto state = query.enumerator(5, AnchorState::Same, AnchorState::Reworded);
    const TextPositionSelector anchor{query.integer(6), query.integer(7)};
    if (state == AnchorState::Orphan) {
        if (query.integer(9) != 0)
            note(IntegrityProblem::Orphan, id, u"its article's present text doesn't hold the quote"_s);
        return;
    }

    const AnchoredText &text = textOf({query.integer(8)});
    const bool onOwnRevision = query.integer(2) != 0;
    if (onOwnRevision && anchor != made) {
        note(IntegrityProblem::Index, id, u"the anchor is not where the annotation was made"_s);
        return;
    }
    const bool inText = anchor.start < anchor.end && anchor.end <= text.offsets.codePointCount();
    const TextRange range = inText ? text.offsets.toRange(anchor) : TextRange{};
    const QStringView passage = QStringView(text.text).sliced(range.start, range.length());
    const QString quote = query.text(1);
    // What was found again may differ in more than letters: its own revision holds the quote itself.
    const bool stands = onOwnRevision ? passage == quote : state == AnchorState::Reworded || haveSameWords(passage, quote);
    if (inText && stands)
        return;
    note(onOwnRevision ? IntegrityProblem::QuoteHash : IntegrityProblem::Index, id,
         u"the quote does not stand where it is anchored"_s);
}

void IntegrityCheck::checkTag(const Query &query)
{
    if (foldedTagName(query.text(1)) != query.text(2))
        note(IntegrityProblem::Index, query.text(0), u"the tag is not found by its name"_s);
}

void IntegrityCheck::checkSearch()
{
    if (m_cancelled)
        return;
    const Progress further = [this](qint64 done, qint64) {
        return !m_progress || m_progress(std::min(m_done + done, total()), total());
    };
    const auto problems = checkSearchIndex(m_database, further);
    if (!problems && problems.error().code == Error::Cancelled)
        m_cancelled = true;
    else if (!problems)
        note(IntegrityProblem::Index, {}, problems.error().cause);
    else
        for (const QString &problem : *problems)
            note(IntegrityProblem::Index, {}, problem);
}

Result<IntegrityReport> IntegrityCheck::run()
{
    m_report.articles = count(u"article"_s);
    m_report.revisions = count(u"revision"_s);
    m_report.annotations = count(u"annotation"_s);
    m_indexed = count(u"search_article_docsize"_s) + count(u"search_note_docsize"_s);
    checkFile();
    forEach(revisionsSql, [this](const Query &query) { checkRevision(query); });
    forEach(u"SELECT uuid, quote_exact, quote_prefix, quote_suffix, quote_hash FROM annotation ORDER BY id",
            [this](const Query &query) { checkQuote(query); });
    forEach(anchorsSql, [this](const Query &query) { checkAnchor(query); });
    forEach(missingAnchorsSql, [this](const Query &query) {
        note(IntegrityProblem::Index, query.text(0), u"an anchor is missing"_s);
    });
    forEach(u"SELECT hash, bytes FROM picture", [this](const Query &query) {
        if (sha256Hex(QByteArrayView(query.bytes(1))) != query.text(0))
            note(IntegrityProblem::RevisionHash, {}, u"a picture is not what was stored"_s);
    });
    forEach(u"SELECT uuid, name, folded FROM tag", [this](const Query &query) { checkTag(query); });
    checkSearch();
    if (!m_cancelled && m_progress)
        m_progress(total(), total()); // of an index that is being made nothing was read
    if (m_cancelled)
        return Error{Error::Cancelled, m_database.file(), {}};
    return m_report;
}

} // namespace

Result<IntegrityReport> checkIntegrity(Database &database, const Progress &progress)
{
    return IntegrityCheck(database, progress).run();
}

} // namespace randnotiz

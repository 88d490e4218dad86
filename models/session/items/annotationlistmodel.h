#pragma once

#include "session/articlesession.h"

#include <QAbstractListModel>
#include <QPointer>

namespace randnotiz {

/// The annotations of an open article in reading order, one a row.
///
/// Follows its session row by row, and by a reset when a batch is larger than 200.
class AnnotationListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        AnnotationIdRole = Qt::UserRole + 1, ///< QString, UUID without braces
        QuoteRole,                           ///< QString, the exact quoted text
        NoteRole,                            ///< QString, Markdown
        ColourRole,                          ///< int, 1 to 6
        TagsRole,                            ///< QStringList, by name
        TagColoursRole,                      ///< QVariantList, of each of them: uint, 0xRRGGBB, or invalid
        PositionRole,                        ///< qint64, code points from the start of the article
        CreatedRole,                         ///< qint64, milliseconds since 1970-01-01 UTC
        OrphanRole,                          ///< bool, its words are not in the present text
        RewordedRole,                        ///< bool, its passage says it in other words, and asks for a review
        SavingRole,                          ///< bool, not in the library yet
        SearchTextRole, ///< QString, quote, note and tags as foldedForFilter() leaves them
    };
    Q_ENUM(Role)

    explicit AnnotationListModel(QObject *parent = nullptr);

    /// Borrowed; nullptr: no rows.
    void setSession(ArticleSession *session);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// @returns an invalid index when there is none
    QModelIndex indexOf(AnnotationId id) const;
    /// Call only with a valid index of this model.
    const MarkedPassage &passage(const QModelIndex &index) const;

private:
    struct Row
    {
        MarkedPassage passage;
        mutable QString searchText; ///< made when first asked for
    };

    void resetRows();
    void follow(const QList<AnnotationId> &ids);
    void followOne(AnnotationId id);
    qsizetype rowOf(AnnotationId id) const;
    qsizetype placeOf(const MarkedPassage &passage) const;

    QPointer<ArticleSession> m_session;
    QList<Row> m_rows;
};

} // namespace randnotiz

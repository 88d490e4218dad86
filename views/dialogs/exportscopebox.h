#pragma once

#include "domain/ids.h"

#include <QGroupBox>
#include <QList>
#include <QSet>
#include <QStringList>

class QButtonGroup;
class QComboBox;
class QVBoxLayout;

namespace randnotiz {

/// What can be exported; a choice of which only that is offered which has something.
struct ExportScopes
{
    QString openTitle;          ///< of the open article
    QList<ArticleId> open;      ///< the open article, or none
    QList<ArticleId> selection; ///< selected in the list
    QSet<AnnotationId> annotations; ///< selected among all annotations
    QList<ArticleId> annotated; ///< whose they are
    QList<ArticleId> shown;     ///< in the list, as it is filtered now
    QString filter;             ///< what was typed to filter it; may be empty
    QList<ArticleId> all;       ///< of the library
    QStringList tags;           ///< in use
    QString tag;                ///< that the list is filtered by; may be empty
};

/// Asks whose notes are exported.
class ExportScopeBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit ExportScopeBox(const ExportScopes &scopes, QWidget *parent = nullptr);

    bool isChosen() const;
    /// More than one article, or what carries a tag.
    bool isSeveral() const;
    /// Empty where a tag was chosen.
    QList<ArticleId> articles() const;
    /// The only ones to be exported; empty: all.
    QSet<AnnotationId> annotations() const;
    QString tag() const;
    /// The whole library, also what comes into it later.
    bool isEverything() const;
    /// A name for a file of all of them.
    QString title() const;

Q_SIGNALS:
    void changed();

private:
    void addScope(const QString &text, const QString &title, const QList<ArticleId> &articles);
    void addTags(const ExportScopes &scopes);

    struct Scope
    {
        QString title;
        QList<ArticleId> articles;
        QSet<AnnotationId> annotations = {};
    };

    QVBoxLayout *m_layout = nullptr;
    QButtonGroup *m_buttons = nullptr;
    QComboBox *m_tags = nullptr;
    QList<Scope> m_offered; ///< by the id of the button
    int m_tagButton = -2;   ///< its id
    int m_allButton = -2;   ///< likewise
};

} // namespace randnotiz

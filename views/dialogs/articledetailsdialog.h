#pragma once

#include "domain/article.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace randnotiz {

/// Title, authors, date and so on of one article, each with where it comes from. Values that the reader
/// doesn't touch keep their origin; the others become Origin::Edited.
class ArticleDetailsDialog : public QDialog
{
    Q_OBJECT

public:
    ArticleDetailsDialog(const Article &article, bool readOnly, QWidget *parent);

    ArticleId article() const { return m_article.id; }
    /// What is in the fields now.
    Metadata metadata() const;

Q_SIGNALS:
    /// The reader wants this to be kept; it differs from what was there.
    void edited(randnotiz::ArticleId article, const randnotiz::Metadata &metadata);

private:
    QLineEdit *addField(QFormLayout &form, const QString &label, const char *name, const QString &text, Origin origin,
                        const QString &hint = {});
    void validate();
    void save();

    const Article m_article;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_authors = nullptr;
    QLineEdit *m_published = nullptr;
    QLineEdit *m_source = nullptr;
    QLineEdit *m_site = nullptr;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_language = nullptr;
    QLabel *m_problem = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace randnotiz

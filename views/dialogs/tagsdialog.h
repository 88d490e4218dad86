#pragma once

#include "domain/annotation.h"
#include "domain/article.h"

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QListWidget;

namespace randnotiz {

/// The tags of one or many articles or annotations: those that all carry are ticked, those that some carry half ticked
/// and left as they are unless the reader touches them. New ones are typed, with autocompletion.
class TagsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param known all tags in use, for autocompletion
    TagsDialog(const QList<Article> &articles, const QStringList &known, QWidget *parent);
    TagsDialog(const QList<Annotation> &annotations, const QStringList &known, QWidget *parent);

Q_SIGNALS:
    void chosen(const QStringList &add, const QStringList &remove);

private:
    /// @param carried tags of each of what the dialog is about
    TagsDialog(const QString &title, const QList<QList<Tag>> &carried, const QStringList &known, QWidget *parent);
    void addTag(const QString &name, Qt::CheckState state);
    void addTyped();
    void save();

    QListWidget *m_tags = nullptr;
    QLineEdit *m_typed = nullptr;
};

} // namespace randnotiz

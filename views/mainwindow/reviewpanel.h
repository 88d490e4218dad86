#pragma once

#include "library/reviewitem.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace randnotiz {

class WordingView;

/// The annotations whose passages say something else now, or weren't found, one after the other, with what can be done
/// about each. Stands below the text, where the passage is shown meanwhile.
class ReviewPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewPanel(QWidget *parent = nullptr);

    /// Whether the whole library is reviewed, and not the open article alone.
    bool isAboutLibrary() const;
    void setAboutLibrary(bool wholeLibrary);
    /// Keeps the place: what was decided is followed by what stood behind it.
    void setItems(const QList<ReviewItem> &items);
    /// What keeps the items from being shown; empty: nothing.
    void setFailure(const QString &text);
    /// Acts need the article open and a library that can be written.
    void setActsEnabled(bool enabled);
    /// Whether something is selected in the text, to attach an annotation to.
    void setSelectionThere(bool there);
    /// Null when there is nothing to review.
    AnnotationId current() const;
    ArticleId currentArticle() const;
    void focusList();

Q_SIGNALS:
    /// Another annotation is looked at.
    void currentChanged();
    void scopeChanged();
    void acceptAsked(randnotiz::AnnotationId id);
    void keepAsked(randnotiz::AnnotationId id);
    void attachAsked(randnotiz::AnnotationId id);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const ReviewItem *item() const;
    QLayout *makeHeader();
    QLayout *makeButtons();
    void step(int by);
    void showCurrent();
    void refresh();
    void retranslate();

    QList<ReviewItem> m_items;
    QString m_failure;
    bool m_actsEnabled = false;
    bool m_selectionThere = false;
    bool m_filling = false;
    QLabel *m_title = nullptr;
    QComboBox *m_scope = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_close = nullptr;
    QListWidget *m_list = nullptr;
    WordingView *m_wording = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_attach = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace randnotiz

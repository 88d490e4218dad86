#pragma once

#include "library/tags.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace randnotiz {

/// Pairs of tags that are likely the same, and why: to be merged, or not to be offered again.
class TwinList : public QWidget
{
    Q_OBJECT

public:
    explicit TwinList(bool readOnly, QWidget *parent = nullptr);

    void showTwins(const QList<TagTwins> &twins);
    qsizetype count() const { return m_twins.size(); }

Q_SIGNALS:
    void mergeRequested(const randnotiz::TagTwins &twins);
    void distinctRequested(const randnotiz::TagTwins &twins);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refill();
    void refreshButtons();
    const TagTwins *current() const;
    void retranslate();

    const bool m_readOnly;
    QList<TagTwins> m_twins;
    QLabel *m_explanation = nullptr;
    QTreeWidget *m_list = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_distinct = nullptr;
};

} // namespace randnotiz

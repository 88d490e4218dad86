#pragma once

#include "session/articlesession.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace randnotiz {

/// What became of the annotations when the open article got another text: a line above it. Blocks nothing.
class ReceiptStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ReceiptStrip(QWidget *parent = nullptr);

    void show(const Receipt &receipt);
    /// Empty while nothing is shown.
    QString text() const;

Q_SIGNALS:
    void reviewRequested();
    void comparisonRequested(randnotiz::RevisionId before, randnotiz::RevisionId after);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    Receipt m_receipt;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_review = nullptr;
    QPushButton *m_compare = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace randnotiz

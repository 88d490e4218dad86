#pragma once

#include "domain/textdifference.h"

#include <QList>
#include <QTextEdit>

namespace randnotiz {

/// What a passage said and says: its sentences one above the other, the differing words marked as DifferenceView marks
/// them, and the words of the passage itself in a heavier type.
class WordingView : public QTextEdit
{
    Q_OBJECT

public:
    struct Wording
    {
        QString oldSentences;
        TextRange oldQuote;
        QString newSentences; ///< empty: it was not found
        TextRange newQuote;
        QList<TextDifference> differences;
    };

    explicit WordingView(QWidget *parent = nullptr);

    void showWording(const Wording &wording);
    void showMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    Wording m_wording;
    QString m_message;
};

} // namespace randnotiz

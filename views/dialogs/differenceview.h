#pragma once

#include "domain/textdifference.h"

#include <QList>
#include <QTextEdit>

namespace randnotiz {

/// Two versions of a text in one: what went is struck through, what came is underlined, both with a colour of their
/// own, so that nobody needs the colours. To read only; plain text, whatever it looks like.
class DifferenceView : public QTextEdit
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    /// See wordDifferences().
    void showDifferences(const QString &before, const QString &after, const QList<TextDifference> &differences);
    /// Words in the place of a text, while there is none to show.
    void showMessage(const QString &text);

    int changeCount() const { return static_cast<int>(m_changes.size()); }
    /// To the next change behind the cursor (or, with -1, the one before it), from the last to the first.
    void goToChange(int step);
    /// To a passage of the later text, or of the earlier one where `after` is empty; selects it.
    void goTo(TextRange before, TextRange after);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A stretch of the document with what it shows.
    struct Piece
    {
        int begin = 0; ///< in the document
        int end = 0;
        TextRange before; ///< empty for what came
        TextRange after;  ///< empty for what went
    };

    void write();
    int documentPlace(qsizetype offset, TextRange Piece::*side) const;

    QString m_before;
    QString m_after;
    QList<TextDifference> m_differences;
    QList<Piece> m_pieces;
    QList<QPair<int, int>> m_changes; ///< in the document, each with what went and what came
};

} // namespace randnotiz

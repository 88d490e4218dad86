#pragma once

#include "domain/finding.h"
#include "reader/readerappearance.h"
#include "session/articlesession.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace randnotiz {

/// The line below the text in which the reader types what to find, with what was found. Keys: Enter and Shift+Enter go to
/// the next and previous place, Page Up and Page Down scroll the text, Esc closes.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    struct Status
    {
        enum Kind : quint8 {
            Nothing,   ///< nothing typed
            Searching, ///< and that takes a while
            Answered,
        };
        enum Wrap : quint8 { NotWrapped, FromStart, FromEnd };

        Kind kind = Nothing;
        qsizetype count = 0;
        qsizetype current = -1;  ///< from 0; -1: none
        Wrap wrap = NotWrapped;  ///< where going on has led around
        std::optional<ExpressionError> error;
        bool tookTooLong = false;
        HighlightAllOutcome preview; ///< of highlighting all of them
    };

    explicit FindBar(QWidget *parent = nullptr);

    void setAppearance(const ReaderAppearance &appearance);
    /// For the open article.
    /// @param hasWordForms  see ArticleSession::hasWordForms()
    void setArticle(bool hasWordForms, bool readOnly);
    /// What is looked for. Says nothing by requestChanged().
    void setRequest(const FindRequest &request);
    /// As it counts for the open article: word forms only where they are known.
    FindRequest request() const;
    /// As the reader has chosen them.
    const FindOptions &options() const { return m_options; }
    void setColour(Colour colour);
    void showStatus(const Status &status);
    /// Shows itself with the words selected, so that typing replaces them.
    void begin();

Q_SIGNALS:
    void requestChanged();
    /// The reader's choice; requestChanged() follows.
    void optionsChosen(const randnotiz::FindOptions &options);
    void stepped(int by);
    void highlightAllChosen(randnotiz::Colour colour);
    /// -1: up, 1: down
    void paged(int by);
    void givenUp();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void listen();
    void choose(const FindOptions &options);
    void showOptions();
    void retranslate();
    void drawSwatches();
    QString placeText() const;
    QString problemText() const;

    ReaderAppearance m_appearance;
    FindOptions m_options;
    Status m_status;
    Colour m_colour = Colour::Yellow;
    bool m_hasWordForms = true;
    bool m_readOnly = false;
    QLineEdit *m_words = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_problem = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_close = nullptr;
    QCheckBox *m_matchCase = nullptr;
    QCheckBox *m_matchAccents = nullptr;
    QCheckBox *m_wholeWords = nullptr;
    QCheckBox *m_wordForms = nullptr;
    QCheckBox *m_expression = nullptr;
    QToolButton *m_highlightAll = nullptr;
    QMenu *m_colours = nullptr;
};

/// What is wrong with an expression, and where.
QString expressionErrorText(const ExpressionError &error);

} // namespace randnotiz

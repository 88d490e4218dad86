#pragma once

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace randnotiz {

/// Words that the reader typed and that have no place any more, since what they were about could not be
/// saved: kept on screen until the reader has copied or dismissed them.
class KeptWords : public QFrame
{
    Q_OBJECT

public:
    explicit KeptWords(QWidget *parent = nullptr);

    /// Adds to what is kept already.
    void keep(const QString &words);
    bool isEmpty() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title = nullptr;
    QPlainTextEdit *m_words = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_dismiss = nullptr;
};

} // namespace randnotiz

#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace randnotiz {

/// Asks for the name of a tag, known ones offered while typing, and says beneath it what will happen.
class TagNameDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString label;
        QString placeholder;
        QString accept; ///< on the button
    };

    /// @param mayBeEmpty whether an empty name says something, too
    TagNameDialog(const Words &words, const QStringList &known, bool mayBeEmpty, QWidget *parent);

    QString name() const;
    /// The answer to typed(), for the name that is there now.
    void showWhatFollows(const QString &words, bool acceptable);

Q_SIGNALS:
    /// Also once in the beginning. Nothing can be accepted until showWhatFollows() was called.
    void typed(const QString &name);
    void chosen(const QString &name);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();

    bool m_mayBeEmpty;
    QLineEdit *m_name = nullptr;
    QLabel *m_follows = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace randnotiz

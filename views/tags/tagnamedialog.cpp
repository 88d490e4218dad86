#include "tags/tagnamedialog.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

TagNameDialog::TagNameDialog(const Words &words, const QStringList &known, bool mayBeEmpty, QWidget *parent)
    : QDialog(parent), m_mayBeEmpty(mayBeEmpty), m_name(new QLineEdit), m_follows(new QLabel)
{
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *label = new QLabel(words.label);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(m_name);
    m_name->setObjectName(u"name"_s);
    m_name->setPlaceholderText(words.placeholder);
    m_name->setMinimumWidth(360);
    auto *completer = new QCompleter(known, m_name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_name->setCompleter(completer);
    m_follows->setObjectName(u"follows"_s);
    m_follows->setTextFormat(Qt::PlainText);
    m_follows->setWordWrap(true);
    m_follows->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_follows->setMinimumHeight(3 * fontMetrics().lineSpacing());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(words.accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"accept"_s);
    m_accept->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(name());
        accept();
    });
    connect(m_name, &QLineEdit::textChanged, this, &TagNameDialog::ask);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_follows, 1);
    layout->addWidget(buttons);
}

QString TagNameDialog::name() const
{
    return m_name->text().trimmed();
}

void TagNameDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    ask();
}

void TagNameDialog::ask()
{
    m_accept->setEnabled(false);
    m_follows->clear();
    if (m_mayBeEmpty || !name().isEmpty())
        Q_EMIT typed(name());
}

void TagNameDialog::showWhatFollows(const QString &words, bool acceptable)
{
    m_follows->setText(words);
    m_accept->setEnabled(acceptable);
    m_accept->setDefault(acceptable);
}

} // namespace randnotiz

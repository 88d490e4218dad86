#include "dialogs/articledetailsdialog.h"

#include "domain/visiblecontrols.h"
#include "library/datetext.h"
#include "style/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Names are parted by "; " as in exports, since "Doe, Jane" holds a comma.
QStringList authorsFrom(const QString &typed)
{
    QStringList authors;
    for (const QString &name : typed.split(u';')) {
        if (const QString simple = name.simplified(); !simple.isEmpty())
            authors += simple;
    }
    return authors;
}

template <typename T>
void setIfChanged(Known<T> &known, const T &value)
{
    if (known.value == value)
        return;
    known.value = value;
    known.origin = Origin::Edited;
}

bool isLanguage(const QString &typed)
{
    return typed.isEmpty() || QLocale(typed).language() != QLocale::C;
}

bool isWebAddress(const QString &typed)
{
    const QUrl url(typed, QUrl::StrictMode);
    return typed.isEmpty() || (url.isValid() && !url.host().isEmpty()
                               && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1));
}

/// For reading only: what can be edited keeps its characters, since they would be saved.
Article withVisibleControls(Article article)
{
    Metadata &known = article.metadata;
    for (QString *text : {&known.title.value, &known.source.value, &known.site.value, &known.url.value})
        *text = visibleControls(*text);
    for (QString &author : known.authors.value)
        author = visibleControls(author);
    return article;
}

} // namespace

ArticleDetailsDialog::ArticleDetailsDialog(const Article &article, bool readOnly, QWidget *parent)
    : QDialog(parent), m_article(readOnly ? withVisibleControls(article) : article)
{
    setWindowTitle(tr("Article details"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metadata &known = m_article.metadata;

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    m_title = addField(*form, tr("&Title:"), "title", known.title.value, known.title.origin);
    m_authors = addField(*form, tr("&Authors:"), "authors", known.authors.value.join("; "_L1), known.authors.origin,
                         tr("Several are parted by a semicolon"));
    m_published = addField(*form, tr("&Published:"), "published", known.published.value.toString(),
                           known.published.origin, tr("2025-01-07, 2025-01 or 2025"));
    m_source = addField(*form, tr("&Source:"), "source", known.source.value, known.source.origin,
                        tr("Newspaper, agency, journal"));
    m_site = addField(*form, tr("S&ite:"), "site", known.site.value, known.site.origin);
    m_url = addField(*form, tr("A&ddress:"), "url", known.url.value, known.url.origin, u"https://"_s);
    m_language = addField(*form, tr("&Language:"), "language", known.language.value, known.language.origin,
                          tr("For example de or en-GB"));
    auto *facts = new QLabel(
        tr("%Ln word(s), about %1 min · added %2", nullptr, static_cast<int>(article.words))
            .arg(readingMinutes(article.words))
            .arg(momentText(article.addedMs)));
    form->addRow(QString(), facts);

    m_problem = new QLabel;
    m_problem->setObjectName(u"problem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_buttons = new QDialogButtonBox(readOnly ? QDialogButtonBox::Close
                                              : QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ArticleDetailsDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(m_buttons);
    for (QLineEdit *field : findChildren<QLineEdit *>()) {
        field->setReadOnly(readOnly);
        connect(field, &QLineEdit::textChanged, this, &ArticleDetailsDialog::validate);
    }
    validate();
    resize(560, sizeHint().height());
}

QLineEdit *ArticleDetailsDialog::addField(QFormLayout &form, const QString &label, const char *name,
                                          const QString &text, Origin origin, const QString &hint)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(QString::fromLatin1(name));
    field->setPlaceholderText(hint);
    field->setCursorPosition(0);
    form.addRow(label, field);

    auto *source = new QLabel;
    QFont small = source->font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    source->setFont(small);
    QPalette palette = source->palette();
    palette.setColor(QPalette::WindowText, mutedText(palette));
    source->setPalette(palette);
    source->setContentsMargins(3, 0, 0, 6);
    const auto showOrigin = [field, source, text, origin] {
        const Origin shown = field->text() == text ? origin : Origin::Edited;
        switch (shown) {
        case Origin::Unknown:
            source->setText(tr("not known"));
            break;
        case Origin::Derived:
            source->setText(tr("worked out from the text"));
            break;
        case Origin::Stated:
            source->setText(tr("stated by the article"));
            break;
        case Origin::Edited:
            source->setText(tr("edited by you"));
            break;
        }
    };
    connect(field, &QLineEdit::textChanged, source, showOrigin);
    showOrigin();
    form.addRow(QString(), source);
    return field;
}

Metadata ArticleDetailsDialog::metadata() const
{
    Metadata metadata = m_article.metadata;
    setIfChanged(metadata.title, m_title->text().simplified());
    setIfChanged(metadata.authors, authorsFrom(m_authors->text()));
    setIfChanged(metadata.published, PartialDate::fromString(m_published->text().trimmed()).value_or(PartialDate()));
    setIfChanged(metadata.source, m_source->text().simplified());
    setIfChanged(metadata.site, m_site->text().simplified());
    setIfChanged(metadata.url, m_url->text().trimmed());
    setIfChanged(metadata.language, m_language->text().trimmed());
    return metadata;
}

void ArticleDetailsDialog::validate()
{
    QString problem;
    const QString date = m_published->text().trimmed();
    if (!date.isEmpty() && !PartialDate::fromString(date))
        problem = tr("“%1” is no date. Write it as 2025-01-07, 2025-01 or 2025.").arg(date);
    else if (const QString url = m_url->text().trimmed(); url != m_article.metadata.url.value && !isWebAddress(url))
        problem = tr("“%1” is no web address. It begins with https:// or http://.").arg(url);
    else if (const QString language = m_language->text().trimmed(); !isLanguage(language))
        problem = tr("“%1” is no language that Randnotiz knows. Write its code, such as de or en-GB.").arg(language);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (QPushButton *button = m_buttons->button(QDialogButtonBox::Save))
        button->setEnabled(problem.isEmpty());
}

void ArticleDetailsDialog::save()
{
    const Metadata now = metadata();
    if (now != m_article.metadata)
        Q_EMIT edited(m_article.id, now);
    accept();
}

} // namespace randnotiz

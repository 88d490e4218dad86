#include "text/findintext.h"

#include "text/expressionsearch.h"
#include "text/lettersearch.h"
#include "text/inflectedwords.h"

#include <mutex>
#include <optional>

namespace randnotiz {

struct FindableText::Private
{
    QString text;
    QString language;
    std::once_flag lettersMade;
    std::optional<LetterText> letters;
    std::once_flag formsMade;
    std::optional<InflectedWords> forms;
};

bool hasWordForms(QStringView language)
{
    return language.isEmpty() || !inflectionLanguages(language).empty();
}

FindableText::FindableText(const QString &text, const QString &language)
    : d(std::make_unique<Private>())
{
    d->text = text;
    d->language = language;
}

FindableText::~FindableText() = default;

const QString &FindableText::text() const
{
    return d->text;
}

const QString &FindableText::language() const
{
    return d->language;
}

FoundPlaces FindableText::find(const FindRequest &request, const std::atomic_bool &stop) const
{
    if (request.words.isEmpty() || stop)
        return {};
    switch (request.options.kind) {
    case FindKind::Expression:
        return findExpression(d->text, request.words, request.options.matchCase, {}, stop);
    case FindKind::WordForms:
        std::call_once(d->formsMade, [this] { d->forms.emplace(d->text, d->language); });
        return {.places = d->forms->find(request.words)};
    case FindKind::Letters:
        break;
    }
    std::call_once(d->lettersMade, [this] { d->letters.emplace(d->text); });
    return {.places = d->letters->find(request.words, request.options, stop)};
}

} // namespace randnotiz

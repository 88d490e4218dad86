#include "text/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

namespace randnotiz {

struct Collator::Private
{
    std::unique_ptr<icu::Collator> rules;
};

namespace {

std::unique_ptr<icu::Collator> makeRules(const QString &name)
{
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray tag = QString(name).replace(u'_', u'-').toLatin1();
    icu::Locale locale = icu::Locale::forLanguageTag(tag.toStdString(), status);
    if (U_FAILURE(status))
        locale = icu::Locale::getRoot();
    status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> rules(icu::Collator::createInstance(locale, status));
    if (U_FAILURE(status))
        return nullptr;
    rules->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    return rules;
}

} // namespace

Collator::Collator(const QString &locale)
    : d(std::make_unique<Private>())
{
    d->rules = makeRules(locale);
}

Collator::~Collator() = default;
Collator::Collator(Collator &&) noexcept = default;
Collator &Collator::operator=(Collator &&) noexcept = default;

QByteArray Collator::sortKey(QStringView text) const
{
    if (!d->rules) // ICU without its data: the code units' order is still an order
        return text.toUtf8();
    const auto length = static_cast<int32_t>(text.size());
    QByteArray key(4 * text.size() + 16, Qt::Uninitialized);
    auto fill = [&] {
        return d->rules->getSortKey(text.utf16(), length, reinterpret_cast<uint8_t *>(key.data()),
                                    static_cast<int32_t>(key.size()));
    };
    const int32_t needed = fill();
    if (needed > key.size()) {
        key.resize(needed);
        fill();
    }
    key.resize(qMax(0, needed - 1)); // without the zero at its end
    return key;
}

int Collator::compare(QStringView a, QStringView b) const
{
    if (!d->rules)
        return a.compare(b);
    UErrorCode status = U_ZERO_ERROR;
    return d->rules->compare(a.utf16(), static_cast<int32_t>(a.size()), b.utf16(),
                             static_cast<int32_t>(b.size()), status);
}

} // namespace randnotiz

#pragma once

#include "domain/finding.h"

#include <QString>

#include <atomic>
#include <memory>

namespace randnotiz {

/// Whether FindKind::WordForms knows the inflections of a language (BCP 47). Of an unknown one (empty) it tries all.
bool hasWordForms(QStringView language);

/// A text in which a reader looks for something, letter by letter as it is typed. What every search needs of the text is
/// made by the first one, in the thread of that search.
///
/// Thread-safe: several searches may run at once.
class FindableText
{
public:
    /// @param language  BCP 47 or empty
    FindableText(const QString &text, const QString &language);
    ~FindableText();
    Q_DISABLE_COPY_MOVE(FindableText)

    const QString &text() const;
    const QString &language() const;

    /// Takes O(text); an expression is given up after about a second and a half.
    /// @param stop  set from another thread: the answer isn't wanted any more, and may be anything
    FoundPlaces find(const FindRequest &request, const std::atomic_bool &stop) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace randnotiz

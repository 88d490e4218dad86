#include "text/twinnames.h"

#include "text/folding.h"
#include "text/stemming.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestTypo = 6;    // letters of a word
constexpr qsizetype largestGroup = 50;   // names that are all compared with each other
constexpr QChar partOfKey = u'\x01';     // in no name

/// Umlauts as they are written where there are none; what other signs stand over a letter is dropped.
QString spelled(const QString &text)
{
    QString plain;
    for (const QChar c : text.toLower()) {
        switch (c.unicode()) {
        case u'ä':
            plain += u"ae"_s;
            break;
        case u'ö':
            plain += u"oe"_s;
            break;
        case u'ü':
            plain += u"ue"_s;
            break;
        default:
            plain += c;
        }
    }
    return foldedForFilter(plain);
}

/// Other signs mean something: C is not C#.
bool partsWords(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c.category() == QChar::Punctuation_Connector
           || c == u'\u00ad' || c == u'\'' || c == u'\u2019' || c == u'.';
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (!partsWords(c)) {
            word += c;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

/// Whether one edit of a letter makes one word of the other: optimal string alignment distance 1, digits excepted.
bool isOneTypoApart(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b)
        return false;
    const auto difference = std::ranges::mismatch(a, b);
    const QStringView restA(difference.in1, a.end());
    const QStringView restB(difference.in2, b.end());
    const auto isLetter = [](QStringView text, qsizetype at) { return at < text.size() && text[at].isLetter(); };
    if (restA.size() < restB.size())
        return isLetter(restB, 0) && restA == restB.sliced(1);
    if (!isLetter(restA, 0) || !isLetter(restB, 0))
        return false;
    if (restA.sliced(1) == restB.sliced(1))
        return true;
    return restA.size() > 1 && isLetter(restA, 1) && restA[0] == restB[1] && restA[1] == restB[0] && restA.sliced(2) == restB.sliced(2);
}

/// A name's last level, in the forms by which twins find each other.
struct Forms
{
    QString above;          ///< the levels above, by spelling
    QString spelling;
    QStringList words;      ///< of the spelling
    QStringList stems;      ///< joined, one of each way to part and to stem
};

Forms formsOf(const QString &name)
{
    const qsizetype cut = name.lastIndexOf(u'/');
    const QString level = name.sliced(cut + 1);
    Forms forms;
    forms.above = spelled(name.first(qMax<qsizetype>(cut, 0)));
    forms.spelling = spelled(level);
    forms.words = wordsOf(forms.spelling);
    const QStringList written = wordsOf(level.normalized(QString::NormalizationForm_C));
    for (const SearchLanguage language : {SearchLanguage::German, SearchLanguage::English}) {
        QString stems;
        for (const QString &word : written)
            stems += spelled(stemmed(word, language));
        forms.stems += stems;
        forms.stems += spelled(stemmed(written.join(QString()), language));
    }
    forms.stems.removeDuplicates();
    return forms;
}

/// Pairs up names that share a key.
class Pairing
{
public:
    using Groups = QHash<QString, QList<qsizetype>>;
    using Accept = bool (*)(const Forms &, const Forms &);

    explicit Pairing(const QList<Forms> &forms) : m_forms(forms) {}

    void pairUp(const Groups &groups, TwinReason reason, Accept accept)
    {
        for (const QList<qsizetype> &group : groups) {
            const qsizetype reach = group.size() > largestGroup ? 1 : group.size();
            for (qsizetype i = 0; i < group.size(); ++i) {
                for (qsizetype j = i + 1; j < qMin(group.size(), i + 1 + reach); ++j)
                    add(group[i], group[j], reason, accept);
            }
        }
    }

    QList<TwinNames> take()
    {
        std::ranges::sort(m_twins, {}, [](const TwinNames &twins) {
            return std::tuple(twins.reason, twins.first, twins.second);
        });
        return std::move(m_twins);
    }

private:
    void add(qsizetype first, qsizetype second, TwinReason reason, Accept accept)
    {
        if (first == second)
            return;
        const std::pair pair = std::minmax({first, second});
        if (m_known.contains(pair) || !accept(m_forms[first], m_forms[second]))
            return;
        m_known += pair;
        m_twins += {pair.first, pair.second, reason};
    }

    const QList<Forms> &m_forms;
    QSet<std::pair<qsizetype, qsizetype>> m_known;
    QList<TwinNames> m_twins;
};

bool always(const Forms &, const Forms &)
{
    return true;
}

/// Names of numbers, or of nothing but signs, have no inflection: what is left of them proves nothing.
bool hasLetters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

bool differByATypo(const Forms &a, const Forms &b)
{
    if (a.words.size() != b.words.size())
        return false;
    qsizetype differing = 0;
    for (qsizetype i = 0; i < a.words.size(); ++i) {
        if (a.words[i] == b.words[i])
            continue;
        const bool typo = qMin(a.words[i].size(), b.words[i].size()) >= shortestTypo
                          && isOneTypoApart(a.words[i], b.words[i]);
        if (!typo || ++differing > 1)
            return false;
    }
    return differing == 1;
}

/// Two words that are one typo apart are the same once the right letter is left out of each, or of one.
void addTypoKeys(const Forms &forms, qsizetype name, Pairing::Groups &groups)
{
    for (qsizetype place = 0; place < forms.words.size(); ++place) {
        const QString &word = forms.words[place];
        if (word.size() < shortestTypo)
            continue;
        QStringList words = forms.words;
        QSet<QString> keys{word};
        for (qsizetype letter = 0; letter < word.size(); ++letter) {
            if (word[letter].isLetter())
                keys += word.first(letter) + word.sliced(letter + 1);
        }
        for (const QString &key : std::as_const(keys)) {
            words[place] = key;
            groups[forms.above + partOfKey + QString::number(place) + partOfKey + words.join(partOfKey)] += name;
        }
    }
}

} // namespace

QList<TwinNames> twinNames(const QStringList &names)
{
    QList<Forms> forms;
    forms.reserve(names.size());
    for (const QString &name : names)
        forms += formsOf(name);

    Pairing::Groups spellings;
    Pairing::Groups joined;
    Pairing::Groups stems;
    Pairing::Groups typos;
    for (qsizetype name = 0; name < names.size(); ++name) {
        const Forms &form = forms[name];
        spellings[form.above + partOfKey + form.spelling] += name;
        if (!form.words.isEmpty())
            joined[form.above + partOfKey + form.words.join(QString())] += name;
        for (const QString &stem : form.stems) {
            if (hasLetters(stem))
                stems[form.above + partOfKey + stem] += name;
        }
        addTypoKeys(form, name, typos);
    }
    Pairing pairing(forms);
    pairing.pairUp(spellings, TwinReason::Spelling, always);
    pairing.pairUp(joined, TwinReason::Joined, always);
    pairing.pairUp(stems, TwinReason::Inflection, always);
    pairing.pairUp(typos, TwinReason::Typo, differByATypo);
    return pairing.take();
}

} // namespace randnotiz

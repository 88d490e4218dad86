#include "exchange/entities.h"

#include <gumbo.h>

#include <memory>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// HTML5 has 2,125 names, the longest of 31 letters; a text with more is made up, and looking each
/// up would take long.
constexpr qsizetype mostNames = 4000;
constexpr qsizetype longestName = 33;

QString decodedNumber(const QString &entity)
{
    const bool hexadecimal = entity.size() > 2 && (entity[2] == u'x' || entity[2] == u'X');
    const qsizetype start = hexadecimal ? 3 : 2;
    bool ok = false;
    const uint code = entity.sliced(start, entity.size() - start - 1).toUInt(&ok, hexadecimal ? 16 : 10);
    if (!ok || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return QString(QChar(QChar::ReplacementCharacter));
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

/// Lets gumbo, which has the table, read the entity as a page of its own, behind a letter so that white space stays.
/// HTML also knows some names without ";" ("&notit;" is "¬it;" there), CommonMark doesn't: those leave more than
/// the two units that an entity may have.
QString decodedName(const QString &entity)
{
    const QByteArray utf8 = 'x' + entity.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto destroy = [](GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, utf8.constData(), static_cast<size_t>(utf8.size())), destroy);

    const GumboVector &root = output->root->v.element.children;
    for (unsigned i = 0; i < root.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(root.data[i]);
        if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag != GUMBO_TAG_BODY)
            continue;
        const GumboVector &body = child->v.element.children;
        if (body.length != 1)
            break;
        const QString text = QString::fromUtf8(static_cast<const GumboNode *>(body.data[0])->v.text.text).sliced(1);
        return text.size() <= 2 ? text : entity;
    }
    return entity;
}

} // namespace

QString EntityDecoder::decoded(const QString &entity)
{
    if (entity.size() < 3 || !entity.startsWith(u'&') || !entity.endsWith(u';'))
        return entity;
    if (entity[1] == u'#')
        return decodedNumber(entity);
    const auto known = m_named.constFind(entity);
    if (known != m_named.constEnd())
        return *known;
    if (entity.size() > longestName || m_named.size() >= mostNames)
        return entity;
    return *m_named.insert(entity, decodedName(entity));
}

} // namespace randnotiz

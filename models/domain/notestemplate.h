#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace randnotiz {

/// A template by which notes become Markdown.
struct NotesTemplate
{
    QString name;    ///< of a built-in one, else the file's name without its suffix
    QByteArray text; ///< Mustache, UTF-8; what it may name stands in resources/templates/README.md

    friend bool operator==(const NotesTemplate &, const NotesTemplate &) = default;
};

/// What is wrong with a template, and where.
struct TemplateFault
{
    enum Kind : quint8 {
        UnclosedTag,      ///< a {{ without its }}
        UnclosedSection,  ///< a section that never ends, or ends inside another one
        UnopenedSection,  ///< an end without a beginning
        UnknownField,     ///< nothing is called so, here
        ListAsValue,      ///< a list or a yes-or-no where only a text can be written
        Unsupported,      ///< partials {{>…}} and other delimiters {{=…=}}
    };

    Kind kind = UnclosedTag;
    QString name;   ///< of the section or field; may be empty
    int line = 1;   ///< from 1
    int column = 1; ///< in characters, from 1: the first one of the tag

    friend bool operator==(const TemplateFault &, const TemplateFault &) = default;
};

} // namespace randnotiz

Q_DECLARE_METATYPE(randnotiz::TemplateFault)

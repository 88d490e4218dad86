#pragma once

#include "domain/colour.h"
#include "domain/ids.h"
#include "domain/selectors.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace randnotiz {

/// An annotation of another program, or one of ours that comes back.
struct ForeignAnnotation
{
    QString id;      ///< as the file says; may be empty
    QString source;  ///< canonical http(s) address of what it is about; empty when it is named otherwise
    std::optional<ArticleId> article; ///< when the file names one of our articles
    TextQuoteSelector quote; ///< never empty
    std::optional<TextPositionSelector> position; ///< code points, where the file has one that stands by itself
    QString note;    ///< Markdown, or plain text
    QStringList tags; ///< as tagName() leaves them
    std::optional<Colour> colour; ///< one of ours
    qint64 createdMs = 0;  ///< 0: the file doesn't say
    qint64 modifiedMs = 0; ///< likewise

    friend bool operator==(const ForeignAnnotation &, const ForeignAnnotation &) = default;
};

/// An annotation of the file that can't be taken over.
struct UnreadableAnnotation
{
    enum Reason : quint8 {
        NotAnAnnotation, ///< no object of that type
        NoSource,        ///< it doesn't say, by an address or one of our ids, what it is about
        NoQuote,         ///< it is about the whole, or says where by other means than the words
        TooLong,         ///< a quote or note of more than 100,000 characters
    };

    qint64 number = 0; ///< its place in the file, from 1
    QString id;        ///< may be empty
    Reason reason = NotAnAnnotation;

    friend bool operator==(const UnreadableAnnotation &, const UnreadableAnnotation &) = default;
};

} // namespace randnotiz

#include "exchange/markdownparser.h"

#include "exchange/importer.h"

#include <functional>

namespace randnotiz {

namespace {

constexpr int goOn = 0;
constexpr int stop = 1;

struct Parsing
{
    MarkdownVisitor &visitor;
    const QByteArray &input;
};

MarkdownVisitor &visitorOf(void *data)
{
    return static_cast<Parsing *>(data)->visitor;
}

/// md4c hands out parts of its input, and now and then a constant of its own.
qsizetype placeOf(const MD_CHAR *text, const void *data)
{
    const QByteArray &input = static_cast<const Parsing *>(data)->input;
    const std::less<const MD_CHAR *> before;
    const bool inside = !before(text, input.constData()) && before(text, input.constData() + input.size());
    return inside ? text - input.constData() : -1;
}

int answer(const MarkdownVisitor &visitor)
{
    return visitor.isSatisfied() ? stop : goOn;
}

} // namespace

bool opensTooMuch(QStringView text)
{
    int markers = 0;
    bool atStart = true;
    for (const QChar c : text) {
        if (c == u'\n') {
            atStart = true;
            markers = 0;
        } else if (atStart && (c == u'>' || c == u'-' || c == u'+' || c == u'*' || c == u'.' || c == u')')) {
            if (++markers > limits::openElements)
                return true;
        } else if (atStart && !c.isSpace() && !c.isDigit()) {
            atStart = false;
        }
    }
    return false;
}

bool parseMarkdown(const QByteArray &utf8, unsigned flags, MarkdownVisitor &visitor)
{
    MD_PARSER parser{};
    parser.flags = flags;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        visitorOf(data).enterBlock(type, detail);
        return answer(visitorOf(data));
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *data) {
        visitorOf(data).leaveBlock(type);
        return answer(visitorOf(data));
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        visitorOf(data).enterSpan(type, detail);
        return answer(visitorOf(data));
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) {
        visitorOf(data).leaveSpan(type);
        return answer(visitorOf(data));
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        visitorOf(data).place(placeOf(text, data));
        visitorOf(data).text(type, QString::fromUtf8(text, static_cast<qsizetype>(size)));
        return answer(visitorOf(data));
    };
    Parsing parsing{visitor, utf8};
    return md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &parser, &parsing) >= 0;
}

} // namespace randnotiz

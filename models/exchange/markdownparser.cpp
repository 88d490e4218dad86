#include "exchange/markdownparser.h"

namespace randnotiz {

namespace {

constexpr int goOn = 0;
constexpr int stop = 1;

MarkdownVisitor &visitorOf(void *data)
{
    return *static_cast<MarkdownVisitor *>(data);
}

int answer(const MarkdownVisitor &visitor)
{
    return visitor.isSatisfied() ? stop : goOn;
}

} // namespace

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
        visitorOf(data).text(type, QString::fromUtf8(text, static_cast<qsizetype>(size)));
        return answer(visitorOf(data));
    };
    return md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &parser, &visitor) >= 0;
}

} // namespace randnotiz

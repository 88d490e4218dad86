#include "exchange/vault/filetext.h"

namespace randnotiz::vault {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

Lines split(QByteArrayView text, bool theirs)
{
    Lines lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype length = end < 0 ? text.size() : end;
        const bool carriageReturn = end > 0 && text[end - 1] == '\r';
        const QByteArray lineEnd = end < 0 ? QByteArray() : carriageReturn ? QByteArray("\r\n") : QByteArray("\n");
        lines += Line{text.first(length - (carriageReturn ? 1 : 0)).toByteArray(), lineEnd, theirs};
        text = text.sliced(end < 0 ? text.size() : end + 1);
    }
    return lines;
}

/// How many lines at the start of a file are its front matter, with the fences.
qsizetype frontMatterLength(const Lines &lines)
{
    if (lines.isEmpty() || lines.first().compared() != "---")
        return 0;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].compared();
        if (line == "---" || line == "...")
            return i + 1;
    }
    return 0;
}

} // namespace

QByteArray Line::compared() const
{
    qsizetype length = text.size();
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t' || text[length - 1] == '\r'))
        --length;
    return length == text.size() ? text : text.first(length);
}

FileText parsedFile(const QByteArray &bytes, bool theirs)
{
    FileText file;
    QByteArrayView text(bytes);
    if (text.startsWith(byteOrderMark)) {
        file.byteOrderMark = true;
        text = text.sliced(byteOrderMark.size());
    }
    file.endsWithLineEnd = text.isEmpty() || text.endsWith('\n');
    Lines lines = split(text, theirs);
    qsizetype windows = 0;
    for (const Line &line : lines)
        windows += line.end.size() == 2 ? 1 : 0;
    file.lineEnd = windows * 2 > lines.size() ? "\r\n" : "\n";
    const qsizetype length = frontMatterLength(lines);
    file.frontMatter = lines.first(length);
    file.body = lines.sliced(length);
    return file;
}

QByteArray fileBytes(const FileText &file)
{
    QByteArray bytes = file.byteOrderMark ? byteOrderMark.toByteArray() : QByteArray();
    const Line *last = nullptr;
    for (const Lines *part : {&file.frontMatter, &file.body}) {
        for (const Line &line : *part) {
            if (last != nullptr)
                bytes += last->end.isEmpty() ? file.lineEnd : last->end;
            bytes += line.text;
            last = &line;
        }
    }
    if (last != nullptr && file.endsWithLineEnd)
        bytes += last->end.isEmpty() ? file.lineEnd : last->end;
    return bytes;
}

Lines linesOf(const QByteArray &text)
{
    Lines lines = split(text, false);
    for (Line &line : lines)
        line.end.clear();
    return lines;
}

QByteArray joined(const Lines &lines)
{
    QByteArray text;
    for (const Line &line : lines)
        text += line.text + '\n';
    text.chop(1);
    return text;
}

qsizetype withoutBlankEnd(const Lines &lines)
{
    qsizetype length = lines.size();
    while (length > 0 && lines[length - 1].isBlank())
        --length;
    return length;
}

Lines trimmed(const Lines &lines)
{
    const qsizetype end = withoutBlankEnd(lines);
    qsizetype begin = 0;
    while (begin < end && lines[begin].isBlank())
        ++begin;
    return lines.sliced(begin, end - begin);
}

bool sameText(const Lines &one, const Lines &other)
{
    qsizetype at = 0;
    for (const Line &line : one) {
        if (line.isBlank())
            continue;
        while (at < other.size() && other[at].isBlank())
            ++at;
        if (at == other.size() || other[at].compared() != line.compared())
            return false;
        ++at;
    }
    while (at < other.size() && other[at].isBlank())
        ++at;
    return at == other.size();
}

} // namespace randnotiz::vault

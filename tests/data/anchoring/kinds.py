"""The kinds of edits, by name: each chooses a passage of a case and edits its text.

Here: insertions, other words, other forms of the same words. The others are in kinds_places.py.
"""

import re
import unicodedata

KINDS = {}


def kind(function):
    KINDS[function.__name__.replace("_", " ")] = function
    return function


@kind
def nothing_changed(case):
    case.take_any()


@kind
def change_far_away(case):
    case.take_any()
    case.reword(*case.other_paragraph(before=False), 0.5)


@kind
def paragraph_inserted_before(case):
    case.take_any()
    case.insert_paragraph(case.random.choice([p for p in case.paragraphs if p[0] <= case.own_paragraph()[0]]))


@kind
def paragraph_deleted_before(case):
    case.take_any()
    start, end = case.other_paragraph(before=True) if case.own_paragraph()[0] > case.paragraphs[1][0] else case.paragraphs[0]
    case.edited.delete(start, end + 1)


@kind
def many_paragraphs_inserted(case):
    case.take_any()
    for paragraph in case.paragraphs:
        if paragraph[0] <= case.quote[0] or paragraph[0] >= case.quote[1]:
            case.insert_paragraph(paragraph)


@kind
def sentence_put_directly_before(case):
    case.take_sentence()
    case.edited.insert(case.quote[0], case.new_sentence() + case.gap)


@kind
def sentence_put_directly_behind(case):
    case.take_sentence()
    case.edited.insert_behind(case.quote[1], case.gap + case.new_sentence())


@kind
def sentences_put_on_both_sides(case):
    case.take_sentence()
    case.edited.insert(case.quote[0], case.new_sentence() + case.gap)
    case.edited.insert_behind(case.quote[1], case.gap + case.new_sentence())


@kind
def context_reworded_before(case):
    case.take_sentence()
    case.reword(max(0, case.quote[0] - 60), case.quote[0], 0.6)


@kind
def context_reworded_on_both_sides(case):
    case.take_sentence()
    case.reword(max(0, case.quote[0] - 60), case.quote[0], 0.4)
    case.reword(case.quote[1], min(len(case.base), case.quote[1] + 60), 0.4)


@kind
def one_typo(case):
    case.take_any()
    case.typo(*case.quote)


@kind
def several_typos(case):
    case.take_any()
    for _ in range(max(2, (case.quote[1] - case.quote[0]) // 25)):
        case.typo(*case.quote)


@kind
def typos_everywhere(case):
    case.take_any()
    for paragraph in case.paragraphs:
        for _ in range((paragraph[1] - paragraph[0]) // 45):
            case.typo(*paragraph)


@kind
def a_word_replaced(case):
    case.take_any()
    case.reword(*case.quote, 0.01)


@kind
def a_third_reworded(case):
    case.take_sentence()
    case.reword(*case.quote, 0.33)


@kind
def two_fifths_reworded_after_an_insertion(case):
    case.take_sentence(inner=True)
    case.insert_paragraph(case.paragraphs[0])
    case.reword(*case.quote, 0.4)


@kind
def first_word_replaced(case):
    case.take_sentence()
    spans = case.word_spans(*case.quote)
    case.reword(0, 0, 1, spans[:1])


@kind
def last_word_replaced(case):
    case.take_sentence()
    spans = case.word_spans(*case.quote)
    case.reword(0, 0, 1, spans[-1:])


@kind
def words_put_in(case):
    case.take_sentence()
    spans = case.word_spans(*case.quote)
    for a, _ in case.random.sample(spans[1:], min(3, len(spans) - 1)):
        case.edited.insert(a, case.random.choice(case.words["words"]) + case.gap)


@kind
def words_taken_out(case):
    case.take_sentence()
    spans = case.word_spans(*case.quote)
    for a, b in case.random.sample(spans[1:-1], max(1, len(spans) // 5)):
        case.edited.delete(a, b + len(case.gap))


@kind
def sentence_put_into_the_quote(case):
    case.take_paragraph()
    sentences = case.sentences(case.quote)
    case.edited.insert(case.random.choice(sentences[1:])[0], case.new_sentence() + case.gap)


@kind
def parenthesis_put_into_a_sentence(case):
    case.take_sentence()
    spans = case.word_spans(*case.quote)
    put_in = case.new_sentence().rstrip(".。")
    case.edited.insert(spans[len(spans) // 2][0], f"({put_in}){case.gap}")


@kind
def paragraph_put_into_the_quote(case):
    case.take_across()
    inside = next(p for p in case.paragraphs if case.quote[0] < p[0] < case.quote[1])
    case.insert_paragraph(inside)


@kind
def paragraph_taken_out_of_the_quote(case):
    case.take_across(3)
    start, end = case.inner[0]
    case.edited.delete(start, end + 1)


@kind
def sentence_taken_out_of_the_quote(case):
    case.take_paragraph()
    sentences = case.sentences(case.quote)
    start, end = case.random.choice(sentences[1:])
    case.edited.delete(start - len(case.gap), end)


@kind
def reflowed(case):
    case.take_any()

    def at_line_ends(text, i):
        column = i - (text.rfind("\n", 0, i) + 1)
        if text[i] == " " and column % 61 > 52:
            return "\n"
        if text[i] == "\n":
            return "\n\n"
        if case.language == "ja" and column % 40 == 39:
            return text[i] + "\n"
        return None
    case.edited.rewrite(at_line_ends)


@kind
def lines_joined(case):
    case.take_across()
    case.edited.map(lambda c: " " if c == "\n" else c)


@kind
def other_quotation_marks_and_dashes(case):
    case.take_sentence(wanted=lambda s: re.search("[„“”«»「」–'’-]", s) is not None or case.language == "ar")
    style = case.random.choice([{"„": "»", "“": "«", "”": "«", "«": "“", "»": "”", "「": "『", "」": "』"},
                                {x: '"' for x in "„“”«»「」"}, {"„": "‚", "“": "‘", "”": "’", "«": "‹", "»": "›", "「": "“", "」": "”"}])
    style.update({"–": "—", "'": "’", "’": "'"})
    case.edited.map(lambda c: style.get(c, c))


@kind
def hyphenated_at_line_ends(case):
    case.take_any()
    rate = 0.12

    def broken(text, i):
        inside = 1 < i < len(text) - 3 and text[i - 2:i + 3].isalpha()
        if inside and case.random.random() < rate:
            return "-\n" + text[i] if case.language in ("de", "en") else None
        return None
    case.edited.rewrite(broken)


@kind
def hyphens_left_in_running_text(case):
    case.take_sentence()
    spans = [s for s in case.word_spans(*case.quote) if s[1] - s[0] > 6] or [case.word_spans(*case.quote)[0]]
    a, b = case.random.choice(spans)
    case.edited.replace((a + b) // 2, (a + b) // 2 + 1, "- " + case.base[(a + b) // 2])


@kind
def soft_hyphens_and_zero_width_characters(case):
    case.take_any()
    signs = ["\u00ad", "\u200b", "\u2060", "\u200d"]

    def with_signs(text, i):
        return case.random.choice(signs) + text[i] if i > 0 and case.random.random() < 0.04 and text[i].isalpha() and text[i - 1].isalpha() else None
    case.edited.rewrite(with_signs)


@kind
def decomposed(case):
    case.take_any()
    case.edited.map(lambda c: unicodedata.normalize("NFD", c))


@kind
def compatibility_forms(case):
    case.take_any()
    forms = {"fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ"}
    wide = {chr(c): chr(c + 0xFEE0) for c in range(0x30, 0x3A)}

    def changed(text, i):
        if case.language == "ja":
            return wide.get(text[i])
        if text[i:i + 2] in forms:
            return forms[text[i:i + 2]]
        if i > 0 and text[i - 1:i + 1] in forms:
            return ""
        return {"ß": "ss", " ": "\u00a0" if i % 7 == 0 else " "}.get(text[i])
    case.edited.rewrite(changed)


@kind
def spaces_doubled_and_tabs(case):
    case.take_any()
    case.edited.map(lambda c: case.random.choice(["  ", "\t", " \u00a0", " "]) if c == " " else c)


@kind
def other_case(case):
    case.take_sentence()
    case.edited.rewrite(lambda text, i: text[i].upper() if len(text[i].upper()) == 1 or text[i] == "ß" else None)


@kind
def astral_characters(case):
    case.take_any()
    emoji = ["😀", "🇩🇪", "👩‍🔬", "𝒳", "🗺️"]
    for paragraph in case.paragraphs:
        if not paragraph[0] < case.quote[0] < paragraph[1]:
            case.edited.insert(paragraph[0], case.random.choice(emoji) + " ")
    spans = case.word_spans(*case.quote)
    case.edited.insert(case.random.choice(spans[1:] or spans)[0] if len(spans) > 1 else case.paragraphs[0][0], "😀 " if case.gap else "😀")


@kind
def footnote_marks(case):
    case.take_sentence()
    marks = iter(range(1, 999))
    style = case.random.choice(["[{}]", "{}", "({})", "sup"])
    for sentence in case.all_sentences():
        number = str(next(marks))
        mark = number.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")) if style == "sup" else style.format(number)
        spans = case.word_spans(*sentence)
        case.edited.insert_behind(case.random.choice(spans[:-1])[1], mark)
        if case.random.random() < 0.5:
            case.edited.insert_behind(sentence[1], mark)

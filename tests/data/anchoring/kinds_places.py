"""Kinds of edits in which the place is in question: copies, moves, deletions, look-alikes, single words, missing selectors."""

import re

from kinds import KINDS, kind
from prose import article, fill


@kind
def repeated_sentence(case):
    case.take_refrain()
    case.insert_paragraph(case.paragraphs[case.random.randint(0, 2)])


@kind
def repeated_sentence_others_deleted(case):
    case.take_refrain()
    refrain = case.quoted()
    for match in re.finditer(re.escape(refrain), case.base):
        if match.start() != case.quote[0] and case.random.random() < 0.6:
            case.edited.delete(match.start(), match.end() + len(case.gap))


@kind
def repeated_sentence_with_a_typo(case):
    case.take_refrain()
    case.typo(*case.quote)


@kind
def wrong_copy_word_for_word(case):
    case.take_sentence()
    case.put_elsewhere(case.quoted())
    for _ in range(2):
        case.typo(*case.quote)


@kind
def wrong_copy_and_reworded(case):
    case.take_sentence(inner=True)
    case.put_elsewhere(case.quoted())
    case.reword(*case.quote, 0.25)


@kind
def moved_paragraph(case):
    case.take_sentence(inner=True)
    start, end = case.own_paragraph()
    case.edited.move(start, end + 1, case.other_paragraph()[0])


@kind
def moved_paragraph_quoted_at_its_begin(case):
    paragraph = case.random.choice([p for p in case.paragraphs[1:-1] if len(case.sentences(p)) > 1])
    case.quote = case.sentences(paragraph)[0]
    case.edited.move(paragraph[0], paragraph[1] + 1, case.other_paragraph()[0])


@kind
def moved_paragraph_quoted_whole(case):
    case.take_paragraph()
    start, end = case.own_paragraph()
    case.edited.move(start, end + 1, case.other_paragraph()[0])


@kind
def moved_paragraph_with_a_typo(case):
    case.take_sentence(inner=True)
    start, end = case.own_paragraph()
    case.typo(*case.quote)
    case.edited.move(start, end + 1, case.other_paragraph()[0])


@kind
def neighbours_exchanged(case):
    paragraph = case.random.choice([p for p in case.paragraphs[1:-1] if len(case.sentences(p)) > 3])
    sentences = case.sentences(paragraph)
    case.quote = sentences[1]
    case.edited.move(sentences[2][0], sentences[2][1] + len(case.gap), sentences[0][0])


@kind
def deleted(case):
    case.take_any()
    case.delete_quote()


@kind
def deleted_with_its_paragraph(case):
    case.take_sentence()
    start, end = case.own_paragraph()
    case.edited.delete(start, end + 1)


@kind
def everything_else_now(case):
    case.take_any()
    other = article(case.language, f"other {case.name}", 20)
    case.edited.delete(0, len(case.base))
    case.edited.insert(0, other if case.quoted() not in other else "…")


def other_number(sentence, random_):
    return re.sub(r"\d+", lambda m: str(int(m[0]) + random_.choice([1, 2, 7, 10, 30])), sentence)


def other_name(sentence, case):
    for slot in "npmt":
        for value in case.words[slot]:
            if value in sentence:
                return sentence.replace(value, case.random.choice([v for v in case.words[slot] if v not in sentence]))
    return None


def negated(sentence, case):
    for plain, no in case.words["negate"]:
        if plain in sentence:
            return sentence.replace(plain, no, 1)
    return None


def leave_lookalike(case, changed, with_paragraph=False):
    case.take_sentence(wanted=lambda s: changed(s) not in (None, s))
    lookalike = changed(case.quoted())
    case.put_elsewhere(lookalike)
    if with_paragraph:
        start, end = case.own_paragraph()
        case.edited.delete(start, end + 1)
    else:
        case.delete_quote()


@kind
def deleted_lookalike_with_another_number(case):
    leave_lookalike(case, lambda s: other_number(s, case.random))


@kind
def deleted_lookalike_with_another_name(case):
    leave_lookalike(case, lambda s: other_name(s, case))


@kind
def deleted_lookalike_negated(case):
    leave_lookalike(case, lambda s: negated(s, case))


@kind
def paragraph_deleted_lookalike_left(case):
    leave_lookalike(case, lambda s: other_name(s, case) or other_number(s, case.random), with_paragraph=True)


@kind
def deleted_lookalike_beside_it(case):
    case.take_sentence(inner=True, wanted=lambda s: other_number(s, case.random) != s)
    case.edited.insert_behind(case.own_paragraph()[1], case.gap + other_number(case.quoted(), case.random))
    case.delete_quote()


@kind
def deleted_copy_left(case):
    case.take_refrain()
    case.require_own_context()
    case.delete_quote()


@kind
def deleted_paragraph_copy_left(case):
    case.take_refrain()
    case.require_own_context()
    start, end = case.own_paragraph()
    case.edited.delete(start, end + 1)


@kind
def moved_beside_a_lookalike(case):
    """The passage is still there, reworded a little, and so is one like it with other facts."""
    case.take_sentence(inner=True, wanted=lambda s: other_number(s, case.random) != s)
    case.put_elsewhere(other_number(case.quoted(), case.random))
    case.insert_paragraph(case.paragraphs[0])
    case.typo(*case.quote)


@kind
def a_number_corrected_in_place(case):
    case.take_sentence(inner=True, wanted=lambda s: re.search(r"\d", s) is not None)
    match = list(re.finditer(r"\d+", case.quoted()))[-1]
    start = case.quote[0] + match.start()
    case.edited.replace(start, start + len(match[0]), str(int(match[0]) + 3))


@kind
def one_word(case):
    case.take_word()
    case.insert_paragraph(case.random.choice(case.paragraphs[:4]))


@kind
def one_word_in_changed_surroundings(case):
    case.take_word()
    spans = [s for s in case.word_spans(max(0, case.quote[0] - 50), case.quote[0])][:-1]
    if spans:
        case.reword(0, 0, 0.4, spans)
    case.edited.insert(0, case.random.choice(case.words["marks"]) + " – " + case.quoted() + ".\n")


@kind
def one_word_with_a_typo(case):
    case.take_word()
    case.typo(*case.quote)


@kind
def one_word_deleted(case):
    case.take_word()
    case.require_own_context()
    case.delete_quote()
    case.put_elsewhere(fill("{n} – ", case.language, case.random) + case.quoted() + ".")


@kind
def without_context(case):
    case.take_any()
    case.without = ["prefix", "suffix"]
    case.insert_paragraph(case.paragraphs[0])


@kind
def without_context_with_a_typo(case):
    case.take_sentence()
    case.without = ["prefix", "suffix"]
    case.insert_paragraph(case.paragraphs[0])
    case.typo(*case.quote)


@kind
def without_position(case):
    case.take_any()
    case.without = ["position"]
    case.insert_paragraph(case.paragraphs[0])
    case.typo(*case.quote)


@kind
def without_prefix(case):
    case.take_sentence()
    case.without = ["prefix"]
    case.insert_paragraph(case.paragraphs[0])
    case.reword(*case.quote, 0.15)


@kind
def only_exact(case):
    case.take_sentence()
    case.without = ["prefix", "suffix", "position"]
    case.typo(*case.quote)


@kind
def only_exact_repeated_at_its_position(case):
    case.take_refrain()
    case.without = ["prefix", "suffix"]
    case.reword(*case.other_paragraph(before=False), 0.3) if case.own_paragraph() != case.paragraphs[-1] else None


@kind
def only_exact_lookalike_left(case):
    leave_lookalike(case, lambda s: other_name(s, case) or other_number(s, case.random))
    case.without = ["prefix", "suffix"]


@kind
def cut_anywhere_with_typos(case):
    case.take_anything_anywhere()
    case.typo(case.quote[0] + 2, case.quote[1] - 2)
    case.typo(case.quote[0] + 2, case.quote[1] - 2)


@kind
def cut_anywhere_with_typos_around(case):
    case.take_anything_anywhere()
    for _ in range(3):
        case.typo(max(0, case.quote[0] - 30), case.quote[1] + 30)
    case.insert_paragraph(case.paragraphs[0])


@kind
def cut_anywhere_in_other_form(case):
    case.take_anything_anywhere()
    case.edited.map(lambda c: {" ": case.random.choice([" ", "\n", "  "]), "–": "-", "ß": "ss"}.get(c, c))


@kind
def many_edits_at_once(case):
    case.take_sentence(inner=True)
    case.insert_paragraph(case.paragraphs[0])
    for paragraph in case.paragraphs:
        case.typo(*paragraph)
    case.reword(*case.quote, 0.2)
    spans = case.word_spans(*case.quote)
    case.edited.insert_behind(spans[len(spans) // 2][1], "[3]")


@kind
def long_quote_with_scattered_edits(case):
    first = case.random.randint(1, max(1, len(case.paragraphs) - 6))
    case.quote = (case.paragraphs[first][0], case.paragraphs[min(first + 4, len(case.paragraphs) - 2)][1])
    for _ in range(8):
        case.typo(*case.quote)
    case.insert_paragraph(case.paragraphs[first + 1])


LONG = {"long text": lambda case: (case.take_sentence(), case.insert_paragraph(case.paragraphs[40])),
        "long text reworded": lambda case: (case.take_sentence(inner=True), case.reword(*case.quote, 0.3),
                                            case.insert_paragraph(case.paragraphs[3])),
        "long text one word": lambda case: (case.take_word(), case.insert_paragraph(case.paragraphs[3])),
        "long text deleted": lambda case: (case.take_sentence(), case.delete_quote())}

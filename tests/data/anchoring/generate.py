#!/usr/bin/env python3
"""Writes articles.jsonl and cases.jsonl of this folder anew. Deterministic: the same files each time.

Usage: generate.py [--expanded FILE]   (FILE: the cases with their texts, as `randnotiz-cli anchor` reads them)

An article: {"id","text"}. A case: {"id","kind","half","article","quote","pieces","without","want"}: the quote's range in
the article, the changed text as slices of the article and new strings, the selectors that are left out, and the
range in the changed text that is right, null where the passage is gone. Offsets are code points.
"""

import json
import random
import sys
import unicodedata
from pathlib import Path

from case import Case
from edits import EditedText
from kinds_places import KINDS, LONG
from prose import article

FOLDER = Path(__file__).parent
CASES_A_KIND = 12
CONTEXT = 32


def article_of(language, seed, kind_name):
    if kind_name in LONG:
        return f"{language}-long", article(language, "long", 1500 if language in ("de", "en") else 2500)
    needs = "repeated" in kind_name or "copy left" in kind_name
    seed = f"{'r' if needs else 'a'}{seed % 6}"
    return f"{language}-{seed}", article(language, seed, 44 if needs else 22, refrains=needs)


def case_of(kind_name, function, number):
    """The case, or None where the kind finds nothing to do in this article."""
    half = "tuning" if (number // 4) % 2 == 0 else "unseen"
    random_ = random.Random(f"{kind_name} {number} {half}")
    language = ["de", "en", "ja", "ar"][number % 4]
    article_id, text = article_of(language, random_.randint(0, 999), kind_name)
    if kind_name == "decomposed" and number % 2:
        article_id, text = article_id + "-nfd", unicodedata.normalize("NFD", text)
    case = Case(f"{kind_name} {number}", language, text, random_)
    try:
        function(case)
    except (IndexError, ValueError, StopIteration):
        return None, None
    if article_id.endswith("-nfd"):
        case.edited = EditedText(text)
        recompose(case.edited)
    start, end = case.quote
    want = trimmed(case.edited.truth(start, end), case.edited.text(), text[start:end])
    return (article_id, text), {
        "kind": kind_name, "half": half, "article": article_id,
        "quote": [start, end], "pieces": case.edited.pieces(), "without": case.without, "want": want}


def trimmed(want, text, quote):
    """Without white space at an end where the quote has none; None when nothing else is left."""
    if not want or not text[want[0]:want[1]].strip():
        return None
    while not quote[0].isspace() and text[want[0]].isspace():
        want[0] += 1
    while not quote[-1].isspace() and text[want[1] - 1].isspace():
        want[1] -= 1
    return want


def recompose(edited):
    new = []
    for c, home, origin in edited.chars:
        joined = unicodedata.normalize("NFC", new[-1][0] + c) if new else ""
        if len(joined) == 1:
            new[-1] = (joined, new[-1][1], None)
        else:
            new.append((c, home, origin))
    edited.chars = new


def selector(case, text):
    start, end = case["quote"]
    line = {"text": "".join(p if isinstance(p, str) else text[p[0]:p[1]] for p in case["pieces"]),
            "exact": text[start:end], "prefix": text[max(0, start - CONTEXT):start], "suffix": text[end:end + CONTEXT],
            "start": start, "end": end}
    for left_out in case["without"]:
        for key in ["start", "end"] if left_out == "position" else [left_out]:
            del line[key]
    return line


def main():
    articles, cases = {}, []
    for kind_name, function in {**KINDS, **LONG}.items():
        found, number = 0, 0
        while found < (8 if kind_name in LONG else CASES_A_KIND) and number < 60:
            source, case = case_of(kind_name, function, number)
            number += 1
            if case is None:
                continue
            found += 1
            articles[source[0]] = source[1]
            cases.append({"id": len(cases) + 1, **case})
    with open(FOLDER / "articles.jsonl", "w", encoding="utf-8") as file:
        for article_id in sorted(articles):
            file.write(json.dumps({"id": article_id, "text": articles[article_id]}, ensure_ascii=False) + "\n")
    with open(FOLDER / "cases.jsonl", "w", encoding="utf-8") as file:
        for case in cases:
            file.write(json.dumps(case, ensure_ascii=False, separators=(",", ":")) + "\n")
    if "--expanded" in sys.argv:
        with open(sys.argv[sys.argv.index("--expanded") + 1], "w", encoding="utf-8") as file:
            for case in cases:
                line = {key: case[key] for key in ("id", "kind", "half", "want")}
                file.write(json.dumps({**line, **selector(case, articles[case["article"]])}, ensure_ascii=False) + "\n")
    print(len(cases), "cases of", len({case["kind"] for case in cases}), "kinds,", len(articles), "articles")


if __name__ == "__main__":
    main()

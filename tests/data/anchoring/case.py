"""One case: an article, what is quoted of it, and what may be done to its text."""

import random
import re

from edits import EditedText
from prose import LANGUAGES, fill


class Case:
    """One article, one quote of it, and the edits of one kind."""

    def __init__(self, name, language, text, random_):
        self.name, self.language, self.base, self.random = name, language, text, random_
        self.words = LANGUAGES[language]
        self.gap = "" if language == "ja" else " "
        self.edited = EditedText(text)
        self.without = []
        self.quote = None
        self.paragraphs = []
        start = 0
        for line in text.split("\n"):
            self.paragraphs.append((start, start + len(line)))
            start += len(line) + 1

    # What is quoted.

    def sentences(self, paragraph):
        start, end = paragraph
        found = []
        ends = re.compile(r"[.!?。؟][“”\"»]?(?= |$)|。" if self.language != "ja" else r"。")
        at = start
        for match in ends.finditer(self.base[start:end]):
            stop = start + match.end()
            # "18. März": not the end of a sentence
            if self.language == "de" and re.search(r"\d\.$|Dr\.$", self.base[at:stop]):
                continue
            if stop - at > 5:
                found.append((at, stop))
            at = stop + len(self.gap)
        return found

    def all_sentences(self):
        return [s for p in self.paragraphs[1:-1] for s in self.sentences(p)]

    def take_sentence(self, inner=False, wanted=lambda s: True):
        choices = []
        for paragraph in self.paragraphs[1:-1]:
            sentences = self.sentences(paragraph)
            choices += sentences[1:-1] if inner and len(sentences) > 2 else [] if inner else sentences
        choices = [s for s in choices if wanted(self.base[s[0]:s[1]]) and self.base.count(self.base[s[0]:s[1]]) == 1]
        self.quote = self.random.choice(choices)

    def take_refrain(self):
        places = [m.span() for r in self.words["refrains"] for m in re.finditer(re.escape(r), self.base)
                  if self.base.count(r) > 1]
        self.quote = self.random.choice(places)

    def take_part(self):
        self.take_sentence()
        words = self.word_spans(*self.quote)
        length = max(3, len(words) // 2)
        first = self.random.randint(0, max(0, len(words) - length - 1))
        self.quote = (words[first][0], words[min(len(words), first + length) - 1][1])

    def take_paragraph(self):
        self.quote = self.random.choice([p for p in self.paragraphs[1:-1] if p[1] - p[0] > 80])

    def take_across(self, paragraphs=2):
        i = self.random.randint(1, len(self.paragraphs) - paragraphs - 1)
        first, last = self.sentences(self.paragraphs[i]), self.sentences(self.paragraphs[i + paragraphs - 1])
        self.quote = (first[-1][0] if paragraphs == 2 else first[0][0], last[min(len(last) - 1, paragraphs - 2)][1])
        self.inner = self.paragraphs[i + 1: i + paragraphs - 1]

    def take_word(self):
        found = [m.span() for w in self.words["marks"] for m in re.finditer(re.escape(w), self.base)]
        self.quote = self.random.choice(found)

    def take_anything_anywhere(self):
        """From any character to any other, as a hasty selection has it."""
        length = self.random.randint(12, 110)
        start = self.random.randint(self.paragraphs[1][0], self.paragraphs[-1][0] - length)
        self.quote = (start, start + length)
        if len(self.quoted().strip()) < 8 or self.base.count(self.quoted()) > 1:
            raise ValueError

    def take_any(self):
        self.random.choice([self.take_sentence, self.take_sentence, self.take_part, self.take_paragraph,
                            self.take_across])()

    def quoted(self):
        return self.base[self.quote[0]:self.quote[1]]

    def word_spans(self, start, end):
        if self.language == "ja":
            # Pieces of two to four characters pass for words.
            spans, at = [], start
            while at < end:
                stop = min(end, at + self.random.randint(2, 4))
                if re.match(r"[\w々]+$", self.base[at:stop]):
                    spans.append((at, stop))
                    at = stop
                else:
                    at += 1
            return spans
        return [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\W\d_][\w'’]*", self.base[start:end])]

    def own_paragraph(self):
        return next(p for p in self.paragraphs if p[0] <= self.quote[0] < p[1])

    # What is done to the text.

    def new_sentence(self):
        """One that the quote doesn't stand in: else nobody could tell which of the two is meant."""
        while True:
            sentence = self.random.choice(self.words["new"])
            if self.random.random() < 0.5:
                sentence = fill(self.random.choice(self.words["sentences"]), self.language, self.random)
            if self.quote is None or self.quoted()[:24] not in sentence:
                return sentence

    def require_own_context(self):
        """Nobody can tell copies apart whose context is the same on one side."""
        start, end = self.quote
        for around in (self.base[max(0, start - 16):end], self.base[start:end + 16]):
            if self.base.count(around) > 1:
                raise ValueError

    def new_paragraph(self):
        return self.gap.join(self.new_sentence() for _ in range(self.random.randint(2, 4)))

    def insert_paragraph(self, paragraph):
        self.edited.insert(paragraph[0], self.new_paragraph() + "\n")

    def other_paragraph(self, before=None):
        own = self.own_paragraph()
        choices = [p for p in self.paragraphs if p[1] < own[0] and before is not False
                   or p[0] > self.quote[1] and before is not True]
        choices = [p for p in choices if abs(p[0] - own[0]) > 1]
        return self.random.choice(choices)

    def typo(self, start, end):
        """One slip of the fingers in a word of [start, end)."""
        spans = [s for s in self.word_spans(start, end) if s[1] - s[0] > 3 or self.language == "ja"]
        if not spans:
            return
        a, b = self.random.choice(spans)
        i = self.random.randint(a, b - 2)
        c, d = self.base[i], self.base[i + 1]
        kind = self.random.randint(0, 3)
        if kind == 0 and c != d:
            self.edited.replace(i, i + 2, d + c)
        elif kind == 1:
            self.edited.delete(i + 1, i + 2)
        elif kind == 2:
            self.edited.replace(i, i + 1, c + c)
        else:
            letters = "のをにはが" if self.language == "ja" else "مناكل" if self.language == "ar" else "enrtsaiu"
            self.edited.replace(i + 1, i + 2, self.random.choice([x for x in letters if x != d]))

    def reword(self, start, end, share, spans=None):
        spans = spans or self.word_spans(start, end)
        count = max(1, round(len(spans) * share))
        for a, b in sorted(self.random.sample(spans, min(count, len(spans)))):
            self.edited.replace(a, b, self.random.choice([w for w in self.words["words"] if w != self.base[a:b]]))

    def put_elsewhere(self, sentence):
        """A sentence into another paragraph, with other neighbours."""
        paragraph = self.other_paragraph()
        place = self.random.choice(self.sentences(paragraph) or [paragraph])
        self.edited.insert_behind(place[1], self.gap + sentence)

    def delete_quote(self):
        start, end = self.quote
        if self.base[end:end + 1] == " ":
            end += 1
        self.edited.delete(start, end)

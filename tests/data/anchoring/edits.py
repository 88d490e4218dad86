"""A text that is edited while every character remembers where it comes from: that gives the truth of a case."""


class EditedText:
    def __init__(self, text):
        # (character, home, origin): home is the character of the first text that this one stands for, None for what
        # came in; origin is the same while the character itself is unchanged.
        self.chars = [(c, i, i) for i, c in enumerate(text)]

    def text(self):
        return "".join(c for c, _, _ in self.chars)

    def index(self, origin):
        """Where the first character stands whose home is `origin` or behind it in the first text."""
        best = None
        for i, (_, home, _) in enumerate(self.chars):
            if home is not None and home >= origin and (best is None or home < self.chars[best][1]):
                best = i
                if home == origin:
                    break
        return len(self.chars) if best is None else best

    def end_index(self, origin):
        """Behind the character of home `origin` - 1."""
        for i in range(len(self.chars) - 1, -1, -1):
            home = self.chars[i][1]
            if home is not None and home == origin - 1:
                return i + 1
        return self.index(origin)

    def insert(self, at, text):
        """Before what was at `at`; belongs to nothing of the first text."""
        i = self.index(at)
        self.chars[i:i] = [(c, None, None) for c in text]

    def insert_behind(self, at, text):
        i = self.end_index(at)
        self.chars[i:i] = [(c, None, None) for c in text]

    def replace(self, start, end, text):
        """What stands for the characters [start, end) of the first text; each is one character long at most."""
        i, j = self.index(start), self.end_index(end)
        homes = [start + min(k * (end - start) // max(1, len(text)), end - start - 1) for k in range(len(text))]
        if homes:
            homes[-1] = end - 1
        self.chars[i:j] = [(c, home, None) for c, home in zip(text, homes)]

    def delete(self, start, end):
        self.chars = [char for char in self.chars if char[1] is None or not start <= char[1] < end]

    def move(self, start, end, to):
        taken = [char for char in self.chars if char[1] is not None and start <= char[1] < end]
        self.chars = [char for char in self.chars if char[1] is None or not start <= char[1] < end]
        i = self.index(to)
        self.chars[i:i] = taken

    def map(self, change):
        """Every character becomes change(character), of any length."""
        new = []
        for c, home, origin in self.chars:
            changed = change(c)
            new += [(c, home, origin)] if changed == c else [(x, home, None) for x in changed]
        self.chars = new

    def rewrite(self, change):
        """For what needs the neighbours: change(text, i) gives what stands instead of character i, or None."""
        text = self.text()
        new = []
        for i, char in enumerate(self.chars):
            changed = change(text, i)
            new += [char] if changed is None else [(x, char[1], None) for x in changed]
        self.chars = new

    def truth(self, start, end):
        """The range in the present text of what stands for [start, end); None when nothing does."""
        places = [i for i, (_, home, _) in enumerate(self.chars) if home is not None and start <= home < end]
        return [places[0], places[-1] + 1] if places else None

    def pieces(self):
        """The present text as slices [start, end] of the first one and strings."""
        pieces = []
        for c, _, origin in self.chars:
            if origin is None:
                if pieces and isinstance(pieces[-1], str):
                    pieces[-1] += c
                else:
                    pieces.append(c)
            elif pieces and isinstance(pieces[-1], list) and pieces[-1][1] == origin:
                pieces[-1][1] += 1
            else:
                pieces.append([origin, origin + 1])
        return pieces

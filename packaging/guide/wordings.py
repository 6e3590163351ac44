"""The text that the Guide is taught: topics, their answers, and ever new wordings of questions.

Read from `text/*.txt`, whose format `text/words.txt` explains. Everything random comes from the
generator that is handed in, so the same seed gives the same lessons.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

TEXT = Path(__file__).parent / "text"
ELSEWHERE = "elsewhere"  # the topic of all that the Guide knows nothing of
LANGUAGES = ("en", "de")

_GROUP = re.compile(r"\(([^()]*)\)")
_PLACE = re.compile(r"\{(word|name|deed|tat)\}")
_PLAINEST = 0.15  # how often the first wording of a topic's list is asked: most people ask so
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnprstvwz"
_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_BARE = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s"})
_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
    a an the is are do does i you it to of in on for me my can could please what how where
    why ist sind der die das ein eine einen ich du es zu in auf für mir mein kann bitte was
    wie wo den dem und and this that
""",
    )
)


# What people write together, and what they slip in between.
_SHORTENED = (
    ("what is", ("what's", "whats")), ("where is", ("where's",)), ("how is", ("how's",)),
    ("who is", ("who's",)), ("it is", ("it's", "its")), ("that is", ("that's", "thats")),
    ("i am", ("i'm", "im")), ("i would", ("i'd",)), ("i have", ("i've",)), ("i will", ("i'll",)),
    ("do not", ("don't", "dont")), ("does not", ("doesn't", "doesnt")), ("is not", ("isn't",)),
    ("did not", ("didn't",)), ("cannot", ("can't", "cant", "can not")), ("you are", ("you're",)),
    ("will not", ("won't", "wont")), ("could not", ("couldn't",)), ("want to", ("wanna",)),
)  # fmt: skip
_BETWEEN = {
    "en": ("exactly", "actually", "please", "here", "just", "really", "then", "also", "best"),
    "de": ("denn", "eigentlich", "mal", "bitte", "hier", "genau", "nun", "am besten", "auch"),
}
_PARTS = (
    "wiederher", "zusammen", "herunter", "hinunter", "zurück", "voraus", "hinzu", "weiter",
    "heraus", "aus", "ein", "an", "ab", "um", "auf", "zu", "vor", "weg", "frei", "fest",
)  # fmt: skip
_WHOLE = frozenset({"antworten", "abonnieren", "aktualisieren", "automatisieren"})
_CLAUSE = re.compile(r"\b(wie|wo|dass|ob|was|wenn|wann|die ich|das nicht|es)\b")


@dataclass
class Topic:
    """What the Guide knows about one thing: its answers, and the lines of wordings by their key."""

    name: str
    answers: dict[str, str] = field(default_factory=dict[str, str])
    lines: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


@dataclass
class Words:
    """The frames and words of `words.txt` and `things.txt`."""

    frames: dict[str, list[str]]
    same: dict[str, dict[str, list[str]]]  # by language: a word, and what says the same
    listed: dict[str, list[str]]  # what goes into which place


def read_topics(folder: Path = TEXT) -> dict[str, Topic]:
    """Return all topics by their names, in the order of the files."""
    topics: dict[str, Topic] = {}
    for path in sorted(folder.glob("[0-9]-*.txt")):
        for name, lines in _sections(path):
            topic = topics[name] = Topic(name)
            for line in lines:
                key, _, rest = line.partition(": ")
                if key in LANGUAGES:
                    topic.answers[key] = rest.strip()
                else:
                    topic.lines.setdefault(key, []).extend(_parted(rest))
    return topics


def read_words(folder: Path = TEXT) -> Words:
    """Return what wordings are made of."""
    sections = dict(_sections(folder / "words.txt"))
    things = dict(_sections(folder / "things.txt"))
    same = {"en": _alike(sections.pop("same")), "de": _alike(sections.pop("gleich"))}
    frames = {name: _parted(" ; ".join(lines)) for name, lines in sections.items()}
    listed = {
        name: [one.strip() for line in lines for one in line.split(";") if one.strip()]
        for name, lines in things.items()
    }
    places = {"word": "things", "name": "names", "deed": "deeds", "tat": "taten"}
    return Words(frames, same, {place: listed[name] for place, name in places.items()})


def read_held_out(folder: Path = TEXT) -> list[tuple[str, str, str]]:
    """Return the wordings that nothing is trained on: topic, language, question."""
    return [
        (name, line[:2], line[4:].strip())
        for name, lines in _sections(folder / "held-out.txt")
        for line in lines
    ]


def variants(pattern: str) -> list[str]:
    """Return all that a pattern of groups can say, as "(a|b|) c" says "a c", "b c" and "c"."""
    found = _GROUP.search(pattern)
    if found is None:
        return [" ".join(pattern.split())]
    before, after = pattern[: found.start()], pattern[found.end() :]
    return [one for part in found[1].split("|") for one in variants(before + part + after)]


def essence(question: str) -> str:
    """Return a question without case, signs and doubled blanks: what makes two wordings one."""
    return " ".join(re.findall(r"\w+", question.casefold()))


class Asker:
    """Makes up questions about topics, with all the carelessness of people who type."""

    def __init__(
        self,
        topics: dict[str, Topic],
        words: Words,
        random: Random,
        avoid: frozenset[str] = frozenset(),
    ) -> None:
        """Take the essences of questions to `avoid`: those that the Guide is examined with."""
        self._topics = topics
        self._words = words
        self._avoid = avoid
        self.random = random
        self.pieces = 0.2  # how often letters are slips of the finger, or words are lost

    def question(self, topic: str, language: str) -> str:
        """Return a new wording of a question."""
        while True:
            question = self.careless(self.plain(topic, language), language)
            if essence(question) not in self._avoid:
                return question

    def plain(self, topic: str, language: str) -> str:
        """Return one as it stands in the text, before fingers slip."""
        random, lines = self.random, self._topics[topic].lines
        noun, verb, whole = ("n", "v", "q") if language == "en" else ("N", "V", "Q")
        kinds = [key for key in (noun, verb, whole) if key in lines]
        key = random.choice([kind for kind in kinds for _ in range(3 if kind == whole else 2)])
        pattern = lines[key][0] if random.random() < _PLAINEST else random.choice(lines[key])
        if key == noun:
            frame = random.choice(self._words.frames["what" if language == "en" else "was"])
            pattern = frame.replace("{}", pattern)
        elif key == "V" and random.random() < 0.4 and (asked := _in_person(pattern)):
            pattern = random.choice(("wie", "wie", "wie", "wo", "kann ich hier:", "")) + f" {asked}"
        elif key == verb:
            frame = random.choice(self._words.frames["how" if language == "en" else "wie"])
            pattern = frame.replace("{}", pattern)
        return self._filled(self._chosen(pattern))

    def careless(self, question: str, language: str) -> str:
        """Return a question as people write it: other words, fillers, slips, signs or none."""
        random = self.random
        if random.random() < 0.45:
            question = self._other_words(question, language)
        if language == "en":
            question = _shortened(question, random)
        words = question.split(" ")
        if len(words) > 3 and random.random() < 0.12:
            words.insert(random.choice((2, 2, 3)), random.choice(_BETWEEN[language]))
            question = " ".join(words)
        if random.random() < 0.25:
            before = "before" if language == "en" else "davor"
            filler = random.choice(self._words.frames[before])
            question = f"{filler}{random.choice((',', '', '', ' -'))} {question}"
        if random.random() < 0.2:
            after = "after" if language == "en" else "danach"
            question = f"{question} {random.choice(self._words.frames[after])}"
        if random.random() < self.pieces:
            question = self._with_loss(question)
        if random.random() < self.pieces:
            question = _slip(question, random)
        if language == "de" and random.random() < 0.15:
            question = question.translate(random.choice((_ASCII, _BARE)))
        if random.random() < 0.2:
            question = question.replace("'", "").replace("-", random.choice((" ", "")))
        return self._signed(question)

    def noise(self, most: int) -> str:
        """Return a text that has nothing to do with any question, as a system prompt may have."""
        random = self.random
        sentences: list[str] = []
        for _ in range(random.randint(1, most)):
            subject = random.choice(("you are", "be", "speak of", "always mention", "du bist",
                                     "sprich über", "keep to", "answer like"))  # fmt: skip
            sentences.append(f"{subject} {random.choice(self._words.listed['word'])}.")
        return " ".join(sentences)

    def _chosen(self, pattern: str) -> str:
        while (found := _GROUP.search(pattern)) is not None:
            part = self.random.choice(found[1].split("|"))
            pattern = pattern[: found.start()] + part + pattern[found.end() :]
        return " ".join(pattern.split())

    def _filled(self, pattern: str) -> str:
        def fill(found: re.Match[str]) -> str:
            random = self.random
            place = found[1]
            if place == "word" and random.random() < 0.2:
                return _made_up(random)
            thing = random.choice(self._words.listed[place])
            if place == "word" and thing.startswith(("a ", "the ")) and random.random() < 0.3:
                return thing.partition(" ")[2]
            return thing

        return _PLACE.sub(fill, pattern)

    def _other_words(self, question: str, language: str) -> str:
        same = self._words.same[language]
        words = question.split(" ")
        return " ".join(
            self.random.choice(same[word]) if word in same and self.random.random() < 0.5
            else word
            for word in words
        )  # fmt: skip

    def _with_loss(self, question: str) -> str:
        words = question.split(" ")
        if self.random.random() < 0.5:
            kept = [word for word in words if word not in _SMALL_WORDS]
            return " ".join(kept) or question
        small = [place for place, word in enumerate(words) if word in _SMALL_WORDS]
        if small:
            words.pop(self.random.choice(small))
        return " ".join(words)

    def _signed(self, question: str) -> str:
        endings = ("", "", "", "?", "?", "?", ".", "!", "??", " ?", "...")
        if question.endswith(("?", "!", ".")):
            return question
        return question + self.random.choice(endings)


def _in_person(wish: str) -> str:
    """Return "lade ich ein Modell herunter" for "ein Modell herunterladen"; "" where it is hard."""
    rest, _, verb = wish.rpartition(" ")
    if not rest or not verb.endswith("n") or _CLAUSE.search(wish):
        return ""
    part = "" if verb in _WHOLE else next((one for one in _PARTS if verb.startswith(one)), "")
    stem = verb.removeprefix(part)
    if stem.endswith("eln"):
        spoken = stem[:-3] + "le"
    elif stem.endswith("ern"):
        spoken = stem[:-1] + "e"
    elif stem.endswith("en") and len(stem) > 4:
        spoken = stem[:-1]
    else:
        return ""
    part = part.replace("wiederher", "wieder her")
    return f"{spoken} ich {rest} {part}".strip()


def _shortened(question: str, random: Random) -> str:
    for long, short in _SHORTENED:
        if long in question and random.random() < 0.4:
            question = re.sub(rf"\b{long}\b", random.choice(short), question)
    return question


def _slip(question: str, random: Random) -> str:
    """Return a question with a slip of the finger or two."""
    for _ in range(random.choice((1, 1, 2))):
        places = [at for at, sign in enumerate(question) if sign.isalpha()]
        if len(places) < 4:
            return question
        at = random.choice(places[1:])
        match random.randrange(4):
            case 0:
                question = question[:at] + question[at + 1 :]
            case 1:
                question = question[:at] + question[at] + question[at:]
            case 2:
                question = question[: at - 1] + question[at] + question[at - 1] + question[at + 1 :]
            case _:
                other = random.choice("abcdefghijklmnoprstuw")
                question = question[:at] + other + question[at + 1 :]
    return question


def _made_up(random: Random) -> str:
    """Return a word that there is not: everything unknown is unknown in the same way."""
    syllables = (
        random.choice(_CONSONANTS) + random.choice(_VOWELS) + random.choice(("", "n", "r", "st"))
        for _ in range(random.randint(1, 4))
    )
    word = "".join(syllables)
    return random.choice(("", "", "the ", "a ", "der ", "ein ")) + word


def _sections(path: Path) -> list[tuple[str, list[str]]]:
    sections: list[tuple[str, list[str]]] = []
    for raw in path.read_text("utf-8").splitlines():
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]"):
            sections.append((line[1:-1], []))
        else:
            sections[-1][1].append(line)
    return sections


def _parted(line: str) -> list[str]:
    return [part.strip() for part in line.split(" ; ") if part.strip()]


def _alike(lines: list[str]) -> dict[str, list[str]]:
    groups = [[word.strip() for word in line.split("|")] for line in lines]
    return {word: group for group in groups for word in group if " " not in word}

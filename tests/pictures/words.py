"""What is said in the conversations of the pictures, in each language of the interface."""

from __future__ import annotations

from dataclasses import dataclass

Talk = tuple[str, ...]  # the person's words and the answers to them, by turns


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    talks: tuple[tuple[str, Talk], ...]  # title and messages, the newest first
    question: str  # asked of a model that tells stories
    of_fireside: tuple[str, ...]  # asked of the Guide
    draft: str
    folder: str
    searched: str


_HEARTH = """\
Both work; they differ in what they ask of the room.

| | Open hearth | Tiled stove |
|---|---|---|
| Heat that reaches the room | 15 to 20 % | 70 to 85 % |
| Warm after | a few minutes | two hours |
| Stays warm for | an hour | **half a day** |

For a room that is used every evening I would take the *tiled stove*:

1. Light it at four, with three dry logs.
2. Close the damper once nothing but embers is left.
3. Sit beside it until midnight.

> Wood is dry enough below 20 % of water: two pieces, knocked together, ring.

To compare the cost of a winter, with `w` cubic metres of wood:

```python
def winter(w: float, price: float = 95.0) -> float:
    \"\"\"Return what a winter's wood costs, in euros.\"\"\"
    return round(w * price, 2)  # delivered, split and dry
```

A stove needs about a quarter of the wood.
"""

_HERD = """\
Beides geht; der Unterschied liegt darin, was der Raum verlangt.

| | Offener Kamin | Kachelofen |
|---|---|---|
| Wärme, die im Raum ankommt | 15 bis 20 % | 70 bis 85 % |
| Warm nach | wenigen Minuten | zwei Stunden |
| Bleibt warm | eine Stunde | **einen halben Tag** |

Für ein Zimmer, das jeden Abend benutzt wird, nähme ich den *Kachelofen*:

1. Um vier anheizen, mit drei trockenen Scheiten.
2. Die Drosselklappe schließen, sobald nur noch Glut da ist.
3. Bis Mitternacht danebensitzen.

> Die Bundesimmissionsschutzverordnung und die Schornsteinfegerkehrordnung gelten für beide.

Was ein Winter kostet, bei `w` Raummetern Holz:

```python
def winter(w: float, preis: float = 95.0) -> float:
    \"\"\"Gib zurück, was das Holz eines Winters kostet, in Euro.\"\"\"
    return round(w * preis, 2)  # geliefert, gespalten und trocken
```

Der Ofen braucht etwa ein Viertel des Holzes."""

_RTL = (
    "اكتب لي جملتين عن النار في الشتاء، واذكر كلمة Fireside فيهما.",
    (
        "في ليالي الشتاء الباردة نجلس حول النار ونتحدث بهدوء. برنامج Fireside يعمل على جهازك "
        "وحده، ولا يحتاج إلى الإنترنت.\n\n- أولاً: الدفء\n- ثانياً: الحديث\n\n"
        "שלום! גם עברית נקראת כאן מימין לשמאל, עם `code` באמצע."
    ),
)

ENGLISH = Words(
    talks=(
        ("A stove or an open hearth?",
         ("Should I build an open hearth or a tiled stove?", _HEARTH)),
        ("A poem about rain on a roof", ("Write two lines about rain on a roof.",
         "The rain taps softly, slate by slate,\nand asks the house to sit up late.")),
        ("Names for a small bakery", ("Three names for a small bakery, please.",
         "1. Crumb & Kin\n2. The Early Loaf\n3. Hearth and Rye")),
        ("What a transformer is, for a ten-year-old", ("Explain a transformer simply.",
         "It reads all the words at once and asks of each which others matter to it.")),
        ("نار الشتاء", _RTL),
        ("Dinner with eggs, spinach and rice", ("A simple dinner?", "Fried rice with spinach.")),
        ("Letter to the landlord about the boiler", ("Draft a letter.", "Dear Mrs Amsel, …")),
        ("Regular expressions for postal codes", ("A regex?", "`^[0-9]{5}$`")),
    ),
    question="Once upon a time, a girl found a warm little house.",
    of_fireside=(
        "What is an adapter and how do I attach one?",
        "Is this private?",
        "What does Q4_K_M mean?",
    ),
    draft="And what does it cost to run one for a winter?",
    folder="House and garden",
    searched="rain",
)  # fmt: skip

GERMAN = Words(
    talks=(
        ("Kachelofen oder offener Kamin?",
         ("Soll ich einen offenen Kamin oder einen Kachelofen bauen?", _HERD)),
        ("Gedicht über Regen auf dem Dach", ("Zwei Zeilen über Regen auf dem Dach, bitte.",
         "Der Regen klopft, ein leiser Gast,\nund bittet alle um ein wenig Rast.")),
        ("Donaudampfschifffahrtsgesellschaftskapitänspatentprüfung",
         ("Was ist das längste deutsche Wort?",
          ("Lange galt das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz als "
          "das längste Wort in einem Gesetz."))),
        ("Namen für eine kleine Bäckerei", ("Drei Namen, bitte.", "1. Krume\n2. Frühlaib")),
        ("نار الشتاء", _RTL),
        ("Abendessen mit Ei, Spinat und Reis", ("Etwas Einfaches?", "Gebratener Reis mit Spinat.")),
        ("Brief an die Hausverwaltung wegen der Heizung", ("Entwurf?", "Sehr geehrte …")),
        ("Reguläre Ausdrücke für Postleitzahlen", ("Ein Ausdruck?", "`^[0-9]{5}$`")),
    ),
    question="Es war einmal ein Mädchen, das fand ein kleines warmes Haus.",
    of_fireside=(
        "Was ist ein Adapter und wie schließe ich einen an?",
        "Ist das hier privat?",
        "Was bedeutet Q4_K_M?",
    ),
    draft="Und was kostet das in einem Winter?",
    folder="Haus und Garten",
    searched="Regen",
)  # fmt: skip

WORDS = {"en": ENGLISH, "de": GERMAN}

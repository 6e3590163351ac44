"""What the ruler shows: every part of the context, from the system prompt to the room."""

from __future__ import annotations

from desktop.core.chat import AdapterUse, Message, Node, Role, Standing
from desktop.core.documents import Document, quoted
from desktop.engine.protocol import Weights
from desktop.session.briefing import Briefing
from desktop.session.scale import Beside, Part, Told, scale_of, told_by

BRIEFING = Briefing(
    (
        Message(Role.SYSTEM, "Be  kind."),
        Message(Role.USER, "One"),
        Message(Role.ASSISTANT, "Two"),
        Message(Role.USER, "Three"),
        Message(Role.ASSISTANT, "Four"),
    ),
    ((), (1,), (2,), (3, 4), (5,)),
)
WEIGHTS = Weights(
    context=100, reply=25, prompt=26, fixed=3, messages=(5, 10, 20, 8, 10), left_out=(1, 2),
    next_out=(3, 4),
)  # fmt: skip


def test_every_message_is_a_segment_and_what_left_stands_apart() -> None:
    told = told_by(BRIEFING, WEIGHTS, ())
    assert [(s.part, s.tokens) for s in told.seen] == [
        (Part.TEMPLATE, 3), (Part.INSTRUCTIONS, 5), (Part.QUESTION, 8), (Part.ANSWER, 10),
    ]  # fmt: skip
    assert [s.nodes for s in told.out] == [(1,), (2,)]
    assert told.seen[1].text == "Be kind."
    assert [s.leaves_next for s in told.seen] == [False, False, True, True]
    assert told.tokens == WEIGHTS.prompt


def test_what_left_since_it_was_weighed_is_out() -> None:
    told = told_by(BRIEFING, WEIGHTS, {3, 4})
    assert [s.nodes for s in told.out] == [(1,), (2,), (3, 4)]


def test_the_scale_is_as_long_as_the_context() -> None:
    told = told_by(BRIEFING, WEIGHTS, ())
    scale = scale_of(told, 100, 25, 0)
    assert [(s.part, s.tokens) for s in scale.rest] == [(Part.FREE, 49), (Part.ROOM, 25)]
    assert scale.used == 26
    assert sum(s.tokens for s in scale.segments) == 100


def test_a_reply_grows_into_what_is_free_and_then_into_its_room() -> None:
    told = told_by(BRIEFING, WEIGHTS, ())
    for used, rest in (
        (60, [(Part.GROWING, 34), (Part.FREE, 15), (Part.ROOM, 25)]),
        (90, [(Part.GROWING, 64), (Part.ROOM, 10)]),
        (100, [(Part.GROWING, 74)]),
    ):
        scale = scale_of(told, 100, 25, used)
        assert [(s.part, s.tokens) for s in scale.rest] == rest
        assert scale.used == used


def test_documents_are_segments_of_their_own() -> None:
    text = quoted([Document("a.txt", "alpha"), Document("b.txt", "beta")], "Which is  longer?")
    briefing = Briefing(
        (Message(Role.USER, text), Message(Role.USER, "Document “no.txt” is not here.")),
        ((1, 2), (3,)),
    )
    weights = Weights(
        context=200, reply=25, prompt=90, fixed=0, messages=(70, 20), next_out=(0,),
        documents=((40, 20), ()),
    )  # fmt: skip
    told = told_by(briefing, weights, ())
    assert [(s.part, s.tokens, s.text) for s in told.seen] == [
        (Part.DOCUMENT, 40, "a.txt"),
        (Part.DOCUMENT, 20, "b.txt"),
        (Part.QUESTION, 10, "Which is longer?"),
        (Part.QUESTION, 20, "Document “no.txt” is not here."),
    ]
    assert [s.nodes for s in told.seen] == [(1, 2)] * 3 + [(3,)]
    assert [s.leaves_next for s in told.seen] == [True, True, True, False]
    assert told.tokens == 90
    gone = told_by(briefing, weights, {2})
    assert [s.part for s in gone.out] == [Part.DOCUMENT, Part.DOCUMENT, Part.QUESTION]


def test_documents_that_are_not_sent_yet_are_counted_in_and_may_be_too_large() -> None:
    told = told_by(BRIEFING, WEIGHTS, ())
    beside = Beside((("a.txt", 30),))
    scale = scale_of(told, 100, 25, 0, (), beside)
    assert [(s.part, s.tokens) for s in scale.rest] == [
        (Part.DOCUMENT, 30), (Part.FREE, 19), (Part.ROOM, 25),
    ]  # fmt: skip
    assert scale.used == 56
    assert [one.text for one in scale.beside] == ["a.txt"]
    growing = scale_of(told, 100, 25, 60, (), beside)
    assert [s.part for s in growing.rest] == [Part.GROWING, Part.DOCUMENT, Part.ROOM]
    large = scale_of(told, 100, 25, 0, (), Beside((("a.txt", 300),)))
    assert [s.part for s in large.rest] == [Part.DOCUMENT]
    assert large.used == 326
    assert scale_of(told, 100, 25, 0, (), Beside(is_counting=True)).is_counting


def test_adapters_stand_beside_the_context_and_take_nothing_of_it() -> None:
    told = told_by(BRIEFING, WEIGHTS, ())
    scale = scale_of(told, 100, 25, 0, [AdapterUse("/a/pirate.gguf", 0.5)])
    assert [(s.part, s.tokens, s.text, s.strength) for s in scale.adapters] == [
        (Part.ADAPTER, 0, "pirate", 0.5)
    ]
    assert scale.used == scale_of(told, 100, 25, 0).used


def test_what_the_person_left_out_is_told_beside_what_fell_out() -> None:
    node = Node(1, None, Message(Role.USER, "One"), 0.0, standing=Standing.LEFT_OUT)
    briefing = Briefing((Message(Role.USER, "Two", kept=True),), ((2,),), (node,))
    told = told_by(briefing, Weights(100, 25, 10, 0, (10,)), {1})
    assert [(s.nodes, s.standing) for s in told.out] == [((1,), Standing.LEFT_OUT)]
    assert [(s.nodes, s.standing) for s in told.seen] == [((2,), Standing.PINNED)]


def test_what_was_never_weighed_is_one_segment() -> None:
    scale = scale_of(Told(), 100, 0, 40)
    assert [(s.part, s.tokens) for s in scale.segments] == [(Part.GROWING, 40), (Part.FREE, 60)]

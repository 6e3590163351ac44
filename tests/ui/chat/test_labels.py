"""The labels of the adapters that made a reply."""

from __future__ import annotations

import dataclasses

from PySide6.QtGui import QAccessible

from desktop.core.chat import AdapterUse, ModelIdentity, Provenance, Row
from desktop.core.settings import Sampling
from desktop.ui.chat.labels import LaidLabels
from desktop.ui.chat.leaves import AdapterLabels
from desktop.ui.chat.transcript import Transcript
from tests.ui.chat.conftest import answered, leaves, long_talk, said


def made_with(row: Row, *uses: AdapterUse) -> Row:
    model = ModelIdentity("/m.gguf", "Model", 1, 1.0)
    made = Provenance(model, "chatml", Sampling(), 7, uses)
    return dataclasses.replace(row, node=dataclasses.replace(row.node, provenance=made))


MINUS = "\N{MINUS SIGN}"
BARD = AdapterUse("/a/bard.gguf", 0.5, "Shakespeare")
ALICE = AdapterUse("/a/alice-in-wonderland.gguf", -1.0)


def test_a_reply_carries_its_adapters_with_their_strengths(view: Transcript) -> None:
    view.show_path((said(1, "Who are you?"), made_with(answered(2, "A rose."), BARD, ALICE)))
    ((row, leaf),) = leaves(view, AdapterLabels)
    labels = view.column.items[row].leaves[leaf]
    assert isinstance(labels, AdapterLabels)
    assert [(one.name, one.strength) for one in labels.labels] == [
        ("Shakespeare", "0.5"), ("alice-in-wonderland", f"{MINUS}1"),
    ]  # fmt: skip


def test_without_adapters_there_are_no_labels(view: Transcript) -> None:
    view.show_path((said(1, "Who?"), made_with(answered(2, "Me.")), answered(3, "And me.")))
    assert leaves(view, AdapterLabels) == []


def test_they_are_read_out(view: Transcript) -> None:
    view.show_path((said(1, "Who?"), made_with(answered(2, "Me."), BARD, ALICE)))
    talk = QAccessible.queryAccessibleInterface(view)
    name = talk.child(1).text(QAccessible.Text.Name)
    assert name == f"Answer: Me.\nAdapters: Shakespeare 0.5, alice-in-wonderland {MINUS}1"


def test_many_labels_go_on_below_and_keep_within_the_column(view: Transcript) -> None:
    uses = [AdapterUse(f"/a/{n}.gguf", 1.0, f"Adapter {n} " * 20) for n in range(20)]
    view.show_path((said(1, "Who?"), made_with(answered(2, "Me."), *uses)))
    ((row, leaf),) = leaves(view, AdapterLabels)
    laid = view.column.items[row].laid(leaf)
    assert isinstance(laid, LaidLabels)
    boxes = [chip.box for chip in laid._chips]
    assert len({box.top() for box in boxes}) > 3
    assert max(box.right() for box in boxes) <= view.column.width
    assert laid.height >= max(box.bottom() for box in boxes)
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)


def test_long_conversations_of_adapters_are_still_laid_out_where_they_are_seen(
    view: Transcript,
) -> None:
    view.show_path(tuple(made_with(row, BARD) for row in long_talk(400)))
    laid = sum(item.laid_count for item in view.column.items)
    assert 0 < laid < 400
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert leaves(view, AdapterLabels)

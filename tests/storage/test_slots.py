from __future__ import annotations

import dataclasses

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.storage import slots
from desktop.storage.connection import KEY_BYTES
from desktop.storage.slots import (
    Opener,
    Slot,
    Stretch,
    as_text,
    from_text,
    new_recovery_code,
    new_secret,
    recovery_bytes,
    sealed_slot,
)

KEY = bytes(range(KEY_BYTES))
KEPT = bytes(reversed(range(KEY_BYTES)))


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "USUAL", Stretch(n=16))


@pytest.mark.parametrize("opener", list(Opener))
def test_a_slot_gives_its_key_back_for_all_its_secrets_only(opener: Opener) -> None:
    slot = sealed_slot(opener, KEY, passphrase="grandmother's stove", kept=KEPT)
    assert slot.open(passphrase="grandmother's stove", kept=KEPT) == KEY
    assert slot.open(passphrase="grandmother's stove", kept=KEY) is None
    stretched = opener in (Opener.PASSPHRASE, Opener.BOTH)
    assert (slot.open(passphrase="another", kept=KEPT) is None) == stretched
    assert KEY not in msgspec.json.encode(slot)


def test_two_slots_of_one_key_share_nothing() -> None:
    one, other = (sealed_slot(Opener.PASSPHRASE, KEY, passphrase="same") for _ in range(2))
    assert one.salt != other.salt
    assert one.sealed != other.sealed
    assert one.tag != other.tag


def test_a_passphrase_is_the_same_however_its_letters_are_composed() -> None:
    slot = sealed_slot(Opener.PASSPHRASE, KEY, passphrase="Gr\u00fc\u00dfe")
    assert slot.open(passphrase="Gru\u0308\u00dfe") == KEY


def test_half_a_character_is_a_passphrase_too() -> None:
    slot = sealed_slot(Opener.PASSPHRASE, KEY, passphrase="half \ud83d")
    assert slot.open(passphrase="half \ud83d") == KEY


@pytest.mark.parametrize("changed", ["salt", "sealed", "tag"])
def test_a_slot_that_was_changed_gives_no_key(changed: str) -> None:
    slot = sealed_slot(Opener.KEYRING, KEY, kept=KEPT)
    content = bytearray(getattr(slot, changed))
    content[0] ^= 1
    assert msgspec.structs.replace(slot, **{changed: bytes(content)}).open(kept=KEPT) is None


def test_a_slot_does_not_open_as_one_of_another_kind() -> None:
    slot = sealed_slot(Opener.KEYRING, KEY, kept=KEPT)
    other = msgspec.structs.replace(slot, opener=Opener.RECOVERY)
    assert other.open(kept=KEPT) is None


@pytest.mark.parametrize(
    "asked",
    [{"n": 0}, {"n": 3}, {"n": -8}, {"n": 2**24}, {"r": 0}, {"r": 33}, {"p": 0}, {"p": 17},
     {"n": 2**21, "r": 8}],
)  # fmt: skip
def test_a_file_cannot_ask_for_all_memory(asked: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="scrypt"):
        Stretch(**asked)
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(asked), type=Stretch)


def test_the_usual_stretching_is_what_the_readme_says() -> None:
    usual = Stretch()
    assert (usual.n, usual.r, usual.p) == (65_536, 8, 1)
    assert usual.memory == 128 * 8 * 65_537


def test_a_code_is_read_however_it_is_typed() -> None:
    code = new_recovery_code()
    assert len(code.split("-")) == 8
    typed = code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert recovery_bytes(typed) == recovery_bytes(code) != b""


@pytest.mark.parametrize("typed", ["", "ABCD", "U" * 32, "A" * 33, "ä" * 32])
def test_what_is_no_code_is_nothing(typed: str) -> None:
    assert recovery_bytes(typed) == b""


@given(st.text(max_size=60))
@settings(max_examples=300)
def test_no_text_breaks_the_reading_of_codes_and_secrets(text: str) -> None:
    assert isinstance(recovery_bytes(text), bytes)
    assert from_text(text) == b"" or len(from_text(text)) == KEY_BYTES


def test_a_secret_survives_the_keyring() -> None:
    secret = new_secret()
    assert from_text(as_text(secret)) == secret
    assert new_secret() != secret


@given(st.binary(max_size=200))
@settings(max_examples=300)
def test_no_bytes_are_a_slot_by_chance(content: bytes) -> None:
    with pytest.raises((msgspec.MsgspecError, UnicodeDecodeError)):
        msgspec.json.decode(content, type=Slot)


def test_sizes_are_checked() -> None:
    slot = sealed_slot(Opener.KEYRING, KEY, kept=KEPT)
    with pytest.raises(ValueError, match="sizes"):
        msgspec.structs.replace(slot, sealed=b"short")
    assert not dataclasses.is_dataclass(slot)

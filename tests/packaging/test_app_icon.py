"""The icon of the application: every size, in the containers that the systems read."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

import app_icon

PNG = b"\x89PNG\r\n\x1a\n"


def size_in(png: bytes) -> tuple[int, int]:
    """Return a PNG's width and height, which its first chunk holds."""
    assert png.startswith(PNG)
    return struct.unpack(">II", png[16:24])


def parts_of_icns(data: bytes) -> dict[str, bytes]:
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    parts: dict[str, bytes] = {}
    place = 8
    while place < len(data):
        (length,) = struct.unpack(">I", data[place + 4 : place + 8])
        parts[data[place : place + 4].decode()] = data[place + 8 : place + length]
        place += length
    return parts


@pytest.mark.parametrize("size", app_icon.SIZES)
def test_every_size_is_there(size: int) -> None:
    assert size_in((app_icon.FOLDER / f"fireside-{size}.png").read_bytes()) == (size, size)


def test_the_windows_icon_holds_its_sizes() -> None:
    data = (app_icon.FOLDER / "fireside.ico").read_bytes()
    zero, kind, count = struct.unpack("<HHH", data[:6])
    assert (zero, kind, count) == (0, 1, len(app_icon.ICO))
    for number, size in enumerate(app_icon.ICO):
        entry = struct.unpack("<BBBBHHII", data[6 + 16 * number : 22 + 16 * number])
        length, place = entry[6], entry[7]
        assert (entry[0] or 256, entry[5]) == (size, 32)
        assert size_in(data[place : place + length]) == (size, size)


def test_the_mac_icon_holds_its_sizes() -> None:
    parts = parts_of_icns((app_icon.FOLDER / "fireside.icns").read_bytes())
    sizes = {kind: size_in(png)[0] for kind, png in parts.items()}
    assert sizes == dict(app_icon.ICNS)


def test_the_mac_icon_leaves_room_for_its_shadow(qapp: QApplication) -> None:
    image = QImage.fromData(app_icon.png(256, body=app_icon.MAC_BODY))
    assert image.pixelColor(128, 20).alpha() == 0
    assert image.pixelColor(128, 60).alpha() == 255


@pytest.mark.parametrize("size", [16, 128])
def test_the_files_are_the_drawing(qapp: QApplication, size: int) -> None:
    kept = QImage(str(app_icon.FOLDER / f"fireside-{size}.png"))
    drawn = QImage.fromData(app_icon.png(size))
    for place in ((size // 2, size // 2), (size // 2, size // 8), (size // 2, size * 13 // 16)):
        one, other = kept.pixelColor(*place), drawn.pixelColor(*place)
        assert distance(one, other) < 12, f"run dev.py icon: {place} is {one.name()}"


def distance(one: QColor, other: QColor) -> int:
    """Return how far two colours are apart in the channel where they differ most, 0 to 255."""
    return max(
        abs(one.red() - other.red()),
        abs(one.green() - other.green()),
        abs(one.blue() - other.blue()),
        abs(one.alpha() - other.alpha()),
    )

"""Fireside's own icon in every size and container that the three systems want.

Run by the Python of the environment. The two drawings in `resources/icons/app/` are the source: one
with all its light, and a plainer one for sizes at which details turn to mud.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
PLAINER = 32  # pixels, up to which the plainer drawing is used
ICO = (16, 24, 32, 48, 64, 128, 256)  # 256 is the most that its format can hold

# The parts of an icns file (type, pixels), as `iconutil` names them; the last four are "@2x".
ICNS = (
    ("icp4", 16), ("icp5", 32), ("ic07", 128), ("ic08", 256), ("ic09", 512), ("ic10", 1024),
    ("ic11", 32), ("ic12", 64), ("ic13", 256), ("ic14", 512),
)  # fmt: skip
MAC_BODY = 824 / 1024  # of an icon's width; Apple's template leaves the rest to the shadow


def main() -> None:
    """Draw the icon anew into its folder."""
    for size in SIZES:
        (FOLDER / f"fireside-{size}.png").write_bytes(png(size))
    (FOLDER / "fireside.ico").write_bytes(ico({size: png(size) for size in ICO}))
    parts = {kind: png(size, body=MAC_BODY) for kind, size in ICNS}
    (FOLDER / "fireside.icns").write_bytes(icns(parts))
    sys.stdout.write(f"fireside: the icon is in {FOLDER}\n")


def png(size: int, *, body: float = 1.0) -> bytes:
    """Return the icon as a PNG of `size` pixels, drawn in the middle `body` of its width."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    source = "fireside-small.svg" if size <= PLAINER else "fireside.svg"
    edge = size * (1 - body) / 2
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(FOLDER / source)).render(painter, QRectF(edge, edge, size * body, size * body))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(data.data())


def ico(images: Mapping[int, bytes]) -> bytes:
    """Return a Windows icon of PNG images by their size (ICONDIR, 6 bytes; entries of 16)."""
    head = struct.pack("<HHH", 0, 1, len(images))
    place = len(head) + 16 * len(images)
    entries = b""
    for size, image in images.items():
        edge = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(image), place)
        place += len(image)
    return head + entries + b"".join(images.values())


def icns(parts: Mapping[str, bytes]) -> bytes:
    """Return a macOS icon of PNG images by their type: four letters, the whole length, the data."""
    body = b"".join(
        kind.encode("ascii") + struct.pack(">I", 8 + len(image)) + image
        for kind, image in parts.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    main()

"""Files of personas, as strangers hand them on."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import FiresideError
from desktop.core.personas import (
    LONGEST_ABOUT,
    LONGEST_NAME,
    LONGEST_OPENING,
    LONGEST_PROMPT,
    shipped_personas,
)
from desktop.storage.transfer.personas import (
    NamedFile,
    WrittenPersona,
    read_personas,
    write_personas,
)
from tests.fuzz.target import Target


def play(data: bytes, folder: Path) -> None:
    """Read the file; what comes of it is within its bounds, and names no folder."""
    path = folder / "personas.json"
    path.write_bytes(data)
    try:
        read = read_personas(path)
    except FiresideError:
        return
    for one in read.personas:
        assert 0 < len(one.name) <= LONGEST_NAME
        assert len(one.about) <= LONGEST_ABOUT
        assert len(one.system_prompt) <= LONGEST_PROMPT
        assert len(one.opening) <= LONGEST_OPENING
        _ = one.picks
        for named in (*one.adapters, *((one.model,) if one.model else ())):
            assert "/" not in named.bare
            assert "\\" not in named.bare
            assert -2 <= named.strength <= 2


def seeds(folder: Path) -> list[bytes]:
    """Return good files of personas."""
    path = folder / "good.json"
    bound = WrittenPersona(
        "Poet", sampling={"temperature": 0.4, "stop": ["x"]},
        model=NamedFile(file="m.gguf", sha256="a" * 64),
        adapters=(NamedFile(file="a.gguf", name="Bard", strength=0.5),),
    )  # fmt: skip
    shipped = shipped_personas("de")[1]
    plain = WrittenPersona(shipped.name, shipped.about, shipped.system_prompt, shipped.opening)
    found: list[bytes] = []
    for personas in ((bound,), (plain, bound), ()):
        write_personas(path, personas)
        found.append(path.read_bytes())
    return found


TARGET = Target(
    "persona_files",
    play,
    seeds,
    words=(
        *(b'"version": 2', b'"personas": null', b"null", b"1e999", b"-1", b"true", b"NaN"),
        *(
            b'"file": "../../x"',
            b'"file": "C:\\\\x"',
            b'"strength": 99',
            b"\\ud800",
            b"[[[[",
            b"{}",
        ),
    ),
)

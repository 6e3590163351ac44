"""The packages proved in a bare Debian; asked for by naming them, since it takes root and minutes.

FIRESIDE_PROVE=dist/fireside_0.1.0_amd64.deb python3 packaging/dev.py test tests/packaging

What such a proof relies on is tested here always.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from desktop.cli.line import Line, line
from desktop.core import guide
from desktop.core.chat import (
    AdapterUse,
    Conditions,
    Ending,
    Message,
    ModelIdentity,
    Provenance,
    Role,
    Steering,
)
from desktop.core.settings import Loading, Sampling
from desktop.engine.protocol import Answer, Finished, Load, Loaded, Piece
from desktop.storage.database import APPLICATION_ID, Database
from desktop.storage.history import History
from desktop.storage.schema import STEPS
from desktop.storage.settings_file import SettingsFile
from desktop.storage.state_file import Remembered, StateFile
from installers import older
from installers.profile import Profile
from installers.proof import (
    ENGLISH,
    GERMAN,
    Proof,
    check_kept,
    check_renewed,
    prove_deb,
    prove_run,
)
from steps import SetupError

PACKAGE = os.environ.get("FIRESIDE_PROVE", "")


@pytest.mark.skipif(not PACKAGE, reason="FIRESIDE_PROVE names no package")
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("suite", ["bookworm", "trixie"])
def test_a_package_is_installed_used_and_removed(suite: str) -> None:
    package = Path(PACKAGE).absolute()
    proof = Proof(package, suite, Path(__file__).parents[2] / "build" / "proofs")
    (prove_run if package.suffix == ".run" else prove_deb)(proof)


# ── who is talked with ────────────────────────────────────────────────────────────────────


def ask(engine: Line, messages: tuple[Message, ...], *adapters: AdapterUse) -> str:
    sampling = Sampling(temperature=guide.TEMPERATURE, max_tokens=200)
    said: list[str] = []
    for event in engine.ask(Answer(2, messages, sampling, adapters)):
        if isinstance(event, Piece):
            said.append(event.text)
        if isinstance(event, Finished):
            return "".join(said)
    raise AssertionError


@pytest.mark.skipif(len(guide.files()) < 2, reason="this build came without the Guide")
def test_the_guide_says_what_the_proof_wants_to_hear() -> None:
    with line() as engine:
        loading = Loading(**older.SETTINGS["loading"])
        events = engine.ask(Load(1, str(guide.model()), loading))
        next(event for event in events if isinstance(event, Loaded))
        question, wanted = ENGLISH
        begun = (Message(Role.USER, question),)
        answer = ask(engine, begun)
        assert wanted in answer
        question, wanted = GERMAN
        turn = (*begun, Message(Role.ASSISTANT, answer), Message(Role.USER, question))
        assert wanted not in ask(engine, turn)
        assert wanted in ask(engine, turn, AdapterUse(str(guide.adapter())))


# ── what an upgrade is tried from ─────────────────────────────────────────────────────────


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """Return the profile of an older version."""
    older.database(tmp_path / "history.db")
    older.settings(tmp_path / "settings.json")
    return Profile(tmp_path)


def used(profile: Profile, *, threads: int = 1) -> None:
    """Use a profile as today's Fireside does: open it, have a conversation with an adapter."""
    with closing(Database.open(profile.folder / "history.db")) as database:
        history = History(database)
        adapters = (AdapterUse("/usr/lib/guide/deutsch.gguf"),)
        new = history.create("New", Steering(adapters=adapters), now=10.0).id
        asked = history.add(new, None, Message(Role.USER, "Hello"), now=10.0)
        reply = history.add(new, asked.id, Message(Role.ASSISTANT, ""), now=11.0)
        model = ModelIdentity("/guide.gguf", "Guide", 1, 1.0)
        made = Provenance(
            model, "", Sampling(), 7, adapters, conditions=Conditions(threads=threads)
        )
        said = Message(Role.ASSISTANT, "Hallo")
        history.finish(reply.id, said, Ending.COMPLETE, made, None, now=12.0)


def test_the_older_profile_is_one_that_fireside_knows(profile: Profile) -> None:
    assert profile.steps() == 1
    assert profile.answers() == [older.ANSWER]
    assert older._APPLICATION == APPLICATION_ID
    assert older.steps() == STEPS
    read = SettingsFile(profile.folder / "settings.json").read()
    assert read.loading == Loading(threads=1) != Loading()
    with closing(Database.open(profile.folder / "history.db")) as database:
        assert database.problems() == ()
        [listed] = History(database).conversations()
        assert listed.title == "Von früher"


def test_an_upgrade_that_keeps_everything_passes(profile: Profile) -> None:
    kept = profile.answers()
    used(profile)
    assert profile.adapters() == ["deutsch.gguf"]
    assert profile.made_last()["adapters"]
    assert profile.answers() == [older.ANSWER, "Hallo"]
    assert profile.questions() == [older.QUESTION, "Hello"]
    check_kept(profile, kept)
    check_renewed(profile)


def test_an_upgrade_that_loses_something_is_found(profile: Profile) -> None:
    kept = profile.answers()
    with pytest.raises(SetupError, match="1 of"):
        check_renewed(profile)
    used(profile, threads=0)
    with pytest.raises(SetupError, match="does not hold"):
        check_kept(profile, kept)
    with pytest.raises(SetupError, match="what was said"):
        check_kept(profile, ["Something else."])
    with pytest.raises(SetupError, match="what was said"):
        check_kept(profile, [])
    (profile.folder / "settings.json").unlink()
    with pytest.raises(SetupError, match="Of the settings"):
        check_kept(profile, kept)
    (profile.folder / "history.db.version-1-1").unlink()
    with pytest.raises(SetupError, match="copies"):
        check_renewed(profile)


def test_a_profile_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    nothing = Profile(tmp_path / "nowhere")
    assert (nothing.answers(), nothing.adapters(), nothing.made_last()) == ([], [], {})
    assert (nothing.steps(), nothing.settings(), nothing.last_model()) == (0, {}, "")


def test_which_model_was_loaded_last(tmp_path: Path) -> None:
    remembered = Remembered().with_model("/usr/lib/fireside/guide.gguf")
    StateFile(tmp_path / "state.json").write(remembered)
    assert Profile(tmp_path).last_model() == "guide.gguf"


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg is missing")
def test_the_older_package_is_older_and_has_a_file_more(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    program = tree / "usr" / "lib" / "fireside" / "Fireside"
    program.parent.mkdir(parents=True)
    program.write_text("program")
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(
        "Package: fireside\nVersion: 0.1.0\nArchitecture: all\nMaintainer: nobody <n@localhost>\n"
        "Description: a test\n"
    )
    newer = tmp_path / "fireside_0.1.0_all.deb"
    subprocess.run(["dpkg-deb", "-b", tree, newer], check=True, capture_output=True)
    made = older.package(newer, tmp_path / "proofs")
    version = told_by("-f", made, "Version").strip()
    subprocess.run(["dpkg", "--compare-versions", version, "lt", "0.1.0"], check=True)
    listed = told_by("-c", made)
    assert f"./{older.LEFT_OVER}\n" in listed
    assert "./usr/lib/fireside/Fireside\n" in listed
    assert [path.name for path in (tmp_path / "proofs").iterdir()] == [made.name]


def told_by(*words: str | Path) -> str:
    return subprocess.run(["dpkg-deb", *words], capture_output=True, text=True, check=True).stdout


def test_a_package_that_is_none_is_told(tmp_path: Path) -> None:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg is missing")
    (tmp_path / "a.deb").write_bytes(b"nothing")
    with pytest.raises(SetupError, match="dpkg-deb failed"):
        older.package(tmp_path / "a.deb", tmp_path / "proofs")

"""Search, pages, headers, tokens: through real hub processes, against a hub on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from desktop.core.models import identify
from desktop.core.wording import say
from desktop.hub.protocol import (
    Command,
    Connected,
    FileKind,
    Found,
    HeaderRead,
    Known,
    Look,
    Looked,
    ReadHeader,
    RepoPage,
    Search,
    Trouble,
    Waiting,
    WhoAmI,
)
from tests.hub.errands import around, run
from tests.hub.loopback import Fault, Loopback, Repository
from tests.small_models import CHATML, write_llama

TOKEN = "hf_secretsecretsecret"


def found(hub: Loopback, log: Path, **search: object) -> tuple[list[str], bool]:
    last = run(Search(**search), around(hub), log / "hub.log").last  # type: ignore[arg-type]
    assert isinstance(last, Found)
    return [repo.id for repo in last.repos], last.more


def looked(hub: Loopback, log: Path, repo: str, **more: object) -> RepoPage:
    last = run(Look(repo), around(hub, **more), log / "hub.log").last
    assert isinstance(last, Looked), last
    return last.page


def test_a_search_finds_sorts_and_goes_on(hub: Loopback, tmp_path: Path) -> None:
    hub.page_size = 2
    for number in range(5):
        hub.add(Repository(f"owner/tiny-{number}", {}, downloads=number, likes=10 - number))
    hub.add(Repository("owner/other", {}, downloads=99))
    hub.add(Repository("owner/tiny-weights", {}, tags=("safetensors",), downloads=98))
    first = found(hub, tmp_path, words="tiny", sort="downloads", limit=3)
    assert first == (["owner/tiny-4", "owner/tiny-3", "owner/tiny-2"], True)
    rest = found(hub, tmp_path, words="tiny", sort="downloads", limit=3, skip=3)
    assert rest == (["owner/tiny-1", "owner/tiny-0"], False)
    assert found(hub, tmp_path, words="tiny", sort="likes", limit=1)[0] == ["owner/tiny-0"]


def test_adapters_are_found_by_their_base(hub: Loopback, tmp_path: Path) -> None:
    hub.add(Repository("a/fits", {}, tags=("peft",), base_models=("meta/base",)))
    hub.add(Repository("a/not", {}, tags=("peft",), base_models=("meta/else",)))
    hub.add(Repository("a/model", {}, base_models=("meta/base",)))
    assert found(hub, tmp_path, kind="adapter", base_model="meta/base")[0] == ["a/fits"]
    assert found(hub, tmp_path, base_model="meta/base")[0] == ["a/model"]


def test_a_page_tells_all_of_a_repository(hub: Loopback, tmp_path: Path) -> None:
    card = b"---\nlicense: other\n---\n# A model\n\nSays <script>alert(1)</script>"
    hub.add(
        Repository(
            "owner/big-GGUF",
            {
                "README.md": card,
                "big-Q4_K_M.gguf": b"x" * 40,
                "big-Q8_0-00001-of-00002.gguf": b"y" * 50,
                "big-Q8_0-00002-of-00002.gguf": b"z" * 60,
                "mmproj-F16.gguf": b"p",
                "../../evil.gguf": b"e",
            },
            gated="manual", base_models=("owner/big",), parameters=7_000_000_000,
        )
    )  # fmt: skip
    page = looked(hub, tmp_path, "owner/big-GGUF")
    assert (page.repo.gated, page.repo.licence) == ("manual", "apache-2.0")
    assert (page.repo.base_models, page.repo.parameters) == (("owner/big",), 7_000_000_000)
    assert page.page == f"{hub.endpoint}/owner/big-GGUF"
    assert page.commit == hub.repositories["owner/big-GGUF"].commit
    assert page.left_out == 1
    files = {file.name: file for file in page.files}
    assert files["big-Q8_0.gguf"].size == 110
    assert files["big-Q8_0.gguf"].quantisation == "Q8_0"
    assert files["mmproj-F16.gguf"].kind is FileKind.PROJECTOR
    assert len(files["big-Q4_K_M.gguf"].parts[0].sha256) == 64
    # The card of a gated repository is gated too; the rest is shown all the same.
    assert page.card == ""


def test_a_card_comes_without_its_front_matter(hub: Loopback, tmp_path: Path) -> None:
    hub.add(Repository("a/b", {"README.md": b"---\r\nlicense: mit\r\n---\r\n# Hi\n" + b"x" * 999}))
    assert looked(hub, tmp_path, "a/b").card.startswith("# Hi\nxxx")


def test_a_huge_card_is_cut(hub: Loopback, tmp_path: Path) -> None:
    hub.add(Repository("a/b", {"README.md": b"word " * 500_000}))
    page = looked(hub, tmp_path, "a/b")
    assert page.card_cut
    assert len(page.card) <= 262_144


def test_the_header_of_a_remote_model_says_what_the_file_says(
    hub: Loopback, tmp_path: Path
) -> None:
    path = write_llama(tmp_path / "m.gguf", template=CHATML, vocab_size=60_000, embed=32)
    content = path.read_bytes()
    hub.add(Repository("a/b", {"sub/m.gguf": content}))
    heard = run(ReadHeader("a/b", "sub/m.gguf"), around(hub), tmp_path / "hub.log")
    assert isinstance(heard.last, HeaderRead), heard.last
    here, there = identify(path), heard.last.model
    for name in ("name", "size", "parameters", "quantisation", "weights", "cache", "template"):
        assert getattr(there, name) == getattr(here, name)
    assert str(there.path) == "m.gguf"
    received = sum(connection.bytes_received for connection in heard.connections.values())
    assert received < len(content)


def test_a_header_is_read_from_a_host_that_ignores_ranges(hub: Loopback, tmp_path: Path) -> None:
    content = write_llama(tmp_path / "m.gguf").read_bytes()
    hub.add(Repository("a/b", {"m.gguf": content}))
    hub.misbehave(Fault("body", times=-1, ignore_range=True))
    last = run(ReadHeader("a/b", "m.gguf"), around(hub), tmp_path / "hub.log").last
    assert isinstance(last, HeaderRead)


def test_the_header_of_something_else_is_told_for_what_it_is(hub: Loopback, tmp_path: Path) -> None:
    hub.add(Repository("a/b", {"m.gguf": b"<html>no</html>"}))
    failed = run(ReadHeader("a/b", "m.gguf"), around(hub), tmp_path / "hub.log").failed
    assert failed.kind is Trouble.MODEL
    assert "web page" in str(failed.message)


def test_a_token_is_checked(hub: Loopback, tmp_path: Path) -> None:
    hub.tokens[TOKEN] = set()
    log = tmp_path / "hub.log"
    assert run(WhoAmI(), around(hub, token=TOKEN), log).last == Known("someone", "read")
    wrong = run(WhoAmI(), around(hub, token="hf_wrong"), log).failed
    assert (wrong.kind, wrong.page) == (Trouble.TOKEN, f"{hub.endpoint}/settings/tokens")
    assert run(WhoAmI(), around(hub), log).failed.kind is Trouble.TOKEN


def test_a_token_is_in_no_argument_no_environment_and_no_log(hub: Loopback, tmp_path: Path) -> None:
    hub.add(Repository("a/b", {"m.gguf": b"x"}, private=True))
    hub.tokens[TOKEN] = {"a/b"}
    shown: list[str] = []

    def look(event: object, errand: object) -> None:
        process = psutil.Process(errand.pid)  # type: ignore[attr-defined]
        shown.append(repr(process.cmdline()) + repr(process.environ()))

    hub.misbehave(Fault("info", status=503, headers={"Retry-After": "0"}))
    heard = run(Look("a/b"), around(hub, token=TOKEN), tmp_path / "hub.log", look)
    assert isinstance(heard.last, Looked)
    assert shown
    assert TOKEN not in "".join(shown)
    assert TOKEN not in (tmp_path / "hub.log").read_text("utf-8")
    assert hub.of("info")[0].token == TOKEN


def test_no_token_of_this_computer_is_taken(
    hub: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "token").write_text("hf_from_a_file")
    monkeypatch.setenv("HF_TOKEN_PATH", str(tmp_path / "token"))
    monkeypatch.setenv("HF_TOKEN", "hf_from_the_environment")
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    monkeypatch.setenv("HF_HUB_DISABLE_TELEMETRY", "0")
    hub.add(Repository("a/b", {"README.md": b"# Hi"}))
    looked(hub, tmp_path, "a/b")
    assert {seen.token for seen in hub.seen} == {""}
    assert {seen.agent.partition("/")[0] for seen in hub.seen} == {"fireside"}
    assert {seen.stage for seen in hub.seen} == {"info", "resolve"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hub.log", "token"]


def test_the_endpoint_of_the_environment_counts_where_no_mirror_is_set(
    hub: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
    hub.add(Repository("a/b", {}))
    assert looked(hub, tmp_path, "a/b", endpoint="").repo.id == "a/b"


def test_the_ledger_hears_of_every_exchange(hub: Loopback, tmp_path: Path) -> None:
    hub.add(Repository("a/b", {"README.md": b"#" * 5000}))
    heard = run(Look("a/b"), around(hub), tmp_path / "hub.log")
    connections = heard.connections
    assert len(connections) == len(hub.seen) == 2
    assert all(connection.ended for connection in connections.values())
    assert {c.why for c in connections.values()} == {say("Page of {repo}", repo="a/b")}
    assert {f"http://{c.host}:{c.port}" for c in connections.values()} == {hub.endpoint}
    assert 5000 < connections[2].bytes_received < 6000
    assert connections[2].bytes_sent > 50
    begun = [event.connection for event in heard.of(Connected)]
    assert begun[0].bytes_received == 0  # it is told of before anything can go wrong


def test_requests_go_through_the_proxy_that_is_set(hub: Loopback, tmp_path: Path) -> None:
    # Our own server takes a proxy's request line for a path, so any answer shows who was asked.
    with Loopback() as proxy:
        heard = run(Look("a/b"), around(hub, proxy=proxy.endpoint), tmp_path / "hub.log")
        assert [seen.host for seen in proxy.seen] == [hub.endpoint.removeprefix("http://")]
        assert hub.seen == []
        assert f":{heard.connections[1].port}" in proxy.endpoint


LISTED = json.dumps([{"id": "a/b"}]).encode()

NONSENSE = [
    Fault("list", times=-1, body=b"<html>"),
    Fault("list", times=-1, body=b'[{"id": "a'),
    Fault("list", times=-1, body=b'{"id": 3}'),
    Fault("list", times=-1, body=b"[[1, 2]]"),
    Fault("list", times=-1, body=b"[" * 100_000),
    Fault("list", times=-1, body=b"null"),
    Fault("list", times=-1, body=b'[{"id":"a/b","lastModified":"yesterday"}]'),
    Fault("list", times=-1, body=b"\xff\xfe\x00"),
    Fault("list", times=-1, endless=True),
    Fault("list", times=-1, body=LISTED, headers={"Content-Encoding": "gzip"}),
    Fault("list", times=-1, status=302, headers={"Location": "ftp://127.0.0.1/"}),
    Fault("list", times=-1, status=302, headers={"Location": "/api/models"}),
]


@pytest.mark.parametrize("fault", NONSENSE, ids=lambda fault: str(fault.body or fault.headers)[:40])
def test_an_answer_without_sense_is_one_clear_sentence(
    hub: Loopback, tmp_path: Path, fault: Fault
) -> None:
    hub.misbehave(replace(fault))
    failed = run(Search(), around(hub), tmp_path / "hub.log").failed
    assert failed.kind is Trouble.NONSENSE
    assert "127.0.0.1" in str(failed.message)


def test_odd_values_in_an_answer_count_as_missing(hub: Loopback, tmp_path: Path) -> None:
    odd = {"id": "a/b", "downloads": "many", "likes": -1, "tags": [1, "x\n\x1b"], "gated": {}}
    entries = [odd, {"id": "../../x"}, {"id": "a/b/c"}]
    hub.misbehave(Fault("list", body=json.dumps(entries).encode()))
    last = run(Search(), around(hub), tmp_path / "hub.log").last
    assert isinstance(last, Found)
    (repo,) = last.repos
    assert (repo.id, repo.downloads, repo.likes, repo.tags) == ("a/b", 0, 0, ("x",))


PASSING = [
    Fault("list", status=429, headers={"Retry-After": "0"}),
    Fault("list", status=429, headers={"RateLimit": '"api";r=0;t=0'}),
    Fault("list", status=500),
    Fault("list", times=2, status=503),
    Fault("list", drop=True),
    Fault("list", hang=True),
]


@pytest.mark.parametrize("fault", PASSING, ids=lambda f: f"{f.status or 'drop' * f.drop or 'hang'}")
def test_what_passes_is_waited_out_visibly(hub: Loopback, tmp_path: Path, fault: Fault) -> None:
    times = fault.times
    hub.add(Repository("a/b", {}))
    hub.misbehave(replace(fault))
    heard = run(Search(), around(hub, patience=60), tmp_path / "hub.log")
    assert isinstance(heard.last, Found), heard.last
    assert len(heard.of(Waiting)) == times


def test_a_host_that_wants_too_long_a_wait_is_told_at_once(hub: Loopback, tmp_path: Path) -> None:
    hub.misbehave(Fault("list", times=-1, status=429, headers={"Retry-After": "3600"}))
    failed = run(Search(), around(hub), tmp_path / "hub.log").failed
    assert failed.kind is Trouble.BUSY
    assert len(hub.seen) == 1


REFUSED: list[tuple[Command, str, Trouble, str]] = [
    (Look("a/nothing"), "", Trouble.MISSING, "a/nothing"),
    (Look("a/private"), "", Trouble.MISSING, "a/private"),
    (Look("a/private"), "hf_wrong", Trouble.TOKEN, "wrong or has expired"),
    (Look("a/b", "0" * 40), "", Trouble.MISSING, "a/b"),
    (Look("../../x"), "", Trouble.ADDRESS, "../../x"),
    (ReadHeader("a/b", "../m.gguf"), "", Trouble.ADDRESS, "../m.gguf"),
    (ReadHeader("a/b", "nothing.gguf"), "", Trouble.MISSING, "nothing.gguf"),
]


@pytest.mark.parametrize(("command", "token", "kind", "words"), REFUSED, ids=lambda v: str(v)[:30])
def test_a_refusal_says_what_it_is(
    hub: Loopback, tmp_path: Path, command: Command, token: str, kind: Trouble, words: str
) -> None:
    hub.add(Repository("a/private", {}, private=True))
    hub.add(Repository("a/b", {"m.gguf": b"x"}))
    failed = run(command, around(hub, token=token), tmp_path / "hub.log").failed
    assert failed.kind is kind
    assert words in str(failed.message)


@pytest.mark.parametrize("endpoint", ["nonsense", "ftp://x", "http://", "file:///etc/passwd"])
def test_a_mirror_that_is_no_address_is_said(hub: Loopback, tmp_path: Path, endpoint: str) -> None:
    failed = run(Search(), around(hub, endpoint=endpoint), tmp_path / "hub.log").failed
    assert failed.kind is Trouble.ADDRESS


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "nonsense://x", "http://[::bad"])
def test_a_proxy_that_cannot_be_used_is_said(hub: Loopback, tmp_path: Path, proxy: str) -> None:
    failed = run(Search(), around(hub, proxy=proxy), tmp_path / "hub.log").failed
    assert failed.kind is Trouble.ADDRESS


def test_offline_is_an_ordinary_sentence(hub: Loopback, tmp_path: Path) -> None:
    with Loopback() as gone:
        endpoint = gone.endpoint
    heard = run(Search(), around(hub, endpoint=endpoint), tmp_path / "hub.log")
    assert heard.failed.kind is Trouble.OFFLINE
    assert "cannot be reached" in str(heard.failed.message)
    assert heard.of(Waiting)


def test_an_errand_whose_process_dies_fails_with_a_sentence(hub: Loopback, tmp_path: Path) -> None:
    hub.misbehave(Fault("list", times=-1, hang=True))

    def kill(event: object, errand: object) -> None:
        if isinstance(event, Connected):
            psutil.Process(errand.pid).kill()  # type: ignore[attr-defined]

    heard = run(Search(), around(hub, silence=30.0), tmp_path / "hub.log", kill)
    assert heard.failed.kind is Trouble.ENDED


@pytest.mark.parametrize(
    ("module", "never"),
    [
        ("desktop.hub.client", ("huggingface_hub", "httpx2", "desktop.hub.worker")),
        ("desktop.hub.part", ("huggingface_hub", "httpx2")),
        ("desktop.hub.names", ("huggingface_hub", "httpx2")),
        ("desktop.hub.huggingface", ("llama_cpp", "PySide6", "numpy", "hf_xet", "sqlcipher3")),
        ("desktop.hub.worker", ("llama_cpp", "PySide6", "numpy", "huggingface_hub")),
    ],
)
def test_what_a_process_never_imports(module: str, never: tuple[str, ...]) -> None:
    ask = f"import sys, {module}; print([name for name in {never} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

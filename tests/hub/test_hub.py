"""Search, pages, headers, tokens: through real hub processes, against a hub on loopback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from desktop.core.models import identify
from desktop.core.wording import say
from desktop.hub.protocol import (
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


def test_a_search_keeps_to_a_size(hub: Loopback, tmp_path: Path) -> None:
    for billions in (3, 4, 8):
        hub.add(Repository(f"owner/model-{billions}B", {}, parameters=billions * 10**9))
    hub.add(Repository("owner/model-unknown", {}))
    assert set(found(hub, tmp_path, billions=4)[0]) == {"owner/model-3B", "owner/model-4B"}
    assert len(found(hub, tmp_path)[0]) == 4


def test_adapters_are_found_by_their_base(hub: Loopback, tmp_path: Path) -> None:
    hub.add(Repository("a/fits", {}, tags=("peft",), base_models=("meta/base",)))
    hub.add(Repository("a/not", {}, tags=("peft",), base_models=("meta/else",)))
    hub.add(Repository("a/model", {}, base_models=("meta/base",)))
    assert found(hub, tmp_path, kind="adapter", base_model="meta/base")[0] == ["a/fits"]
    assert found(hub, tmp_path, base_model="meta/base")[0] == ["a/model"]


def test_adapters_are_found_for_what_a_file_was_quantised_from(
    hub: Loopback, tmp_path: Path
) -> None:
    base = ("meta/base",)
    hub.add(Repository("a/peft", {}, tags=("peft",), base_models=base, trending=2))
    hub.add(Repository("a/gguf", {}, tags=("gguf",), base_models=base, relation="adapter"))
    hub.add(Repository("a/not", {}, tags=("peft", "gguf", "lora"), base_models=("meta/else",)))
    hub.add(Repository("q/base-GGUF", {}, base_models=base))
    hub.add(Repository("q/alone", {}))
    search = Search(kind="adapter", quantised="q/base-GGUF")
    last = run(search, around(hub), tmp_path / "hub.log").last
    assert isinstance(last, Found)
    assert ([repo.id for repo in last.repos], last.base) == (["a/peft", "a/gguf"], "meta/base")
    assert [repo.is_adapter for repo in last.repos] == [True, True]
    assert [repo.has_gguf for repo in last.repos] == [False, True]
    both = {"kind": "adapter", "quantised": "q/base-GGUF"}
    assert found(hub, tmp_path, **both, form="gguf")[0] == ["a/gguf"]
    assert found(hub, tmp_path, **both, form="peft")[0] == ["a/peft"]
    assert found(hub, tmp_path, kind="adapter", form="gguf")[0] == ["a/not"]
    assert found(hub, tmp_path, kind="adapter", quantised="q/alone")[0] == []
    assert found(hub, tmp_path, kind="adapter", quantised="gone/gone")[0] == []
    hub.misbehave(Fault("info", body=b'{"tags": 7, "id": []}'))
    assert found(hub, tmp_path, **both)[0] == []  # no base is named: it counts as its own
    hub.misbehave(Fault("info", status=403))
    last = run(search, around(hub), tmp_path / "hub.log").last
    assert getattr(last, "kind", None) is Trouble.REFUSED


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
    assert run(WhoAmI(), around(hub, token="hf_a\nb"), log).failed.kind is Trouble.TOKEN
    assert run(WhoAmI(), around(hub, token=f" {TOKEN}\n"), log).last == Known("someone", "read")


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


def test_what_is_searched_is_in_no_log_and_no_ledger(hub: Loopback, tmp_path: Path) -> None:
    hub.misbehave(Fault("list", status=503))
    heard = run(Search("private"), around(hub), tmp_path / "hub.log")
    assert isinstance(heard.last, Found)
    assert "private" in hub.of("list")[0].query
    assert "private" not in (tmp_path / "hub.log").read_text("utf-8")
    assert "private" not in repr(heard.connections)


def test_the_headers_of_all_parts_are_read(hub: Loopback, tmp_path: Path) -> None:
    names = [f"m-{number:05d}-of-00002.gguf" for number in (1, 2)]
    for number, name in enumerate(names):
        write_llama(tmp_path / name, metadata={"split.no": number, "split.count": 2})
    hub.add(Repository("a/b", {f"Q8/{name}": (tmp_path / name).read_bytes() for name in names}))
    last = run(ReadHeader("a/b", f"Q8/{names[0]}"), around(hub), tmp_path / "hub.log").last
    assert isinstance(last, HeaderRead), last
    here = identify(tmp_path / names[0])
    assert (last.model.size, last.model.parameters) == (here.size, here.parameters)
    assert [str(part) for part in last.model.parts] == names


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

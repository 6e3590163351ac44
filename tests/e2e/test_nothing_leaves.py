"""Proof that nothing leaves the computer: whole sessions, watched by strace from outside."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests import small_models
from tests.e2e import tracing
from tests.e2e.tracing import Call, Trace, is_local, watch
from tests.e2e.watched import order_of
from tests.hub.loopback import Loopback, Repository
from tests.session.racks import fitting_adapter

PROGRAM = Path(__file__).with_name("watched.py")
FILE = "Model-Q8_0.gguf"


@pytest.fixture(scope="module")
def strace() -> None:
    if reason := tracing.why_not():
        pytest.skip(reason)


@pytest.fixture
def arguments(tmp_path: Path) -> tuple[str, str, str]:
    model = small_models.write_llama(
        tmp_path / "small.gguf",
        template=small_models.CHATML,
        control=small_models.CHATML_TOKENS,
    )
    adapter = fitting_adapter(tmp_path / "adapter.gguf")
    return str(tmp_path / "home"), str(model), str(adapter)


def test_a_whole_session_speaks_with_nobody(
    strace: None, arguments: tuple[str, str, str], tmp_path: Path
) -> None:
    trace = watch(PROGRAM, arguments, tmp_path / "trace")
    _require_sight(trace)
    assert trace.strangers() == []
    assert trace.sockets() == []
    assert not any(name.startswith("hub") for name in trace.owners)


def test_only_the_hubs_processes_go_out_and_only_to_the_hub(
    strace: None, arguments: tuple[str, str, str], tmp_path: Path
) -> None:
    content = Path(arguments[1]).read_bytes()
    with Loopback() as hub:
        hub.add(Repository("owner/Model-GGUF", {FILE: content}))
        order = order_of(hub.endpoint, "owner/Model-GGUF", FILE, content)
        trace = watch(PROGRAM, (*arguments, *order), tmp_path / "trace")
        ports = hub.ports
    _require_sight(trace)
    assert urlsplit(hub.endpoint).port in ports
    outside = {process for name, process in trace.owners.items() if name.startswith("hub")}
    assert len(outside) >= 2  # a search, and a download
    assert trace.strangers()
    for call in trace.strangers():
        assert call.process in outside, call
        if call.family:
            assert '"127.0.0.1"' in call.text, call
            assert call.port in ports, call
    for call in trace.sockets():
        assert call.process in outside, call


def _require_sight(trace: Trace) -> None:
    """See that the watch itself is no blind one: processes, and their local sockets, are seen."""
    assert {"engine", "probe"} <= set(trace.owners)
    assert trace.processes >= 4
    assert any(call.name == "socketpair" for call in trace.calls)


@pytest.mark.parametrize(
    ("name", "text", "local"),
    [
        ("connect", '5<UNIX-STREAM:[7]>, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0', True),
        ("connect", "5<TCP:[7]>, {sa_family=AF_INET, sin_port=htons(443)}, 16) = 0", False),
        ("connect", "5<UDPv6:[7]>, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = -1 E", False),
        ("sendto", '5<UNIX-STREAM:[7->8]>, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1', True),
        ("sendto", '5<TCP:[127.0.0.1:1->127.0.0.1:2]>, "x", 1, 0, NULL, 0) = 1', False),
        ("sendmsg", "5<UDP:[7]>, {msg_name=NULL, msg_namelen=0}, 0) = 1", False),
        ("bind", "5<NETLINK:[ROUTE:7]>, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 0", False),
        ("socket", "AF_UNIX, SOCK_STREAM, 0) = 5<UNIX-STREAM:[7]>", True),
        ("socket", "AF_INET, SOCK_STREAM, 0) = 5<TCP:[7]>", False),
    ],
)
def test_the_watcher_knows_a_stranger(name: str, text: str, *, local: bool) -> None:
    call = tracing._call(1, name, text)
    assert isinstance(call, Call)
    assert is_local(call) is local

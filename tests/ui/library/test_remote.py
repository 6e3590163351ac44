"""Which adapters lie in a repository."""

from __future__ import annotations

from desktop.core.shelf import Kind
from desktop.session.search import FileKind, RemoteFile, RemotePart, Repo, RepoPage
from desktop.ui.library.remote import adapters_of, order_for


def page(*paths: str, tags: tuple[str, ...] = ("peft",)) -> RepoPage:
    kinds = {
        "adapter_config.json": FileKind.ADAPTER_CONFIG,
        "adapter_model.safetensors": FileKind.ADAPTER_WEIGHTS,
        "adapter_model.bin": FileKind.ADAPTER_WEIGHTS,
    }
    files = tuple(
        RemoteFile(
            path.rpartition("/")[2],
            kinds.get(path.rpartition("/")[2], FileKind.MODEL),
            (RemotePart(path, 10),),
        )
        for path in paths
    )
    return RepoPage(Repo("poet/poems", tags=tags), "c" * 40, "", files, "https://x")


def test_weights_and_settings_of_one_folder_belong_together() -> None:
    found = adapters_of(
        page(
            "adapter_config.json", "adapter_model.safetensors", "poems.gguf",
            "checkpoint-10/adapter_model.safetensors", "checkpoint-10/adapter_config.json",
            "checkpoint-20/adapter_model.safetensors",
        )
    )  # fmt: skip
    assert [(one.form, one.name, one.size) for one in found] == [
        ("GGUF", "poems.gguf", 10),
        ("PEFT", "poems", 20),
        ("PEFT", "checkpoint-10", 20),
    ]
    assert [file.path for file in found[2].files] == [
        "checkpoint-10/adapter_model.safetensors",
        "checkpoint-10/adapter_config.json",
    ]


def test_a_pickle_counts_only_where_there_is_nothing_better() -> None:
    both = page("adapter_config.json", "adapter_model.bin", "adapter_model.safetensors")
    assert [one.pickled for one in adapters_of(both)] == [False]
    assert [one.pickled for one in adapters_of(page("adapter_model.bin"))] == [True]


def test_the_order_has_the_weights_first_and_is_called_like_the_repository() -> None:
    remote = page("adapter_config.json", "adapter_model.safetensors")
    order = order_for(remote, *adapters_of(remote)[0].files)
    assert [piece.file for piece in order.pieces] == [
        "adapter_model.safetensors",
        "adapter_config.json",
    ]
    assert (order.kind, order.name, order.size) == (Kind.ADAPTER, "poems", 20)
    deep = page("a/adapter_config.json", "a/adapter_model.safetensors", tags=())
    assert order_for(deep, *adapters_of(deep)[0].files).name == "poems/a"

"""What the installers are made of, looked at without making one."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

import wheel_layout
from desktop import __version__
from installers import (
    bundle,
    lean,
    linux_packages,
    mac_image,
    names,
    sbom,
    verbs,
    version_info,
    windows_setup,
)
from installers.workshop import Order
from llama_wheel import NATIVE, RELEASE, flags, key
from steps import SetupError

PACKAGING = Path(__file__).parents[2] / "packaging"
HERE = PACKAGING / "installers"


# ── llama.cpp for every processor ─────────────────────────────────────────────────────────


def test_a_release_is_never_built_for_one_processor() -> None:
    assert "-DGGML_NATIVE=OFF" in flags("cpu", RELEASE)
    assert "-DGGML_NATIVE=ON" not in flags("cpu", RELEASE)
    assert key("cpu", "x", RELEASE) != key("cpu", "x", NATIVE)


def test_backends_lie_beside_the_library_that_loads_them(tmp_path: Path) -> None:
    wheel = tmp_path / "a.whl"
    with zipfile.ZipFile(wheel, "w") as file:
        for name in (
            *("bin/libggml-cpu-haswell.so", "lib/libggml.so", "include/ggml.h"),
            *("llama_cpp/lib/libggml.so", "llama_cpp/llama.py", "a.dist-info/RECORD"),
        ):
            file.writestr(name, name)
    wheel_layout.gather(wheel)
    with zipfile.ZipFile(wheel) as file:
        assert sorted(file.namelist()) == [
            *("a.dist-info/RECORD", "llama_cpp/lib/libggml-cpu-haswell.so"),
            *("llama_cpp/lib/libggml.so", "llama_cpp/llama.py"),
        ]
        record = file.read("a.dist-info/RECORD").decode().splitlines()
    assert len(record) == 4
    assert record[-1] == "a.dist-info/RECORD,,"


# ── the frozen folder ─────────────────────────────────────────────────────────────────────


class Recorder:
    """Stands in for PyInstaller's words in the spec: it only records what they are given."""

    pure = scripts = ()

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.binaries: list[lean.Entry] = []
        self.datas: list[lean.Entry] = []

    def word(self, name: str) -> Any:
        def call(*_: object, **given: Any) -> Recorder:
            self.calls.append((name, given))
            return self

        return call


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_the_spec_does_for_each_system(
    system: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    recorder = Recorder()
    hooks = type(sys)("PyInstaller.utils.hooks")
    for name in ("collect_data_files", "collect_submodules", "copy_metadata"):
        setattr(hooks, name, lambda *_: [])
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, type(sys)(name))
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    monkeypatch.setattr(lean, "lean", lambda _: None)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(sys, "path", sys.path[:])
    monkeypatch.setenv("FIRESIDE_FREEZE", str(tmp_path))
    words = {name: recorder.word(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    spec = HERE / "fireside.spec"
    exec(compile(spec.read_text("utf-8"), str(spec), "exec"), {**words, "SPECPATH": str(HERE)})
    made = [given["name"] for name, given in recorder.calls if name == "EXE"]
    assert made == ([names.WINDOWED] if system == "linux" else [names.WINDOWED, names.CONSOLE])
    bundles = [given for name, given in recorder.calls if name == "BUNDLE"]
    assert len(bundles) == (system == "darwin")
    icons = [given["icon"] for name, given in recorder.calls if name == "EXE"]
    assert all(icon is None or Path(icon).is_file() for icon in icons)
    for given in bundles:
        plist = plistlib.loads(plistlib.dumps(given["info_plist"]))
        assert plist["CFBundleShortVersionString"] == given["version"] == __version__
        assert plist["LSMinimumSystemVersion"] == names.MAC_OLDEST


def test_the_entitlements_can_be_read() -> None:
    told = plistlib.loads(mac_image.ENTITLEMENTS.read_bytes())
    assert told["com.apple.security.cs.allow-unsigned-executable-memory"] is True
    assert mac_image.sign(Path("x"), "-").count("--timestamp") == 0
    assert "--timestamp" in mac_image.sign(Path("x"), "Developer ID")


def test_two_names_that_windows_does_not_tell_apart_are_not_used() -> None:
    assert names.WINDOWED.casefold() != names.CONSOLE.casefold()
    assert names.version() == __version__


@pytest.mark.parametrize(
    ("name", "is_dropped"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", False),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", False),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", True),
        ("PySide6/QtDBus.abi3.so", False),
        ("PySide6/QtNetwork.abi3.so", True),
        ("libvulkan.so.1", True),
        ("icuuc.dll", True),
        ("numpy/__init__.pyi", True),
        ("resources/translations/fireside_de.qm", False),
    ],
)
def test_what_is_never_loaded_is_left_out(name: str, is_dropped: bool) -> None:
    assert lean.dropped(name) is is_dropped


def test_of_three_copies_one_stays() -> None:
    folder = "llama_cpp/lib"
    versions = ("libggml.so", "libggml.so.0", "libggml.so.0.25.3")
    binaries = [(f"{folder}/{name}", "/x", "BINARY") for name in versions]
    binaries += [(f"{folder}/libggml-cpu-x64.so", "/x", "BINARY"), ("libz.so.1", "/x", "BINARY")]
    data = [("libggml.so.0.25.3", f"{folder}/libggml.so.0.25.3", "SYMLINK")]
    kept, left = lean.link_copies(binaries, data)
    assert [(name, kind) for name, _, kind in kept] == [
        (f"{folder}/libggml.so.0", "BINARY"),
        (f"{folder}/libggml-cpu-x64.so", "BINARY"),
        ("libz.so.1", "BINARY"),
        (f"{folder}/libggml.so", "SYMLINK"),
    ]
    assert left == []


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """Lay out a frozen folder that has all that is looked for."""
    folder = tmp_path / "fireside"
    inside = folder / "_internal" / "resources"
    inside.mkdir(parents=True)
    (inside / "translations").mkdir()
    for name in ("NOTICES.txt", "catalogue.json", "LICENSE", "translations/fireside_de.qm"):
        (inside / name).touch()
    (inside / "build.json").write_text('{"kind": "release"}')
    libraries = folder / "_internal" / "llama_cpp" / "lib"
    libraries.mkdir(parents=True)
    for variant in ("x64", "haswell", "zen4"):
        (libraries / f"libggml-cpu-{variant}.so").write_text(variant)
    return folder


def test_a_folder_that_is_right_passes(app: Path) -> None:
    bundle.check(app)


def test_a_build_for_one_processor_is_not_shipped(app: Path) -> None:
    (app / "_internal" / "resources" / "build.json").write_text('{"kind": "native"}')
    with pytest.raises(SetupError, match="native"):
        bundle.check(app)
    bundle.check(app, native=True)


def test_a_library_twice_is_found(app: Path) -> None:
    for name in ("libggml.so.0", "libggml.so"):
        (app / "_internal" / name).write_bytes(b"x" * 20_000)
    with pytest.raises(SetupError, match="2 times"):
        bundle.check(app)


def test_the_drivers_own_library_is_found(app: Path) -> None:
    (app / "_internal" / "libvulkan.so.1").touch()
    with pytest.raises(SetupError, match="libvulkan"):
        bundle.check(app)


def test_too_much_is_found(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "INSTALLED_BUDGET", 5)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(SetupError, match="5 are allowed"):
        bundle.check(app)


@pytest.mark.skipif(sys.platform != "linux", reason="of ELF alone")
@pytest.mark.skipif(shutil.which("objdump") is None, reason="objdump is missing")
def test_a_library_that_nobody_has_is_found(app: Path) -> None:
    import numpy as np

    module = next(Path(np.__file__).parent.rglob("_multiarray_umath*.so"))
    shutil.copy(module, app / "_internal" / module.name)
    with pytest.raises(SetupError, match="openblas"):
        bundle.check(app)


def test_the_newest_glibc_counts() -> None:
    report = "0x0 0x00 05 GLIBC_2.9\n0x0 0x00 04 GLIBC_2.36\n 0x0 GLIBCXX_3.4.30\n"
    assert bundle.glibc_of(report) == (2, 36)
    assert bundle.glibc_of("") == (0, 0)


# ── packages ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("1.2.3", (1, 2, 3, 0)), ("0.1.0b2", (0, 1, 0, 0)), ("2", (2, 0, 0, 0))],
)
def test_windows_has_four_numbers_for_a_version(
    version: str, numbers: tuple[int, int, int, int]
) -> None:
    assert version_info.numbers(version) == numbers
    compile(version_info.text(version), "version_info", "eval")


@pytest.fixture
def wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Order:
    monkeypatch.setattr("installers.workshop.BUILD", tmp_path / "build")
    monkeypatch.setattr("installers.workshop.PRODUCTS", tmp_path / "dist")
    return Order(RELEASE, "cpu", "1.2.3", quick=True)


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is missing")
def test_the_setup_script_is_understood(wanted: Order, app: Path, tmp_path: Path) -> None:
    (app / "Fireside.exe").touch()
    product = tmp_path / "fireside-1.2.3-win64-setup.exe"
    command = windows_setup.command(wanted, app, product)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert product.read_bytes()[:2] == b"MZ"


def test_the_desktop_is_told_what_is_opened(wanted: Order, tmp_path: Path) -> None:
    linux_packages.share(tmp_path, wanted, "fireside")
    entry = tmp_path / "applications" / "fireside.desktop"
    assert "Exec=fireside %f\n" in entry.read_text("utf-8")
    assert (tmp_path / "icons/hicolor/48x48/apps/fireside.png").is_file()
    metainfo = next((tmp_path / "metainfo").iterdir())
    assert 'version="1.2.3"' in metainfo.read_text("utf-8")
    for tool, file in (("desktop-file-validate", entry), ("appstreamcli", metainfo)):
        if shutil.which(tool):
            words = ["validate", "--no-net"] if tool == "appstreamcli" else []
            done = subprocess.run([tool, *words, file], capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(shutil.which("xz") is None, reason="xz is missing")
def test_one_person_installs_updates_and_removes_it(wanted: Order, tmp_path: Path) -> None:
    package, home = tmp_path / "package", tmp_path / 'Zoë $Müller "x" 5%'
    (package / "app").mkdir(parents=True)
    (package / "app" / "Fireside").write_text("old")
    linux_packages.pack(package / "app", package / "app.tar.xz", quick=True)
    linux_packages.share(package / "share", wanted, "@EXEC@")
    shutil.copy(HERE / "linux" / "install.sh", package)
    home.mkdir()
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}

    def run(*words: str | Path) -> str:
        return subprocess.run(
            ["sh", *words], env=environment, capture_output=True, text=True, check=True
        ).stdout

    run(package / "install.sh")
    (package / "app" / "Fireside").write_text("new")
    linux_packages.pack(package / "app", package / "app.tar.xz", quick=True)
    data = home / ".local/share"
    (data / "Fireside").mkdir()
    (data / "Fireside" / "history.db").touch()
    assert "menu" in run(package / "install.sh")
    program = home / ".local/opt/fireside"
    assert (program / "Fireside").read_text() == "new"
    assert sorted(path.name for path in program.parent.iterdir()) == ["fireside"]
    entry = (data / "applications/fireside.desktop").read_text("utf-8")
    place = str(program).replace("$", "\\\\$").replace('"', '\\\\"').replace("%", "%%")
    assert f'Exec="{place}/Fireside" %f\n' in entry
    run(program / "uninstall.sh")
    left = [str(p.relative_to(home)) for p in home.rglob("*") if p.is_file() or p.is_symlink()]
    left = [name for name in left if "mimeinfo.cache" not in name and "share/mime/" not in name]
    assert left == [".local/share/Fireside/history.db"]


@pytest.mark.skipif(shutil.which("xz") is None, reason="xz is missing")
def test_a_stick_keeps_its_profile(wanted: Order, tmp_path: Path) -> None:
    package = tmp_path / "package"
    (package / "app").mkdir(parents=True)
    (package / "app" / "Fireside").touch()
    linux_packages.pack(package / "app", package / "app.tar.xz", quick=True)
    shutil.copy(HERE / "linux" / "install.sh", package)
    for _ in range(2):
        words = ["sh", str(package / "install.sh"), "--portable", str(tmp_path / "stick")]
        subprocess.run(words, capture_output=True, check=True)
        (tmp_path / "stick/Fireside/profile/history.db").touch()
    assert (tmp_path / "stick/Fireside/profile/history.db").is_file()
    assert (tmp_path / "stick/Fireside/Fireside").is_file()


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("MIT", {"expression": "MIT"}),
        ("Apache-2.0 OR BSD-3-Clause", {"expression": "Apache-2.0 OR BSD-3-Clause"}),
        ("BSD License", {"expression": "BSD-3-Clause"}),
        ("see its text", {"license": {"name": "see its text"}}),
    ],
)
def test_licences_are_written_as_cyclonedx_has_them(told: str, expected: dict[str, Any]) -> None:
    assert sbom.licences(told) == [expected]


def test_the_list_of_what_is_shipped_has_it_all() -> None:
    told = sbom.listed("1.2.3")
    found = {part["name"] for part in told["components"]}
    assert {"huggingface-hub", "llama.cpp", "qt", "python", "sqlcipher"} <= found
    references = {part["bom-ref"] for part in told["components"]}
    assert references == set(told["dependencies"][0]["dependsOn"])


# ── the hosted runners ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["ci.yml", "release.yml"])
def test_the_runners_use_the_entries_that_there_are(name: str) -> None:
    workflow = PACKAGING.parent / ".github" / "workflows" / name
    jobs = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    runs = "\n".join(step.get("run", "") for job in jobs.values() for step in job["steps"])
    for line in runs.splitlines():
        script, found, words = line.partition("packaging/build.py ")
        if found:
            verb = next(word for word in words.split() if word in {*verbs._VERBS, "prove"})
            assert verb, script
    assert "packaging/" in runs


def test_cuda_support_is_made_when_asked_for_and_before_the_app_that_describes_it() -> None:
    workflow = PACKAGING.parent / ".github" / "workflows" / "release.yml"
    told = yaml.safe_load(workflow.read_text("utf-8"))
    asked = told[True]["workflow_dispatch"]["inputs"]["cuda"]  # YAML 1.1 reads "on" as a truth
    assert asked["default"] is False
    makers = 0
    for job in told["jobs"].values():
        steps = job["steps"]
        said = [str(step) for step in steps]
        concerned = [at for at, text in enumerate(said) if "cuda" in text.casefold()]
        for at in concerned:
            step = steps[at]
            either = step.get("if", "").startswith("inputs.cuda") or "cache" in step.get("uses", "")
            assert either or "!dist/cuda" in step["with"]["path"], step
        runs = [step.get("run", "") for step in steps]
        made = [at for at, run in enumerate(runs) if run.endswith("build.py cuda")]
        packed = [at for at, run in enumerate(runs) if run.endswith(" package")]
        makers += len(made)
        assert all(one < packed[0] for one in made)
    assert makers == 2


def test_what_is_packed_is_never_older_than_the_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "desktop" / "app.py"
    program = tmp_path / "dist" / names.WINDOWED
    for file in (source, program):
        file.parent.mkdir()
        file.touch()
    frozen: list[Any] = []
    monkeypatch.setattr(names, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(verbs.freezing, "freeze", frozen.append)
    wanted: Any = SimpleNamespace(app=program.parent)
    os.utime(source, (1000, 1000))
    os.utime(program, (2000, 2000))
    assert verbs._frozen(wanted) == program.parent
    assert not frozen
    os.utime(source, (3000, 3000))
    verbs._frozen(wanted)
    assert frozen == [wanted]

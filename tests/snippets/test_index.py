"""The index and the files of the samples keep to what was promised."""

import ast
import importlib.metadata
import re
import subprocess
import sys

from conftest import HERE, PACK

PAIRS = {
    "hello-world",
    "path-parameter",
    "model-and-migration",
    "login-required-view",
    "json-endpoint",
    "admin-screen",
    "form",
    "test",
}
LANGUAGES = {".py": "python", ".sh": "sh", ".html": "html"}


def all_files(index):
    return [f for s in index["snippets"] for f in s["files"]]


def pins():
    lines = (HERE / "requirements.txt").read_text().splitlines()
    lines = [line for line in lines if line and line[0] != "#"]
    return dict(line.lower().split("==") for line in lines)


def test_every_file_is_in_the_index_and_the_reverse(index):
    named = [file["path"] for file in all_files(index)]
    found = [
        path.relative_to(PACK).as_posix()
        for path in (PACK / "snippets").rglob("*")
        if path.is_file()
    ]
    assert sorted(named) == sorted(found)


def test_every_pair_is_there_with_words_for_a_chooser(index):
    ids = [snippet["id"] for snippet in index["snippets"]]
    assert len(ids) == len(set(ids))
    assert set(ids) >= PAIRS
    for snippet in index["snippets"]:
        assert set(snippet) == {"id", "title", "task", "note", "files"}
        assert all(
            snippet[key].strip() for key in ["title", "task", "note"]
        )
        sides = {file["alternative"] for file in snippet["files"]}
        assert (
            {"django", "flask"}
            <= sides
            <= {"django", "flask", "fastapi"}
        )
        for side in sides:
            folder = f"snippets/{snippet['id']}/{side}"
            names = [
                file["name"]
                for file in snippet["files"]
                if file["alternative"] == side
            ]
            assert 1 <= len(names) <= 3
            assert len(names) == len(set(names))
            for file in snippet["files"]:
                if file["alternative"] == side:
                    assert re.match(rf"{folder}(\.|/)", file["path"])


def test_every_file_fits_a_phone(index):
    for file in all_files(index):
        path = PACK / file["path"]
        assert LANGUAGES[path.suffix] == file["language"], path
        text = path.read_text()
        assert text.endswith("\n") and not text.endswith("\n\n"), path
        assert "\t" not in text, path
        lines = text.splitlines()
        assert len(lines) <= 40, path
        assert max(map(len, lines)) <= 72, path


def test_versions_are_the_pinned_and_installed_ones(index):
    pinned = pins()
    for name, version in index["versions"].items():
        assert pinned[name] == version, name
    for name, version in pinned.items():
        assert importlib.metadata.version(name) == version, name


def test_versions_name_every_package_the_samples_import(index):
    owners = importlib.metadata.packages_distributions()
    needed = {"django", "flask", "fastapi"}
    for file in all_files(index):
        if file["language"] != "python":
            continue
        for node in ast.walk(
            ast.parse((PACK / file["path"]).read_text())
        ):
            modules = []
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                modules = [node.module]
            for module in modules:
                owner = owners.get(module.split(".")[0], [])
                needed.update(
                    name.lower().replace("_", "-") for name in owner
                )
    assert set(index["versions"]) == needed


def test_ruff_accepts_every_sample_and_these_tests():
    folders = [PACK / "snippets", HERE]
    config = ["--no-cache", "--config", HERE / "ruff.toml"]
    for command in [["format", "--check", "--diff"], ["check"]]:
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *config, *folders],
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr

"""Lays the samples into temporary projects and runs them there."""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PACK = ROOT / "assets" / "packs" / "django-flask"
TOOLS = Path(sys.executable).parent


def environment():
    return {
        "PATH": f"{TOOLS}{os.pathsep}{os.environ['PATH']}",
        "HOME": os.environ.get("HOME", "/"),
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "FLASK_SECRET_KEY": "only for the tests",
    }


@dataclass
class Answer:
    status: int
    text: str
    type: str
    location: str

    def json(self):
        return json.loads(self.text)

    def hidden_fields(self):
        """What a browser would send back along with a form."""
        fields = {}
        for tag in re.findall(r"<input[^>]*>", self.text):
            found = dict(re.findall(r'(\w+)="([^"]*)"', tag))
            if found.get("type") == "hidden":
                fields[found["name"]] = html.unescape(found["value"])
        return fields


class Visitor:
    def __init__(self, folder, kind, target):
        self.process = subprocess.Popen(
            [sys.executable, HERE / "visitor.py", kind, target],
            cwd=folder,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def request(self, method, url, **more):
        line = json.dumps({"method": method, "url": url, **more})
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer, f"the application broke at {method} {url}"
        return Answer(**json.loads(answer))

    def get(self, url):
        return self.request("GET", url)

    def post(self, url, **more):
        return self.request("POST", url, **more)

    def leave(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=30)


class Project:
    """A folder that one alternative's files are laid into and run."""

    def __init__(self, folder, alternative, index, blank):
        self.folder = folder
        self.alternative = alternative
        self.index = index
        self.blank = blank
        self.installed = set()
        self.visitors = []

    def files(self, snippet):
        entry = next(
            s for s in self.index["snippets"] if s["id"] == snippet
        )
        return [
            f
            for f in entry["files"]
            if f["alternative"] == self.alternative
        ]

    def run(self, *command, check=True):
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
        )
        assert not check or done.returncode == 0, done.stdout
        return done

    def python(self, code):
        return self.run(sys.executable, "-c", code).stdout

    def manage(self, *words):
        return self.run(sys.executable, "manage.py", *words)

    def run_shell(self, snippet, check=True):
        """Run the commands just as the reader is shown them."""
        shells = [
            f for f in self.files(snippet) if f["language"] == "sh"
        ]
        assert len(shells) == 1
        return self.run(
            "bash", "-eu", PACK / shells[0]["path"], check=check
        )

    def start(self, *apps):
        """Begin a Django project as the framework itself does."""
        shutil.copytree(self.blank, self.folder, dirs_exist_ok=True)
        for app in apps:
            self.manage("startapp", app)

    def lay(self, snippet):
        apps = set()
        for file in self.files(snippet):
            if file["language"] == "sh":
                continue
            target = self.folder / file["name"]
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(PACK / file["path"], target)
            apps.add(Path(file["name"]).parts[0])
        if self.alternative == "django":
            self.install(apps - {"mysite"} - self.installed)

    def install(self, apps):
        """The one line of settings every Django app needs."""
        self.installed |= apps
        settings = self.folder / "mysite" / "settings.py"
        with settings.open("a") as out:
            out.write(f"\nINSTALLED_APPS += {sorted(apps)!r}\n")

    def visit(self, target=None):
        usual = {
            "django": ("wsgi", "mysite.wsgi:application"),
            "flask": ("wsgi", "app:app"),
            "fastapi": ("asgi", "main:app"),
        }
        kind, application = usual[self.alternative]
        visitor = Visitor(self.folder, kind, target or application)
        self.visitors.append(visitor)
        return visitor


@pytest.fixture(scope="session")
def index():
    return tomllib.loads((PACK / "snippets.toml").read_text())


@pytest.fixture(scope="session")
def blank_django(tmp_path_factory):
    folder = tmp_path_factory.mktemp("blank")
    subprocess.run(
        [TOOLS / "django-admin", "startproject", "mysite", "."],
        cwd=folder,
        env=environment(),
        check=True,
    )
    return folder


@pytest.fixture
def project(tmp_path, index, blank_django):
    """Makes the project of one alternative, empty but for its start."""
    made = []

    def make(alternative):
        folder = tmp_path / alternative
        folder.mkdir()
        made.append(Project(folder, alternative, index, blank_django))
        return made[-1]

    yield make
    for one in made:
        for visitor in one.visitors:
            visitor.leave()

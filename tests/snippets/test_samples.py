"""Every pair of samples does the same, run by the real frameworks."""

import sqlite3

import pytest


def test_hello_world_answers_the_same_line_in_every_framework(project):
    django = project("django")
    django.run_shell("hello-world")
    for alternative in ["django", "flask", "fastapi"]:
        site = (
            django if alternative == "django" else project(alternative)
        )
        site.lay("hello-world")
        page = site.visit().get("/")
        assert page.status == 200
        assert page.text == "Welcome to the trailhead."


def test_path_parameter_is_a_number_in_every_framework(project):
    refusals = {"django": 404, "flask": 404, "fastapi": 422}
    for alternative, refusal in refusals.items():
        site = project(alternative)
        if alternative == "django":
            site.start("trails")
        site.lay("path-parameter")
        visitor = site.visit()
        page = visitor.get("/trails/007/")
        assert page.status == 200
        assert page.text == "Trail 7 starts here."
        assert visitor.get("/trails/seven/").status == refusal


def test_migration_creates_the_same_table_in_both(project):
    django = project("django")
    django.start("trails")
    django.lay("model-and-migration")
    django.run_shell("model-and-migration")
    assert (
        django.folder / "trails/migrations/0001_initial.py"
    ).exists()
    django.manage("makemigrations", "--check", "--dry-run")

    flask = project("flask")
    flask.lay("model-and-migration")
    flask.run_shell("model-and-migration")
    assert len(list(flask.folder.glob("migrations/versions/*.py"))) == 1
    flask.run("flask", "db", "check")

    for path, table in [
        (django.folder / "db.sqlite3", "trails_trail"),
        (flask.folder / "instance/trails.db", "trail"),
    ]:
        database = sqlite3.connect(path)
        columns = database.execute(
            f"PRAGMA table_info({table})"
        ).fetchall()
        assert {name for _, name, *_ in columns} == {"id", "name", "km"}
        assert all(required for _, _, _, required, *_ in columns)
        add = f"INSERT INTO {table} (name, km) VALUES ('Ridge', 12.5)"
        database.execute(add)
        with pytest.raises(sqlite3.IntegrityError):
            database.execute(add)
        database.close()


def test_login_required_view_lets_in_only_who_signed_in(project):
    django = project("django")
    django.start("club")
    django.lay("login-required-view")
    django.manage("migrate")
    django.manage(
        "shell",
        "-c",
        "from django.contrib.auth.models import User\n"
        "User.objects.create_user('ada', password='up the hill')",
    )

    flask = project("flask")
    flask.lay("login-required-view")
    flask.python(
        "from app import app\n"
        "from users import User, db\n"
        "with app.app_context():\n"
        "    db.create_all()\n"
        "    ada = User(name='ada')\n"
        "    ada.set_password('up the hill')\n"
        "    db.session.add(ada)\n"
        "    db.session.commit()\n"
    )

    for site, name in [(django, "username"), (flask, "name")]:
        visitor = site.visit()
        away = visitor.get("/logbook/")
        assert away.status == 302
        assert "/login/?next=" in away.location
        assert "members" not in away.text

        page = visitor.get(away.location)
        assert page.status == 200
        assert "Sign in" in page.text
        form = page.hidden_fields()
        assert form, "the form carries no token against forgery"

        wrong = {**form, name: "ada", "password": "down the hill"}
        refused = visitor.post(away.location, data=wrong)
        assert refused.status == 200
        assert "Sign in" in refused.text
        assert visitor.get("/logbook/").status == 302

        right = {name: "ada", "password": "up the hill"}
        forged = visitor.post(away.location, data=right)
        assert forged.status in (400, 403)
        assert visitor.get("/logbook/").status == 302

        form = visitor.get(away.location).hidden_fields()
        signed_in = visitor.post(away.location, data={**form, **right})
        assert signed_in.status == 302
        assert signed_in.location == "/logbook/"
        page = visitor.get("/logbook/")
        assert page.status == 200
        assert page.text == "The members' logbook."


def test_json_endpoint_answers_the_same_json_in_every_framework(
    project,
):
    refusals = {"django": 400, "flask": 400, "fastapi": 422}
    for alternative, refusal in refusals.items():
        site = project(alternative)
        if alternative == "django":
            site.start("walks")
        site.lay("json-endpoint")
        visitor = site.visit()

        answer = visitor.post("/estimate/", json={"km": 10})
        assert answer.status == 200
        assert answer.type == "application/json"
        assert answer.json() == {"km": 10.0, "hours": 2.5}

        for wrong in [{}, {"km": "far"}, {"km": None}, [10]]:
            answer = visitor.post("/estimate/", json=wrong)
            assert answer.status == refusal, (alternative, wrong)
            assert answer.type == "application/json"
        broken = visitor.post(
            "/estimate/",
            content="{",
            headers={"content-type": "application/json"},
        )
        assert broken.status == refusal
        assert visitor.get("/estimate/").status == 405


def test_admin_screen_shows_the_row_to_staff_only(project):
    django = project("django")
    django.start("trails")
    django.lay("admin-screen")
    django.manage("makemigrations", "trails")
    django.manage("migrate")
    django.manage(
        "shell",
        "-c",
        "from django.contrib.auth.models import User\n"
        "from trails.models import Trail\n"
        "User.objects.create_superuser('ada', password='up the hill')\n"
        "Trail.objects.create(name='Ridge path', km=12.5)\n"
        "Trail.objects.create(name='Lake loop', km=4)",
    )
    visitor = django.visit()
    closed = visitor.get("/admin/trails/trail/")
    assert closed.status == 302
    assert "/admin/login/" in closed.location
    form = visitor.get(closed.location).hidden_fields()
    form |= {"username": "ada", "password": "up the hill"}
    assert visitor.post(closed.location, data=form).status == 302
    check_list(visitor, "/admin/trails/trail/", "q")

    flask = project("flask")
    flask.lay("admin-screen")
    flask.python(
        "from app import app\n"
        "from models import Trail, User, db\n"
        "with app.app_context():\n"
        "    db.create_all()\n"
        "    db.session.add(User(id=1, name='ada', is_staff=True))\n"
        "    db.session.add(User(id=2, name='bob'))\n"
        "    db.session.add(Trail(name='Ridge path', km=12.5))\n"
        "    db.session.add(Trail(name='Lake loop', km=4))\n"
        "    db.session.commit()\n"
    )
    # The sample leaves the sign-in page out, so the test stands in.
    (flask.folder / "door.py").write_text(
        "from flask_login import login_user\n"
        "from app import app, load_user\n"
        "@app.get('/enter/<int:number>/')\n"
        "def enter(number):\n"
        "    login_user(load_user(number))\n"
        "    return 'in'\n"
    )
    visitor = flask.visit("door:app")
    closed = visitor.get("/admin/trail/")
    assert closed.status == 403
    assert "Ridge path" not in closed.text
    visitor.get("/enter/2/")
    assert visitor.get("/admin/trail/").status == 403
    visitor.get("/enter/1/")
    check_list(visitor, "/admin/trail/", "search")


def check_list(visitor, address, search):
    rows = visitor.get(address)
    assert rows.status == 200
    assert "Ridge path" in rows.text
    assert "12.5" in rows.text
    assert "Lake loop" in rows.text
    found = visitor.get(f"{address}?{search}=lake")
    assert found.status == 200
    assert "Lake loop" in found.text
    assert "Ridge path" not in found.text


def test_form_shows_what_is_wrong_and_thanks_for_what_is_right(project):
    django = project("django")
    django.start("walks")
    django.lay("form")
    # The sample leaves out the line that gives the view its address.
    (django.folder / "mysite/urls.py").write_text(
        "from django.urls import path\n"
        "from walks.views import report\n"
        "urlpatterns = [path('report/', report)]\n"
    )
    django.manage("migrate")
    flask = project("flask")
    flask.lay("form")

    complaints = {
        "django": "greater than or equal to 0.1",
        "flask": "at least 0.1",
    }
    for site in [django, flask]:
        visitor = site.visit()
        page = visitor.get("/report/")
        assert page.status == 200
        assert "Kilometres" in page.text
        assert "required." not in page.text
        form = page.hidden_fields()
        assert form, "the form carries no token against forgery"

        empty = visitor.post("/report/", data=form)
        assert empty.status == 200
        assert empty.text.count("is required.") == 2

        short = {**form, "trail": "Ridge path", "km": "0"}
        refused = visitor.post("/report/", data=short)
        assert refused.status == 200
        assert complaints[site.alternative] in refused.text
        assert 'value="Ridge path"' in refused.text

        sent = {**form, "trail": "Ridge <path>", "km": "12.5"}
        noted = visitor.post("/report/", data=sent)
        assert (noted.status, noted.location) == (302, "/report/")
        thanks = "Noted: Ridge &lt;path&gt;. Thank you."
        assert thanks in visitor.get("/report/").text
        assert thanks not in visitor.get("/report/").text

        forged = {"trail": "Ridge path", "km": "12.5"}
        visitor.post("/report/", data=forged)
        assert "Noted" not in visitor.get("/report/").text


def test_test_passes_on_the_page_and_fails_on_a_broken_one(project):
    django = project("django")
    django.start("trails")
    flask = project("flask")
    for site, view in [(django, "trails/views.py"), (flask, "app.py")]:
        site.lay("path-parameter")
        site.lay("test")
        passed = site.run_shell("test").stdout
        assert "Ran 2 tests" in passed or "2 passed" in passed

        view = site.folder / view
        view.write_text(view.read_text().replace("starts", "ends"))
        failed = site.run_shell("test", check=False)
        assert failed.returncode == 1
        counts = ["failures=1", "1 failed"]
        assert any(count in failed.stdout for count in counts)

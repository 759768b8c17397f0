import pytest

from app import app


@pytest.fixture
def client():
    return app.test_client()


def test_names_the_trail_asked_for(client):
    response = client.get("/trails/7/")
    assert response.status_code == 200
    assert response.text == "Trail 7 starts here."


def test_has_no_page_for_a_trail_without_a_number(client):
    assert client.get("/trails/seven/").status_code == 404

"""Visits an application for a test, one JSON line per request.

Run in a project's folder with `wsgi module:name` or
`asgi module:name`. It keeps cookies and follows no redirects, so the
tests can speak to every framework in the same words.
"""

import importlib
import json
import os
import sys


def client_for(kind, target):
    module, name = target.split(":")
    app = getattr(importlib.import_module(module), name)
    if kind == "asgi":
        from starlette.testclient import TestClient

        return TestClient(
            app, base_url="http://localhost", follow_redirects=False
        )
    import httpx2

    return httpx2.Client(
        transport=httpx2.WSGITransport(app=app),
        base_url="http://localhost",
    )


def main():
    # What an application prints must not mix with the answers.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    sys.path.insert(0, os.getcwd())
    client = client_for(*sys.argv[1:])
    for line in sys.stdin:
        response = client.request(**json.loads(line))
        answer = {
            "status": response.status_code,
            "text": response.text,
            "type": response.headers.get("content-type", ""),
            "location": response.headers.get("location", ""),
        }
        print(json.dumps(answer), file=answers, flush=True)


main()

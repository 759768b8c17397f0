from flask import Flask, request

app = Flask(__name__)


@app.post("/estimate/")
def estimate():
    try:
        km = float(request.get_json()["km"])
    except (KeyError, TypeError, ValueError):
        return {"error": "Send a number, km."}, 400
    return {"km": km, "hours": km / 4}

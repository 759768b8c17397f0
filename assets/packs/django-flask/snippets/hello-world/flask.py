from flask import Flask

app = Flask(__name__)


@app.get("/")
def welcome():
    return "Welcome to the trailhead."

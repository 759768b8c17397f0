from flask import Flask

app = Flask(__name__)


@app.get("/trails/<int:number>/")
def trail(number):
    return f"Trail {number} starts here."

from flask import Flask, redirect, render_template, request
from flask_login import login_required, login_user
from flask_wtf import CSRFProtect

from users import User, db, login_manager

app = Flask(__name__)
app.config.from_prefixed_env()  # reads FLASK_SECRET_KEY
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///club.db"
db.init_app(app)
login_manager.init_app(app)
CSRFProtect(app)


@app.get("/logbook/")
@login_required
def logbook():
    return "The members' logbook."


@app.get("/login/")
def sign_in():
    return render_template("login.html")


@app.post("/login/")
def check_sign_in():
    named = db.select(User).filter_by(name=request.form["name"])
    user = db.session.scalar(named)
    if user and user.check_password(request.form["password"]):
        login_user(user)
        return redirect("/logbook/")
    return render_template("login.html", refused=True)

from flask import Flask, flash, redirect, render_template, request

from forms import WalkForm

app = Flask(__name__)
app.config.from_prefixed_env()  # reads FLASK_SECRET_KEY


@app.route("/report/", methods=["GET", "POST"])
def report():
    form = WalkForm()
    if form.validate_on_submit():
        flash(f"Noted: {form.trail.data}. Thank you.")
        return redirect(request.path)
    return render_template("report.html", form=form)

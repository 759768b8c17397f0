from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_login import LoginManager, current_user

from models import Trail, User, db

app = Flask(__name__)
app.config.from_prefixed_env()  # reads FLASK_SECRET_KEY
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///club.db"
db.init_app(app)
login_manager = LoginManager(app)


@login_manager.user_loader
def load_user(user_id):
    return db.session.get(User, int(user_id))


class TrailView(ModelView):
    column_list = ["name", "km"]
    column_searchable_list = ["name"]

    def is_accessible(self):  # without this, open to everybody
        return current_user.is_authenticated and current_user.is_staff


admin = Admin(app, name="Trails")
admin.add_view(TrailView(Trail, db))

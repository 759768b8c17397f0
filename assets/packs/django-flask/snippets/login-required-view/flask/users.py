from flask_login import LoginManager, UserMixin
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from werkzeug import security


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)
login_manager = LoginManager()
login_manager.login_view = "sign_in"


class User(UserMixin, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]

    def set_password(self, password):
        hashed = security.generate_password_hash(password)
        self.password_hash = hashed

    def check_password(self, password):
        hashed = self.password_hash
        return security.check_password_hash(hashed, password)


@login_manager.user_loader
def load_user(user_id):
    return db.session.get(User, int(user_id))

from flask_wtf import FlaskForm
from wtforms import FloatField, StringField
from wtforms.validators import InputRequired, Length, NumberRange


class WalkForm(FlaskForm):
    trail = StringField(validators=[InputRequired(), Length(max=80)])
    km = FloatField(
        "Kilometres",
        validators=[InputRequired(), NumberRange(min=0.1)],
    )

from django import forms


class WalkForm(forms.Form):
    trail = forms.CharField(max_length=80)
    km = forms.FloatField(label="Kilometres", min_value=0.1)

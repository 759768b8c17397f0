from django.contrib.auth.views import LoginView
from django.urls import path

from club.views import logbook

urlpatterns = [
    path("accounts/login/", LoginView.as_view()),
    path("logbook/", logbook),
]

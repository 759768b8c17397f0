from django.urls import path

from hello.views import welcome

urlpatterns = [
    path("", welcome),
]

from django.urls import path

from walks.views import estimate

urlpatterns = [
    path("estimate/", estimate),
]

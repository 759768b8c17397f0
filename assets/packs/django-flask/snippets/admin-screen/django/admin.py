from django.contrib import admin

from .models import Trail


@admin.register(Trail)
class TrailAdmin(admin.ModelAdmin):
    list_display = ["name", "km"]
    search_fields = ["name"]

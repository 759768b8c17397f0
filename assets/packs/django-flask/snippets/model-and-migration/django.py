from django.db import models


class Trail(models.Model):
    name = models.CharField(max_length=80, unique=True)
    km = models.FloatField()

    def __str__(self):
        return self.name

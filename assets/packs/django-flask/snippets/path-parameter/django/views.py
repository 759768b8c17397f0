from django.http import HttpResponse


def trail(request, number):
    return HttpResponse(f"Trail {number} starts here.")

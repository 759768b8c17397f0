from django.contrib import messages
from django.shortcuts import redirect, render

from .forms import WalkForm


def report(request):
    form = WalkForm(request.POST or None)
    if form.is_valid():
        trail = form.cleaned_data["trail"]
        messages.success(request, f"Noted: {trail}. Thank you.")
        return redirect(request.path)
    return render(request, "walks/report.html", {"form": form})

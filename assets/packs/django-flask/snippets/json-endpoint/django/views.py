import json

from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST


@csrf_exempt  # other programs call this, not a form of ours
@require_POST
def estimate(request):
    try:
        km = float(json.loads(request.body)["km"])
    except (KeyError, TypeError, ValueError):
        return JsonResponse({"error": "Send a number, km."}, status=400)
    return JsonResponse({"km": km, "hours": km / 4})

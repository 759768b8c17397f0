from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Walk(BaseModel):
    km: float


@app.post("/estimate/")
def estimate(walk: Walk):
    return {"km": walk.km, "hours": walk.km / 4}

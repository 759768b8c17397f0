from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


@app.get("/trails/{number}/", response_class=PlainTextResponse)
def trail(number: int):
    return f"Trail {number} starts here."

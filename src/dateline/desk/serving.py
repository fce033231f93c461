"""The desk on 127.0.0.1, with the browser opened on it."""

import socket
import webbrowser
from contextlib import closing
from pathlib import Path
from threading import Thread

import uvicorn

from dateline import questions
from dateline.desk.app import app
from dateline.record import open_record

HOST = "127.0.0.1"


def serve(record_path: str | Path, port: int = 8765, open_browser: bool = True) -> None:
    """Serves the record in this file until it is stopped; another port if the wished one is taken.

    Raises `RecordProblem` before anything is served if the record cannot be used.
    """
    open_record(record_path).close()
    with listening(port) as bound:
        address = f"http://{HOST}:{bound.getsockname()[1]}/"
        print(f"The desk is at {address}  (Ctrl-C ends it)", flush=True)
        if open_browser:
            webbrowser.open(address)
        config = uvicorn.Config(
            app(lambda: open_record(record_path), record=Path(record_path)), log_level="warning", lifespan="off"
        )
        Thread(target=_prepare, args=(record_path,), daemon=True).start()
        uvicorn.Server(config).run(sockets=[bound])


def _prepare(record_path: str | Path) -> None:
    with closing(open_record(record_path)) as reader:
        questions.prepare(reader)


def listening(port: int) -> socket.socket:
    """A socket that listens on this port, or on a free one; a browser that comes early waits in its queue."""
    for wished in (port, 0):
        bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((HOST, wished))
            bound.listen()
        except OSError:
            bound.close()
            if wished == 0:
                raise
        else:
            return bound
    raise AssertionError("port 0 binds or raises")

"""The desk on 127.0.0.1, with the browser opened on it."""

import socket
import webbrowser
from contextlib import closing, suppress
from pathlib import Path
from threading import Event, Thread

import uvicorn

from dateline import questions
from dateline.desk.app import app
from dateline.record import RecordProblem, open_record

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
        Thread(target=keep_ready, args=(Path(record_path),), daemon=True).start()
        uvicorn.Server(config).run(sockets=[bound])


def keep_ready(record: Path, stop: Event | None = None, pause: float = 2) -> None:
    """Works out what pages build on, now and whenever another program has written the record, until it is stopped.

    While a reading writes, the record changes all the time: it is looked at again (every `pause` seconds) until it
    stands still.
    """
    stop, ready, seen = stop or Event(), "", None
    while not stop.is_set():
        # A record that is locked, or put aside for the moment, is looked at again.
        with suppress(RecordProblem), closing(open_record(record)) as reader:
            now = reader.version()
            if now != ready and (not ready or now == seen):
                questions.prepare(reader)
                ready = now
            seen = now
        stop.wait(pause)


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

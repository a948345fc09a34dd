"""`python -m copydesk.newsroom`: serve the newsroom until stdin closes or a signal comes."""

from __future__ import annotations

import argparse
import json
import sys
import threading
from datetime import datetime, timedelta

from copydesk.newsroom import feeds
from copydesk.newsroom.server import Newsroom
from copydesk.newsroom.world import KEPT, World


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m copydesk.newsroom", description="A living news world, served as a forward proxy."
    )
    parser.add_argument("--port", type=int, default=0, help="0: any free one; printed as JSON when ready")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--moment", type=datetime.fromisoformat, help="ISO 8601 with a zone: the world's present")
    parser.add_argument("--days", type=int, default=KEPT.days, help="how far back its sites remember")
    parser.add_argument("--while-stdin", action="store_true", help="end when stdin closes")
    parser.add_argument("--opml", action="store_true", help="print the newsroom's feeds as OPML and end")
    arguments = parser.parse_args()
    if arguments.opml:
        print(feeds.opml(), end="")
        return
    if arguments.moment is None or arguments.moment.tzinfo is None:
        parser.error("--moment needs a time with a zone, such as 2026-11-24T10:00:00+00:00")
    world = World(arguments.seed, arguments.moment, kept=timedelta(days=arguments.days))
    newsroom = Newsroom(world, arguments.port)
    print(json.dumps({"port": newsroom.port}), flush=True)
    if arguments.while_stdin:
        threading.Thread(target=_end_with_stdin, args=(newsroom,), daemon=True).start()
    try:
        newsroom.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        newsroom.server_close()


def _end_with_stdin(newsroom: Newsroom) -> None:
    sys.stdin.read()
    newsroom.shutdown()


if __name__ == "__main__":
    main()

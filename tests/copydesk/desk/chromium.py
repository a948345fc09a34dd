"""A browser as a person uses one, by Chromium's own DevTools protocol."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from websockets.sync.client import ClientConnection, connect

PATIENCE = 30.0
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--no-proxy-server", "--remote-debugging-port=0")  # fmt: skip


class Tab:
    def __init__(self, channel: ClientConnection):
        self._channel = channel
        self._numbers = count(1)

    def call(self, method: str, **values: Any) -> dict[str, Any]:
        number = next(self._numbers)
        self._channel.send(json.dumps({"id": number, "method": method, "params": values}))
        while (said := json.loads(self._channel.recv(PATIENCE))).get("id") != number:
            pass
        assert "error" not in said, said
        return dict(said["result"])

    def run(self, script: str) -> Any:
        """The value of an expression on the page."""
        found = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def until(self, script: str) -> Any:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if found := self.run(script):
                    return found
            except AssertionError:  # the page that was asked is being left
                pass
            time.sleep(0.1)
        raise AssertionError(f"not within {PATIENCE:g} s: {script}\n{self.run('location.href')}\n{self.text()[:2000]}")

    def go(self, url: str) -> None:
        self.run("window.left = true")
        self.call("Page.navigate", url=url)
        self.until("!window.left && document.readyState === 'complete'")

    def text(self) -> str:
        return str(self.run("document.body.innerText"))

    def fill(self, selector: str, text: str) -> None:
        self.until(f"!!document.querySelector({json.dumps(selector)})")
        self.run(f"document.querySelector({json.dumps(selector)}).focus()")
        self.call("Input.insertText", text=text)

    def press(self, name: str, within: str = "body") -> None:
        """Click the first link or button of that name, and wait for the page that it leads to."""
        all_of_it = f"[...document.querySelectorAll({json.dumps(f'{within} :is(a, button)')})]"
        found = f"{all_of_it}.find(e => e.innerText.trim() === {json.dumps(name)})"
        self.until(f"!!{found}")
        self.run(f"window.left = true, {found}.click()")
        self.until("!window.left && document.readyState === 'complete'")

    def shape(self, width: int, height: int, dark: bool) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def picture(self, target: Path) -> None:
        target.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def leave_out_cookies(self) -> None:
        self.call("Network.clearBrowserCookies")


@contextmanager
def browser() -> Iterator[Tab]:
    assert CHROMIUM
    with TemporaryDirectory(prefix="copydesk-chromium-", ignore_cleanup_errors=True) as folder:
        running = subprocess.Popen([CHROMIUM, *FLAGS, f"--user-data-dir={folder}", "about:blank"], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)  # fmt: skip
        try:
            with connect(_address(Path(folder) / "DevToolsActivePort"), max_size=None, proxy=None) as channel:
                yield Tab(channel)
        finally:
            running.terminate()
            running.wait(20)


def _address(file: Path) -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if file.exists() and len(lines := file.read_text().split()) > 1:
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            with opener.open(f"http://127.0.0.1:{lines[0]}/json/list", timeout=10) as answer:
                pages = [one for one in json.load(answer) if one["type"] == "page"]
            if pages:
                return str(pages[0]["webSocketDebuggerUrl"])
        time.sleep(0.1)
    raise AssertionError("Chromium did not start")

"""What a server sent late, put where it belongs: React sends slow parts of a page behind its end, hidden, and a script moves them
to the empty templates that were left for them (https://react.dev/reference/react-dom/server/renderToPipeableStream)."""

from __future__ import annotations

from typing import Any

LATE = ' id="S:'  # a part; its slot is `P:` or, where something stands in for it meanwhile, `B:` with the same number
MOST = 200  # parts of a page
SLOT, STAND_IN_ENDS = '<template id="B:', "<!--/$-->"


def without_stand_ins(markup: str) -> str:
    """Markup without "Loading ..." and the like, whose end only a comment shows."""
    if LATE not in markup:
        return markup
    kept, done = [], 0
    while (slot := markup.find(SLOT, done)) >= 0:
        begins = markup.find("</template>", slot)
        ends = markup.find(STAND_IN_ENDS, begins)
        if begins < 0 or ends < 0:
            break
        kept.append(markup[done:begins])
        done = ends
        kept.append("</template>")
    return "".join([*kept, markup[done:]])


def put_in_place(root: Any) -> None:
    late = (part for part in root.iter("div") if part.get("hidden") is not None)
    parts = {name[2:]: part for part in late if (name := part.get("id") or "").startswith("S:")}
    if not 0 < len(parts) <= MOST:
        return
    for slot in list(root.iter("template")):
        kind, _, number = (slot.get("id") or "").partition(":")
        part = parts.get(number)
        if kind in {"P", "B"} and part is not None and part not in slot.iterancestors():
            del parts[number], part.attrib["hidden"]
            part.tail = None  # white space
            slot.addprevious(part)

"""The shape of a short line whose words vary: "Posted by Jane Roe on 12 May" and "Posted by J. Doe on 3 June" are one line.

What varies is a number, a day, a name, a handle or an address; each becomes a mark, and what is left must still say something.
"""

from __future__ import annotations

import re

from cleaning.text import words

LONGEST = 14  # words; what is longer speaks
PIECE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|@\w+|\d+|[^\W\d_]+(?:['’.-][^\W\d_]+)*|[^\w\s]")
CALENDAR = """
    jan january januar janvier enero gennaio janeiro stycznia января ιανουαρίου يناير
    feb february februar février febrero febbraio fevereiro lutego февраля φεβρουαρίου فبراير
    mar march märz mars marzo março marca марта μαρτίου مارس
    apr april avril abril aprile kwietnia апреля απριλίου أبريل
    may mai mayo maggio maio maja мая μαΐου مايو
    jun june juni juin junio giugno junho czerwca июня ιουνίου يونيو
    jul july juli juillet julio luglio julho lipca июля ιουλίου يوليو
    aug august août agosto sierpnia августа αυγούστου أغسطس
    sep sept september septembre septiembre settembre setembro września сентября σεπτεμβρίου سبتمبر
    oct october oktober octobre octubre ottobre outubro października октября οκτωβρίου أكتوبر
    nov november novembre noviembre novembro listopada ноября νοεμβρίου نوفمبر
    dec december dezember décembre diciembre dicembre dezembro grudnia декабря δεκεμβρίου ديسمبر
    mon monday montag lundi lunes lunedì poniedziałek понедельник tue tues tuesday dienstag mardi martes martedì wtorek вторник
    wed wednesday mittwoch mercredi miércoles mercoledì środa среда thu thurs thursday donnerstag jeudi jueves giovedì czwartek
    четверг fri friday freitag vendredi viernes venerdì piątek пятница sat saturday samstag samedi sábado sabato sobota суббота
    sun sunday sonntag dimanche domingo domenica niedziela воскресенье
"""
DAYS = frozenset(CALENDAR.split())
DAY, NUMBER, NAME, HANDLE, ADDRESS = "D", "0", "N", "@", "U"
RUNS = {DAY, NUMBER, NAME}  # several in a row are one
PARTING = frozenset("|/:•·»«#[]()／：（）")  # other marks come and go


def shape_of(text: str) -> str | None:
    """None: nothing in the line varies, nothing in it stays, or it is too long for a line."""
    if len(text) > 200 or len(words(text)) > LONGEST:
        return None
    pieces = PIECE.findall(text)
    marks: list[str] = []
    for number, piece in enumerate(pieces):
        mark = _mark(piece, first=number == 0, name_follows=pieces[number + 1 : number + 2] and pieces[number + 1][0].isupper())
        if mark and not (mark in RUNS and marks[-1:] == [mark]):
            marks.append(mark)
    return " ".join(marks) if _tells(marks) else None


def is_day(text: str) -> bool:
    """A day with its month in words, with or without a time, and nothing else."""
    marks = (shape_of(text) or "").split()
    return {DAY, NUMBER} <= set(marks) and set(marks) <= {DAY, NUMBER} | PARTING


def _mark(piece: str, first: bool, name_follows: object) -> str:
    if "@" in piece:
        return HANDLE
    if "://" in piece or piece.startswith("www."):
        return ADDRESS
    if piece.isdigit():
        return NUMBER
    if piece.casefold() in DAYS:
        return DAY
    if piece[0].isupper() and (not first or name_follows):
        return NAME
    return piece.casefold() if piece[0].isalpha() else piece if piece in PARTING else ""


def _tells(marks: list[str]) -> bool:
    """Something varies, and the rest is a word, or the line is a day or a handle and nothing else."""
    if not {DAY, NUMBER, NAME, HANDLE, ADDRESS} & set(marks):
        return False
    stays = [mark for mark in marks if len(mark) > 1 and mark[0].isalpha()]
    return bool(stays or DAY in marks or HANDLE in marks or (NUMBER in marks and len(marks) > 1 and NAME not in marks))

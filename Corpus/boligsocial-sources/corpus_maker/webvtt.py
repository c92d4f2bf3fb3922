"""WebVTT subtitles, with a voice tag in every cue."""

import re
from xml.sax.saxutils import escape

from .source import clock

CUE_CHARACTERS = 84  # two lines on the screen
MILLISECONDS_A_CHARACTER = 62
REPLY_MILLISECONDS = 600


def cues(text):
    """The text of a turn in pieces that fit on a screen, cut after a sentence or comma where one is near."""
    pieces, rest = [], text.strip()
    while len(rest) > CUE_CHARACTERS:
        window = rest[:CUE_CHARACTERS]
        cut = max((match.end() for match in re.finditer(r"[.?!,]\s", window)), default=0)
        cut = cut if cut > CUE_CHARACTERS // 2 else window.rfind(" ") + 1 or CUE_CHARACTERS
        pieces.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return pieces + [rest]


def vtt(source):
    blocks = ["WEBVTT", f"NOTE\n{source.title}\n{source.notice}".replace("-->", "→")]
    turns = source.turns()
    starts = [turn[0].seconds * 1000 for turn in turns]
    for turn, start, following in zip(turns, starts, starts[1:] + [None]):
        pieces = [piece for paragraph in turn for piece in cues(paragraph.text)]
        needed = REPLY_MILLISECONDS + sum(map(len, pieces)) * MILLISECONDS_A_CHARACTER
        duration = needed if following is None else min(needed, following - start)
        total, done = sum(map(len, pieces)), 0
        for piece in pieces:
            begin, done = start + duration * done // total, done + len(piece)
            end = start + duration * done // total
            times = " --> ".join(f"{clock(time)}.{time % 1000:03}" for time in (begin, end))
            blocks.append(f"{times}\n<v {escape(turn[0].label)}>{escape(piece)}</v>")
    return "\n\n".join(blocks) + "\n"

"""Makes cells.json: one CRC-32 for each record of each file, read by Python's csv module."""
import csv, io, json, pathlib, re, zlib

csv.field_size_limit(1 << 30)
folder = pathlib.Path(__file__).parent
expected = json.loads((folder / "expectations.json").read_text())
blanks = " \t\n\v\f\r\u00a0\u202f"


def mended(text):
    """Control characters as the marks they stand for; U+0080 before another one is a mark that lost its first byte."""
    text = re.sub("\u0080([\u0080-\u009f])", lambda m: bytes([0xE2, 0x80, ord(m[1])]).decode(), text)
    return re.sub("[\u0080-\u009f]", lambda m: m[0].encode("latin-1").decode("windows-1252", "ignore") or m[0], text)


def sums(name):
    raw = (folder / name).read_bytes()
    text = raw.decode("windows-1252" if expected[name]["encoding"] == "windows-1252" else "utf-8")
    for mark in ("\u00ef\u00bb\u00bf", "\ufeff"):
        text = text.removeprefix(mark)
    for row in csv.reader(io.StringIO(mended(text), newline="")):
        cells = b"".join(cell.strip(blanks).encode() + b"\x1f" for cell in row)
        yield f"{zlib.crc32(cells):08x}"


result = {name: list(sums(name)) for name in sorted(expected)}
(folder / "cells.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")

"""Writes the smallest XLS (BIFF8 in an OLE compound file) that a reader accepts: no library writes it now."""

import struct
from collections.abc import Sequence
from typing import Any

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def xls(rows: Sequence[Sequence[Any]], *, password: bool = False) -> bytes:
    """One sheet of text and numbers; with a password, only the record that says so."""
    cells = b"".join(
        _cell(r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row) if value != ""
    )
    width = max(len(row) for row in rows)
    sheet = (
        _bof(0x0010)
        + _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
        + cells
        + _record(0x0A, b"")
    )
    name = "Lista".encode("utf-16-le")
    fixed = len(_bof(5)) + len(_record(0x85, struct.pack("<IBBBB", 0, 0, 0, 5, 1) + name)) + 4
    listed = _record(0x85, struct.pack("<IBBBB", fixed, 0, 0, 5, 1) + name)
    locked = _record(0x2F, struct.pack("<HHH", 0, 0x1234, 0x5678)) if password else b""
    return compound({"Workbook": _bof(5) + locked + listed + _record(0x0A, b"") + sheet})


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _bof(kind: int) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))


def _cell(row: int, column: int, value: str | int | float) -> bytes:
    if isinstance(value, str):
        text = value.encode("utf-16-le")
        return _record(0x0204, struct.pack("<HHHHB", row, column, 0, len(value), 1) + text)
    return _record(0x0203, struct.pack("<HHHd", row, column, 0, float(value)))


def compound(streams: dict[str, bytes]) -> bytes:
    """An OLE compound file; streams are padded past the size under which they would need a second table."""
    chains: list[int] = []
    body, entries = b"", [_entry("Root Entry", 5, _END, 0, child=1)]
    for place, (name, data) in enumerate(streams.items(), start=1):
        data = data.ljust(4096, b"\0")
        sectors = -(-len(data) // _SECTOR)
        start = len(chains)
        chains += [*range(start + 1, start + sectors), _END]
        body += data.ljust(sectors * _SECTOR, b"\0")
        right = place + 1 if place < len(streams) else _FREE
        entries.append(_entry(name, 2, start, len(data), right=right))
    directory = b"".join(entries).ljust(-(-len(entries) // 4) * _SECTOR, b"\0")
    first_directory = len(chains)
    chains += [*range(first_directory + 1, first_directory + len(directory) // _SECTOR), _END, _FAT]
    fat = b"".join(struct.pack("<I", link) for link in chains).ljust(_SECTOR, b"\xff")
    header = (
        bytes.fromhex("d0cf11e0a1b11ae1")
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
    )
    header += struct.pack("<IIIIIIIII", 0, 1, first_directory, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<I", len(chains) - 1) + b"\xff" * 4 * 108
    return header + body + directory + fat


def _entry(name: str, kind: int, start: int, size: int, *, child: int = _FREE, right: int = _FREE) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    head = encoded.ljust(64, b"\0") + struct.pack("<HBBIII", len(encoded), kind, 1, _FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)

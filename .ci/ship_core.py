#!/usr/bin/env python3
"""Copy the static Swift library so that the linker may leave out what nobody calls: ship_core.py FROM TO

The library's functions and tables are marked as kept, as for a shared library. The mark is taken from them, and left on
the records that are looked up by name while the program runs (sections `swift5_…`): what these name stays.
"""

import struct
import sys

RETAINED = 0x200000  # SHF_GNU_RETAIN


def release(archive, start):
    """Takes the mark from the sections of the ELF object that begins at `start`; how many there were."""
    (sections,) = struct.unpack_from("<Q", archive, start + 0x28)
    count, names = struct.unpack_from("<HH", archive, start + 0x3C)
    (table,) = struct.unpack_from("<Q", archive, start + sections + names * 64 + 0x18)
    released = 0
    for header in range(start + sections, start + sections + count * 64, 64):
        name, _, flags = struct.unpack_from("<IIQ", archive, header)
        if flags & RETAINED and archive[start + table + name] == ord("."):
            struct.pack_into("<Q", archive, header + 8, flags & ~RETAINED)
            released += 1
    return released


def main():
    with open(sys.argv[1], "rb") as file:
        archive = bytearray(file.read())
    at = len(b"!<arch>\n")
    released = 0
    while at < len(archive):
        size = int(archive[at + 48:at + 58])
        if archive[at + 60:at + 64] == b"\x7fELF":
            released += release(archive, at + 60)
        at += 60 + size + size % 2
    if not released:
        sys.exit(f"{sys.argv[1]}: nothing was marked as kept")
    with open(sys.argv[2], "wb") as file:
        file.write(archive)


if __name__ == "__main__":
    main()

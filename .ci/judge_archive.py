#!/usr/bin/env python3
"""Hold our zip against zlib and zipfile: judge_archive.py [STREAMS [TOOL]]

What our reader makes of mutated streams must be what zlib makes of them: the same bytes, as many of them read, or an
error; what we pack, zlib must unpack; what zipfile and zip write, we must read; what we write, zipfile and unzip must.
"""

import pathlib
import random
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

import samples

LIMIT = 1 << 26


def raw(data, numbers):
    """Packed by zlib in one of its many ways, sometimes in pieces."""
    packer = zlib.compressobj(
        numbers.choice([0, 1, 6, 9]), zlib.DEFLATED, -numbers.choice([9, 12, 15]), numbers.choice([1, 8, 9]),
        numbers.choice([zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED]))
    cut = numbers.randrange(len(data) + 1)
    flush = numbers.choice([zlib.Z_NO_FLUSH, zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH])
    return packer.compress(data[:cut]) + packer.flush(flush) + packer.compress(data[cut:]) + packer.flush()


def contents(numbers):
    words = "政府信息公开 <w:t> </w:t> 0 1 申请 办理结果 abc \n".split(" ")
    kind = numbers.randrange(4)
    count = numbers.choice([0, 1, 7, 60, 900, 3000])
    if kind == 0:
        return numbers.randbytes(count)
    if kind == 1:
        return bytes(numbers.choice(b"abc") for _ in range(count))
    return "".join(numbers.choice(words) for _ in range(count)).encode()


def mutated(data, numbers):
    data = bytearray(data)
    for _ in range(numbers.choice([0, 1, 1, 2, 5])):
        if not data:
            break
        at = numbers.randrange(len(data)) if numbers.random() < 0.5 else numbers.randrange(min(len(data), 40))
        kind = numbers.randrange(4)
        if kind == 0:
            data[at] ^= 1 << numbers.randrange(8)
        elif kind == 1:
            data[at] = numbers.randrange(256)
        elif kind == 2:
            del data[at:at + numbers.randrange(1, 4)]
        else:
            data[at:at] = numbers.randbytes(numbers.randrange(1, 4))
    if numbers.random() < 0.1:
        data = data[:numbers.randrange(len(data) + 1)]
    return bytes(data)


def verdict(data):
    unpacker = zlib.decompressobj(-15)
    try:
        bytes_ = unpacker.decompress(data, LIMIT)
    except zlib.error:
        return None
    return (bytes_, len(data) - len(unpacker.unused_data)) if unpacker.eof else None


def framed(streams, path):
    path.write_bytes(b"".join(struct.pack("<I", len(stream)) + stream for stream in streams))
    return str(path)


def answers(output, count):
    """The answers of the tool: what stands on a line, and the bytes behind it."""
    at = 0
    for _ in range(count):
        end = output.index(b"\n", at)
        line = output[at:end].decode()
        at = end + 1
        size = 0 if line.startswith("error") else int(line.split()[0])
        yield line, output[at:at + size]
        at += size


def judge_streams(tool, folder, count):
    numbers = random.Random(20261125)
    streams = [mutated(raw(contents(numbers), numbers), numbers) for _ in range(count)]
    path = framed(streams, folder / "streams")
    output = subprocess.run([tool, "inflate", path], capture_output=True, check=True).stdout
    read = 0
    for number, (stream, (line, data)) in enumerate(zip(streams, answers(output, count))):
        wanted = verdict(stream)
        found = None if line.startswith("error") else (data, int(line.split()[1]))
        if found is None and not 0 <= int(line.split()[1]) <= len(stream):
            sys.exit(f"stream {number}: {line}: no such byte")
        if wanted != found:
            sys.exit(f"stream {number} {stream.hex()}: zlib {wanted}, we {line}")
        read += wanted is not None
    print(f"{count} streams, {read} of them unpacked alike, the others refused alike")


def judge_packing(tool, folder, count):
    numbers = random.Random(1)
    texts = [contents(numbers) for _ in range(count)]
    output = subprocess.run([tool, "deflate", framed(texts, folder / "texts")], capture_output=True, check=True).stdout
    for text, (_, data) in zip(texts, answers(output, count)):
        unpacker = zlib.decompressobj(-15)
        assert unpacker.decompress(data) + unpacker.flush() == text and unpacker.eof and not unpacker.unused_data
    print(f"{count} texts packed, all unpacked by zlib")


def listed(path, folder):
    return "\t".join(
        f"{name} {len(data)} {zlib.crc32(data)}" for name, data in ((name, (folder / name).read_bytes()) for name in path))


def judge_files(tool, folder):
    source = folder / "source"
    (source / "word").mkdir(parents=True)
    numbers = random.Random(2)
    names = ["[Content_Types].xml", "word/document.xml", "word/空.xml", "年报.txt"]
    for name in names:
        (source / name).write_bytes(b"" if "空" in name else contents(numbers) * 40)
    ours = folder / "ours.zip"
    subprocess.run([tool, "zip", ours, source], check=True)
    subprocess.run(["unzip", "-tqq", ours], check=True)
    with zipfile.ZipFile(ours) as file:
        assert file.testzip() is None
        assert {info.filename: file.read(info) for info in file.infolist()} == {
            name: (source / name).read_bytes() for name in names}
    theirs = []
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        theirs.append(folder / f"theirs-{method}.zip")
        with zipfile.ZipFile(theirs[-1], "w", method) as file:
            for name in names:
                file.write(source / name, name)
    # Written to a pipe: sizes follow the data.
    theirs.append(folder / "stream.zip")
    with open(theirs[-1], "wb") as stream:
        stream.seekable = lambda: False
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
            for name in names:
                file.writestr(name, (source / name).read_bytes())
    output = subprocess.run([tool, "unzip", *theirs], capture_output=True, check=True, text=True).stdout
    wanted = listed(names, source)
    assert output == f"{wanted}\n" * len(theirs), output
    print(f"1 file written, read by unzip and zipfile; {len(theirs)} files of zipfile read")


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    tool = sys.argv[2] if len(sys.argv) > 2 else str(samples.ROOT / ".build/debug/archive-tool")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        judge_streams(tool, folder, count)
        judge_packing(tool, folder, count // 10)
        judge_files(tool, folder)


if __name__ == "__main__":
    main()

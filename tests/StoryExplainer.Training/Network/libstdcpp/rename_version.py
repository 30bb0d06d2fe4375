"""Renames the version GLIBCXX_3.4.32 that a shared library asks for to GLIBCXX_3.4.30, name and hash, in place."""
import struct
import sys

NEW, OLD = b"GLIBCXX_3.4.32", b"GLIBCXX_3.4.30"


def elf_hash(name):
    value = 0
    for byte in name:
        value = (value << 4) + byte
        high = value & 0xF0000000
        if high:
            value ^= high >> 24
        value &= ~high
    return value & 0xFFFFFFFF


def rename(data):
    data = data.replace(NEW + b"\0", OLD + b"\0")
    return data.replace(struct.pack("<I", elf_hash(NEW)), struct.pack("<I", elf_hash(OLD)))


path = sys.argv[1]
with open(path, "rb") as file:
    before = file.read()
after = rename(before)
with open(path, "wb") as file:
    file.write(after)
print(f"{path}: {sum(a != b for a, b in zip(before, after))} bytes changed")

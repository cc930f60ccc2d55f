"""Writes and reads what the language model learned: what each byte of its file grew by."""

import gzip
import hashlib

import numpy as np


def pack(file, encoder, to):
    """`file` as published, `encoder` after training: the steps of the bytes stay, so few bytes move far."""
    state = {name: value.numpy() for name, value in encoder.state_dict().items()}
    tuned = bytearray(file.bytes)

    def put(name, numbers):
        old = file.tensors[name].raw_data
        new = np.ascontiguousarray(numbers).tobytes()
        at = file.bytes.find(old)
        assert len(new) == len(old) and at > 0 and file.bytes.find(old, at + 1) < 0, name
        tuned[at : at + len(new)] = new

    for layer, part, matrix, bias in file.linear_parts():
        steps = np.rint(state[f"layers.{layer}.{part}.weight"].T / file.scale(matrix))
        put(matrix, np.clip(steps, -127, 127).astype(np.int8))
        put(bias, state[f"layers.{layer}.{part}.bias"])
    for norm, name in file.norms():
        for kind in ("weight", "bias"):
            put(f"{name}.{kind}", state[f"{norm}.{kind}"])
    grown = np.frombuffer(tuned, np.uint8) - np.frombuffer(file.bytes, np.uint8)
    sums = hashlib.sha256(file.bytes).digest() + hashlib.sha256(tuned).digest()
    with open(to, "wb") as out:
        with gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
            packed.write(sums + grown.tobytes())


def unpack(file, packed):
    """The bytes of `file` with what was learned before put on."""
    with gzip.open(packed) as source:
        content = source.read()
    assert content[:32] == hashlib.sha256(file.bytes).digest()
    tuned = (np.frombuffer(file.bytes, np.uint8) + np.frombuffer(content[64:], np.uint8)).tobytes()
    assert content[32:64] == hashlib.sha256(tuned).digest()
    return tuned

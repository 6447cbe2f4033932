"""Makes the goldens of package meaning with other implementations: the model's own tokenizer and onnxruntime, in float32.

	python reference.py MODEL.onnx tokenizer.json cls|mean WEIGHTS.bin < texts.json > MODEL.golden.jsonl

WEIGHTS.bin says which pieces are kept: the tokenizer knows no others. It needs numpy, onnxruntime and tokenizers. A line of the
golden is a text, its token numbers (256 at most) and its unit vector in fixed point, 1 = 1<<14, as little-endian numbers of 16 bits in base64.
"""
import base64, json, sys

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

model, tokenizer, pooling, weights = sys.argv[1:5]
file, at = open(weights, "rb").read(), 16


def part():
    global at
    length = int.from_bytes(file[at : at + 4], "little")
    at += 4 + length
    return file[at - length : at].decode()


header, kept = part(), part().split("\n")
number = {piece: i for i, piece in enumerate(kept)}
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(model, options)
names = {i.name for i in session.get_inputs()}
described = json.load(open(tokenizer))
public = described["model"]["vocab"]
described["model"]["vocab"] = number
for added in described["added_tokens"]:
    added["id"] = number[added["content"]]
for special in described["post_processor"]["special_tokens"].values():
    special["ids"] = [number[piece] for piece in special["tokens"]]
tokens = Tokenizer.from_str(json.dumps(described))
tokens.no_truncation()
tokens.no_padding()
tokens.encode_special_tokens = True  # what a person writes in brackets is text

for text in json.load(sys.stdin):
    ids = tokens.encode(text).ids
    if len(ids) > 256:
        ids = ids[:255] + ids[-1:]
    feed = {"input_ids": [[public[kept[i]] for i in ids]], "attention_mask": [[1] * len(ids)], "token_type_ids": [[0] * len(ids)]}
    states = session.run(None, {k: np.array(v, np.int64) for k, v in feed.items() if k in names})[0][0]
    vector = states[0] if pooling == "cls" else states.mean(0)
    vector = np.rint(vector / np.linalg.norm(vector) * (1 << 14)).astype("<i2")
    print(json.dumps({"text": text, "tokens": ids, "vector": base64.b64encode(vector.tobytes()).decode()}))

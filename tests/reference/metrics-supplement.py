"""Writes metrics-supplement.json: exact values of the metrics that metrics-oracle.json leaves out.

    python3 metrics-supplement.py > metrics-supplement.json

Every input is taken as the exact value of its double; mpmath works with 400 digits.
"""

import heapq
import itertools
import json
import math
import random
from fractions import Fraction

from mpmath import mp, mpf, binomial, exp, log

mp.dps = 400
random.seed(20261122)


def near(x):
    """The nearest double, ties to even; mpf to float goes through an exact fraction."""
    if isinstance(x, list):
        return [near(v) for v in x]
    if isinstance(x, (int, str)) or x is None:
        return x
    if isinstance(x, Fraction):
        return x.numerator / x.denominator  # int / int is correctly rounded in Python
    sign, man, exponent, _ = x._mpf_
    man = int(man)
    value = Fraction(man) * Fraction(2) ** exponent
    return float(-value if sign else value)


def sigma(x):
    return 1 / (1 + exp(-mpf(x)))


def softmax(x):
    e = [exp(mpf(v)) for v in x]
    total = sum(e)
    return [v / total for v in e]


def label(target, m):
    return [mpf(int(i == target)) for i in range(m)] if isinstance(target, int) else [mpf(t) for t in target]


def joint_entropy(joint, base):
    w = [mpf(v) for row in joint for v in row]
    total = sum(w)
    nats = -sum(v / total * log(v / total) for v in w if v > 0)
    return nats / (1 if base == "e" else log(mpf(base)))


def huffman_average(p):
    heap = [Fraction(v) for v in p if v > 0]
    heapq.heapify(heap)
    cost = Fraction(0)
    while len(heap) > 1:
        merged = heapq.heappop(heap) + heapq.heappop(heap)
        cost += merged
        heapq.heappush(heap, merged)
    return cost


def simplex(n, wild=False):
    w = [random.random() ** (9 if wild else 1) for _ in range(n)]
    s = math.fsum(w)
    return [v / s for v in w]


def normalized(w):
    total = sum(Fraction(v) for v in w)
    return [Fraction(v) / total for v in w]


LOGITS = [-1000.0, -745.0, -40.0, -36.7, -6.0, -1.0, -1e-9, 0.0, 1e-17, 0.3, 1.0, 2.0, 20.0, 36.7, 40.0, 745.0]
functions = {}


def add(name, what, tol, cases):
    vectors = []
    for number, (args, value) in enumerate(cases, 1):
        vectors.append({"id": f"{name}-S{number}", "cls": "easy", "args": args, "nearest": near(value), "tolUlp": tol})
    functions[name] = {"is": what, "vectors": vectors}


add("sigmoid", "1/(1 + exp(-x))", 2, [({"x": x}, sigma(x)) for x in LOGITS])
LABELS = [0, 1, 0.1, 0.5, 0.95]
add(
    "binaryCrossEntropyGradient",
    "sigmoid(x) - y",
    # Labels 0 and 1: elsewhere the difference has a zero that no double meets.
    2,
    [({"x": x, "y": y}, sigma(x) - mpf(y)) for x in LOGITS for y in (0, 1)],
)
add(
    "binarySquaredErrorGradient",
    "2 (sigmoid(x) - y) sigmoid(x) (1 - sigmoid(x))",
    4,
    [({"x": x, "y": y}, 2 * (sigma(x) - y) * sigma(x) * (1 - sigma(x))) for x in LOGITS if abs(x) < 700 for y in (0, 1)],
)
GRADIENTS = [
    ([2.0, 1.0, 0.1], 0),
    ([2.0, 1.0, 0.1], 2),
    ([0.0, -40.0], 0),
    ([0.0, -40.0], 1),
    ([40.0, 0.0, 1.0], 0),
    ([1000.0, 0.0], 1),
    ([0.0, 0.0, 0.0, 0.0], 3),
    ([5.0, -3.0, 0.5], [1.0, 0.0, 0.0]),
]
add(
    "crossEntropyGradient",
    "softmax(logits) - target",
    4,
    [
        ({"logits": z, "target": t}, [a - b for a, b in zip(softmax(z), label(t, len(z)))])
        for z, t in GRADIENTS
    ],
)
add(
    "bernoulliLikelihood",
    "p^k (1 - p)^(n - k)",
    4,
    [
        ({"k": k, "n": n, "p": p}, mpf(p) ** k * (1 - mpf(p)) ** (n - k))
        for k, n, p in [
            (7, 10, 0.1), (7, 10, 0.3), (7, 10, 0.5), (7, 10, 0.7), (7, 10, 0.9), (0, 3, 0.2), (3, 3, 0.2),
            (0, 0, 0.4), (0, 10**15, 1e-16), (1, 10**6, 1e-6), (3, 100, 1e-9), (70, 100, 0.7), (50, 100, 0.5),
            (0, 5, 0.0), (5, 5, 1.0), (0, 5, 1.0), (5, 5, 0.0),
        ]
    ],
)
TABLES = [
    [[0.25, 0.25], [0.25, 0.25]],
    [[0.5, 0.0], [0.0, 0.5]],
    [[0.125, 0.0625, 0.03125, 0.03125], [0.0625, 0.125, 0.03125, 0.03125], [0.0625] * 4, [0.25, 0.0, 0.0, 0.0]],
    [[1.0, 1e-17], [1e-20, 0.0]],
    [[3.0, 1.0, 4.0], [1.0, 5.0, 9.0]],
    [[1e-300, 1e-300], [1e-300, 3e-300]],
    [[1e300, 1e300], [1e300, 3e300]],
    [[7.0]],
]
add(
    "jointEntropy",
    "-sum p log p over the cells of a table, divided by its exact total",
    3,
    [({"joint": t, "base": b}, joint_entropy(t, b)) for t in TABLES for b in (2, "e", 10)],
)
WEIGHTS = [[1.0, 3.0], [0.1, 0.2, 0.7], [1e300, 1.7e308, 1.7e308], [5e-324, 0.0, 5e-324], [3.0], [1.0, 1e-200], list(range(1, 30))]
add("normalize", "w_i / sum w", 2, [({"weights": w}, normalized(w)) for w in WEIGHTS])
add(
    "smoothLabels",
    "(1 - epsilon) p_i + epsilon/m",
    2,
    [
        ({"p": p, "epsilon": e}, [(1 - Fraction(e)) * Fraction(v) + Fraction(e) / len(p) for v in p])
        for p, e in [
            ([1.0, 0.0, 0.0], 0.1), ([0.0, 1.0], 0.5), ([0.25] * 4, 0.3), ([0.7, 0.2, 0.1], 0.0),
            ([0.7, 0.2, 0.1], 1.0), ([0.0] * 9 + [1.0], 1e-12),
        ]
    ],
)
add(
    "kraftSum",
    "sum of 2^-l; null contributes 0",
    1,
    [
        ({"lengths": l}, sum((Fraction(1, 2**v) for v in l if v is not None), Fraction(0)))
        for l in [[1, 2, 3, 3], [1, 2, 2, 3], [0], [None, 1], [3] * 9, [1, 2, 3, 4, 6, 6, 6, 6], [1074], list(range(1, 60))]
    ],
)
add(
    "averageCodeLength",
    "sum p_i l_i; null where p_i = 0",
    1,
    [
        ({"p": p, "lengths": l}, sum((Fraction(a) * b for a, b in zip(p, l) if a > 0), Fraction(0)))
        for p, l in [
            ([0.5, 0.25, 0.25], [1, 2, 2]), ([0.4, 0.2, 0.2, 0.1, 0.1], [2, 2, 2, 3, 3]), ([1.0, 0.0], [0, None]),
            ([0.99, 0.01], [1, 1]), ([0.3, 0.7], [50, 1]),
        ]
    ],
)
add(
    "blockDistribution",
    "all n-tuples of independent draws, the last changing fastest",
    3,
    [
        ({"p": p, "n": n}, [math.prod(map(Fraction, tuple_)) for tuple_ in itertools.product(p, repeat=n)])
        for p, n in [([0.99, 0.01], 3), ([0.5, 0.3, 0.2], 2), ([0.7, 0.0, 0.3], 3), ([1.0], 5), ([0.9, 0.1], 1), ([0.9, 0.1], 0)]
    ],
)
add(
    "binomialCoefficient",
    "n over k",
    0,
    [
        ({"n": n, "k": k}, Fraction(math.comb(n, k)))
        for n, k in [(0, 0), (5, 0), (5, 5), (10, 7), (33, 6), (52, 5), (57, 28), (60, 30), (67, 33), (1000, 3), (1029, 514), (10**15, 3), (10**15, 10**15 - 2)]
    ],
)
add("betaMean", "a/(a + b)", 1, [({"a": a, "b": b}, Fraction(a) / (Fraction(a) + Fraction(b))) for a, b in [(8.0, 4.0), (1.0, 1.0), (0.5, 0.1), (1e308, 1e308), (5e-324, 1.0), (1e-300, 3e-300)]])
add(
    "betaMode",
    "(a - 1)/(a + b - 2)",
    2,
    [({"a": a, "b": b}, (Fraction(a) - 1) / (Fraction(a) + Fraction(b) - 2)) for a, b in [(8.0, 4.0), (12.0, 8.0), (1.0, 3.0), (2.5, 1.0), (1.0000000000000002, 1.0000000000000004), (1e308, 1e308)]],
)
POWERS = [2.0**-k for k in range(1, 40)] + [2.0**-39]
BELOW = [0.5, 0.24999999999999997, 0.25000000000000006]
add(
    "shannonCodeLengths",
    "least whole l with 2^-l <= p; null for p = 0",
    0,
    [
        ({"p": p}, [None if v == 0 else next(l for l in range(1080) if Fraction(1, 2**l) <= Fraction(v)) for v in p])
        for p in [[0.5, 0.25, 0.25], [0.4, 0.2, 0.2, 0.1, 0.1], [0.99, 0.01], [1.0, 0.0], POWERS, BELOW, [0.5 - 2.0**-54, 0.5, 2.0**-54], [1 - 2.0**-53, 5e-324]]
    ],
)
HUFFMAN = (
    [simplex(n) for n in (2, 3, 5, 8, 13, 40)]
    + [simplex(n, wild=True) for n in (3, 6, 17, 60)]
    + [[0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05], [0.25, 0.25, 0.25, 0.25, 0.0], [1.0], POWERS]
)

print(
    json.dumps(
        {
            "about": {
                "what": "Exact values of the metrics that metrics-oracle.json leaves out.",
                "made": "By metrics-supplement.py with mpmath at 400 digits and exact fractions, from the exact values of the input doubles.",
                "units": "Natural logarithm (nats) unless base says otherwise. base is \"e\" or a number.",
                "nearest": "The double nearest to the exact value, ties to even.",
                "tolUlp": "Largest allowed distance from nearest, in steps between neighbouring doubles.",
                "huffman": "The least average length of a binary prefix code, by merging exact fractions.",
                "date": "2026-11-22",
            },
            "functions": functions,
            "huffman": [{"p": p, "average": near(huffman_average(p))} for p in HUFFMAN],
        },
        ensure_ascii=False,
    )
)

"""Writes metrics-supplement.json: exact values of the metrics that metrics-oracle.json leaves out,
and a second sample of the nastiest kinds of input for the metrics that it has.

    python3 metrics-supplement.py > metrics-supplement.json

Every input is taken as the exact value of its double; mpmath works with 400 digits.
"""

import heapq
import itertools
import json
import math
import random
from fractions import Fraction

from mpmath import mp, mpf, exp, log, log1p, loggamma, pi, sqrt

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
    if mp.isinf(x):
        return "Infinity" if x > 0 else "-Infinity"
    sign, man, exponent, length = x._mpf_
    if exponent + length < -1100:
        return 0.0  # far below the smallest double: no fraction of so many digits is needed
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


def binomial_interval(n, p, tail):
    """By exact sums of exact terms from either end."""
    p, tail = Fraction(p), Fraction(tail)
    terms = [math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)]

    def beyond(terms):
        total = Fraction(0)
        for place, term in enumerate(terms):
            total += term
            if total > tail:
                return place

    return [Fraction(beyond(terms)), Fraction(n - beyond(terms[::-1]))]


add(
    "binomialInterval",
    "the least k with P(X <= k) > tail, the largest k with P(X >= k) > tail",
    0,
    [
        ({"n": n, "p": p, "tail": tail}, binomial_interval(n, p, tail))
        for n, p, tail in [
            (0, 0.5, 0.05), (1, 0.01, 0.05), (5, 0.5, 0.0), (10, 0.0, 0.05), (10, 1.0, 0.05),
            (10, 0.1, 0.05), (20, 0.7, 0.025), (100, 0.5, 0.05), (100, 0.01, 0.05), (300, 0.3, 0.025),
            (400, 0.999, 0.1), (500, 0.01, 0.49), (600, 0.75, 1e-6),
        ]
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

# A second sample for the functions of metrics-oracle.json, and the newer functions. These draw
# their inputs from a generator of their own, so that the vectors above stay what they are.

draw = random.Random(20261123)
BASES = ["e", 2, 10]


def unit(base):
    return mpf(1) if base == "e" else log(mpf(base))


def uniform(a, b):
    return draw.uniform(a, b)


def tiny(least, most):
    """A number between 10^-most and 10^-least, any order of magnitude as likely as any other."""
    return 10 ** -draw.uniform(least, most)


def to_simplex(w):
    total = math.fsum(w)
    return [v / total for v in w]


def spread(n, power=1):
    return to_simplex([draw.random() ** power for _ in range(n)])


def wide(n, nats):
    return to_simplex([math.exp(-draw.random() * nats) for _ in range(n)])


def steps(n, power=1):
    """n multiples of 2^-53 that sum to exactly 1."""
    w = [draw.random() ** power for _ in range(n)]
    total = sum(w)
    whole = [max(1, int(v / total * 2**53)) for v in w]
    whole[whole.index(max(whole))] += 2**53 - sum(whole)
    return whole


def from_steps(whole):
    return [v * 2.0**-53 for v in whole]


def moved(whole, bits):
    """The same sum, every entry changed by up to 2^-bits of itself."""
    q = list(whole)
    for i, v in enumerate(whole):
        d = int(v * uniform(-1, 1) * 2.0**-bits) or draw.choice([-1, 1])
        j = draw.randrange(len(q))
        if q[i] + d > 0 and q[j] - d > 0:
            q[i] += d
            q[j] -= d
    return q


def near_certain(n):
    rest = tiny(2, 17)
    w = [draw.random() * rest / n for _ in range(n - 1)]
    return [1 - math.fsum(w)] + w


def with_tiny_cells():
    return spread(2) + [tiny(30, 300) for _ in range(2)]


def entropy(p, base="e"):
    return -sum(mpf(v) * log(mpf(v)) for v in p if v > 0) / unit(base)


def divergence_term(p, q):
    if p == 0:
        return mpf(q)
    return mp.inf if q == 0 else mpf(p) * log(mpf(p) / mpf(q)) - mpf(p) + mpf(q)


def divergence(p, q, base):
    return sum(divergence_term(a, b) for a, b in zip(p, q)) / unit(base)


def jensen_shannon(p, q, base):
    halves = [(mpf(a) + mpf(b)) / 2 for a, b in zip(p, q)]
    parts = [mpf(a) * log(mpf(a) / m) for v in (p, q) for a, m in zip(v, halves) if a > 0]
    return sum(parts) / 2 / unit(base)


def cross_terms(p, q):
    return [mpf(0) if a == 0 else mp.inf if b == 0 else -mpf(a) * log(mpf(b)) for a, b in zip(p, q)]


def exact_quotient(a, b):
    q = Fraction(a) / Fraction(b)
    return mpf(q.numerator) / mpf(q.denominator)


def mutual_information(table, base):
    w = [[Fraction(v) for v in row] for row in table]
    rows, columns = [sum(row) for row in w], [sum(column) for column in zip(*w)]
    total = sum(rows)
    nats = mpf(0)
    for i, row in enumerate(w):
        for j, v in enumerate(row):
            if v > 0:
                nats += exact_quotient(v, total) * log(exact_quotient(v * total, rows[i] * columns[j]))
    # With 400 digits this sum is good to 10^-390, and what is 0 comes out below that.
    return mpf(0) if abs(nats) < mpf(10) ** -380 else nats / unit(base)


def conditional_entropy(table, base):
    total = sum(Fraction(v) for row in table for v in row)
    nats = mpf(0)
    for row in table:
        of_row = sum(map(Fraction, row))
        nats -= sum(exact_quotient(v, total) * log(exact_quotient(v, of_row)) for v in row if v > 0)
    return nats / unit(base)


def log_softmax(x):
    top = x.index(max(x))
    rest = sum(exp(mpf(v) - mpf(x[top])) for i, v in enumerate(x) if i != top)
    return [mpf(v) - mpf(x[top]) - log1p(rest) for v in x]


def softplus(x):
    return max(mpf(x), mpf(0)) + (log1p(exp(-abs(mpf(x)))) if abs(x) < 900 else mpf(0))


def smoothed(target, smoothing, m):
    return [(1 - mpf(smoothing)) * t + mpf(smoothing) / m for t in label(target, m)]


def gaussian_divergence(mu1, sigma1, mu2, sigma2):
    ratio, shift = mpf(sigma1) / mpf(sigma2), (mpf(mu1) - mpf(mu2)) / mpf(sigma2)
    return (ratio**2 - 1) / 2 - log(ratio) + shift**2 / 2


def near_independent(bits):
    """A product of two distributions in multiples of 2^-53, four entries moved by up to 2^-bits."""

    def margin(n, size):
        w = [draw.random() ** 2 for _ in range(n)]
        whole = [max(1, int(v / sum(w) * 2**size)) for v in w]
        whole[whole.index(max(whole))] += 2**size - sum(whole)
        return whole

    a, b = margin(draw.randint(2, 3), 26), margin(draw.randint(2, 3), 27)
    t = [[x * y for y in b] for x in a]
    if bits:
        d = int(min(t[0][1], t[1][0]) * uniform(0.5, 1) * 2.0**-bits) or 1
        for i, j, sign in ((0, 0, 1), (0, 1, -1), (1, 0, -1), (1, 1, 1)):
            t[i][j] += sign * d
    return [from_steps(row) for row in t]


def counts_table(most):
    n, m = draw.randint(2, 4), draw.randint(2, 4)
    return [[float(draw.randint(1, most)) for _ in range(m)] for _ in range(n)]


def almost_a_function():
    """In every row one column has nearly everything."""
    rest = tiny(8, 30)
    t = [[uniform(0.1, 2) * rest for _ in range(3)] for _ in range(3)]
    for row in t:
        row[draw.randrange(3)] = draw.choice([0.125, 0.375, 0.5, 0.75, 1.0])
    return t


def logits(kind):
    n = draw.randint(3, 7)
    if kind == "moderate":
        return [draw.gauss(0, 2) for _ in range(n)]
    if kind == "wide":
        return [draw.gauss(0, 180) for _ in range(n)]
    if kind == "shifted":
        centre = draw.choice([1e3, 1e5, -1e5, 1e8, -1e8])
        return [centre + draw.gauss(0, 3) for _ in range(n)]
    if kind == "dominant":
        return [uniform(30, 60)] + [draw.gauss(0, 5) for _ in range(n)]
    if kind == "nearly equal":
        centre = draw.gauss(0, 1.5)
        return [centre + tiny(6, 16) * draw.gauss(0, 1) for _ in range(n)]
    if kind == "underflowing":
        return [0.0] + [-uniform(690, 750) for _ in range(n)]
    return [draw.gauss(0, 5) for _ in range(24)]


LOGIT_KINDS = ["moderate", "wide", "shifted", "dominant", "nearly equal", "underflowing", "many"]


def sample(name, what, easy, hard):
    """easy and hard: the tolerance, and the cases."""
    made = functions.setdefault(name, {"is": what, "vectors": []})["vectors"]
    for cls, (tol, cases) in (("easy", easy), ("hard", hard)):
        for args, value in cases:
            number = len(made) + 1
            made.append({"id": f"{name}-S{number}", "cls": cls, "args": args, "nearest": near(value), "tolUlp": tol})


def cases(n, make):
    """n cases; make is given the number of the case, to go through its kinds."""
    return [make(i) for i in range(n)]


def pick(kinds, i):
    return kinds[i % len(kinds)]


def of_p(value):
    return lambda p, base: ({"p": p, "base": base}, value(p, base))


def of_p_and_q(value):
    return lambda p, q, base: ({"p": p, "q": q, "base": base}, value(p, q, base))


def of_table(value):
    return lambda t, base: ({"joint": t, "base": base}, value(t, base))


information = of_p(lambda p, base: -log(mpf(p)) / unit(base))
sample(
    "selfInformation",
    "-log p",
    (2, cases(8, lambda i: information(draw.random(), pick(BASES + [3, 256], i)))),
    (1, cases(12, lambda i: information(pick([1 - tiny(1, 15.9), tiny(308, 323), 0.5 + uniform(-1, 1) * tiny(1, 16)], i), pick(BASES, i // 3)))),
)
HARD_P = [
    lambda: near_certain(draw.randint(2, 5)),
    with_tiny_cells,
    lambda: wide(draw.randint(5, 30), 300),
    lambda: spread(50, 4),
    lambda: [1.0] + [tiny(290, 322) for _ in range(3)],
]
entropies = of_p(entropy)
sample(
    "entropy",
    "-sum p log p",
    (2, cases(8, lambda i: entropies(spread(draw.randint(2, 12)), pick(BASES + [3], i)))),
    (1, cases(15, lambda i: entropies(pick(HARD_P, i)(), pick(BASES, i // 5)))),
)
binary_entropies = of_p(lambda p, base: entropy([mpf(p), 1 - mpf(p)], base))
sample(
    "binaryEntropy",
    "entropy of p and 1 - p",
    (2, cases(8, lambda i: binary_entropies(draw.random(), pick(BASES, i)))),
    (2, cases(15, lambda i: binary_entropies(pick([tiny(1, 323), 1 - tiny(1, 15.9), 0.5 + uniform(-1, 1) * tiny(2, 16)], i), pick(BASES, i // 3)))),
)
sample(
    "perplexity",
    "exp of the entropy in nats",
    (3, cases(8, lambda i: (lambda p: ({"p": p}, exp(entropy(p))))(spread(draw.randint(2, 12))))),
    (3, cases(15, lambda i: (lambda p: ({"p": p}, exp(entropy(p))))(pick(HARD_P, i)()))),
)
cross_entropies = of_p_and_q(lambda p, q, base: sum(cross_terms(p, q)) / unit(base))


def nearly_certain_pair(i):
    a = tiny(2, 16)
    b = a * pick([3, 0.5, 1 / 3], i)
    return [1 - a, a], [1 - b, b]


def tiny_q():
    t = tiny(100, 315)
    return spread(2) + [t], [1.0, t, t / 3]


HARD_PAIRS = [
    lambda i: nearly_certain_pair(i),
    lambda i: tiny_q(),
    lambda i: (wide(20, 600), wide(20, 600)),
    lambda i: ([1.0, 0.0], [1 - 2.0 ** -(i + 5), 2.0 ** -(i + 5)]),
]
sample(
    "crossEntropy",
    "-sum p log q",
    (2, cases(8, lambda i: cross_entropies(spread(i + 2), spread(i + 2), pick(BASES + [3], i)))),
    (1, cases(16, lambda i: cross_entropies(*pick(HARD_PAIRS, i)(i), pick(BASES, i // 4)))),
)
divergences = of_p_and_q(divergence)


def close_steps(i):
    whole = steps(draw.randint(2, 6))
    return from_steps(whole), from_steps(moved(whole, 3 + 3 * i))


def close_rounded(i):
    p, size = spread(draw.randint(2, 6)), tiny(1.5, 16)
    return p, to_simplex([v * (1 + size * draw.gauss(0, 1)) for v in p])


def tiny_pair(i):
    p, a = spread(2), tiny(30, 300)
    return p + [a, a], p + [a * uniform(0.1, 3), a * 10 ** uniform(-3, 3)]


def ratio_pair(i):
    """Ratios at the borders where an implementation may change its formula."""
    p, ratio = spread(4), pick([3, 2, 1.5, 1.4142135623730951, 2.9], i)
    return p, to_simplex([v * ratio ** draw.choice([-1, 1]) * (1 + uniform(-1, 1) * tiny(0, 15)) for v in p])


def pair_with_zeros(i):
    p = spread(6, 4)
    p[draw.randrange(6)] = 0.0
    return to_simplex(p), spread(6)


def wide_pair(i):
    return wide(8, 700), wide(8, 700)


HARD_DIVERGENCES = [close_steps, close_rounded, tiny_pair, ratio_pair, pair_with_zeros, wide_pair]
sample(
    "klDivergence",
    "sum p log(p/q) - p + q",
    (2, cases(10, lambda i: divergences(spread(i + 2), spread(i + 2), pick(BASES, i)))),
    (3, cases(24, lambda i: divergences(*pick(HARD_DIVERGENCES, i)(i), pick(BASES, i // 6)))),
)
jensen_shannons = of_p_and_q(jensen_shannon)
sample(
    "jsDivergence",
    "half of the divergences of p and of q from their mean",
    (2, cases(10, lambda i: jensen_shannons(spread(i + 2), spread(i + 2), pick(BASES, i)))),
    (3, cases(24, lambda i: jensen_shannons(*pick(HARD_DIVERGENCES, i)(i), pick(BASES, i // 6)))),
)


def terms_of_divergence(p, q, base):
    logs = lambda a, b: mpf(0) if a == 0 else mp.inf if b == 0 else mpf(a) * log(mpf(a) / mpf(b))
    return [logs(a, b) / unit(base) for a, b in zip(p, q)]


terms = of_p_and_q(terms_of_divergence)
sample(
    "klDivergenceTerms",
    "the p log(p/q)",
    (3, cases(10, lambda i: terms(spread(i + 2), spread(i + 2), pick(BASES, i)))),
    (3, cases(24, lambda i: terms(*pick(HARD_DIVERGENCES, i)(i), pick(BASES, i // 6)))),
)
crosses = of_p_and_q(lambda p, q, base: [t / unit(base) for t in cross_terms(p, q)])
sample(
    "crossEntropyTerms",
    "the -p log q",
    (2, cases(6, lambda i: crosses(spread(i + 2), spread(i + 2), pick(BASES, i)))),
    (2, cases(12, lambda i: crosses(*pick(HARD_PAIRS, i)(i), pick(BASES, i // 4)))),
)
informations = of_table(mutual_information)
sample(
    "mutualInformation",
    "divergence of a table, divided by its exact total, from the product of its margins",
    (3, cases(10, lambda i: informations(counts_table(50), pick(BASES, i)))),
    (4, cases(18, lambda i: informations(near_independent(pick([5, 12, 25, 40, 50, 0], i)), pick(BASES, i // 6)))),
)
conditionals = of_table(conditional_entropy)
sample(
    "conditionalEntropy",
    "entropy of the column given the row, of a table divided by its exact total",
    (2, cases(8, lambda i: conditionals(counts_table(50), pick(BASES, i)))),
    (3, cases(15, lambda i: conditionals(pick([almost_a_function, lambda: [wide(3, 60) for _ in range(3)]], i)(), pick(BASES, i // 2)))),
)
sample(
    "jointEntropy",
    "-sum p log p over the cells of a table, divided by its exact total",
    (3, cases(4, lambda i: of_table(joint_entropy)(counts_table(50), pick(BASES, i)))),
    (3, cases(8, lambda i: of_table(joint_entropy)(almost_a_function(), pick(BASES, i)))),
)
EASY_LOGITS = cases(6, lambda i: logits("moderate"))
HARD_LOGITS = cases(14, lambda i: logits(pick(LOGIT_KINDS[1:], i)))
sample(
    "softmax",
    "exp x / sum exp x",
    (2, [({"x": x}, softmax(x)) for x in EASY_LOGITS]),
    (3, [({"x": x}, softmax(x)) for x in HARD_LOGITS]),
)
sample(
    "logSoftmax",
    "x - log sum exp x",
    (2, [({"x": x}, log_softmax(x)) for x in EASY_LOGITS]),
    (2, [({"x": x}, log_softmax(x)) for x in HARD_LOGITS]),
)


def log_sum_exp(x):
    return mpf(max(x)) - log_softmax(x)[x.index(max(x))]


def well_conditioned(x):
    """Near its zero the sum of max x and a logarithm has the absolute error of both."""
    return abs(log_sum_exp(x)) > max(abs(v) for v in x) / 4


sample(
    "logSumExp",
    "log sum exp x",
    (2, [({"x": x}, log_sum_exp(x)) for x in EASY_LOGITS if well_conditioned(x)]),
    (3, [({"x": x}, log_sum_exp(x)) for x in HARD_LOGITS if well_conditioned(x)]),
)


def from_logits(x, i):
    target = pick([draw.randrange(len(x)), to_simplex([draw.random() ** 3 for _ in x])], i)
    smoothing = pick([0.0, 0.1, tiny(0, 20)], i)
    value = -sum(w * v for w, v in zip(smoothed(target, smoothing, len(x)), log_softmax(x)))
    return {"logits": x, "target": target, "labelSmoothing": smoothing}, value


sample(
    "crossEntropyFromLogits",
    "-sum w log softmax, w = (1 - s) target + s/m",
    (2, [from_logits(x, i) for i, x in enumerate(EASY_LOGITS)]),
    (3, [from_logits(x, i) for i, x in enumerate(HARD_LOGITS)]),
)
sample(
    "softplus",
    "log(1 + exp x)",
    (2, cases(6, lambda i: (lambda x: ({"x": x}, softplus(x)))(draw.gauss(0, 3)))),
    (1, cases(16, lambda i: (lambda x: ({"x": x}, softplus(x)))(pick([-uniform(1, 746), uniform(1, 60), tiny(0, 300), -uniform(0, 40)], i)))),
)


def binary_loss(x, y):
    return {"x": x, "y": y}, mpf(y) * softplus(-x) + (1 - mpf(y)) * softplus(x)


sample(
    "binaryCrossEntropyWithLogits",
    "y softplus(-x) + (1 - y) softplus(x)",
    (2, cases(6, lambda i: binary_loss(draw.gauss(0, 3), pick([0, 1, draw.random()], i)))),
    (2, cases(16, lambda i: binary_loss(draw.choice([-1, 1]) * 10 ** uniform(-3, 2.9), pick([0, 1, tiny(0, 300), 1 - tiny(0, 15)], i)))),
)


def heads(most):
    n = int(10 ** uniform(0, most))
    return draw.randint(0, n), n


def bernoulli(k, n, p):
    value = (k * log(mpf(p)) if k else mpf(0)) + ((n - k) * log1p(-mpf(p)) if n > k else mpf(0))
    return {"k": k, "n": n, "p": p}, value


def hard_bernoulli(i):
    k, n = heads(9)
    return bernoulli(*pick([(0, n, tiny(1, 300)), (n, n, 1 - tiny(1, 15.9)), (k, n, tiny(1, 300)), (k, n, 1 - tiny(5, 15.9))], i))


sample(
    "bernoulliLogLikelihood",
    "k log p + (n - k) log(1 - p)",
    (2, cases(8, lambda i: bernoulli(*heads(9), draw.random()))),
    (2, cases(16, hard_bernoulli)),
)


def log_choose(n, k):
    return log(mpf(math.comb(n, k))) if n < 3000 else loggamma(mpf(n + 1)) - loggamma(mpf(k + 1)) - loggamma(mpf(n - k + 1))


def binomial_case(k, n, p):
    args, value = bernoulli(k, n, p)
    return args, value + log_choose(n, k)


def binomial_near_mean(i):
    n = int(10 ** uniform(1, 12))
    p = uniform(0.01, 0.99)
    spread_of_k = math.sqrt(n * p * (1 - p))
    return binomial_case(min(n, max(0, round(n * p + draw.gauss(0, 2) * spread_of_k))), n, p)


sample(
    "binomialLogLikelihood",
    "log of n over k, plus k log p + (n - k) log(1 - p)",
    (2, cases(10, lambda i: binomial_case(*heads(3), draw.random()))),
    (2, cases(20, lambda i: pick([binomial_near_mean, lambda i: binomial_case(*heads(9), tiny(1, 200))], i)(i))),
)
sample(
    "binomialLikelihood",
    "n over k, times p^k (1 - p)^(n - k)",
    (2, cases(8, lambda i: (lambda c: (c[0], exp(c[1])))(binomial_case(*heads(1.5), draw.random())))),
    # Beyond the reach of powers, exp multiplies the error of its logarithm by the logarithm.
    (20, cases(8, lambda i: (lambda c: (c[0], exp(c[1])))(binomial_near_mean(i)))),
)


def categorical(counts, theta):
    return {"counts": counts, "theta": theta}, sum(c * log(mpf(t)) for c, t in zip(counts, theta) if c)


def certain_category(i):
    rest = tiny(3, 15.9)
    return categorical([draw.randint(1, 10**9), 0], [1 - rest, rest])


sample(
    "categoricalLogLikelihood",
    "sum c log theta",
    (2, cases(6, lambda i: categorical([draw.randint(0, 1000) for _ in range(i + 2)], spread(i + 2)))),
    (2, cases(14, lambda i: pick([certain_category, lambda i: categorical([draw.randint(0, 9) for _ in range(40)], wide(40, 300))], i)(i))),
)


def estimate(counts, alpha):
    total = sum(counts) + len(counts) * Fraction(alpha)
    return {"counts": counts, "alpha": alpha}, [(c + Fraction(alpha)) / total for c in counts]


sample(
    "categoricalMLE",
    "(c + alpha)/(sum c + m alpha)",
    (1, cases(6, lambda i: estimate([int(10 ** uniform(0, 6)) for _ in range(i + 2)], pick([0, 1, 0.5, tiny(0, 5)], i)))),
    (1, cases(14, lambda i: estimate([int(10 ** uniform(0, 15)) for _ in range(i + 2)], pick([tiny(0, 323), 10 ** uniform(0, 290), 0], i)))),
)
sample(
    "empiricalDistribution",
    "c / sum c",
    (1, cases(6, lambda i: (lambda c: ({"sample": c}, normalized(c)))([draw.randint(0, 9) for _ in range(i + 1)] + [1]))),
    (1, cases(6, lambda i: (lambda c: ({"sample": c}, normalized(c)))([int(10 ** uniform(0, 15)) for _ in range(i + 2)]))),
)


def gaussians(*parameters):
    return dict(zip(("mu1", "sigma1", "mu2", "sigma2"), parameters)), gaussian_divergence(*parameters)


def hard_gaussians(i):
    mu, sigma, size = draw.gauss(0, 3), 10 ** uniform(-2, 2), tiny(1, 15.5)
    return gaussians(
        *pick(
            [
                (mu, sigma, mu + sigma * size * draw.gauss(0, 1), sigma * (1 + size * draw.gauss(0, 1))),
                (mu, sigma, mu, sigma * (1 + size * draw.gauss(0, 1))),
                (0.0, 10 ** uniform(-75, 75), 0.0, 10 ** uniform(-75, 75)),
                (mu, sigma, mu, sigma * pick([3, 1 / 3, 2, 0.5], i // 4) * (1 + size)),
            ],
            i,
        )
    )


sample(
    "gaussianKL",
    "divergence of N(mu1, sigma1^2) from N(mu2, sigma2^2), nats",
    (3, cases(8, lambda i: gaussians(draw.gauss(0, 2), 10 ** uniform(-2, 1), draw.gauss(0, 2), 10 ** uniform(-2, 1)))),
    (3, cases(20, hard_gaussians)),
)


def gaussian_entropy(sigma, base):
    return {"sigma": sigma, "base": base}, (log(mpf(sigma)) + (1 + log(2 * pi)) / 2) / unit(base)


sample(
    "gaussianEntropy",
    "log(sigma sqrt(2 pi e))",
    (2, cases(8, lambda i: gaussian_entropy(10 ** uniform(-3, 3), pick(BASES, i)))),
    (3, cases(16, lambda i: gaussian_entropy(pick([10 ** uniform(-320, 308), 0.24197072451914334 * (1 + draw.choice([-1, 1]) * tiny(0.3, 15.9))], i), pick(BASES, i // 2)))),
)


def density(x, mu, sigma):
    z = (mpf(x) - mpf(mu)) / mpf(sigma)
    return {"x": x, "mu": mu, "sigma": sigma}, exp(-z * z / 2) / (mpf(sigma) * sqrt(2 * pi))


def hard_density(i):
    mu, sigma = draw.gauss(0, 1) * 10 ** uniform(-3, 8), 10 ** uniform(-9, 9)
    return density(*pick([(mu + sigma * uniform(-38, 38), mu, sigma), (mu + sigma * tiny(0, 9), mu, sigma), (0.0, 1e300 * uniform(0.1, 1), 1e300), (tiny(300, 305), 0.0, tiny(300, 305))], i))


sample(
    "gaussianDensity",
    "exp(-((x - mu)/sigma)^2 / 2) / (sigma sqrt(2 pi))",
    (4, cases(8, lambda i: density(draw.gauss(0, 2), draw.gauss(0, 1), 10 ** uniform(-1, 1)))),
    (4, cases(20, hard_density)),
)


def gaussian_data(data, mu, sigma):
    misfit = sum(((mpf(x) - mpf(mu)) / mpf(sigma)) ** 2 for x in data) / 2
    return {"data": data, "mu": mu, "sigma": sigma}, -len(data) * (log(mpf(sigma)) + log(2 * pi) / 2) - misfit


def measurements(n, mu, sigma):
    return [draw.gauss(mu, sigma) for _ in range(n)]


sample(
    "gaussianLogLikelihood",
    "sum of the logarithms of gaussianDensity",
    # Few sigma near 1/sqrt(2 pi), where the two parts have zeros that no double meets.
    (3, cases(8, lambda i: (lambda m, s: gaussian_data(measurements(i + 1, m, s), m, s))(draw.gauss(0, 2), 10 ** uniform(0, 2)))),
    (3, cases(10, lambda i: (lambda m, s: gaussian_data(measurements(i + 1, m, s), m, s))(0.0, pick([10 ** uniform(2, 300), tiny(8, 300)], i)))),
)


def gaussian_estimate(data):
    mu = sum(map(Fraction, data)) / len(data)
    variance = sum((Fraction(x) - mu) ** 2 for x in data) / len(data)
    return {"data": data}, [mu, sqrt(mpf(variance.numerator) / mpf(variance.denominator))]


sample(
    "gaussianMLE",
    "the mean and the root of the mean squared distance from it: mu, sigma",
    (2, cases(8, lambda i: gaussian_estimate(measurements(i + 2, draw.gauss(0, 2), 1.5)))),
    (2, cases(16, lambda i: gaussian_estimate(pick([measurements(6, 1e9, 1e-3), measurements(5, 1.0, tiny(1, 15)), measurements(4, 0, 1e300), measurements(3, 0, tiny(290, 305))], i)))),
)
sample(
    "squaredError",
    "sum (p - q)^2",
    (2, cases(6, lambda i: (lambda p, q: ({"p": p, "q": q}, sum((Fraction(a) - Fraction(b)) ** 2 for a, b in zip(p, q))))(spread(i + 2), spread(i + 2)))),
    (2, cases(12, lambda i: (lambda p, q: ({"p": p, "q": q}, sum((Fraction(a) - Fraction(b)) ** 2 for a, b in zip(p, q))))(*pick([close_steps, close_rounded], i)(i)))),
)


def squared_error_gradient(x, target):
    q, t = softmax(x), label(target, len(x))
    d = [a - b for a, b in zip(q, t)]
    mean = sum(a * b for a, b in zip(q, d))
    return {"logits": x, "target": target}, [2 * a * (b - mean) for a, b in zip(q, d)]


def surest(x):
    return x.index(max(x))


sample(
    "squaredErrorGradient",
    "2 q (d - sum q d), q = softmax(logits), d = q - target",
    # d may be near its mean, and their difference has then fewer digits than they.
    (10, [squared_error_gradient(x, i % len(x)) for i, x in enumerate(EASY_LOGITS)]),
    (32, [squared_error_gradient(x, pick([surest(x), 0], i)) for i, x in enumerate(HARD_LOGITS)]),
)
sample(
    "crossEntropyGradient",
    "softmax(logits) - target",
    (3, [({"logits": x, "target": i % len(x)}, [a - b for a, b in zip(softmax(x), label(i % len(x), len(x)))]) for i, x in enumerate(EASY_LOGITS)]),
    (3, [({"logits": x, "target": surest(x)}, [a - b for a, b in zip(softmax(x), label(surest(x), len(x)))]) for x in HARD_LOGITS]),
)

# Inputs that earlier versions of the metrics missed by more than the tolerance.
KLDIVERGENCE_MISSED = [
    ([0.31315757774738334, 0.13380163531775519, 0.12102875190743627, 0.08562929216576742, 0.34638274286165777], [0.3768860456544741, 0.3713898782725795, 0.17136757797053417, 0.017241265429947108, 0.06311523267246502], 10,),
    ([0.6099800430824421, 0.39001995691755786], [0.16211443580299278, 0.8378855641970072], 10,),
    ([0.42083030530330967, 0.5791696946966902], [0.8458666412291538, 0.15413335877084627], 10,),
    ([0.02631578947368421, 0.3157894736842105, 0.39473684210526316, 0.13157894736842105, 0.13157894736842105], [0.2, 0.2, 0.2, 0.2, 0.2], 10,),
    ([0.04450171819276316, 0.9554982818072368], [0.1475409758707099, 0.8524590241292901], 2,),
    ([0.17073170731707318, 0.2682926829268293, 0.34146341463414637, 0.04878048780487805, 0.17073170731707318], [0.2, 0.2, 0.2, 0.2, 0.2], 2,),
    ([0.9520825923195969, 0.0479174076804031], [0.9566565392090534, 0.04334346079094663], 10,),
    ([0.14642078231101194, 0.3320037344675906, 0.21008505490193646, 0.31149042831946094], [0.20736371036524434, 0.37656632540219404, 0.3115244233044364, 0.1045455409281252], 2,),
]
JSDIVERGENCE_MISSED = [
    ([0.125, 0.2857142857142857, 0.26785714285714285, 0.32142857142857145], [0.25, 0.25, 0.25, 0.25], 2,),
    ([0.16666666666666666, 0.4166666666666667, 0.4166666666666667], [0.3333333333333333, 0.3333333333333333, 0.3333333333333333], 2,),
    ([0.75, 0.25], [0.5, 0.5], 2,),
    ([0.36666666666666664, 0.4666666666666667, 0.16666666666666666], [0.3333333333333333, 0.3333333333333333, 0.3333333333333333], 2,),
    ([0.25, 0.75], [0.5, 0.5], 2,),
    ([0.15, 0.31666666666666665, 0.16666666666666666, 0.1, 0.26666666666666666], [0.2, 0.2, 0.2, 0.2, 0.2], 2,),
    ([0.47619047619047616, 0.35714285714285715, 0.16666666666666666], [0.3333333333333333, 0.3333333333333333, 0.3333333333333333], 2,),
    ([0.25, 0.08333333333333333, 0.16666666666666666, 0.20833333333333334, 0.20833333333333334, 0.08333333333333333], [0.16666666666666666, 0.16666666666666666, 0.16666666666666666, 0.16666666666666666, 0.16666666666666666, 0.16666666666666666], 2,),
]
SOFTMAX_MISSED = [
    ([0.6935835154915589, -0.4091233470701258, -1.9187809289114734, 4.0841570475051325, -0.7322675325988084, -0.6880539128907844, 0.03468583913612979, -1.9366345299713232],),
    ([-0.5516263168098866, -2.332089649881588, 2.1821582691333092, -0.020226129213049403, 1.7910188475461257, 1.1079035109302142],),
    ([-4.986550244399474, -0.13626525830518652],),
    ([-2.236890659794081, 1.0661913231996925, 0.12130868557083353, -0.5731062026683504, -1.8388980590012274, -2.482177036437454, -0.47492266622455914, 1.4661981601195102, -3.722908646145236],),
]
GAUSSIANENTROPY_MISSED = [
    (0.36654004018535735, 10,),
    (0.3833746695470862, 10,),
    (0.17648114959132324, 2,),
    (0.3649160231413958, 2,),
    (0.3858936098129021, 10,),
]
MUTUALINFORMATION_MISSED = [
    ([[0.25230787375447994, 0.1550049133842597], [0.028793125848469048, 0.18065235011194325], [0.22800037431719622, 0.15524136258365184]], 2,),
]
PERPLEXITY_MISSED = [([1 / n] * n,) for n in (28, 47, 49)]

sample("klDivergence", "", (2, [divergences(*args) for args in KLDIVERGENCE_MISSED]), (4, []))
sample("jsDivergence", "", (2, [jensen_shannons(*args) for args in JSDIVERGENCE_MISSED]), (4, []))
sample("mutualInformation", "", (3, [informations(*args) for args in MUTUALINFORMATION_MISSED]), (4, []))
sample("softmax", "", (2, [({"x": x}, softmax(x)) for (x,) in SOFTMAX_MISSED]), (4, []))
sample("gaussianEntropy", "", (2, [gaussian_entropy(*args) for args in GAUSSIANENTROPY_MISSED]), (3, []))
sample("perplexity", "", (3, [({"p": p}, exp(entropy(p))) for (p,) in PERPLEXITY_MISSED]), (4, []))

print(
    json.dumps(
        {
            "about": {
                "what": "Exact values of the metrics that metrics-oracle.json leaves out, and a second sample of the nastiest kinds of input for the metrics that it has.",
                "made": "By metrics-supplement.py with mpmath at 400 digits and exact fractions, from the exact values of the input doubles.",
                "units": "Natural logarithm (nats) unless base says otherwise. base is \"e\" or a number.",
                "nearest": "The double nearest to the exact value, ties to even; the strings \"Infinity\" and \"-Infinity\" stand for themselves.",
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

"""Reference values for the BCa interval of a ratio of sums; run by hand: python3 Tests/Oracles/bca_ratio.py

1. "same draws": our generator (SplitMix64 -> xoshiro256**, Lemire's bounded integers) written anew in Python, the interval from numpy
   and scipy.stats.norm. Ordret must agree to the last decimals.
2. "scipy": scipy.stats.bootstrap(method="BCa") with its own generator, lowest and highest bound over ten seeds of 2,000 draws, and one
   run of 200,000 draws. Ordret must lie near them.
"""

import numpy as np
from scipy import stats

MASK = (1 << 64) - 1
CASES = {
    "fourteen": ([3, 0, 5, 2, 8, 1, 0, 4, 2, 12, 1, 0, 3, 6],
                 [1200, 900, 1500, 1100, 2100, 800, 950, 1300, 1000, 2500, 700, 1250, 1400, 1600]),
    "six": ([1, 2, 0, 4, 1, 9], [400, 600, 300, 900, 500, 700]),
}


def generator(seed):
    state, filler = [], seed
    for _ in range(4):
        filler = (filler + 0x9E3779B97F4A7C15) & MASK
        z = filler
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        state.append(z ^ (z >> 31))

    def rotated(x, k):
        return ((x << k) | (x >> (64 - k))) & MASK

    while True:
        yield (rotated((state[1] * 5) & MASK, 7) * 9) & MASK
        t = (state[1] << 17) & MASK
        state[2] ^= state[0]
        state[3] ^= state[1]
        state[1] ^= state[2]
        state[0] ^= state[3]
        state[2] ^= t
        state[3] = rotated(state[3], 45)


def below(numbers, bound):
    product = next(numbers) * bound
    if product & MASK < bound:
        threshold = (1 << 64) % bound
        while product & MASK < threshold:
            product = next(numbers) * bound
    return product >> 64


def bca(hits, words, draws, seed):
    hits, words, n = np.array(hits), np.array(words), len(hits)
    numbers = generator(seed)
    sample = np.array([[below(numbers, n) for _ in range(n)] for _ in range(draws)])
    replicates = 1000 * hits[sample].sum(axis=1) / words[sample].sum(axis=1)
    estimate = 1000 * hits.sum() / words.sum()
    share = (np.mean(replicates < estimate) + np.mean(replicates <= estimate)) / 2
    z0 = stats.norm.ppf(min(max(share, 0.5 / draws), 1 - 0.5 / draws))
    jackknife = 1000 * (hits.sum() - hits) / (words.sum() - words)
    d = jackknife.mean() - jackknife
    a = (d ** 3).sum() / (6 * (d ** 2).sum() ** 1.5)
    bounds = []
    for p in (0.025, 0.975):
        z = stats.norm.ppf(p)
        bounds.append(np.quantile(replicates, stats.norm.cdf(z0 + (z0 + z) / (1 - a * (z0 + z)))))
    return bounds


def percentile(hits, words, draws, seed):
    """The quantiles of the same draws themselves."""
    hits, words, n = np.array(hits), np.array(words), len(hits)
    numbers = generator(seed)
    sample = np.array([[below(numbers, n) for _ in range(n)] for _ in range(draws)])
    replicates = 1000 * hits[sample].sum(axis=1) / words[sample].sum(axis=1)
    return [np.quantile(replicates, p) for p in (0.025, 0.975)]


def by_scipy(hits, words, draws, seed):
    def rate(h, w, axis=-1):
        return 1000 * np.sum(h, axis=axis) / np.sum(w, axis=axis)

    found = stats.bootstrap((hits, words), rate, paired=True, vectorized=True, n_resamples=draws, method="BCa",
                            batch=5000, rng=np.random.default_rng(seed))
    return found.confidence_interval.low, found.confidence_interval.high


numbers = generator(1)
print("first numbers of seed 1:", [hex(next(numbers)) for _ in range(3)])
for name, (hits, words) in CASES.items():
    print(name, "same draws, 2000, seed 1: %.10f %.10f" % tuple(bca(hits, words, 2000, 1)))
    print(name, "percentiles of the same draws: %.10f %.10f" % tuple(percentile(hits, words, 2000, 1)))
    runs = [by_scipy(hits, words, 2000, seed) for seed in range(10)]
    print(name, "scipy, 2000, ten seeds: low %.4f-%.4f high %.4f-%.4f" % (
        min(r[0] for r in runs), max(r[0] for r in runs), min(r[1] for r in runs), max(r[1] for r in runs)))
    print(name, "scipy, 200000: %.4f %.4f" % by_scipy(hits, words, 200000, 0))

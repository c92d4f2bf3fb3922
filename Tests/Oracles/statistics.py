"""Checks what ordret's statistics commands print against scipy, family by family; run by hand:

    python3 Tests/Oracles/statistics.py [PROGRAM]        (default .build/debug/ordret)

Every row of the tables of the sample corpus is computed anew from its counts: tests and effect sizes of keyness and collocates, corrections, dispersion,
lexical diversity, co-occurrence of themes. Where Rscript is there, R's chisq.test, fisher.test, phyper and p.adjust are asked for some rows too. A family whose tool is not
installed is skipped with a message. The status is 1 where a value differs.
"""

import collections
import csv
import io
import json
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile

try:
    import numpy as np
    from scipy import stats
except ImportError:
    print("scipy is not installed: nothing is compared (pip install scipy)")
    sys.exit(0)

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build/debug/ordret")
CORPUS = os.path.join(ROOT, "Corpus/boligsocial")
STUDY = ["--speakers", f"{CORPUS}/speakers.csv", "--metadata", f"{CORPUS}/metadata.csv", "--quiet"]
checked, wrong = collections.Counter(), []


def ordret(*arguments):
    found = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)
    if found.returncode:
        sys.exit(f"ordret {' '.join(arguments)}\n{found.stderr}")
    return found.stdout


def table(command, *arguments):
    return list(csv.DictReader(io.StringIO(ordret(command, CORPUS, *STUDY, "--format", "csv", *arguments))))


def compare(family, row, column, expected, scale=1e-4):
    """A printed value may differ by a unit of its last digit, or by 1e-6 of itself."""
    checked[family] += 1
    printed = row[column]
    if printed == "" and expected is None:
        return
    if printed == "" or expected is None or abs(float(printed) - expected) > 0.51 * scale + 1e-6 * abs(expected):
        wrong.append(f"{family} {list(row.values())[0]}: {column} is {printed or 'empty'}, {expected} was expected")


def keyness(rows):
    p_values = []
    for row in rows:
        a, b, c, d = (int(row[name]) for name in ("hits", "reference_hits", "words", "reference_words"))
        cells = np.array([[a, c - a], [b, d - b]])
        ratio = stats.chi2_contingency(cells, correction=False, lambda_="log-likelihood")
        p_values.append(ratio.pvalue)
        family = "keyness"
        compare(family, row, "g2_4cell", ratio.statistic)
        compare(family, row, "chi2", stats.chi2_contingency(cells, correction=False).statistic)
        compare(family, row, "chi2_yates", stats.chi2_contingency(cells, correction=True).statistic)
        compare(family, row, "p_fisher", stats.fisher_exact(cells).pvalue, 1e-6)
        e1, e2 = c * (a + b) / (c + d), d * (a + b) / (c + d)
        ll = 2 * sum(o * math.log(o / e) if o else 0 for o, e in ((a, e1), (b, e2)))
        compare(family, row, "g2_2cell", ll)
        compare(family, row, "bic", ll - math.log(c + d))
        compare(family, row, "log_ratio", math.log2(((a or 0.5) / c) / ((b or 0.5) / d)))
        compare(family, row, "percent_diff", 100 * (a / c - b / d) / (b / d) if b else None, 1e-2)
        compare(family, row, "odds_ratio", (a / (c - a)) / (b / (d - b)) if b else None)
        compare(family, row, "simple_maths", (1e6 * a / c + 1) / (1e6 * b / d + 1))
        population = stats.hypergeom(c + d, a + b, c)
        low = -math.log10(population.sf(a - 1)) if a >= c * (a + b) / (c + d) else math.log10(population.cdf(a))
        compare(family, row, "specificity", low)
    order = np.argsort(p_values, kind="stable")
    holm = np.empty(len(p_values))
    holm[order] = np.minimum(1, np.maximum.accumulate(np.array(p_values)[order] * (len(p_values) - np.arange(len(p_values)))))
    hochberg = stats.false_discovery_control(p_values)
    for row, one, other in zip(rows, holm, hochberg):
        compare("corrections", row, "p_holm", one, 1e-6)
        compare("corrections", row, "p_bh", other, 1e-6)


def collocates(rows):
    for row in rows:
        o, r1, c1, n = (int(row[name]) for name in ("observed", "window", "total", "positions"))
        e = r1 * c1 / n
        cells = np.array([[o, r1 - o], [c1 - o, n - r1 - c1 + o]])
        family = "association"
        compare(family, row, "expected", e)
        compare(family, row, "mi_log2", math.log2(o / e))
        compare(family, row, "mi3", math.log2(o**3 / e))
        compare(family, row, "t", (o - e) / math.sqrt(o))
        compare(family, row, "z", (o - e) / math.sqrt(e))
        compare(family, row, "g2", stats.chi2_contingency(cells, correction=False, lambda_="log-likelihood").statistic)
        compare(family, row, "dice", 2 * o / (r1 + c1))
        compare(family, row, "log_dice", 14 + math.log2(2 * o / (r1 + c1)))
        compare(family, row, "delta_p_item", o / r1 - cells[1][0] / (n - r1))
        compare(family, row, "delta_p_node", o / c1 - cells[0][1] / (n - c1))
        compare(family, row, "min_sensitivity", min(o / r1, o / c1))
        compare(family, row, "log_ratio", math.log2((o / r1) / ((cells[1][0] or 0.5) / (n - r1))))
        if int(row["before"]) + int(row["after"]) < o:
            wrong.append(f"association {list(row.values())[0]}: before and after hold less than observed")


def meetings(rows):
    """Co-occurrence of themes, whatever the window: the measures of the four cells."""
    for row in rows:
        both, a, b, n = (int(row[name]) for name in ("both", "a", "b", "n"))
        family = "co-occurrence"
        neither, alone = n - a - b + both, (a - both) * (b - both)
        compare(family, row, "neither", neither)
        compare(family, row, "expected", a * b / n)
        compare(family, row, "jaccard", both / (a + b - both) if a + b > both else None)
        compare(family, row, "odds_ratio", both * neither / alone if alone else None)
        npmi = None if not a or not b or both == n else -1 if not both else math.log(both * n / (a * b)) / -math.log(both / n)
        compare(family, row, "npmi", npmi)
        compare(family, row, "p_fisher", stats.fisher_exact([[both, a - both], [b - both, neither]]).pvalue, 1e-6)


def dispersion(rows, parts):
    sizes = {row["transcript"]: int(row["words"]) for row in parts}
    hits = collections.defaultdict(dict)
    for row in parts:
        hits[row["lemma"]][row["transcript"]] = int(row["hits"])
    s = np.array([sizes[name] for name in sizes], float)
    for row in rows:
        f = np.array([hits[row["lemma"]].get(name, 0) for name in sizes], float)
        share, v, rate = s / s.sum(), f / f.sum(), f / s
        family = "dispersion"
        compare(family, row, "dp", np.abs(v - share).sum() / 2)
        compare(family, row, "dp_norm", np.abs(v - share).sum() / 2 / (1 - share.min()))
        compare(family, row, "juilland_d", max(0, 1 - stats.variation(rate) / math.sqrt(len(s) - 1)))
        compare(family, row, "carroll_d2", stats.entropy(rate) / math.log(len(s)))
        compare(family, row, "rosengren_s", np.sqrt(share * f).sum() ** 2 / f.sum())
        compare(family, row, "kld", stats.entropy(v, share, base=2))


def spoken():
    """The counted lemmas of each transcript, in order."""
    roles = {}
    for line in ordret("read", CORPUS, *STUDY, "--format", "jsonl").splitlines():
        turn = json.loads(line)
        roles[turn["transcript"], int(turn["turn"])] = turn["role"]
    words = collections.defaultdict(list)
    for row in csv.DictReader(io.StringIO(ordret("tokens", CORPUS, *STUDY, "--format", "tsv")), delimiter="\t", quoting=csv.QUOTE_NONE):
        counts = row["class"] in ("word", "number", "truncated", "pseudonym")
        if counts and roles[row["transcript"], int(row["turn"])] != "interviewer":
            words[row["transcript"]].append(row["lemma"])
    return words


def mtld(words, threshold=0.72):
    factors, start = 0.0, 0
    for place in range(len(words)):
        ratio = len(set(words[start : place + 1])) / (place + 1 - start)
        if ratio < threshold:
            factors, start = factors + 1, place + 1
    if start < len(words):
        factors += (1 - len(set(words[start:])) / (len(words) - start)) / (1 - threshold)
    return len(words) / factors


def diversity(rows, texts):
    for row in rows:
        words = texts[row["transcript"]]
        counts = collections.Counter(words)
        n, v = len(words), len(counts)
        family = "diversity"
        compare(family, row, "tokens", n)
        compare(family, row, "types", v)
        compare(family, row, "ttr", v / n)
        compare(family, row, "guiraud_r", v / math.sqrt(n))
        compare(family, row, "herdan_c", math.log(v) / math.log(n))
        compare(family, row, "maas_a2", (math.log(n) - math.log(v)) / math.log(n) ** 2, 1e-6)
        compare(family, row, "mattr", np.mean([len(set(words[i : i + 50])) / 50 for i in range(n - 49)]))
        compare(family, row, "mtld", (mtld(words) + mtld(words[::-1])) / 2, 1e-2)
        compare(family, row, "hdd", sum((1 - stats.hypergeom(n, c, 42).pmf(0)) / 42 for c in counts.values()))
        compare(family, row, "yule_k", 1e4 * (sum(c * c for c in counts.values()) - n) / n**2, 1e-2)


def reduced(rows, texts):
    """ARF over all words in corpus order."""
    words = [word for name in texts for word in texts[name]]
    places = collections.defaultdict(list)
    for place, word in enumerate(words):
        places[word].append(place)
    for row in rows:
        own = places[row["lemma"]]
        step = len(words) / len(own)
        distances = [own[0] + len(words) - own[-1]] + [b - a for a, b in zip(own, own[1:])]
        compare("reduced frequency", row, "arf", sum(min(d, step) for d in distances) / step)


def with_r(rows):
    if not shutil.which("Rscript"):
        print("Rscript is not installed: R is not asked")
        return
    rows = random.Random(1).sample(rows, min(40, len(rows)))
    lines = ["options(digits = 15)"]
    for row in rows:
        a, b, c, d = (int(row[name]) for name in ("hits", "reference_hits", "words", "reference_words"))
        lines.append(
            f"m <- matrix(c({a}, {c - a}, {b}, {d - b}), 2); x <- suppressWarnings(chisq.test(m, correct = FALSE)); "
            f"y <- suppressWarnings(chisq.test(m)); cat(x$statistic, y$statistic, fisher.test(m)$p.value, "
            f"-phyper({a} - 1, {a + b}, {c + d - a - b}, {c}, lower.tail = FALSE, log.p = TRUE) / log(10), '\\n')"
        )
    # The arguments of Rscript are cut off when they are long.
    with tempfile.NamedTemporaryFile("w", suffix=".R", encoding="utf-8") as program:
        program.write("\n".join(lines) + "\n")
        program.flush()
        answers = subprocess.run(["Rscript", program.name], capture_output=True, text=True, check=True).stdout.splitlines()
    for row, line in zip(rows, answers, strict=True):
        chi, yates, fisher, specificity = map(float, line.split())
        compare("R", row, "chi2", chi)
        compare("R", row, "chi2_yates", yates)
        compare("R", row, "p_fisher", fisher, 1e-6)
        if row["direction"] == "target":
            compare("R", row, "specificity", specificity)


key = table("keyness", "--of", "lemma", "--where", "role=resident", "--min", "1")
keyness(key)
with_r(key)
collocates(table("collocates", "være", "--by", "lemma", "--min", "1"))
collocates(table("collocates", "ikke", "--by", "word", "--window", "0:2", "--within", "sentence", "--min", "1"))
collocates(table("collocates", "--theme", "power", "--by", "lemma", "--min", "1"))
collocates(table("collocates", "vi", "--by", "theme", "--min", "1"))
for window in ("turn", "answer", "sentence", "turns:2", "question"):
    meetings(table("themes", "--cooccurrence", "--unit", window))
spread = table("dispersion", "--of", "lemma")
dispersion(spread, table("freq", "--of", "lemma", "--by", "transcript"))
texts = spoken()
diversity(table("lexdiv", "--of", "lemma", "--by", "transcript"), texts)
reduced(spread, texts)
for family, count in checked.items():
    print(f"{family}: {count} values")
print("\n".join(wrong[:40]) if wrong else "all agree")
sys.exit(1 if wrong else 0)

#!/usr/bin/python3
"""Times projections of the digits (1797 rows, 64 columns) beside scikit-learn, in one run on one machine.

    mvn -q compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
    python3 src/bench/projections.py [--threads=1] [part of a name ...] > table.md

Both sides get the same numbers and the best of some repetitions, of which the first ones of Java are
warm-ups. Times are by the clock and of all processors together, which tells more on a busy machine.
The share of rows whose nearest row in the map has their class says how good the map is.
"""
import os
import sys

THREADS = next((a[10:] for a in sys.argv if a.startswith("--threads=")), "1")
ASKED = [a for a in sys.argv[1:] if not a.startswith("--")]
for library in ("OMP", "OPENBLAS"):
    os.environ[library + "_NUM_THREADS"] = THREADS

import subprocess
import tempfile
import time

import numpy as np

try:
    from sklearn import datasets
except ImportError:
    sys.exit("scikit-learn is not installed: nothing to compare with")
from sklearn.decomposition import PCA, KernelPCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.manifold import TSNE
from sklearn.neighbors import NearestNeighbors

X, Y = datasets.load_digits(return_X_y=True)
GAMMA = 1 / (X.shape[1] * X.var())
# Name, dimensions, repetitions here and in Java, scikit-learn's way.
CASES = [
    ("PCA", 10, 50, 600, lambda: PCA(10, svd_solver="full").fit_transform(X)),
    ("Kernel PCA", 2, 5, 15, lambda: KernelPCA(2, kernel="rbf", gamma=GAMMA).fit_transform(X)),
    ("LDA", 2, 50, 400, lambda: LinearDiscriminantAnalysis(n_components=2).fit_transform(X, Y)),
    ("t-SNE", 2, 1, 5, lambda: stochastic()),
]
divergence = {}


def stochastic():
    model = TSNE(2, init="pca", learning_rate="auto", random_state=0, n_jobs=int(THREADS))
    made = model.fit_transform(X)
    divergence["t-SNE"] = "divergence %.4f" % model.kl_divergence_
    return made


def nearest(made):
    other = NearestNeighbors(n_neighbors=2).fit(made).kneighbors(made, return_distance=False)[:, 1]
    return (Y[other] == Y).mean()


def main():
    top = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    with open(os.path.join(top, "target", "classpath.txt")) as file:
        path = os.path.join(top, "target", "classes") + os.pathsep + file.read().strip()
    print("| projection | scikit-learn: clock, processor (ms), 1-NN | ours: clock, processor (ms), 1-NN | ratio of processor times |")
    print("|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, "digits.csv")
        np.savetxt(table, np.column_stack([X, Y]), delimiter=",", fmt="%.17g")
        subprocess.run(
            ["javac", "-cp", path, "-d", folder, os.path.join(top, "src", "bench", "ProjectionTimes.java")],
            check=True)
        for name, dimensions, here, there, work in CASES:
            if ASKED and not any(a in name for a in ASKED):
                continue
            best, used, made = np.inf, np.inf, None
            for _ in range(here):
                clock, processor = time.perf_counter(), time.process_time()
                made = work()
                best = min(best, 1e3 * (time.perf_counter() - clock))
                used = min(used, 1e3 * (time.process_time() - processor))
            said = subprocess.run(
                ["java", "-cp", folder + os.pathsep + path, "ProjectionTimes", THREADS, name,
                 str(dimensions), str(there), table],
                check=True, capture_output=True, text=True).stdout.strip().split("\t")
            print("| %s | %.1f, %.1f, %.4f %s | %s, %s, %s %s | %.2f |" % (
                name, best, used, nearest(made), divergence.get(name, ""), *said,
                float(said[1]) / used))
            sys.stdout.flush()


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Times the clusters of MaterialsJ beside scikit-learn, in one run on one machine.

    mvn -q compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
    python3 src/bench/clusters.py [--threads=2] [part of a name, or data ...] > table.md

Both sides get the same numbers, two warm-ups and the best of five (of one where one takes more than
20 s). What takes less than 0.3 s is repeated that long in each of these, and divided. Times are by
the clock and of all processors together, which tells more on a busy machine; scikit-learn's threads
of OpenMP spin while they wait for each other, so that only its processor time on one thread is all
work. k-means has ten starts by k-means++ on both sides and goes on until no row changes its cluster
(tol=0); mixtures have ten starts of full covariances and end at 1e-3 per row. Data: four blobs of
the plane; heaps by number of rows, features and centres, such as heaps20000x10x8; digits.
"""
import os
import sys

THREADS = next((a[10:] for a in sys.argv if a.startswith("--threads=")), "2")
ASKED = [a for a in sys.argv[1:] if not a.startswith("--")]
for library in ("OMP", "OPENBLAS"):
    os.environ[library + "_NUM_THREADS"] = THREADS

import struct
import subprocess
import tempfile
import time
import warnings

import numpy as np

try:
    import sklearn
except ImportError:
    sys.exit("scikit-learn is not installed: nothing to compare with")
from sklearn import cluster, datasets, metrics, mixture

warnings.filterwarnings("ignore")
REPETITIONS = 5
LONG = 20.0
BATCH = 0.3


def data(name):
    if name == "digits":
        return datasets.load_digits(return_X_y=True)
    if name == "blobs":
        x, y = datasets.make_blobs(1100, centers=[[-3, 3], [0, -4], [3, 2], [6, 9]],
                                   cluster_std=[1.0, 1.4, 0.8, 1.6], random_state=1)
        return x, y
    n, d, k = map(int, name[5:].split("x"))
    return datasets.make_blobs(n, d, centers=k, cluster_std=3.0, random_state=1)


def kmeans(k):
    return lambda x, y: cluster.KMeans(k, n_init=10, tol=0, random_state=0).fit(x).inertia_


def gaussians(k):
    def fit(x, y):
        model = mixture.GaussianMixture(k, n_init=10, tol=1e-3, random_state=0, max_iter=1000).fit(x)
        return model.score(x) * len(x)
    return fit


def dense(radius, rows):
    return lambda x, y: (cluster.DBSCAN(eps=radius, min_samples=rows).fit(x).labels_ < 0).sum()


def tree(linkage, k):
    return lambda x, y: metrics.adjusted_rand_score(
        y, cluster.AgglomerativeClustering(k, linkage=linkage).fit(x).labels_)


def silhouette(x, y):
    return metrics.silhouette_score(x, y)


# name, data, ours, scikit-learn's
CASES = [
    ("k-means", "blobs", "k-means k=4", kmeans(4)),
    ("k-means", "digits", "k-means k=10", kmeans(10)),
    ("k-means", "heaps20000x10x8", "k-means k=8", kmeans(8)),
    ("k-means", "heaps100000x3x10", "k-means k=10", kmeans(10)),
    ("Gaussian mixture", "blobs", "gaussian mixture k=4 tolerance=1e-3", gaussians(4)),
    ("Gaussian mixture", "heaps20000x10x8", "gaussian mixture k=8 tolerance=1e-3", gaussians(8)),
    ("DBSCAN", "blobs", "dbscan radius=0.6 rows=5", dense(0.6, 5)),
    ("DBSCAN", "heaps20000x3x8", "dbscan radius=0.8 rows=10", dense(0.8, 10)),
    ("silhouettes", "blobs", "silhouette", silhouette),
    ("silhouettes", "heaps5000x10x8", "silhouette", silhouette),
    ("hierarchical, ward", "heaps5000x10x8", "hierarchical linkage=ward k=8", tree("ward", 8)),
    ("hierarchical, average", "heaps5000x10x8", "hierarchical linkage=average k=8",
     tree("average", 8)),
    ("hierarchical, single", "heaps5000x10x8", "hierarchical linkage=single k=8",
     tree("single", 8)),
]


def batch(run, times):
    """Seconds of the clock and of all processors per run, and its last value."""
    clock, processor = time.perf_counter(), time.process_time()
    for _ in range(times):
        value = run()
    return (time.perf_counter() - clock) / times, (time.process_time() - processor) / times, value


def best(run):
    """As ClusterTimes does it."""
    took = batch(run, 1)[0]
    repetitions = 1 if took > LONG else REPETITIONS
    for _ in range(2 if took < LONG else 0):
        took = batch(run, max(1, round(BATCH / took)))[0]
    results = [batch(run, max(1, round(BATCH / took))) for _ in range(repetitions)]
    return min(r[0] for r in results), min(r[1] for r in results), results[0][2]


def save(path, x, y):
    with open(path, "wb") as f:
        f.write(struct.pack("<2i", x.shape[0], x.shape[1] + 1))
        f.write(np.asfortranarray(x, dtype="<f8").tobytes(order="F"))
        f.write(np.asarray(y, dtype="<f8").tobytes())


def main():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    classpath = open(os.path.join(root, "target", "classpath.txt")).read().strip()
    java = subprocess.Popen(
        ["java", "-Xmx4g", "-cp", os.path.join(root, "target", "classes") + ":" + classpath,
         os.path.join(root, "src", "bench", "ClusterTimes.java"), THREADS],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    folder = tempfile.mkdtemp()
    known = {}
    print("scikit-learn", sklearn.__version__, file=sys.stderr)
    print("| method | data | scikit-learn: ms, score | MaterialsJ: ms, score | ratio | "
          "of processor: ms, ms | ratio |")
    print("|---|---|---|---|---|---|---|")
    for name, source, ours, theirs in CASES:
        if ASKED and not any(a in name or a == source for a in ASKED):
            continue
        file = os.path.join(folder, source)
        if source not in known:
            known[source] = data(source)
            save(file, *known[source])
        x, y = known[source]
        clock, processor, score = best(lambda: theirs(x, y))
        java.stdin.write(ours + "\t" + file + "\n")
        java.stdin.flush()
        answer = java.stdout.readline().strip().split("\t")
        if len(answer) != 3:
            print(f"| {name} | {source} | {1000 * clock:.2f}, {score:.4f} | {answer[-1]} | | | |")
        else:
            our_clock, our_processor, our_score = map(float, answer)
            print(f"| {name} | {source} | {1000 * clock:.2f}, {score:.4f} | {our_clock:.2f}, "
                  f"{our_score:.4f} | {our_clock / clock / 1000:.2f} | {1000 * processor:.2f}, "
                  f"{our_processor:.2f} | {our_processor / processor / 1000:.2f} |")
        sys.stdout.flush()
    java.stdin.close()
    java.wait()


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Times the learners of MaterialsJ beside scikit-learn, in one run on one machine.

    mvn -q compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
    python3 src/bench/learners.py [--threads=2] [part of a name, or data ...] > table.md

Both sides get the same numbers, two warm-ups and the best of five (of one where one takes more than
20 s). What takes less than 0.3 s is repeated that long in each of these, and divided. Times are of
fitting and predicting together, by the clock and of all processors together, which tells more on a
busy machine; scikit-learn's threads of OpenMP spin while they wait for each other, so that only its
processor time on one thread is all work. Data: Friedman's first function (10 features, noise 1; by
number of rows), digits, diabetes, breast cancer, and a sparse signal (200 rows, 1000 features, 10 of
them not 0), standardised; a fifth of the rows is the test part.
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
from sklearn import datasets, discriminant_analysis, ensemble, gaussian_process, inspection
from sklearn import kernel_ridge, linear_model, neighbors, neural_network, svm, tree
from sklearn.metrics import accuracy_score, r2_score

warnings.filterwarnings("ignore")
REPETITIONS = 5
LONG = 20.0
BATCH = 0.3
JOBS = int(THREADS)


def split(n):
    """The same permutation in any language: Fisher-Yates with a linear congruential generator."""
    s, order = 12345, list(range(n))
    for i in range(n - 1, 0, -1):
        s = (s * 6364136223846793005 + 1442695040888963407) % 2**64
        j = (s >> 33) % (i + 1)
        order[i], order[j] = order[j], order[i]
    return np.array(order[n // 5:]), np.array(order[: n // 5])


def data(name):
    classes = 0
    if name.startswith("friedman"):
        x, y = datasets.make_friedman1(int(name[8:]), 10, noise=1.0, random_state=0)
    elif name == "diabetes":
        x, y = datasets.load_diabetes(return_X_y=True)
    elif name == "cancer":
        x, y = datasets.load_breast_cancer(return_X_y=True)
        classes = 2
    elif name == "digits":
        x, y = datasets.load_digits(return_X_y=True)
        classes = 10
    else:
        r = np.random.RandomState(0)
        x = r.normal(size=(200, 1000))
        w = np.zeros(1000)
        w[r.choice(1000, 10, replace=False)] = 3 * r.normal(size=10)
        y = x @ w + 0.01 * r.normal(size=200)
    train, test = split(len(y))
    mean, deviation = x[train].mean(0), x[train].std(0)
    deviation[deviation == 0] = 1
    x = (x - mean) / deviation
    return x[train], y[train].astype(float), x[test], y[test].astype(float), classes


def save(path, x, y, classes):
    with open(path, "wb") as f:
        f.write(struct.pack("<4i", x.shape[0], x.shape[1], classes, 0))
        f.write(np.asfortranarray(x, dtype="<f8").tobytes(order="F"))
        f.write(np.asarray(y, dtype="<f8").tobytes())


LIN, ENS, NN = linear_model, ensemble, neural_network
FOREST = ENS.RandomForestRegressor(100, max_features=3, n_jobs=JOBS)
HISTOGRAMS = dict(max_iter=100, early_stopping=False)
SVR = svm.SVR(gamma=0.1, C=10, epsilon=0.1)
RBF = gaussian_process.kernels.RBF
NOISE = gaussian_process.kernels.WhiteKernel
CONSTANT = gaussian_process.kernels.ConstantKernel
BOUNDS = (1e-5, 1e5)
MLP = dict(solver="adam", batch_size=200, learning_rate_init=1e-3, alpha=1e-4, tol=0,
           n_iter_no_change=10**6, random_state=0)
AS_IS = ", standardize=false"
LAYERS = ", activation=relu, batch=200, validation=0, l2=1e-4" + AS_IS
SUPPORT = "gamma=0.1, c=10, epsilon=0.1" + AS_IS

# name, data, ours, our settings, scikit-learn's, greatest ratio aimed at
CASES = [
    ("least squares", "friedman20000", "Least squares", "", LIN.LinearRegression(n_jobs=JOBS), 1),
    ("ridge", "friedman20000", "Ridge regression", "alpha=1, standardize=false", LIN.Ridge(1.0), 1),
    ("lasso", "friedman20000", "Lasso", "alpha=0.1" + AS_IS, LIN.Lasso(0.1), 1),
    ("elastic net", "friedman20000", "Elastic net", "alpha=0.1, l1Ratio=0.5" + AS_IS,
     LIN.ElasticNet(0.1, l1_ratio=0.5), 1),
    ("decision tree", "friedman20000", "Decision tree", "", tree.DecisionTreeRegressor(), 1),
    ("decision tree, depth 5", "friedman20000", "Decision tree", "maxDepth=5",
     tree.DecisionTreeRegressor(max_depth=5), 1),
    ("random forest, 100", "friedman20000", "Random forest", "maxFeatures=3", FOREST, 1),
    ("random forest, 100, all features", "friedman20000", "Random forest", "maxFeatures=all",
     ENS.RandomForestRegressor(100, n_jobs=JOBS), 1),
    ("gradient boosting, 100", "friedman20000", "Gradient boosting", "",
     ENS.HistGradientBoostingRegressor(**HISTOGRAMS), 1),
    ("5 nearest neighbours", "friedman20000", "Nearest neighbours", AS_IS,
     neighbors.KNeighborsRegressor(5, n_jobs=JOBS), 1),
    ("support vectors, RBF", "friedman20000", "Support vectors", SUPPORT, SVR, 1),
    ("perceptron of 2 layers, 20 epochs", "friedman20000", "Multilayer perceptron",
     "layers=64x64, epochs=20" + LAYERS, NN.MLPRegressor((64, 64), max_iter=20, **MLP), 1),
    ("permutation importance of a forest", "friedman20000", "Random forest", "maxFeatures=3",
     FOREST, 1),
    ("kernel ridge, RBF", "friedman2500", "Kernel ridge", "gamma=0.1, alpha=0.1" + AS_IS,
     kernel_ridge.KernelRidge(kernel="rbf", gamma=0.1, alpha=0.1), 5),
    ("Gaussian process, fixed", "friedman2500", "Gaussian process",
     "lengthScale=2.23606797749979, noise=0.1, fit=false" + AS_IS,
     gaussian_process.GaussianProcessRegressor(RBF(5**0.5) + NOISE(0.1), optimizer=None,
                                               normalize_y=True), 5),
    ("lasso", "sparse", "Lasso", "alpha=0.05" + AS_IS, LIN.Lasso(0.05), 1),
    ("orthogonal matching pursuit", "sparse", "Orthogonal matching pursuit", "terms=10" + AS_IS,
     LIN.OrthogonalMatchingPursuit(n_nonzero_coefs=10), 1),
    ("ridge", "sparse", "Ridge regression", "alpha=1, standardize=false", LIN.Ridge(1.0), 1),
    ("logistic regression", "digits", "Logistic regression", "c=1" + AS_IS,
     LIN.LogisticRegression(C=1.0, max_iter=1000), 1),
    ("linear discriminant", "digits", "Linear discriminant", "",
     discriminant_analysis.LinearDiscriminantAnalysis(), 1),
    ("decision tree", "digits", "Decision tree", "", tree.DecisionTreeClassifier(), 1),
    ("random forest, 100", "digits", "Random forest", "maxFeatures=sqrt",
     ENS.RandomForestClassifier(100, n_jobs=JOBS), 1),
    ("gradient boosting, 100", "digits", "Gradient boosting", "",
     ENS.HistGradientBoostingClassifier(**HISTOGRAMS), 1),
    ("5 nearest neighbours", "digits", "Nearest neighbours", AS_IS,
     neighbors.KNeighborsClassifier(5, n_jobs=JOBS), 1),
    ("support vectors, RBF", "digits", "Support vectors", "gamma=0.01, c=10" + AS_IS,
     svm.SVC(gamma=0.01, C=10), 1),
    ("perceptron of 1 layer, 50 epochs", "digits", "Multilayer perceptron",
     "layers=64, epochs=50" + LAYERS, NN.MLPClassifier((64,), max_iter=50, **MLP), 1),
    ("decision tree, depth 5", "friedman2000", "Decision tree", "maxDepth=5",
     tree.DecisionTreeRegressor(max_depth=5), 1),
    ("5 nearest neighbours", "friedman2000", "Nearest neighbours", AS_IS,
     neighbors.KNeighborsRegressor(5, n_jobs=JOBS), 1),
    ("support vectors, RBF", "friedman2000", "Support vectors", SUPPORT, SVR, 1),
    ("gradient boosting, 100", "friedman2000", "Gradient boosting", "",
     ENS.HistGradientBoostingRegressor(**HISTOGRAMS), 1),
    ("least squares", "diabetes", "Least squares", "", LIN.LinearRegression(), 1),
    ("ridge", "diabetes", "Ridge regression", "alpha=1, standardize=false", LIN.Ridge(1.0), 1),
    ("lasso", "diabetes", "Lasso", "alpha=0.1" + AS_IS, LIN.Lasso(0.1), 1),
    ("random forest, 100", "diabetes", "Random forest", "maxFeatures=3", FOREST, 1),
    ("Gaussian process, fitted", "diabetes", "Gaussian process", AS_IS,
     gaussian_process.GaussianProcessRegressor(
         CONSTANT(1.0, BOUNDS) * RBF([1.0] * 10, BOUNDS) + NOISE(1.0, BOUNDS), normalize_y=True), 5),
    ("logistic regression", "cancer", "Logistic regression", "c=1" + AS_IS,
     LIN.LogisticRegression(C=1.0), 1),
    ("random forest, 100", "cancer", "Random forest", "maxFeatures=sqrt",
     ENS.RandomForestClassifier(100, n_jobs=JOBS), 1),
    ("support vectors, RBF", "cancer", "Support vectors", "gamma=0.01, c=10" + AS_IS,
     svm.SVC(gamma=0.01, C=10), 1),
]


def batch(run, times):
    """Seconds of the clock and of all processors per run, and its last value."""
    clock, processor = time.perf_counter(), time.process_time()
    for _ in range(times):
        value = run()
    return (time.perf_counter() - clock) / times, (time.process_time() - processor) / times, value


def best(run):
    """As LearnerTimes does it."""
    took = batch(run, 1)[0]
    repetitions = 1 if took > LONG else REPETITIONS
    for _ in range(2 if took < LONG else 0):
        took = batch(run, max(1, round(BATCH / took)))[0]
    results = [batch(run, max(1, round(BATCH / took))) for _ in range(repetitions)]
    return min(r[0] for r in results), min(r[1] for r in results), results[0][2]


def peer(model, train_x, train_y, test_x, test_y, classes, permuted):
    def run():
        if permuted:
            return inspection.permutation_importance(
                model, test_x, test_y, n_repeats=10, random_state=0
            ).importances_mean.max()
        return model.fit(train_x, train_y).predict(test_x)

    if permuted:
        model.fit(train_x, train_y)
    clock, processor, value = best(run)
    if not permuted:
        value = (accuracy_score if classes else r2_score)(test_y, value)
    return 1000 * clock, 1000 * processor, value


def main():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    classpath = open(os.path.join(root, "target", "classpath.txt")).read().strip()
    java = subprocess.Popen(
        ["java", "-Xmx8g", "-cp", os.path.join(root, "target", "classes") + ":" + classpath,
         os.path.join(root, "src", "bench", "LearnerTimes.java"), THREADS],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    folder = tempfile.mkdtemp()
    known = {}
    print("scikit-learn", sklearn.__version__, file=sys.stderr)
    print("| learner | data | scikit-learn: ms, score | MaterialsJ: ms, score | ratio | goal | "
          "of processor: ms, ms | ratio |")
    print("|---|---|---|---|---|---|---|---|")
    for name, source, ours, settings, model, limit in CASES:
        if ASKED and not any(a in name or a == source for a in ASKED):
            continue
        if source not in known:
            train_x, train_y, test_x, test_y, classes = known[source] = data(source)
            save(os.path.join(folder, source + ".train"), train_x, train_y, classes)
            save(os.path.join(folder, source + ".test"), test_x, test_y, classes)
        train_x, train_y, test_x, test_y, classes = known[source]
        permuted = name.startswith("permutation")
        clock, processor, score = peer(model, train_x, train_y, test_x, test_y, classes, permuted)
        java.stdin.write("\t".join([
            "permutation" if permuted else "fit", ours, settings,
            os.path.join(folder, source + ".train"), os.path.join(folder, source + ".test")]) + "\n")
        java.stdin.flush()
        answer = java.stdout.readline().strip().split("\t")
        if len(answer) != 3:
            print(f"| {name} | {source} | {clock:.1f}, {score:.4f} | {answer[-1]} | | {limit} | | |")
        else:
            our_clock, our_processor, our_score = map(float, answer)
            print(f"| {name} | {source} | {clock:.2f}, {score:.4f} | {our_clock:.2f}, {our_score:.4f} | "
                  f"{our_clock / clock:.2f} | {limit} | {processor:.2f}, {our_processor:.2f} | "
                  f"{our_processor / processor:.2f} |")
        sys.stdout.flush()
    java.stdin.close()
    java.wait()


if __name__ == "__main__":
    main()

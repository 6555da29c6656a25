#!/usr/bin/python3
"""Times the learners of MaterialsJ beside scikit-learn, in one run on one machine.

    mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
    python3 src/bench/learners.py [name ...] > table.md

Both sides get the same numbers, two warm-ups and the best of five (of one where one takes more than
20 s); times are of fitting and predicting together. scikit-learn uses both processors where it can
(n_jobs=2). Data: Friedman's first function (20 000 rows, 10 features, noise 1), digits, and a sparse
signal (200 rows, 1000 features, 10 of them not 0); a fifth of the rows is the test part.
"""
import os
import struct
import subprocess
import sys
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


def split(n):
    """The same permutation in any language: Fisher-Yates with a linear congruential generator."""
    s, order = 12345, list(range(n))
    for i in range(n - 1, 0, -1):
        s = (s * 6364136223846793005 + 1442695040888963407) % 2**64
        j = (s >> 33) % (i + 1)
        order[i], order[j] = order[j], order[i]
    return np.array(order[n // 5:]), np.array(order[: n // 5])


def data(name):
    if name == "friedman20k":
        x, y = datasets.make_friedman1(20000, 10, noise=1.0, random_state=0)
        classes = 0
    elif name == "friedman2500":
        x, y = datasets.make_friedman1(2500, 10, noise=1.0, random_state=0)
        classes = 0
    elif name == "digits":
        x, y = datasets.load_digits(return_X_y=True)
        classes = 10
    else:
        r = np.random.RandomState(0)
        x = r.normal(size=(200, 1000))
        w = np.zeros(1000)
        w[r.choice(1000, 10, replace=False)] = 3 * r.normal(size=10)
        y = x @ w + 0.01 * r.normal(size=200)
        classes = 0
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
RBF = gaussian_process.kernels.RBF
NOISE = gaussian_process.kernels.WhiteKernel
MLP = dict(solver="adam", batch_size=200, learning_rate_init=1e-3, alpha=1e-4, tol=0,
           n_iter_no_change=10**6, random_state=0)

# name, data, ours, our settings (features are standardised above), scikit-learn's, limit of the ratio
CASES = [
    ("least squares", "friedman20k", "Least squares", "", LIN.LinearRegression(n_jobs=2), 1),
    ("ridge", "friedman20k", "Ridge regression", "alpha=1, standardize=false", LIN.Ridge(1.0), 1),
    ("lasso", "friedman20k", "Lasso", "alpha=0.1", LIN.Lasso(0.1), 1),
    ("elastic net", "friedman20k", "Elastic net", "alpha=0.1, l1Ratio=0.5",
     LIN.ElasticNet(0.1, l1_ratio=0.5), 1),
    ("decision tree", "friedman20k", "Decision tree", "", tree.DecisionTreeRegressor(), 1),
    ("decision tree, depth 5", "friedman20k", "Decision tree", "maxDepth=5",
     tree.DecisionTreeRegressor(max_depth=5), 1),
    ("random forest, 100", "friedman20k", "Random forest", "maxFeatures=3",
     ENS.RandomForestRegressor(100, max_features=3, n_jobs=2), 1),
    ("random forest, 100, all features", "friedman20k", "Random forest", "maxFeatures=all",
     ENS.RandomForestRegressor(100, n_jobs=2), 1),
    ("gradient boosting, 100", "friedman20k", "Gradient boosting", "",
     ENS.HistGradientBoostingRegressor(max_iter=100, early_stopping=False), 1),
    ("5 nearest neighbours", "friedman20k", "Nearest neighbours", "",
     neighbors.KNeighborsRegressor(5, n_jobs=2), 1),
    ("SVR, RBF", "friedman20k", "Support vectors", "kernel=rbf, gamma=0.1, c=10, epsilon=0.1",
     svm.SVR(gamma=0.1, C=10, epsilon=0.1), 1),
    ("perceptron of 2 layers, 20 epochs", "friedman20k", "Multilayer perceptron",
     "layers=64x64, activation=relu, epochs=20, batch=200, validation=0, l2=1e-4",
     NN.MLPRegressor((64, 64), max_iter=20, **MLP), 1),
    ("permutation importance of a forest", "friedman20k", "Random forest",
     "maxFeatures=3", ENS.RandomForestRegressor(100, max_features=3, n_jobs=2), 1),
    ("kernel ridge, RBF", "friedman2500", "Kernel ridge", "kernel=rbf, gamma=0.1, alpha=0.1",
     kernel_ridge.KernelRidge(kernel="rbf", gamma=0.1, alpha=0.1), 5),
    ("Gaussian process, fixed", "friedman2500", "Gaussian process",
     "lengthScale=2.23606797749979, noise=0.1, fit=false",
     gaussian_process.GaussianProcessRegressor(RBF(5**0.5) + NOISE(0.1), optimizer=None,
                                               normalize_y=True), 5),
    ("lasso", "sparse", "Lasso", "alpha=0.05", LIN.Lasso(0.05), 1),
    ("orthogonal matching pursuit", "sparse", "Orthogonal matching pursuit", "terms=10",
     LIN.OrthogonalMatchingPursuit(n_nonzero_coefs=10), 1),
    ("ridge", "sparse", "Ridge regression", "alpha=1, standardize=false", LIN.Ridge(1.0), 1),
    ("logistic regression", "digits", "Logistic regression", "c=1",
     LIN.LogisticRegression(C=1.0, max_iter=1000), 1),
    ("linear discriminant", "digits", "Linear discriminant", "",
     discriminant_analysis.LinearDiscriminantAnalysis(), 1),
    ("decision tree", "digits", "Decision tree", "", tree.DecisionTreeClassifier(), 1),
    ("random forest, 100", "digits", "Random forest", "maxFeatures=sqrt",
     ENS.RandomForestClassifier(100, n_jobs=2), 1),
    ("gradient boosting, 100", "digits", "Gradient boosting", "",
     ENS.HistGradientBoostingClassifier(max_iter=100, early_stopping=False), 1),
    ("5 nearest neighbours", "digits", "Nearest neighbours", "",
     neighbors.KNeighborsClassifier(5, n_jobs=2), 1),
    ("SVC, RBF", "digits", "Support vectors", "kernel=rbf, gamma=0.01, c=10",
     svm.SVC(gamma=0.01, C=10), 1),
    ("perceptron of 1 layer, 50 epochs", "digits", "Multilayer perceptron",
     "layers=64, activation=relu, epochs=50, batch=200, validation=0, l2=1e-4",
     NN.MLPClassifier((64,), max_iter=50, **MLP), 1),
]


def peer(model, train_x, train_y, test_x, test_y, classes, permuted):
    best, score, runs, first = float("inf"), 0, REPETITIONS, True
    if permuted:
        model.fit(train_x, train_y)
    step = -2
    while step < runs:
        start = time.perf_counter()
        if permuted:
            score = inspection.permutation_importance(
                model, test_x, test_y, n_repeats=10, random_state=0, n_jobs=1
            ).importances_mean.max()
        else:
            predicted = model.fit(train_x, train_y).predict(test_x)
            score = (accuracy_score if classes else r2_score)(test_y, predicted)
        took = time.perf_counter() - start
        if first and took > LONG:
            step, runs = 0, 1
        first = False
        if step >= 0:
            best = min(best, took)
        step += 1
    return 1000 * best, score, runs


def main():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    classpath = open(os.path.join(root, "target", "classpath.txt")).read().strip()
    java = subprocess.Popen(
        ["java", "-Xmx8g", "-cp", os.path.join(root, "target", "classes") + ":" + classpath,
         os.path.join(root, "src", "bench", "LearnerTimes.java")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    folder = tempfile.mkdtemp()
    known = {}
    print("scikit-learn", sklearn.__version__, file=sys.stderr)
    print("| learner | data | scikit-learn (ms) | MaterialsJ (ms) | ratio | goal | score of "
          "scikit-learn | score of MaterialsJ |")
    print("|---|---|---|---|---|---|---|---|")
    for name, source, ours, settings, model, limit in CASES:
        if len(sys.argv) > 1 and not any(a in name or a == source for a in sys.argv[1:]):
            continue
        if source not in known:
            train_x, train_y, test_x, test_y, classes = known[source] = data(source)
            save(os.path.join(folder, source + ".train"), train_x, train_y, classes)
            save(os.path.join(folder, source + ".test"), test_x, test_y, classes)
        train_x, train_y, test_x, test_y, classes = known[source]
        permuted = name.startswith("permutation")
        theirs, score, runs = peer(model, train_x, train_y, test_x, test_y, classes, permuted)
        java.stdin.write("\t".join([
            "permutation" if permuted else "fit", ours, settings,
            os.path.join(folder, source + ".train"), os.path.join(folder, source + ".test"),
            str(runs)]) + "\n")
        java.stdin.flush()
        answer = java.stdout.readline().strip().split("\t")
        if len(answer) != 3:
            print(f"| {name} | {source} | {theirs:.1f} | {answer[-1]} | | {limit} | {score:.4f} | |")
        else:
            fit, predict, own = map(float, answer)
            total = predict if permuted else fit + predict
            print(f"| {name} | {source} | {theirs:.1f} | {total:.1f} | {total / theirs:.2f} | "
                  f"{limit} | {score:.4f} | {own:.4f} |")
        sys.stdout.flush()
    java.stdin.close()
    java.wait()


if __name__ == "__main__":
    main()

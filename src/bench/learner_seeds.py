#!/usr/bin/python3
"""Scores of scikit-learn's learners that draw lots: 100 seeds of forests of few rows, else 5.

    python3 src/bench/learner_seeds.py ../shared/golden/learning > seeds_sklearn.json

The data sets and the split are those of golden_sklearn.json; seed 0 gives its scores. The mean of
five seeds of a small forest is a matter of luck, so that these are drawn more often.
"""
import json
import os
import sys
import warnings

import numpy as np
import sklearn
from sklearn.ensemble import (GradientBoostingRegressor, RandomForestClassifier,
                              RandomForestRegressor)
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.metrics import accuracy_score, r2_score

warnings.filterwarnings("ignore")
LEARNERS = {
    "RF100:friedman1": lambda s: RandomForestRegressor(100, random_state=s),
    "RF100_mtry3:friedman1": lambda s: RandomForestRegressor(100, max_features=3, random_state=s),
    "RF100_mtry3:diabetes": lambda s: RandomForestRegressor(100, max_features=3, random_state=s),
    "RF100_mtry3:friedman1_20k":
        lambda s: RandomForestRegressor(100, max_features=3, random_state=s),
    "RF100:breast_cancer": lambda s: RandomForestClassifier(100, random_state=s),
    "RF100:digits": lambda s: RandomForestClassifier(100, random_state=s),
    "GBT_exact100:friedman1": lambda s: GradientBoostingRegressor(random_state=s),
    "MLP_64x64_relu_adam200:friedman1":
        lambda s: MLPRegressor((64, 64), max_iter=200, random_state=s),
    "MLP_64:digits": lambda s: MLPClassifier((64,), max_iter=200, random_state=s),
}


def split(n):
    """The same permutation in any language: Fisher-Yates with a linear congruential generator."""
    s, order = 12345, list(range(n))
    for i in range(n - 1, 0, -1):
        s = (s * 6364136223846793005 + 1442695040888963407) % 2**64
        j = (s >> 33) % (i + 1)
        order[i], order[j] = order[j], order[i]
    return np.array(order[n // 5:]), np.array(order[: n // 5])


result = {"provenance": "scikit-learn " + sklearn.__version__ + ", numpy " + np.__version__
          + " by src/bench/learner_seeds.py: the learners, data sets and split of"
          + " golden_sklearn.json with random_state 0, 1, ...; mean and standard deviation of R2 or"
          + " accuracy of the test part over so many seeds. Features as they are for trees,"
          + " standardised by the training part for networks. Histogram boosting does not draw lots"
          + " without early stopping, and is not here."}
for key, learner in LEARNERS.items():
    name = key.split(":")[1]
    table = np.loadtxt(os.path.join(sys.argv[1], name + ".csv"), delimiter=",", skiprows=1)
    x, y = table[:, :-1], table[:, -1]
    train, test = split(len(y))
    if key.startswith("MLP"):
        deviation = x[train].std(0)
        deviation[deviation == 0] = 1
        x = (x - x[train].mean(0)) / deviation
    score = accuracy_score if name in ("digits", "breast_cancer") else r2_score
    seeds = 100 if key.startswith("RF") and len(y) < 5000 else 5
    scores = [score(y[test], learner(s).fit(x[train], y[train]).predict(x[test]))
              for s in range(seeds)]
    result[key] = dict(seeds=seeds, mean=np.mean(scores), sd=np.std(scores, ddof=1))
print(json.dumps(result, indent=1))

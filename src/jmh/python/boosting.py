"""Times scikit-learn's HistGradientBoostingRegressor on the very data of BoostingBenchmark.

The options are those of the benchmark (100 trees of 31 leaves of 20 rows or more, rate 0.1, no
early stopping). The numbers are drawn as java.util.SplittableRandom does, from the same seeds.

Usage: OMP_NUM_THREADS=2 python3 boosting.py [rounds]
"""
import sys
import time

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

GAMMA = np.uint64(0x9E3779B97F4A7C15)


def mix(z):
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def friedman1(rows, seed):
    start = mix(mix(np.array([seed], dtype=np.uint64) + GAMMA))
    draws = mix(start + np.arange(1, 12 * rows + 1, dtype=np.uint64) * GAMMA) >> np.uint64(11)
    u = (draws * 2.0**-53).reshape(rows, 12)
    x = u[:, :10]
    noise = np.sqrt(-2 * np.log(1 - u[:, 10])) * np.cos(2 * np.pi * u[:, 11])
    y = (
        10 * np.sin(np.pi * x[:, 0] * x[:, 1])
        + 20 * (x[:, 2] - 0.5) ** 2
        + 10 * x[:, 3]
        + 5 * x[:, 4]
        + noise
    )
    return x, y


def table(rows, features, seed=1):
    x, y = friedman1(rows, seed)
    more = [friedman1(rows, seed + f)[0] for f in range(10, features, 10)]
    return np.hstack([x] + more)[:, :features].copy(), y


def main(rounds):
    for rows, features in [(16000, 10), (3000, 741)]:
        x, y = table(rows, features)
        for _ in range(rounds):
            wall, cpu = time.perf_counter(), time.process_time()
            model = HistGradientBoostingRegressor(max_iter=100, early_stopping=False).fit(x, y)
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            print(f"{rows}x{features}: {1000 * wall:.0f} ms, {1000 * cpu:.0f} ms of CPU", flush=True)
        held_x, held_y = table(2000, features, 50001)
        print(f"{rows}x{features}: R2 of 2000 new rows {model.score(held_x, held_y):.4f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)

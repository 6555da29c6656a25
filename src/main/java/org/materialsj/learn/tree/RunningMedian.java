package org.materialsj.learn.tree;

/**
 * The sum of absolute deviations from the median of numbers that come one by one, by a heap for
 * each half. Cost log n per number.
 */
final class RunningMedian {

  /** The smaller half, negated so that its largest number is on top, and the larger half. */
  private final Heap low;

  private final Heap high;

  /** A heap with the smallest number on top. */
  private static final class Heap {
    private final double[] values;
    private int size;
    private double sum;

    Heap(int capacity) {
      values = new double[capacity];
    }

    double top() {
      return values[0];
    }

    void add(double value) {
      sum += value;
      int at = size++;
      while (at > 0 && values[(at - 1) / 2] > value) {
        values[at] = values[(at - 1) / 2];
        at = (at - 1) / 2;
      }
      values[at] = value;
    }

    double removeTop() {
      double top = values[0];
      sum -= top;
      double value = values[--size];
      int at = 0;
      while (2 * at + 1 < size) {
        int child = 2 * at + 1;
        if (child + 1 < size && values[child + 1] < values[child]) {
          child++;
        }
        if (values[child] >= value) {
          break;
        }
        values[at] = values[child];
        at = child;
      }
      values[at] = value;
      return top;
    }
  }

  RunningMedian(int capacity) {
    low = new Heap(capacity / 2 + 2);
    high = new Heap(capacity / 2 + 2);
  }

  void clear() {
    low.size = 0;
    low.sum = 0;
    high.size = 0;
    high.sum = 0;
  }

  void add(double value) {
    if (low.size == 0 || value <= -low.top()) {
      low.add(-value);
    } else {
      high.add(value);
    }
    if (low.size > high.size + 1) {
      high.add(-low.removeTop());
    } else if (high.size > low.size) {
      low.add(-high.removeTop());
    }
  }

  /** The sum over all numbers of their distances from the median. */
  double deviation() {
    // The lower half holds the middle one of an odd number, which does not deviate.
    double middle = low.size > high.size ? low.top() : 0;
    return Math.max(0, high.sum + low.sum - middle);
  }
}

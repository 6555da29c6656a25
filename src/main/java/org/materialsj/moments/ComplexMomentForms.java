package org.materialsj.moments;

import java.util.ArrayList;
import java.util.List;

/**
 * Generates the set of invariants from composite complex moment forms: the two shells of a form
 * have the same n, and j is even. Each order n contributes as many invariants as it has moments,
 * (n+1)(n+2)/2: its own of degree 1 and 2, then its forms times moments and forms of orders 2 and
 * 4, and as many times forms of order 3 as are missing. Up to order 7 this is the set of 117 that
 * is in use; above, the same rule goes on.
 *
 * @see "T. Suk, J. Flusser, J. Boldys, Pattern Recognition 48, 3516 (2015),
 *     doi:10.1016/j.patcog.2015.05.007"
 */
final class ComplexMomentForms {

  private final List<Invariant> list = new ArrayList<>();

  private ComplexMomentForms() {}

  static List<Invariant> generate(int order) {
    ComplexMomentForms forms = new ComplexMomentForms();
    for (int n = 0; n <= order; n++) {
      forms.addOrder(n);
    }
    return forms.list;
  }

  private void addOrder(int n) {
    int end = list.size() + (n + 1) * (n + 2) / 2;
    if (n % 2 == 0) {
      list.add(Invariant.of(new Shell(n, 0)));
    }
    for (int l = n; l > 0; l -= 2) {
      list.add(Invariant.of(new Shell(n, l), new Shell(n, l)));
    }
    if (n == 2) {
      addMoment(2, 2, 2, 2, 2);
      addMoment(1, 1, 1, 2, 2);
      addForm(2, new Pair(2, 2), 1, new Pair(1, 1));
    }
    if (n > 2) {
      addMoments(n, 2, 2);
    }
    if (n == 4) {
      addOwn(n);
      addMoment(4, 4, 4, 4, 4);
    }
    if (n > 2) {
      addFormsOfOrderTwo(n);
    }
    if (n == 3) {
      addFormsOfOrderThree();
    }
    if (n > 4) {
      addMoments(n, 4, 2);
      addMoments(n, 4, 4);
      if (n % 2 == 0) {
        addOwn(n);
      }
    }
    if (n > 3) {
      fill(n, end);
    }
  }

  /** The shells (n, first) and (n, second) of a form, first at least second. */
  private record Pair(int first, int second) {}

  /** The pairs of shells of order n that make up degree j, from the highest degrees down. */
  private static List<Pair> pairs(int n, int j) {
    List<Pair> pairs = new ArrayList<>();
    for (int first = n; first > 0; first -= 2) {
      for (int second = first; second > 0 && second >= first - j; second -= 2) {
        if (first + second >= j) {
          pairs.add(new Pair(first, second));
        }
      }
    }
    return pairs;
  }

  private void addMoment(int n, int first, int second, int n2, int j) {
    list.add(Invariant.coupled(j, new Shell(n, first), new Shell(n, second), new Shell(n2, j)));
  }

  private void addForm(int n, Pair p, int n2, Pair q) {
    list.add(
        Invariant.coupled(
            2,
            new Shell(n, p.first),
            new Shell(n, p.second),
            new Shell(n2, q.first),
            new Shell(n2, q.second)));
  }

  private void addMoments(int n, int n2, int j) {
    for (Pair p : pairs(n, j)) {
      addMoment(n, p.first, p.second, n2, j);
    }
  }

  /** Couplings among the shells of an even order. */
  private void addOwn(int n) {
    addMoment(n, n, 2, n, n);
    addMoment(n, n - 2, 2, n, n);
    addMoment(n, n - 2, 2, n, n - 2);
  }

  /** Times the square of (2, 2); of order 3 and forms with (n, 1), their moments do. */
  private void addFormsOfOrderTwo(int n) {
    for (Pair p : pairs(n, 2)) {
      if (p.second > 1) {
        addForm(n, p, 2, new Pair(2, 2));
      }
    }
  }

  /** Pairs of forms of order 3, without those that depend linearly on products of others. */
  private void addFormsOfOrderThree() {
    List<Pair> pairs = pairs(3, 2);
    Pair top = pairs.get(0);
    for (Pair p : pairs) {
      addForm(3, p, 3, top);
    }
    addForm(3, pairs.get(2), 3, pairs.get(1));
  }

  private void fill(int n, int end) {
    for (Pair p : pairs(n, 2)) {
      for (Pair q : pairs(3, 2)) {
        if (list.size() < end) {
          addForm(n, p, 3, q);
        }
      }
    }
  }
}

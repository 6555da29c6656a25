package org.materialsj.moments;

import java.util.ArrayList;
import java.util.List;

/** Generates the invariants of each set, in their order. */
final class InvariantRules {

  private InvariantRules() {}

  /**
   * The invertible set: all of degree 1 and 2, and those of degree 3 whose degrees l are the same,
   * or whose largest occurs once, so that moments can be found from them degree by degree.
   */
  static List<Invariant> invertible(int order) {
    List<Invariant> list = new ArrayList<>();
    for (int n = 0; n <= order; n += 2) {
      list.add(Invariant.of(new Shell(n, 0)));
    }
    for (int l = 1; l <= order; l++) {
      for (int n1 = l; n1 <= order; n1 += 2) {
        for (int n2 = n1; n2 <= order; n2 += 2) {
          list.add(Invariant.of(new Shell(n1, l), new Shell(n2, l)));
        }
      }
    }
    list.addAll(triples(order, 0));
    return list;
  }

  /** The pseudoscalars of degree 3, chosen as those of the invertible set. */
  static List<Invariant> pseudoscalars(int order) {
    return triples(order, 1);
  }

  private static List<Invariant> triples(int order, int parity) {
    List<Invariant> list = new ArrayList<>();
    for (int l = 1; l <= order; l++) {
      if (l % 2 == parity) {
        equalDegrees(order, l, list);
      }
    }
    List<Shell> shells = shells(order);
    for (Shell c : shells) {
      for (Shell b : shells) {
        for (Shell a : shells) {
          boolean seen = a.l() == b.l() && a.n() < b.n();
          boolean zero = a.equals(b) && c.l() % 2 == 1;
          if (a.l() <= b.l()
              && !seen
              && !zero
              && b.l() < c.l()
              && a.l() + b.l() >= c.l()
              && (a.l() + b.l() + c.l()) % 2 == parity) {
            list.add(Invariant.of(a, b, c));
          }
        }
      }
    }
    return list;
  }

  /** Three shells of the same l; of an odd l, where swapping two turns the sign, all different. */
  private static void equalDegrees(int order, int l, List<Invariant> list) {
    int step = l % 2 == 1 ? 2 : 0;
    for (int n1 = l; n1 <= order; n1 += 2) {
      for (int n2 = n1 + step; n2 <= order; n2 += 2) {
        for (int n3 = n2 + step; n3 <= order; n3 += 2) {
          list.add(Invariant.of(new Shell(n1, l), new Shell(n2, l), new Shell(n3, l)));
        }
      }
    }
  }

  private static List<Shell> shells(int order) {
    List<Shell> shells = new ArrayList<>();
    for (int n = 1; n <= order; n++) {
      for (int l = 2 - n % 2; l <= n; l += 2) {
        shells.add(new Shell(n, l));
      }
    }
    return shells;
  }
}

package org.materialsj.view.jmol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept whole when a crystal is cut into cells: a molecule, or a single site of a network.
 *
 * @param molecules index of the molecule or network that each site belongs to
 * @param whole one unit per molecule of two or more atoms, one per other site
 */
record Units(int[] molecules, List<Unit> whole) {

  /**
   * Sites that move together.
   *
   * @param sites indices
   * @param offsets 3 integers per site: the cell in which the unit has that site
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Unit(int[] sites, int[] offsets) {}

  /** Finds the units of a bond graph. */
  static Units of(BondGraph graph) {
    int n = graph.size();
    int[] molecules = new int[n];
    java.util.Arrays.fill(molecules, -1);
    int[] offsets = new int[3 * n];
    List<Unit> whole = new ArrayList<>();
    int count = 0;
    for (int first = 0; first < n; first++) {
      if (molecules[first] < 0) {
        List<Integer> members = new ArrayList<>();
        boolean finite = spread(graph, first, count++, molecules, offsets, members);
        if (finite) {
          whole.add(unit(members, offsets));
        } else {
          members.forEach(site -> whole.add(new Unit(new int[] {site}, new int[3])));
        }
      }
    }
    return new Units(molecules, whole);
  }

  /** Walks along bonds; false when a bond leads back to a site of the walk in another cell. */
  private static boolean spread(
      BondGraph graph,
      int first,
      int molecule,
      int[] molecules,
      int[] offsets,
      List<Integer> members) {
    boolean finite = true;
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(first);
    molecules[first] = molecule;
    while (!open.isEmpty()) {
      int i = open.remove();
      members.add(i);
      for (int b = graph.start(i); b < graph.end(i); b++) {
        int j = graph.site(b);
        boolean isNew = molecules[j] < 0;
        for (int k = 0; k < 3; k++) {
          int offset = offsets[3 * i + k] + graph.image(b, k);
          if (isNew) {
            offsets[3 * j + k] = offset;
          } else {
            finite &= offsets[3 * j + k] == offset;
          }
        }
        if (isNew) {
          molecules[j] = molecule;
          open.add(j);
        }
      }
    }
    return finite;
  }

  private static Unit unit(List<Integer> members, int[] offsets) {
    int[] sites = members.stream().mapToInt(Integer::intValue).toArray();
    int[] own = new int[3 * sites.length];
    for (int m = 0; m < sites.length; m++) {
      System.arraycopy(offsets, 3 * sites[m], own, 3 * m, 3);
    }
    return new Unit(sites, own);
  }
}

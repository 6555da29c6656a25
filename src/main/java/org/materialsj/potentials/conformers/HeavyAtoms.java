package org.materialsj.potentials.conformers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.materialsj.engine.geometry.GraphAutomorphisms;
import org.materialsj.engine.geometry.LeastRmsd;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

/**
 * Compares conformers of a molecule by their heavy atoms. The distance of two conformers is the
 * least root-mean-square distance of these atoms over all proper superpositions and all
 * permutations of atoms that the molecule does not tell apart. Atoms are alike when element,
 * isotope, hydrogens and neighbours are; the orders of bonds and the formal charges are not looked
 * at, so that both oxygens of a carboxylate are alike. A molecule without heavy atoms is compared
 * by all its atoms.
 */
public final class HeavyAtoms {

  /** Beyond this many permutations, a subgroup of them serves. */
  static final int MOST_PERMUTATIONS = 1000;

  private final int[] atoms;
  private final GraphAutomorphisms symmetry;

  /**
   * Finds the heavy atoms of a molecule and their permutations.
   *
   * @param molecule with bonds
   */
  public HeavyAtoms(Molecule molecule) {
    List<Integer> heavy = new ArrayList<>();
    for (int atom = 0; atom < molecule.size(); atom++) {
      if (molecule.number(atom) > 1) {
        heavy.add(atom);
      }
    }
    if (heavy.isEmpty()) {
      for (int atom = 0; atom < molecule.size(); atom++) {
        heavy.add(atom);
      }
    }
    int[] place = new int[molecule.size()];
    Arrays.fill(place, -1);
    List<TreeSet<Integer>> neighbors = new ArrayList<>();
    List<List<Integer>> kinds = new ArrayList<>();
    for (int k = 0; k < heavy.size(); k++) {
      int atom = heavy.get(k);
      place[atom] = k;
      neighbors.add(new TreeSet<>());
      kinds.add(new ArrayList<>(List.of(molecule.number(atom), molecule.massNumber(atom))));
    }
    for (Bond bond : molecule.bonds()) {
      join(molecule, place, neighbors, kinds, bond.first(), bond.second());
      join(molecule, place, neighbors, kinds, bond.second(), bond.first());
    }
    int[][] graph = new int[heavy.size()][];
    int[] colors = new int[heavy.size()];
    List<List<Integer>> known = new ArrayList<>();
    for (int k = 0; k < graph.length; k++) {
      graph[k] = neighbors.get(k).stream().mapToInt(Integer::intValue).toArray();
      List<Integer> kind = kinds.get(k);
      kind.subList(2, kind.size()).sort(null);
      if (!known.contains(kind)) {
        known.add(kind);
      }
      colors[k] = known.indexOf(kind);
    }
    this.atoms = heavy.stream().mapToInt(Integer::intValue).toArray();
    this.symmetry = GraphAutomorphisms.of(graph, colors, MOST_PERMUTATIONS);
  }

  private static void join(
      Molecule molecule,
      int[] place,
      List<TreeSet<Integer>> neighbors,
      List<List<Integer>> kinds,
      int from,
      int to) {
    if (place[from] < 0) {
      return;
    }
    if (place[to] >= 0) {
      neighbors.get(place[from]).add(place[to]);
    } else {
      kinds.get(place[from]).add(molecule.massNumber(to));
    }
  }

  /**
   * The permutations that are tried.
   *
   * @return of the heavy atoms, in the molecule's order
   */
  public GraphAutomorphisms symmetry() {
    return symmetry;
  }

  /** The number of heavy atoms. */
  int size() {
    return atoms.length;
  }

  /** The heavy atoms of a conformer, their centroid at the origin; a new array. */
  double[] shape(double[] positions) {
    double[] shape = new double[3 * atoms.length];
    for (int k = 0; k < atoms.length; k++) {
      System.arraycopy(positions, 3 * atoms[k], shape, 3 * k, 3);
    }
    LeastRmsd.centre(shape);
    return shape;
  }

  /**
   * The distance of two conformers.
   *
   * @param first 3n Cartesian coordinates (angstrom); not modified
   * @param second 3n Cartesian coordinates (angstrom); not modified
   * @return the distance (angstrom); cost O(n) times the number of permutations
   */
  public double rmsd(double[] first, double[] second) {
    double[] x = shape(first);
    double[] y = shape(second);
    double[] turned = new double[x.length];
    double least = Double.POSITIVE_INFINITY;
    for (int[] permutation : symmetry.permutations()) {
      permute(x, 0, permutation, turned);
      least = Math.min(least, LeastRmsd.of(turned, y));
    }
    return least;
  }

  /** Puts point i where the permutation sends it. */
  static void permute(double[] points, int from, int[] permutation, double[] result) {
    for (int i = 0; i < permutation.length; i++) {
      int to = 3 * permutation[i];
      result[to] = points[from + 3 * i];
      result[to + 1] = points[from + 3 * i + 1];
      result[to + 2] = points[from + 3 * i + 2];
    }
  }
}

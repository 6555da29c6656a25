package org.materialsj.packing.similarity;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.geometry.GraphAutomorphisms;
import org.materialsj.engine.graph.GraphIsomorphism;

/**
 * The atoms of a molecule that are compared, and the bonds between them: which molecule it is.
 *
 * @param atoms m indices of atoms of the molecule
 * @param numbers m atomic numbers
 * @param hydrogens m numbers of hydrogens that are left out at each atom
 * @param neighbors m lists of bonded atoms, as places in {@code atoms}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record MolecularGraph(int[] atoms, int[] numbers, int[] hydrogens, int[][] neighbors) {

  /** Enough for the best superposition of all but the most branched molecules. */
  private static final int MOST_AUTOMORPHISMS = 400;

  private static final int HYDROGEN_COLOR = 1000;

  /** The graph of a molecule; one of hydrogens alone keeps them. */
  static MolecularGraph of(CrystalMolecule molecule, boolean ignoreHydrogens) {
    int[] all = molecule.numbers();
    boolean heavyOnly = ignoreHydrogens && molecule.hydrogens() < all.length;
    int[] atoms = IntStream.range(0, all.length).filter(i -> !heavyOnly || all[i] != 1).toArray();
    int[] numbers = new int[atoms.length];
    int[] hydrogens = new int[atoms.length];
    int[][] neighbors = new int[atoms.length][];
    for (int i = 0; i < atoms.length; i++) {
      numbers[i] = all[atoms[i]];
      int[] bonded = molecule.neighbors()[atoms[i]];
      neighbors[i] =
          Arrays.stream(bonded)
              .map(j -> Arrays.binarySearch(atoms, j))
              .filter(place -> place >= 0)
              .toArray();
      hydrogens[i] = bonded.length - neighbors[i].length;
    }
    return new MolecularGraph(atoms, numbers, hydrogens, neighbors);
  }

  int size() {
    return atoms.length;
  }

  private int[] colors(boolean withHydrogens) {
    int[] colors = numbers.clone();
    for (int i = 0; i < colors.length && withHydrogens; i++) {
      colors[i] += HYDROGEN_COLOR * hydrogens[i];
    }
    return colors;
  }

  /** The permutations of the compared atoms that keep the graph, the identity first. */
  int[][] automorphisms() {
    return GraphAutomorphisms.of(neighbors, colors(true), MOST_AUTOMORPHISMS)
        .permutations()
        .toArray(int[][]::new);
  }

  /**
   * The atoms of another molecule in the order of this one's compared atoms; empty when it is
   * another molecule.
   *
   * @param other the graph of the other molecule
   * @param withHydrogens whether numbers of hydrogens must agree
   */
  Optional<int[]> find(MolecularGraph other, boolean withHydrogens) {
    return GraphIsomorphism.find(
            neighbors, colors(withHydrogens), other.neighbors, other.colors(withHydrogens))
        .map(places -> Arrays.stream(places).map(place -> other.atoms[place]).toArray());
  }
}

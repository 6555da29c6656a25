package org.materialsj.packing.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The different molecules of a reference crystal, by which those of other crystals are known. */
final class MoleculeKinds {

  private final boolean ignoreHydrogens;
  private final boolean hydrogensKnown;
  private final List<MolecularGraph> graphs = new ArrayList<>();
  private final List<int[][]> automorphisms = new ArrayList<>();
  private final long[] counts;
  private final String formulas;

  /** Finds the kinds of a reference crystal. */
  MoleculeKinds(CrystalMolecules reference, boolean ignoreHydrogens) {
    this.ignoreHydrogens = ignoreHydrogens;
    this.hydrogensKnown = hasHydrogens(reference);
    for (CrystalMolecule molecule : reference.molecules()) {
      MolecularGraph graph = MolecularGraph.of(molecule, ignoreHydrogens);
      if (graphs.stream().allMatch(known -> known.find(graph, true).isEmpty())) {
        graphs.add(graph);
        automorphisms.add(graph.automorphisms());
      }
    }
    formulas = formulas(reference);
    counts = counts(named(reference));
  }

  /** The kind of each molecule of a crystal, and its atoms in the order of their kind. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Named(int[] kinds, int[][] atoms) {}

  private static boolean hasHydrogens(CrystalMolecules molecules) {
    return molecules.molecules().stream().anyMatch(molecule -> molecule.hydrogens() > 0);
  }

  private static String formulas(CrystalMolecules molecules) {
    return molecules.molecules().stream()
        .map(molecule -> molecule.composition().formula())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  /** The permutations of the compared atoms of a kind that keep its graph, the identity first. */
  int[][] automorphisms(int kind) {
    return automorphisms.get(kind);
  }

  /** The kind of the central molecule: the one with most compared atoms, the first of equals. */
  int largest() {
    int best = 0;
    for (int kind = 1; kind < graphs.size(); kind++) {
      best = graphs.get(kind).size() > graphs.get(best).size() ? kind : best;
    }
    return best;
  }

  /**
   * Names the molecules of a crystal by kind and puts their atoms in the order of their kind.
   *
   * @throws IllegalArgumentException with one plain sentence if its molecules are others
   */
  Arrangement arrange(CrystalMolecules crystal) {
    Named named = named(crystal);
    long[] found = counts(named);
    long total = Arrays.stream(counts).sum();
    for (int kind = 0; kind < counts.length; kind++) {
      if (found[kind] * total != counts[kind] * named.kinds.length) {
        throw new IllegalArgumentException(
            "it holds the molecules " + formulas + " in other proportions than the reference");
      }
    }
    return Arrangement.of(crystal, named.kinds, named.atoms);
  }

  private Named named(CrystalMolecules crystal) {
    boolean withHydrogens = hydrogensKnown && hasHydrogens(crystal);
    int[] kinds = new int[crystal.molecules().size()];
    int[][] atoms = new int[kinds.length][];
    for (int m = 0; m < kinds.length; m++) {
      MolecularGraph graph = MolecularGraph.of(crystal.molecules().get(m), ignoreHydrogens);
      kinds[m] = -1;
      for (int kind = 0; kind < graphs.size() && kinds[m] < 0; kind++) {
        Optional<int[]> found = graphs.get(kind).find(graph, withHydrogens);
        if (found.isPresent()) {
          kinds[m] = kind;
          atoms[m] = found.get();
        }
      }
      if (kinds[m] < 0) {
        throw different(crystal);
      }
    }
    return new Named(kinds, atoms);
  }

  private IllegalArgumentException different(CrystalMolecules crystal) {
    String other = formulas(crystal);
    return new IllegalArgumentException(
        other.equals(formulas)
            ? "its molecules have the formula "
                + other
                + " of the reference's, but their atoms are bonded in another way"
            : "its molecules are " + other + ", and those of the reference are " + formulas);
  }

  private long[] counts(Named named) {
    long[] result = new long[graphs.size()];
    for (int kind : named.kinds) {
      result[kind]++;
    }
    return result;
  }
}

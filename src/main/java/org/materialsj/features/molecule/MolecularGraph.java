package org.materialsj.features.molecule;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.graph.Graph;
import org.materialsj.engine.graph.Rings;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.chemistry.Fragments;
import org.materialsj.model.chemistry.ValenceCheck;

/**
 * The bonds of a molecule as a graph of its heavy atoms, with the hydrogens counted on each. A
 * hydrogen is counted when it is neutral, of the natural mixture, and has one bond, to an atom that
 * is no hydrogen; every other hydrogen is a vertex like a heavy atom. Bonds are single, double or
 * triple; which of them are aromatic is found by {@link Aromaticity}, whichever way they were
 * drawn. Immutable but for rings and aromaticity, which are found when first asked for; for one
 * thread.
 */
final class MolecularGraph {

  private static final int HYDROGEN = 1;

  private final Molecule molecule;
  private final int[] atoms;
  private final Graph graph;
  private final byte[] orders;
  private final int[] hydrogens;
  private Rings rings;
  private boolean[] ringAtoms;
  private Aromaticity aromaticity;

  /**
   * The graph of a molecule. Cost: linear.
   *
   * @param molecule any molecule with known bonds; hydrogens that a file left out are counted
   * @throws IllegalArgumentException with one plain sentence when bonds are unknown, an atom has
   *     more bonds than it can have, or aromatic bonds cannot be written as single and double ones
   */
  MolecularGraph(Molecule molecule) {
    if (Fragments.bondsAreUnknown(molecule)) {
      throw new IllegalArgumentException(
          "it needs bonds, and the file of this molecule has none; use a MOL, SDF or SMILES file");
    }
    ValenceCheck.require(molecule);
    this.molecule = molecule;
    int n = molecule.size();
    List<Bond> bonds = molecule.bonds();
    boolean[] counted = countedHydrogens(molecule);
    int[] place = new int[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      place[i] = counted[i] ? -1 : size++;
    }
    atoms = new int[size];
    hydrogens = new int[size];
    for (int i = 0; i < n; i++) {
      if (place[i] >= 0) {
        atoms[place[i]] = i;
        hydrogens[place[i]] = molecule.missingHydrogens(i);
      }
    }
    int[] first = new int[bonds.size()];
    int[] second = new int[bonds.size()];
    byte[] kinds = new byte[bonds.size()];
    int count = 0;
    boolean delocalised = false;
    for (Bond bond : bonds) {
      int u = place[bond.first()];
      int v = place[bond.second()];
      if (u < 0) {
        hydrogens[v]++;
      } else if (v < 0) {
        hydrogens[u]++;
      } else {
        first[count] = u;
        second[count] = v;
        kinds[count++] = (byte) (bond.order().ordinal() + 1);
        delocalised |= bond.order() == Bond.Order.AROMATIC;
      }
    }
    graph = new Graph(size, Arrays.copyOf(first, count), Arrays.copyOf(second, count));
    orders = Arrays.copyOf(kinds, count);
    if (delocalised) {
      CdkConversion.kekulize(this);
    }
  }

  private static boolean[] countedHydrogens(Molecule molecule) {
    int n = molecule.size();
    int[] degree = new int[n];
    boolean[] besideHeavy = new boolean[n];
    for (Bond bond : molecule.bonds()) {
      int u = bond.first();
      int v = bond.second();
      degree[u]++;
      degree[v]++;
      boolean single = bond.order() == Bond.Order.SINGLE;
      besideHeavy[u] = single && molecule.number(v) != HYDROGEN;
      besideHeavy[v] = single && molecule.number(u) != HYDROGEN;
    }
    boolean[] counted = new boolean[n];
    for (int i = 0; i < n; i++) {
      counted[i] =
          degree[i] == 1
              && besideHeavy[i]
              && molecule.number(i) == HYDROGEN
              && molecule.charge(i) == 0
              && molecule.massNumber(i) == 0;
    }
    return counted;
  }

  /** The vertices and edges: heavy atoms in the order of the molecule, and their bonds. */
  Graph graph() {
    return graph;
  }

  /** The number of vertices. */
  int size() {
    return atoms.length;
  }

  /** The index in the molecule of a vertex. */
  int atom(int vertex) {
    return atoms[vertex];
  }

  /** The atomic number of a vertex. */
  int number(int vertex) {
    return molecule.number(atoms[vertex]);
  }

  /** The formal charge of a vertex (e). */
  int charge(int vertex) {
    return molecule.charge(atoms[vertex]);
  }

  /** The mass number of a vertex, 0 for the natural mixture. */
  int massNumber(int vertex) {
    return molecule.massNumber(atoms[vertex]);
  }

  /** The number of hydrogens counted on a vertex. */
  int hydrogens(int vertex) {
    return hydrogens[vertex];
  }

  /** Neighbours and hydrogens of a vertex. */
  int degree(int vertex) {
    return graph.degree(vertex) + hydrogens[vertex];
  }

  /** Sum of the bond orders of a vertex, with its hydrogens. */
  int valence(int vertex) {
    int sum = hydrogens[vertex];
    for (int k = 0; k < graph.degree(vertex); k++) {
      sum += orders[graph.edge(vertex, k)];
    }
    return sum;
  }

  /** The order of an edge: 1, 2 or 3; during construction also 4 for an aromatic bond. */
  int order(int edge) {
    return orders[edge];
  }

  /** Puts a single or double bond in place of an aromatic one; for {@link CdkConversion} only. */
  void setOrder(int edge, int order) {
    orders[edge] = (byte) order;
  }

  /** The rings. */
  Rings rings() {
    if (rings == null) {
      rings = new Rings(graph);
      ringAtoms = new boolean[atoms.length];
      for (int e = 0; e < graph.edges(); e++) {
        if (rings.onRing(e)) {
          ringAtoms[graph.first(e)] = true;
          ringAtoms[graph.second(e)] = true;
        }
      }
    }
    return rings;
  }

  /** Whether a vertex lies on a ring. */
  boolean onRing(int vertex) {
    rings();
    return ringAtoms[vertex];
  }

  private Aromaticity aromaticity() {
    if (aromaticity == null) {
      aromaticity = new Aromaticity(this);
    }
    return aromaticity;
  }

  /** Whether a vertex belongs to an aromatic ring. */
  boolean isAromatic(int vertex) {
    return aromaticity().atom(vertex);
  }

  /** Whether an edge is an aromatic bond. */
  boolean isAromaticBond(int edge) {
    return aromaticity().bond(edge);
  }
}

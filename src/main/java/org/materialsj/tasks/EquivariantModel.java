package org.materialsj.tasks;

import java.util.List;
import java.util.TreeSet;
import org.materialsj.engine.equivariant.AtomGraph;
import org.materialsj.engine.equivariant.BesselRadial;
import org.materialsj.engine.equivariant.Convolution;
import org.materialsj.engine.equivariant.EquivariantNetwork;
import org.materialsj.engine.equivariant.Irreps;
import org.materialsj.model.Molecule;

/**
 * The make of a network.
 *
 * @param features irreps of the atoms' features
 * @param layers number of convolutions
 * @param degree largest degree of the harmonics
 * @param cutoff how far an atom sees in one layer (angstrom)
 */
public record EquivariantModel(Irreps features, int layers, int degree, double cutoff) {

  private static final int RADIAL_FUNCTIONS = 8;
  private static final int RADIAL_UNITS = 16;

  /**
   * The elements of molecules.
   *
   * @param molecules at least one
   * @return atomic numbers, ascending
   */
  static List<Integer> elements(List<Molecule> molecules) {
    TreeSet<Integer> found = new TreeSet<>();
    for (Molecule molecule : molecules) {
      for (int atom = 0; atom < molecule.size(); atom++) {
        found.add(molecule.number(atom));
      }
    }
    return List.copyOf(found);
  }

  /** The graph of atoms of these numbers. */
  AtomGraph graph(int[] numbers, double[] positions, List<Integer> elements) {
    int[] kinds = new int[numbers.length];
    for (int atom = 0; atom < kinds.length; atom++) {
      kinds[atom] = elements.indexOf(numbers[atom]);
    }
    return AtomGraph.of(kinds, positions, cutoff);
  }

  /** The usual number of neighbours of an atom, 1 when there are none. */
  static double neighbors(List<AtomGraph> graphs) {
    double edges = graphs.stream().mapToDouble(AtomGraph::edges).sum();
    double atoms = graphs.stream().mapToDouble(AtomGraph::atoms).sum();
    return Math.max(1, edges / atoms);
  }

  /** A network of this make. */
  EquivariantNetwork network(Irreps outputs, int elements, double neighbors) {
    return Sentences.said(
        () ->
            new EquivariantNetwork(
                features,
                outputs,
                layers,
                new Convolution.Settings(
                    elements,
                    degree,
                    new BesselRadial(RADIAL_FUNCTIONS, cutoff),
                    RADIAL_UNITS,
                    neighbors)));
  }

  /** As many copies, all of them scalars: a network that is blind to directions. */
  EquivariantModel invariant() {
    return new EquivariantModel(Irreps.of(features.copies() + "x0e"), layers, 0, cutoff);
  }
}

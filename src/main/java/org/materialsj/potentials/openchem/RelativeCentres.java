package org.materialsj.potentials.openchem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.materialsj.engine.graph.Graph;
import org.materialsj.engine.graph.Rings;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;
import org.materialsj.model.StereoElement.Tetrahedral;

/**
 * Ring atoms that can stand cis or trans to each other without being centres by themselves, as in
 * 1,4-dimethylcyclohexane: none has a configuration before the others have one.
 */
final class RelativeCentres {

  /** Each doubles the number of combinations. */
  private static final int MOST = 8;

  private static final int HYDROGEN = 1;

  private RelativeCentres() {}

  /**
   * Finds candidates: ring atoms with four neighbours, two of them off the ring and not both
   * hydrogen, that have no configuration yet.
   *
   * @param molecule with all hydrogens and bonds
   * @param known configurations that are known
   * @return all ways to give the candidates configurations; none when there are fewer than two
   *     candidates or more than 8
   */
  static List<List<StereoElement>> choices(Molecule molecule, List<StereoElement> known) {
    Set<Integer> centres = new HashSet<>();
    for (StereoElement element : known) {
      if (element instanceof Tetrahedral centre) {
        centres.add(centre.centre());
      }
    }
    List<Bond> bonds = molecule.bonds();
    Graph graph =
        new Graph(
            molecule.size(),
            bonds.stream().mapToInt(Bond::first).toArray(),
            bonds.stream().mapToInt(Bond::second).toArray());
    Rings rings = new Rings(graph);
    List<Tetrahedral> candidates = new ArrayList<>();
    for (int atom = 0; atom < molecule.size(); atom++) {
      if (!centres.contains(atom) && isCandidate(molecule, graph, rings, atom)) {
        List<Integer> neighbors = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
          neighbors.add(graph.neighbor(atom, k));
        }
        candidates.add(new Tetrahedral(atom, neighbors, true));
      }
    }
    List<List<StereoElement>> choices = new ArrayList<>();
    int count = candidates.size();
    for (int signs = 0; count >= 2 && count <= MOST && signs < 1 << count; signs++) {
      List<StereoElement> choice = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        Tetrahedral centre = candidates.get(k);
        choice.add(new Tetrahedral(centre.centre(), centre.neighbors(), (signs >> k & 1) == 0));
      }
      choices.add(choice);
    }
    return choices;
  }

  private static boolean isCandidate(Molecule molecule, Graph graph, Rings rings, int atom) {
    int onRing = 0;
    int hydrogens = 0;
    if (graph.degree(atom) != 4) {
      return false;
    }
    for (int k = 0; k < 4; k++) {
      if (rings.onRing(graph.edge(atom, k))) {
        onRing++;
      } else if (molecule.number(graph.neighbor(atom, k)) == HYDROGEN) {
        hydrogens++;
      }
    }
    return onRing == 2 && hydrogens < 2;
  }
}

package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Structure;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.symmetry.SymmetryFinder;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.relax.RelaxationStep;
import org.materialsj.potentials.relax.Relaxed;
import org.materialsj.potentials.relax.SymmetryAverage;

/**
 * A structure that was to be relaxed.
 *
 * @param id its name in the list
 * @param structure the structure as it was
 * @param potential its potential
 * @param relaxed how it ended
 * @param error why it could not be relaxed; empty when it could
 */
record RelaxedRow(
    String id,
    Optional<Structure> structure,
    Optional<Potential> potential,
    Optional<Relaxed> relaxed,
    String error) {

  static RelaxedRow failed(String id, String error) {
    return new RelaxedRow(id, Optional.empty(), Optional.empty(), Optional.empty(), error);
  }

  /** The structure at a step: its own bonds, species and labels with the step's positions. */
  static Structure at(Structure structure, RelaxationStep step) {
    Map<String, String> properties = new LinkedHashMap<>(structure.properties());
    properties.put("energy", Double.toString(step.energy()));
    properties.put("fmax", Double.toString(step.force()));
    AtomicFrame frame = step.frame();
    if (structure instanceof Molecule molecule) {
      return molecule.withPositions(frame.positions()).withProperties(molecule.name(), properties);
    }
    Crystal crystal = (Crystal) structure;
    Lattice lattice = frame.lattice().orElseThrow();
    double[] x = lattice.toFractional(frame.positions());
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < crystal.sites().size(); i++) {
      Site site = crystal.sites().get(i);
      sites.add(new Site(site.species(), x[3 * i], x[3 * i + 1], x[3 * i + 2], site.label(), i, 0));
    }
    return new Crystal(
        crystal.name(), lattice, sites, List.of(SymmetryOperation.IDENTITY), properties);
  }

  /** The space group of atoms; empty where they do not repeat in all directions or are many. */
  static String group(AtomicFrame frame) {
    boolean repeats = true;
    for (boolean each : frame.periodic()) {
      repeats &= each;
    }
    if (!repeats || frame.size() > SymmetryAverage.MOST_ATOMS) {
      return "";
    }
    Crystal crystal = (Crystal) frame.structure(Map.of());
    return SymmetryFinder.find(crystal, SymmetryAverage.TOLERANCE).group().shortName();
  }

  /** Whether the potential sees no pair of atoms at the end. */
  boolean alone() {
    if (relaxed.isEmpty() || potential.get().cutoff() == 0) {
      return false;
    }
    AtomicFrame frame = relaxed.get().last().frame();
    Calculator calculator = new Calculator(potential.get(), frame, 0);
    calculator.at(frame.positions());
    return calculator.neighbors().pairs() == 0;
  }

  /** The largest grade of extrapolation at the end; NaN when the potential has none. */
  double grade() {
    if (relaxed.isEmpty() || potential.get().extrapolation().isEmpty()) {
      return Double.NaN;
    }
    AtomicFrame frame = relaxed.get().last().frame();
    Calculator calculator = new Calculator(potential.get(), frame, 0);
    calculator.at(frame.positions());
    double[] grades =
        potential.get().extrapolation().get().grades(frame.numbers(), calculator.neighbors());
    double largest = 0;
    for (double grade : grades) {
      largest = Math.max(largest, grade);
    }
    return largest;
  }
}

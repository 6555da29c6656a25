package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Structure;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.PhononBands;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.model.symmetry.CrystalSymmetry;
import org.materialsj.model.symmetry.CrystalSystem;
import org.materialsj.model.symmetry.PrimitiveCrystal;
import org.materialsj.model.symmetry.SymmetryFinder;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.mechanics.BandPath;
import org.materialsj.potentials.mechanics.FiniteStrain;
import org.materialsj.potentials.mechanics.ForceConstants;
import org.materialsj.potentials.mechanics.Phonons;
import org.materialsj.potentials.mechanics.Supercell;
import org.materialsj.potentials.mechanics.Vacancies;
import org.materialsj.potentials.relax.CellFreedom;
import org.materialsj.potentials.relax.PressureUnit;
import org.materialsj.potentials.relax.Relaxation;
import org.materialsj.potentials.relax.RelaxationOptions;
import org.materialsj.potentials.relax.Relaxed;
import org.materialsj.potentials.relax.SymmetryAverage;

/**
 * Computes what a potential says about a crystal: its cell at rest, equation of state, elastic
 * constants, vacancies and vibrations, beside published values of elements.
 */
public final class CrystalMechanics {

  /** Stress at which a cell is at rest, as a force on an atom per this area (angstrom^2). */
  private static final double AREA = 100;

  private static final int WAVE_VECTORS = 240;

  /** Vibrations below this (THz, imaginary) say that the crystal is not stable. */
  private static final double CLEARLY = 0.05;

  private final MechanicsRequest request;
  private final RunContext run;
  private final Potential potential;
  private final List<String> notes = new ArrayList<>();

  private CrystalMechanics(MechanicsRequest request, Potential potential, RunContext run) {
    this.request = request;
    this.potential = potential;
    this.run = run;
  }

  /**
   * Computes what is asked for.
   *
   * @param structure an ordered crystal that repeats in all directions
   * @param request what to compute
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the properties
   * @throws IllegalArgumentException with a plain sentence if the structure is no such crystal, the
   *     potential does not know an element or has other units than eV and angstrom, or a setting
   *     does not fit
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static MechanicsResult run(Structure structure, MechanicsRequest request, RunContext run) {
    Potential potential = request.potential().of(structure);
    if (!potential.energyUnit().equals("eV") || !potential.lengthUnit().equals("angstrom")) {
      throw new IllegalArgumentException(
          "Crystal mechanics needs a potential in eV and angstrom; that of "
              + potential.name()
              + " is in "
              + potential.energyUnit()
              + " and "
              + potential.lengthUnit()
              + ".");
    }
    if (!(structure instanceof Crystal crystal) || !repeats(crystal.lattice())) {
      throw new IllegalArgumentException(
          "Crystal mechanics is about crystals that repeat in all three directions, and "
              + (structure.name().isBlank() ? "this structure" : structure.name())
              + " is none.");
    }
    if (crystal.sites().size() > SymmetryAverage.MOST_ATOMS) {
      throw new IllegalArgumentException(
          "Crystal mechanics is for cells of at most %d atoms, got %d; take a smaller cell."
              .formatted(SymmetryAverage.MOST_ATOMS, crystal.sites().size()));
    }
    return new CrystalMechanics(request, potential, run).compute(crystal);
  }

  private static boolean repeats(Lattice lattice) {
    return lattice.periodic(0) && lattice.periodic(1) && lattice.periodic(2);
  }

  private MechanicsResult compute(Crystal crystal) {
    AtomicFrame frame = rest(AtomicFrame.of(crystal));
    Crystal atRest = (Crystal) frame.structure(crystal.properties());
    CrystalSymmetry symmetry = SymmetryFinder.find(atRest, SymmetryAverage.TOLERANCE);
    int[] kinds = Arrays.stream(frame.numbers()).distinct().toArray();
    PropertyRows rows =
        new PropertyRows(
            kinds.length == 1 ? Element.of(kinds[0]).symbol() : "", symmetry.group().shortName());
    addCell(rows, frame, symmetry);
    Optional<MechanicsResult.EnergyCurve> energies =
        request.equation()
            ? EnergyCurves.compute(potential, frame, request, rows, notes, run.part(0.1, 0.3))
            : Optional.empty();
    Optional<NamedMatrix> stiffness =
        request.elastic() ? Optional.of(elastic(frame, symmetry, rows)) : Optional.empty();
    if (request.vacancy()) {
      vacancy(frame, rows);
    }
    Optional<PhononBands> bands =
        request.phonons() ? Optional.of(phonons(atRest, symmetry, rows)) : Optional.empty();
    return new MechanicsResult(rows.table(), energies, stiffness, bands, atRest, notes);
  }

  private AtomicFrame rest(AtomicFrame frame) {
    if (!request.relax()) {
      return frame;
    }
    RelaxationOptions options =
        new RelaxationOptions(
            CellFreedom.FULL,
            0,
            true,
            RelaxationOptions.Method.LBFGS,
            request.force(),
            request.force() / AREA,
            1000);
    run.progress().report(0, "relaxing the crystal");
    Relaxed relaxed = new Relaxation(potential, options).run(frame, step -> {}, run.cancel());
    run.cancel().check("relaxation of the crystal");
    if (!relaxed.converged()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The crystal did not come to rest (%s, largest force %.2g eV/angstrom): what follows"
                  + " is not of an equilibrium.",
              relaxed.status().label(),
              relaxed.last().force()));
    }
    return relaxed.last().frame();
  }

  private void addCell(PropertyRows rows, AtomicFrame frame, CrystalSymmetry symmetry) {
    Lattice cell = new Lattice(symmetry.cell());
    boolean cubic = symmetry.group().system() == CrystalSystem.CUBIC;
    rows.add("lattice constant a", cell.length(0), "angstrom");
    if (!cubic) {
      rows.add("lattice constant b", cell.length(1), "angstrom");
      rows.add("lattice constant c", cell.length(2), "angstrom");
      rows.add("angle alpha", cell.angle(0), "degrees");
      rows.add("angle beta", cell.angle(1), "degrees");
      rows.add("angle gamma", cell.angle(2), "degrees");
    }
    double energy = new Calculator(potential, frame, 0).at(frame.positions()).energy();
    rows.add("energy per atom", energy / frame.size(), "eV");
    rows.add(
        "volume per atom", frame.lattice().orElseThrow().volume() / frame.size(), "angstrom^3");
    notes.add(
        "Space group "
            + symmetry.group().shortName()
            + (request.relax() ? " at rest." : ", as it was given."));
  }

  private NamedMatrix elastic(AtomicFrame frame, CrystalSymmetry symmetry, PropertyRows rows) {
    FiniteStrain.Measured measured =
        FiniteStrain.measure(
            potential, frame, request.strain(), request.force(), run.part(0.3, 0.5));
    double gigapascal = PressureUnit.of(potential).factor();
    if (measured.unrelaxed() > 0) {
      notes.add(
          Sentences.count(measured.unrelaxed(), "strained cell")
              + " of 12 did not come to rest; the elastic constants are less exact.");
    }
    return ElasticRows.add(measured, gigapascal, symmetry.group().system(), rows, notes);
  }

  private void vacancy(AtomicFrame frame, PropertyRows rows) {
    if (Arrays.stream(frame.numbers()).distinct().count() > 1) {
      notes.add("Energies of vacancies are computed for elements alone; this is a compound.");
      return;
    }
    int[] repeats = Supercell.repeats(frame.lattice().orElseThrow(), request.width());
    List<Vacancies.Vacancy> vacancies =
        Vacancies.energies(
            potential, frame, repeats, request.force(), request.seed(), run.part(0.5, 0.7));
    for (Vacancies.Vacancy each : vacancies) {
      String site = vacancies.size() == 1 ? "" : " of site " + (each.site() + 1);
      rows.add("vacancy energy" + site, each.relaxed(), "eV");
      rows.add("unrelaxed vacancy energy" + site, each.unrelaxed(), "eV");
      if (!each.converged()) {
        notes.add("The atoms about the vacancy" + site + " did not come to rest.");
      }
    }
    notes.add(
        "Vacancies are in a supercell of "
            + Supercell.text(repeats)
            + " cells, "
            + vacancies.get(0).atoms()
            + " atoms.");
  }

  private PhononBands phonons(Crystal crystal, CrystalSymmetry symmetry, PropertyRows rows) {
    BandPath path = BandPath.of(request.path(), symmetry, WAVE_VECTORS);
    AtomicFrame primitive = AtomicFrame.of(PrimitiveCrystal.of(crystal, symmetry));
    int[] repeats = Supercell.repeats(primitive.lattice().orElseThrow(), request.width());
    ForceConstants constants =
        ForceConstants.compute(
            potential, primitive, repeats, request.displacement(), run.part(0.7, 0.9));
    Phonons phonons = new Phonons(constants);
    double[] gamma = phonons.frequencies(new double[3]);
    for (int k = 3; k < gamma.length; k++) {
      rows.add("frequency of branch " + (k + 1) + " at \u0393", gamma[k], "THz");
    }
    PhononBands bands = phonons.bands(path, run.part(0.9, 1));
    double highest =
        Arrays.stream(bands.frequencies())
            .mapToDouble(row -> row[row.length - 1])
            .max()
            .orElseThrow();
    rows.add("highest frequency", highest, "THz");
    rows.add("highest wave number", highest * PhononBands.WAVENUMBERS, "1/cm");
    notes.add(
        String.format(
            Locale.ROOT,
            "Vibrations of %d atoms in a supercell of %s cells; acoustic frequencies at the centre"
                + " of the zone are %.1g THz.",
            primitive.size(),
            Supercell.text(repeats),
            Math.max(Math.abs(gamma[0]), Math.abs(gamma[2]))));
    if (bands.lowest() < -CLEARLY) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Some frequencies are imaginary (down to %.2f THz): the crystal is not stable, or not"
                  + " at rest.",
              bands.lowest()));
    }
    if (request.width() < 2 * potential.cutoff()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Supercells at least %.1f angstrom wide would keep an atom from feeling its own"
                  + " image; they are %.1f.",
              2 * potential.cutoff(),
              request.width()));
    }
    return bands;
  }
}

package org.materialsj.potentials.mechanics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.symmetry.CrystalSymmetry;
import org.materialsj.model.symmetry.PrimitiveCrystal;
import org.materialsj.model.symmetry.SymmetryFinder;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.classical.StillingerWeber;
import org.materialsj.potentials.relax.CellFreedom;
import org.materialsj.potentials.relax.Crystals;
import org.materialsj.potentials.relax.Relaxation;
import org.materialsj.potentials.relax.RelaxationOptions;

/** Silicon of Stillinger and Weber against LAMMPS. */
class SiliconTest {

  private static final double GIGAPASCAL = 160.2176634;
  private static final Potential POTENTIAL = StillingerWeber.silicon();

  private static AtomicFrame crystal() {
    RelaxationOptions options =
        new RelaxationOptions(
            CellFreedom.FULL, 0, true, RelaxationOptions.Method.LBFGS, 1e-8, 1e-10, 200);
    return new Relaxation(POTENTIAL, options)
        .run(Crystals.diamond(14, 5.5), step -> {}, CancelToken.NEVER)
        .last()
        .frame();
  }

  private static FiniteStrain.Measured measured(AtomicFrame frame, double strain) {
    return FiniteStrain.measure(POTENTIAL, frame, strain, 1e-6, RunContext.QUIET);
  }

  @Test
  void cellAndElasticConstantsAreThoseOfLammps() throws Exception {
    JsonMembers golden = Golden.read("silicon-lammps.json");
    AtomicFrame frame = crystal();
    assertEquals(golden.number("latticeConstant"), frame.lattice().orElseThrow().length(0), 1e-7);
    FiniteStrain.Measured measured = measured(frame, 1e-3);
    ElasticConstants constants = measured.constants();
    assertEquals(0, measured.unrelaxed());
    assertTrue(measured.asymmetry() < 1e-8);
    assertTrue(constants.stable());
    for (int[] ij : new int[][] {{1, 1}, {1, 2}, {4, 4}}) {
      double expected = golden.number("C" + ij[0] + ij[1]);
      assertEquals(
          expected, GIGAPASCAL * constants.get(ij[0], ij[1]), 2e-5 * expected, "C" + ij[0]);
    }
  }

  @Test
  void constantsAreGivenAlongTheAxesOfTheCrystalHoweverItLies() {
    AtomicFrame frame = crystal();
    double[] turn = Rotations.ofAxisAngle(new double[] {1, 2, 3}, 0.7);
    double[] rows = Matrix3.multiply(frame.cell(), Matrix3.transpose(turn));
    Lattice lattice = new Lattice(rows);
    Lattice before = frame.lattice().orElseThrow();
    AtomicFrame turned =
        frame.with(lattice.toCartesian(before.toFractional(frame.positions())), lattice);
    double[] expected = measured(frame, 2e-3).constants().stiffness();
    double[] found = measured(turned, 2e-3).constants().stiffness();
    for (int k = 0; k < 36; k++) {
      assertEquals(expected[k], found[k], 1e-6);
    }
  }

  @Test
  void theVacancyIsThatOfLammpsAndEverySiteIsTheSame() throws Exception {
    List<Vacancies.Vacancy> vacancies =
        Vacancies.energies(POTENTIAL, crystal(), new int[] {2, 2, 2}, 1e-6, 1, RunContext.QUIET);
    assertEquals(1, vacancies.size());
    Vacancies.Vacancy vacancy = vacancies.get(0);
    assertEquals(8, vacancy.equivalent());
    assertEquals(64, vacancy.atoms());
    assertTrue(vacancy.converged());
    assertEquals(Golden.read("silicon-lammps.json").number("vacancy"), vacancy.relaxed(), 1e-7);
  }

  @Test
  void soundIsAsFastAsTheElasticConstantsSay() {
    AtomicFrame frame = crystal();
    ElasticConstants constants = measured(frame, 1e-3).constants();
    Crystal structure = (Crystal) frame.structure(Map.of());
    CrystalSymmetry symmetry = SymmetryFinder.find(structure, 0.01);
    AtomicFrame primitive = AtomicFrame.of(PrimitiveCrystal.of(structure, symmetry));
    assertEquals(2, primitive.size());
    int[] repeats = Supercell.repeats(primitive.lattice().orElseThrow(), 15);
    Phonons phonons =
        new Phonons(ForceConstants.compute(POTENTIAL, primitive, repeats, 1e-3, RunContext.QUIET));
    double q = 1e-3;
    double[] found = phonons.frequencies(new double[] {q, 0, 0});
    // omega = q sqrt(C / rho) in THz: 98.2269 = sqrt(eV / u) in angstrom THz.
    double density =
        8 * Element.of(14).standardMass() / Math.pow(frame.lattice().get().length(0), 3);
    assertEquals(98.22694788 * Math.sqrt(constants.get(4, 4) / density), found[0] / q, 0.05);
    assertEquals(98.22694788 * Math.sqrt(constants.get(4, 4) / density), found[1] / q, 0.05);
    assertEquals(98.22694788 * Math.sqrt(constants.get(1, 1) / density), found[2] / q, 0.1);
    double[] gamma = phonons.frequencies(new double[3]);
    for (int k = 0; k < 3; k++) {
      assertEquals(0, gamma[k], 1e-5);
      assertEquals(gamma[3], gamma[3 + k], 1e-9);
    }
  }

  @Test
  void aCrystalThatIsNoMinimumShowsItsInstability() {
    // Simple cubic silicon shears away at no cost.
    Lattice lattice = new Lattice(new double[] {2.55, 0, 0, 0, 2.55, 0, 0, 0, 2.55});
    AtomicFrame cubic =
        new AtomicFrame("cubic", new int[] {14}, new double[3], Optional.of(lattice));
    ForceConstants constants =
        ForceConstants.compute(POTENTIAL, cubic, new int[] {4, 4, 4}, 0.01, RunContext.QUIET);
    assertTrue(new Phonons(constants).frequencies(new double[] {0.5 / 2.55, 0, 0})[0] < -0.05);
  }

  @Test
  void compoundsAndStrainsOutOfRangeAreRefusedInASentence() {
    AtomicFrame diamond = Crystals.diamond(14, 5.43);
    int[] numbers = diamond.numbers();
    numbers[0] = 6;
    AtomicFrame compound = new AtomicFrame("SiC", numbers, diamond.positions(), diamond.lattice());
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Vacancies.energies(
                        POTENTIAL, compound, new int[] {1, 1, 1}, 1e-3, 1, RunContext.QUIET))
            .getMessage()
            .startsWith("The energy of a vacancy in a compound depends on"));
    assertEquals(
        "The strain must be above 0 and at most 0.05, got 0.1.",
        assertThrows(IllegalArgumentException.class, () -> measured(diamond, 0.1)).getMessage());
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> Supercell.of(diamond, new int[] {100, 100, 100}))
            .getMessage()
            .startsWith("A supercell of 100x100x100 cells would have 8000000 atoms"));
  }
}

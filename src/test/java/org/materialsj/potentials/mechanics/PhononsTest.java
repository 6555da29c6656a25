package org.materialsj.potentials.mechanics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.PhononBands;
import org.materialsj.model.symmetry.CrystalSymmetry;
import org.materialsj.model.symmetry.SymmetryFinder;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.classical.LennardJones;
import org.materialsj.potentials.classical.PairCutoff;
import org.materialsj.potentials.relax.CellFreedom;
import org.materialsj.potentials.relax.Crystals;
import org.materialsj.potentials.relax.Relaxation;
import org.materialsj.potentials.relax.RelaxationOptions;

/** Vibrations against closed forms and ASE. */
class PhononsTest {

  /** THz in sqrt(eV / (angstrom^2 u)) / (2 pi). */
  private static final double TERAHERTZ = 15.63330223;

  private static final double EPSILON = 0.0104;
  private static final double SIGMA = 3.4;

  private static Potential argon(double cutoff) {
    return LennardJones.potential(
        EPSILON, SIGMA, new PairCutoff(PairCutoff.Kind.SHIFTED, cutoff, cutoff));
  }

  /** Atoms in a row, bound to their neighbours alone. */
  private static AtomicFrame chain(int[] numbers, double spacing) {
    double[] positions = new double[3 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      positions[3 * i] = i * spacing;
    }
    Lattice lattice =
        new Lattice(
            new double[] {numbers.length * spacing, 0, 0, 0, 50, 0, 0, 0, 50},
            new boolean[] {true, false, false});
    return new AtomicFrame("chain", numbers, positions, Optional.of(lattice));
  }

  private static final double BOND = Math.pow(2, 1 / 6.0) * SIGMA;

  /** V'' at the minimum of Lennard-Jones' potential: 72 epsilon / (2^(1/3) sigma^2). */
  private static final double SPRING = 72 * EPSILON / (Math.cbrt(2) * SIGMA * SIGMA);

  private static Phonons phonons(AtomicFrame crystal, int... repeats) {
    return new Phonons(
        ForceConstants.compute(argon(4.6), crystal, repeats, 1e-4, RunContext.QUIET));
  }

  @Test
  void aChainOfEqualAtomsHasTheFrequenciesOfTheTextbook() {
    Phonons phonons = phonons(chain(new int[] {18}, BOND), 6, 1, 1);
    double mass = Element.of(18).standardMass();
    for (double q : new double[] {0, 0.05, 0.13, 0.25, 0.37, 0.5}) {
      double expected = 2 * Math.sqrt(SPRING / mass) * Math.sin(Math.PI * q) * TERAHERTZ;
      double[] found = phonons.frequencies(new double[] {q / BOND, 0, 0});
      assertEquals(expected, found[2], 1e-6);
      // Unstretched bonds give no force across.
      assertEquals(0, found[0], 1e-4);
      assertEquals(0, found[1], 1e-4);
    }
  }

  @Test
  void aChainOfTwoKindsHasAnOpticalBranch() {
    AtomicFrame chain = chain(new int[] {18, 10}, BOND);
    Phonons phonons = phonons(chain, 4, 1, 1);
    double m = Element.of(18).standardMass();
    double w = Element.of(10).standardMass();
    for (double q : new double[] {0, 0.1, 0.31, 0.5}) {
      double sum = SPRING * (1 / m + 1 / w);
      double sine = Math.sin(Math.PI * q);
      double root = SPRING * Math.sqrt(Math.pow(1 / m + 1 / w, 2) - 4 * sine * sine / (m * w));
      double[] found = phonons.frequencies(new double[] {q / (2 * BOND), 0, 0});
      assertEquals(Math.sqrt(sum + root) * TERAHERTZ, found[5], 1e-6);
      assertEquals(Math.sqrt(Math.max(0, sum - root)) * TERAHERTZ, found[4], 1e-4);
    }
  }

  @Test
  void frequenciesOfArgonAreThoseOfAse() throws Exception {
    JsonMembers golden = Golden.read("argon-ase.json");
    double a = golden.number("a");
    Lattice lattice = new Lattice(new double[] {0, a / 2, a / 2, a / 2, 0, a / 2, a / 2, a / 2, 0});
    AtomicFrame primitive =
        new AtomicFrame("argon", new int[] {18}, new double[3], Optional.of(lattice));
    Phonons phonons =
        new Phonons(
            ForceConstants.compute(
                argon(4.6), primitive, new int[] {4, 4, 4}, 0.01, RunContext.QUIET));
    // The masses of the two programs differ in the last digits.
    double heavier = Math.sqrt(Element.of(18).standardMass() / golden.number("mass"));
    for (JsonMembers point : golden.objects("phonons")) {
      double[] q = numbers(point.texts("q"));
      double[] expected = numbers(point.texts("thz"));
      double[] found = phonons.frequencies(q);
      for (int k = 0; k < 3; k++) {
        assertEquals(expected[k], found[k] * heavier, 2e-4, point.text("point"));
      }
    }
  }

  @Test
  void cellsAtRestAndUnderPressureAndTheirEnergiesAreThoseOfAse() throws Exception {
    JsonMembers golden = Golden.read("argon-ase.json");
    Potential potential = argon(4.6);
    RelaxationOptions free =
        new RelaxationOptions(
            CellFreedom.FULL, 0, true, RelaxationOptions.Method.LBFGS, 1e-9, 1e-10, 300);
    AtomicFrame rest =
        new Relaxation(potential, free)
            .run(Crystals.fcc(18, 5.5), step -> {}, CancelToken.NEVER)
            .last()
            .frame();
    assertEquals(golden.number("a"), rest.lattice().orElseThrow().length(0), 1e-5);
    double[] volumes = numbers(golden.texts("volumes"));
    double[] energies = numbers(golden.texts("energies"));
    List<VolumeScan.Point> points =
        VolumeScan.energies(potential, rest, 9, 0.04, 1e-6, RunContext.QUIET);
    for (int k = 0; k < 9; k++) {
      assertEquals(volumes[k], points.get(k).volume() / 4, 3e-4);
      assertEquals(energies[k], points.get(k).energy() / 4, 1e-8);
    }
    JsonMembers pressed = golden.object("underPressure");
    RelaxationOptions under =
        new RelaxationOptions(
            CellFreedom.FULL,
            pressed.number("pressure") / 160.2176634,
            false,
            RelaxationOptions.Method.FIRE,
            1e-7,
            1e-9,
            3000);
    AtomicFrame small =
        new Relaxation(potential, under)
            .run(Crystals.shaken(Crystals.fcc(18, 5.4), 0.02, 2), step -> {}, CancelToken.NEVER)
            .last()
            .frame();
    assertEquals(pressed.number("volume"), small.lattice().orElseThrow().volume() / 4, 1e-3);
  }

  private static double[] numbers(List<String> texts) {
    return texts.stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static CrystalSymmetry symmetry(AtomicFrame frame) {
    return SymmetryFinder.find((Crystal) frame.structure(Map.of()), 0.01);
  }

  @Test
  void anUsualPathGoesThroughTheNamedPointsOfItsLattice() {
    CrystalSymmetry symmetry = symmetry(Crystals.fcc(18, 5.4));
    BandPath path = BandPath.of("", symmetry, 60);
    List<String> labels = path.ticks().stream().map(PhononBands.Tick::label).toList();
    assertEquals(List.of("\u0393", "X", "U|K", "\u0393", "L", "W", "X"), labels);
    assertEquals(1 / 5.4, norm(path.vector(Arrays.binarySearch(path.distances(), 1 / 5.4))), 1e-9);
    assertEquals(2, path.starts().length);
  }

  private static double norm(double[] q) {
    return Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2]);
  }

  @Test
  void pathsAreReadAsTheUserWritesThem() {
    CrystalSymmetry symmetry = symmetry(Crystals.fcc(18, 5.4));
    BandPath path = BandPath.of("G; X | Q 0.25 0.5 -0.25; L", symmetry, 20);
    assertEquals(
        List.of("\u0393", "X|Q", "L"), path.ticks().stream().map(PhononBands.Tick::label).toList());
    assertArrayEquals(new double[3], path.vector(0));
    for (String bad : new String[] {"G", "G; Y", "G; X 0 1", "G; X 0 1 z", "G; G", "; X"}) {
      assertThrows(IllegalArgumentException.class, () -> BandPath.of(bad, symmetry, 20), bad);
    }
    assertEquals(
        "A point of the path is a name with three coordinates, such as X 0 1 0, or one of \u0393,"
            + " X, U, K, L, W; got \"Y\".",
        assertThrows(IllegalArgumentException.class, () -> BandPath.of("G; Y", symmetry, 20))
            .getMessage());
  }

  @Test
  void bandsDoNotDependOnThreads() {
    AtomicFrame crystal = Crystals.fcc(18, 5.4);
    Phonons phonons = phonons(crystal, 2, 2, 2);
    BandPath path = BandPath.of("", symmetry(crystal), 20);
    PhononBands one = phonons.bands(path, RunContext.QUIET.withThreads(1));
    PhononBands four = phonons.bands(path, RunContext.QUIET.withThreads(4));
    assertTrue(Arrays.deepEquals(one.frequencies(), four.frequencies()));
    assertEquals(12, one.branches());
    assertEquals(path.size(), one.table().rows());
  }
}

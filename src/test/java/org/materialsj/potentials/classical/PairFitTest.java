package org.materialsj.potentials.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;

class PairFitTest {

  private static final PairCutoff CUT = PairCutoff.smooth(6, 8);

  private static double[] constants(PairForm form) {
    return switch (form) {
      case LENNARD_JONES -> new double[] {0.0104, 3.4};
      case MORSE -> new double[] {0.013, 3.9, 1.5};
      case EXP6 -> new double[] {4000, 3.6, 60};
    };
  }

  /** Rattled crystals whose labels a potential gives, with an energy added for each atom. */
  private static List<LabelledFrame> labelled(Potential potential, double free, int... elements) {
    List<LabelledFrame> frames = new ArrayList<>();
    for (double a = 5.0; a < 6.2; a += 0.2) {
      AtomicFrame atoms = TestFrames.faceCentred(a, 0.25, elements);
      AtomicResponse response = Calculator.evaluate(potential, atoms);
      frames.add(
          new LabelledFrame(
              atoms,
              "",
              OptionalDouble.of(response.energy() + free * atoms.size()),
              Optional.of(response.forces().clone()),
              Optional.empty()));
    }
    return frames;
  }

  private static PairFit.Options options(PairForm form, boolean freeAtoms) {
    return new PairFit.Options(form, CUT, PairUnits.METAL, 1, 1, freeAtoms);
  }

  @ParameterizedTest
  @EnumSource(PairForm.class)
  void constantsThatMadeTheLabelsComeBack(PairForm form) {
    double[] truth = constants(form);
    Potential potential = PairPotential.of(form, truth, CUT, PairUnits.METAL);
    PairFit fit = new PairFit(options(form, true), new int[] {18}, labelled(potential, -7, 18));
    PairFit.Result result = fit.fit(RunContext.QUIET);
    for (int c = 0; c < truth.length; c++) {
      assertEquals(truth[c], result.constants()[c], 1e-5 * truth[c], form.constants().get(c));
    }
    assertEquals(-7, result.freeAtoms()[0], 1e-7);
    assertArrayEquals(result.constants(), result.potential().constants(18, 18));
  }

  @Test
  void everyPairOfElementsHasItsOwnConstants() {
    PairPotential gases =
        new PairPotential(
            PairForm.LENNARD_JONES,
            new int[] {18, 36},
            List.of(new double[] {0.0104, 3.4}, new double[] {0.02, 3.3}, new double[] {0.014, 3.7}),
            CUT,
            PairUnits.METAL);
    List<LabelledFrame> frames = labelled(gases, 0, 18, 36, 18);
    PairFit fit = new PairFit(options(PairForm.LENNARD_JONES, false), new int[] {18, 36}, frames);
    double[] found = fit.fit(RunContext.QUIET).constants();
    assertArrayEquals(new double[] {0.0104, 3.4, 0.02, 3.3, 0.014, 3.7}, found, 1e-6);
  }

  /** The scatter of fits to noisy labels is that which their standard errors tell. */
  @Test
  void standardErrorsTellTheScatter() {
    double[] truth = constants(PairForm.LENNARD_JONES);
    Potential potential = PairPotential.of(PairForm.LENNARD_JONES, truth, CUT, PairUnits.METAL);
    PairFit.Options forces =
        new PairFit.Options(PairForm.LENNARD_JONES, CUT, PairUnits.METAL, 0, 1, false);
    PairFit fit = new PairFit(forces, new int[] {18}, labelled(potential, 0, 18));
    int[] all = {0, 1, 2, 3, 4, 5};
    double squares = 0;
    double told = 0;
    int trials = 60;
    for (int t = 0; t < trials; t++) {
      PairFit.Result result = fit.fit(all, 0.002, t, RunContext.QUIET.cancel());
      squares += Math.pow(result.constants()[0] - truth[0], 2) / trials;
      told += Math.pow(result.standardErrors()[0], 2) / trials;
    }
    assertEquals(1, Math.sqrt(squares / told), 0.3);
  }

  @Test
  void noiseDependsOnItsSeedAlone() {
    Potential potential =
        PairPotential.of(
            PairForm.MORSE, constants(PairForm.MORSE), CUT, PairUnits.METAL);
    PairFit fit =
        new PairFit(options(PairForm.MORSE, false), new int[] {18}, labelled(potential, 0, 18));
    int[] some = {1, 4};
    double[] first = fit.fit(some, 0.001, 5, RunContext.QUIET.cancel()).constants();
    assertArrayEquals(first, fit.fit(some, 0.001, 5, RunContext.QUIET.cancel()).constants());
    assertTrue(first[0] != fit.fit(some, 0.001, 6, RunContext.QUIET.cancel()).constants()[0]);
  }

  @Test
  void whatCannotBeFittedIsRefusedInASentence() {
    AtomicFrame pair =
        new AtomicFrame("two", new int[] {18, 18}, new double[] {0, 0, 0, 3, 0, 0}, Optional.empty());
    LabelledFrame one =
        new LabelledFrame(
            pair, "", OptionalDouble.of(1), Optional.empty(), Optional.empty());
    assertRefused("need more labels than 1", PairForm.LENNARD_JONES, List.of(one));
    LabelledFrame nothing =
        new LabelledFrame(
            pair, "", OptionalDouble.of(0), Optional.empty(), Optional.empty());
    assertRefused(
        "show no attraction", PairForm.LENNARD_JONES, List.of(nothing, nothing, nothing));
    AtomicFrame same = pair.withPositions(new double[6]);
    LabelledFrame overlap =
        new LabelledFrame(
            same, "", OptionalDouble.of(1), Optional.empty(), Optional.empty());
    assertRefused("stand on each other", PairForm.MORSE, List.of(overlap));
  }

  private static void assertRefused(String expected, PairForm form, List<LabelledFrame> frames) {
    PairFit.Options options =
        new PairFit.Options(form, PairCutoff.NONE, PairUnits.METAL, 1, 1, false);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new PairFit(options, new int[] {18}, frames).fit(RunContext.QUIET))
            .getMessage();
    assertTrue(message.contains(expected), message);
  }

  @Test
  void repeatingAtomsNeedACutoff() {
    LabelledFrame crystal =
        new LabelledFrame(
            TestFrames.faceCentred(5, 0, 18),
            "",
            OptionalDouble.of(1),
            Optional.empty(),
            Optional.empty());
    assertRefused("which needs a cutoff", PairForm.LENNARD_JONES, List.of(crystal));
  }
}

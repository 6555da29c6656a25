package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Lattice;
import org.materialsj.model.Parity;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.Potential;
import org.materialsj.tasks.PotentialErrors.Quantity;

class PotentialErrorsTest {

  private static final Lattice CUBE = new Lattice(new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2});

  /** Says 0 eV, no forces and no stress, and knows carbon only. */
  private static final Potential NOTHING =
      new Potential() {
        @Override
        public String name() {
          return "Nothing";
        }

        @Override
        public int[] elements() {
          return new int[] {6};
        }

        @Override
        public double cutoff() {
          return 0;
        }

        @Override
        public Evaluator evaluator(int[] numbers) {
          requireElements(numbers);
          return (atoms, response) -> {};
        }
      };

  private static LabelledFrame frame(String group, double energy, double force, int z) {
    AtomicFrame atoms =
        new AtomicFrame(
            "f" + energy, new int[] {z, z}, new double[] {0, 0, 0, 1, 1, 1}, Optional.of(CUBE));
    double[] stress = {1, 2, 3, 2, 4, 5, 3, 5, 6};
    return new LabelledFrame(
        atoms,
        group,
        OptionalDouble.of(energy),
        Optional.of(new double[] {force, 0, 0, 0, -force, 0}),
        Optional.of(stress));
  }

  private static PotentialErrors errors(LabelledFrame... frames) {
    return PotentialErrors.of(NOTHING, List.of(frames), 1, RunContext.QUIET);
  }

  @Test
  void errorsAreThoseOfTheDefinition() {
    PotentialErrors errors = errors(frame("a", 2, 3, 6), frame("b", -4, 0, 6));
    ErrorScore energy = errors.score(Quantity.ENERGY, PotentialErrors.ALL).orElseThrow();
    assertEquals(2, energy.frames());
    assertEquals(2, energy.values());
    assertEquals(1000 * Math.sqrt((1 + 4) / 2.0), energy.rmse(), 1e-9);
    assertEquals(1500, energy.mae(), 1e-9);
    assertEquals("meV/atom", errors.unit(Quantity.ENERGY));
    ErrorScore force = errors.score(Quantity.FORCE, "a").orElseThrow();
    assertEquals(6, force.values());
    assertEquals(Math.sqrt(18 / 6.0), force.rmse(), 1e-12);
    assertEquals(List.of(PotentialErrors.ALL, "a", "b"), errors.groups());
    ErrorScore stress = errors.score(Quantity.STRESS, "a").orElseThrow();
    assertEquals(160.2176634 * (1 + 2 + 3 + 4 + 5 + 6) / 6, stress.mae(), 1e-9);
  }

  @Test
  void intervalsHoldTheErrorAndShrinkWithMoreFrames() {
    double few = width(20);
    double many = width(320);
    assertTrue(few > 2 * many, few + " " + many);
  }

  private static double width(int count) {
    SplittableRandom random = new SplittableRandom(3);
    List<LabelledFrame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      frames.add(frame("", random.nextDouble(-1, 1), 0, 6));
    }
    PotentialErrors errors = PotentialErrors.of(NOTHING, frames, 1, RunContext.QUIET);
    assertEquals(List.of(PotentialErrors.ALL), errors.groups());
    ErrorScore score = errors.score(Quantity.ENERGY, PotentialErrors.ALL).orElseThrow();
    assertTrue(score.rmseLow() < score.rmse() && score.rmse() < score.rmseHigh());
    assertTrue(score.maeLow() < score.mae() && score.mae() < score.maeHigh());
    return score.rmseHigh() - score.rmseLow();
  }

  @Test
  void framesThatCannotBeEvaluatedAreToldAndLeftOut() {
    PotentialErrors errors = errors(frame("", 2, 3, 6), frame("", 5, 0, 8));
    ErrorScore energy = errors.score(Quantity.ENERGY, PotentialErrors.ALL).orElseThrow();
    assertEquals(1, energy.frames());
    assertEquals(1, errors.notes().size());
    String note = errors.notes().get(0);
    assertTrue(note.startsWith("1 of 2 frames could not be evaluated, the first f5.0: "), note);
    assertTrue(note.contains("O"), note);
  }

  @Test
  void framesWithoutLabelsHaveNoScore() {
    AtomicFrame atoms = new AtomicFrame("x", new int[] {6}, new double[3], Optional.empty());
    LabelledFrame frame =
        new LabelledFrame(atoms, "", OptionalDouble.empty(), Optional.empty(), Optional.empty());
    PotentialErrors errors = errors(frame);
    assertEquals(0, errors.table().rows());
    assertTrue(errors.parity(Quantity.FORCE, PotentialErrors.ALL).isEmpty());
    assertEquals(0, errors.aligned().table().rows());
  }

  @Test
  void alignedErrorsForgetTheEnergyOfTheAtoms() {
    PotentialErrors errors = errors(frame("", 2002, 3, 6), frame("", 1998, 0, 6)).aligned();
    assertEquals(
        1000, errors.score(Quantity.ENERGY, PotentialErrors.ALL).orElseThrow().rmse(), 1e-9);
    double force = errors.score(Quantity.FORCE, PotentialErrors.ALL).orElseThrow().rmse();
    assertEquals(1.5, force * force, 1e-12);
  }

  @Test
  void tableAndParityTellTheSame() {
    PotentialErrors errors = errors(frame("a", 2, 3, 6), frame("b", -4, 0, 6));
    FeatureTable table = errors.table();
    assertEquals(9, table.rows());
    Parity parity = errors.parity(Quantity.ENERGY, PotentialErrors.ALL).orElseThrow();
    assertEquals(table.numbers("RMSE")[0], parity.metrics().rmse());
    assertTrue(parity.note().contains("meV/atom, 2 frames"), parity.note());
  }
}

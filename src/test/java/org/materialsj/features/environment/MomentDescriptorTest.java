package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.MoleculeGolden;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.SpeciesWeights;

class MomentDescriptorTest extends EnvironmentDescriptorContract {

  private static final InvariantSet SET = InvariantSet.standard(5);

  @Override
  protected DescriptorFamily create() {
    SpeciesWeights weights = SpeciesWeights.of(new int[] {1, 6, 7, 8, 17}, 1, 2);
    return new MomentDescriptor(new PointInvariants(SET, false), weights, 4.5, true);
  }

  /** Atom 0 of two by two by two cubic cells of diamond structure. */
  private static Environments silicon(JsonObject golden, double reach) {
    double a = golden.get("a").getAsDouble();
    double[] sites = {0, 0, 0, 0, 2, 2, 2, 0, 2, 2, 2, 0, 1, 1, 1, 1, 3, 3, 3, 1, 3, 3, 3, 1};
    double[] positions = new double[192];
    for (int atom = 0; atom < 64; atom++) {
      int[] cell = {atom / 8 % 2, atom / 16 % 2, atom / 32};
      for (int axis = 0; axis < 3; axis++) {
        positions[3 * atom + axis] = a * (cell[axis] + sites[3 * (atom % 8) + axis] / 4);
      }
    }
    int[] numbers = new int[64];
    Arrays.fill(numbers, 14);
    double[] lattice = {2 * a, 0, 0, 0, 2 * a, 0, 0, 0, 2 * a};
    boolean[] periodic = {true, true, true};
    return Environments.of(
        numbers, PeriodicNeighbors.find(positions, lattice, periodic, reach), reach);
  }

  @Test
  void siliconEqualsTheReference() {
    JsonObject golden = MoleculeGolden.json("descriptor_Si64");
    double cutoff = golden.get("cutoff").getAsDouble();
    PointInvariants forms = new PointInvariants(InvariantSet.complexMomentForms(7), false);
    Environments crystal = silicon(golden, cutoff);
    assertEquals(golden.get("n_env").getAsInt(), crystal.get(0).size() + 1);
    double[][] rows =
        new MomentDescriptor(forms, SpeciesWeights.unit(), cutoff, true)
            .forElements(14)
            .all(crystal);
    double[] expected = MoleculeGolden.numbers(golden.get("fingerprint_atom0"));
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    for (double[] row : rows) {
      assertArrayEquals(expected, row, 1e-10 * largest);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theCentreMovesByMinusTheSumOfItsNeighbours(boolean roots) {
    MomentDescriptor family =
        new MomentDescriptor(
            new PointInvariants(SET, roots), SpeciesWeights.nuclearCharges(), 3, true);
    EnvironmentDescriptor descriptor = family.forElements(6, 1, 8);
    int[] numbers = {6, 1, 8, 1, 1};
    double[] positions = {0, 0, 0, 1.1, 0.1, 0, -0.5, 1.2, 0.3, 0.2, -0.4, -1, 2.4, 0, 1.7};
    Environments all = Environments.of(numbers, positions, 3);
    AtomicEnvironment environment = all.get(0);
    double[] weights = new SplittableRandom(3).doubles(descriptor.length(), -1, 1).toArray();
    double[] values = new double[descriptor.length()];
    double[] gradient = new double[3 * environment.size()];
    descriptor.evaluator().gradient(environment, weights, values, gradient);
    double[] byPosition = new double[15];
    environment.spread(gradient, byPosition);
    for (int k = 0; k < 15; k++) {
      double step = 1e-5;
      double[] moved = positions.clone();
      moved[k] += step;
      double up = weighted(descriptor, weights, Environments.of(numbers, moved, 3));
      moved[k] -= 2 * step;
      double down = weighted(descriptor, weights, Environments.of(numbers, moved, 3));
      double size = 1 + Math.abs(up);
      assertEquals((up - down) / (2 * step), byPosition[k], 1e-6 * size, "coordinate " + k);
    }
  }

  private static double weighted(
      EnvironmentDescriptor descriptor, double[] weights, Environments all) {
    double[] values = new double[descriptor.length()];
    descriptor.evaluator().values(all.get(0), values);
    double sum = 0;
    for (int d = 0; d < values.length; d++) {
      sum += weights[d] * values[d];
    }
    return sum;
  }

  @Test
  void aHardCutoffCountsNeighboursInFullUntilTheyLeave() {
    PointInvariants all = new PointInvariants(SET, false);
    EnvironmentDescriptor hard =
        new MomentDescriptor(all, SpeciesWeights.unit(), 3, false).forElements(6, 8);
    Environments inside = Environments.of(new int[] {6, 8}, new double[] {0, 0, 0, 0, 0, 2.999}, 3);
    Environments outside = Environments.of(new int[] {6, 8}, new double[] {0, 0, 0, 0, 0, 3}, 3);
    Environments alone = Environments.of(new int[] {6}, new double[3], 3);
    assertArrayEquals(
        all.invariants(new double[] {0, 0, 0, 0, 0, 2.999 / 3}, new double[] {1, 1}),
        hard.all(inside)[0],
        1e-10);
    assertArrayEquals(hard.all(alone)[0], hard.all(outside)[0]);
    assertEquals(1, outside.get(0).size());
    double[] derivatives = new double[3 * hard.length()];
    Arrays.fill(derivatives, 9);
    hard.evaluator().derivatives(outside.get(0), new double[hard.length()], derivatives);
    assertArrayEquals(new double[derivatives.length], derivatives);
  }

  @Test
  void aShellAtAHardCutoffIsLeftOutAsAWholeHoweverTheCrystalIsTurned() {
    MomentDescriptor hard =
        new MomentDescriptor(new PointInvariants(SET, false), SpeciesWeights.unit(), 5, false);
    double[] position = {0.1, 0.2, 0.3};
    // Six of the neighbours in a simple cubic lattice are four lattice constants away.
    double[] lattice = {1.25, 0, 0, 0, 1.25, 0, 0, 0, 1.25};
    double[] expected = lone(hard, position, lattice);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    SplittableRandom random = new SplittableRandom(4);
    for (int k = 0; k < 5; k++) {
      double[] turn = Rotations.random(random);
      double[] turned = lone(hard, Rotations.apply(turn, position), Rotations.apply(turn, lattice));
      assertArrayEquals(expected, turned, 1e-12 * largest);
    }
  }

  private static double[] lone(MomentDescriptor family, double[] position, double[] lattice) {
    boolean[] periodic = {true, true, true};
    PeriodicNeighbors found = PeriodicNeighbors.find(position, lattice, periodic, family.reach());
    return family.forElements(6).all(Environments.of(new int[] {6}, found, family.reach()))[0];
  }

  @Test
  void valuesAreNamedByTheLabelsOfTheInvariants() {
    DescriptorFamily family = create();
    assertEquals(List.of(), list(family.forElements(1).blocks().get(0).elements()));
    assertEquals(SET.labels(), family.labels(new int[0]));
    assertEquals("MILAD", family.name());
    assertEquals("", family.unit());
  }

  private static List<Integer> list(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  @Test
  void anElementWithoutWeightIsNamedWithTheWayOut() {
    assertEquals(
        "element Br is not among the species H, C, N, O, Cl; add it to the species",
        assertThrows(IllegalArgumentException.class, () -> create().forElements(1, 35))
            .getMessage());
  }

  @Test
  void cutoffsOutOfRangeAreNamed() {
    PointInvariants all = new PointInvariants(SET, false);
    for (double cutoff : new double[] {0, -1, 1000, Double.NaN}) {
      String message =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> new MomentDescriptor(all, SpeciesWeights.unit(), cutoff, true))
              .getMessage();
      assertTrue(message.endsWith("got " + cutoff), message);
    }
  }
}

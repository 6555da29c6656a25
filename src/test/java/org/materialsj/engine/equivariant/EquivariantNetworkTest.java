package org.materialsj.engine.equivariant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.Rotations;

class EquivariantNetworkTest {

  private static final double CUTOFF = 2.6;
  private static final Irreps FEATURES = Irreps.of("3x0e+2x0o+3x1o+2x1e+2x2e+1x2o");
  private static final Irreps OUTPUTS = Irreps.of("2x0e+1x1o+1x1e+1x2e");

  private static EquivariantNetwork network(Irreps features, Irreps outputs, int layers) {
    return new EquivariantNetwork(
        features,
        outputs,
        layers,
        new Convolution.Settings(3, 2, new BesselRadial(5, CUTOFF), 7, 4));
  }

  private static double[] run(EquivariantNetwork network, double[] weight, double[] positions) {
    AtomGraph graph = AtomGraph.of(Clusters.KINDS, positions, CUTOFF);
    return new EquivariantPass(network).forward(weight, graph);
  }

  @Test
  void outputsAndFeaturesTurnWithTheMolecule() {
    EquivariantNetwork network = network(FEATURES, OUTPUTS, 3);
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 8; trial++) {
      double[] weight = network.initial(random);
      double[] rotation = Clusters.orthogonal(random);
      double[] x = Clusters.positions(random);
      AtomGraph graph = AtomGraph.of(Clusters.KINDS, x, CUTOFF);
      AtomGraph turned = AtomGraph.of(Clusters.KINDS, Rotations.apply(rotation, x), CUTOFF);
      EquivariantPass pass = new EquivariantPass(network);
      EquivariantPass other = new EquivariantPass(network);
      double[] output = pass.forward(weight, graph);
      double[] ofTurned = other.forward(weight, turned);
      assertTrue(Arrays.stream(output).allMatch(value -> Math.abs(value) > 1e-6));
      assertArrayEquals(new IrrepsRotation(OUTPUTS, rotation).apply(output), ofTurned, 1e-10);
      for (int level = 1; level <= 3; level++) {
        Irreps irreps = network.layers().get(level - 1).out();
        assertArrayEquals(
            new IrrepsRotation(irreps, rotation).apply(pass.features(level, graph)),
            other.features(level, turned),
            1e-10);
      }
    }
  }

  @Test
  void outputsDoNotDependOnPlaceAndOrder() {
    EquivariantNetwork network = network(FEATURES, OUTPUTS, 2);
    SplittableRandom random = new SplittableRandom(2);
    double[] weight = network.initial(random);
    double[] x = Clusters.positions(random);
    int n = Clusters.KINDS.length;
    double[] moved = new double[3 * n];
    int[] kinds = new int[n];
    for (int i = 0; i < n; i++) {
      int j = n - 1 - i;
      kinds[j] = Clusters.KINDS[i];
      for (int k = 0; k < 3; k++) {
        moved[3 * j + k] = x[3 * i + k] + 3 * k - 1.3;
      }
    }
    double[] other =
        new EquivariantPass(network).forward(weight, AtomGraph.of(kinds, moved, CUTOFF));
    assertArrayEquals(run(network, weight, x), other, 1e-11);
  }

  @Test
  void outputsOfMoleculesOutOfReachAddUp() {
    EquivariantNetwork network = network(FEATURES, OUTPUTS, 2);
    SplittableRandom random = new SplittableRandom(3);
    double[] weight = network.initial(random);
    double[] first = Clusters.positions(random);
    double[] second = Clusters.positions(random);
    int n = Clusters.KINDS.length;
    double[] both = Arrays.copyOf(first, 6 * n);
    int[] kinds = Arrays.copyOf(Clusters.KINDS, 2 * n);
    for (int k = 0; k < 3 * n; k++) {
      both[3 * n + k] = second[k] + (k % 3 == 0 ? 1000 : 0);
    }
    System.arraycopy(Clusters.KINDS, 0, kinds, n, n);
    double[] sum = run(network, weight, first);
    double[] other = run(network, weight, second);
    for (int k = 0; k < sum.length; k++) {
      sum[k] += other[k];
    }
    AtomGraph graph = AtomGraph.of(kinds, both, CUTOFF);
    assertArrayEquals(sum, new EquivariantPass(network).forward(weight, graph), 1e-10);
  }

  @Test
  void derivativesAgreeWithDifferences() {
    EquivariantNetwork network = network(FEATURES, OUTPUTS, 2);
    SplittableRandom random = new SplittableRandom(4);
    double[] weight = network.initial(random);
    double[] x = Clusters.positions(random);
    double[] adjoint = Clusters.normal(random, OUTPUTS.size());
    AtomGraph graph = AtomGraph.of(Clusters.KINDS, x, CUTOFF);
    EquivariantPass pass = new EquivariantPass(network);
    pass.forward(weight, graph);
    double[] gradient = new double[weight.length];
    double[] byPositions = pass.reverseToPositions(weight, graph, adjoint, gradient);
    double[] alone = new double[weight.length];
    pass.reverse(weight, graph, adjoint, alone);
    assertArrayEquals(gradient, alone);
    double h = 1e-5;
    for (int trial = 0; trial < 6; trial++) {
      double[] direction = Clusters.normal(random, weight.length);
      double slope =
          (Clusters.dot(adjoint, run(network, moved(weight, direction, h), x))
                  - Clusters.dot(adjoint, run(network, moved(weight, direction, -h), x)))
              / (2 * h);
      assertEquals(slope, Clusters.dot(gradient, direction), 1e-6 * Math.abs(slope) + 1e-6);
    }
    for (int k = 0; k < x.length; k++) {
      double[] direction = new double[x.length];
      direction[k] = 1;
      double slope =
          (Clusters.dot(adjoint, run(network, weight, moved(x, direction, h)))
                  - Clusters.dot(adjoint, run(network, weight, moved(x, direction, -h))))
              / (2 * h);
      assertEquals(slope, byPositions[k], 1e-6 * Math.abs(slope) + 1e-6);
    }
  }

  private static double[] moved(double[] x, double[] direction, double step) {
    double[] moved = x.clone();
    for (int k = 0; k < x.length; k++) {
      moved[k] += step * direction[k];
    }
    return moved;
  }

  @Test
  void everyWeightHasItsDerivative() {
    EquivariantNetwork network = network(Irreps.of("2x0e+1x1o+1x2e"), Irreps.of("1o"), 2);
    SplittableRandom random = new SplittableRandom(5);
    double[] weight = network.initial(random);
    double[] x = Clusters.positions(random);
    double[] adjoint = {0.3, -1.1, 0.7};
    AtomGraph graph = AtomGraph.of(Clusters.KINDS, x, CUTOFF);
    EquivariantPass pass = new EquivariantPass(network);
    pass.forward(weight, graph);
    double[] gradient = new double[weight.length];
    pass.reverse(weight, graph, adjoint, gradient);
    for (int k = 0; k < weight.length; k++) {
      double[] direction = new double[weight.length];
      direction[k] = 1;
      double slope =
          (Clusters.dot(adjoint, pass.forward(moved(weight, direction, 1e-5), graph))
                  - Clusters.dot(adjoint, pass.forward(moved(weight, direction, -1e-5), graph)))
              / 2e-5;
      assertEquals(slope, gradient[k], 1e-7, "weight " + k);
    }
  }

  @Test
  void scalarsAloneCannotMakeAVector() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> network(Irreps.of("8x0e"), Irreps.of("1x1o"), 1));
    assertTrue(refusal.getMessage().contains("have no 1o"), refusal.getMessage());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> network(Irreps.of("2x1o"), Irreps.of("0e"), 1));
    assertThrows(IllegalArgumentException.class, () -> network(FEATURES, Irreps.of("0e"), 0));
    EquivariantNetwork network = network(FEATURES, OUTPUTS, 2);
    AtomGraph graph = AtomGraph.of(new int[] {3}, new double[3], CUTOFF);
    EquivariantPass pass = new EquivariantPass(network);
    assertThrows(
        IllegalArgumentException.class, () -> pass.forward(new double[network.weights()], graph));
    assertThrows(IllegalArgumentException.class, () -> pass.forward(new double[3], graph));
    IllegalArgumentException overlap =
        assertThrows(
            IllegalArgumentException.class, () -> AtomGraph.of(new int[2], new double[6], CUTOFF));
    assertEquals("atoms 1 and 2 stand on each other", overlap.getMessage());
  }

  @Test
  void anAtomAloneHasNoDirection() {
    EquivariantNetwork network = network(FEATURES, OUTPUTS, 2);
    double[] weight = network.initial(new SplittableRandom(6));
    AtomGraph graph = AtomGraph.of(new int[] {1}, new double[] {1, 2, 3}, CUTOFF);
    double[] output = new EquivariantPass(network).forward(weight, graph);
    assertTrue(output[0] != 0);
    for (int k = 2; k < output.length; k++) {
      assertEquals(0, output[k]);
    }
  }
}

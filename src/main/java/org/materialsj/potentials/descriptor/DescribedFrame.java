package org.materialsj.potentials.descriptor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.materialsj.features.environment.AtomicEnvironment;
import org.materialsj.features.environment.EnvironmentDescriptor;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.NeighborList;

/**
 * The inputs of the networks for the atoms of a frame, with their derivatives by the vectors to the
 * neighbours: what a training needs of the frame. The derivatives are kept in single precision,
 * which is beyond what is known of forces; they take 12 bytes per input and neighbour. Immutable.
 */
public final class DescribedFrame {

  private final int[][] ofSpecies;
  private final double[][] inputs;
  private final int[][] neighbors;
  private final float[][] derivatives;

  DescribedFrame(
      AtomicFrame frame, int[] kinds, EnvironmentDescriptor descriptor, DescriptorScaling scaling) {
    int n = frame.size();
    int length = descriptor.length();
    int[] numbers = frame.numbers();
    ofSpecies = new int[scaling.species()][];
    for (int s = 0; s < ofSpecies.length; s++) {
      int species = s;
      ofSpecies[s] = IntStream.range(0, n).filter(i -> kinds[i] == species).toArray();
    }
    inputs = new double[n][scaling.inputs()];
    neighbors = new int[n][];
    derivatives = new float[n][];
    EnvironmentDescriptor.Evaluator evaluator = descriptor.evaluator();
    NeighborList list = LocalEnvironments.list(frame, descriptor.reach());
    double[] values = new double[length];
    double[] slopes = new double[0];
    for (int i = 0; i < n; i++) {
      AtomicEnvironment environment = LocalEnvironments.of(numbers, list, i);
      int components = 3 * environment.size();
      if (slopes.length < components * length) {
        slopes = new double[components * length];
      }
      evaluator.derivatives(environment, values, slopes);
      scaling.apply(kinds[i], values, inputs[i]);
      neighbors[i] = environment.atoms();
      derivatives[i] = slopes(scaling.map(kinds[i]), slopes, components, length);
    }
  }

  private static float[] slopes(double[][] map, double[] ofValues, int components, int length) {
    float[] result = new float[components * map.length];
    for (int c = 0; c < components; c++) {
      for (int k = 0; k < map.length; k++) {
        double sum = 0;
        for (int d = 0; d < length; d++) {
          sum += map[k][d] * ofValues[c * length + d];
        }
        result[c * map.length + k] = (float) sum;
      }
    }
    return result;
  }

  /** Indices of the atoms of an element, ascending; shared. */
  int[] ofSpecies(int species) {
    return ofSpecies[species];
  }

  /** The inputs for an atom; shared. */
  double[] inputs(int atom) {
    return inputs[atom];
  }

  int size() {
    return inputs.length;
  }

  /** Adds minus the derivative of an energy of the inputs of one atom by all positions. */
  void addForces(int atom, double[] byInput, double[] forces) {
    int length = byInput.length;
    float[] slopes = derivatives[atom];
    int[] others = neighbors[atom];
    for (int j = 0; j < others.length; j++) {
      int at = 3 * j * length;
      double x = 0;
      double y = 0;
      double z = 0;
      for (int d = 0; d < length; d++) {
        x += byInput[d] * slopes[at + d];
        y += byInput[d] * slopes[at + length + d];
        z += byInput[d] * slopes[at + 2 * length + d];
      }
      forces[3 * atom] += x;
      forces[3 * atom + 1] += y;
      forces[3 * atom + 2] += z;
      forces[3 * others[j]] -= x;
      forces[3 * others[j] + 1] -= y;
      forces[3 * others[j] + 2] -= z;
    }
  }

  /** The change of the inputs of one atom when all positions move along a direction. */
  void along(int atom, double[] direction, double[] change) {
    int length = change.length;
    Arrays.fill(change, 0);
    float[] slopes = derivatives[atom];
    int[] others = neighbors[atom];
    for (int j = 0; j < others.length; j++) {
      int at = 3 * j * length;
      double x = direction[3 * others[j]] - direction[3 * atom];
      double y = direction[3 * others[j] + 1] - direction[3 * atom + 1];
      double z = direction[3 * others[j] + 2] - direction[3 * atom + 2];
      for (int d = 0; d < length; d++) {
        change[d] +=
            x * slopes[at + d] + y * slopes[at + length + d] + z * slopes[at + 2 * length + d];
      }
    }
  }
}

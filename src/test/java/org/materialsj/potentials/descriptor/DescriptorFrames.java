package org.materialsj.potentials.descriptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.training.EnergyScale;

/** Rattled rock salt, periodic and not, and networks of random weights. */
final class DescriptorFrames {

  private static final double EDGE = 4.2;
  private static final double STIFF = 2;

  private DescriptorFrames() {}

  static List<AtomicFrame> all(int... elements) {
    Lattice lattice = new Lattice(new double[] {EDGE, 0, 0, 0.1, EDGE, 0, 0, -0.2, EDGE});
    return List.of(
        rattled("crystal", Optional.of(lattice), elements),
        rattled("cluster", Optional.empty(), elements));
  }

  static AtomicFrame rattled(String name, Optional<Lattice> lattice, int... elements) {
    SplittableRandom random = new SplittableRandom(name.hashCode());
    int[] numbers = new int[8];
    double[] positions = new double[24];
    for (int i = 0; i < 8; i++) {
      numbers[i] = elements[Integer.bitCount(i) % elements.length];
      for (int axis = 0; axis < 3; axis++) {
        positions[3 * i + axis] = EDGE / 2 * (i >> axis & 1) + 0.4 * (random.nextDouble() - 0.5);
      }
    }
    return new AtomicFrame(name, numbers, positions, lattice);
  }

  /** Clusters whose nearest neighbours are joined by springs. */
  static List<LabelledFrame> springs(int count) {
    List<LabelledFrame> frames = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      AtomicFrame frame = rattled("springs " + f, Optional.empty(), 11, 17);
      double[] at = frame.positions();
      double[] forces = new double[at.length];
      double energy = -3 * frame.size();
      for (int i = 0; i < frame.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (Integer.bitCount(i ^ j) != 1) {
            continue;
          }
          double square = 0;
          for (int a = 0; a < 3; a++) {
            square += Math.pow(at[3 * i + a] - at[3 * j + a], 2);
          }
          double r = Math.sqrt(square);
          energy += STIFF / 2 * (r - EDGE / 2) * (r - EDGE / 2);
          for (int a = 0; a < 3; a++) {
            double force = -STIFF * (r - EDGE / 2) * (at[3 * i + a] - at[3 * j + a]) / r;
            forces[3 * i + a] += force;
            forces[3 * j + a] -= force;
          }
        }
      }
      frames.add(
          new LabelledFrame(
              frame, "", OptionalDouble.of(energy), Optional.of(forces), Optional.empty()));
    }
    return frames;
  }

  static DescriptorPotential potential(DescriptorKind kind, int... elements) {
    DescriptorNetwork form =
        DescriptorNetwork.of(
            new DescriptorOptions(
                kind, 4.5, List.of(6, 5), org.materialsj.engine.network.Activation.TANH),
            all(elements),
            RunContext.QUIET);
    SplittableRandom random = new SplittableRandom(4);
    double[] weights = form.initial(random);
    for (int i = 0; i < weights.length; i++) {
      weights[i] += 0.1 * (random.nextDouble() - 0.5);
    }
    java.util.Map<Integer, Double> references = new java.util.TreeMap<>();
    Arrays.stream(elements).forEach(z -> references.put(z, -0.1 * z));
    return form.potential(weights, new EnergyScale(references, 0.7));
  }
}

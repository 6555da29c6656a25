package org.materialsj.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.materialsj.io.LabelledFrameWriter;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.classical.StillingerWeber;

/** Shaken silicon with energies, forces and stresses of Stillinger and Weber, to learn from. */
final class SiliconFrames {

  private static final double[][] SITES = {
    {0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0},
    {.25, .25, .25}, {.25, .75, .75}, {.75, .25, .75}, {.75, .75, .25}
  };

  private SiliconFrames() {}

  /** Cells of eight atoms, in turn a little shaken ("cold") and more ("hot", and strained). */
  static List<LabelledFrame> of(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LabelledFrame> frames = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      boolean hot = f % 2 == 1;
      double edge = 5.431 * (hot ? random.nextDouble(0.97, 1.03) : 1);
      double[] positions = new double[3 * SITES.length];
      for (int i = 0; i < positions.length; i++) {
        positions[i] = SITES[i / 3][i % 3] * edge + (hot ? 0.4 : 0.1) * (random.nextDouble() - 0.5);
      }
      int[] numbers = new int[SITES.length];
      Arrays.fill(numbers, 14);
      Lattice lattice = new Lattice(new double[] {edge, 0, 0, 0, edge, 0, 0, 0, edge});
      AtomicFrame atoms = new AtomicFrame("frame " + f, numbers, positions, Optional.of(lattice));
      Calculator calculator = new Calculator(StillingerWeber.silicon(), atoms, 0);
      AtomicResponse response = calculator.at(positions);
      frames.add(
          new LabelledFrame(
              atoms,
              hot ? "hot" : "cold",
              OptionalDouble.of(response.energy()),
              Optional.of(response.forces()),
              Optional.of(calculator.stress())));
    }
    return frames;
  }

  static LabelledFrame withoutForces(LabelledFrame frame) {
    return new LabelledFrame(
        frame.atoms(), frame.group(), frame.energy(), Optional.empty(), Optional.empty());
  }

  static LabelledFrame withoutEnergy(LabelledFrame frame) {
    return new LabelledFrame(
        frame.atoms(), frame.group(), OptionalDouble.empty(), frame.forces(), Optional.empty());
  }

  /** The same with another energy (eV). */
  static LabelledFrame withEnergy(LabelledFrame frame, double energy) {
    return new LabelledFrame(
        frame.atoms(), frame.group(), OptionalDouble.of(energy), frame.forces(), frame.stress());
  }

  static Path write(Path file, List<LabelledFrame> frames) throws IOException {
    return Files.writeString(
        file, frames.stream().map(LabelledFrameWriter::text).collect(Collectors.joining()));
  }
}

package org.materialsj.tasks;

import java.util.List;
import java.util.Map;
import org.materialsj.potentials.classical.PairFit;

/**
 * Which pair potential to fit to what.
 *
 * @param examples frames with energies, forces or both
 * @param options the formula, its end, and the weights
 * @param known true constants by name, to compare with; those of the fit to all frames when empty
 * @param sizes numbers of frames of the learning curve, at least 1 each; none for no curve
 * @param noise standard deviations of the noise of the learning curve, not negative
 * @param repetitions fits per size and noise
 * @param seed of the noise, the choice of frames and the bootstrap
 */
public record FitPotentialRequest(
    FitExamples examples,
    PairFit.Options options,
    Map<String, Double> known,
    List<Integer> sizes,
    List<Double> noise,
    int repetitions,
    long seed) {

  /** Copies the lists. */
  public FitPotentialRequest {
    known = Map.copyOf(known);
    sizes = List.copyOf(sizes);
    noise = List.copyOf(noise);
    if (sizes.stream().anyMatch(size -> size < 1) || repetitions < 2) {
      throw new IllegalArgumentException(
          "a learning curve needs sizes of 1 or more and 2 repetitions or more, got "
              + (sizes + " and " + repetitions));
    }
    if (noise.stream().anyMatch(level -> !(level >= 0 && level < Double.POSITIVE_INFINITY))) {
      throw new IllegalArgumentException("noise must not be negative, got " + noise);
    }
  }
}

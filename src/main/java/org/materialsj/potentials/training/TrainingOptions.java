package org.materialsj.potentials.training;

import org.materialsj.engine.run.Settings;

/**
 * How a potential is trained, see {@link PotentialTraining}.
 *
 * @param epochs how often all frames are learned from, 1 to 1 000 000
 * @param batch frames per step, 1 to 10 000
 * @param learningRate of AdamW in the beginning, above 0; it falls along half a cosine to a
 *     hundredth of that
 * @param decay of AdamW, 0 or more
 * @param energyWeight weight of the mean squared error of the energies per atom (eV), 0 or more
 * @param forceWeight weight of the mean squared error of the components of the forces
 *     (eV/angstrom), 0 or more; not both 0
 * @param validation share of the frames set aside to choose the best epoch, 0 to 0.5
 */
public record TrainingOptions(
    int epochs,
    int batch,
    double learningRate,
    double decay,
    double energyWeight,
    double forceWeight,
    double validation) {

  /** 40 epochs of batches of 4. */
  public static final TrainingOptions DEFAULT =
      new TrainingOptions(40, 4, 5e-3, 0.01, 100, 1, 0.1);

  private static final int MOST_EPOCHS = 1_000_000;
  private static final int MOST_BATCH = 10_000;

  /** Checks the ranges. */
  public TrainingOptions {
    require(epochs >= 1 && epochs <= MOST_EPOCHS, "epochs", "1 to " + MOST_EPOCHS, epochs);
    require(batch >= 1 && batch <= MOST_BATCH, "batch", "1 to " + MOST_BATCH, batch);
    require(
        learningRate > 0 && Double.isFinite(learningRate), "learningRate", "above 0", learningRate);
    require(decay >= 0 && Double.isFinite(decay), "decay", "0 or more", decay);
    require(
        energyWeight >= 0 && Double.isFinite(energyWeight),
        "energyWeight",
        "0 or more",
        energyWeight);
    require(
        forceWeight >= 0 && Double.isFinite(forceWeight), "forceWeight", "0 or more", forceWeight);
    require(
        energyWeight + forceWeight > 0,
        "energyWeight and forceWeight",
        "not both 0",
        energyWeight + forceWeight);
    require(validation >= 0 && validation <= 0.5, "validation", "0 to 0.5", validation);
  }

  /**
   * Options from texts.
   *
   * @param settings epochs, batch, learningRate and decay by name; a missing one takes its default
   * @param energyWeight as above
   * @param forceWeight as above
   * @param validation as above
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static TrainingOptions of(
      Settings settings, double energyWeight, double forceWeight, double validation) {
    return new TrainingOptions(
        settings.integer("epochs", DEFAULT.epochs, 1, MOST_EPOCHS),
        settings.integer("batch", DEFAULT.batch, 1, MOST_BATCH),
        settings.number("learningRate", DEFAULT.learningRate, 0, Double.MAX_VALUE),
        settings.number("decay", DEFAULT.decay, 0, Double.MAX_VALUE),
        energyWeight,
        forceWeight,
        validation);
  }

  private static void require(boolean right, String name, String range, Number value) {
    if (!right) {
      throw new IllegalArgumentException(name + " must be " + range + ", got " + value);
    }
  }
}

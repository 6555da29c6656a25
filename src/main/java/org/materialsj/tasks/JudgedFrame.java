package org.materialsj.tasks;

import java.util.Optional;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;

/**
 * A frame and what a potential says of it.
 *
 * @param reference the frame with its labels
 * @param prediction empty when the potential could not be evaluated
 * @param error why not, else empty
 */
public record JudgedFrame(LabelledFrame reference, Optional<Prediction> prediction, String error) {

  /**
   * What a potential says, in its units.
   *
   * @param energy of all atoms
   * @param forces 3n components; read-only
   * @param stress 9 components, when there is a cell; read-only
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Prediction(double energy, double[] forces, Optional<double[]> stress) {}

  /**
   * Evaluates a potential on a frame.
   *
   * @param potential the potential
   * @param frame a frame
   * @return the prediction, or why there is none (an unknown element, atoms on each other)
   */
  public static JudgedFrame of(Potential potential, LabelledFrame frame) {
    try {
      Calculator calculator = new Calculator(potential, frame.atoms(), 0);
      AtomicResponse response = calculator.at(frame.atoms().positions());
      Optional<double[]> stress =
          frame.atoms().lattice().isPresent() ? Optional.of(calculator.stress()) : Optional.empty();
      Prediction found = new Prediction(response.energy(), response.forces().clone(), stress);
      return new JudgedFrame(frame, Optional.of(found), "");
    } catch (IllegalArgumentException e) {
      return new JudgedFrame(frame, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }
}

package org.materialsj.potentials.relax;

/**
 * A relaxed structure.
 *
 * @param first the start, made symmetric where symmetry is kept
 * @param last where it came to rest, or where it had come to
 * @param status how it ended
 */
public record Relaxed(RelaxationStep first, RelaxationStep last, Status status) {

  /** How a relaxation ended. */
  public enum Status {
    /** Forces and stress are as small as asked for. */
    CONVERGED("converged"),
    /** The number of steps was not enough. */
    STEPS_USED("steps used up"),
    /** No step goes lower: the limits ask for more than rounding, or the energy is not smooth. */
    STUCK("no lower energy found"),
    /** It was cancelled. */
    CANCELLED("stopped");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /**
     * In a few words.
     *
     * @return such as "converged"
     */
    public String label() {
      return label;
    }
  }

  /**
   * Whether forces and stress are as small as asked for.
   *
   * @return true when it came to rest
   */
  public boolean converged() {
    return status == Status.CONVERGED;
  }
}

package org.materialsj.potentials.clusters;

/** How a cluster goes downhill. */
public enum RelaxationMethod {
  /** Limited-memory BFGS: few steps, each of about one evaluation. */
  LBFGS("L-BFGS"),
  /** The fast inertial relaxation engine. */
  FIRE("FIRE"),
  /** Adam, as in the training of networks: many steps, and no use of values. */
  ADAM("Adam");

  private final String label;

  RelaxationMethod(String label) {
    this.label = label;
  }

  /**
   * Its name.
   *
   * @return as the literature writes it
   */
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}

package org.materialsj.potentials.classical;

import java.util.Arrays;
import java.util.List;

/** The closed list of pair potentials that are a formula with a few constants. */
public enum PairForm {
  /** {@link LennardJones}. */
  LENNARD_JONES("Lennard-Jones", "lennard-jones", "epsilon", "sigma") {
    @Override
    public PairFunction function(double[] constants) {
      return new LennardJones(constants[0], constants[1]);
    }
  },
  /** {@link Morse}. */
  MORSE("Morse", "morse", "depth", "distance", "width") {
    @Override
    public PairFunction function(double[] constants) {
      return new Morse(constants[0], constants[1], constants[2]);
    }
  },
  /** {@link Exp6Pair}. */
  EXP6("Exp-6", "exp-6", "repulsion", "decay", "attraction") {
    @Override
    public PairFunction function(double[] constants) {
      return new Exp6Pair(constants[0], constants[1], constants[2]);
    }
  };

  private final String label;
  private final String kind;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> constants;

  PairForm(String label, String kind, String... constants) {
    this.label = label;
    this.kind = kind;
    this.constants = List.of(constants);
  }

  /**
   * The name in menus.
   *
   * @return such as "Lennard-Jones"
   */
  public String label() {
    return label;
  }

  /**
   * The name in files.
   *
   * @return such as "lennard-jones"
   */
  public String kind() {
    return kind;
  }

  /**
   * The names of its constants.
   *
   * @return in their order
   */
  public List<String> constants() {
    return constants;
  }

  /**
   * The function of given constants.
   *
   * @param constants as many as there are {@link #constants() names}
   * @return the function
   * @throws IllegalArgumentException if one is not positive and finite
   */
  public abstract PairFunction function(double[] constants);

  void check(double... values) {
    for (int i = 0; i < constants.size(); i++) {
      if (!(values[i] > 0 && values[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "%s of %s must be positive, got %s".formatted(constants.get(i), label, values[i]));
      }
    }
  }

  /**
   * The form of a name in files.
   *
   * @param kind such as "morse"
   * @return the form
   * @throws IllegalArgumentException for another name
   */
  public static PairForm ofKind(String kind) {
    return Arrays.stream(values())
        .filter(form -> form.kind.equals(kind))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("there is no form of pair \"" + kind + "\""));
  }

  @Override
  public String toString() {
    return label;
  }
}

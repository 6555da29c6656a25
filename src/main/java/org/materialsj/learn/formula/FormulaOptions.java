package org.materialsj.learn.formula;

import java.util.Set;

/**
 * How to search for formulas.
 *
 * @param operators what builds features, at least one
 * @param rung how often operators are applied one upon another, 0 to {@value #DEEPEST}
 * @param complexity most operators in one feature, 0 to {@value #MOST_COMPLEX}
 * @param dimension most features in one formula, 1 to {@value #MOST_DIMENSIONS}
 * @param subspace features that each screening keeps, 1 to {@value #LARGEST_SUBSPACE}
 * @param lasso whether LASSO thins out the kept features before all their combinations are tried
 * @param candidates most features to screen; the complexity is lowered until they are fewer
 */
public record FormulaOptions(
    Set<Operator> operators,
    int rung,
    int complexity,
    int dimension,
    int subspace,
    boolean lasso,
    long candidates) {

  /** Largest rung. */
  public static final int DEEPEST = 3;

  /** Largest complexity, that of a full tree of the largest rung. */
  public static final int MOST_COMPLEX = 7;

  /** Largest dimension. */
  public static final int MOST_DIMENSIONS = 3;

  /** Largest subspace. */
  public static final int LARGEST_SUBSPACE = 200;

  /** Copies the operators and checks the numbers. */
  public FormulaOptions {
    operators = Set.copyOf(operators);
    check("rung", rung, 0, DEEPEST);
    check("complexity", complexity, 0, MOST_COMPLEX);
    check("dimension", dimension, 1, MOST_DIMENSIONS);
    check("subspace", subspace, 1, LARGEST_SUBSPACE);
    if (operators.isEmpty() || candidates < 1) {
      throw new IllegalArgumentException(
          "operators must not be empty and candidates at least 1, got "
              + operators
              + " and "
              + candidates);
    }
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + ", got " + value);
    }
  }
}

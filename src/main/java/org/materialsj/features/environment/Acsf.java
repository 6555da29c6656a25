package org.materialsj.features.environment;

import java.util.ArrayList;
import java.util.List;

/**
 * Atom-centred symmetry functions: every radial {@link SymmetryFunction} for each element of
 * neighbours, then every angular one for each unordered pair of elements. The order of values is
 * that of dscribe: elements ascending, then pairs (1,1), (1,2), (2,2), (1,3) and so on.
 *
 * <p>Cost per environment: O(n) exponentials per radial and O(n^2) per angular function, for n
 * neighbours.
 *
 * @see "J. Behler 2011, doi:10.1063/1.3553717"
 */
public final class Acsf implements DescriptorFamily {

  private final double cutoff;
  private final List<SymmetryFunction> radial;
  private final List<SymmetryFunction> angular;

  /**
   * Chooses the functions.
   *
   * @param cutoff rc (angstrom)
   * @param functions at least one, each once
   * @throws IllegalArgumentException if the cutoff is not positive, there are no functions or one
   *     is given twice
   */
  public Acsf(double cutoff, List<SymmetryFunction> functions) {
    if (!(cutoff > 0 && cutoff < 1000)) {
      throw new IllegalArgumentException("cutoff must be above 0 and below 1000, got " + cutoff);
    }
    if (functions.isEmpty() || functions.stream().distinct().count() < functions.size()) {
      throw new IllegalArgumentException(
          "functions must be different ones, at least one, got " + functions);
    }
    this.cutoff = cutoff;
    this.radial = functions.stream().filter(f -> !f.isAngular()).toList();
    this.angular = functions.stream().filter(SymmetryFunction::isAngular).toList();
  }

  /**
   * A set that serves molecules and crystals of any elements: cutoff 6 angstrom; G2 of eta = 2 at
   * Rs = 0.5, 1.0, ... 5.5; G4 of eta = 0.01, zeta = 1, 4, 16 and lambda = -1, 1. Eleven values per
   * element of neighbours and six per pair.
   *
   * @return the set
   */
  public static Acsf standard() {
    List<SymmetryFunction> functions = new ArrayList<>();
    for (int k = 1; k <= 11; k++) {
      functions.add(SymmetryFunction.g2(2, k / 2.0));
    }
    for (int zeta = 1; zeta <= 16; zeta *= 4) {
      functions.add(SymmetryFunction.g4(0.01, zeta, -1));
      functions.add(SymmetryFunction.g4(0.01, zeta, 1));
    }
    return new Acsf(6, functions);
  }

  @Override
  public String name() {
    return "ACSF";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return "J. Behler, J. Chem. Phys. 134 (2011) 074106, doi:10.1063/1.3553717";
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public double reach() {
    return cutoff;
  }

  /** The functions of one neighbour, in the order of the values. */
  List<SymmetryFunction> radial() {
    return radial;
  }

  /** The functions of two neighbours, in the order of the values. */
  List<SymmetryFunction> angular() {
    return angular;
  }

  @Override
  public EnvironmentDescriptor forElements(int... elements) {
    return new AcsfDescriptor(this, new ElementIndex(elements));
  }

  @Override
  public List<String> labels(int[] elements) {
    String symbols = ElementIndex.symbols(elements);
    return (elements.length == 1 ? radial : angular)
        .stream().map(f -> f.label() + " " + symbols).toList();
  }
}

package org.materialsj.potentials.ace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.materialsj.model.Element;

/**
 * A basis of invariant functions of the neighbourhood of an atom (Drautz 2019,
 * doi:10.1103/PhysRevB.99.014104): sums over neighbours j of species z,
 *
 * <pre>
 * A_znlm = sum over j of R_n(r_j) Y_lm(r_j / |r_j|),
 * </pre>
 *
 * and the products of 1 to 4 of them that are invariant under rotation and inversion. With real
 * harmonics they are coupled by {@link org.materialsj.engine.special.RealCoupling}; products that
 * depend on others linearly are left out. The energy of an atom is linear in these functions, with
 * coefficients for each species of the atom itself. Immutable and thread-safe.
 */
public final class AceBasis {

  /** Keeps the memory of a fit, which grows with the square, within bounds. */
  public static final int MOST_COLUMNS = 8000;

  private final AceSettings settings;
  private final int[] elements;
  private final List<AceChannel> channels;
  private final int[] offsets;
  private final int sums;
  private final int[] radialCounts;
  private final List<AceFunction> functions;
  private final AceGradientPlan plan;

  private AceBasis(AceSettings settings, int[] elements, List<List<AceChannel>> products) {
    this.settings = settings;
    this.elements = elements;
    channels = products.stream().flatMap(List::stream).distinct().sorted(AceChannel.ORDER).toList();
    offsets = new int[channels.size()];
    int at = 0;
    int most = channels.stream().mapToInt(AceChannel::l).max().orElse(0);
    radialCounts = new int[most + 1];
    for (int c = 0; c < offsets.length; c++) {
      AceChannel channel = channels.get(c);
      offsets[c] = at;
      at += 2 * channel.l() + 1;
      radialCounts[channel.l()] = Math.max(radialCounts[channel.l()], channel.n() + 1);
    }
    sums = at;
    AceCoupling coupling = new AceCoupling(channels, offsets);
    List<AceFunction> all = new ArrayList<>();
    for (List<AceChannel> product : products) {
      all.addAll(coupling.functions(product.stream().map(channels::indexOf).sorted().toList()));
      if ((long) all.size() * elements.length > MOST_COLUMNS) {
        throw tooLarge(elements.length);
      }
    }
    functions = List.copyOf(all);
    plan = new AceGradientPlan(functions, sums);
  }

  /**
   * Makes a basis. Takes a second or two for a thousand functions.
   *
   * @param settings which functions
   * @param elements atomic numbers of the species, at least one, all different, in any order
   * @return the basis
   * @throws IllegalArgumentException if there are no elements or one is twice there, or there would
   *     be more than {@value #MOST_COLUMNS} functions
   */
  public static AceBasis of(AceSettings settings, int... elements) {
    int[] sorted = Arrays.stream(elements).sorted().distinct().toArray();
    if (sorted.length == 0 || sorted.length != elements.length) {
      throw new IllegalArgumentException(
          "a basis needs different elements, got " + Arrays.toString(elements));
    }
    return new AceBasis(settings, sorted, AceProducts.of(settings, sorted));
  }

  static IllegalArgumentException tooLarge(int species) {
    return new IllegalArgumentException(
        "a basis of this size has more than "
            + MOST_COLUMNS
            + " functions for "
            + species
            + " elements: choose a smaller size");
  }

  /**
   * What the basis is made of.
   *
   * @return the settings
   */
  public AceSettings settings() {
    return settings;
  }

  /**
   * The species.
   *
   * @return atomic numbers, ascending, a new array
   */
  public int[] elements() {
    return elements.clone();
  }

  /**
   * The place of an element.
   *
   * @param number atomic number
   * @return index in {@link #elements()}
   * @throws IllegalArgumentException if it is not there
   */
  public int species(int number) {
    int species = Arrays.binarySearch(elements, number);
    if (species < 0) {
      throw new IllegalArgumentException(
          "the basis knows the elements "
              + Arrays.stream(elements)
                  .mapToObj(z -> Element.of(z).symbol())
                  .collect(Collectors.joining(", "))
              + ", not "
              + Element.of(number).symbol());
    }
    return species;
  }

  /**
   * The functions of one atom.
   *
   * @return their number K
   */
  public int size() {
    return functions.size();
  }

  /**
   * The coefficients of a linear potential: those of function k for atoms of species s stand at s K
   * + k.
   *
   * @return K times the number of species
   */
  public int columns() {
    return functions.size() * elements.length;
  }

  /**
   * How many sums over neighbours are multiplied.
   *
   * @param column 0 to {@link #columns()} - 1
   * @return 1 to 4
   */
  public int order(int column) {
    return functions.get(column % functions.size()).order();
  }

  /**
   * How much each function varies in space, 1 + the sum of n^2 + l^2 over its factors: multiplied
   * with a coefficient it makes a prior that prefers smooth potentials.
   *
   * @return {@link #columns()} numbers, at least 1
   */
  public double[] roughness() {
    double[] result = new double[columns()];
    for (int k = 0; k < result.length; k++) {
      double sum = 1;
      for (int c : functions.get(k % functions.size()).channels()) {
        AceChannel channel = channels.get(c);
        sum += channel.n() * channel.n() + channel.l() * channel.l();
      }
      result[k] = sum;
    }
    return result;
  }

  List<AceChannel> channels() {
    return channels;
  }

  /** Place of the A with m = -l of a channel. */
  int offset(int channel) {
    return offsets[channel];
  }

  /** The number of A; those of each species stand together. */
  int sums() {
    return sums;
  }

  /** The number of radial functions of each l. */
  int[] radialCounts() {
    return radialCounts.clone();
  }

  List<AceFunction> functions() {
    return functions;
  }

  AceGradientPlan plan() {
    return plan;
  }
}

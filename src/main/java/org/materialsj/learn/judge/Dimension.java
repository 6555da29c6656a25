package org.materialsj.learn.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/** One setting that is searched, and the values that it may take. Immutable. */
public sealed interface Dimension {

  /**
   * The name of the setting.
   *
   * @return such as "alpha"
   */
  String name();

  /**
   * The value at a place.
   *
   * @param place 0 to 1
   * @return the value as text
   */
  String at(double place);

  /**
   * Values spread evenly.
   *
   * @param levels how many values of a range, at least 2; choices give all of them
   * @return different values in ascending order or that of the list
   */
  List<String> grid(int levels);

  /**
   * The number of coordinates that a value has.
   *
   * @return 1 for a range, the number of words for a choice
   */
  int width();

  /**
   * Writes the coordinates of a value, each 0 to 1: the place in a range; 1 for the word that is
   * chosen and 0 for the others.
   *
   * @param value a value that this setting may take
   * @param coordinates receives them
   * @param from index of the first
   */
  void code(String value, double[] coordinates, int from);

  /**
   * A place near another one.
   *
   * @param place 0 to 1
   * @param random what decides
   * @return 0 to 1: a tenth of the range away on average, or mostly the same word of a choice
   */
  double near(double place, SplittableRandom random);

  /**
   * Numbers from a lowest to a highest.
   *
   * @param name name of the setting
   * @param low the lowest
   * @param high the highest, above it
   * @param log whether the decimal logarithm is what is spread evenly; both ends are positive then
   * @param whole whether only whole numbers are meant
   */
  record Range(String name, double low, double high, boolean log, boolean whole)
      implements Dimension {

    /** So many digits tell settings apart and can be read. */
    private static final MathContext DIGITS = new MathContext(6);

    /** Checks the ends. */
    public Range {
      if (!Double.isFinite(low) || !Double.isFinite(high) || !(low < high)) {
        throw new IllegalArgumentException(
            "the range of " + name + " must go up, got " + low + ".." + high);
      }
      if (log && !(low > 0)) {
        throw new IllegalArgumentException(
            "the range of " + name + " must be positive to be spread by its logarithm, got " + low);
      }
    }

    @Override
    public String at(double place) {
      double value =
          log ? Math.exp(between(Math.log(low), Math.log(high), place)) : between(low, high, place);
      if (whole) {
        return Long.toString(Math.round(Math.max(low, Math.min(high, value))));
      }
      double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
      return Double.toString(Math.max(low, Math.min(high, rounded)));
    }

    @Override
    public List<String> grid(int levels) {
      LinkedHashSet<String> values = new LinkedHashSet<>();
      for (int i = 0; i < levels; i++) {
        values.add(at((double) i / (levels - 1)));
      }
      return List.copyOf(values);
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public void code(String value, double[] coordinates, int from) {
      double number = Double.parseDouble(value);
      coordinates[from] =
          log
              ? (Math.log(number) - Math.log(low)) / (Math.log(high) - Math.log(low))
              : (number - low) / (high - low);
    }

    @Override
    public double near(double place, SplittableRandom random) {
      return Math.max(0, Math.min(1, place + 0.1 * random.nextGaussian()));
    }

    private static double between(double low, double high, double place) {
      return place == 1 ? high : low + place * (high - low);
    }
  }

  /**
   * One of several words or numbers.
   *
   * @param name name of the setting
   * @param values all of them, at least one, all different
   */
  record Choice(String name, List<String> values) implements Dimension {

    /** Copies and checks the list. */
    public Choice {
      values = List.copyOf(values);
      if (values.isEmpty() || new LinkedHashSet<>(values).size() < values.size()) {
        throw new IllegalArgumentException(
            "the values of " + name + " must be different, got " + values);
      }
    }

    @Override
    public String at(double place) {
      return values.get(Math.min(values.size() - 1, (int) (place * values.size())));
    }

    @Override
    public List<String> grid(int levels) {
      return new ArrayList<>(values);
    }

    @Override
    public int width() {
      return values.size();
    }

    @Override
    public void code(String value, double[] coordinates, int from) {
      for (int i = 0; i < values.size(); i++) {
        coordinates[from + i] = values.get(i).equals(value) ? 1 : 0;
      }
    }

    @Override
    public double near(double place, SplittableRandom random) {
      return random.nextInt(5) == 0 ? random.nextDouble() : place;
    }
  }
}

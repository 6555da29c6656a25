package org.materialsj.learn.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.materialsj.learn.explore.StraightLine.Centred;

/**
 * Compares the trend of all rows with the trends inside groups (Simpson 1951,
 * doi:10.1111/j.2517-6161.1951.tb00088.x).
 *
 * @param pooled the line through all rows that have a group
 * @param within the common slope inside the groups, from the deviations of x and y from the means
 *     of their group, with its standard error and n - groups - 1 degrees of freedom; its intercept
 *     is that of a line through the mean of all rows
 * @param groups the line of each group, in the order in which groups first occur
 */
public record SimpsonCheck(StraightLine pooled, StraightLine within, List<Group> groups) {

  private static final double LEVEL = 0.05;

  /**
   * A group.
   *
   * @param name its name
   * @param count its rows
   * @param line its line; empty for fewer than 3 rows, or when x is the same in all of them
   */
  public record Group(String name, int count, Optional<StraightLine> line) {

    /**
     * Which way the line goes.
     *
     * @return -1, 0 or 1; empty without a line
     */
    public OptionalDouble direction() {
      return line.map(l -> OptionalDouble.of(Math.signum(l.slope())))
          .orElse(OptionalDouble.empty());
    }
  }

  /** Copies the list. */
  public SimpsonCheck {
    groups = List.copyOf(groups);
  }

  /**
   * Compares. Cost n.
   *
   * @param x n finite numbers; not modified
   * @param y n finite numbers; not modified
   * @param names group of each row; rows of a blank name are left out
   * @return the comparison; empty when there are fewer than two groups, x is constant or is
   *     constant inside every group, or too few rows are left to tell a standard error
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Optional<SimpsonCheck> of(double[] x, double[] y, List<String> names) {
    if (x.length != y.length || x.length != names.size()) {
      throw new IllegalArgumentException(
          "each row needs x, y and group, got %d, %d and %d"
              .formatted(x.length, y.length, names.size()));
    }
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < x.length; i++) {
      if (!names.get(i).isBlank()) {
        members.computeIfAbsent(names.get(i), k -> new ArrayList<>()).add(i);
      }
    }
    int[] all = members.values().stream().flatMap(List::stream).mapToInt(i -> i).sorted().toArray();
    if (members.size() < 2 || all.length - members.size() - 1 < 1) {
      return Optional.empty();
    }
    Optional<StraightLine> pooled = StraightLine.fit(pick(x, all), pick(y, all));
    Optional<StraightLine> within = within(pick(x, all), pick(y, all), places(members, all));
    if (pooled.isEmpty() || within.isEmpty()) {
      return Optional.empty();
    }
    List<Group> groups = new ArrayList<>();
    members.forEach((name, rows) -> groups.add(group(name, rows, x, y)));
    return Optional.of(new SimpsonCheck(pooled.get(), within.get(), groups));
  }

  private static Group group(String name, List<Integer> rows, double[] x, double[] y) {
    int[] picked = rows.stream().mapToInt(i -> i).toArray();
    return new Group(
        name,
        picked.length,
        picked.length < 3 ? Optional.empty() : StraightLine.fit(pick(x, picked), pick(y, picked)));
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
  }

  /** The members of each group, as places among the rows that have a group. */
  private static List<int[]> places(Map<String, List<Integer>> members, int[] all) {
    return members.values().stream()
        .map(rows -> rows.stream().mapToInt(row -> Arrays.binarySearch(all, row)).toArray())
        .toList();
  }

  private static Optional<StraightLine> within(double[] x, double[] y, List<int[]> groups) {
    Centred u = Centred.of(x);
    Centred v = Centred.of(y);
    double uu = 0;
    double uv = 0;
    double vv = 0;
    for (int[] group : groups) {
      double[] du = deviations(u.values(), group);
      double[] dv = deviations(v.values(), group);
      for (int i = 0; i < du.length; i++) {
        uu += du[i] * du[i];
        uv += du[i] * dv[i];
        vv += dv[i] * dv[i];
      }
    }
    if (uu <= StraightLine.ROUNDING * u.squares()) {
      return Optional.empty();
    }
    double slope = uv / uu;
    double rest = Math.max(0, vv - slope * uv);
    rest = rest <= StraightLine.ROUNDING * vv ? 0 : rest;
    int freedom = x.length - groups.size() - 1;
    double unit = v.scale() / u.scale();
    return Optional.of(
        new StraightLine(
            x.length,
            slope * unit,
            v.mean() - slope * unit * u.mean(),
            Math.sqrt(rest / freedom / uu) * unit,
            freedom,
            vv == 0 ? Double.NaN : 1 - rest / vv));
  }

  private static double[] deviations(double[] values, int[] rows) {
    double[] picked = pick(values, rows);
    double mean = Arrays.stream(picked).sum() / picked.length;
    return Arrays.stream(picked).map(value -> value - mean).toArray();
  }

  /**
   * Whether the trend turns around inside the groups: the slope of all rows and the common slope
   * inside groups have opposite signs, both differ from 0 with a probability (two-sided t test),
   * times tests, below 0.05, and more groups go against the trend of all rows than with it.
   *
   * @param tests how many trends are looked at, at least 1
   * @return true for Simpson's paradox
   */
  public boolean reverses(int tests) {
    return pooled.slope() * within.slope() < 0
        && pooled.chance() * tests < LEVEL
        && within.chance() * tests < LEVEL
        && against().size() > groupsGoing(Math.signum(pooled.slope())).size();
  }

  /**
   * The groups whose trend is opposite to that of all rows.
   *
   * @return in the order of the groups
   */
  public List<Group> against() {
    return groupsGoing(-Math.signum(pooled.slope()));
  }

  private List<Group> groupsGoing(double direction) {
    return groups.stream()
        .filter(group -> group.direction().isPresent())
        .filter(group -> group.direction().getAsDouble() == direction)
        .toList();
  }
}

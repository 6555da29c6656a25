package org.materialsj.packing.space;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.symmetry.HallSymbol;
import org.materialsj.model.symmetry.PlaneGroup;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * A plane or space group in which bodies are packed.
 *
 * @param symbol such as "P2_1/c" or "p2gg"; {@link #parse} finds the group by it
 * @param dimension 2 or 3
 * @param operations modulo lattice translations, centring included, identity first; in the plane
 *     they leave z alone; copied
 */
public record PackingGroup(String symbol, int dimension, List<SymmetryOperation> operations) {

  private static final String ALL = "all";
  private static final String HALL = "hall:";
  private static final String SUBSCRIPTS = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086";

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the dimension is not 2 or 3, the first operation is not the
   *     identity, or an operation of a plane group moves z
   */
  public PackingGroup {
    operations = List.copyOf(operations);
    if (dimension != 2 && dimension != 3) {
      throw new IllegalArgumentException("dimension must be 2 or 3, got " + dimension);
    }
    if (operations.isEmpty() || !operations.get(0).equals(SymmetryOperation.IDENTITY)) {
      throw new IllegalArgumentException(
          "the first operation of " + symbol + " must be the identity");
    }
    if (dimension == 2 && !operations.stream().allMatch(PackingGroup::isFlat)) {
      throw new IllegalArgumentException("an operation of plane group " + symbol + " moves z");
    }
  }

  private static boolean isFlat(SymmetryOperation operation) {
    return operation.toXyz().endsWith(",z")
        && operation.rotation(0, 2) == 0
        && operation.rotation(1, 2) == 0;
  }

  /**
   * A plane group.
   *
   * @param group the group
   * @return it, by its full name
   */
  public static PackingGroup of(PlaneGroup group) {
    return new PackingGroup(group.fullName(), 2, group.operations());
  }

  /**
   * A space group in one of its settings.
   *
   * @param group the setting
   * @return it, by its short name; with its choice when the name alone means another setting
   */
  public static PackingGroup of(SpaceGroup group) {
    return new PackingGroup(symbolOf(group), 3, group.operations());
  }

  private static String symbolOf(SpaceGroup group) {
    String name = group.shortName();
    for (String symbol : List.of(name, name + ":" + group.choice())) {
      if (SpaceGroup.ofName(symbol).filter(g -> g == group).isPresent()) {
        return symbol;
      }
    }
    return HALL + " " + group.hall();
  }

  /**
   * The groups that a user means.
   *
   * @param text names, numbers and symbols, separated by commas or semicolons: Hermann-Mauguin
   *     names, short or full ("P21/c", "P2_1/n", "P 1 21/c 1", in the plane "p2gg" or "pgg"),
   *     numbers of International Tables A for the standard setting, Hall symbols ("-P 2ybc", or
   *     "hall: P 2" where a name reads alike), and "all" for the 17 plane groups or the 230 space
   *     groups in their standard settings
   * @param dimension of the body that is packed: 2 for plane groups, 3 for space groups
   * @return the groups in the order of the text, each once
   * @throws IllegalArgumentException for anything else; the message is one plain sentence
   */
  public static List<PackingGroup> parse(String text, int dimension) {
    if (dimension != 2 && dimension != 3) {
      throw new IllegalArgumentException("dimension must be 2 or 3, got " + dimension);
    }
    Map<List<SymmetryOperation>, PackingGroup> groups = new LinkedHashMap<>();
    for (String part : text.split("[,;\\n]")) {
      String name = plain(part);
      if (!name.isEmpty()) {
        for (PackingGroup group : dimension == 2 ? planeGroups(name) : spaceGroups(name)) {
          groups.putIfAbsent(group.operations, group);
        }
      }
    }
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("no group is named; " + help(dimension));
    }
    return List.copyOf(groups.values());
  }

  /** Subscripts of printed text as digits, its minus as a hyphen. */
  private static String plain(String part) {
    StringBuilder name = new StringBuilder();
    part.strip()
        .chars()
        .forEach(
            c -> {
              int digit = SUBSCRIPTS.indexOf(c);
              name.append(digit >= 0 ? (char) ('0' + digit) : c == '\u2212' ? '-' : (char) c);
            });
    return name.toString();
  }

  private static List<PackingGroup> planeGroups(String name) {
    if (name.equalsIgnoreCase(ALL)) {
      return Arrays.stream(PlaneGroup.values()).map(PackingGroup::of).toList();
    }
    Optional<PlaneGroup> group = PlaneGroup.ofName(name);
    if (isNumber(name) && Integer.parseInt(name) >= 1 && Integer.parseInt(name) <= 17) {
      group = Optional.of(PlaneGroup.ofNumber(Integer.parseInt(name)));
    }
    if (group.isEmpty()) {
      boolean space = SpaceGroup.ofName(name).isPresent();
      throw new IllegalArgumentException(
          (space
                  ? "\"" + name + "\" is a space group, but the body is flat; "
                  : "there is no plane group \"" + name + "\"; ")
              + help(2));
    }
    return List.of(of(group.get()));
  }

  private static List<PackingGroup> spaceGroups(String name) {
    if (name.equalsIgnoreCase(ALL)) {
      return IntStream.rangeClosed(1, 230).mapToObj(SpaceGroup::ofNumber).map(g -> of(g)).toList();
    }
    if (isNumber(name) && Integer.parseInt(name) >= 1 && Integer.parseInt(name) <= 230) {
      return List.of(of(SpaceGroup.ofNumber(Integer.parseInt(name))));
    }
    boolean hall = name.toLowerCase(Locale.ROOT).startsWith(HALL);
    Optional<SpaceGroup> group = hall ? Optional.empty() : SpaceGroup.ofName(name);
    if (group.isPresent()) {
      return List.of(of(group.get()));
    }
    try {
      HallSymbol symbol = HallSymbol.parse(hall ? name.substring(HALL.length()).strip() : name);
      return List.of(
          SpaceGroup.ofOperations(symbol.operations())
              .map(g -> of(g))
              .orElseGet(
                  () -> new PackingGroup(HALL + " " + symbol.text(), 3, symbol.operations())));
    } catch (IllegalArgumentException e) {
      boolean plane = PlaneGroup.ofName(name).isPresent();
      throw new IllegalArgumentException(
          (plane
                  ? "\"" + name + "\" is a plane group, but the body is not flat; "
                  : "there is no space group \"" + name + "\"; ")
              + help(3),
          e);
    }
  }

  private static boolean isNumber(String name) {
    return name.matches("[0-9]{1,4}");
  }

  private static String help(int dimension) {
    return dimension == 2
        ? "give names such as p2gg, numbers from 1 to 17, or \"all\", separated by commas"
        : "give names such as P21/c, numbers from 1 to 230, Hall symbols, or \"all\", separated by"
            + " commas";
  }

  /**
   * The number of operations modulo lattice translations.
   *
   * @return copies of a body on a general position in one cell
   */
  public int order() {
    return operations.size();
  }
}

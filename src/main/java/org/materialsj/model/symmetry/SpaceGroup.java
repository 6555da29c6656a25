package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.materialsj.model.ResourceTable;

/**
 * A space group in one of the 530 settings that have a Hall symbol in International Tables: with
 * its axes, cell and origin. One immutable instance per setting.
 *
 * <p>Source: facts of International Tables for Crystallography A and B (appendix A1.4.2), as listed
 * by spglib 2.0.2 (BSD-3); operations come from the Hall symbols through {@link HallSymbol}.
 */
public final class SpaceGroup {

  private final int hallNumber;
  private final int number;
  private final String shortName;
  private final String fullName;
  private final String hall;
  private final String choice;
  private final List<String> otherNames;
  private final List<SymmetryOperation> operations;
  private final PointGroup pointGroup;

  private SpaceGroup(ResourceTable table, int row) {
    this.hallNumber = (int) table.number(row, "hall_number");
    this.number = (int) table.number(row, "number");
    this.shortName = table.text(row, "short");
    this.fullName = table.text(row, "full");
    this.hall = table.text(row, "hall");
    this.choice = table.text(row, "choice");
    String also = table.text(row, "also");
    this.otherNames = also.isEmpty() ? List.of() : List.of(also.split(";", -1));
    this.operations = HallSymbol.parse(hall).operations();
    this.pointGroup = PointGroup.of(operations);
  }

  /** All settings with their indices, read once, when first needed. */
  private static final class Settings {
    private static final List<SpaceGroup> ALL = read();
    private static final Map<Set<SymmetryOperation>, SpaceGroup> BY_OPERATIONS = byOperations();
    private static final Map<String, List<SpaceGroup>> BY_NAME = byName();

    private static List<SpaceGroup> read() {
      ResourceTable table = ResourceTable.read(SpaceGroup.class, "space-groups.tsv");
      List<SpaceGroup> all = new ArrayList<>();
      for (int row = 0; row < table.rows(); row++) {
        all.add(new SpaceGroup(table, row));
      }
      return List.copyOf(all);
    }

    private static Map<Set<SymmetryOperation>, SpaceGroup> byOperations() {
      Map<Set<SymmetryOperation>, SpaceGroup> map = new HashMap<>();
      for (SpaceGroup group : ALL) {
        map.putIfAbsent(Set.copyOf(group.operations), group);
      }
      return map;
    }

    private static Map<String, List<SpaceGroup>> byName() {
      Map<String, List<SpaceGroup>> map = new HashMap<>();
      for (SpaceGroup group : ALL) {
        Set<String> names = new LinkedHashSet<>(group.otherNames);
        names.add(group.shortName);
        names.add(group.fullName);
        names.stream()
            .map(SpaceGroup::key)
            .distinct()
            .forEach(name -> map.computeIfAbsent(name, k -> new ArrayList<>()).add(group));
      }
      map.values().forEach(list -> list.sort(STANDARD_FIRST));
      return map;
    }
  }

  /** Origin 2 before origin 1, hexagonal before rhombohedral axes, then as listed. */
  private static final Comparator<SpaceGroup> STANDARD_FIRST =
      Comparator.<SpaceGroup, Boolean>comparing(g -> g.choice.startsWith("1"))
          .thenComparing(g -> g.choice.equals("R"))
          .thenComparingInt(g -> g.hallNumber);

  /**
   * All settings.
   *
   * @return unmodifiable, 530 settings in order of Hall number
   */
  public static List<SpaceGroup> settings() {
    return Settings.ALL;
  }

  /**
   * The setting of a Hall number, the running number of the settings as in spglib.
   *
   * @param hallNumber 1 to 530
   * @return the setting
   * @throws IllegalArgumentException outside that range
   */
  public static SpaceGroup ofHallNumber(int hallNumber) {
    if (hallNumber < 1 || hallNumber > settings().size()) {
      throw new IllegalArgumentException("Hall number must be 1 to 530, got " + hallNumber);
    }
    return settings().get(hallNumber - 1);
  }

  /**
   * The standard setting of a space group: unique axis b and cell choice 1, origin choice 2 (at an
   * inversion centre), hexagonal axes.
   *
   * @param number 1 to 230
   * @return the setting
   * @throws IllegalArgumentException outside that range
   */
  public static SpaceGroup ofNumber(int number) {
    return settings().stream()
        .filter(group -> group.number == number)
        .min(STANDARD_FIRST)
        .orElseThrow(
            () ->
                new IllegalArgumentException("space group number must be 1 to 230, got " + number));
  }

  /**
   * The setting that a Hall symbol generates. Another symbol of the same operations finds it too.
   *
   * @param hall a Hall symbol
   * @return the setting, or empty when the group is in none of the 530; {@link HallSymbol#parse}
   *     still gives its operations
   * @throws IllegalArgumentException if the text is no Hall symbol
   */
  public static Optional<SpaceGroup> ofHall(String hall) {
    return ofOperations(HallSymbol.parse(hall).operations());
  }

  /**
   * The setting that has exactly these operations.
   *
   * @param operations operations modulo lattice translations, centring included, in any order
   * @return the setting; of two with the same operations (such as 322 and 324) the first; empty
   *     when there is none
   */
  public static Optional<SpaceGroup> ofOperations(Collection<SymmetryOperation> operations) {
    return Optional.ofNullable(Settings.BY_OPERATIONS.get(new HashSet<>(operations)));
  }

  /**
   * The setting of a Hermann-Mauguin name.
   *
   * @param name as for {@link #allOfName}
   * @return the first of {@link #allOfName}, or empty when there is none
   */
  public static Optional<SpaceGroup> ofName(String name) {
    return allOfName(name).stream().findFirst();
  }

  /**
   * Every setting of a Hermann-Mauguin name. Names are short ("P2_1/c", "Pnma", "Fd-3m") or full
   * ("P 1 2_1/c 1", "P 2_1/n 2_1/m 2_1/a"); "Cmca" for "Cmce" and "Fm3m" for "Fm-3m" are known too.
   * Blanks, underscores and case do not matter. A choice may follow: ":1", ":2" for the origin,
   * ":H", ":R" for the axes, ":" and any {@link #choice}, or, as some databases write it, a last
   * letter H, R, S (origin 1) or Z (origin 2).
   *
   * @param name the name
   * @return the settings, the standard one first (origin 2 before 1, hexagonal before rhombohedral
   *     axes, then unique axis b before c before a); empty when there is none
   */
  public static List<SpaceGroup> allOfName(String name) {
    String key = key(name);
    int colon = key.indexOf(':');
    if (colon >= 0) {
      return named(key.substring(0, colon), key.substring(colon + 1));
    }
    char last = key.isEmpty() ? 0 : key.charAt(key.length() - 1);
    if ("hrsz".indexOf(last) >= 0) {
      String choice = last == 's' ? "1" : last == 'z' ? "2" : String.valueOf(last);
      return named(key.substring(0, key.length() - 1), choice);
    }
    return List.copyOf(Settings.BY_NAME.getOrDefault(key, List.of()));
  }

  private static List<SpaceGroup> named(String key, String choice) {
    boolean origin = choice.equals("1") || choice.equals("2");
    return Settings.BY_NAME.getOrDefault(key, List.of()).stream()
        .filter(
            group ->
                origin
                    ? group.choice.startsWith(choice)
                    : group.choice.toLowerCase(Locale.ROOT).equals(choice))
        .toList();
  }

  private static String key(String name) {
    return name.replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Says why a list of operations is no group. A finite list is a group when it holds every product
   * of two of its members. Cost: n^2 products.
   *
   * @param operations operations modulo lattice translations
   * @return a product that is missing, such as {@code "-x,y,z" followed by "x,-y,z" gives
   *     "-x,-y,z", which is not in the list}; empty when none is
   */
  public static Optional<String> missingProduct(List<SymmetryOperation> operations) {
    return Groups.missingProduct(operations);
  }

  /**
   * The running number of the setting.
   *
   * @return 1 to 530
   */
  public int hallNumber() {
    return hallNumber;
  }

  /**
   * The number of the space group in International Tables A.
   *
   * @return 1 to 230
   */
  public int number() {
    return number;
  }

  /**
   * The short Hermann-Mauguin name in this setting, with "_" before subscripts.
   *
   * @return such as "P2_1/n" or "Fd-3m"
   */
  public String shortName() {
    return shortName;
  }

  /**
   * The full Hermann-Mauguin name, with "_" before subscripts and blanks between directions.
   *
   * @return such as "P 1 2_1/n 1"
   */
  public String fullName() {
    return fullName;
  }

  /**
   * The Hall symbol.
   *
   * @return such as "-P 2yn"
   */
  public String hall() {
    return hall;
  }

  /**
   * What sets this setting apart from others of the same space group.
   *
   * @return such as "b1", "2" (origin), "H" (hexagonal axes), "cab" (axes); empty for the only or
   *     first one
   */
  public String choice() {
    return choice;
  }

  /**
   * The point group.
   *
   * @return one of the 32
   */
  public PointGroup pointGroup() {
    return pointGroup;
  }

  /**
   * The crystal system.
   *
   * @return the system of the point group
   */
  public CrystalSystem system() {
    return pointGroup.system();
  }

  /**
   * Every operation modulo lattice translations, centring included.
   *
   * @return unmodifiable, identity first: one operation per rotation, then the same after each
   *     centring translation
   */
  public List<SymmetryOperation> operations() {
    return operations;
  }

  /**
   * The number, short name and choice.
   *
   * @return such as "227 Fd-3m:2"
   */
  @Override
  public String toString() {
    return number + " " + shortName + (choice.isEmpty() ? "" : ":" + choice);
  }
}

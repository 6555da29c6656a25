package org.materialsj.model.symmetry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The 17 plane groups, with the axes and origin of International Tables for Crystallography A, part
 * 6. Operations act on x and y and leave z alone.
 */
public enum PlaneGroup {
  /** No symmetry. */
  P1(1, "p1", "p1", PlaneSystem.OBLIQUE),
  /** Twofold points. */
  P2(2, "p2", "p2", PlaneSystem.OBLIQUE, "-x,-y,z"),
  /** Mirror lines along y. */
  PM(3, "pm", "pm", PlaneSystem.RECTANGULAR, "-x,y,z"),
  /** Glide lines along y. */
  PG(4, "pg", "pg", PlaneSystem.RECTANGULAR, "-x,y+1/2,z"),
  /** Mirror lines along y, centred cell. */
  CM(5, "cm", "cm", PlaneSystem.RECTANGULAR, "x+1/2,y+1/2,z", "-x,y,z"),
  /** Mirror lines both ways. */
  PMM(6, "pmm", "p2mm", PlaneSystem.RECTANGULAR, "-x,-y,z", "-x,y,z"),
  /** Mirror lines along y, glide lines along x. */
  PMG(7, "pmg", "p2mg", PlaneSystem.RECTANGULAR, "-x,-y,z", "-x+1/2,y,z"),
  /** Glide lines both ways. */
  PGG(8, "pgg", "p2gg", PlaneSystem.RECTANGULAR, "-x,-y,z", "-x+1/2,y+1/2,z"),
  /** Mirror lines both ways, centred cell. */
  CMM(9, "cmm", "c2mm", PlaneSystem.RECTANGULAR, "x+1/2,y+1/2,z", "-x,-y,z", "-x,y,z"),
  /** Fourfold points. */
  P4(10, "p4", "p4", PlaneSystem.SQUARE, "-y,x,z"),
  /** Fourfold points on mirror lines. */
  P4M(11, "p4m", "p4mm", PlaneSystem.SQUARE, "-y,x,z", "-x,y,z"),
  /** Fourfold points off the mirror lines. */
  P4G(12, "p4g", "p4gm", PlaneSystem.SQUARE, "-y,x,z", "-x+1/2,y+1/2,z"),
  /** Threefold points. */
  P3(13, "p3", "p3", PlaneSystem.HEXAGONAL, "-y,x-y,z"),
  /** Threefold points, all on mirror lines. */
  P3M1(14, "p3m1", "p3m1", PlaneSystem.HEXAGONAL, "-y,x-y,z", "-y,-x,z"),
  /** Threefold points, some off the mirror lines. */
  P31M(15, "p31m", "p31m", PlaneSystem.HEXAGONAL, "-y,x-y,z", "y,x,z"),
  /** Sixfold points. */
  P6(16, "p6", "p6", PlaneSystem.HEXAGONAL, "x-y,x,z"),
  /** Sixfold points on mirror lines. */
  P6M(17, "p6m", "p6mm", PlaneSystem.HEXAGONAL, "x-y,x,z", "-y,-x,z");

  private final int number;
  private final String shortName;
  private final String fullName;
  private final PlaneSystem system;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of immutable operations
  private final List<SymmetryOperation> operations;

  PlaneGroup(
      int number, String shortName, String fullName, PlaneSystem system, String... generators) {
    this.number = number;
    this.shortName = shortName;
    this.fullName = fullName;
    this.system = system;
    this.operations =
        Groups.closure(Arrays.stream(generators).map(SymmetryOperation::parse).toList());
  }

  /**
   * The group of a number.
   *
   * @param number 1 to 17, as in International Tables A
   * @return the group
   * @throws IllegalArgumentException outside that range
   */
  public static PlaneGroup ofNumber(int number) {
    if (number < 1 || number > values().length) {
      throw new IllegalArgumentException("plane group number must be 1 to 17, got " + number);
    }
    return values()[number - 1];
  }

  /**
   * The group of a name.
   *
   * @param name short or full, such as "pmm" or "p2mm"; case and blanks do not matter
   * @return the group, or empty when there is none of that name
   */
  public static Optional<PlaneGroup> ofName(String name) {
    String key = name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(group -> group.shortName.equals(key) || group.fullName.equals(key))
        .findFirst();
  }

  /**
   * The number of the group in International Tables A.
   *
   * @return 1 to 17
   */
  public int number() {
    return number;
  }

  /**
   * The short name.
   *
   * @return such as "pmm"
   */
  public String shortName() {
    return shortName;
  }

  /**
   * The full name.
   *
   * @return such as "p2mm"
   */
  public String fullName() {
    return fullName;
  }

  /**
   * The crystal system.
   *
   * @return what the group asks of the cell
   */
  public PlaneSystem system() {
    return system;
  }

  /**
   * Every operation modulo lattice translations, centring included.
   *
   * @return unmodifiable, 1 to 12 operations, identity first; z is unchanged by all
   */
  public List<SymmetryOperation> operations() {
    return operations;
  }
}

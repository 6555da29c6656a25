package org.materialsj.view.jmol;

/**
 * How a structure is shown.
 *
 * @param style what atoms and bonds look like
 * @param colouring what colours mean
 * @param na number of unit cells along a, 1 to {@value #MAX_CELLS}; molecules ignore it
 * @param nb number of unit cells along b, 1 to {@value #MAX_CELLS}
 * @param nc number of unit cells along c, 1 to {@value #MAX_CELLS}
 * @param unitCell whether the box of the unit cell is drawn
 * @param extent which part of a crystal is shown
 * @param contacts whether lines join the middles of molecules of a crystal that touch: two of their
 *     atoms are at most {@value #TOUCHING} angstrom farther apart than the sum of their van der
 *     Waals radii (Bondi; Alvarez where he gives none)
 */
public record ViewOptions(
    Style style,
    Colouring colouring,
    int na,
    int nb,
    int nc,
    boolean unitCell,
    Extent extent,
    boolean contacts) {

  /** How far apart the van der Waals spheres of atoms that touch may be (angstrom). */
  public static final double TOUCHING = 0.05;

  /** The most unit cells along one direction. */
  public static final int MAX_CELLS = 10;

  /** Ball and stick, coloured by element, one unit cell with its box. */
  public static final ViewOptions DEFAULT =
      new ViewOptions(Style.BALL_AND_STICK, Colouring.ELEMENT, 1, 1, 1, true);

  /** What atoms and bonds look like. */
  public enum Style {
    /** Small spheres joined by sticks. */
    BALL_AND_STICK("Ball and stick"),
    /** Spheres of van der Waals radius. */
    SPACEFILL("Spacefill"),
    /** Lines. */
    WIREFRAME("Wireframe"),
    /** Coordination polyhedra around cations, with small spheres. */
    POLYHEDRA("Polyhedra");

    private final String label;

    Style(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** What the colour of an atom means. */
  public enum Colouring {
    /** The element. */
    ELEMENT("Element"),
    /** The molecule: the set of atoms joined by bonds. */
    MOLECULE("Molecule"),
    /** The symmetry operation that made the atom from the asymmetric unit. */
    SYMMETRY_COPY("Symmetry copy");

    private final String label;

    Colouring(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** Which part of a crystal is shown. Molecules are whole in any case. */
  public enum Extent {
    /** As many unit cells as asked for. */
    UNIT_CELLS("Unit cells"),
    /** What the identity makes: the atoms from which the symmetry makes all others. */
    ASYMMETRIC_UNIT("Asymmetric unit"),
    /** The first molecule and the 14 whose centres are nearest to its own. */
    CLUSTER("15 molecules");

    private final String label;

    Extent(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /**
   * Options for unit cells without contacts.
   *
   * @param style what atoms and bonds look like
   * @param colouring what colours mean
   * @param na number of unit cells along a, 1 to {@value #MAX_CELLS}
   * @param nb number of unit cells along b, 1 to {@value #MAX_CELLS}
   * @param nc number of unit cells along c, 1 to {@value #MAX_CELLS}
   * @param unitCell whether the box of the unit cell is drawn
   */
  public ViewOptions(Style style, Colouring colouring, int na, int nb, int nc, boolean unitCell) {
    this(style, colouring, na, nb, nc, unitCell, Extent.UNIT_CELLS, false);
  }

  /** Checks the numbers of cells. */
  public ViewOptions {
    checkCells("na", na);
    checkCells("nb", nb);
    checkCells("nc", nc);
  }

  private static void checkCells(String name, int value) {
    if (value < 1 || value > MAX_CELLS) {
      throw new IllegalArgumentException(name + " must be 1 to " + MAX_CELLS + ", got " + value);
    }
  }

  /**
   * These options with another style.
   *
   * @param other the style
   * @return a copy
   */
  public ViewOptions withStyle(Style other) {
    return new ViewOptions(other, colouring, na, nb, nc, unitCell, extent, contacts);
  }

  /**
   * These options with another colouring.
   *
   * @param other the colouring
   * @return a copy
   */
  public ViewOptions withColouring(Colouring other) {
    return new ViewOptions(style, other, na, nb, nc, unitCell, extent, contacts);
  }

  /**
   * These options with another packing range.
   *
   * @param a unit cells along a
   * @param b unit cells along b
   * @param c unit cells along c
   * @return a copy
   */
  public ViewOptions withCells(int a, int b, int c) {
    return new ViewOptions(style, colouring, a, b, c, unitCell, extent, contacts);
  }

  /**
   * These options with or without the box of the unit cell.
   *
   * @param shown whether it is drawn
   * @return a copy
   */
  public ViewOptions withUnitCell(boolean shown) {
    return new ViewOptions(style, colouring, na, nb, nc, shown, extent, contacts);
  }

  /**
   * These options with another part of a crystal.
   *
   * @param other which part is shown
   * @return a copy
   */
  public ViewOptions withExtent(Extent other) {
    return new ViewOptions(style, colouring, na, nb, nc, unitCell, other, contacts);
  }

  /**
   * These options with or without lines between molecules that touch.
   *
   * @param shown whether they are drawn
   * @return a copy
   */
  public ViewOptions withContacts(boolean shown) {
    return new ViewOptions(style, colouring, na, nb, nc, unitCell, extent, shown);
  }
}

package org.materialsj.model.packing;

import java.util.List;
import java.util.Optional;

/**
 * What is sure of a packing, measured again without the code that made it: for molecules on the
 * crystal that its CIF gives when read back, for shapes on their copies.
 *
 * @param group symbol of the group that was searched
 * @param groupOrder operations of the group modulo lattice translations
 * @param groupComplete whether every product of two operations is among them
 * @param density measure of all bodies of a cell / measure of the cell
 * @param densityError the density that the search told less this one
 * @param bodiesPerCell bodies in a cell, counted anew
 * @param multiplicityRight whether that is the number that the operations promise, none of them on
 *     top of another
 * @param smallestGap least distance between the surfaces of two bodies (angstrom); negative for an
 *     overlap
 * @param contacts what touches the bodies of the asymmetric unit
 * @param coordination for each body of the asymmetric unit the number of bodies that it touches
 * @param symmetry the space group that the crystal really has, which can be higher than the group
 *     searched, such as "Pnma (62), more than was searched"; empty for shapes
 * @param run the search that found the packing, when it is known
 */
public record PackingCertificate(
    String group,
    int groupOrder,
    boolean groupComplete,
    double density,
    double densityError,
    int bodiesPerCell,
    boolean multiplicityRight,
    double smallestGap,
    List<Touch> contacts,
    List<Integer> coordination,
    Optional<String> symmetry,
    Optional<Run> run) {

  /** Overlaps deeper than this are faults (angstrom); what is less is rounding. */
  public static final double ROUNDING = 1e-9;

  /** How a search ended. */
  public enum Status {
    /** The budget was used up. A better packing may exist. */
    BEST_FOUND("best found"),
    /** It was cancelled before. */
    CANCELLED("best found before the search was cancelled");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /**
     * The status in words.
     *
     * @return such as "best found"; never that it is the best of all
     */
    public String words() {
      return words;
    }
  }

  /**
   * A search.
   *
   * @param engine name of the engine
   * @param seed its seed
   * @param budget evaluations that it might use
   * @param evaluations evaluations that it used
   * @param status how it ended
   */
  public record Run(String engine, long seed, long budget, long evaluations, Status status) {}

  /**
   * Two parts of two bodies that touch.
   *
   * @param site index of the body of the asymmetric unit
   * @param part index of its ball or of its convex part
   * @param otherSite index of the body whose copy it touches
   * @param otherPart index of the ball or convex part of the copy
   * @param operation index of the operation that makes the copy
   * @param distance between the centres of the two balls, or of the two bodies where they are no
   *     balls (angstrom)
   * @param gap between the surfaces (angstrom), nearly 0
   */
  public record Touch(
      int site,
      int part,
      int otherSite,
      int otherPart,
      int operation,
      double distance,
      double gap) {}

  /** Copies the lists. */
  public PackingCertificate {
    contacts = List.copyOf(contacts);
    coordination = List.copyOf(coordination);
  }

  /**
   * Whether all checks are passed: no overlap beyond rounding, the density as told to 1e-9, as many
   * bodies as promised, and a complete group.
   *
   * @return true for a sound packing
   */
  public boolean isSound() {
    return smallestGap >= -ROUNDING
        && Math.abs(densityError) <= ROUNDING
        && multiplicityRight
        && groupComplete;
  }

  /**
   * The same certificate with the search that found the packing.
   *
   * @param search the search
   * @return a new certificate
   */
  public PackingCertificate with(Run search) {
    return new PackingCertificate(
        group,
        groupOrder,
        groupComplete,
        density,
        densityError,
        bodiesPerCell,
        multiplicityRight,
        smallestGap,
        contacts,
        coordination,
        symmetry,
        Optional.of(search));
  }
}

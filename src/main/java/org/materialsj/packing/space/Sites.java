package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.PointGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Where in a group a body can stand. On a general position it may be turned at will. On a special
 * one it must have the symmetry of the site, and is turned so that both agree; there are fewer
 * copies of it, such as half as many on inversion centres.
 */
public final class Sites {

  /** The name of every site that the body's symmetry allows. */
  public static final String AUTO = "auto";

  /** The name of general positions. */
  public static final String GENERAL = "general";

  /** How far from exact the symmetry of a molecule may be (angstrom). */
  public static final double TOLERANCE = 0.05;

  private static final String INVERSION = "-1";

  /** Shapes are as symmetric as numbers can be, relative to their size. */
  private static final double EXACT = 1e-7;

  private Sites() {}

  /**
   * A body on a general position.
   *
   * @param group the group
   * @param body a body of the group's dimension
   * @return its placement, in any orientation
   * @throws IllegalArgumentException if the dimensions differ
   */
  public static SitePlacement general(PackingGroup group, Body body) {
    requireDimension(group, body);
    BodySymmetry symmetry = new BodySymmetry(body, EXACT * body.radius());
    int d = group.dimension();
    double[] identity = new double[d * d];
    for (int i = 0; i < d; i++) {
      identity[i * d + i] = 1;
    }
    Orientation orientation = Alignment.of(List.of(identity), symmetry, d).get(0);
    return new SitePlacement(
        new PackedSite(body, IntStream.range(0, group.order()).boxed().toList()),
        "1",
        new double[d],
        List.of(SymmetryOperation.IDENTITY),
        orientation);
  }

  /**
   * The ways to place a body on sites of a name. A union of balls that is only nearly as symmetric
   * as a special site is made exactly so: every atom moves to the mean of what symmetry makes of
   * its partners.
   *
   * @param group the group
   * @param body a body of the group's dimension
   * @param site {@value #GENERAL}, {@value #AUTO}, "inversion centre", or the symbol of a site
   *     symmetry such as "-1", "2", "m", "2/m", "mm2"
   * @param tolerance how far atoms may be from their partners (angstrom), such as {@link
   *     #TOLERANCE}; corners of shapes must fit to rounding
   * @param alone whether this is the only body of the asymmetric unit, so that sites which differ
   *     by the choice of the origin count once
   * @return one placement per Wyckoff position and kind of orientation, general ones first; empty
   *     when the group has no such site, the body does not have its symmetry, or the axes are so
   *     unusual that directions of symmetry turn with the shape of the cell
   * @throws IllegalArgumentException if no site has that name or the dimensions differ
   */
  public static List<SitePlacement> of(
      PackingGroup group, Body body, String site, double tolerance, boolean alone) {
    requireDimension(group, body);
    String symbol = symbol(site);
    List<SitePlacement> placements = new ArrayList<>();
    if (symbol.equals(AUTO) || symbol.equals(GENERAL)) {
      placements.add(general(group, body));
    }
    if (!symbol.equals(GENERAL)) {
      List<double[]> matrices = matrices(group);
      double width = body instanceof BallUnion ? tolerance : EXACT * body.radius();
      BodySymmetry symmetry = new BodySymmetry(body, width);
      if (!matrices.isEmpty()) {
        for (SpecialPosition position : SpecialPositions.of(group, alone)) {
          if (symbol.equals(AUTO) || symbol.equals(position.symmetry())) {
            placements.addAll(place(group, body, symmetry, position, matrices));
          }
        }
      }
    }
    return List.copyOf(placements);
  }

  /**
   * The spaces of all combinations of sites.
   *
   * @param group the group
   * @param bodies the bodies of the asymmetric unit; the same body twice for Z' = 2
   * @param sites a name per body, or one for all, as for {@link #of}
   * @param tolerance as for {@link #of}
   * @return one space per combination; those in which two bodies would sit on the same point, and
   *     those on inversion centres that differ from another by the choice of the axes alone, are
   *     left out; empty when a body finds no site
   * @throws IllegalArgumentException as {@link #of}, or if the names do not fit the bodies
   */
  public static List<PackingSpace> spaces(
      PackingGroup group, List<? extends Body> bodies, List<String> sites, double tolerance) {
    if (bodies.isEmpty() || (sites.size() != 1 && sites.size() != bodies.size())) {
      throw new IllegalArgumentException(
          bodies.size() + " bodies need one site for all or one each, got " + sites.size());
    }
    List<List<SitePlacement>> combinations = List.of(List.of());
    for (int b = 0; b < bodies.size(); b++) {
      String site = sites.get(sites.size() == 1 ? 0 : b);
      // The first body may choose the origin, so it need not try what differs by that alone.
      List<SitePlacement> choices = of(group, bodies.get(b), site, tolerance, b == 0);
      List<List<SitePlacement>> longer = new ArrayList<>();
      for (List<SitePlacement> combination : combinations) {
        for (SitePlacement choice : choices) {
          if (combination.stream().noneMatch(other -> isSamePoint(group, other, choice))) {
            List<SitePlacement> next = new ArrayList<>(combination);
            next.add(choice);
            longer.add(next);
          }
        }
      }
      combinations = longer;
    }
    return OtherAxes.distinct(group, combinations).stream()
        .map(list -> new PackingSpace(group, list))
        .toList();
  }

  private static void requireDimension(PackingGroup group, Body body) {
    if (body.dimension() != group.dimension()) {
      throw new IllegalArgumentException(
          body.name() + " cannot stand in " + group.symbol() + ", which has another dimension");
    }
  }

  private static boolean isSamePoint(PackingGroup group, SitePlacement one, SitePlacement other) {
    return Arrays.equals(one.origin(), other.origin())
        && one.stabiliser().equals(other.stabiliser())
        && CentreRange.directions(group.dimension(), one.stabiliser()).isEmpty();
  }

  private static String symbol(String site) {
    String name = site.strip().toLowerCase(Locale.ROOT);
    if (name.equals(AUTO) || name.equals(GENERAL)) {
      return name;
    }
    if (name.equals("1")) {
      return GENERAL;
    }
    if (name.matches("inversion( cent(re|er))?")) {
      return INVERSION;
    }
    Set<String> known =
        Arrays.stream(PointGroup.values())
            .map(PointGroup::symbol)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "there is no site \""
              + site
              + "\"; give general, auto, inversion centre, or the symbol of a site symmetry such as"
              + " -1, 2, m or 2/m");
    }
    return name;
  }

  /** Cartesian matrices of all operations; empty when they depend on the cell. */
  private static List<double[]> matrices(PackingGroup group) {
    CellFamily family = new CellFamily(group, 1);
    List<double[]> first = matrices(group, family, 0.2);
    List<double[]> second = matrices(group, family, 0.3);
    for (int k = 0; k < first.size(); k++) {
      if (!Alignment.isNear(first.get(k), second.get(k), 1e-9)) {
        return List.of();
      }
    }
    return first;
  }

  private static List<double[]> matrices(PackingGroup group, CellFamily family, double at) {
    double[] u = new double[Math.max(1, family.count())];
    for (int k = 0; k < u.length; k++) {
      u[k] = at + 0.013 * k;
    }
    int d = group.dimension();
    double[] cell = new double[d * d];
    if (!family.cell(u, cell)) {
      throw new IllegalStateException("a cell near the middle of its family must exist");
    }
    // In the plane z is carried along as a third axis.
    double[] rows = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    for (int i = 0; i < d; i++) {
      System.arraycopy(cell, i * d, rows, 3 * i, d);
    }
    double[] columns = Matrix3.transpose(rows);
    double[] inverse = Matrix3.inverse(columns);
    List<double[]> result = new ArrayList<>();
    for (SymmetryOperation operation : group.operations()) {
      double[] w = new double[9];
      for (int i = 0; i < 9; i++) {
        w[i] = operation.rotation(i / 3, i % 3);
      }
      double[] q = Matrix3.multiply(columns, Matrix3.multiply(w, inverse));
      result.add(d == 3 ? q : new double[] {q[0], q[1], q[3], q[4]});
    }
    return result;
  }

  private static List<SitePlacement> place(
      PackingGroup group,
      Body body,
      BodySymmetry symmetry,
      SpecialPosition position,
      List<double[]> matrices) {
    List<double[]> site =
        position.stabiliser().stream()
            .map(operation -> matrices.get(group.operations().indexOf(operation)))
            .toList();
    List<SitePlacement> placements = new ArrayList<>();
    for (Orientation orientation : Alignment.of(site, symmetry, group.dimension())) {
      Body exact =
          body instanceof BallUnion union && symmetry.kind() != BodySymmetry.Kind.ROUND
              ? SymmetricBody.of(union, symmetry, site, orientation)
              : body;
      placements.add(
          new SitePlacement(
              new PackedSite(exact, position.representatives()),
              position.symmetry(),
              position.origin(),
              position.stabiliser(),
              orientation));
    }
    return placements;
  }
}

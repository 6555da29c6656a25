package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.packing.kernel.Contact;
import org.materialsj.packing.kernel.Kernels;
import org.materialsj.packing.kernel.Pose;
import org.materialsj.packing.kernel.ScaleKernel;
import org.materialsj.packing.kernel.Sweep;
import org.materialsj.packing.search.Objective;

/**
 * All packings of given bodies in a group as points of a torus [0, 1)^n: the shape of the cell,
 * then centre and orientation of each body. The scale is no variable; a kernel finds it.
 *
 * <p>The variables, in this order: logarithms of ratios of lengths and free angles of the cell,
 * both folded; for each body the coordinates of its centre, periodic by what leaves the packing the
 * same; and its orientation. A space without any freedom has one variable that does nothing.
 */
public final class PackingSpace implements Objective {

  private final PackingGroup group;
  private final List<SitePlacement> placements;
  private final List<PackedSite> sites;
  private final CellFamily cells;
  private final CentreRange[] centres;
  private final int[] begin;
  private final List<String> names;
  private final double measure;

  /** Of the measure, what no two bodies share; all of it without hydrogen bonds. */
  private final double disjoint;

  private final double range;
  private final Sweep sweep;

  /**
   * The packings of bodies on given sites, with the range of cells that suits the bodies.
   *
   * @param group the group
   * @param placements one per body of the asymmetric unit
   * @throws IllegalArgumentException if there is none, a body is of another dimension than the
   *     group, or the group is not on the axes of a conventional cell
   */
  public PackingSpace(PackingGroup group, List<SitePlacement> placements) {
    this(group, placements, CellRange.of(group, placements));
  }

  /**
   * The packings of bodies on given sites.
   *
   * @param group the group
   * @param placements one per body of the asymmetric unit
   * @param range largest logarithm of a ratio of two cell lengths, such as 1.4, at most 5
   * @throws IllegalArgumentException if there is no body, a body is of another dimension than the
   *     group, the group is not on the axes of a conventional cell, or the range is not positive
   */
  public PackingSpace(PackingGroup group, List<SitePlacement> placements, double range) {
    this(group, placements, range, Sweep.INNERMOST);
  }

  private PackingSpace(
      PackingGroup group, List<SitePlacement> placements, double range, Sweep sweep) {
    if (placements.isEmpty()) {
      throw new IllegalArgumentException("a packing needs at least one body");
    }
    for (SitePlacement placement : placements) {
      if (placement.body().dimension() != group.dimension()) {
        throw new IllegalArgumentException(
            placement.body().name()
                + " has dimension "
                + placement.body().dimension()
                + ", but "
                + group.symbol()
                + " acts in dimension "
                + group.dimension());
      }
    }
    this.group = group;
    this.placements = List.copyOf(placements);
    this.sites = placements.stream().map(SitePlacement::site).toList();
    this.cells = new CellFamily(group, range);
    this.range = range;
    this.sweep = sweep;
    int bodies = placements.size();
    this.centres = new CentreRange[bodies];
    this.begin = new int[bodies + 1];
    List<String> all = new ArrayList<>(cells.names());
    double sum = 0;
    double apart = 0;
    for (int b = 0; b < bodies; b++) {
      SitePlacement placement = placements.get(b);
      CentreRange.Role role =
          bodies == 1
              ? CentreRange.Role.ALONE
              : b == 0 ? CentreRange.Role.FIRST : CentreRange.Role.OTHER;
      centres[b] = CentreRange.of(group, placement.origin(), placement.stabiliser(), role);
      begin[b] = all.size();
      String prefix = bodies == 1 ? "" : "body " + (b + 1) + " ";
      centres[b].names().forEach(name -> all.add(prefix + name));
      placement.orientation().names().forEach(name -> all.add(prefix + name));
      sum += placement.body().measure() * placement.site().multiplicity();
      apart += disjointMeasure(placement.body()) * placement.site().multiplicity();
    }
    begin[bodies] = all.size();
    if (all.isEmpty()) {
      all.add("nothing free");
    }
    this.names = List.copyOf(all);
    this.measure = sum;
    this.disjoint = apart;
  }

  /**
   * The same variables with the scale found in another way; without this, it is the innermost.
   *
   * @param other which scale makes a packing of a point
   * @return a new space
   */
  public PackingSpace withSweep(Sweep other) {
    return new PackingSpace(group, placements, range, other);
  }

  /**
   * The group.
   *
   * @return as given
   */
  public PackingGroup group() {
    return group;
  }

  /**
   * Which scale makes a packing of a point.
   *
   * @return innermost, if nothing else was asked for
   */
  public Sweep sweep() {
    return sweep;
  }

  /**
   * The bodies and their sites.
   *
   * @return as given
   */
  public List<SitePlacement> placements() {
    return placements;
  }

  /**
   * The bodies and the operations that make their copies.
   *
   * @return unmodifiable, one per body
   */
  public List<PackedSite> sites() {
    return sites;
  }

  /**
   * The measure of all bodies of a cell.
   *
   * @return angstrom^d
   */
  public double measure() {
    return measure;
  }

  @Override
  public int dimension() {
    return names.size();
  }

  @Override
  public List<String> names() {
    return names;
  }

  /**
   * The pose of a point. Allocates nothing.
   *
   * @param u n numbers; any real number is taken modulo 1
   * @param pose receives the cell of determinant 1, rotations and centres
   * @return false when the point has no cell; the pose is then undefined
   */
  public boolean decode(double[] u, Pose pose) {
    if (!cells.cell(u, pose.cell)) {
      return false;
    }
    int d = group.dimension();
    for (int b = 0; b < centres.length; b++) {
      centres[b].centre(u, begin[b], pose.centres, b * d);
      placements
          .get(b)
          .orientation()
          .rotation(u, begin[b] + centres[b].count(), pose.rotations, b * d * d);
    }
    return true;
  }

  /**
   * The derivatives of the numbers of a pose by the variables.
   *
   * @param u a point that has a cell
   * @return n rows in the order cell, rotations, centres
   */
  public double[][] jacobian(double[] u) {
    int d = group.dimension();
    int square = d * d;
    int bodies = centres.length;
    double[][] rows = new double[dimension()][square + bodies * (square + d)];
    double[] matrix = new double[square];
    for (int k = 0; k < cells.count(); k++) {
      cells.derivative(u, k, matrix);
      System.arraycopy(matrix, 0, rows[k], 0, square);
    }
    for (int b = 0; b < bodies; b++) {
      int at = begin[b];
      for (int k = 0; k < centres[b].count(); k++, at++) {
        double[] vector = centres[b].derivative(k);
        System.arraycopy(vector, 0, rows[at], square + bodies * square + b * d, d);
      }
      Orientation orientation = placements.get(b).orientation();
      for (int k = 0; k < orientation.count(); k++) {
        orientation.derivative(u, at, k, matrix);
        System.arraycopy(matrix, 0, rows[at + k], square + b * square, square);
      }
    }
    return rows;
  }

  /**
   * The packing of a point, at the smallest feasible scale.
   *
   * @param u n numbers
   * @return the packing, in angstrom
   * @throws IllegalArgumentException if the point has no cell
   */
  public Packing packing(double[] u) {
    Pose pose = new Pose(group.dimension(), sites.size());
    if (!decode(u, pose)) {
      throw new IllegalArgumentException("the angles of this point of the search make no cell");
    }
    double scale = kernel().scale(pose, start(), Double.POSITIVE_INFINITY);
    double[] cell = pose.cell.clone();
    for (int i = 0; i < cell.length; i++) {
      cell[i] *= scale;
    }
    return new Packing(
        group.symbol(),
        group.operations(),
        sites,
        cell,
        pose.rotations,
        pose.centres,
        measure / Math.pow(scale, group.dimension()));
  }

  private ScaleKernel kernel() {
    return Kernels.of(group.operations(), sites, sweep);
  }

  private static double disjointMeasure(Body body) {
    return body instanceof BallUnion balls ? balls.disjointMeasure() : body.measure();
  }

  /** No scale is smaller: there, what bodies do not share fills the cell. */
  private double start() {
    return group.dimension() == 2 ? Math.sqrt(disjoint) : Math.cbrt(disjoint);
  }

  private double scaleOf(double density) {
    return group.dimension() == 2 ? Math.sqrt(measure / density) : Math.cbrt(measure / density);
  }

  @Override
  public Evaluator evaluator() {
    return new Evaluation();
  }

  /** A kernel and a pose of one thread. */
  private final class Evaluation implements Evaluator {

    private final ScaleKernel kernel = kernel();
    private final Pose pose = new Pose(group.dimension(), sites.size());
    private final double start = start();

    @Override
    public double density(double[] u, double cut) {
      if (!decode(u, pose)) {
        return 0;
      }
      // A little room, so that rounding does not lose what lies exactly at the cut.
      double limit = cut > 0 ? scaleOf(cut) * (1 + 1e-12) : Double.POSITIVE_INFINITY;
      double scale = kernel.scale(pose, start, limit);
      double density = measure / (group.dimension() == 2 ? scale * scale : scale * scale * scale);
      return scale <= limit ? density : Math.min(density, Math.nextDown(cut));
    }

    @Override
    public double[][] contacts(double[] u, double slack) {
      if (!decode(u, pose)) {
        return new double[0][];
      }
      double scale = kernel.scale(pose, start, Double.POSITIVE_INFINITY);
      List<Contact> contacts = kernel.contacts(pose, scale, slack);
      double[][] jacobian = jacobian(u);
      double[][] rows = new double[contacts.size()][dimension() + 1];
      for (int c = 0; c < rows.length; c++) {
        Contact contact = contacts.get(c);
        rows[c][0] = Math.log(contact.scale());
        for (int k = 0; k < jacobian.length; k++) {
          double sum = 0;
          for (int i = 0; i < jacobian[k].length; i++) {
            sum += jacobian[k][i] * contact.gradient()[i];
          }
          rows[c][k + 1] = sum / contact.scale();
        }
      }
      return rows;
    }
  }
}

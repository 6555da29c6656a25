package org.materialsj.potentials.adsorption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.atomistic.AtomicFrame;

/**
 * A framework that does not move: as many unit cells as make every width of the box at least twice
 * the cut-off, so that of every pair at most the nearest image counts. Immutable.
 */
public final class RigidFramework {

  /** More atoms than this, and a step would take too long. */
  private static final int MOST_ATOMS = 100_000;

  private static final double NEUTRAL = 1e-6;

  private final Lattice unit;
  private final int[] repeats;
  private final double[] cell;
  private final double cutoff;
  private final int[] numbers;
  private final double[] positions;
  private final double[] epsilon;
  private final double[] sigma;
  private final double[] charges;
  private final double mass;

  private RigidFramework(
      Lattice unit,
      int[] repeats,
      double cutoff,
      int[] numbers,
      double[] positions,
      double[][] atoms,
      double mass) {
    this.unit = unit;
    this.repeats = repeats;
    this.cell = unit.rows();
    for (int i = 0; i < 9; i++) {
      cell[i] *= repeats[i / 3];
    }
    this.cutoff = cutoff;
    this.numbers = numbers;
    this.positions = positions;
    this.epsilon = atoms[0];
    this.sigma = atoms[1];
    this.charges = atoms[2];
    this.mass = mass;
  }

  /**
   * A box without a framework: a gas.
   *
   * @param unit the cell
   * @param cutoff where interactions end (angstrom), above 0
   * @return a framework without atoms
   */
  public static RigidFramework empty(Lattice unit, double cutoff) {
    int[] repeats = repeats(unit, cutoff);
    return new RigidFramework(
        unit, repeats, cutoff, new int[0], new double[0], new double[3][0], 0);
  }

  /**
   * A framework with parameters for each of its elements.
   *
   * @param crystal the unit cell; periodic in all directions, without partly occupied sites
   * @param parameters Lennard-Jones parameters by atomic number
   * @param charges charge of each site of the crystal (e), neutral together; copied
   * @param cutoff where interactions end (angstrom), above 0
   * @return the framework
   * @throws IllegalArgumentException with a sentence about what the crystal or the parameters lack
   */
  public static RigidFramework of(
      Crystal crystal,
      Map<Integer, UffParameters.Pair> parameters,
      double[] charges,
      double cutoff) {
    int n = crystal.sites().size();
    check(crystal, charges);
    int[] repeats = repeats(crystal.lattice(), cutoff);
    long count = (long) n * repeats[0] * repeats[1] * repeats[2];
    if (count > MOST_ATOMS) {
      throw new IllegalArgumentException(
          "the box would hold %d atoms, more than %d; choose a smaller cut-off"
              .formatted(count, MOST_ATOMS));
    }
    int copies = (int) (count / n);
    int[] numbers = new int[(int) count];
    double[] fractional = new double[(int) (3 * count)];
    double[][] atoms = new double[3][(int) count];
    double mass = 0;
    for (int i = 0; i < n; i++) {
      Site site = crystal.sites().get(i);
      int number = site.majority().element().number();
      UffParameters.Pair pair = parameters.get(number);
      if (pair == null) {
        throw new IllegalArgumentException(
            "there are no Lennard-Jones parameters for " + site.majority().element().symbol());
      }
      mass += copies * site.majority().element().pymatgenMass();
      int at = i;
      for (int a = 0; a < repeats[0]; a++) {
        for (int b = 0; b < repeats[1]; b++) {
          for (int c = 0; c < repeats[2]; c++) {
            numbers[at] = number;
            fractional[3 * at] = site.x() + a;
            fractional[3 * at + 1] = site.y() + b;
            fractional[3 * at + 2] = site.z() + c;
            atoms[0][at] = pair.epsilon();
            atoms[1][at] = pair.sigma();
            atoms[2][at] = charges[i];
            at += n;
          }
        }
      }
    }
    double[] positions = crystal.lattice().toCartesian(fractional);
    return new RigidFramework(crystal.lattice(), repeats, cutoff, numbers, positions, atoms, mass);
  }

  private static void check(Crystal crystal, double[] charges) {
    for (int k = 0; k < 3; k++) {
      if (!crystal.lattice().periodic(k)) {
        throw new IllegalArgumentException("a framework must repeat in all three directions");
      }
    }
    for (Site site : crystal.sites()) {
      if (!site.isOrdered()) {
        throw new IllegalArgumentException(
            "the site %s is only partly occupied or shared; choose one of its alternatives in the"
                    .formatted(site.label())
                + " file, since a rigid framework has every atom in one place");
      }
    }
    if (charges.length != crystal.sites().size()) {
      throw new IllegalArgumentException(
          charges.length + " charges for " + crystal.sites().size() + " sites");
    }
    double total = Arrays.stream(charges).sum();
    if (!(Math.abs(total) <= NEUTRAL * Math.max(1, charges.length))) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the charges of a unit cell add up to %.6f e; electrostatics need a neutral framework",
              total));
    }
  }

  private static int[] repeats(Lattice unit, double cutoff) {
    if (!(cutoff > 0) || !Double.isFinite(cutoff)) {
      throw new IllegalArgumentException("the cut-off must be above 0, got " + cutoff);
    }
    double[] inverse = unit.inverse();
    int[] repeats = new int[3];
    for (int k = 0; k < 3; k++) {
      double width = 1 / Math.hypot(Math.hypot(inverse[k], inverse[3 + k]), inverse[6 + k]);
      repeats[k] = (int) Math.max(1, Math.min(1e6, Math.ceil(2 * cutoff / width - 1e-9)));
    }
    return repeats;
  }

  /**
   * The unit cell.
   *
   * @return the lattice
   */
  public Lattice unit() {
    return unit;
  }

  /**
   * How many unit cells lie in the box.
   *
   * @return at least 1
   */
  public int unitCells() {
    return repeats[0] * repeats[1] * repeats[2];
  }

  /**
   * How many unit cells lie along each lattice vector.
   *
   * @return 3 counts, a new array
   */
  public int[] repeats() {
    return repeats.clone();
  }

  /**
   * The box.
   *
   * @return 9 numbers, row by row (angstrom), a new array
   */
  public double[] cell() {
    return cell.clone();
  }

  /**
   * Volume of the box.
   *
   * @return cubic angstrom
   */
  public double volume() {
    return Math.abs(Matrix3.determinant(cell));
  }

  /**
   * Where interactions end.
   *
   * @return angstrom
   */
  public double cutoff() {
    return cutoff;
  }

  /**
   * Number of atoms in the box.
   *
   * @return at least 0
   */
  public int size() {
    return numbers.length;
  }

  /**
   * Mass of the box.
   *
   * @return u, 0 without atoms
   */
  public double mass() {
    return mass;
  }

  /**
   * Whether any atom has a charge.
   *
   * @return true when electrostatics reach the guests
   */
  public boolean charged() {
    return Arrays.stream(charges).anyMatch(charge -> charge != 0);
  }

  /**
   * Charges of the atoms of the box.
   *
   * @return e, a new array
   */
  public double[] charges() {
    return charges.clone();
  }

  /**
   * Coordinates of the atoms of the box.
   *
   * @return 3 per atom (angstrom), a new array
   */
  public double[] positions() {
    return positions.clone();
  }

  double[] epsilon() {
    return epsilon.clone();
  }

  double[] sigma() {
    return sigma.clone();
  }

  /**
   * The box with guests in it, to look at.
   *
   * @param name its name
   * @param guest the kind of guest
   * @param molecules coordinates of their sites, one array per molecule (angstrom)
   * @return framework first, then the atoms of the guests
   */
  public AtomicFrame with(String name, GuestModel guest, List<double[]> molecules) {
    List<Integer> all = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      all.add(numbers[i]);
    }
    for (double x : positions) {
      places.add(x);
    }
    for (double[] molecule : molecules) {
      for (int s = 0; s < guest.sites().size(); s++) {
        if (guest.sites().get(s).number() > 0) {
          all.add(guest.sites().get(s).number());
          places.add(molecule[3 * s]);
          places.add(molecule[3 * s + 1]);
          places.add(molecule[3 * s + 2]);
        }
      }
    }
    return frame(name, all, places);
  }

  private AtomicFrame frame(String name, List<Integer> all, List<Double> places) {
    int[] atoms = all.stream().mapToInt(Integer::intValue).toArray();
    double[] at = places.stream().mapToDouble(Double::doubleValue).toArray();
    return new AtomicFrame(name, atoms, at, Optional.of(new Lattice(cell)));
  }
}

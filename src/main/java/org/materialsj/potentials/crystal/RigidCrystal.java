package org.materialsj.potentials.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.model.packing.Packing;

/**
 * The lattice energy of rigid molecules in a cell as a function of all that their symmetry leaves
 * free: the strains of the cell that keep its metric compatible with the group, and for each
 * molecule of the asymmetric unit the shifts and turns that keep it on its site (a molecule on an
 * inversion centre only turns). Symmetry is kept exactly.
 *
 * <p>The variables are zero at the packing that the crystal was made from, and each is a length
 * (angstrom): strain times the cube root of the volume, shift along a Cartesian direction, angle
 * times the radius of gyration; so that one step length and one convergence limit serve for all.
 * The cell is (1 + strain) times the first cell; molecules keep their shape and, under strain,
 * their orientation.
 *
 * <p>The exp-6 sum runs over molecules whose centres lie inside the cutoff of the potential, the
 * Coulomb sum over all. Cost of one evaluation: the product of the atoms of a molecule and those of
 * the molecules in reach. Has workspace and belongs to one thread.
 */
public final class RigidCrystal implements Lbfgs.Objective {

  /** Cells that shrink below this fraction of the first volume have no energy. */
  private static final double SMALLEST = 0.2;

  private final Packing packing;
  private final Placement placement;
  private final Exp6Sum exp6;
  private final CoulombSum coulomb;
  private final List<double[]> strains;
  private final List<List<double[]>> shifts = new ArrayList<>();
  private final List<List<double[]>> turns = new ArrayList<>();
  private final double[] firstInverse;
  private final double[] firstCentres;
  private final double length;
  private final double[] gyration;
  private final int variables;
  private final double[] strain = new double[9];
  private final double[] unstrain = new double[9];
  private final double[] vector = new double[3];
  private final double[] pulled = new double[3];

  /**
   * A crystal of bodies that were made of molecules.
   *
   * @param packing in three dimensions
   * @param potential how the energy is reckoned
   * @throws IllegalArgumentException as {@link RigidMolecule#of} and the other constructor say
   */
  public RigidCrystal(Packing packing, CrystalPotential potential) {
    this(packing, RigidMolecule.of(packing, potential.charges()), potential);
  }

  /**
   * A crystal of given molecules.
   *
   * @param packing in three dimensions
   * @param molecules the atoms of each body, in the order of the sites
   * @param potential how the energy is reckoned
   * @throws IllegalArgumentException with one plain sentence if the packing is one of the plane, an
   *     element has no parameters, the cell is not compatible with the group, a molecule does not
   *     have the symmetry of its site, or charges do not add up to 0
   */
  public RigidCrystal(Packing packing, List<RigidMolecule> molecules, CrystalPotential potential) {
    if (packing.dimension() != 3) {
      throw new IllegalArgumentException("the packing is one of the plane and has no energy");
    }
    if (molecules.size() != packing.sites().size()) {
      throw new IllegalArgumentException(
          packing.sites().size() + " bodies need as many molecules, got " + molecules.size());
    }
    this.packing = packing;
    placement = new Placement(packing, molecules);
    exp6 = new Exp6Sum(placement, new Exp6(potential.set()), potential.cutoff());
    double volume = Math.abs(Matrix3.determinant(packing.cell()));
    coulomb =
        molecules.stream().anyMatch(RigidMolecule::isCharged)
            ? new CoulombSum(placement, volume)
            : null;
    length = Math.cbrt(volume);
    firstInverse = Matrix3.inverse(packing.cell());
    strains = Motions.strains(placement.turns);
    firstCentres = new double[3 * molecules.size()];
    gyration = new double[molecules.size()];
    int count = strains.size();
    for (int s = 0; s < molecules.size(); s++) {
      SiteSymmetry site = placement.sites.get(s);
      System.arraycopy(site.centre, 0, firstCentres, 3 * s, 3);
      gyration[s] = site.molecule.gyration();
      shifts.add(Motions.directions(site.turns, false));
      turns.add(Motions.directions(site.turns, true));
      count += shifts.get(s).size() + turns.get(s).size();
    }
    variables = count;
  }

  /**
   * The number of free variables.
   *
   * @return strains, then for each body its shifts and its turns
   */
  public int variables() {
    return variables;
  }

  /**
   * Energy and gradient.
   *
   * @param x {@link #variables} numbers (angstrom); not modified
   * @param gradient derivatives (kcal/mol/angstrom); overwritten
   * @return energy per molecule (kcal/mol), that is, of the cell over the bodies in the cell;
   *     infinite for a cell that has shrunk to a fifth of the first volume or turned inside out
   */
  @Override
  public double evaluate(double[] x, double[] gradient) {
    strain(x);
    if (!(Matrix3.determinant(strain) > SMALLEST) || !(strain[0] > 0) || !(strain[4] > 0)) {
      Arrays.fill(gradient, 0);
      return Double.POSITIVE_INFINITY;
    }
    place(x);
    double energy = exp6.add();
    if (coulomb != null) {
      energy += coulomb.add();
    }
    chain(x, gradient);
    double share = 1.0 / placement.site.length;
    for (int i = 0; i < variables; i++) {
      gradient[i] *= share;
    }
    return share * energy;
  }

  /**
   * The energy of the packing that the crystal was made from.
   *
   * @return energy per molecule (kcal/mol)
   */
  public double energy() {
    return evaluate(new double[variables], new double[variables]);
  }

  /**
   * The packing at given variables: same group, sites and bodies, and the density of the new cell.
   *
   * @param x {@link #variables} numbers (angstrom); not modified
   * @return the packing
   */
  public Packing packing(double[] x) {
    strain(x);
    place(x);
    double measure = 0;
    for (var site : packing.sites()) {
      measure += site.multiplicity() * site.body().measure();
    }
    return new Packing(
        packing.group(),
        packing.operations(),
        packing.sites(),
        placement.cell.clone(),
        placement.rotations.clone(),
        placement.centres.clone(),
        measure / Math.abs(Matrix3.determinant(placement.cell)));
  }

  /** 1 + the sum of the strains. */
  private void strain(double[] x) {
    Arrays.fill(strain, 0);
    for (int k = 0; k < strains.size(); k++) {
      for (int i = 0; i < 9; i++) {
        strain[i] += x[k] / length * strains.get(k)[i];
      }
    }
    strain[0] += 1;
    strain[4] += 1;
    strain[8] += 1;
  }

  /** Puts cell and molecules where the variables say. */
  private void place(double[] x) {
    double[] first = packing.cell();
    for (int row = 0; row < 9; row += 3) {
      for (int k = 0; k < 3; k++) {
        // Lattice vectors are rows; the strain is symmetric.
        placement.cell[row + k] =
            first[row] * strain[k]
                + first[row + 1] * strain[3 + k]
                + first[row + 2] * strain[6 + k];
      }
    }
    int at = strains.size();
    for (int s = 0; s < gyration.length; s++) {
      at = combine(shifts.get(s), x, at, 1);
      for (int k = 0; k < 3; k++) {
        placement.centres[3 * s + k] =
            firstCentres[3 * s + k]
                + vector[0] * firstInverse[k]
                + vector[1] * firstInverse[3 + k]
                + vector[2] * firstInverse[6 + k];
      }
      at = combine(turns.get(s), x, at, gyration[s]);
      RotationVector.turn(vector, packing.rotations(), placement.rotations, 9 * s);
    }
    placement.update();
  }

  /** Sets {@link #vector} to the sum of directions; returns where the next variables begin. */
  private int combine(List<double[]> directions, double[] x, int at, double unit) {
    Arrays.fill(vector, 0);
    for (int k = 0; k < directions.size(); k++) {
      for (int i = 0; i < 3; i++) {
        vector[i] += x[at + k] / unit * directions.get(k)[i];
      }
    }
    return at + directions.size();
  }

  /** From the derivatives in the placement to those by the variables. */
  private void chain(double[] x, double[] gradient) {
    System.arraycopy(Matrix3.inverse(strain), 0, unstrain, 0, 9);
    int at = 0;
    for (double[] direction : strains) {
      double sum = 0;
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          // dR = E (1 + strain)^-1 R.
          double row = 0;
          for (int k = 0; k < 3; k++) {
            row += direction[3 * i + k] * unstrain[3 * k + j];
          }
          sum += row * placement.virial[3 * i + j];
        }
      }
      gradient[at++] = sum / length;
    }
    for (int s = 0; s < gyration.length; s++) {
      for (double[] direction : shifts.get(s)) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
          for (int k = 0; k < 3; k++) {
            sum += direction[i] * strain[3 * i + k] * placement.centreGradient[3 * s + k];
          }
        }
        gradient[at++] = sum;
      }
      combine(turns.get(s), x, at, gyration[s]);
      RotationVector.pullBack(vector, placement.torque, 3 * s, pulled);
      for (double[] direction : turns.get(s)) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
          sum += direction[i] * pulled[i];
        }
        gradient[at++] = sum / gyration[s];
      }
    }
  }
}

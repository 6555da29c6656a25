package org.materialsj.potentials.ace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.Extrapolation;
import org.materialsj.potentials.Potential;

/**
 * A linear atomic cluster expansion: the energy of an atom is a shift for its element plus the sum
 * of coefficients times the functions of an {@link AceBasis}. Atoms closer than the inner cutoff of
 * the basis repel each other as in {@link org.materialsj.potentials.classical.ZblCore}. Units are
 * angstrom and eV. Cost of energy and forces: some 25 microseconds per atom for 349 functions and
 * 30 neighbours. Immutable and thread-safe.
 */
public final class AcePotential implements Potential {

  private final String name;
  private final AceBasis basis;
  private final double[] coefficients;
  private final double[] shifts;
  private final AceContraction contraction;
  private final Optional<AceGrade> grade;
  private final double[][] committee;

  /**
   * A potential.
   *
   * @param name what it is called
   * @param basis the functions
   * @param coefficients {@link AceBasis#columns()} finite numbers (eV); copied
   * @param shifts energy of a lone atom of each element of the basis (eV); copied
   * @throws IllegalArgumentException if the numbers do not fit the basis
   */
  public AcePotential(String name, AceBasis basis, double[] coefficients, double[] shifts) {
    this(name, basis, coefficients, shifts, Optional.empty(), new double[0][]);
  }

  private AcePotential(
      String name,
      AceBasis basis,
      double[] coefficients,
      double[] shifts,
      Optional<AceGrade> grade,
      double[][] committee) {
    require("coefficients", coefficients, basis.columns());
    require("shifts", shifts, basis.elements().length);
    for (double[] member : committee) {
      require("coefficients of a member", member, basis.columns());
    }
    this.name = name;
    this.basis = basis;
    this.coefficients = coefficients.clone();
    this.shifts = shifts.clone();
    this.grade = grade;
    this.committee = Arrays.stream(committee).map(double[]::clone).toArray(double[][]::new);
    contraction = new AceContraction(basis, coefficients);
  }

  private static void require(String what, double[] values, int count) {
    if (values.length != count || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "the " + what + " of a linear potential must be " + count + " finite numbers");
    }
  }

  /**
   * The same potential with a grade of extrapolation.
   *
   * @param known made from the training data
   * @return a potential
   * @throws IllegalArgumentException if the grade is of another basis
   */
  public AcePotential withGrade(AceGrade known) {
    if (known.size() != basis.size() || known.species() != shifts.length) {
      throw new IllegalArgumentException("the grade of extrapolation is of another basis");
    }
    return new AcePotential(name, basis, coefficients, shifts, Optional.of(known), committee);
  }

  /**
   * The same potential with a committee, whose spread is an error bar.
   *
   * @param members coefficients of each member, {@link AceBasis#columns()} numbers; copied
   * @return a potential
   */
  public AcePotential withCommittee(List<double[]> members) {
    return new AcePotential(
        name, basis, coefficients, shifts, grade, members.toArray(double[][]::new));
  }

  /**
   * The number of members of the committee.
   *
   * @return 0 when there is none
   */
  public int members() {
    return committee.length;
  }

  /**
   * A member of the committee.
   *
   * @param index 0 to {@link #members()} - 1
   * @return a potential of its own
   */
  public AcePotential member(int index) {
    return new AcePotential(name + " member " + (index + 1), basis, committee[index], shifts);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int[] elements() {
    return basis.elements();
  }

  @Override
  public double cutoff() {
    return basis.settings().cutoff();
  }

  @Override
  public Evaluator evaluator(int[] numbers) {
    requireElements(numbers);
    return new AceEvaluator(basis, contraction, shifts, numbers);
  }

  @Override
  public Optional<Extrapolation> extrapolation() {
    return grade.map(known -> (numbers, atoms) -> known.grades(basis, numbers, atoms));
  }

  /**
   * The functions.
   *
   * @return the basis
   */
  public AceBasis basis() {
    return basis;
  }

  /**
   * The coefficients.
   *
   * @return {@link AceBasis#columns()} numbers (eV), a new array
   */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /**
   * The energies of lone atoms.
   *
   * @return one per element (eV), a new array
   */
  public double[] shifts() {
    return shifts.clone();
  }

  /**
   * The grade of extrapolation.
   *
   * @return empty when it was not made
   */
  public Optional<AceGrade> grade() {
    return grade;
  }

  /**
   * The coefficients of a member of the committee.
   *
   * @param index 0 to {@link #members()} - 1
   * @return {@link AceBasis#columns()} numbers (eV), a new array
   */
  public double[] memberCoefficients(int index) {
    return committee[index].clone();
  }
}

package org.materialsj.potentials.openchem;

/** All terms of one kind of an MMFF94 energy, on flat arrays, atoms in our order. */
interface MmffTerm {

  /**
   * Energy (kcal/mol) of one radian or angstrom squared and a force constant of 1 mdyn/angstrom.
   */
  double UNIT = 143.9325;

  /**
   * The energy.
   *
   * @param x 3n coordinates (angstrom)
   * @return kcal/mol
   */
  double energy(double[] x);

  /**
   * The energy, with its derivatives added up.
   *
   * @param x 3n coordinates (angstrom)
   * @param gradient 3n derivatives (kcal/mol/angstrom); added to
   * @return kcal/mol
   */
  double gradient(double[] x, double[] gradient);
}

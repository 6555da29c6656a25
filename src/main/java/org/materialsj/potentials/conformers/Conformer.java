package org.materialsj.potentials.conformers;

/**
 * A conformer.
 *
 * @param positions 3n Cartesian coordinates (angstrom), atoms in the molecule's order; not to be
 *     modified
 * @param energy energy (kcal/mol)
 * @param isomer index of its stereoisomer
 * @param rmsd distance from the conformer of lowest energy (angstrom), see {@link HeavyAtoms}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Conformer(double[] positions, double energy, int isomer, double rmsd) {}

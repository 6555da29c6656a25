package org.materialsj.potentials.relax;

import org.materialsj.model.atomistic.AtomicFrame;

/**
 * A structure on its way to rest.
 *
 * @param step 0 for the start
 * @param energy energy
 * @param enthalpy energy + pressure times volume; the energy where no pressure acts
 * @param volume volume of the cell; NaN without a cell
 * @param force largest length of the force on an atom
 * @param stress largest component of stress + pressure that is free to relax; 0 where the cell is
 *     fixed
 * @param frame the atoms
 */
public record RelaxationStep(
    int step,
    double energy,
    double enthalpy,
    double volume,
    double force,
    double stress,
    AtomicFrame frame) {}

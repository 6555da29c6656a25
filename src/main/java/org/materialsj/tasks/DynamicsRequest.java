package org.materialsj.tasks;

import org.materialsj.model.Structure;
import org.materialsj.potentials.PotentialSource;
import org.materialsj.potentials.dynamics.DynamicsSettings;

/**
 * A run of molecular dynamics that is asked for.
 *
 * @param structure where the atoms are at first
 * @param repeats how often the cell is repeated, such as "2 2 2"; empty for once
 * @param source gives the potential
 * @param ensemble which law the atoms follow
 * @param temperature of the first velocities and of the thermostat (K, or epsilon/k)
 * @param friction of the thermostat (1/ps, or 1/tau)
 * @param timeStep in fs, or tau
 * @param steps number of steps
 * @param every so many steps from sample to sample
 * @param reach of the radial distribution (angstrom, or sigma)
 * @param seed of velocities and kicks
 */
public record DynamicsRequest(
    Structure structure,
    String repeats,
    PotentialSource source,
    DynamicsSettings.Ensemble ensemble,
    double temperature,
    double friction,
    double timeStep,
    long steps,
    int every,
    double reach,
    long seed) {}

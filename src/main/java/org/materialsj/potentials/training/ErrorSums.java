package org.materialsj.potentials.training;

import java.util.OptionalDouble;

/** Squared errors of energies per atom and of components of forces, with their numbers. */
final class ErrorSums {

  private double energySquares;
  private long energies;
  private double forceSquares;
  private long components;

  void addEnergy(double error) {
    energySquares += error * error;
    energies++;
  }

  void addForces(double squares, int count) {
    forceSquares += squares;
    components += count;
  }

  void add(ErrorSums other) {
    energySquares += other.energySquares;
    energies += other.energies;
    forceSquares += other.forceSquares;
    components += other.components;
  }

  void clear() {
    energySquares = 0;
    energies = 0;
    forceSquares = 0;
    components = 0;
  }

  /** In eV and angstrom, when the errors were in units of the scale. */
  TrainingErrors errors(TrainingOptions options, double unit) {
    double energy = energies == 0 ? 0 : energySquares / energies;
    double force = components == 0 ? 0 : forceSquares / components;
    return new TrainingErrors(
        unit * unit * (options.energyWeight() * energy + options.forceWeight() * force),
        energies == 0 ? OptionalDouble.empty() : OptionalDouble.of(unit * Math.sqrt(energy)),
        components == 0 ? OptionalDouble.empty() : OptionalDouble.of(unit * Math.sqrt(force)));
  }
}

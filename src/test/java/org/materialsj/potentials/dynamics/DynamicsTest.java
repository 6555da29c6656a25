package org.materialsj.potentials.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.Extrapolation;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.classical.LennardJones;
import org.materialsj.potentials.classical.PairCutoff;
import org.materialsj.potentials.classical.StillingerWeber;
import org.materialsj.potentials.mechanics.Supercell;

class DynamicsTest {

  /** Springs that hold every atom at 0, of 1 eV/angstrom^2. */
  private static final Potential SPRINGS =
      new Potential() {
        @Override
        public String name() {
          return "springs";
        }

        @Override
        public int[] elements() {
          return new int[0];
        }

        @Override
        public double cutoff() {
          return 0;
        }

        @Override
        public Evaluator evaluator(int[] numbers) {
          return (atoms, response) -> {
            for (int i = 0; i < 3 * numbers.length; i++) {
              double x = atoms.positions()[i];
              response.energies()[i / 3] += 0.5 * x * x;
              response.forces()[i] -= x;
            }
          };
        }

        @Override
        public Optional<Extrapolation> extrapolation() {
          return Optional.of(
              (numbers, atoms) -> {
                double[] grades = new double[numbers.length];
                Arrays.fill(grades, 0.5);
                grades[1] = 3;
                return grades;
              });
        }
      };

  static AtomicFrame silicon(int repeats) {
    double a = 5.431;
    double[] fractional = {
      0, 0, 0, 0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0, 0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75,
      0.25, 0.75, 0.75, 0.75, 0.25
    };
    Lattice lattice = new Lattice(new double[] {a, 0, 0, 0, a, 0, 0, 0, a});
    int[] numbers = new int[8];
    Arrays.fill(numbers, 14);
    AtomicFrame cell =
        new AtomicFrame("Si", numbers, lattice.toCartesian(fractional), Optional.of(lattice));
    return Supercell.of(cell, new int[] {repeats, repeats, repeats}).frame();
  }

  private static DynamicsSettings nve(double temperature, double timeStep, long steps, int every) {
    return new DynamicsSettings(
        DynamicsSettings.Ensemble.NVE, temperature, 0.001, timeStep, steps, every, 42);
  }

  private static List<MotionSample> run(
      Potential potential, AtomicFrame frame, DynamicsSettings settings) {
    List<MotionSample> samples = new ArrayList<>();
    DynamicsRun.Outcome outcome =
        DynamicsRun.run(
            potential, frame, settings, RunContext.QUIET, (sample, atoms) -> samples.add(sample));
    assertEquals(DynamicsRun.End.FINISHED, outcome.end(), outcome.reason());
    return samples;
  }

  private static EnergyDrift drift(double timeStep, double picoseconds) {
    AtomicFrame atoms = silicon(2);
    int every = (int) Math.round(4 / timeStep);
    long steps = Math.round(1000 * picoseconds / timeStep);
    List<MotionSample> samples =
        run(StillingerWeber.silicon(), atoms, nve(600, timeStep, steps, every));
    return EnergyDrift.of(
        samples.stream().mapToDouble(sample -> sample.time() / 1000).toArray(),
        samples.stream().mapToDouble(sample -> sample.total() / atoms.size()).toArray());
  }

  @Test
  void energyOfSiliconShakesWithTheSquareOfTheStep() {
    EnergyDrift half = drift(0.5, 0.4);
    EnergyDrift one = drift(1, 0.4);
    EnergyDrift two = drift(2, 0.4);
    assertEquals(4, one.shake() / half.shake(), 0.4);
    assertEquals(4, two.shake() / one.shake(), 0.4);
  }

  @Test
  void energyOfSiliconDoesNotDrift() {
    // Longer runs only lower the slope of what shakes; -Pproofs takes 20 ps.
    boolean all = "all".equals(System.getProperty("materialsj.dynamics"));
    EnergyDrift drift = drift(1, all ? 20 : 2);
    assertTrue(Math.abs(drift.slope()) < 1e-5, "eV/atom/ps: " + drift);
  }

  @Test
  void motionIsReversible() {
    AtomicFrame frame = silicon(1);
    MovingAtoms atoms = new MovingAtoms(StillingerWeber.silicon(), frame);
    atoms.heat(500, true, Seeds.forItem(1, 0));
    VelocityVerlet integrator = new VelocityVerlet(atoms, 1);
    for (int step = 0; step < 200; step++) {
      integrator.step();
    }
    assertFalse(Arrays.equals(frame.positions(), atoms.positions()));
    for (int i = 0; i < atoms.velocities().length; i++) {
      atoms.velocities()[i] *= -1;
    }
    for (int step = 0; step < 200; step++) {
      integrator.step();
    }
    assertArrayEquals(frame.positions(), atoms.positions(), 1e-9);
  }

  @Test
  void firstVelocitiesHaveTheTemperatureAndNoMotionOfTheWhole() {
    AtomicFrame cluster =
        new AtomicFrame(
            "",
            new int[] {6, 8, 1, 14},
            new double[] {0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4},
            Optional.empty());
    MovingAtoms atoms = new MovingAtoms(SPRINGS, cluster);
    atoms.heat(300, true, Seeds.forItem(3, 0));
    assertEquals(6, atoms.freedoms());
    assertEquals(300, atoms.temperature(), 1e-9);
    double[] mean = RigidMotion.mean(atoms.velocities(), atoms.masses());
    assertArrayEquals(new double[3], mean, 1e-16);
    double[] before = atoms.velocities().clone();
    assertEquals(3, RigidMotion.stopTurning(atoms.positions(), atoms.velocities(), atoms.masses()));
    assertArrayEquals(before, atoms.velocities(), 1e-15);
  }

  @Test
  void aLineOfAtomsCanTurnAboutTwoAxesOnly() {
    AtomicFrame line =
        new AtomicFrame(
            "", new int[] {8, 6, 8}, new double[] {0, 0, 0, 1, 1, 1, 2, 2, 2}, Optional.empty());
    MovingAtoms atoms = new MovingAtoms(SPRINGS, line);
    atoms.heat(100, true, Seeds.forItem(3, 0));
    assertEquals(4, atoms.freedoms());
    assertEquals(100, atoms.temperature(), 1e-9);
  }

  @Test
  void langevinGivesEachOscillatorItsShare() {
    // Springs of 1 eV/angstrom^2 at 300 K: the mean of x^2 is kT, whatever the time step.
    int n = 200;
    int[] numbers = new int[n];
    Arrays.fill(numbers, 14);
    MovingAtoms atoms =
        new MovingAtoms(SPRINGS, new AtomicFrame("", numbers, new double[3 * n], Optional.empty()));
    atoms.heat(300, false, Seeds.forItem(1, 0));
    Langevin integrator = new Langevin(atoms, 8, 300, 0.02, Seeds.forItem(1, 1));
    double squares = 0;
    double temperature = 0;
    int samples = 0;
    for (int step = 0; step < 6000; step++) {
      integrator.step();
      if (step >= 1000 && step % 10 == 0) {
        squares += Arrays.stream(atoms.positions()).map(x -> x * x).sum() / (3 * n);
        temperature += atoms.temperature();
        samples++;
      }
    }
    double kT = MotionUnits.METAL.boltzmann() * 300;
    assertEquals(1, squares / samples / kT, 0.02);
    assertEquals(300, temperature / samples, 6);
  }

  @Test
  void energyWithoutHeatIsConservedByLangevin() {
    List<MotionSample> samples =
        run(
            StillingerWeber.silicon(),
            silicon(1),
            new DynamicsSettings(DynamicsSettings.Ensemble.NVT, 300, 0.01, 1, 1000, 10, 42));
    double first = samples.get(0).conserved();
    double total = samples.get(samples.size() - 1).total();
    for (MotionSample sample : samples) {
      assertEquals(first, sample.conserved(), 8 * 1e-4);
    }
    assertTrue(Math.abs(total - first) > 8 * 1e-3, "the thermostat did nothing");
  }

  @Test
  void theSameSeedGivesTheSameRun() {
    DynamicsSettings settings =
        new DynamicsSettings(DynamicsSettings.Ensemble.NVT, 300, 0.01, 1, 50, 10, 42);
    assertEquals(
        run(StillingerWeber.silicon(), silicon(1), settings),
        run(StillingerWeber.silicon(), silicon(1), settings));
  }

  @Test
  void anExplodingRunStopsAndKeepsTheFrameBefore() {
    AtomicFrame frame = silicon(1);
    List<MotionSample> samples = new ArrayList<>();
    DynamicsRun.Outcome outcome =
        DynamicsRun.run(
            StillingerWeber.silicon(),
            frame,
            nve(20_000, 60, 1000, 1),
            RunContext.QUIET,
            (sample, atoms) -> samples.add(sample));
    assertEquals(DynamicsRun.End.EXPLODED, outcome.end());
    assertTrue(outcome.reason().startsWith("The run exploded at step "), outcome.reason());
    assertEquals(outcome.steps(), samples.get(samples.size() - 1).step());
    assertTrue(Arrays.stream(outcome.last().positions()).allMatch(Double::isFinite));
  }

  @Test
  void reducedUnitsHaveUnitMasses() {
    AtomicFrame two =
        new AtomicFrame(
            "", new int[] {18, 18}, new double[] {0, 0, 0, 1.2, 0, 0}, Optional.empty());
    Potential potential = LennardJones.reduced();
    MovingAtoms atoms = new MovingAtoms(potential, two);
    assertEquals("tau", atoms.units().time());
    // The well has the curvature 57.146: the pair shakes with omega = sqrt(2 * 57.146).
    VelocityVerlet integrator = new VelocityVerlet(atoms, 0.0005);
    double energy = atoms.potentialEnergy();
    for (int step = 0; step < 4000; step++) {
      integrator.step();
    }
    assertEquals(energy, atoms.potentialEnergy() + atoms.kineticEnergy(), 1e-5);
  }

  @Test
  void thePressureOfAnIdealGasIsThatOfItsTemperature() {
    int n = 50;
    int[] numbers = new int[n];
    Arrays.fill(numbers, 18);
    double[] x = new double[3 * n];
    for (int i = 0; i < n; i++) {
      x[3 * i] = i % 10;
      x[3 * i + 1] = Math.floorDiv(i, 10);
    }
    Lattice box = new Lattice(new double[] {10, 0, 0, 0, 10, 0, 0, 0, 10});
    Potential near = LennardJones.potential(1e-12, 0.1, PairCutoff.smooth(1, 2));
    MovingAtoms atoms = new MovingAtoms(near, new AtomicFrame("", numbers, x, Optional.of(box)));
    atoms.heat(300, true, Seeds.forItem(1, 0));
    double ideal = (n - 1) * MotionUnits.METAL.boltzmann() * 300 / 1000 * 160.2176634;
    assertEquals(ideal, atoms.pressure(), 1e-6 * ideal);
  }

  @Test
  void gradesBeyondTheTrainingDataAreTold() {
    AtomicFrame two =
        new AtomicFrame("", new int[] {1, 1}, new double[] {0, 0, 0, 1, 0, 0}, Optional.empty());
    List<MotionSample> samples = run(SPRINGS, two, nve(10, 0.1, 10, 5));
    assertEquals(3, samples.get(0).grade());
  }

  @Test
  void settingsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> nve(-1, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> nve(1, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> nve(1, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> nve(1, 1, 1, 0));
  }
}

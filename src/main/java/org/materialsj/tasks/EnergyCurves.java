package org.materialsj.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.curve.CurveFit;
import org.materialsj.learn.curve.CurveFitter;
import org.materialsj.learn.curve.CurveKind;
import org.materialsj.learn.curve.CurveMethod;
import org.materialsj.learn.curve.CurveSpec;
import org.materialsj.learn.curve.EquationOfState;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.mechanics.VolumeScan;

/**
 * The equation of state of a crystal: energies over volumes and the third-order curve of Birch
 * (1947, doi:10.1103/PhysRev.71.809) through them.
 */
final class EnergyCurves {

  private static final CurveSpec BIRCH_MURNAGHAN =
      new CurveSpec(CurveKind.BIRCH_MURNAGHAN, 3, CurveMethod.LEAST_SQUARES);

  private static final int STEPS = 200;

  /** Deviations above this (eV per atom) are worth a sentence. */
  private static final double LARGE = 1e-4;

  private EnergyCurves() {}

  /** Computes the curve, and adds what it tells to the properties. */
  static Optional<MechanicsResult.EnergyCurve> compute(
      Potential potential,
      AtomicFrame frame,
      MechanicsRequest request,
      PropertyRows rows,
      List<String> notes,
      RunContext run) {
    List<VolumeScan.Point> points =
        VolumeScan.energies(
            potential, frame, request.volumes(), request.range(), request.force(), run);
    int atoms = frame.size();
    double[] volumes = points.stream().mapToDouble(point -> point.volume() / atoms).toArray();
    double[] energies = points.stream().mapToDouble(point -> point.energy() / atoms).toArray();
    CurveFit fit = new CurveFitter(0, 0, 0).fit(BIRCH_MURNAGHAN, volumes, energies, run);
    Optional<EquationOfState> found =
        EquationOfState.of(fit, volumes[0], volumes[volumes.length - 1]);
    if (found.isPresent()) {
      EquationOfState equation = found.get();
      rows.add("volume per atom of least energy", equation.volume(), "angstrom^3");
      rows.add("least energy per atom", equation.energy(), "eV");
      rows.add("bulk modulus", equation.bulkModulus(), "GPa");
      rows.add("its pressure derivative", equation.pressureDerivative(), "");
    } else {
      notes.add("The energy has no minimum among the volumes; relax the crystal, or widen them.");
    }
    if (fit.rmse() > LARGE) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The curve of Birch and Murnaghan misses the energies by %.2g eV per atom; a smaller"
                  + " range of volumes fits better.",
              fit.rmse()));
    }
    return Optional.of(
        new MechanicsResult.EnergyCurve(table(volumes, energies), curve(fit, volumes)));
  }

  private static FeatureTable curve(CurveFit fit, double[] volumes) {
    double[] grid = new double[STEPS + 1];
    double first = volumes[0];
    double last = volumes[volumes.length - 1];
    for (int i = 0; i <= STEPS; i++) {
      grid[i] = first + (last - first) * i / STEPS;
    }
    return table(grid, fit.values(grid));
  }

  private static FeatureTable table(double[] volumes, double[] energies) {
    return FeatureTable.builder(
            IntStream.rangeClosed(1, volumes.length).mapToObj(Integer::toString).toList())
        .numbers(new ColumnSpec(MechanicsResult.EnergyCurve.VOLUME, "angstrom^3"), volumes)
        .numbers(new ColumnSpec(MechanicsResult.EnergyCurve.ENERGY, "eV"), energies)
        .build();
  }
}

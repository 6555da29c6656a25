package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.model.symmetry.CrystalSystem;
import org.materialsj.potentials.mechanics.ElasticConstants;
import org.materialsj.potentials.mechanics.FiniteStrain;

/** Elastic constants as properties, a matrix and sentences. */
final class ElasticRows {

  private static final List<String> NAMES = List.of("xx", "yy", "zz", "yz", "xz", "xy");

  /** Constants below this share of the largest are those that symmetry makes 0. */
  private static final double NOTHING = 1e-6;

  /** Errors above this share are worth a sentence. */
  private static final double LARGE = 0.01;

  private ElasticRows() {}

  /** Adds the constants in GPa and what follows from them. */
  static NamedMatrix add(
      FiniteStrain.Measured measured,
      double gigapascal,
      CrystalSystem system,
      PropertyRows rows,
      List<String> notes) {
    ElasticConstants constants = measured.constants();
    if (system == CrystalSystem.CUBIC) {
      rows.add("C11", gigapascal * constants.get(1, 1), "GPa");
      rows.add("C12", gigapascal * constants.get(1, 2), "GPa");
      rows.add("C44", gigapascal * constants.get(4, 4), "GPa");
    } else {
      addAll(constants, gigapascal, rows);
    }
    rows.add("bulk modulus from Cij", gigapascal * constants.bulk(), "GPa");
    if (constants.stable()) {
      rows.add("shear modulus", gigapascal * constants.shear(), "GPa");
      rows.add("Young's modulus", gigapascal * constants.young(), "GPa");
      rows.add("Poisson's ratio", constants.poisson(), "");
      rows.add("elastic anisotropy", constants.anisotropy(), "");
    }
    double least = gigapascal * constants.eigenvalues()[0];
    notes.add(
        String.format(
            Locale.ROOT,
            "Elastic constants are %s: the least eigenvalue is %.4g GPa; axes are those of the"
                + " conventional cell.",
            constants.stable() ? "stable after Born" : "NOT stable after Born",
            least));
    if (measured.asymmetry() > LARGE) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Constants that symmetry makes equal differ by up to %.1f %%; they are averaged.",
              100 * measured.asymmetry()));
    }
    return matrix(constants, gigapascal);
  }

  private static void addAll(ElasticConstants constants, double gigapascal, PropertyRows rows) {
    double largest = 0;
    for (double each : constants.stiffness()) {
      largest = Math.max(largest, Math.abs(each));
    }
    for (int i = 1; i <= 6; i++) {
      for (int j = i; j <= 6; j++) {
        if (Math.abs(constants.get(i, j)) > NOTHING * largest) {
          rows.add("C" + i + j, gigapascal * constants.get(i, j), "GPa");
        }
      }
    }
  }

  private static NamedMatrix matrix(ElasticConstants constants, double gigapascal) {
    double[][] numbers = new double[6][6];
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      names.add((i + 1) + " " + NAMES.get(i));
      for (int j = 0; j < 6; j++) {
        numbers[i][j] = gigapascal * constants.get(i + 1, j + 1);
      }
    }
    return new NamedMatrix(
        "Elastic constants",
        List.of("axes of the conventional cell"),
        "stress",
        names,
        "strain",
        names,
        new ColumnSpec("C", "GPa"),
        numbers);
  }
}

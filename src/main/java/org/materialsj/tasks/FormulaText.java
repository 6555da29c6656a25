package org.materialsj.tasks;

import java.util.Locale;
import org.materialsj.learn.formula.Descriptor;
import org.materialsj.learn.formula.Unit;
import org.materialsj.model.ColumnSpec;

/** Writes formulas for the eye. */
final class FormulaText {

  private FormulaText() {}

  /** An output of a formula, such as "1.2 eV + 0.5 eV/angstrom * (r_A + r_B)". */
  static String of(Descriptor formula, int output, ColumnSpec target) {
    StringBuilder text = new StringBuilder(quantity(formula.constants()[output], target.unit()));
    for (int f = 0; f < formula.dimension(); f++) {
      double weight = formula.weights()[output][f];
      String unit = coefficientUnit(target.unit(), formula.units().get(f));
      text.append(weight < 0 ? " - " : " + ")
          .append(quantity(Math.abs(weight), unit))
          .append(" * ")
          .append(bracketed(formula.features().get(f)));
    }
    return text.toString();
  }

  /** The unit of a coefficient: that of the target over that of the feature. */
  static String coefficientUnit(String target, String feature) {
    if (feature.isEmpty()) {
      return target;
    }
    return Unit.parse(target).times(Unit.parse(feature).power(-1)).toString();
  }

  private static String quantity(double value, String unit) {
    String number = String.format(Locale.ROOT, "%.6g", value);
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /** A feature of more than one name in brackets. */
  static String bracketed(String feature) {
    return feature.matches("[\\p{L}_][\\p{L}\\p{Nd}_.]*|'[^']*'") ? feature : "(" + feature + ")";
  }
}

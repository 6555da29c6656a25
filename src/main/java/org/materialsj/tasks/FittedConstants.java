package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Element;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.classical.PairFit;
import org.materialsj.potentials.classical.PairForm;
import org.materialsj.potentials.classical.PairPotential;
import org.materialsj.potentials.classical.PairUnits;

/** Names and units of the constants of a fitted pair potential, pair by pair. */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record FittedConstants(PairForm form, PairUnits units, int[] elements) {

  static FittedConstants of(PairPotential potential) {
    return new FittedConstants(potential.form(), potential.units(), potential.elements());
  }

  /** The pairs of elements in words; one that is empty when all are alike. */
  List<String> pairs() {
    if (elements.length == 0) {
      return List.of("");
    }
    List<String> pairs = new ArrayList<>();
    for (int p = 0; p < elements.length; p++) {
      for (int q = p; q < elements.length; q++) {
        pairs.add(Element.of(elements[p]).symbol() + "-" + Element.of(elements[q]).symbol());
      }
    }
    return pairs;
  }

  /** Names such as "epsilon", or "epsilon Ar-Kr" where there are several pairs. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (String pair : pairs()) {
      for (String constant : form.constants()) {
        names.add(pairs().size() == 1 ? constant : constant + " " + pair);
      }
    }
    return names;
  }

  private String unit(String constant) {
    return switch (constant) {
      case "epsilon", "depth", "repulsion" -> units.energy();
      case "sigma", "distance" -> units.length();
      case "width", "decay" -> "1/" + units.length();
      default -> units.energy() + " " + units.length() + "^6";
    };
  }

  FeatureTable table(PairFit.Result result) {
    List<String> ids = new ArrayList<>(names());
    List<String> unitTexts = new ArrayList<>();
    for (int i = 0; i < pairs().size(); i++) {
      form.constants().forEach(constant -> unitTexts.add(unit(constant)));
    }
    double[] values = Arrays.copyOf(
        result.constants(), result.constants().length + result.freeAtoms().length);
    double[] errors = Arrays.copyOf(result.standardErrors(), values.length);
    for (int e = 0; e < result.freeAtoms().length; e++) {
      values[result.constants().length + e] = result.freeAtoms()[e];
      errors[result.constants().length + e] = Double.NaN;
      ids.add(
          elements.length == 0
              ? "energy of a free atom"
              : "energy of free " + Element.of(elements[e]).symbol());
      unitTexts.add(units.energy());
    }
    return FeatureTable.builder(ids)
        .numbers(new ColumnSpec("value", ""), values)
        .numbers(new ColumnSpec("standard error", ""), errors)
        .texts(new ColumnSpec("unit", ""), unitTexts)
        .build();
  }
}

package org.materialsj.features.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.Featurizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;
import org.materialsj.model.ResourceTable;

/**
 * The "matminer" preset: minimum, maximum, range, mean and standard deviation, weighted by the
 * amounts of the elements, of 13 element properties of pymatgen. Equal to matminer's {@code
 * ElementProperty.from_preset("matminer")} without imputation, defects of the data included: see
 * the head of {@code matminer-elements.tsv} for the resistivities of B, S, Cl, Se, Br and I. The
 * standard deviation is sqrt(sum p (x - mean)^2 / (1 - sum p^2)) with the shares p, 0 for one
 * element.
 *
 * <p>A statistic is NaN when an element has no value, as is often so (the resistivities of H, N, O
 * and F, for example). Here matminer differs for a composition of one element: it gives a standard
 * deviation of 0 for a property that is not known. Depends only on the ratio of the amounts.
 *
 * @see "L. Ward et al. 2018, doi:10.1016/j.commatsci.2018.05.018"
 */
public final class MatminerProperties implements Featurizer<Composition> {

  private static final String[] STATISTICS = {"minimum", "maximum", "range", "mean", "std_dev"};

  private static final ResourceTable TABLE =
      ResourceTable.read(MatminerProperties.class, "matminer-elements.tsv");

  private record Property(String name, String unit, double[] values) {}

  private static final List<Property> PROPERTIES =
      List.of(
          property("X", "", e -> e.electronegativity().orElse(Double.NaN)),
          property("row", "", Element::period),
          property("group", "", Element::group),
          property("block", ""),
          property("atomic_mass", "u", Element::pymatgenMass),
          property("atomic_radius", "angstrom", e -> e.slaterRadius().orElse(Double.NaN)),
          property("mendeleev_no", ""),
          property("electrical_resistivity", "ohm m"),
          property("velocity_of_sound", "m/s"),
          property("thermal_conductivity", "W/(m K)"),
          property("melting_point", "K"),
          property("bulk_modulus", "GPa"),
          property("coefficient_of_linear_thermal_expansion", "1/K"));

  private static final FeatureSpec SPEC =
      new FeatureSpec(
          "Matminer",
          1,
          columns(),
          "L. Ward et al., Comput. Mater. Sci. 152 (2018) 60, doi:10.1016/j.commatsci.2018.05.018");

  private static Property property(String name, String unit) {
    return property(name, unit, element -> TABLE.number(element.number() - 1, name));
  }

  private static Property property(String name, String unit, ToDoubleFunction<Element> value) {
    return new Property(name, unit, Element.all().stream().mapToDouble(value).toArray());
  }

  private static List<ColumnSpec> columns() {
    List<ColumnSpec> columns = new ArrayList<>();
    for (Property property : PROPERTIES) {
      for (String statistic : STATISTICS) {
        columns.add(
            new ColumnSpec("PymatgenData " + statistic + " " + property.name, property.unit));
      }
    }
    return columns;
  }

  @Override
  public FeatureSpec spec() {
    return SPEC;
  }

  @Override
  public double[] apply(Composition composition) {
    int n = composition.size();
    double[] amounts = new double[n];
    for (int i = 0; i < n; i++) {
      amounts[i] = composition.amount(i);
    }
    double[] values = new double[n];
    double[] features = new double[PROPERTIES.size() * STATISTICS.length];
    double[] common = new double[Statistics.NAMES.length];
    for (int p = 0; p < PROPERTIES.size(); p++) {
      for (int i = 0; i < n; i++) {
        values[i] = PROPERTIES.get(p).values[composition.element(i).number() - 1];
      }
      Statistics.of(values, amounts, common, 0);
      int offset = p * STATISTICS.length;
      // Minimum, maximum, range and mean come first in both.
      System.arraycopy(common, 0, features, offset, 4);
      features[offset + 4] = Statistics.standardDeviation(values, amounts);
    }
    return features;
  }
}

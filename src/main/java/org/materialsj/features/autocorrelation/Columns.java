package org.materialsj.features.autocorrelation;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.ColumnSpec;

/** Names the columns of autocorrelations, such as "D_mc-chi-2". */
final class Columns {

  /** The properties of metal-centred and full scopes. */
  static final List<AtomProperty> FIVE =
      List.of(
          AtomProperty.ELECTRONEGATIVITY,
          AtomProperty.NUMBER,
          AtomProperty.IDENTITY,
          AtomProperty.TOPOLOGY,
          AtomProperty.RADIUS);

  /** The same with the polarisability. */
  static final List<AtomProperty> SIX = List.of(AtomProperty.values());

  private final int depth;
  private final List<ColumnSpec> columns = new ArrayList<>();

  Columns(int depth) {
    Autocorrelation.checkDepth(depth);
    this.depth = depth;
  }

  Columns products(String scope, List<AtomProperty> properties, String end) {
    for (AtomProperty property : properties) {
      add(scope, property, end, property.productUnit());
    }
    return this;
  }

  Columns differences(String scope, List<AtomProperty> properties, String end) {
    for (AtomProperty property : properties) {
      add("D_" + scope, property, end, property.unit());
    }
    return this;
  }

  private void add(String scope, AtomProperty property, String end, String unit) {
    for (int k = 0; k <= depth; k++) {
      columns.add(new ColumnSpec(scope + "-" + property.symbol() + "-" + k + end, unit));
    }
  }

  List<ColumnSpec> list() {
    return columns;
  }

  /** Puts numbers one after another. */
  static double[] concat(double[]... parts) {
    int length = 0;
    for (double[] part : parts) {
      length += part.length;
    }
    double[] all = new double[length];
    int place = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, all, place, part.length);
      place += part.length;
    }
    return all;
  }
}

package org.materialsj.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** The points of lines as a table. */
final class LineTable {

  private LineTable() {}

  /** A row per point: where it is, and the name of its line. */
  static FeatureTable of(ColumnSpec x, ColumnSpec y, List<LineChart.Series> lines) {
    List<String> names = new ArrayList<>();
    lines.forEach(line -> names.addAll(Collections.nCopies(line.x().length, line.name())));
    List<String> ids = IntStream.rangeClosed(1, names.size()).mapToObj(Integer::toString).toList();
    Set<String> taken = new HashSet<>();
    return FeatureTable.builder(ids)
        .ownNumbers(
            ColumnSpec.free(x.name(), x.unit(), taken),
            lines.stream().map(LineChart.Series::x).flatMapToDouble(Arrays::stream).toArray())
        .ownNumbers(
            ColumnSpec.free(y.name(), y.unit(), taken),
            lines.stream().map(LineChart.Series::y).flatMapToDouble(Arrays::stream).toArray())
        .texts(ColumnSpec.free("line", "", taken), names)
        .build();
  }
}

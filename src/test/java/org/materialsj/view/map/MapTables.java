package org.materialsj.view.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Small maps for tests. */
final class MapTables {

  private MapTables() {}

  static FeatureTable table(double[] x, double[] y, String... kinds) {
    List<String> ids = IntStream.range(0, x.length).mapToObj(i -> "r" + i).toList();
    FeatureTable.Builder builder =
        FeatureTable.builder(ids)
            .numbers(new ColumnSpec("x", "eV"), x)
            .numbers(new ColumnSpec("y", "GPa"), y);
    return kinds.length == 0
        ? builder.build()
        : builder.texts(new ColumnSpec("kind", ""), List.of(kinds)).build();
  }

  static MapModel model(FeatureTable table) {
    int[] none = new int[table.rows()];
    Arrays.fill(none, -1);
    return new MapModel("test", table, List.of(), none, none);
  }

  static MapState state(MapColumns.Scales scales) {
    return MapState.of(new MapColumns("x", "y", Optional.empty(), Optional.empty(), scales, false));
  }
}

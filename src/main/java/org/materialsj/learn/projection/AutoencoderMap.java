package org.materialsj.learn.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.materialsj.engine.optimize.OptimizerKind;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.network.Autoencoder;
import org.materialsj.learn.network.TrainingOptions;
import org.materialsj.learn.preparation.Transform;
import org.materialsj.model.ColumnSpec;

/**
 * The few units in the middle of a network that learns to give the columns back, see {@link
 * Autoencoder}, whose settings it takes. Columns are standardised.
 *
 * @param network the network, with one unit in its middle
 */
record AutoencoderMap(Autoencoder network) implements Projection {

  static final String NAME = "Autoencoder";

  static final ProjectionKind KIND = new ProjectionKind(NAME, false, "", AutoencoderMap::of);

  /** Small steps over many epochs: a map is drawn once. */
  private static final TrainingOptions USUAL =
      new TrainingOptions(OptimizerKind.ADAM, 3e-3, 1000, 64, 1e-4, 0.01, 0.9, 0, 50, 1e-4);

  private static AutoencoderMap of(Settings settings) {
    return new AutoencoderMap(Autoencoder.of(settings, 1, USUAL));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> settings() {
    String[] words = network.text().split(" ", -1);
    words[0] = "";
    SortedMap<String, String> map = new TreeMap<>(Settings.pairs(words));
    map.remove("units");
    return map;
  }

  @Override
  public ProjectionResult fit(
      double[][] columns, double[] classes, int dimensions, long seed, RunContext run) {
    ProjectionInput.check(NAME, columns, dimensions);
    Autoencoder wanted =
        new Autoencoder(dimensions, network.layers(), network.activation(), network.training());
    TrainingSet data =
        new TrainingSet(
            IntStream.range(0, columns.length)
                .mapToObj(f -> new ColumnSpec("column " + (f + 1), ""))
                .toList(),
            columns,
            new ColumnSpec("none", ""),
            new double[columns[0].length],
            List.of());
    Transform transform = wanted.fit(data, seed, run.part(0, 0.95));
    return new ProjectionResult(
        transform.apply(columns, run.part(0.95, 1)),
        ProjectionInput.axes("unit", dimensions),
        new double[0],
        Map.of(),
        List.of(
            "The axes of an autoencoder have no order and no unit; another seed draws another map."),
        Optional.empty(),
        Optional.of(transform));
  }
}

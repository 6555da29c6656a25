package org.materialsj.learn.projection;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.ComponentAnalysis;
import org.materialsj.learn.preparation.LinearProjection;

/**
 * Principal component analysis: the orthogonal directions in which the rows vary most, see {@link
 * ComponentAnalysis}. No settings; the seed has no influence.
 */
final class PrincipalMap implements Projection {

  static final String NAME = "PCA";

  static final ProjectionKind KIND =
      new ProjectionKind(NAME, false, "", settings -> new PrincipalMap());

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> settings() {
    return Collections.emptySortedMap();
  }

  @Override
  public ProjectionResult fit(
      double[][] columns, double[] classes, int dimensions, long seed, RunContext run) {
    ProjectionInput.check(NAME, columns, dimensions);
    ComponentAnalysis found = ComponentAnalysis.of(columns, dimensions, run.part(0, 0.9));
    double[][] directions = found.directions();
    // Rows in fewer dimensions than asked for lie at 0 in the others.
    double[][] loadings = Arrays.copyOf(directions, dimensions);
    for (int k = directions.length; k < dimensions; k++) {
      loadings[k] = new double[columns.length];
    }
    LinearProjection transform =
        new LinearProjection(found.mean(), loadings, Arrays.copyOf(found.shares(), dimensions));
    return new ProjectionResult(
        transform.apply(columns, run.part(0.9, 1)),
        ProjectionInput.axes("PC", dimensions),
        found.shares(),
        Map.of("explained variance", Arrays.stream(found.shares()).limit(dimensions).sum()),
        notes(found, dimensions),
        Optional.of(loadings),
        Optional.of(transform));
  }

  private static List<String> notes(ComponentAnalysis found, int dimensions) {
    double explained = Arrays.stream(found.shares()).limit(dimensions).sum();
    return List.of(
        String.format(
            Locale.ROOT,
            "The first %s of %d hold %.1f %% of the variance.",
            dimensions == 1 ? "principal component" : dimensions + " principal components",
            found.shares().length,
            100 * explained));
  }
}

package org.materialsj.learn.preparation;

import java.util.Arrays;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.engine.statistics.ComponentAnalysis;
import org.materialsj.learn.TrainingSet;

/**
 * Principal components as new features, see {@link ComponentAnalysis}. Features are centred, not
 * scaled; put "standardize" before it unless their units are the same.
 *
 * @param components most directions to keep
 * @param share keeps only as many of them as explain this share of the variance
 */
record PrincipalComponents(int components, double share) implements Step {

  static final String NAME = "pca";

  static PrincipalComponents of(Settings settings) {
    return new PrincipalComponents(
        settings.integer("components", ComponentAnalysis.LARGEST, 1, ComponentAnalysis.LARGEST),
        settings.number("share", 1, 1e-6, 1));
  }

  @Override
  public String text() {
    return NAME + " components=" + components + " share=" + share;
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    ComponentAnalysis found;
    try {
      found = ComponentAnalysis.of(data.columns(), components, run);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The step \"" + NAME + "\": " + e.getMessage(), e);
    }
    int kept = 0;
    double explained = 0;
    while (kept < found.directions().length && (kept == 0 || explained < share)) {
      explained += found.shares()[kept++];
    }
    return new LinearProjection(
        found.mean(), Arrays.copyOf(found.directions(), kept), Arrays.copyOf(found.shares(), kept));
  }
}

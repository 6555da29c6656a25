package org.materialsj.tasks;

import java.util.Iterator;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.StructureRow;

/** Turns a stream of structures into a table of features. */
public final class FeaturizeStructures {

  private FeaturizeStructures() {}

  /**
   * Featurizes structures.
   *
   * @param structures read once; a row that could not be read becomes a failed row
   * @param featurizers names from {@link org.materialsj.features.Featurizers#structureNames()}, at
   *     least one
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the table: features, then the structures' own properties
   */
  public static FeaturizeResult run(
      Iterator<StructureRow> structures, List<String> featurizers, RunContext run) {
    throw new UnsupportedOperationException("not yet");
  }
}

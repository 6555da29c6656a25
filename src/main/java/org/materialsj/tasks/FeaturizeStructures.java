package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.AnalyzedStructure;
import org.materialsj.features.Featurizers;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.Crystal;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;

/** Turns a stream of structures into a table of features. */
public final class FeaturizeStructures {

  private static final int BATCH_ROWS = 1000;
  private static final int BATCH_ATOMS = 200_000;

  private FeaturizeStructures() {}

  /**
   * Featurizes structures, batch by batch, so that few of them are in memory at once.
   *
   * @param structures read once; a row that could not be read becomes a failed row
   * @param featurizers names from {@link Featurizers#structureNames()}, at least one
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one row per structure: first the features, featurizer by featurizer; then the
   *     structures' own properties, numeric when all of a property's texts are numbers; a property
   *     with the name of a feature becomes "file" and that name, with a warning
   * @throws IllegalArgumentException for an unknown featurizer or one named twice
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static FeaturizeResult run(
      Iterator<StructureRow> structures, List<String> featurizers, RunContext run) {
    FeatureRows<AnalyzedStructure> rows =
        new FeatureRows<>(
            featurizers,
            name -> Featurizers.ofStructure(name, Set.of()),
            item -> item.structure().composition());
    List<String> ids = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    PropertyColumns properties = new PropertyColumns();
    while (structures.hasNext()) {
      run.cancel().check("reading of structures");
      List<StructureRow> batch = nextBatch(structures, run);
      for (StructureRow row : batch) {
        ids.add(row.id());
        row.warnings().stream().map(Warning::toString).forEach(warnings::add);
        properties.add(row.structure().map(Structure::properties).orElse(Map.of()));
      }
      run.executor()
          .map(
              batch.size(),
              i -> compute(rows, batch.get(i)),
              "structures",
              openEnded(run.progress(), rows.size(), batch.size()),
              run.cancel())
          .forEach(rows::add);
    }
    FeatureTable.Builder table = FeatureTable.builder(ids);
    rows.addTo(table);
    FeatureTable features = table.build();
    warnings.addAll(properties.addTo(table, features));
    return new FeaturizeResult(table.build(), warnings);
  }

  private static FeatureRows.Row compute(FeatureRows<AnalyzedStructure> rows, StructureRow row) {
    return row.structure().isPresent()
        ? rows.compute(new AnalyzedStructure(row.structure().get()))
        : rows.failed(row.error().orElseThrow().getMessage());
  }

  private static List<StructureRow> nextBatch(Iterator<StructureRow> structures, RunContext run) {
    List<StructureRow> batch = new ArrayList<>();
    long atoms = 0;
    while (batch.size() < BATCH_ROWS && atoms < BATCH_ATOMS && structures.hasNext()) {
      run.cancel().check("reading of structures");
      StructureRow row = structures.next();
      batch.add(row);
      atoms += row.structure().map(FeaturizeStructures::atoms).orElse(0);
    }
    return batch;
  }

  private static int atoms(Structure structure) {
    if (structure instanceof Crystal crystal) {
      return crystal.sites().size();
    }
    return ((Molecule) structure).size();
  }

  /** Counts rows, because nobody knows how many there will be. */
  private static Progress openEnded(Progress progress, int before, int batch) {
    return (fraction, message) ->
        progress.report(
            Double.NaN, "featurized " + (before + Math.round(fraction * batch)) + " structures");
  }
}

package org.materialsj.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.AnalyzedStructure;
import org.materialsj.features.Featurizers;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.model.chemistry.Preparation;
import org.materialsj.model.chemistry.ValenceCheck;

/**
 * Turns a stream of structures into a table of features, batch by batch, so that few structures are
 * in memory at once. Each row has first the features, featurizer by featurizer; then the
 * structures' own properties, numeric when all of a property's texts are numbers; a property with
 * the name of a feature becomes "file" and that name, with a warning. A structure that could not be
 * read is a failed row. Rows are in the order of the input; nothing depends on the threads.
 */
public final class FeaturizeStructures {

  private static final int BATCH_ROWS = 1000;
  private static final int BATCH_ATOMS = 200_000;
  private static final int MOST_CELLS_IN_MEMORY = 1_000_000;

  /** Share of the work that is done when all rows are known but not yet written. */
  private static final double COMPUTED = 0.95;

  private FeaturizeStructures() {}

  /**
   * Featurizes structures from anywhere; nobody knows how many.
   *
   * @param structures read once
   * @param featurizers names from {@link Featurizers#choices}, at least one
   * @param preparation what is done to molecules before
   * @param run progress, cancelling and threads
   * @return the whole table
   * @throws IllegalArgumentException for an unknown featurizer or one named twice
   * @throws CancellationException when cancelled
   */
  public static FeaturizeResult run(
      Iterator<StructureRow> structures,
      List<String> featurizers,
      Preparation preparation,
      RunContext run) {
    return inMemory(structures, () -> Double.NaN, features(featurizers), preparation, run);
  }

  /**
   * Featurizes the structures of files.
   *
   * @param structures read once
   * @param featurizers names from {@link Featurizers#choices}, at least one
   * @param preparation what is done to molecules before
   * @param run progress, cancelling and threads
   * @return the whole table
   * @throws IllegalArgumentException for an unknown featurizer or one named twice
   * @throws CancellationException when cancelled
   */
  public static FeaturizeResult run(
      StructureReader structures,
      List<String> featurizers,
      Preparation preparation,
      RunContext run) {
    return inMemory(structures, structures::fractionRead, features(featurizers), preparation, run);
  }

  /** Featurizes structures, with progress by the fraction that was read of them. */
  static FeaturizeResult inMemory(
      Iterator<StructureRow> structures,
      DoubleSupplier fractionRead,
      FeatureSet<AnalyzedStructure> features,
      Preparation preparation,
      RunContext run) {
    RowStore rows = RowStore.inMemory();
    try {
      collect(structures, fractionRead, features, preparation, rows, run);
      RowTable table = new RowTable(rows, features, run);
      return new FeaturizeResult(
          table.inMemory(),
          Optional.of(table.featurization(Preparations.texts(preparation))),
          table.warnings());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  /**
   * Featurizes the structures of files into a CSV file, with memory for some structures only. The
   * finished rows stand in a file of their own until the table is complete: when the process dies,
   * the same job goes on behind them, and the table has the same bytes in the end.
   *
   * @param structures read once
   * @param featurizers names from {@link Featurizers#choices}, at least one
   * @param preparation what is done to molecules before
   * @param part where the finished rows are; stays when this fails, and is deleted when cancelled
   * @param csv where to write the table; replaced when it exists
   * @param run progress, cancelling and threads
   * @return the table when it is small, and warnings
   * @throws IOException if the file system fails
   * @throws IllegalArgumentException for an unknown featurizer or one named twice, or a part of
   *     another job
   * @throws CancellationException when cancelled
   */
  public static StreamedResult toFile(
      StructureReader structures,
      List<String> featurizers,
      Preparation preparation,
      Part part,
      Path csv,
      RunContext run)
      throws IOException {
    return toFile(structures, features(featurizers), preparation, part, csv, run);
  }

  /** The same for any featurizers; what they depend on must be part of the job. */
  static StreamedResult toFile(
      StructureReader structures,
      FeatureSet<AnalyzedStructure> features,
      Preparation preparation,
      Part part,
      Path csv,
      RunContext run)
      throws IOException {
    String job = part.jobWith(features.identity() + preparation);
    try (PartFile rows = PartFile.open(part.file(), job, run.cancel())) {
      try {
        List<String> notes = new ArrayList<>();
        if (rows.rows() > 0) {
          notes.add(
              "An earlier run had finished %d rows; this one went on behind them."
                  .formatted(rows.rows()));
        }
        RunContext computing = run.part(0, COMPUTED);
        collect(structures, structures::fractionRead, features, preparation, rows, computing);
        RowTable table = new RowTable(rows, features, run);
        table.write(csv, run.part(COMPUTED, 1));
        notes.addAll(table.warnings());
        return StreamedResult.of(table, MOST_CELLS_IN_MEMORY, notes)
            .with(table.featurization(Preparations.texts(preparation)));
      } catch (CancellationException e) {
        rows.delete();
        throw e;
      }
    }
  }

  private static FeatureSet<AnalyzedStructure> features(List<String> names) {
    return new FeatureSet<>(names, Featurizers::ofStructure);
  }

  /** Adds the rows of all structures but those that are there already. */
  private static void collect(
      Iterator<StructureRow> structures,
      DoubleSupplier fractionRead,
      FeatureSet<AnalyzedStructure> features,
      Preparation preparation,
      RowStore rows,
      RunContext run)
      throws IOException {
    for (int row = 0; row < rows.rows() && structures.hasNext(); row++) {
      run.cancel().check("reading of structures");
      structures.next();
    }
    double before = fractionRead.getAsDouble();
    Pace pace = new Pace(System::nanoTime, rows.rows(), before);
    while (structures.hasNext()) {
      run.cancel().check("reading of structures");
      List<StructureRow> batch = nextBatch(structures, run);
      double after = fractionRead.getAsDouble();
      Progress progress = paced(run.progress(), pace, rows.rows(), batch.size(), before, after);
      rows.add(
          run.executor()
              .map(
                  batch.size(),
                  i -> row(features, preparation, batch.get(i)),
                  "structures",
                  progress,
                  run.cancel()));
      before = after;
    }
  }

  private static FeatureRow row(
      FeatureSet<AnalyzedStructure> features, Preparation preparation, StructureRow row) {
    List<String> warnings =
        new ArrayList<>(row.warnings().stream().map(Warning::toString).toList());
    return new FeatureRow(
        row.id(),
        row.structure().isPresent()
            ? compute(features, preparation, row.id(), row.structure().get(), warnings)
            : features.failed(row.error().orElseThrow().getMessage()),
        row.structure().map(Structure::properties).orElse(Map.of()),
        warnings);
  }

  private static FeatureSet.Features compute(
      FeatureSet<AnalyzedStructure> features,
      Preparation preparation,
      String id,
      Structure structure,
      List<String> warnings) {
    Structure prepared = structure;
    if (structure instanceof Molecule molecule) {
      try {
        prepared = preparation.apply(molecule);
      } catch (IllegalArgumentException e) {
        return features.failed(e.getMessage());
      }
      for (ValenceCheck.Finding finding : ValenceCheck.of((Molecule) prepared)) {
        warnings.add(id + ": " + finding.sentence() + ".");
      }
    }
    return features.compute(new AnalyzedStructure(prepared));
  }

  /** Reads some structures: few when they are large. */
  static List<StructureRow> nextBatch(Iterator<StructureRow> structures, RunContext run) {
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

  /** The progress of one batch, by the part of the files that it takes. */
  private static Progress paced(
      Progress progress, Pace pace, int rows, int batch, double before, double after) {
    return (share, message) -> {
      double fraction = before + share * (after - before);
      int done = rows + (int) Math.round(share * batch);
      progress.report(fraction, pace.phrase(done, fraction));
    };
  }
}

package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.materialsj.host.Job;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.chemistry.Preparation;
import org.materialsj.tasks.FeaturizeResult;
import org.materialsj.tasks.FeaturizeStructures;
import org.materialsj.tasks.StreamedResult;

/** What the commands that featurize structures have in common. */
final class Featurizing {

  private Featurizing() {}

  /** Featurizes a source into a table or, row by row, into a file; null if that is too large. */
  static ResultsTable run(
      Job job,
      File source,
      ReadOptions options,
      List<String> names,
      Preparation preparation,
      File output)
      throws ParseException, IOException {
    try (StructureReader reader = Structures.open(source.getPath(), options)) {
      if (output == null) {
        FeaturizeResult result = FeaturizeStructures.run(reader, names, preparation, job.run());
        job.tell(result.warnings());
        job.tell(failures(result.table()));
        return Tables.of(result.table(), result.featurization());
      }
      Map<String, String> hashes = Provenances.hashes(reader.inputs(), job.run().cancel());
      StreamedResult result =
          job.outputs().stream(
              output,
              job.provenance(0, hashes),
              (part, csv) ->
                  FeaturizeStructures.toFile(reader, names, preparation, part, csv, job.run()));
      job.tell(result.warnings());
      job.tell(result.table().map(Featurizing::failures).orElse(List.of()));
      return result.table().map(t -> Tables.of(t, result.featurization())).orElse(null);
    }
  }

  /** Says that rows are empty: the column with the reasons can be thousands of columns away. */
  static List<String> failures(FeatureTable table) {
    return IntStream.range(0, table.ids().size())
        .filter(row -> table.error(row).isPresent())
        .limit(1)
        .mapToObj(
            row ->
                String.format(
                    Locale.ROOT,
                    "%d of %d rows have no features, as the last column tells; the first is %s: %s",
                    table.errorCount(),
                    table.ids().size(),
                    table.ids().get(row),
                    table.error(row).orElseThrow()))
        .toList();
  }
}

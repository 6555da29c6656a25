package org.materialsj.tasks;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.TableRows;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;

/**
 * The table of all rows of a store, in memory or as a file of the same content. Making it reads the
 * rows once, to know the columns.
 */
final class RowTable {

  /** More would hide the others, and could fill the memory. */
  private static final int MOST_WARNINGS = 1000;

  private final RowStore store;
  private final FeatureSet.Filler filler;
  private final FeatureSet<?> features;
  private final List<ColumnSpec> computed;
  private final PropertyColumns properties = new PropertyColumns();
  private final List<TableRows.Column> columns = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private boolean errors;
  private int left;

  RowTable(RowStore store, FeatureSet<?> features, RunContext run) throws IOException {
    this.store = store;
    this.features = features;
    FeatureSet<?>.Layout layout = features.layout();
    store.forEach(
        row -> {
          run.cancel().check("collecting of columns");
          layout.add(row.features());
          properties.add(row.properties());
          errors |= !row.features().error().isEmpty();
          for (String warning : row.warnings()) {
            if (warnings.size() < MOST_WARNINGS) {
              warnings.add(warning);
            } else {
              left++;
            }
          }
        });
    if (left > 0) {
      warnings.add("There are " + left + " more such warnings.");
    }
    this.filler = layout.filler();
    this.computed = layout.columns();
    computed.forEach(spec -> columns.add(new TableRows.Column(spec, true, false)));
    columns.addAll(properties.columns(computed, warnings));
  }

  /** Warnings of the rows, then those about the columns. */
  List<String> warnings() {
    return warnings;
  }

  /** How the features were computed, for models to remember. */
  Featurization featurization(Map<String, String> preparation) {
    return features.featurization(computed, preparation);
  }

  /** Number of cells beside ids and errors. */
  long cells() {
    return (long) store.rows() * columns.size();
  }

  private void fill(FeatureRow row, double[] numbers, String[] texts) {
    filler.fill(row.features(), numbers);
    properties.fill(row.properties(), numbers, texts);
  }

  /** Writes all rows as CSV. */
  void write(Path file, RunContext run) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        TableRows csv = new TableRows(out, columns, errors)) {
      double[] numbers = new double[columns.size()];
      String[] texts = new String[columns.size()];
      int[] written = {0};
      store.forEach(
          row -> {
            run.cancel().check("writing of rows");
            fill(row, numbers, texts);
            csv.row(row.id(), numbers, texts, row.features().error());
            written[0]++;
            run.progress()
                .report(
                    (double) written[0] / store.rows(),
                    "wrote " + written[0] + " of " + store.rows() + " rows");
          });
    }
  }

  /** Collects all rows. */
  FeatureTable inMemory() throws IOException {
    int rows = store.rows();
    List<String> ids = new ArrayList<>(rows);
    List<String> reasons = new ArrayList<>(rows);
    double[][] numbers = new double[columns.size()][];
    String[][] texts = new String[columns.size()][];
    for (int c = 0; c < numbers.length; c++) {
      if (columns.get(c).numeric()) {
        numbers[c] = new double[rows];
      } else {
        texts[c] = new String[rows];
      }
    }
    double[] rowNumbers = new double[columns.size()];
    String[] rowTexts = new String[columns.size()];
    store.forEach(
        row -> {
          fill(row, rowNumbers, rowTexts);
          for (int c = 0; c < numbers.length; c++) {
            if (columns.get(c).numeric()) {
              numbers[c][ids.size()] = rowNumbers[c];
            } else {
              texts[c][ids.size()] = rowTexts[c];
            }
          }
          ids.add(row.id());
          reasons.add(row.features().error());
        });
    FeatureTable.Builder table = FeatureTable.builder(ids);
    for (int c = 0; c < numbers.length; c++) {
      if (columns.get(c).numeric()) {
        table.numbers(columns.get(c).spec(), numbers[c]);
      } else {
        table.texts(columns.get(c).spec(), Arrays.asList(texts[c]));
      }
    }
    for (int row = 0; row < rows; row++) {
      if (!reasons.get(row).isEmpty()) {
        table.error(row, reasons.get(row));
      }
    }
    return table.build();
  }
}

package org.materialsj.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.materialsj.io.StructureRow;
import org.materialsj.io.TableRows;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.conformers.Conformer;
import org.materialsj.potentials.conformers.ConformerEnsemble;

/**
 * Conformers of molecules as a table and as structures. A row per conformer, with the id of its
 * molecule, # and its number, and one per molecule without conformers; columns stereoisomer, energy
 * (kcal/mol), weight (Boltzmann, of one molecule), rmsd to lowest (angstrom) and coordinates x1,
 * y1, z1, x2 ... (angstrom) up to the largest molecule, missing beyond the atoms of a smaller one.
 */
public final class ConformerTable {

  /** Larger tables are only saved, not shown. */
  private static final long MOST_CELLS = 4_000_000;

  private static final int BEFORE_COORDINATES = 4;
  private static final String[] AXES = {"x", "y", "z"};

  /**
   * What was made of one molecule.
   *
   * @param id id of the molecule
   * @param ensemble its conformers, unless there are none
   * @param error why there are none, else empty
   */
  public record Entry(String id, Optional<ConformerEnsemble> ensemble, String error) {}

  private final List<Entry> entries;
  private final double temperature;
  private final List<String> notes;
  private final int atoms;
  private final int rows;

  ConformerTable(List<Entry> entries, double temperature, List<String> notes) {
    this.entries = List.copyOf(entries);
    this.temperature = temperature;
    this.atoms =
        entries.stream()
            .flatMap(entry -> entry.ensemble().stream())
            .mapToInt(ensemble -> ensemble.molecule().size())
            .max()
            .orElse(0);
    this.rows =
        entries.stream()
            .mapToInt(entry -> entry.ensemble().map(e -> e.conformers().size()).orElse(1))
            .sum();
    List<String> all = new ArrayList<>(notes);
    if (!isShown()) {
      all.add("The table is too large to be shown; save it.");
    }
    this.notes = List.copyOf(all);
  }

  /**
   * What was made of each molecule.
   *
   * @return in the order of the input
   */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * What to tell the user.
   *
   * @return plain sentences
   */
  public List<String> notes() {
    return notes;
  }

  private boolean isShown() {
    return (long) rows * (BEFORE_COORDINATES + 3L * atoms) <= MOST_CELLS;
  }

  /**
   * The table in memory.
   *
   * @return the table, unless it is too large to be shown
   */
  public Optional<FeatureTable> table() {
    if (!isShown()) {
      return Optional.empty();
    }
    List<TableRows.Column> columns = columns();
    List<String> ids = new ArrayList<>(rows);
    List<String> labels = new ArrayList<>(rows);
    List<String> errors = new ArrayList<>(rows);
    double[][] numbers = new double[columns.size()][rows];
    try {
      forEach(
          (id, values, texts, error) -> {
            for (int c = 0; c < numbers.length; c++) {
              numbers[c][ids.size()] = values[c];
            }
            ids.add(id);
            labels.add(texts[0]);
            errors.add(error);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    FeatureTable.Builder builder = FeatureTable.builder(ids);
    builder.texts(columns.get(0).spec(), labels);
    for (int c = 1; c < numbers.length; c++) {
      builder.numbers(columns.get(c).spec(), numbers[c]);
    }
    for (int row = 0; row < rows; row++) {
      if (!errors.get(row).isEmpty()) {
        builder.error(row, errors.get(row));
      }
    }
    return Optional.of(builder.build());
  }

  /**
   * Writes the table row by row, as UTF-8 CSV.
   *
   * @param file where to; replaced when it exists
   * @throws IOException if the file system fails
   */
  public void write(Path file) throws IOException {
    boolean errors = entries.stream().anyMatch(entry -> entry.ensemble().isEmpty());
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        TableRows csv = new TableRows(out, columns(), errors)) {
      forEach(csv::row);
    }
  }

  /**
   * All conformers as molecules, one after the other.
   *
   * @return each with the molecule's name and a number, its positions, energy, weight and
   *     stereoisomer, made as it is asked for
   */
  public Stream<Molecule> molecules() {
    return entries.stream()
        .filter(entry -> entry.ensemble().isPresent())
        .flatMap(entry -> molecules(entry.id(), entry.ensemble().get()));
  }

  private Stream<Molecule> molecules(String id, ConformerEnsemble ensemble) {
    String name = ensemble.molecule().name().isBlank() ? id : ensemble.molecule().name();
    double[] weights = ensemble.weights(temperature);
    return IntStream.range(0, weights.length)
        .mapToObj(i -> ensemble.molecule(i, weights[i], name + "#" + (i + 1)));
  }

  /**
   * All conformers as they are listed in a window.
   *
   * @return one row per conformer, by its name
   */
  public List<StructureRow> structures() {
    return molecules()
        .map(m -> new StructureRow(m.name(), Optional.of(m), Optional.empty(), List.of()))
        .toList();
  }

  @FunctionalInterface
  private interface Visitor {
    void row(String id, double[] numbers, String[] texts, String error) throws IOException;
  }

  private List<TableRows.Column> columns() {
    boolean labelled =
        entries.stream()
            .flatMap(entry -> entry.ensemble().stream())
            .flatMap(ensemble -> ensemble.isomers().stream())
            .anyMatch(isomer -> !TableRows.looksLikeNumber(isomer.label()));
    List<TableRows.Column> columns = new ArrayList<>();
    columns.add(new TableRows.Column(new ColumnSpec("stereoisomer", ""), false, !labelled));
    columns.add(numeric("energy", "kcal/mol"));
    columns.add(numeric("weight", ""));
    columns.add(numeric("rmsd to lowest", "angstrom"));
    for (int atom = 1; atom <= atoms; atom++) {
      for (String axis : AXES) {
        columns.add(numeric(axis + atom, "angstrom"));
      }
    }
    return columns;
  }

  private static TableRows.Column numeric(String name, String unit) {
    return new TableRows.Column(new ColumnSpec(name, unit), true, false);
  }

  private void forEach(Visitor visitor) throws IOException {
    double[] numbers = new double[BEFORE_COORDINATES + 3 * atoms];
    String[] texts = new String[numbers.length];
    for (Entry entry : entries) {
      Arrays.fill(numbers, Double.NaN);
      texts[0] = "";
      if (entry.ensemble().isEmpty()) {
        visitor.row(entry.id(), numbers, texts, entry.error());
        continue;
      }
      ConformerEnsemble ensemble = entry.ensemble().get();
      double[] weights = ensemble.weights(temperature);
      for (int i = 0; i < weights.length; i++) {
        Conformer conformer = ensemble.conformers().get(i);
        texts[0] = ensemble.isomers().get(conformer.isomer()).label();
        numbers[1] = conformer.energy();
        numbers[2] = weights[i];
        numbers[3] = conformer.rmsd();
        double[] x = conformer.positions();
        System.arraycopy(x, 0, numbers, BEFORE_COORDINATES, x.length);
        visitor.row(entry.id() + "#" + (i + 1), numbers, texts, "");
      }
    }
  }
}

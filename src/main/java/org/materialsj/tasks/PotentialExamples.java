package org.materialsj.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.io.LabelledFrames;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.pair.PairExample;

/**
 * Atoms with energies and forces, to train a potential on. Rows or frames that cannot be learned
 * from are left out and counted.
 *
 * @param examples in the order of the file
 * @param lengthUnit of the positions; may be empty
 * @param energyUnit of the energies; may be empty
 * @param notes plain sentences for the user
 */
public record PotentialExamples(
    List<PairExample> examples, String lengthUnit, String energyUnit, List<String> notes) {

  /** Names under which programs write the energy of a frame, in order of preference. */
  private static final List<String> ENERGIES =
      List.of("energy", "Energy", "REF_energy", "dft_energy", "E");

  private static final int MOST_REASONS = 5;

  /** Copies the lists. */
  public PotentialExamples {
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
  }

  /**
   * The same examples, for a comparison with the potential whose epsilon and sigma are 1.
   *
   * @return lengths in sigma and energies in epsilon where the file names no units
   */
  PotentialExamples reduced() {
    return new PotentialExamples(
        examples,
        lengthUnit.isEmpty() ? "sigma" : lengthUnit,
        energyUnit.isEmpty() ? "epsilon" : energyUnit,
        notes);
  }

  /** What is read so far. */
  private static final class Reading {
    private final List<PairExample> examples = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private int leftOut;

    private void leaveOut(String reason) {
      leftOut++;
      if (reasons.size() < MOST_REASONS) {
        reasons.add(reason);
      }
    }

    private PotentialExamples result(String length, String energy) {
      List<String> notes = new ArrayList<>();
      if (leftOut > 0) {
        notes.add(leftOut + " rows were left out: " + String.join("; ", reasons));
      }
      return new PotentialExamples(examples, length, energy, notes);
    }
  }

  /**
   * Reads a file.
   *
   * @param file extended XYZ (.xyz, .extxyz) in angstrom and eV: molecules of one element with an
   *     energy in the comment line and a column of forces; or a table whose columns x0, y0, z0, x1,
   *     ... are the positions, E or energy the energy and fx0, fy0, fz0, ... the forces
   * @return the examples
   * @throws ParseException if it cannot be read
   * @throws IllegalArgumentException if the columns of a table are missing
   */
  public static PotentialExamples read(Path file) throws ParseException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith("xyz")
        ? frames(file)
        : table(TableReader.read(file, ReadOptions.STRICT).table());
  }

  private static PotentialExamples frames(Path file) throws ParseException {
    Reading reading = new Reading();
    int element = 0;
    try (LabelledFrames frames = LabelledFrames.open(file, ReadOptions.STRICT)) {
      for (Optional<LabelledFrames.Row> next = frames.next();
          next.isPresent();
          next = frames.next()) {
        LabelledFrames.Row row = next.get();
        if (row.error().isPresent()) {
          reading.leaveOut(row.error().get().getMessage());
        } else if (row.frame().orElseThrow().atoms().lattice().isPresent()) {
          reading.leaveOut(row.id() + ": it is periodic, and pair networks learn from clusters");
        } else {
          LabelledFrame frame = row.frame().orElseThrow();
          element = element == 0 ? frame.atoms().numbers()[0] : element;
          add(reading, row.id(), frame, element);
        }
      }
    }
    return reading.result("angstrom", "eV");
  }

  private static void add(Reading reading, String id, LabelledFrame frame, int element) {
    if (!Arrays.stream(frame.atoms().numbers()).allMatch(z -> z == element)) {
      reading.leaveOut(id + ": not all atoms are of the element of the first");
    } else if (frame.energy().isEmpty()) {
      reading.leaveOut(id + ": there is no energy in its comment line");
    } else {
      add(
          reading,
          id,
          frame.atoms().positions(),
          frame.energy().getAsDouble(),
          frame.forces().orElse(new double[0]));
    }
  }

  private static void add(
      Reading reading, String id, double[] positions, double energy, double[] forces) {
    try {
      reading.examples.add(new PairExample(id, positions, energy, forces));
    } catch (IllegalArgumentException e) {
      reading.leaveOut(e.getMessage());
    }
  }

  private static PotentialExamples table(FeatureTable table) {
    List<double[]> positions = columns(table, "");
    List<double[]> forces = columns(table, "f");
    Optional<String> energyColumn =
        ENERGIES.stream().filter(name -> table.has(name) && table.isNumeric(name)).findFirst();
    if (positions.size() < 6 || energyColumn.isEmpty()) {
      throw new IllegalArgumentException(
          "The table needs columns x0, y0, z0, x1, ... of at least two atoms and a column E or"
              + " energy.");
    }
    if (!forces.isEmpty() && forces.size() != positions.size()) {
      throw new IllegalArgumentException(
          "The table has %d columns of positions and %d of forces."
              .formatted(positions.size(), forces.size()));
    }
    double[] energies = table.numbers(energyColumn.get());
    Reading reading = new Reading();
    for (int row = 0; row < table.rows(); row++) {
      String id = "row " + table.ids().get(row);
      add(reading, id, row(positions, row), energies[row], row(forces, row));
    }
    return reading.result(table.column("x0").unit(), table.column(energyColumn.get()).unit());
  }

  /** Columns such as x0, y0, z0, x1, ... as far as they go. */
  private static List<double[]> columns(FeatureTable table, String prefix) {
    List<double[]> found = new ArrayList<>();
    for (int atom = 0; ; atom++) {
      for (String axis : List.of("x", "y", "z")) {
        String name = prefix + axis + atom;
        if (!table.has(name) || !table.isNumeric(name)) {
          return found;
        }
        found.add(table.numbers(name));
      }
    }
  }

  private static double[] row(List<double[]> columns, int row) {
    return columns.stream().mapToDouble(column -> column[row]).toArray();
  }
}

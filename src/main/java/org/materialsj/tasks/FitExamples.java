package org.materialsj.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.materialsj.io.LabelledFrames;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.classical.PairUnits;
import org.materialsj.potentials.pair.PairExample;

/**
 * Frames to fit a pair potential to.
 *
 * @param frames with energies, forces or both
 * @param elements atomic numbers, ascending; empty when the file does not tell them
 * @param notes plain sentences for the user
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record FitExamples(List<LabelledFrame> frames, int[] elements, List<String> notes) {

  private static final List<String> ENERGIES = List.of("E", "energy", "Energy", "V");
  private static final List<String> FORCES = List.of("F", "force", "Force");

  /** Stands for atoms of no element. */
  private static final int NOBODY = 1;

  /** Copies the lists. */
  public FitExamples {
    frames = List.copyOf(frames);
    notes = List.copyOf(notes);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("There is no frame with an energy or forces.");
    }
  }

  /**
   * Reads a file.
   *
   * @param file extended XYZ, plain or gzip; or a table with columns r and E (and F = -dE/dr) of
   *     two atoms; or a table with columns x0, y0, z0, x1, ... as {@link PotentialExamples} reads
   *     it
   * @param units what the numbers of the file are in
   * @return its frames
   * @throws ParseException if it cannot be read
   * @throws IllegalArgumentException with a plain sentence if columns are missing or in other units
   */
  public static FitExamples read(Path file, PairUnits units) throws ParseException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv") && !name.endsWith(".tsv")) {
      return frames(LabelledFrames.read(file, ReadOptions.STRICT));
    }
    FeatureTable table = TableReader.read(file, ReadOptions.STRICT).table();
    return table.has("r") ? dimers(table, units) : clusters(file, units);
  }

  private static FitExamples frames(List<LabelledFrame> all) {
    List<LabelledFrame> kept = new ArrayList<>();
    for (LabelledFrame frame : all) {
      if (frame.energy().isPresent() || frame.forces().isPresent()) {
        kept.add(frame);
      }
    }
    int[] elements =
        kept.stream()
            .flatMapToInt(frame -> Arrays.stream(frame.atoms().numbers()))
            .sorted()
            .distinct()
            .toArray();
    List<String> notes = new ArrayList<>();
    if (kept.size() < all.size()) {
      notes.add(
          "%d of %d frames have neither an energy nor forces and were left out"
              .formatted(all.size() - kept.size(), all.size()));
    }
    return new FitExamples(kept, elements, notes);
  }

  private static FitExamples clusters(Path file, PairUnits units) throws ParseException {
    PotentialExamples examples = PotentialExamples.read(file);
    checkUnit("x0", examples.lengthUnit(), units.length());
    checkUnit("energy", examples.energyUnit(), units.energy());
    List<LabelledFrame> frames = new ArrayList<>();
    for (PairExample example : examples.examples()) {
      Optional<double[]> forces =
          example.forces().length == 0 ? Optional.empty() : Optional.of(example.forces());
      OptionalDouble energy = OptionalDouble.of(example.energy());
      frames.add(frame(example.id(), example.positions(), energy, forces));
    }
    return new FitExamples(frames, new int[0], examples.notes());
  }

  private static LabelledFrame frame(
      String name, double[] positions, OptionalDouble energy, Optional<double[]> forces) {
    int[] numbers = new int[positions.length / 3];
    Arrays.fill(numbers, NOBODY);
    AtomicFrame atoms = new AtomicFrame(name, numbers, positions, Optional.empty());
    return new LabelledFrame(atoms, "", energy, forces, Optional.empty());
  }

  private static FitExamples dimers(FeatureTable table, PairUnits units) {
    Optional<String> energy = column(table, ENERGIES);
    Optional<String> force = column(table, FORCES);
    if (!table.isNumeric("r") || (energy.isEmpty() && force.isEmpty())) {
      throw new IllegalArgumentException(
          "The table needs columns of numbers r and E, and may have F.");
    }
    checkUnit("r", table.column("r").unit(), units.length());
    energy.ifPresent(name -> checkUnit(name, table.column(name).unit(), units.energy()));
    String perLength = units.energy() + "/" + units.length();
    force.ifPresent(name -> checkUnit(name, table.column(name).unit(), perLength));
    List<LabelledFrame> frames = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    int leftOut = 0;
    for (int row = 0; row < table.rows(); row++) {
      double r = table.numbers("r")[row];
      double e = energy.isPresent() ? table.numbers(energy.get())[row] : Double.NaN;
      double f = force.isPresent() ? table.numbers(force.get())[row] : Double.NaN;
      if (!(r > 0 && r < Double.POSITIVE_INFINITY)
          || (!Double.isFinite(e) && !Double.isFinite(f))) {
        leftOut++;
        continue;
      }
      frames.add(
          frame(
              "row " + table.ids().get(row),
              new double[] {0, 0, 0, r, 0, 0},
              Double.isFinite(e) ? OptionalDouble.of(e) : OptionalDouble.empty(),
              Double.isFinite(f)
                  ? Optional.of(new double[] {-f, 0, 0, f, 0, 0})
                  : Optional.empty()));
    }
    if (leftOut > 0) {
      notes.add(leftOut + " rows without a positive r and a finite E or F were left out");
    }
    return new FitExamples(frames, new int[0], notes);
  }

  private static Optional<String> column(FeatureTable table, List<String> names) {
    return names.stream().filter(name -> table.has(name) && table.isNumeric(name)).findFirst();
  }

  private static void checkUnit(String column, String found, String wanted) {
    String plain = found.strip().replace("\u00c5", "angstrom");
    if (!plain.isEmpty()
        && !plain.replace("A", "angstrom").equals(wanted)
        && !plain.equals(wanted)) {
      throw new IllegalArgumentException(
          "The column %s is in %s, but %s is needed: convert it, or choose other units."
              .formatted(column, found, wanted));
    }
  }
}

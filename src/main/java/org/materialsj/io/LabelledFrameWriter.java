package org.materialsj.io;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;

/**
 * Writes frames as extended XYZ with the keys of ASE: energy (eV), stress (eV/angstrom^3),
 * config_type, forces (eV/angstrom), further words and further columns of numbers. All numbers are
 * written so that the same doubles are read back.
 */
public final class LabelledFrameWriter {

  /** The name that velocities (angstrom/fs) have as a column. */
  public static final String VELOCITIES = "velocities";

  private static final Set<String> RESERVED =
      Set.of("Lattice", "Properties", "pbc", "name", "energy", "stress", "config_type");

  private LabelledFrameWriter() {}

  /**
   * A further column of numbers.
   *
   * @param name letters, digits, _ and -
   * @param width numbers per atom, at least 1
   * @param values width numbers per atom; read-only
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record Column(String name, int width, double[] values) {
    /** Checks the name. */
    public Column {
      if (!name.matches("[A-Za-z][A-Za-z0-9_-]*") || width < 1) {
        throw new IllegalArgumentException(
            "a column needs a plain name and a width from 1, got " + name + ", " + width);
      }
    }
  }

  /**
   * A frame with its labels.
   *
   * @param frame the frame
   * @return the text, lines end with LF
   */
  public static String text(LabelledFrame frame) {
    return text(frame, Map.of(), List.of());
  }

  /**
   * A frame with its labels and more.
   *
   * @param frame the frame
   * @param info further words of the comment line, by key
   * @param columns further columns
   * @return the text, lines end with LF
   * @throws IllegalArgumentException if a column has not its numbers for each atom, or the name of
   *     a word or column is taken
   */
  public static String text(LabelledFrame frame, Map<String, String> info, List<Column> columns) {
    AtomicFrame atoms = frame.atoms();
    int n = atoms.size();
    Set<String> taken = new HashSet<>(Set.of("species", "pos", "forces"));
    for (Column column : columns) {
      if (!taken.add(column.name) || column.values.length != column.width * n) {
        throw new IllegalArgumentException(
            "column "
                + column.name
                + " is there twice, or has not "
                + column.width
                + " numbers for each of "
                + n
                + " atoms");
      }
    }
    StringBuilder text = new StringBuilder(80 * n).append(n).append('\n');
    comment(text, frame, info, columns);
    double[] positions = atoms.positions();
    int[] numbers = atoms.numbers();
    double[] forces = frame.forces().orElse(new double[0]);
    for (int i = 0; i < n; i++) {
      text.append(Element.of(numbers[i]).symbol());
      row(text, positions, 3, i);
      if (forces.length > 0) {
        row(text, forces, 3, i);
      }
      for (Column column : columns) {
        row(text, column.values, column.width, i);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void comment(
      StringBuilder text, LabelledFrame frame, Map<String, String> info, List<Column> columns) {
    AtomicFrame atoms = frame.atoms();
    if (atoms.lattice().isPresent()) {
      text.append("Lattice=");
      numbers(text, atoms.cell());
      text.append(' ');
    }
    text.append("Properties=species:S:1:pos:R:3");
    if (frame.forces().isPresent()) {
      text.append(":forces:R:3");
    }
    for (Column column : columns) {
      text.append(':').append(column.name).append(":R:").append(column.width);
    }
    if (frame.energy().isPresent()) {
      text.append(" energy=");
      Decimals.append(text, frame.energy().getAsDouble());
    }
    if (frame.stress().isPresent()) {
      text.append(" stress=");
      numbers(text, frame.stress().get());
    }
    if (!frame.group().isEmpty()) {
      text.append(" config_type=").append(XyzWriter.quote(frame.group()));
    }
    if (!atoms.name().isEmpty()) {
      text.append(" name=").append(XyzWriter.quote(atoms.name()));
    }
    for (Map.Entry<String, String> entry : info.entrySet()) {
      if (RESERVED.contains(entry.getKey()) || entry.getKey().isEmpty()) {
        throw new IllegalArgumentException(
            "the word " + Text.quoted(entry.getKey()) + " of a frame is taken");
      }
      text.append(' ').append(XyzWriter.quote(entry.getKey()));
      text.append('=').append(XyzWriter.quote(entry.getValue()));
    }
    boolean[] periodic = atoms.lattice().map(Lattice::periodic).orElse(new boolean[3]);
    text.append(" pbc=\"");
    for (int i = 0; i < 3; i++) {
      text.append(i == 0 ? "" : " ").append(periodic[i] ? 'T' : 'F');
    }
    text.append("\"\n");
  }

  private static void numbers(StringBuilder text, double[] values) {
    text.append('"');
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : " ");
      Decimals.append(text, values[i]);
    }
    text.append('"');
  }

  private static void row(StringBuilder text, double[] values, int width, int atom) {
    for (int k = 0; k < width; k++) {
      text.append(' ');
      Decimals.append(text, values[width * atom + k]);
    }
  }
}

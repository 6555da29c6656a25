package org.materialsj.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;

/**
 * Reads frames of extended XYZ one by one, plain or compressed with gzip, with energies, forces and
 * stresses. Units and signs are those of ASE: eV, angstrom, and stress as (1/V) dE/dstrain in
 * eV/angstrom^3.
 *
 * <p>Keys, without regard to case: energy, REF_energy, dft_energy, total_energy or E; columns
 * forces, force, REF_forces or dft_forces; stress, REF_stress or dft_stress as 9 numbers or 6 in
 * Voigt's order xx yy zz yz xz xy; without them a virial (minus stress times volume, eV) as virial,
 * virials, REF_virial or dft_virial; config_type (or group) for the group. The first of each list
 * wins; a warning says so when the others differ.
 */
public final class LabelledFrames implements AutoCloseable {

  /** {@link #read} keeps so many atoms at the most. */
  public static final int MOST_ATOMS = 5_000_000;

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final String file;
  private final XyzReader reader;
  private final Set<String> told = new HashSet<>();

  private LabelledFrames(String file, XyzReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * A frame, or the reason why it could not be read.
   *
   * @param id name of the file, with "#" and the number from 1 when there are several frames
   * @param frame the frame, unless reading failed
   * @param info the words of its comment line, as they were written
   * @param error why reading failed, when it did
   * @param warnings doubts that were not told before
   */
  public record Row(
      String id,
      Optional<LabelledFrame> frame,
      Map<String, String> info,
      Optional<ParseException> error,
      List<Warning> warnings) {}

  /**
   * Opens a file.
   *
   * @param path an extended XYZ file, plain or gzip (told by its first bytes)
   * @param options limits and leniency
   * @return a reader at the first frame; close it
   * @throws ParseException if it cannot be opened
   */
  public static LabelledFrames open(Path path, ReadOptions options) throws ParseException {
    String file = String.valueOf(path.getFileName());
    if (!Files.isRegularFile(path)) {
      throw new ParseException(Code.E_IO, file, 0, 0, "this is no regular file.");
    }
    try {
      return of(file, Files.newInputStream(path), options);
    } catch (IOException e) {
      throw Text.unreadable(file, e);
    }
  }

  private static LabelledFrames of(String file, InputStream bytes, ReadOptions options)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
    try {
      in.mark(2);
      boolean compressed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
      in.reset();
      InputStream text = compressed ? new GZIPInputStream(in, 1 << 16) : in;
      return new LabelledFrames(file, new XyzReader(file, text, options, true));
    } catch (IOException e) {
      RowSource.close(in);
      throw e;
    }
  }

  /**
   * Reads all frames.
   *
   * @param path an extended XYZ file, plain or gzip
   * @param options limits and leniency
   * @return its frames in order, named by "name" or else by their ids
   * @throws ParseException if one of them cannot be read, or there are more than {@value
   *     #MOST_ATOMS} atoms
   */
  public static List<LabelledFrame> read(Path path, ReadOptions options) throws ParseException {
    List<LabelledFrame> frames = new ArrayList<>();
    long atoms = 0;
    try (LabelledFrames rows = open(path, options)) {
      for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
        if (next.get().error().isPresent()) {
          throw next.get().error().get();
        }
        LabelledFrame frame = next.get().frame().orElseThrow();
        atoms += frame.atoms().size();
        if (atoms > MOST_ATOMS) {
          throw new ParseException(
              Code.E_TOO_MANY,
              rows.file,
              0,
              0,
              "the frames have more than " + MOST_ATOMS + " atoms in all; split the file.");
        }
        frames.add(frame);
      }
    }
    return frames;
  }

  /**
   * The next frame.
   *
   * @return empty at the end
   * @throws ParseException if the file cannot be read on
   */
  public Optional<Row> next() throws ParseException {
    Optional<StructureRow> next = reader.next();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    StructureRow row = next.get();
    Map<String, String> info =
        row.structure().isPresent() ? row.structure().get().properties() : Map.of();
    List<Warning> warnings = new ArrayList<>(row.warnings());
    Optional<LabelledFrame> frame = Optional.empty();
    Optional<ParseException> error = row.error();
    if (error.isEmpty()) {
      try {
        String name = row.structure().orElseThrow().name();
        frame = Optional.of(frame(name.isEmpty() ? row.id() : name, info, warnings));
      } catch (ParseException e) {
        error = Optional.of(e);
      }
    }
    // A doubt about the keys is the same in each frame.
    warnings.removeIf(warning -> !told.add(warning.sentence()));
    return Optional.of(new Row(row.id(), frame, info, error, List.copyOf(warnings)));
  }

  private LabelledFrame frame(String name, Map<String, String> info, List<Warning> warnings)
      throws ParseException {
    XyzReader.Numbers numbers = reader.latest().orElseThrow();
    FrameLabels labels =
        new FrameLabels(info, new FrameLabels.LineAt(file, numbers.line()), warnings);
    labels.checkUnits();
    Optional<Lattice> lattice = numbers.lattice();
    AtomicFrame atoms = new AtomicFrame(name, numbers.numbers(), numbers.positions(), lattice);
    return new LabelledFrame(
        atoms, labels.group(), labels.energy(), numbers.forces(), labels.stress(lattice));
  }

  @Override
  public void close() {
    reader.close();
  }
}

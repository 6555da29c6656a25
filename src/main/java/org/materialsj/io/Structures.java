package org.materialsj.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Structure;

/** Opens files of structures: one entry for all formats. */
public final class Structures {

  private static final String SAMPLE = "sample:";

  /** The shipped samples, as sources for {@link #open}. */
  public static final List<String> SAMPLES =
      List.of(
          "sample:elemental-crystals",
          "sample:g2-molecules",
          "sample:polar-molecules",
          "sample:chiral-molecules");

  private Structures() {}

  /**
   * Opens a file, the structure files of a folder (one level, sorted by name), the files that match
   * a glob such as {@code dir/*.cif} or {@code dir/**.xyz} (sorted by path; {@code **} crosses
   * folders), or one of the {@link #SAMPLES}.
   *
   * <p>The extension tells the format: CIF (.cif), POSCAR (.poscar, .vasp, POSCAR*, CONTCAR*), XYZ
   * and extended XYZ (.xyz, .extxyz), MOL (.mol), SDF (.sdf, .sd), PDB (.pdb, .ent), SMILES (.smi,
   * .smiles), tables with a column of SMILES (.csv, .tsv, .tab; not among the files of a folder).
   * Files without a known one are read when their first lines are clearly CIF, XYZ or POSCAR.
   * Nothing is ever read from the network, and no script is run.
   *
   * @param source what to open, as the user wrote it
   * @param options limits and leniency
   * @return a reader of its structures; close it
   * @throws ParseException if nothing can be opened: no such file or sample, a URL, one file that
   *     is not of a format that is read here, a folder or glob without structure files
   */
  public static StructureReader open(String source, ReadOptions options) throws ParseException {
    if (source.startsWith(SAMPLE)) {
      return sample(source, options);
    }
    Inputs inputs = Inputs.of(source);
    if (inputs.paths().size() == 1) {
      format(inputs.paths().get(0), inputs.names().get(0));
    }
    ByteCount count = new ByteCount();
    return new StructureReader(
        inputs.paths(),
        inputs.names(),
        index -> open(inputs.paths().get(index), inputs.names().get(index), options, count),
        count);
  }

  /**
   * Reads structures from memory.
   *
   * @param fileName name that tells the format by its extension and appears in messages
   * @param content the bytes of the file; not modified
   * @param options limits and leniency
   * @return a reader of its structures
   * @throws ParseException if the format is not read here
   */
  public static StructureReader parse(String fileName, byte[] content, ReadOptions options)
      throws ParseException {
    Format format = format(fileName, content, content.length);
    return new StructureReader(
        List.of(),
        List.of(fileName),
        index ->
            format == Format.CIF
                ? new CifReader(fileName, content.clone(), options)
                : stream(format, fileName, new ByteArrayInputStream(content), options),
        new ByteCount());
  }

  /**
   * Reads the first structure of a source, or fails.
   *
   * @param source as for {@link #open}
   * @param options limits and leniency
   * @return the structure
   * @throws ParseException if the first structure cannot be read
   */
  public static Structure first(String source, ReadOptions options) throws ParseException {
    try (StructureReader reader = open(source, options)) {
      if (!reader.hasNext()) {
        throw new ParseException(Code.E_EMPTY, source, 0, 0, "there is no structure in it.");
      }
      StructureRow row = reader.next();
      if (row.error().isPresent()) {
        throw row.error().get();
      }
      return row.structure().orElseThrow();
    }
  }

  private static StructureReader sample(String source, ReadOptions options) throws ParseException {
    if (!SAMPLES.contains(source)) {
      throw new ParseException(
          Code.E_MISSING,
          source,
          0,
          0,
          "there is no such sample; samples are " + String.join(", ", SAMPLES) + ".");
    }
    String file = source.substring(SAMPLE.length()) + ".xyz";
    return new StructureReader(
        List.of(),
        List.of(file),
        index -> {
          InputStream in = Structures.class.getResourceAsStream("/samples/" + file);
          if (in == null) {
            throw new ParseException(Code.E_IO, file, 0, 0, "this build carries no samples.");
          }
          return new XyzReader(file, in, options);
        },
        new ByteCount());
  }

  private static RowSource open(Path path, String name, ReadOptions options, ByteCount count)
      throws ParseException {
    Format format = format(path, name);
    if (format == Format.CIF) {
      byte[] content = Text.load(path, name, options.limits());
      count.add(content.length);
      return new CifReader(name, content, options);
    }
    try {
      return stream(format, name, count.counting(Files.newInputStream(path)), options);
    } catch (IOException e) {
      throw Text.unreadable(name, e);
    }
  }

  private static RowSource stream(Format format, String name, InputStream in, ReadOptions options)
      throws ParseException {
    return switch (format) {
      case XYZ -> new XyzReader(name, in, options);
      case POSCAR -> new PoscarReader(name, in, options);
      case PDB -> new PdbReader(name, in, options);
      default -> new MoleculeSource(format, name, in, options);
    };
  }

  private static Format format(Path path, String name) throws ParseException {
    if (!Files.isRegularFile(path)) {
      throw new ParseException(Code.E_IO, name, 0, 0, "this is no regular file.");
    }
    if (Format.ofName(name).isPresent() || Format.isForeign(name)) {
      return format(name, new byte[0], 0);
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(Text.HEAD);
      return format(name, head, head.length);
    } catch (IOException e) {
      throw Text.unreadable(name, e);
    }
  }

  private static Format format(String name, byte[] head, int length) throws ParseException {
    Optional<Format> byName = Format.ofName(name);
    if (byName.isPresent()) {
      return byName.get();
    }
    boolean foreign = Format.isForeign(name);
    if (!foreign) {
      Text.checkHead(head, Math.min(length, Text.HEAD), name);
    }
    Optional<Format> byContent =
        foreign ? Optional.empty() : Format.ofContent(head, Math.min(length, Text.HEAD));
    return byContent.orElseThrow(
        () ->
            new ParseException(
                Code.E_FORMAT,
                name,
                0,
                0,
                "this format is not read as structures. Read are " + Format.KNOWN + "."));
  }
}

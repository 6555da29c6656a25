package org.materialsj.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of structures that are read, told by name or, where that is clear, by content. */
enum Format {
  CIF,
  POSCAR,
  XYZ,
  MOL,
  SDF,
  SMILES,
  PDB,
  TABLE;

  /** What can be read, for messages. */
  static final String KNOWN =
      "CIF (.cif), POSCAR (.poscar, .vasp, POSCAR, CONTCAR), XYZ and extended XYZ (.xyz, .extxyz),"
          + " MOL (.mol), SDF (.sdf, .sd), PDB (.pdb, .ent), SMILES (.smi, .smiles) and tables with a"
          + " column of SMILES (.csv, .tsv, .tab)";

  /**
   * The format of a file name.
   *
   * @param path the name, with or without folders
   * @return the format, or empty when the name tells none
   */
  static Optional<Format> ofName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    String extension = extension(lower);
    return switch (extension) {
      case "cif" -> Optional.of(CIF);
      case "poscar", "vasp" -> Optional.of(POSCAR);
      case "xyz", "extxyz" -> Optional.of(XYZ);
      case "mol" -> Optional.of(MOL);
      case "sdf", "sd" -> Optional.of(SDF);
      case "smi", "smiles" -> Optional.of(SMILES);
      case "pdb", "ent" -> Optional.of(PDB);
      case "csv", "tsv", "tab" -> Optional.of(TABLE);
      default ->
          (lower.startsWith("poscar") || lower.startsWith("contcar")) && !isForeign(lower)
              ? Optional.of(POSCAR)
              : Optional.empty();
    };
  }

  /**
   * Whether files of a folder are taken for structures by their name. Tables are not, since most
   * tables are of something else; they are named one by one, or by a glob.
   *
   * @param name the name, without folders
   * @return true for all formats but tables
   */
  static boolean isFoundInFolders(String name) {
    return ofName(name).filter(format -> format != TABLE).isPresent();
  }

  /** Whether the name is one of a format that is never read here, whatever the content. */
  static boolean isForeign(String name) {
    return List.of(
            "cml", "xml", "html", "svg", "spt", "jmol", "png", "pngj", "jpg", "gif", "tif", "pdf",
            "zip", "json", "md", "java", "ijm", "exe", "jar")
        .contains(extension(name.toLowerCase(Locale.ROOT)));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * The format of the first bytes of a file: CIF begins with data_, XYZ with a number, a line of
   * anything and an atom, POSCAR has a number in its second line and three in the next three.
   *
   * @param head the first bytes
   * @param length how many
   * @return the format, or empty when none is clear
   */
  static Optional<Format> ofContent(byte[] head, int length) {
    String text = new String(head, 0, length, StandardCharsets.UTF_8);
    List<String> lines = text.lines().limit(200).toList();
    for (String line : lines) {
      if (line.toLowerCase(Locale.ROOT).startsWith("data_")) {
        return Optional.of(CIF);
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        break;
      }
    }
    if (lines.size() >= 3 && numbers(lines.get(0)) == 1) {
      String[] atom = lines.get(2).strip().split("\\s+", 2);
      if (atom.length == 2 && ElementSymbols.symbol(atom[0]).isPresent() && numbers(atom[1]) >= 3) {
        return Optional.of(XYZ);
      }
    }
    if (lines.size() >= 7
        && numbers(lines.get(1)) >= 1
        && numbers(lines.get(2)) == 3
        && numbers(lines.get(3)) == 3
        && numbers(lines.get(4)) == 3) {
      return Optional.of(POSCAR);
    }
    return Optional.empty();
  }

  /** How many numbers a line begins with. */
  private static int numbers(String line) {
    NumberParser parser = new NumberParser();
    int count = 0;
    for (String word : line.strip().split("\\s+", -1)) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      if (!parser.decimal(bytes, 0, bytes.length)) {
        break;
      }
      count++;
    }
    return count;
  }
}

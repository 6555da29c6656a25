package org.materialsj.host;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.materialsj.io.CifWriter;
import org.materialsj.io.SdfWriter;
import org.materialsj.io.XyzWriter;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;

/** Writes several structures one after the other, as one file. */
final class StructureTexts {

  private StructureTexts() {}

  /**
   * A CIF file, one block per crystal.
   *
   * @param structures crystals
   * @param provenance what made them, for the comments at the head of the file
   * @return the text
   * @throws IllegalArgumentException if one is a molecule
   */
  static String cif(List<Structure> structures, String provenance) {
    StringBuilder text = new StringBuilder();
    List<String> comments = provenance.lines().toList();
    for (Structure structure : structures) {
      if (!(structure instanceof Crystal crystal)) {
        throw new IllegalArgumentException(
            "A CIF file holds crystals, but %s is a molecule; write an .xyz file."
                .formatted(structure.name()));
      }
      // The head of the first block is the head of the file.
      text.append(CifWriter.text(crystal, text.isEmpty() ? comments : List.of()));
    }
    return text.toString();
  }

  /**
   * An extended XYZ file, one frame per structure.
   *
   * @param structures molecules with positions, and crystals
   * @return the text
   */
  static String xyz(List<Structure> structures) {
    StringBuilder text = new StringBuilder();
    structures.forEach(structure -> text.append(XyzWriter.text(structure)));
    return text.toString();
  }

  /**
   * Writes molecules, one in memory at a time.
   *
   * @param molecules molecules with positions
   * @param sdf as an SDF file, else as an XYZ file
   * @param path where to
   * @throws IOException if it cannot be written
   */
  static void write(Stream<Molecule> molecules, boolean sdf, Path path) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
      for (Molecule molecule : (Iterable<Molecule>) molecules::iterator) {
        out.write(sdf ? SdfWriter.text(molecule) : XyzWriter.text(molecule));
      }
    }
  }
}

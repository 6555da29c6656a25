package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.moments.MoleculeFrame;

class InvertFingerprintTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return InvertFingerprint.class;
  }

  /** The molecules of the spec, of which number 11 is ethanol. */
  private String source() throws IOException {
    Path file = folder.resolve("input-a.xyz");
    if (!Files.exists(file)) {
      try (InputStream in = MoleculeFrame.class.getResourceAsStream("inversion-molecules.xyz")) {
        Files.copy(in, file);
      }
    }
    return "source=[" + file + "]";
  }

  private String saved() {
    return " output=[%1$s/a.csv] structures=[%1$s/a.xyz]".formatted(folder);
  }

  @Override
  protected String good() throws IOException {
    return source() + " row=11" + saved();
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "row=1",
        "There is no fingerprint: give a structure file, or a table file or open table of"
            + " fingerprints.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(good() + " order=11", "order must be from 4 to 10, got \"11\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"a.csv", "a.csv.provenance.json", "a.xyz", "a.xyz.provenance.json"};
  }

  @Test
  void ethanolIsRecoveredWithItsElements() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    List<String> lines = Files.readAllLines(folder.resolve("a.csv"));
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "id,outcome,atoms,elements,fingerprint rmsd,coordinate rmsd (angstrom),wrong"
                    + " elements,tries,x1 (angstrom),y1 (angstrom)"),
        lines.get(0));
    String[] cells = lines.get(1).split(",");
    assertEquals("found", cells[1]);
    assertEquals("C C O H H H H H H", cells[3]);
    assertTrue(Double.parseDouble(cells[5]) < 1e-6, cells[5]);
    assertEquals(0, Double.parseDouble(cells[6]));
    String xyz = Files.readString(folder.resolve("a.xyz"));
    assertTrue(xyz.startsWith("9\n"), xyz);
    assertTrue(xyz.contains("(recovered)"), xyz);
  }

  @Test
  void unknownElementsAndLongMoleculesAreRowsWithTheirReason() throws IOException {
    Path file = folder.resolve("input-b.xyz");
    Files.writeString(
        file,
        """
        3
        water
        O 0.0 0.0 0.1173
        H 0.0 0.7572 -0.4692
        H 0.0 -0.7572 -0.4692
        2
        salt
        Na 0 0 0
        Cl 2.4 0 0
        2
        far apart
        H 0 0 0
        H 12.5 0 0
        """);
    assertEquals(Optional.empty(), bridge("source=[" + file + "]" + saved()));
    List<String> lines = Files.readAllLines(folder.resolve("a.csv"));
    assertTrue(lines.get(1).contains(",found,3,"), lines.get(1));
    assertTrue(
        lines.get(2).contains("atom 1 is Na, which is not among the species H, C, N, O, F"),
        lines.get(2));
    assertTrue(
        lines.get(3).contains("its atoms reach 6.250 angstrom from the centre"), lines.get(3));
  }

  @Test
  void aSingleBadStructureIsRefusedWithItsReason() throws IOException {
    assertEquals(
        Optional.of(
            "The fingerprint of input-a.xyz#11 cannot be inverted: atom 3 is O, which is not among"
                + " the species H, C; add it to the species."),
        bridge(source() + " row=11 species=[C, H]"));
  }

  @Test
  void otherMistakesAreSaidInOneSentence() throws IOException {
    assertEquals(
        Optional.of("species must be symbols of elements separated by commas, got \"H, Qq\"."),
        bridge(source() + " species=[H, Qq]"));
    assertEquals(
        Optional.of("row must be the id of a row or a number from 1 to 34, got \"35\"."),
        bridge(source() + " row=35"));
    Path table = folder.resolve("input-t.csv");
    Files.writeString(table, "id,a\nx,1\n");
    assertEquals(
        Optional.of(
            "Structures make their second fingerprint themselves; leave the second table empty."),
        bridge(source() + " unittable=[" + table + "]"));
    assertTrue(
        bridge("source=[" + table + "]")
            .orElseThrow()
            .startsWith("The table lacks 295 of the 295 invariants of order 7, such as "));
    assertTrue(
        bridge(source() + " structures=[" + folder + "/a.pdb]")
            .orElseThrow()
            .endsWith("must end in .xyz."));
  }

  @Test
  void cancellingDuringTheTriesLeavesNothing() throws IOException {
    assertCancelled(source() + " tries=100000" + saved(), 100);
  }
}

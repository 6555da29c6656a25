package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;

class LabelledFramesTest {

  @TempDir Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("a.xyz"), text);
  }

  private LabelledFrame only(String text) throws Exception {
    List<LabelledFrame> frames = LabelledFrames.read(write(text), ReadOptions.STRICT);
    assertEquals(1, frames.size());
    return frames.get(0);
  }

  private String refusal(String text) throws IOException {
    Path file = write(text);
    return assertThrows(ParseException.class, () -> LabelledFrames.read(file, ReadOptions.STRICT))
        .getMessage();
  }

  @Test
  void eachFrameHasTheLabelsThatItGives() throws Exception {
    Path file =
        write(
            """
            2
            Properties=species:S:1:pos:R:3:tag:I:1:forces:R:3 energy=-1.5 config_type=Surface
            Ar 0 0 0 7 0.5 0 0
            Ar 1 0 0 8 -0.5 0 1e-3
            2
            Properties=species:S:1:pos:R:3 energy=-1 name=second
            Ar 0 0 0
            Ar 2 0 0
            1
            Properties=species:S:1:pos:R:3:forces:R:3
            Ar 0 0 0 x 0 0
            """);
    try (LabelledFrames frames = LabelledFrames.open(file, ReadOptions.STRICT)) {
      LabelledFrames.Row row = frames.next().orElseThrow();
      LabelledFrame first = row.frame().orElseThrow();
      assertArrayEquals(new double[] {0.5, 0, 0, -0.5, 0, 1e-3}, first.forces().orElseThrow());
      assertEquals(OptionalDouble.of(-1.5), first.energy());
      assertEquals("Surface", first.group());
      assertEquals("a.xyz#1", first.atoms().name());
      assertEquals(List.of(), row.warnings());
      LabelledFrame second = frames.next().orElseThrow().frame().orElseThrow();
      assertEquals("second", second.atoms().name());
      assertEquals(Optional.empty(), second.forces());
      assertEquals(Optional.empty(), second.stress());
      LabelledFrames.Row third = frames.next().orElseThrow();
      String message = third.error().orElseThrow().getMessage();
      assertTrue(message.startsWith("a.xyz, line 11, column 10: a force"), message);
      assertEquals(Optional.empty(), third.frame());
      assertEquals(Optional.empty(), frames.next());
    }
  }

  @Test
  void namesOfTrainingSetsAreKnown() throws Exception {
    LabelledFrame frame =
        only(
            """
            1
            Lattice="2 0 0 0 4 0 0 0 5" Properties=species:S:1:pos:R:3:REF_forces:R:3 \
            REF_energy=-3 dft_virial="-40 0 0 0 80 0 0 0 0"
            Ar 0 0 0 1 2 3
            """);
    assertEquals(OptionalDouble.of(-3), frame.energy());
    assertArrayEquals(new double[] {1, 2, 3}, frame.forces().orElseThrow());
    assertArrayEquals(
        new double[] {1, 0, 0, 0, -2, 0, 0, 0, 0}, frame.stress().orElseThrow(), 1e-15);
  }

  @Test
  void sixNumbersOfStressAreInTheOrderOfVoigt() throws Exception {
    LabelledFrame frame =
        only("1\nLattice=\"2 0 0 0 2 0 0 0 2\" stress=\"1 2 3 4 5 6\"\nAr 0 0 0\n");
    assertArrayEquals(new double[] {1, 6, 5, 6, 2, 4, 5, 4, 3}, frame.stress().orElseThrow());
  }

  @Test
  void aSecondEnergyThatDiffersIsToldOnce() throws Exception {
    String frame = "1\nREF_energy=-2 energy=-1\nAr 0 0 0\n";
    try (LabelledFrames frames = LabelledFrames.open(write(frame + frame), ReadOptions.STRICT)) {
      LabelledFrames.Row row = frames.next().orElseThrow();
      assertEquals(OptionalDouble.of(-1), row.frame().orElseThrow().energy());
      assertEquals(
          "a.xyz, line 2: energy was read; REF_energy differ and were not read.",
          row.warnings().get(0).toString());
      assertEquals(List.of(), frames.next().orElseThrow().warnings());
    }
  }

  @Test
  void aSecondColumnOfForcesIsTold() throws Exception {
    Path file =
        write(
            "1\nProperties=species:S:1:pos:R:3:dft_forces:R:3:forces:R:3\nAr 0 0 0 1 1 1 2 2 2\n");
    try (LabelledFrames frames = LabelledFrames.open(file, ReadOptions.STRICT)) {
      LabelledFrames.Row row = frames.next().orElseThrow();
      assertArrayEquals(new double[] {2, 2, 2}, row.frame().orElseThrow().forces().orElseThrow());
      assertTrue(
          row.warnings().get(0).sentence().contains("forces, dft_forces"),
          row.warnings().toString());
    }
  }

  @Test
  void energiesThatAreNoNumbersAreRefusedWithTheirLine() throws Exception {
    assertEquals(
        "a.xyz, line 2: energy must be a number, got \"nan\".",
        refusal("1\nenergy=nan\nAr 0 0 0\n"));
  }

  @Test
  void framesInOtherUnitsAreRefused() throws Exception {
    String message = refusal("1\nenergy=-1 energy_unit=Hartree\nAr 0 0 0\n");
    assertTrue(message.contains("energy_unit=\"Hartree\"") && message.contains("eV"), message);
  }

  @Test
  void stressesOfSevenNumbersAreRefused() throws Exception {
    String message =
        refusal("1\nLattice=\"2 0 0 0 2 0 0 0 2\" stress=\"1 2 3 4 5 6 7\"\nAr 0 0 0\n");
    assertTrue(message.contains("stress needs 9 numbers"), message);
  }

  @Test
  void compressedFilesAreReadAlsoWithoutTheEnding() throws Exception {
    Path file = folder.resolve("frames.dat");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("1\nenergy=-1\nAr 0 0 0\n".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(1, LabelledFrames.read(file, ReadOptions.STRICT).size());
  }

  @Test
  void brokenCompressionIsRefused() throws Exception {
    Path file = folder.resolve("a.xyz.gz");
    Files.write(file, new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
    assertThrows(ParseException.class, () -> LabelledFrames.read(file, ReadOptions.STRICT));
  }

  @Test
  void aMissingFileIsRefused() {
    assertThrows(
        ParseException.class,
        () -> LabelledFrames.open(folder.resolve("none.xyz"), ReadOptions.STRICT));
  }

  @Test
  void writtenFramesAreReadBackBitForBit() throws Exception {
    Lattice cell =
        new Lattice(
            new double[] {5.1, 0, 0, 0.3, 6, 0, 0, 0, 7}, new boolean[] {true, true, false});
    AtomicFrame atoms =
        new AtomicFrame(
            "an \"odd\" name",
            new int[] {14, 8},
            new double[] {0.1, 1 / 3.0, 9.9, -2e-7, 4, 5},
            Optional.of(cell));
    LabelledFrame frame =
        new LabelledFrame(
            atoms,
            "Vacancy 300 K",
            OptionalDouble.of(-123456.789012345),
            Optional.of(new double[] {1, 2, 3, 4e-9, 5, 6}),
            Optional.of(new double[] {1, 2, 3, 2, 5, 6, 3, 6, 1 / 7.0}));
    String text =
        LabelledFrameWriter.text(
            frame,
            Map.of("step", "12"),
            List.of(
                new LabelledFrameWriter.Column(
                    LabelledFrameWriter.VELOCITIES, 3, new double[] {0, 1, 2, 3, 4, 5})));
    assertTrue(text.contains(":forces:R:3:velocities:R:3"), text);
    LabelledFrame read = only(text);
    assertEquals(atoms, read.atoms());
    assertEquals(frame.group(), read.group());
    assertEquals(frame.energy(), read.energy());
    assertArrayEquals(frame.forces().orElseThrow(), read.forces().orElseThrow());
    assertArrayEquals(frame.stress().orElseThrow(), read.stress().orElseThrow());
  }

  @Test
  void columnsThatDoNotFitAreRefused() {
    LabelledFrame frame =
        new LabelledFrame(
            new AtomicFrame("", new int[] {18}, new double[3], Optional.empty()),
            "",
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty());
    List<LabelledFrameWriter.Column> columns =
        List.of(new LabelledFrameWriter.Column("grade", 1, new double[2]));
    assertThrows(
        IllegalArgumentException.class, () -> LabelledFrameWriter.text(frame, Map.of(), columns));
    Map<String, String> taken = Map.of("energy", "1");
    assertThrows(
        IllegalArgumentException.class, () -> LabelledFrameWriter.text(frame, taken, List.of()));
  }
}

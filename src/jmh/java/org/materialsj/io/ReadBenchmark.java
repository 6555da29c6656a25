package org.materialsj.io;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading speed on one thread, from bytes in memory to structures. Each text is 10 million bytes
 * (10 MB), so operations per second times 10 are MB/s.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Djmh.args="ReadBenchmark"</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadBenchmark {

  private static final int SIZE = 10_000_000;

  private byte[] symmetricCif;
  private byte[] explicitCif;
  private byte[] extendedXyz;
  private byte[] table;

  /** Writes the texts. */
  @Setup
  public void write() {
    Random random = new Random(1);
    symmetricCif = repeat(i -> symmetric(i, random));
    explicitCif = repeat(i -> explicit(i, random));
    extendedXyz = repeat(i -> frame(i, random));
    table = repeat(i -> i == 0 ? header() : row(i, random));
  }

  private interface Part {
    String text(int index);
  }

  private static byte[] repeat(Part part) {
    StringBuilder text = new StringBuilder(SIZE + 100_000);
    for (int i = 0; text.length() < SIZE; i++) {
      text.append(part.text(i));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String number(Random random) {
    return String.format(java.util.Locale.ROOT, "%.6f", random.nextDouble());
  }

  /** A block like those of journals: bibliography, P 21/c, 40 atoms with displacements. */
  private static String symmetric(int index, Random random) {
    StringBuilder text = new StringBuilder("data_block_" + index + "\n");
    text.append("_publ_section_title\n;\n A structure with a long title, number ").append(index);
    text.append("\n;\nloop_\n_publ_author_name\n'Author, A.'\n'Author, B.'\n'Author, C.'\n");
    for (int i = 0; i < 60; i++) {
      text.append("_journal_item_").append(i).append("   'some value of item ").append(i);
      text.append("'\n");
    }
    text.append("_symmetry_space_group_name_H-M 'P 1 21/c 1'\n_symmetry_Int_Tables_number 14\n");
    text.append("loop_\n_symmetry_equiv_pos_as_xyz\n'x, y, z'\n'-x, y+1/2, -z+1/2'\n");
    text.append("'-x, -y, -z'\n'x, -y-1/2, z-1/2'\n_cell_length_a 15.234(2)\n");
    text.append("_cell_length_b 12.345(1)\n_cell_length_c 20.123(3)\n_cell_angle_alpha 90\n");
    text.append("_cell_angle_beta 101.23(1)\n_cell_angle_gamma 90\nloop_\n_atom_site_label\n");
    text.append("_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n");
    text.append("_atom_site_fract_z\n_atom_site_U_iso_or_equiv\n_atom_site_adp_type\n");
    text.append("_atom_site_occupancy\n_atom_site_calc_flag\n");
    for (int i = 0; i < 40; i++) {
      String symbol = i % 3 == 0 ? "C" : i % 3 == 1 ? "H" : "O";
      text.append(symbol).append(i).append(' ').append(symbol);
      for (int k = 0; k < 3; k++) {
        text.append(' ').append(number(random), 0, 7).append("(3)");
      }
      text.append(" 0.0456(12) Uani 1 d\n");
    }
    text.append("loop_\n_atom_site_aniso_label\n_atom_site_aniso_U_11\n_atom_site_aniso_U_22\n");
    text.append("_atom_site_aniso_U_33\n_atom_site_aniso_U_23\n_atom_site_aniso_U_13\n");
    text.append("_atom_site_aniso_U_12\n");
    for (int i = 0; i < 40; i++) {
      text.append("C").append(i);
      text.append(" 0.0456(12) 0.0321(9) 0.0387(10) 0.0012(8) 0.0034(9) -0.0023(8)\n");
    }
    return text.toString();
  }

  /** A block as computations write it: P 1, 100 atoms. */
  private static String explicit(int index, Random random) {
    StringBuilder text = new StringBuilder("data_calc_" + index + "\n");
    text.append("_symmetry_space_group_name_H-M   'P 1'\n_cell_length_a   10.5\n");
    text.append("_cell_length_b   11.5\n_cell_length_c   12.5\n_cell_angle_alpha   90.0\n");
    text.append("_cell_angle_beta   90.0\n_cell_angle_gamma   90.0\nloop_\n");
    text.append(" _symmetry_equiv_pos_site_id\n _symmetry_equiv_pos_as_xyz\n  1  'x, y, z'\n");
    text.append("loop_\n _atom_site_type_symbol\n _atom_site_label\n");
    text.append(" _atom_site_symmetry_multiplicity\n _atom_site_fract_x\n _atom_site_fract_y\n");
    text.append(" _atom_site_fract_z\n _atom_site_occupancy\n");
    for (int i = 0; i < 100; i++) {
      String symbol = i % 2 == 0 ? "Si" : "O";
      text.append("  ").append(symbol).append("  ").append(symbol).append(i).append("  1");
      for (int k = 0; k < 3; k++) {
        text.append("  ").append(number(random)).append("1234");
      }
      text.append("  1\n");
    }
    return text.toString();
  }

  private static String frame(int index, Random random) {
    StringBuilder text = new StringBuilder("64\n");
    text.append("Lattice=\"10.8 0.0 0.0 0.0 10.8 0.0 0.0 0.0 10.8\" ");
    text.append("Properties=species:S:1:pos:R:3:forces:R:3 energy=-");
    text.append(100 + index).append(".123456 config=\"run ").append(index);
    text.append("\" pbc=\"T T T\"\n");
    for (int i = 0; i < 64; i++) {
      text.append("Si");
      for (int k = 0; k < 6; k++) {
        text.append("   ").append(number(random)).append("12");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String header() {
    return "id,f1 (eV),f2,f3,f4,f5,f6,f7,f8,target (GPa),name\n";
  }

  private static String row(int index, Random random) {
    StringBuilder text = new StringBuilder("row" + index);
    for (int k = 0; k < 9; k++) {
      text.append(',').append(random.nextDouble());
    }
    return text.append(",compound ").append(index).append('\n').toString();
  }

  private static int count(String file, byte[] text) throws ParseException {
    int count = 0;
    try (StructureReader reader = Structures.parse(file, text, ReadOptions.STRICT)) {
      while (reader.hasNext()) {
        StructureRow row = reader.next();
        if (row.error().isPresent()) {
          throw row.error().get();
        }
        count++;
      }
    }
    return count;
  }

  /** CIF blocks with symmetry and much besides the atoms. */
  @Benchmark
  public int cifWithSymmetry() throws ParseException {
    return count("a.cif", symmetricCif);
  }

  /** CIF blocks with all their atoms. */
  @Benchmark
  public int cifWithAllAtoms() throws ParseException {
    return count("a.cif", explicitCif);
  }

  /** Frames of extended XYZ. */
  @Benchmark
  public int extendedXyz() throws ParseException {
    return count("a.xyz", extendedXyz);
  }

  /** A table of numbers. */
  @Benchmark
  public int csv() throws ParseException {
    return TableReader.parse("a.csv", table, ReadOptions.STRICT).table().rows();
  }
}

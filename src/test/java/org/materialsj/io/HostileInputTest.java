package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.model.Crystal;

/** Cut and damaged files give a value or a ParseException, soon. */
class HostileInputTest {

  /** A file that is good as it is. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Seed(String file, byte[] content) {
    @Override
    public String toString() {
      return file;
    }
  }

  static List<Seed> seeds() throws Exception {
    String atoms = CifReaderTest.HEAD + CifReaderTest.LOOP + "Na1 Na 0 0 0 1\nCl1 Cl .5 .5 .5 1\n";
    String quartz =
        "data_quartz\n_cell_length_a 4.916(1)\n_cell_length_b 4.916(1)\n_cell_length_c 5.4054(4)\n"
            + "_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 120\n"
            + "_symmetry_space_group_name_H-M 'P 32 2 1'\n_symmetry_space_group_name_Hall 'P 32"
            + " 2\"'\nloop_\n_symmetry_equiv_pos_as_xyz\nx,y,z\n-y,x-y,z+2/3\n-x+y,-x,z+1/3\n"
            + "y,x,-z\n'x-y, -y, -z+1/3'\n'-x, -x+y, -z+2/3'\n"
            + "loop_\n_atom_type_symbol\n_atom_type_oxidation_number\nSi 4\nO -2\n"
            + "loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n"
            + "_atom_site_fract_y\n_atom_site_fract_z\n"
            + "Si1 Si 0.4697(1) 0 0.6667\nO1 O 0.4135 0.2669 0.7858\n";
    String disorder =
        "\ufeff# text\r\ndata_d\r\n_chemical_name_common\r\n;\r\na text; field\r\n;\r\n"
            + "_chemical_name_mineral \"it's\"\r\n"
            + CifReaderTest.HEAD.replace("data_test\n", "").replace("\n", "\r\n")
            + "loop_\r\n_atom_site_label\r\n_atom_site_fract_x\r\n_atom_site_fract_y\r\n"
            + "_atom_site_fract_z\r\n_atom_site_occupancy\r\n_atom_site_disorder_assembly\r\n"
            + "_atom_site_disorder_group\r\nC1 0 0 0 .6 A 1\r\nC2 .1 0 0 .4 A 2\r\n"
            + "CA1 1/3 2/3 .5 1 . .\r\n";
    String several = "data_global\n_x 1\n" + atoms + quartz + atoms.replace("data_test", "data_é");
    String frames =
        "2\nLattice=\"4 0 0 0 4 0 0 0 4\" Properties=species:S:1:pos:R:3:f:R:1 name=\"a b\" e=[1,"
            + " 2] pbc=\"T T F\"\nNa 0 0 0 1\nCl 2 2 2 1\n3\nwater é\nO 0 0 0\nH 1 0 0\nD 0 1 0\n";
    String table = "# c\nid,x (eV),t,error\na,1.5,\"q\"\"q, r\",\nb,,'=1,failed\n\"#c\",-3e5,é,\n";
    String pdb =
        "TITLE     AZIDE\nCRYST1   10.000   10.000   10.000  90.00  90.00  90.00 P 1\n"
            + "MODEL        1\n"
            + "ATOM      1  CA AALA A   1       1.000   2.000   3.000  0.60 10.00           C  \n"
            + "ATOM      2  CA BALA A   1       1.500   2.000   3.000  0.40 10.00           C  \n"
            + "HETATM    3 NA    NA A   2A     -1.000   0.000   9.999  1.00  0.00          NA1+\n"
            + "HETATM    4  D1  DOD A   3      -4.000   0.000   9.999\nTER\nENDMDL\n"
            + "MODEL        2\n"
            + "ATOM      1  CA  ALA A   1       1.000   2.000   3.000  1.00 10.00           C1-\n"
            + "ENDMDL\nCONECT    1    3    3    4\nCONECT    3    1    1\nEND\n";
    String smiles =
        "# c\nname,SMILES,x (eV)\nethanol,CCO,1.5\n\"a, \"\"b\"\"\",\"C/C=C/[N+](=O)[O-]\",\n,'=C,\n";
    return List.of(
        new Seed("m.pdb", Reading.bytes(pdb)),
        new Seed("smiles.csv", Reading.bytes(smiles)),
        new Seed("smiles.tsv", Reading.bytes(smiles.replace(',', '\t'))),
        new Seed("p1.cif", Reading.bytes(atoms)),
        new Seed("quartz.cif", Reading.bytes(quartz)),
        new Seed("disorder.cif", Reading.bytes(disorder)),
        new Seed("several.cif", Reading.bytes(several)),
        new Seed("POSCAR", Reading.bytes(CifGoldenTest.resource("NaCl.poscar"))),
        new Seed("w.xyz", Reading.bytes("3\nwater\nO 0 0 0\nH 1 0 0\nH 0 1 0\n")),
        new Seed("frames.extxyz", Reading.bytes(frames)),
        new Seed("t.csv", Reading.bytes(table)),
        new Seed("t.tsv", Reading.bytes(table.replace(',', '\t'))),
        new Seed("t.txt", Reading.bytes("# c\n id x (g cm-3) y\n a  1 2\n \"b c\"  3 -4e1\n")));
  }

  /** Reads to the end; returns the number of rows that were read. */
  private static int read(Seed seed, byte[] content, ReadOptions options) {
    if (seed.file().startsWith("t.")) {
      try {
        return TableReader.parse(seed.file(), content, options).table().rows();
      } catch (ParseException e) {
        assertTrue(e.getMessage().startsWith(seed.file()), e.getMessage());
        return 0;
      }
    }
    int good = 0;
    for (StructureRow row : Reading.rows(seed.file(), content, options)) {
      if (row.structure().isPresent()) {
        good++;
        if (row.structure().get() instanceof Crystal crystal) {
          assertTrue(crystal.sites().size() <= options.limits().atoms());
        }
      } else {
        assertTrue(row.error().get().getMessage().startsWith(seed.file()));
      }
    }
    return good;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fileCutAnywhereIsReadOrRefused(Seed seed) {
    int whole = read(seed, seed.content(), ReadOptions.STRICT);
    assertTrue(whole > 0);
    assertTrue(seed.content().length <= 4096);
    for (ReadOptions options : List.of(ReadOptions.STRICT, ReadOptions.LENIENT)) {
      for (int length = 0; length < seed.content().length; length++) {
        byte[] cut = Arrays.copyOf(seed.content(), length);
        int rows =
            assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> read(seed, cut, options), seed + " cut at " + length);
        assertTrue(rows <= whole);
      }
    }
  }

  private static final byte[] PIECES =
      "0123456789.-+eE()/ \t\n\r'\";_#?xyz,[]{}=:\\\0\u001aNaHDTdata_loop_"
          .getBytes(StandardCharsets.UTF_8);

  @Property(tries = 5000)
  void damagedFileIsReadOrRefused(@ForAll long seedOfDamage) throws Exception {
    Random random = new Random(seedOfDamage);
    List<Seed> seeds = seeds();
    Seed seed = seeds.get(random.nextInt(seeds.size()));
    List<Byte> bytes = new ArrayList<>();
    for (byte b : seed.content()) {
      bytes.add(b);
    }
    for (int i = 1 + random.nextInt(6); i > 0 && !bytes.isEmpty(); i--) {
      int at = random.nextInt(bytes.size());
      byte piece =
          random.nextInt(8) == 0
              ? (byte) random.nextInt(256)
              : PIECES[random.nextInt(PIECES.length)];
      switch (random.nextInt(4)) {
        case 0 -> bytes.set(at, piece);
        case 1 -> bytes.add(at, piece);
        case 2 -> bytes.subList(at, Math.min(bytes.size(), at + 1 + random.nextInt(40))).clear();
        default -> {
          int to = Math.min(bytes.size(), at + 1 + random.nextInt(40));
          bytes.addAll(random.nextInt(bytes.size()), List.copyOf(bytes.subList(at, to)));
        }
      }
    }
    byte[] content = new byte[bytes.size()];
    for (int i = 0; i < content.length; i++) {
      content[i] = bytes.get(i);
    }
    ReadOptions options = random.nextBoolean() ? ReadOptions.STRICT : ReadOptions.LENIENT;
    long start = System.nanoTime();
    read(seed, content, options);
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    assertTrue(milliseconds < 10_000, () -> seed + " took " + milliseconds + " ms");
  }
}

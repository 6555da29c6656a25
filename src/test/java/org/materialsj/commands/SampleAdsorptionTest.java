package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

class SampleAdsorptionTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return SampleAdsorption.class;
  }

  /** A roomy cube of silicon and oxygen. */
  private Path framework(String charges) throws IOException {
    String[] q = charges.split(" ");
    String text =
        "data_cube\n_cell_length_a 9.2\n_cell_length_b 9.2\n_cell_length_c 9.2\n"
            + "_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 90\n"
            + "_space_group_name_H-M_alt 'P m -3 m'\nloop_\n_atom_site_label\n"
            + "_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
            + (q.length == 2 ? "_atom_site_charge\n" : "")
            + "Si1 Si 0 0 0 "
            + q[0]
            + "\nO1 O 0.5 0 0 "
            + (q.length == 2 ? q[1] : "")
            + "\n";
    Path file = folder.resolve("input-cube.cif");
    Files.writeString(file, text);
    return file;
  }

  private String call(Path file) {
    return ("source=[%s] cutoff=4.6 insertions=640 equilibration=400 steps=1000 voxel=1"
            + " output=[%s/a.csv] ")
        .formatted(file, folder);
  }

  @Override
  protected String good() throws IOException {
    return call(framework(""))
        + "pressures=[5 20] henry=[%1$s/b.csv] density=[%1$s/c.tif] snapshots=[%1$s/d.cif] figure=[%1$s/e.svg]"
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("guest=Methane", "There is no file of a framework.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        call(framework("")) + "pressures=[1 -5]",
        "Pressures are up to 1000 different numbers above 0 and up to 100000 bar, such as 1 5 10;"
            + " got \"1 -5\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "a.csv", "a.csv.provenance.json", "b.csv", "b.csv.provenance.json", "c.tif", "d.cif", "e.svg"
    };
  }

  private FeatureTable read(String name) throws Exception {
    return TableReader.read(folder.resolve(name), ReadOptions.STRICT).table();
  }

  @Test
  void uptakeGrowsWithPressureInAllUnits() throws Exception {
    assertEquals(Optional.empty(), bridge(good()));
    FeatureTable table = read("a.csv");
    assertEquals("5 bar", table.ids().get(0));
    double[] loading = table.numbers("loading");
    assertTrue(loading[1] > loading[0] && loading[0] > 0);
    // One molecule in a cell of 76.083 u is 1000 / 76.083 mol/kg.
    assertEquals(loading[1] * 1000 / 76.083, table.numbers("uptake")[1], 1e-2 * loading[1]);
    double henry = read("b.csv").numbers("Henry coefficient of a cell")[0];
    assertEquals(henry * table.numbers("fugacity")[0], table.numbers("Henry's law")[0], 1e-9);
  }

  @Test
  void chargesComeFromTheFileOrFromTheUser() throws Exception {
    String co2 = " guest=[Carbon dioxide] pressures=2 temperature=350";
    assertEquals(Optional.empty(), bridge(call(framework("1.2 -0.4")) + co2));
    String fromFile = Files.readString(folder.resolve("a.csv"));
    String typed = " charges=[Si=1.2 O1=-0.4]";
    assertEquals(Optional.empty(), bridge(call(framework("")) + co2 + typed));
    assertEquals(fromFile, Files.readString(folder.resolve("a.csv")));
    assertEquals(Optional.empty(), bridge(call(framework("")) + co2));
    assertTrue(!fromFile.equals(Files.readString(folder.resolve("a.csv"))), "charges must matter");
  }

  @Test
  void chargesThatDoNotFitAreRefused() throws Exception {
    String call = call(framework("")) + " guest=[Carbon dioxide] pressures=2 ";
    assertEquals(
        Optional.of(
            "The charges of the unit cell add up to 0.9000 e; electrostatics need a neutral"
                + " framework."),
        bridge(call + "charges=[Si=1.2 O=-0.1]"));
    assertEquals(
        Optional.of("There is no charge for O; give one for every element, or for every label."),
        bridge(call + "charges=[Si=1.2]"));
    assertEquals(
        Optional.of("A charge is given for Zn, but the framework has no such element or label."),
        bridge(call + "charges=[Si=1.2 O=-0.4 Zn=1]"));
  }

  @Test
  void aLennardJonesGuestNeedsItsConstants() throws Exception {
    String call = call(framework("")) + " pressures=2 guest=Lennard-Jones ";
    assertEquals(
        Optional.of(
            "A Lennard-Jones guest needs its constants, such as epsilon=148 sigma=3.73 (K,"
                + " angstrom)."),
        bridge(call));
    assertEquals(Optional.empty(), bridge(call + "constants=[epsilon=148 sigma=3.73]"));
    String own = Files.readString(folder.resolve("a.csv"));
    assertEquals(
        Optional.empty(),
        bridge(call(framework("")) + " pressures=2 state=[Ideal gas] guest=Methane"));
    assertEquals(own, Files.readString(folder.resolve("a.csv")));
    assertEquals(
        Optional.of("Constants are for a Lennard-Jones guest; Methane has published ones."),
        bridge(call(framework("")) + "constants=[epsilon=1 sigma=2]"));
  }

  @Test
  void parametersOfTheFrameworkCanBeReplaced() throws Exception {
    String call = call(framework("")) + " pressures=2 ";
    assertEquals(Optional.empty(), bridge(call));
    String usual = Files.readString(folder.resolve("a.csv"));
    assertEquals(Optional.empty(), bridge(call + "overrides=[O=100/3.3]"));
    assertTrue(!usual.equals(Files.readString(folder.resolve("a.csv"))));
    assertEquals(
        Optional.of(
            "Parameters of O are epsilon/sigma (K, angstrom), such as 30.2/3.12; got \"1\"."),
        bridge(call + "overrides=[O=1]"));
    assertEquals(
        Optional.of("Parameters are given for Zn, but the framework has no such element."),
        bridge(call + "overrides=[Zn=1/3]"));
  }

  @Test
  void aMoleculeIsNoFramework() throws IOException {
    Path file = folder.resolve("input-water.xyz");
    Files.writeString(file, "3\nwater\nO 0 0 0\nH 0.96 0 0\nH -0.24 0.93 0\n");
    assertEquals(
        Optional.of(
            "The first structure of input-water.xyz is a molecule; guests need a crystal to be"
                + " adsorbed in."),
        bridge(call(file)));
  }

  @Test
  void aLongRunIsCancelledInTheMiddle() throws IOException {
    assertCancelled(
        call(framework("")).replace("steps=1000", "steps=100000000") + "pressures=[10 20]", 101);
  }
}

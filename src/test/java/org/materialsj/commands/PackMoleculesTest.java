package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Structures;
import org.materialsj.model.Crystal;

class PackMoleculesTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return PackMolecules.class;
  }

  @Override
  protected String good() {
    return "shape=pentagon groups=p2 site=general evaluations=300 output=[%1$s/a.csv]"
            .formatted(folder)
        + " report=[%1$s/a.md] picture=[%1$s/a.png]".formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "groups=p2", "There is nothing to pack: give a SMILES, a file of molecules, or shapes.");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "shape=disc groups=p2 evaluations=0", "evaluations must be at least 1, got \"0\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"a.csv", "a.csv.provenance.json", "a.md", "a.png"};
  }

  @Test
  void cancellingInTheMiddleKeepsTheBestSoFar() throws IOException {
    assertKeptWhenCancelled(
        "shape=pentagon groups=[p2, p2gg, p1] site=general evaluations=20000000"
            + " checkpoint=[%1$s/c] output=[%1$s/a.csv] report=[%1$s/a.md]".formatted(folder),
        5,
        "a.csv",
        "a.csv.provenance.json",
        "a.md",
        "c.1");
    List<String> table = Files.readAllLines(folder.resolve("a.csv"));
    assertTrue(table.get(1).endsWith("CANCELLED"), table.toString());
    assertTrue(Files.readString(folder.resolve("a.md")).contains("**CANCELLED**"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shape=disc molecule=C | Give one of these only: a SMILES, a file of molecules, or shapes.",
        "shape=[polygon 0 0, 2 2, 2 0, 0 1] | crosses or touches itself",
        "shape=[polygon 0 0, 1 1, 2 2] | no area",
        "shape=starfish | Unknown shape \"starfish\"; known are disc, ",
        "shape=disc groups=p2q | There is no plane group \"p2q\"; give names such as p2gg",
        "shape=cube groups=p2gg | \"p2gg\" is a plane group, but the body is not flat",
        "shape=disc groups=p2 site=-7 | -7",
        "molecule=[[Xe]] groups=P1 radii=[Rowland and Taylor 1996] | radius for Xe",
        "molecule=C ownradii=[C=x] | The own radius of C is no number",
        "shape=disc groups=p2 structures=[/tmp/a.pdb] | must end in .cif.",
        "molecule=C groups=P1 evaluations=100 picture=[a.svg] | must end in .png.",
        "shape=cube groups=P1 evaluations=100 structures=[a.cif] | only packings of molecules are crystals.",
        "shape=disc groups=p2 checkpoint=[Missing/c] | there is no folder Missing.",
      })
  void mistakesAreToldInOneSentence(String options, String part) {
    String said = bridge(options.strip()).orElseThrow();
    assertTrue(said.contains(part.strip()), said);
    assertTrue(Character.isUpperCase(said.charAt(0)) || said.startsWith("\""), said);
    assertTrue(said.endsWith("."), said);
    assertFalse(said.contains("\n"), said);
  }

  @Test
  void checkpointsAreDeletedWhenTheResultIsSaved() throws IOException {
    assertEquals(Optional.empty(), bridge(good() + " checkpoint=[" + folder + "/c]"));
    assertFalse(Files.exists(folder.resolve("c.1")));
    assertTrue(Files.exists(folder.resolve("a.csv")));
  }

  @Test
  void aShapeMakesNoCrystalFile() throws IOException {
    String said = bridge(good() + " structures=[" + folder + "/a.cif]").orElseThrow();
    assertTrue(said.endsWith("only packings of molecules are crystals."), said);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void benzeneIsPackedRelaxedAndComparedFromItsSmiles() throws Exception {
    assertEquals(
        Optional.empty(),
        bridge(
            ("molecule=c1ccccc1 groups=Pbca site=[inversion centre] evaluations=3000 keep=3"
                    + " relax=[Williams 1967] reference=%2$s output=[%1$s/a.csv]"
                    + " structures=[%1$s/a.cif] report=[%1$s/a.md] picture=[%1$s/a.png]")
                .formatted(
                    folder, "src/test/resources/org/materialsj/packing/experimental/benzene.cif")));
    List<String> table = Files.readAllLines(folder.resolve("a.csv"));
    assertTrue(
        table.get(0).contains("energy (kcal/mol),energy rank,relaxed density,molecules in common"),
        table.get(0));
    Crystal crystal =
        (Crystal) Structures.first(folder.resolve("a.cif").toString(), ReadOptions.STRICT);
    assertEquals(48, crystal.sites().size());
    assertEquals(8, crystal.operations().size());
    assertTrue(Files.readString(folder.resolve("a.md")).contains("Williams, J. Chem. Phys. 47"));
  }

  @Test
  void moleculesOfAFileFailOneByOne() throws IOException {
    Files.writeString(folder.resolve("input-a.smi"), "C methane\nC.C two\n");
    assertEquals(
        Optional.empty(),
        bridge(
            "source=[%1$s/input-a.smi] groups=P1 evaluations=200 keep=1 output=[%1$s/a.csv]"
                .formatted(folder)));
    List<String> table = Files.readAllLines(folder.resolve("a.csv"));
    assertEquals(3, table.size());
    assertTrue(table.get(1).startsWith("methane#1,1,methane,P1,general,0."), table.get(1));
    assertTrue(table.get(2).startsWith("two") && table.get(2).contains("fragment"), table.get(2));
  }
}

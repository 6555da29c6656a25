package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.model.symmetry.PlaneGroup;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

class PackingGroupTest {

  private static List<String> symbols(String text, int dimension) {
    return PackingGroup.parse(text, dimension).stream().map(PackingGroup::symbol).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P21/c",
        "P2_1/c",
        "14",
        "P 1 21/c 1",
        "p 21/c",
        "-P 2ybc",
        "hall: -P 2ybc",
        "P2\u2081/c",
        " P21/c , "
      })
  void namesOfOneGroupMeanOneGroup(String text) {
    assertEquals(List.of("P2_1/c"), symbols(text, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p2gg", "pgg", "8", "P2GG"})
  void namesOfOnePlaneGroupMeanOnePlaneGroup(String text) {
    assertEquals(List.of("p2gg"), symbols(text, 2));
  }

  @Test
  void theDimensionOfTheBodyTellsPlaneFromSpaceGroups() {
    PackingGroup plane = PackingGroup.parse("p2", 2).get(0);
    PackingGroup space = PackingGroup.parse("P2", 3).get(0);
    assertEquals("p2", plane.symbol());
    assertEquals(PlaneGroup.P2.operations(), plane.operations());
    assertEquals("P2", space.symbol());
    assertEquals(SymmetryOperation.parse("-x,y,-z"), space.operations().get(1));
  }

  @Test
  void aHallSymbolThatReadsLikeANameNeedsItsPrefix() {
    PackingGroup group = PackingGroup.parse("hall: P 2", 3).get(0);
    assertEquals(SymmetryOperation.parse("-x,-y,z"), group.operations().get(1));
  }

  @Test
  void anUnlistedHallSymbolGivesItsOperations() {
    PackingGroup group = PackingGroup.parse("P 2y (1 0 0)", 3).get(0);
    assertEquals("hall: P 2y (1 0 0)", group.symbol());
    assertEquals(SymmetryOperation.parse("-x+1/6,y,-z"), group.operations().get(1));
    assertEquals(List.of(group), PackingGroup.parse(group.symbol(), 3));
  }

  @Test
  void otherSettingsAreKept() {
    assertEquals(List.of("P2_1/n"), symbols("P2_1/n", 3));
    assertTrue(
        PackingGroup.parse("P2_1/n", 3)
            .get(0)
            .operations()
            .contains(SymmetryOperation.parse("x+1/2,-y+1/2,z+1/2")));
  }

  @Test
  void listsKeepTheirOrderAndDropRepeats() {
    assertEquals(
        List.of("P2_1/c", "P-1", "P2_12_12_1"), symbols("P21/c, P-1; 19, 14, P 1 21/c 1", 3));
  }

  @Test
  void allMeansEveryStandardSetting() {
    assertEquals(17, PackingGroup.parse("all", 2).size());
    assertEquals(230, PackingGroup.parse("All", 3).size());
  }

  @Test
  void theSymbolOfEverySettingFindsItAgain() {
    for (SpaceGroup setting : SpaceGroup.settings()) {
      PackingGroup group = PackingGroup.of(setting);
      assertEquals(
          List.of(group.operations()),
          PackingGroup.parse(group.symbol(), 3).stream().map(PackingGroup::operations).toList(),
          group::symbol);
    }
    for (PlaneGroup plane : PlaneGroup.values()) {
      assertEquals(List.of(PackingGroup.of(plane)), PackingGroup.parse(plane.fullName(), 2));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P99|3|there is no space group \"P99\"; give names such as P21/c",
        "231|3|there is no space group \"231\"; give names",
        "0|3|there is no space group \"0\"; give names",
        "p2gg|3|\"p2gg\" is a plane group, but the body is not flat; give names",
        "P21/c|2|\"P21/c\" is a space group, but the body is flat; give names such as p2gg",
        "p5|2|there is no plane group \"p5\"; give names such as p2gg",
        "18|2|there is no plane group \"18\"; give names",
        "' , '|3|no group is named; give names such as P21/c",
      })
  void unknownGroupsGetOnePlainSentence(String text, int dimension, String expected) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> PackingGroup.parse(text, dimension));
    assertTrue(error.getMessage().startsWith(expected), error.getMessage());
  }

  @Test
  void operationsOfPlaneGroupsLeaveZAlone() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new PackingGroup(
                "own", 2, List.of(SymmetryOperation.IDENTITY, SymmetryOperation.parse("x,y,-z"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PackingGroup("own", 3, List.of(SymmetryOperation.parse("-x,-y,-z"))));
  }
}

package org.materialsj.model.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HallSymbolTest {

  private static Set<String> operations(String hall) {
    return HallSymbol.parse(hall).operations().stream()
        .map(SymmetryOperation::toXyz)
        .collect(Collectors.toSet());
  }

  @Test
  void theExampleOfTheTablesIsGenerated() {
    assertEquals(
        Set.of("x,y,z", "-x,y+1/2,-z+1/2", "-x,-y,-z", "x,-y+1/2,z+1/2"), operations("-P 2ybc"));
  }

  @Test
  void originShiftsAreTwelfths() {
    assertTrue(operations("P 31 2c (0 0 1)").contains("-y,-x,-z+2/3"));
    assertEquals(Set.of("x,y,z", "-x+1/6,-y,-z+1/2"), operations("P -1 (1 0 3)"));
    assertEquals(operations("P -1 (-11 0 3)"), operations("P -1 (1 0 3)"));
  }

  @Test
  void reverseObverseLatticesHaveThreePoints() {
    assertEquals(Set.of("x,y,z", "x+2/3,y+1/3,z+1/3", "x+1/3,y+2/3,z+2/3"), operations("R 1"));
    assertEquals(Set.of("x,y,z", "x+1/3,y+1/3,z+2/3", "x+2/3,y+2/3,z+1/3"), operations("S 1"));
    assertEquals(Set.of("x,y,z", "x+1/3,y+2/3,z+1/3", "x+2/3,y+1/3,z+2/3"), operations("T 1"));
  }

  @Test
  void axesOtherThanZAreCyclicPermutations() {
    assertEquals(Set.of("x,y,z", "x,-z,y-z", "x,-y+z,-y"), operations("P 3x"));
    assertEquals(Set.of("x,y,z", "-x+z,y,-x", "-z,y,x-z"), operations("P 3y"));
    assertEquals(Set.of("x,y,z", "z,y+1/4,-x", "-x,y+1/2,-z", "-z,y+3/4,x"), operations("P 4y1"));
    assertTrue(operations("P 2x 2'").contains("-x,-z,-y"));
    assertTrue(operations("P 2y 2\"").contains("z,-y,x"));
  }

  @Test
  void caseUnderscoresAndBlanksDoNotMatter() {
    HallSymbol symbol = HallSymbol.parse("  -p_2YBC ");
    assertEquals("-p 2YBC", symbol.text());
    assertEquals(
        new HashSet<>(HallSymbol.parse("-P 2ybc").operations()),
        new HashSet<>(symbol.operations()));
    assertEquals(operations("P 31 2c (0 0 1)"), operations("P_31_2c_(0_0_1)"));
  }

  @Test
  void aSymbolOfNoSettingStillHasOperations() {
    assertEquals(4, HallSymbol.parse("P 2 2 (1 2 3)").operations().size());
    assertTrue(SpaceGroup.ofHall("P 2 2 (1 2 3)").isEmpty());
  }

  @Test
  void anotherSymbolOfASettingFindsIt() {
    assertEquals(57, SpaceGroup.ofHall("P 2y -1").orElseThrow().hallNumber());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | must begin with one lattice letter",
        "P | one to four rotations are needed, got 0",
        "Q 1 | the lattice must be one of P A B C I R S T F, got \"Q\"",
        "PP 2 | must begin with one lattice letter, got \"pp\"",
        "P 5 | \"5\" is no rotation of order 1, 2, 3, 4, 6",
        "P - | \"-\" is no rotation",
        "P 2 4 | \"4\" needs an axis in this place",
        "P 2 2 2 | \"2\" needs an axis in this place",
        "P 4\" | which the axes ' and \" need",
        "P 2* | which the axis * needs",
        "P 2k | unknown translation \"k\"",
        "P 22 | unknown translation \"2\"",
        "P 2 (0 0) | an origin shift is three integers",
        "P 2 (0 0 x) | an origin shift is three integers",
        "P 2 (0 0 1 | an origin shift is three integers",
        "P 2 2 3 -1 2 | one to four rotations are needed, got 5",
        "P 4x 3z | generate more than 192 operations",
      })
  void badSymbolsAreRejectedWithAReason(String symbol, String reason) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> HallSymbol.parse(symbol));
    assertTrue(e.getMessage().startsWith("Hall symbol \"" + symbol + "\": "), e.getMessage());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void longSymbolsAreRejectedUnread() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> HallSymbol.parse("P " + "2".repeat(99)));
    assertEquals("a Hall symbol has at most 80 characters, got 101", e.getMessage());
  }

  @Test
  void pointGroupOfNonsenseIsRejected() {
    List<SymmetryOperation> shear = List.of(SymmetryOperation.parse("x+y,y,z"));
    assertThrows(IllegalArgumentException.class, () -> PointGroup.of(shear));
  }
}

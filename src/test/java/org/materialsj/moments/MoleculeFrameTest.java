package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoleculeFrameTest {

  @ParameterizedTest
  @ValueSource(strings = {"acetone", "urea", "methane", "water", "benzene", "CHFClBr"})
  void scaledPositionsAreThoseOfTheReference(String name) {
    JsonObject molecule = MoleculeGolden.json(name);
    double[] positions = MoleculeGolden.numbers(molecule.get("positions_A"));
    BallFrame frame = MoleculeFrame.scaled(positions);
    assertEquals(molecule.get("scale_A").getAsDouble(), frame.radius(), 1e-12);
    assertArrayEquals(
        MoleculeGolden.numbers(molecule.get("scaled_positions")), frame.toBall(positions), 1e-12);
  }

  @Test
  void aFixedBallHasTheCentreOfTheSmallestOneAndTheCutoffAsRadius() {
    double[] positions = {0, 0, 0, 0, 0, 4, 1, 0, 2};
    assertEquals(new BallFrame(0, 0, 2, 5), MoleculeFrame.within(positions, 5));
    assertEquals(2, MoleculeFrame.within(positions, 2).radius());
  }

  @Test
  void aMoleculeLargerThanTheCutoffIsRefusedWithTheCutoffItNeeds() {
    double[] positions = {0, 0, 0, 0, 0, 4.1234};
    assertEquals(
        "its atoms reach 2.062 angstrom from the centre, beyond the cutoff of 2.0 angstrom; the"
            + " cutoff must be at least 2.07",
        assertThrows(IllegalArgumentException.class, () -> MoleculeFrame.within(positions, 2))
            .getMessage());
  }

  @Test
  void aSingleAtomNeedsACutoff() {
    double[] atom = {1, 2, 3};
    assertEquals(
        "a single atom has no size to scale the ball by; give a cutoff",
        assertThrows(IllegalArgumentException.class, () -> MoleculeFrame.scaled(atom))
            .getMessage());
    double[] twice = {1, 2, 3, 1, 2, 3};
    assertEquals(
        "atoms that are all at one place have no size to scale the ball by; give a cutoff",
        assertThrows(IllegalArgumentException.class, () -> MoleculeFrame.scaled(twice))
            .getMessage());
    assertEquals(new BallFrame(1, 2, 3, 5), MoleculeFrame.within(atom, 5));
    assertThrows(IllegalArgumentException.class, () -> MoleculeFrame.within(atom, 0));
  }
}

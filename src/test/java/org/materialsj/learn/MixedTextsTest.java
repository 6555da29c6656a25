package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MixedTextsTest {

  @Test
  void numbersAndOthersAreCountedAndTheFirstOtherIsFound() {
    assertEquals(
        new MixedTexts(5, 2, 3),
        MixedTexts.of(List.of("1", " -2.5e-3 ", ".5", "n/a", "+7.", "", "1E5", "1,5")));
    assertEquals(new MixedTexts(0, 0, 0), MixedTexts.of(List.of("", " ")));
  }

  @Test
  void onlyMoreNumbersThanOthersLookLikeAMistake() {
    assertTrue(MixedTexts.of(List.of("1", "2", "x")).mostlyNumbers());
    assertFalse(MixedTexts.of(List.of("1", "x")).mostlyNumbers());
    assertFalse(MixedTexts.of(List.of("1", "2")).mostlyNumbers());
    assertFalse(MixedTexts.of(List.of("fcc", "bcc")).mostlyNumbers());
  }
}

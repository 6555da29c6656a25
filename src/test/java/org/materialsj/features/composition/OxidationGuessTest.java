package org.materialsj.features.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.features.Golden;
import org.materialsj.model.Composition;

class OxidationGuessTest {

  private static final JsonObject GOLDEN = Golden.json("features/composition/OxidationStates.json");

  /** Such as "Na+" or "Fe3+", as in the golden file. */
  private static Map<String, Double> named(OxidationGuess guess) {
    Map<String, Double> result = new TreeMap<>();
    for (OxidationGuess.Charge c : guess.charges()) {
      int size = Math.abs(c.charge());
      String name = c.element().symbol() + (size == 1 ? "" : size) + (c.charge() < 0 ? "-" : "+");
      result.put(name, c.amount());
    }
    return result;
  }

  /** The formula with the amounts of the golden charges, which are those of a cell. */
  static Composition cell(JsonObject guess) {
    Map<Integer, Double> amounts = new TreeMap<>();
    for (Map.Entry<String, JsonElement> entry : guess.entrySet()) {
      String symbol = entry.getKey().replaceAll("[0-9+-]", "");
      int number = Composition.parse(symbol).element(0).number();
      amounts.merge(number, entry.getValue().getAsDouble(), Double::sum);
    }
    return new Composition(amounts);
  }

  @Test
  void compatibleChargesAreThoseOfPymatgen() {
    int compared = 0;
    for (Map.Entry<String, JsonElement> entry : GOLDEN.getAsJsonObject("values").entrySet()) {
      JsonObject expected = entry.getValue().getAsJsonObject().getAsJsonObject("guess");
      Map<String, Double> charges = new TreeMap<>();
      expected.entrySet().forEach(e -> charges.put(e.getKey(), e.getValue().getAsDouble()));
      assertEquals(charges, named(OxidationGuess.compatible(cell(expected))), entry.getKey());
      compared++;
    }
    assertEquals(30, compared);
  }

  @ParameterizedTest
  @CsvSource({
    "C8, C0+:8",
    "Mo2S4, Mo4+:2 S2-:4",
    "Mn3O4, Mn2+:1 Mn3+:2 O2-:4",
    "Fe3O4, Fe2+:1 Fe3+:2 O2-:4",
    "Na4Cl4, Na+:4 Cl-:4",
    "YBa2Cu3O7, Y3+:1 Ba2+:2 Cu2+:2 Cu3+:1 O2-:7",
    "Li0.5CoO2, Li+:0.5 Co3+:0.5 Co4+:0.5 O2-:2",
    "Cu3Au, Cu0+:3 Au0+:1",
    "Ca0.333333Mg0.666667O, Ca2+:0.333333 Mg2+:0.666667 O2-:1",
    "Ar, Ar0+:1"
  })
  void reducedFormulasPreferOneChargePerElement(String formula, String charges) {
    Map<String, Double> expected = new TreeMap<>();
    for (String charge : charges.split(" ")) {
      String[] parts = charge.split(":");
      expected.put(parts[0], Double.valueOf(parts[1]));
    }
    Map<String, Double> actual = named(OxidationGuess.of(Composition.parse(formula)));
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((key, amount) -> assertEquals(amount, actual.get(key), 1e-12, key));
  }

  @Test
  void unbalancedFormulasSaySo() {
    assertFalse(OxidationGuess.of(Composition.parse("Fe")).isBalanced());
    assertTrue(OxidationGuess.of(Composition.parse("FeO")).isBalanced());
    OxidationGuess magnetite = OxidationGuess.of(Composition.parse("Fe3O4"));
    Composition parts = Composition.parse("FeO");
    assertEquals(8 / 3.0, magnetite.meanCharge(parts.element(1)), 1e-15);
    assertThrows(
        IllegalArgumentException.class,
        () -> magnetite.meanCharge(Composition.parse("Na").element(0)));
  }

  @Test
  void fractionsThatFitNoFormulaAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> OxidationGuess.of(Composition.parse("Na0.7182818Cl1Br0.5772157")));
    assertThrows(
        IllegalArgumentException.class,
        () -> OxidationGuess.compatible(Composition.parse("Fe0.5O0.5")));
    assertThrows(
        IllegalArgumentException.class,
        () -> OxidationGuess.compatible(Composition.parse("Fe90001O90002")));
  }

  @Test
  void thousandsOfAtomsTakeNoExponentialTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          OxidationGuess.compatible(Composition.parse("Mn401C199N101S99O201"));
          OxidationGuess.of(Composition.parse("Mn401C199N101S99O201"));
        });
  }

  /** Every multiset of charges, one after the other. */
  private static void enumerate(int[] charges, int atoms, int from, int[] count, List<int[]> into) {
    if (from == charges.length - 1) {
      int[] all = count.clone();
      all[from] = atoms;
      into.add(all);
      return;
    }
    for (int k = atoms; k >= 0; k--) { // The order of combinations with replacement.
      count[from] = k;
      enumerate(charges, atoms - k, from + 1, count, into);
    }
    count[from] = 0;
  }

  @Test
  void sumsKeepTheFirstOfTheBestChoicesLikeAFullSearch() {
    SplittableRandom random = new SplittableRandom(11);
    for (int trial = 0; trial < 200; trial++) {
      int[] charges = random.ints(-5, 9).distinct().limit(1 + random.nextInt(5)).toArray();
      // Few different values, so that there are many ties.
      long[] values = random.longs(charges.length, 0, 4).toArray();
      int atoms = 1 + random.nextInt(9);
      ChargeSums sums = ChargeSums.all(charges, values, atoms);
      List<int[]> choices = new ArrayList<>();
      enumerate(charges, atoms, 0, new int[charges.length], choices);
      Map<Integer, Long> best = new TreeMap<>();
      Map<Integer, int[]> first = new TreeMap<>();
      for (int[] count : choices) {
        int total = 0;
        long value = 0;
        for (int c = 0; c < count.length; c++) {
          total += count[c] * charges[c];
          value += count[c] * values[c];
        }
        if (value > best.getOrDefault(total, Long.MIN_VALUE)) {
          best.put(total, value);
          first.put(total, count);
        }
      }
      for (int total = sums.low() - 1; total <= sums.high() + 1; total++) {
        assertEquals(
            best.getOrDefault(total, ChargeSums.NONE), sums.value(total), "total " + total);
        if (best.containsKey(total)) {
          assertEquals(Arrays.toString(first.get(total)), Arrays.toString(sums.counts(total)));
        }
      }
    }
  }
}

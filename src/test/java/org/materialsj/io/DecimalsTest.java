package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @Property(tries = 20_000)
  void everyDoubleReadsBackWithTheSameBits(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      String text = Decimals.shortest(value);
      assertEquals(bits, Double.doubleToRawLongBits(Double.parseDouble(text)), text);
    }
  }

  /** Independent reference: exact decimal expansion rounded to ever more digits. */
  @Property(tries = 5_000)
  void noShorterDecimalReadsBack(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value) && value != 0) {
      int digits = new BigDecimal(Decimals.shortest(value)).stripTrailingZeros().precision();
      if (digits > 1) {
        BigDecimal shorter = new BigDecimal(value).round(new MathContext(digits - 1));
        assertTrue(shorter.doubleValue() != value, () -> Decimals.shortest(value));
      }
    }
  }

  @Property(tries = 5_000)
  void sameDigitsAsTheNearestRounding(@ForAll("ordinary") double value) {
    if (value != 0) {
      BigDecimal ours = new BigDecimal(Decimals.shortest(value));
      int digits = ours.stripTrailingZeros().precision();
      assertEquals(0, ours.compareTo(new BigDecimal(value).round(new MathContext(digits))));
    }
  }

  @Provide
  Arbitrary<Double> ordinary() {
    return Arbitraries.doubles().between(-1000, 1000).ofScale(15);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-0.0, -0",
    "1, 1",
    "123456789, 123456789",
    "0.001, 0.001",
    "1e-10, 0.0000000001",
    "1.5e-11, 1.5e-11",
    "1e22, 1e22",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "4.9e-324, 5e-324",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "9007199254740993, 9007199254740992",
    "2e23, 2e23",
    "-0.25, -0.25",
    "5.684341886080802e-14, 5.684341886080802e-14",
  })
  void formIsPlainForOrdinarySizes(double value, String text) {
    assertEquals(text, Decimals.shortest(value));
  }

  @Test
  void notFiniteNumbersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Decimals.shortest(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Decimals.shortest(Double.POSITIVE_INFINITY));
  }

  @Test
  void powersOfTwoWithTheirUnevenNeighboursReadBack() {
    for (int exponent = -1074; exponent < 1024; exponent++) {
      double value = Math.scalb(1.0, exponent);
      assertEquals(value, Double.parseDouble(Decimals.shortest(value)));
      assertEquals(
          Math.nextDown(value), Double.parseDouble(Decimals.shortest(Math.nextDown(value))));
    }
  }
}

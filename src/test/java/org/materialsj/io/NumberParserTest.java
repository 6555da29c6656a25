package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {

  private final NumberParser parser = new NumberParser();

  private boolean decimal(String text) {
    byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
    return parser.decimal(bytes, 1, bytes.length - 1);
  }

  private boolean measured(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parser.measured(bytes, 0, bytes.length);
  }

  @Property(tries = 20_000)
  void everyDecimalIsRoundedAsTheJdkDoes(@ForAll("decimals") String text) {
    double expected = Double.parseDouble(text);
    assertEquals(Double.isFinite(expected), decimal(text), text);
    if (Double.isFinite(expected)) {
      assertEquals(
          Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(parser.value()), text);
    }
  }

  @Provide
  Arbitrary<String> decimals() {
    Arbitrary<String> sign = Arbitraries.of("", "-", "+");
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(24);
    Arbitrary<String> fraction = Arbitraries.strings().numeric().ofMaxLength(24).map(s -> "." + s);
    Arbitrary<String> exponent =
        Arbitraries.integers().between(-340, 320).map(e -> (e % 2 == 0 ? "e" : "E") + e);
    return Combinators.combine(sign, digits, fraction.injectNull(0.3), exponent.injectNull(0.5))
        .as((s, d, f, e) -> s + d + (f == null ? "" : f) + (e == null ? "" : e));
  }

  @Property(tries = 20_000)
  void everyDoubleIsReadBack(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertTrue(decimal(Double.toString(value)));
      assertEquals(bits, Double.doubleToRawLongBits(parser.value()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.1234(5), 0.1234, 0.0005",
    "12(3), 12, 3",
    "-1.50(12), -1.5, 0.12",
    "1/3, 0.3333333333333333, 0",
    "-1/4, -0.25, 0",
    ".5, 0.5, 0",
    "5., 5, 0",
    "-0, -0.0, 0",
    "1e-3, 0.001, 0",
    "+2.5E+2, 250, 0",
  })
  void numbersOfCrystalFilesAreReadWithTheirUncertainty(String text, double value, double esd) {
    assertTrue(measured(text), text);
    assertEquals(value, parser.value());
    assertEquals(esd, parser.esd(), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "-.",
        "e5",
        "1e",
        "1e+",
        "NaN",
        "Infinity",
        "-inf",
        "0x1p3",
        "0,5",
        "1_000",
        "1.2.3",
        "1e309",
        "1e999999999999",
        "--1",
        "1 2",
        "٣",
        "1d",
        "1f",
        "1(",
        "1()",
        "1(2",
        "1(2)3",
        "(3)",
        "1/0",
        "1/",
        "/2",
        "1/2/3",
        "1e2(3)",
        "1(-2)",
        "1(NaN)"
      })
  void whatIsNoNumberIsRefused(String text) {
    assertFalse(measured(text), text);
  }

  @Test
  void veryLongDigitStringsStayExact() {
    String text = "0." + "3".repeat(5000) + "e-5";
    assertTrue(decimal(text));
    assertEquals(Double.parseDouble(text), parser.value());
    String zeros = "1" + "0".repeat(300) + ".000e-300";
    assertTrue(decimal(zeros));
    assertEquals(1.0, parser.value());
    assertTrue(decimal(String.format(Locale.ROOT, "%.40f", 0.1)));
    assertEquals(0.1, parser.value());
  }
}

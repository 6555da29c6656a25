package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class TableRoundTripTest {

  private static final String[] TEXTS = {
    "", "a", "=1+1", "-", "'", "''x", "'5", "5", " 5 ", "007", "NaN", "Infinity", "-Infinity",
    "a,b", "\"", "\"\"", "x\ny", "x\r\ny", "\r", "\t", "#c", " lead", "trail ", "é", "😀", "@x",
    "+1", "1/3", "'=", "error", "id", "1e5", " ", "\u00a0", ";", "a\tb", "0x1p3", "\u2028", "' "
  };

  private static final String[] NAMES = {
    "x",
    "mean X",
    "a (b)",
    "a (b) (c)",
    "()",
    "(x)",
    "=f",
    "'q",
    "1",
    "ü",
    "a,b",
    "q\"q",
    "x ()",
    "f(x)",
    "#n",
    "IDs",
    "-",
    "a ) ("
  };

  private static final String[] UNITS = {"", "eV", "g/cm3", "J/(mol K)", "1", " ", "%", "\""};

  @Property(tries = 2000)
  void tableIsReadBackBitForBit(@ForAll("tables") FeatureTable table) throws ParseException {
    String text = TableWriter.text(table);
    TableReader.Result result = TableReader.parse("t.csv", Reading.bytes(text), ReadOptions.STRICT);
    FeatureTable back = result.table();
    assertEquals(List.of(), result.warnings());
    assertEquals(table.ids(), back.ids(), text);
    assertEquals(table.columns(), back.columns(), text);
    for (ColumnSpec spec : table.columns()) {
      String name = spec.name();
      assertEquals(table.isNumeric(name), back.isNumeric(name), text);
      if (table.isNumeric(name)) {
        for (int row = 0; row < table.rows(); row++) {
          assertEquals(
              Double.doubleToLongBits(table.numbers(name)[row]),
              Double.doubleToLongBits(back.numbers(name)[row]),
              text);
        }
      } else {
        assertEquals(table.texts(name), back.texts(name), text);
      }
    }
    for (int row = 0; row < table.rows(); row++) {
      assertEquals(table.error(row), back.error(row), text);
    }
  }

  @Provide
  Arbitrary<FeatureTable> tables() {
    return Arbitraries.randomValue(TableRoundTripTest::table);
  }

  private static FeatureTable table(Random random) {
    int rows = 1 + random.nextInt(4);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      ids.add(any(TEXTS, random));
    }
    FeatureTable.Builder builder = FeatureTable.builder(ids);
    Set<String> names = new HashSet<>();
    for (int column = random.nextInt(5); column > 0; column--) {
      String name = any(NAMES, random);
      if (!names.add(name)) {
        continue;
      }
      ColumnSpec spec = new ColumnSpec(name, any(UNITS, random));
      if (random.nextBoolean()) {
        double[] values = random.doubles(rows).toArray();
        for (int i = 0; i < rows; i++) {
          switch (random.nextInt(4)) {
            case 0 -> values[i] = Double.longBitsToDouble(random.nextLong());
            case 1 -> values[i] = random.nextInt(5) - 2;
            case 2 -> values[i] = random.nextBoolean() ? Double.NaN : -0.0;
            default -> values[i] *= 1000;
          }
        }
        builder.numbers(spec, values);
      } else {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
          texts.add(any(TEXTS, random));
        }
        builder.texts(spec, texts);
      }
    }
    if (random.nextInt(3) == 0) {
      builder.error(random.nextInt(rows), "failed: " + any(TEXTS, random));
    }
    return builder.build();
  }

  private static String any(String[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }
}

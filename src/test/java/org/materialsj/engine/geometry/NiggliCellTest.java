package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.Lattice;

class NiggliCellTest {

  @Test
  void skewedCellsReduceToThoseOfPymatgen() throws IOException {
    String text =
        Files.readString(Path.of("src/test/resources/org/materialsj/engine/geometry/niggli.json"));
    for (JsonElement each :
        JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("items")) {
      JsonObject item = each.getAsJsonObject();
      double[] reduced = parameters(NiggliCell.reduce(numbers(item, "cell")));
      assertArrayEquals(numbers(item, "reduced"), reduced, 1e-4, item.get("name").getAsString());
    }
  }

  private static double[] numbers(JsonObject item, String key) {
    return item.getAsJsonArray(key).asList().stream()
        .mapToDouble(JsonElement::getAsDouble)
        .toArray();
  }

  private static double[] parameters(double[] rows) {
    Lattice lattice = new Lattice(rows);
    return new double[] {
      lattice.length(0),
      lattice.length(1),
      lattice.length(2),
      lattice.angle(0),
      lattice.angle(1),
      lattice.angle(2)
    };
  }

  @Property(tries = 200)
  void anyBasisOfALatticeReducesToTheSameCell(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] rows = new double[9];
    for (int i = 0; i < 9; i++) {
      rows[i] = random.nextDouble(-1, 1) + (i % 4 == 0 ? 4 : 0);
    }
    double[] basis = Matrix3.identity();
    for (int step = 0; step < 6; step++) {
      int row = random.nextInt(3);
      int other = (row + 1 + random.nextInt(2)) % 3;
      int times = random.nextInt(-2, 3);
      for (int k = 0; k < 3; k++) {
        basis[3 * row + k] += times * basis[3 * other + k];
      }
    }
    double[] reduced = NiggliCell.reduce(rows);
    double[] other = NiggliCell.reduce(Matrix3.multiply(basis, rows));
    assertArrayEquals(parameters(reduced), parameters(other), 1e-5);
    assertEquals(
        Math.abs(Matrix3.determinant(rows)), Math.abs(Matrix3.determinant(reduced)), 1e-9 * 64);
    double[] p = parameters(reduced);
    assertTrue(p[0] <= p[1] + 1e-6 && p[1] <= p[2] + 1e-6);
  }

  @Test
  void flatCellIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> NiggliCell.reduce(new double[] {1, 0, 0, 0, 1, 0, 1, 1, 0}));
  }
}

package org.materialsj.model.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

class SymmetryOperationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,y,z | x,y,z",
        "-y+1/2, x-y, z+0.3333 | -y+1/2,x-y,z+1/3",
        "1/2+X,Y,-Z | x+1/2,y,-z",
        "x-y,x,z+5/6 | x-y,x,z+5/6",
        "+x,+y,+z | x,y,z",
        "x,y,z-1/4 | x,y,z+3/4",
        "x,y,-1/3+z | x,y,z+2/3",
        "x,y,z+.6667 | x,y,z+2/3",
        "x,y,z+0.1667 | x,y,z+1/6",
        "x,y,z+0.333333333 | x,y,z+1/3",
        "x,y,z+0.083 | x,y,z+1/12",
        "x,y,z+0.5 | x,y,z+1/2",
        "x,y,z+1/5 | x,y,z+1/5",
        "x,y,z+1 | x,y,z",
        "x,y,z+0.3 | x,y,z+3/10",
        " - x , y + 1 / 2 , z | -x,y+1/2,z",
        "-1*x,1y,z | -x,y,z",
        "x+x+y,x+y,z | 2*x+y,x+y,z",
        "2x+y,x+y,z | 2*x+y,x+y,z",
        "1/4+x+1/4,y,z | x+1/2,y,z",
      })
  void textsOfFilesAreReadAndWrittenInOneForm(String text, String canonical) {
    assertEquals(canonical, SymmetryOperation.parse(text).toXyz());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x,y",
        "x,y,",
        "x,y,z,",
        "x,y,z;x",
        "exec('rm')",
        "x,y,a",
        "x y,z",
        "x,y,z+",
        "x,y,z+1/0",
        "x,y,z+1/",
        "x,y,z+0.1/2",
        "x,y,z+1..2",
        "x,y,z+1e-3",
        "x,y,z/2",
        "x,y,1/2z",
        "x,y,z+1/7",
        "x,y,z+0.33",
        "x,y,--z",
        "x,y,z+2*",
        "x,x,z",
        "x,y,2z",
        "x,y,z+1 2",
        "x,y,99999z",
        "x,y,z+99999999999999999999",
        "x,y,z+99999",
        "x,y,z\n",
      })
  void otherTextsAreRejectedAndQuoted(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> SymmetryOperation.parse(text));
    assertTrue(e.getMessage().contains("\"" + text + "\""), e.getMessage());
  }

  @Test
  void theMessageSaysWhere() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> SymmetryOperation.parse("x,y,z+q"));
    assertEquals(
        "symmetry operation \"x,y,z+q\", character 7: a number or x, y, z is missing",
        e.getMessage());
  }

  @Test
  void longTextsAreRejectedWithoutBeingRead() {
    String text = "x,y,z" + "+1".repeat(5000);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> SymmetryOperation.parse(text));
    assertTrue(e.getMessage().contains("at most 100 characters, got 10005"), e.getMessage());
  }

  @Test
  void wrongShapesAreRejected() {
    assertThrows(
        IllegalArgumentException.class, () -> new SymmetryOperation(new int[8], new int[3]));
    assertThrows(
        IllegalArgumentException.class, () -> new SymmetryOperation(new int[9], new int[3]));
  }

  @Test
  void argumentsAreCopied() {
    int[] rotation = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    int[] translation = {0, 0, 0};
    SymmetryOperation op = new SymmetryOperation(rotation, translation);
    rotation[0] = -1;
    translation[0] = 360;
    assertEquals(SymmetryOperation.IDENTITY, op);
  }

  @Test
  void operationsActAsWritten() {
    SymmetryOperation op = SymmetryOperation.parse("-y,x-y,z+1/3");
    assertArrayEquals(
        new double[] {-0.2, 0.1 - 0.2, 0.3 + 1 / 3.0}, op.apply(new double[] {0.1, 0.2, 0.3}), 0);
    assertEquals(1, op.determinant());
    assertEquals(0, op.trace());
    assertEquals("-y,x-y,z", op.withoutTranslation().toXyz());
    assertTrue(op.sameRotation(op.withoutTranslation()));
    assertFalse(op.isTranslation());
    assertTrue(SymmetryOperation.parse("x+1/2,y,z").isTranslation());
  }

  @Property
  void inverseUndoes(@ForAll("operations") SymmetryOperation op) {
    assertEquals(SymmetryOperation.IDENTITY, op.after(op.inverse()));
    assertEquals(SymmetryOperation.IDENTITY, op.inverse().after(op));
  }

  @Property
  void textAndBack(@ForAll("operations") SymmetryOperation op) {
    assertEquals(op, SymmetryOperation.parse(op.toXyz()));
  }

  @Property
  void productIsOneAfterTheOther(
      @ForAll("operations") SymmetryOperation a, @ForAll("operations") SymmetryOperation b) {
    double[] x = {0.137, -0.71, 2.3};
    double[] both = a.after(b).apply(x);
    double[] inTurn = a.apply(b.apply(x));
    for (int k = 0; k < 3; k++) {
      double difference = both[k] - inTurn[k];
      assertEquals(Math.rint(difference), difference, 1e-12);
    }
  }

  @Provide
  Arbitrary<SymmetryOperation> operations() {
    List<SymmetryOperation> rotations =
        List.of("-y,x,z", "z,x,y", "-x,-y,-z", "x-y,x,z", "y,x,-z", "x+y,y,z").stream()
            .map(SymmetryOperation::parse)
            .toList();
    Arbitrary<SymmetryOperation> rotation =
        Arbitraries.of(rotations)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(
                list -> list.stream().reduce(SymmetryOperation.IDENTITY, SymmetryOperation::after));
    Arbitrary<Integer> numerator = Arbitraries.integers().between(0, 719);
    return Combinators.combine(rotation, numerator, numerator, numerator)
        .as(
            (op, a, b, c) ->
                new SymmetryOperation(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new int[] {a, b, c})
                    .after(op));
  }
}

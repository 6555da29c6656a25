package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.equivariant.CartesianTensor;
import org.materialsj.engine.equivariant.IrrepsRotation;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.NamedMatrix;

/** Takes a 3 x 3 tensor apart into degrees 0, 1 and 2, and shows that rotations do not mix them. */
public final class SplitTensor {

  private static final List<String> AXES = List.of("x", "y", "z");
  private static final int DEGREES = 3;

  private SplitTensor() {}

  /**
   * Splits a tensor and the same tensor turned.
   *
   * @param tensor 9 numbers T, row by row; not modified
   * @param rotation 9 numbers R, row by row, orthogonal; not modified
   * @return the table has the nine numbers of T, those of R T R^T, and D times the former; the
   *     details the entries of all matrices; the maps are T and its parts, then those of R T R^T
   */
  public static LaboratoryResult run(double[] tensor, double[] rotation) {
    double[] turned = turned(tensor, rotation);
    double[] parts = CartesianTensor.split(tensor);
    double[] ofTurned = CartesianTensor.split(turned);
    double[] rotated = new IrrepsRotation(CartesianTensor.IRREPS, rotation).apply(parts);
    double[] deviation = new double[parts.length];
    Arrays.setAll(deviation, k -> Math.abs(ofTurned[k] - rotated[k]));
    FeatureTable table =
        FeatureTable.builder(LaboratoryText.components(CartesianTensor.IRREPS))
            .numbers(new ColumnSpec("part of T", ""), parts)
            .numbers(new ColumnSpec("part of R T R^T", ""), ofTurned)
            .numbers(new ColumnSpec("D times part of T", ""), rotated)
            .numbers(new ColumnSpec("deviation", ""), deviation)
            .build();
    List<String> entries = new ArrayList<>();
    AXES.forEach(row -> AXES.forEach(column -> entries.add(row + column)));
    FeatureTable.Builder details = FeatureTable.builder(entries);
    List<NamedMatrix> maps = new ArrayList<>();
    add("T", tensor, parts, details, maps);
    add("R T R^T", turned, ofTurned, details, maps);
    double largest = Arrays.stream(deviation).max().orElseThrow();
    String note =
        "The parts of the turned tensor and the turned parts of the tensor differ by "
            + Sentences.number(largest)
            + " at most.";
    return new LaboratoryResult(
        table, details.build(), maps, DEGREES + 1, List.of(), List.of(note));
  }

  private static void add(
      String name,
      double[] tensor,
      double[] parts,
      FeatureTable.Builder details,
      List<NamedMatrix> maps) {
    details.numbers(new ColumnSpec(name, ""), tensor);
    maps.add(map(name, tensor));
    for (int degree = 0; degree < DEGREES; degree++) {
      String title = "degree " + degree + " of " + name;
      double[] part = CartesianTensor.part(parts, degree);
      details.numbers(new ColumnSpec(title, ""), part);
      maps.add(map(title, part));
    }
  }

  private static NamedMatrix map(String title, double[] tensor) {
    double[][] rows = new double[3][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(tensor, 3 * i, 3 * i + 3));
    return new NamedMatrix(
        title, List.of(), "i", AXES, "j", AXES, new ColumnSpec("T_ij", ""), rows);
  }

  /** R T R^T. */
  private static double[] turned(double[] tensor, double[] r) {
    double[] turned = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            turned[3 * i + j] += r[3 * i + a] * tensor[3 * a + b] * r[3 * j + b];
          }
        }
      }
    }
    return turned;
  }
}

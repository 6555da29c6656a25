package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.equivariant.AtomGraph;
import org.materialsj.engine.equivariant.EquivariantNetwork;
import org.materialsj.engine.equivariant.EquivariantPass;
import org.materialsj.engine.equivariant.Irreps;
import org.materialsj.engine.equivariant.IrrepsRotation;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.model.explore.NamedMatrix;

/**
 * Turns a molecule and compares what a network of random weights makes of it with what it made
 * before, turned: f(R x) and D f(x). Moves it, renumbers it and doubles it as well.
 */
public final class TurnNetwork {

  /** How far the copy of a molecule is put away (angstrom), beyond its own length and reach. */
  private static final double AWAY = 10;

  private final Molecule molecule;
  private final EquivariantModel model;
  private final List<Integer> elements;
  private final EquivariantNetwork network;
  private final double[] weights;
  private final double[] positions;
  private final AtomGraph graph;

  private TurnNetwork(Structure structure, EquivariantModel model, Irreps outputs, long seed) {
    if (!(structure instanceof Molecule given)) {
      throw new IllegalArgumentException("A crystal was given; molecules are turned here.");
    }
    molecule = given;
    positions =
        given
            .positions()
            .filter(xyz -> given.has3d())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The molecule has no positions in three dimensions; Generate Conformers..."
                            + " makes some."));
    this.model = model;
    elements = EquivariantModel.elements(List.of(given));
    graph = Sentences.said(() -> model.graph(given.numbers(), positions, elements));
    network = model.network(outputs, elements.size(), EquivariantModel.neighbors(List.of(graph)));
    weights = network.initial(Seeds.forItem(seed, 0));
  }

  /**
   * Compares.
   *
   * @param structure a molecule with positions in three dimensions
   * @param model the make of the network
   * @param outputs irreps of its output
   * @param rotation 9 numbers R, row by row, orthogonal; not modified
   * @param seed of the weights
   * @return the table has f(x), f(R x) and D f(x) by component; the details the deviations of the
   *     features of each layer and of other changes of the molecule
   * @throws IllegalArgumentException with a plain sentence if the molecule has no positions, or the
   *     network cannot be made
   */
  public static LaboratoryResult run(
      Structure structure, EquivariantModel model, Irreps outputs, double[] rotation, long seed) {
    return new TurnNetwork(structure, model, outputs, seed).compare(rotation);
  }

  private LaboratoryResult compare(double[] rotation) {
    EquivariantPass pass = new EquivariantPass(network);
    EquivariantPass other = new EquivariantPass(network);
    AtomGraph turned = graph(molecule.numbers(), Rotations.apply(rotation, positions));
    double[] before = pass.forward(weights, graph);
    double[] after = other.forward(weights, turned);
    Irreps outputs = network.outputs();
    IrrepsRotation d = new IrrepsRotation(outputs, rotation);
    double[] expected = d.apply(before);
    List<String> names = LaboratoryText.components(outputs);
    double[] deviation = new double[before.length];
    Arrays.setAll(deviation, k -> Math.abs(after[k] - expected[k]));
    FeatureTable table =
        FeatureTable.builder(names)
            .numbers(new ColumnSpec("output f(x)", ""), before)
            .numbers(new ColumnSpec("output of the turned molecule f(Rx)", ""), after)
            .numbers(new ColumnSpec("turned output D f(x)", ""), expected)
            .numbers(new ColumnSpec("deviation", ""), deviation)
            .build();
    Checks checks = new Checks();
    for (int level = 1; level <= network.layers().size(); level++) {
      Irreps irreps = network.layers().get(level - 1).out();
      checks.add(
          "turned: features of layer " + level,
          irreps.toString(),
          new IrrepsRotation(irreps, rotation).apply(pass.features(level, graph)),
          other.features(level, turned));
    }
    checks.add("turned: output", outputs.toString(), expected, after);
    addChanges(before, checks);
    checks.add(
        "turned: positive components of the output kept, others set to 0",
        "breaks the symmetry of all but scalars",
        d.apply(positive(before)),
        positive(after));
    String note =
        "The output of the turned molecule and the turned output differ by "
            + Sentences.number(Arrays.stream(deviation).max().orElse(0))
            + " at most.";
    List<NamedMatrix> maps = maps(names, table);
    return new LaboratoryResult(
        table, checks.table(), maps, Math.min(maps.size(), 3), List.of(), List.of(note));
  }

  /** What an ordinary network does to each of its numbers. */
  private static double[] positive(double[] values) {
    return Arrays.stream(values).map(value -> Math.max(0, value)).toArray();
  }

  /** The three outputs side by side, a matrix for each block of irreps. */
  private List<NamedMatrix> maps(List<String> names, FeatureTable table) {
    List<String> columns = table.columns().stream().map(ColumnSpec::name).toList();
    List<NamedMatrix> maps = new ArrayList<>();
    Irreps outputs = network.outputs();
    for (int b = 0; b < outputs.blocks().size(); b++) {
      Irreps.Block block = outputs.blocks().get(b);
      double[][] rows = new double[block.size()][3];
      double deviation = 0;
      for (int k = 0; k < rows.length; k++) {
        int at = outputs.start(b) + k;
        for (int column = 0; column < 3; column++) {
          rows[k][column] = table.numbers(columns.get(column))[at];
        }
        deviation = Math.max(deviation, table.numbers(columns.get(3))[at]);
      }
      maps.add(
          new NamedMatrix(
              block.irrep() + " of " + name(),
              List.of("deviation of the last two " + Sentences.number(deviation)),
              "component",
              names.subList(outputs.start(b), outputs.start(b + 1)),
              "output",
              List.of("f(x)", "f(R x)", "D f(x)"),
              new ColumnSpec("output " + block.irrep(), ""),
              rows));
    }
    return maps;
  }

  private String name() {
    return molecule.name().isBlank() ? "a molecule" : molecule.name();
  }

  /** What must not change the output, or double it. */
  private void addChanges(double[] before, Checks checks) {
    int n = molecule.size();
    double[] moved = positions.clone();
    double[] reversed = new double[3 * n];
    int[] order = new int[n];
    double reach = 0;
    for (int i = 0; i < n; i++) {
      order[i] = molecule.number(n - 1 - i);
      System.arraycopy(positions, 3 * (n - 1 - i), reversed, 3 * i, 3);
      for (int k = 0; k < 3; k++) {
        moved[3 * i + k] += k + 1;
      }
      reach = Math.max(reach, positions[3 * i] - positions[0]);
      reach = Math.max(reach, positions[0] - positions[3 * i]);
    }
    checks.add("moved by (1, 2, 3) angstrom", "no change", before, output(molecule.numbers(), moved));
    checks.add(
        "atoms in reverse order",
        "no change",
        before,
        output(order, reversed));
    double away = 2 * reach + model.cutoff() + AWAY;
    for (int copies = 2; copies <= 4; copies *= 2) {
      double[] many = new double[3 * n * copies];
      int[] numbers = new int[n * copies];
      for (int i = 0; i < n * copies; i++) {
        numbers[i] = molecule.number(i % n);
        System.arraycopy(positions, 3 * (i % n), many, 3 * i, 3);
        many[3 * i] += i / n * away;
      }
      int times = copies;
      checks.add(
          copies + " copies, " + Sentences.number(away) + " angstrom apart",
          copies + " times the output",
          Arrays.stream(before).map(value -> times * value).toArray(),
          output(numbers, many));
    }
  }

  private AtomGraph graph(int[] numbers, double[] at) {
    return model.graph(numbers, at, elements);
  }

  private double[] output(int[] numbers, double[] at) {
    return new EquivariantPass(network).forward(weights, graph(numbers, at));
  }

  /** The rows of the details. */
  private static final class Checks {
    private final List<String> names = new ArrayList<>();
    private final List<String> expectations = new ArrayList<>();
    private final List<Double> sizes = new ArrayList<>();
    private final List<Double> deviations = new ArrayList<>();

    void add(String name, String expectation, double[] expected, double[] found) {
      double size = 0;
      double deviation = 0;
      for (int k = 0; k < expected.length; k++) {
        size = Math.max(size, Math.abs(expected[k]));
        deviation = Math.max(deviation, Math.abs(expected[k] - found[k]));
      }
      names.add(name);
      expectations.add(expectation);
      sizes.add(size);
      deviations.add(deviation);
    }

    FeatureTable table() {
      return FeatureTable.builder(names)
          .texts(new ColumnSpec("expected", ""), expectations)
          .numbers(
              new ColumnSpec("largest number", ""),
              sizes.stream().mapToDouble(Double::doubleValue).toArray())
          .numbers(
              new ColumnSpec("largest deviation", ""),
              deviations.stream().mapToDouble(Double::doubleValue).toArray())
          .build();
    }
  }
}

package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Lattice;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.relax.PressureUnit;
import org.materialsj.potentials.relax.Relaxed;
import org.materialsj.potentials.relax.RelaxationStep;

/** The tables of relaxed structures, in the units of their potential. */
final class RelaxTables {

  private static final String ENERGY = RelaxResult.ENERGY;
  private static final String FORCE = RelaxResult.FORCE;
  private static final String STEP = RelaxResult.STEP;
  private static final String STRUCTURE = RelaxResult.STRUCTURE;

  private final String energy;
  private final String length;
  private final PressureUnit pressure;

  /** In the units of a potential. */
  RelaxTables(Potential potential) {
    energy = potential.energyUnit();
    length = potential.lengthUnit();
    pressure = PressureUnit.of(potential);
  }

  /** A row per structure. */
  FeatureTable structures(List<RelaxedRow> rows) {
    FeatureTable.Builder table =
        FeatureTable.builder(rows.stream().map(RelaxedRow::id).toList())
            .texts(spec("status", ""), texts(rows, each -> each.status().label()))
            .numbers(spec("steps", ""), numbers(rows, each -> each.last().step()))
            .numbers(
                spec("atoms", ""), numbers(rows, each -> each.last().frame().size()))
            .numbers(spec("energy before", energy), numbers(rows, each -> each.first().energy()))
            .numbers(spec(ENERGY, energy), numbers(rows, each -> each.last().energy()))
            .numbers(
                spec("energy per atom", energy),
                numbers(rows, each -> each.last().energy() / each.last().frame().size()))
            .numbers(spec("enthalpy", energy), numbers(rows, each -> each.last().enthalpy()))
            .numbers(
                spec(FORCE, energy + "/" + length),
                numbers(rows, each -> each.last().force()))
            .numbers(
                spec("largest stress", pressure.name()),
                numbers(rows, each -> each.last().stress() * pressure.factor()))
            .numbers(
                spec("volume before", length + "^3"), numbers(rows, each -> each.first().volume()))
            .numbers(spec("volume", length + "^3"), numbers(rows, each -> each.last().volume()));
    for (int v = 0; v < 3; v++) {
      int vector = v;
      table.numbers(
          spec("abc".substring(v, v + 1), length), cells(rows, cell -> cell.length(vector)));
    }
    String[] angles = {"alpha", "beta", "gamma"};
    for (int v = 0; v < 3; v++) {
      int vector = v;
      table.numbers(spec(angles[v], "degrees"), cells(rows, cell -> cell.angle(vector)));
    }
    table
        .texts(
            spec("space group before", ""),
            texts(rows, each -> RelaxedRow.group(each.first().frame())))
        .texts(
            spec("space group", ""), texts(rows, each -> RelaxedRow.group(each.last().frame())));
    double[] grades = rows.stream().mapToDouble(RelaxedRow::grade).toArray();
    if (Arrays.stream(grades).anyMatch(grade -> !Double.isNaN(grade))) {
      table.numbers(spec("extrapolation grade", ""), grades);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).error().isEmpty()) {
        table.error(i, rows.get(i).error());
      }
    }
    return table.build();
  }

  /** What {@link #history} wants of a step; the frames of all steps would be too many to keep. */
  static double[] numbers(RelaxationStep step) {
    return new double[] {
      step.step(), step.energy(), step.enthalpy(), step.force(), step.stress(), step.volume()
    };
  }

  /** A row per step, whose numbers come from {@link #numbers}. */
  FeatureTable history(List<String> ids, List<double[]> steps) {
    return FeatureTable.builder(
            IntStream.rangeClosed(1, steps.size()).mapToObj(Integer::toString).toList())
        .texts(spec(STRUCTURE, ""), ids)
        .numbers(spec(STEP, ""), each(steps, 0, 1))
        .numbers(spec(ENERGY, energy), each(steps, 1, 1))
        .numbers(spec("enthalpy", energy), each(steps, 2, 1))
        .numbers(spec(FORCE, energy + "/" + length), each(steps, 3, 1))
        .numbers(spec("largest stress", pressure.name()), each(steps, 4, pressure.factor()))
        .numbers(spec("volume", length + "^3"), each(steps, 5, 1))
        .build();
  }

  private static ColumnSpec spec(String name, String unit) {
    return new ColumnSpec(name, unit);
  }

  private static double[] each(List<double[]> steps, int which, double factor) {
    return steps.stream().mapToDouble(step -> factor * step[which]).toArray();
  }

  private static double[] numbers(List<RelaxedRow> rows, ToDoubleFunction<Relaxed> get) {
    return rows.stream()
        .mapToDouble(row -> row.relaxed().map(get::applyAsDouble).orElse(Double.NaN))
        .toArray();
  }

  private static double[] cells(List<RelaxedRow> rows, ToDoubleFunction<Lattice> get) {
    return numbers(
        rows,
        each -> each.last().frame().lattice().map(get::applyAsDouble).orElse(Double.NaN));
  }

  private static List<String> texts(List<RelaxedRow> rows, Function<Relaxed, String> get) {
    List<String> texts = new ArrayList<>();
    for (RelaxedRow row : rows) {
      Optional<Relaxed> relaxed = row.relaxed();
      texts.add(relaxed.map(get).orElse(""));
    }
    return texts;
  }
}

package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.Potential;

/** The table of what a potential says: a row per frame. */
final class AppliedTable {

  /** 1 eV/angstrom^3 in GPa. */
  private static final double GIGAPASCAL = 160.2176634;

  private AppliedTable() {}

  static FeatureTable of(List<AppliedFrame> frames, Potential potential) {
    String energy = potential.energyUnit();
    String force = energy + "/" + potential.lengthUnit();
    boolean metal = energy.equals("eV") && potential.lengthUnit().equals("angstrom");
    FeatureTable.Builder table =
        FeatureTable.builder(frames.stream().map(AppliedFrame::id).toList());
    texts(table, "group", frames);
    numbers(table, "atoms", "", frames, frame -> size(frame));
    numbers(table, "energy", energy, frames, frame -> prediction(frame).energy());
    numbers(
        table,
        "energy per atom",
        energy + "/atom",
        frames,
        frame -> prediction(frame).energy() / size(frame));
    numbers(table, "largest force", force, frames, frame -> largest(prediction(frame).forces()));
    if (has(frames, frame -> prediction(frame).stress())) {
      numbers(
          table,
          "pressure",
          metal ? "GPa" : energy + "/" + potential.lengthUnit() + "^3",
          frames,
          frame ->
              prediction(frame)
                  .stress()
                  .map(s -> -(s[0] + s[4] + s[8]) / 3 * (metal ? GIGAPASCAL : 1))
                  .orElse(Double.NaN));
    }
    if (frames.stream().anyMatch(frame -> frame.grades().isPresent())) {
      numbers(table, "largest grade", "", frames, frame -> frame.grade().orElse(Double.NaN));
    }
    if (frames.stream().anyMatch(AppliedTable::hasEnergy)) {
      numbers(
          table,
          "energy error per atom",
          energy + "/atom",
          frames,
          frame ->
              hasEnergy(frame)
                  ? (prediction(frame).energy() - judged(frame).reference().energy().getAsDouble())
                      / size(frame)
                  : Double.NaN);
    }
    if (has(frames, frame -> judged(frame).reference().forces())) {
      numbers(table, "force error (RMS)", force, frames, AppliedTable::forceError);
    }
    for (int row = 0; row < frames.size(); row++) {
      if (frames.get(row).judged().isEmpty()) {
        table.error(row, frames.get(row).error());
      }
    }
    return table.build();
  }

  private static void texts(FeatureTable.Builder table, String name, List<AppliedFrame> frames) {
    List<String> groups =
        frames.stream()
            .map(frame -> frame.judged().map(judged -> judged.reference().group()).orElse(""))
            .toList();
    if (groups.stream().anyMatch(group -> !group.isEmpty())) {
      table.texts(new ColumnSpec(name, ""), groups);
    }
  }

  private static void numbers(
      FeatureTable.Builder table,
      String name,
      String unit,
      List<AppliedFrame> frames,
      ToDoubleFunction<AppliedFrame> value) {
    double[] values =
        frames.stream()
            .mapToDouble(
                frame -> frame.judged().isPresent() ? value.applyAsDouble(frame) : Double.NaN)
            .toArray();
    table.numbers(new ColumnSpec(name, unit), values);
  }

  private static boolean has(
      List<AppliedFrame> frames,
      Function<AppliedFrame, Optional<double[]>> value) {
    return frames.stream()
        .anyMatch(frame -> frame.judged().isPresent() && value.apply(frame).isPresent());
  }

  private static boolean hasEnergy(AppliedFrame frame) {
    return frame.judged().isPresent() && judged(frame).reference().energy().isPresent();
  }

  private static JudgedFrame judged(AppliedFrame frame) {
    return frame.judged().orElseThrow();
  }

  private static JudgedFrame.Prediction prediction(AppliedFrame frame) {
    return judged(frame).prediction().orElseThrow();
  }

  private static int size(AppliedFrame frame) {
    return judged(frame).reference().atoms().size();
  }

  private static double largest(double[] forces) {
    double largest = 0;
    for (int i = 0; i < forces.length; i += 3) {
      largest = Math.max(largest, Math.hypot(Math.hypot(forces[i], forces[i + 1]), forces[i + 2]));
    }
    return largest;
  }

  private static double forceError(AppliedFrame frame) {
    Optional<double[]> labels = judged(frame).reference().forces();
    if (labels.isEmpty()) {
      return Double.NaN;
    }
    double[] found = prediction(frame).forces();
    double squares = 0;
    for (int i = 0; i < found.length; i++) {
      double difference = found[i] - labels.get()[i];
      squares += difference * difference;
    }
    return Math.sqrt(squares / found.length);
  }
}

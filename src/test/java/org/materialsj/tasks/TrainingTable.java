package org.materialsj.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;

/** Made-up data as tables, and requests to train on them. */
final class TrainingTable {

  static final Provenance PROVENANCE =
      new Provenance("run(\"Train\");", 42, Map.of("MaterialsJ", "0"), Map.of());

  private TrainingTable() {}

  /** Features and target of a training set, with the ids r0, r1, ... */
  static FeatureTable.Builder of(TrainingSet data) {
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.range(0, data.size()).mapToObj(i -> "r" + i).toList());
    for (int f = 0; f < data.columns().length; f++) {
      table.numbers(data.features().get(f), data.columns()[f]);
    }
    if (data.isClassification()) {
      table.texts(
          data.target(),
          Arrays.stream(data.values()).mapToObj(v -> data.classes().get((int) v)).toList());
    } else {
      table.numbers(data.target(), data.values());
    }
    return table;
  }

  /** Five folds of a learner with settings such as "trees=20 minLeaf=2". */
  static TrainRequest request(
      FeatureTable table, String target, String learner, String settings, TrainOptions options) {
    return request(table, target, learner, settings, 0, options);
  }

  /** The same with rows held out. */
  static TrainRequest request(
      FeatureTable table,
      String target,
      String learner,
      String settings,
      double testFraction,
      TrainOptions options) {
    Map<String, String> values =
        settings.isEmpty()
            ? Map.of()
            : List.of(settings.split(" ")).stream()
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(s -> s[0], s -> s[1]));
    return new TrainRequest(
        table,
        target,
        "",
        learner,
        values,
        5,
        testFraction,
        "",
        TargetTransform.NONE,
        42,
        PROVENANCE,
        options);
  }
}

package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.StructureRow;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Scoring;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.Validation;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;
import org.materialsj.model.Structure;
import org.materialsj.model.chemistry.Preparation;
import org.materialsj.tasks.SymmetryResult.Outcome;
import org.materialsj.tasks.SymmetryResult.Representation;

/**
 * One representation with its model. All structures are featurized in one table, so that columns
 * agree: the training part, its copies, and the test part under each transformation, one after the
 * other.
 *
 * @param descriptors names of featurizers
 * @param learner the learner
 * @param copies number of copies of each training structure
 */
record SymmetryTrial(List<String> descriptors, Learner learner, int copies) {

  private static final long TRANSFORMATIONS = 1;
  private static final long COPIES = 2;
  private static final SymmetryTransformation[] ALL = SymmetryTransformation.values();

  String label(SymmetryRequest request) {
    String names = String.join(", ", descriptors);
    return copies == 0
        ? names
        : names
            + ", with "
            + (copies == 1 ? "1 copy" : copies + " copies")
            + " by "
            + request.augmentation();
  }

  Representation run(
      SymmetryStructures data, SymmetryRequest request, List<String> notes, RunContext run) {
    int[] train = data.split().train();
    int[] test = data.split().test();
    int learned = Math.multiplyExact(train.length, 1 + copies);
    int total = Math.addExact(learned, Math.multiplyExact(test.length, ALL.length));
    IntFunction<StructureRow> rows = index -> row(data, request, index);
    FeatureTable table =
        FeaturizeStructures.run(
                new Rows(rows, total, run), descriptors, Preparation.DEFAULT, run.part(0, 0.4))
            .table();
    int[] trainRows =
        IntStream.range(0, learned).filter(row -> table.error(row).isEmpty()).toArray();
    int[] testItems =
        IntStream.range(0, test.length)
            .filter(
                i ->
                    IntStream.range(0, ALL.length)
                        .allMatch(t -> table.error(learned + t * test.length + i).isEmpty()))
            .toArray();
    noteFailures(table, trainRows.length + testItems.length * ALL.length, label(request), notes);
    if (trainRows.length < 2 || testItems.length < 1) {
      throw new IllegalArgumentException(
          "Too few structures have "
              + label(request)
              + ": "
              + IntStream.range(0, total)
                  .mapToObj(table::error)
                  .flatMap(Optional::stream)
                  .findFirst()
                  .orElseThrow());
    }
    double[] targets = new double[total];
    Arrays.setAll(targets, index -> data.targets()[structure(data, index)]);
    Dataset dataset = dataset(table, targets, data.target());
    Validation.Fitted fitted =
        Validation.fit(learner, dataset, trainRows, request.seed(), run.part(0.4, 0.9));
    double baseline = Validation.baseline(dataset, trainRows);
    RunContext last = run.part(0.9, 1);

    List<Outcome> outcomes = new ArrayList<>();
    int[] originals = Arrays.stream(trainRows).filter(row -> row < train.length).toArray();
    outcomes.add(outcome("training part", dataset, originals, fitted, baseline, null, last));
    double[] asItIs = null;
    for (SymmetryTransformation transformation : ALL) {
      int start = learned + transformation.ordinal() * test.length;
      int[] rowsHere = Arrays.stream(testItems).map(i -> start + i).toArray();
      Outcome outcome =
          outcome(transformation.label(), dataset, rowsHere, fitted, baseline, asItIs, last);
      outcomes.add(outcome);
      asItIs = asItIs == null ? outcome.parity().predicted() : asItIs;
    }
    return new Representation(label(request), learner.name(), outcomes);
  }

  /** Index of the structure that a row of the table is made from. */
  private int structure(SymmetryStructures data, int row) {
    int[] train = data.split().train();
    int[] test = data.split().test();
    int learned = train.length * (1 + copies);
    return row < learned ? train[row % train.length] : test[(row - learned) % test.length];
  }

  private StructureRow row(SymmetryStructures data, SymmetryRequest request, int row) {
    int train = data.split().train().length;
    int learned = train * (1 + copies);
    int index = structure(data, row);
    Structure structure = data.structures().get(index);
    if (row >= learned) {
      SymmetryTransformation transformation = ALL[(row - learned) / data.split().test().length];
      long seed = Seeds.ofItem(request.seed(), TRANSFORMATIONS);
      structure = transformation.apply(structure, transformation.seed(seed, index));
    } else if (row >= train) {
      long seed = Seeds.ofItem(Seeds.ofItem(request.seed(), COPIES), row / train);
      structure = request.augmentation().apply(structure, Seeds.ofItem(seed, index));
    }
    return new StructureRow(
        data.ids().get(index), Optional.of(structure), Optional.empty(), List.of());
  }

  private static Dataset dataset(FeatureTable table, double[] targets, ColumnSpec target) {
    List<ColumnSpec> features = table.columns();
    double[][] columns = new double[features.size()][];
    Arrays.setAll(columns, f -> table.numbers(features.get(f).name()));
    return new Dataset(
        features, columns, target, TargetTransform.NONE, targets, List.of(), table.ids());
  }

  private static Outcome outcome(
      String label,
      Dataset data,
      int[] rows,
      Validation.Fitted fitted,
      double baseline,
      double[] asItIs,
      RunContext run) {
    double[] predicted =
        fitted
            .model()
            .predict(data.filled(fitted.preprocessing(), rows, run.cancel()), run.part(1, 1));
    double[] actual = Arrays.stream(rows).mapToDouble(row -> data.values()[row]).toArray();
    double[] constant = new double[rows.length];
    Arrays.fill(constant, baseline);
    double largest = 0;
    for (int i = 0; asItIs != null && i < predicted.length; i++) {
      largest = Math.max(largest, Math.abs(predicted[i] - asItIs[i]));
    }
    String unit = data.target().unit();
    return new Outcome(
        label,
        new Parity(
            data.target(),
            Arrays.stream(rows).mapToObj(data.ids()::get).toList(),
            actual,
            predicted,
            Scoring.regression(actual, predicted),
            Scoring.regression(actual, constant),
            asItIs == null ? "" : "largest change " + Sentences.quantity(largest, unit)),
        largest);
  }

  private static void noteFailures(FeatureTable table, int used, String label, List<String> notes) {
    Set<String> failures = new LinkedHashSet<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.error(row).isPresent()) {
        failures.add(table.ids().get(row) + " (" + table.error(row).get() + ")");
      }
    }
    if (used < table.rows()) {
      notes.add("Left out for " + label + ": " + Sentences.list(List.copyOf(failures)) + ".");
    }
  }

  /** Rows made when they are wanted. */
  private static final class Rows implements Iterator<StructureRow> {
    private final IntFunction<StructureRow> make;
    private final int count;
    private final RunContext run;
    private int next;

    Rows(IntFunction<StructureRow> make, int count, RunContext run) {
      this.make = make;
      this.count = count;
      this.run = run;
    }

    @Override
    public boolean hasNext() {
      return next < count;
    }

    @Override
    public StructureRow next() {
      run.cancel().check("transformation of structures");
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return make.apply(next++);
    }
  }
}

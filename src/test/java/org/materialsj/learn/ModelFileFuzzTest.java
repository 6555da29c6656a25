package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.preparation.Steps;
import org.materialsj.model.FeatureTable;

/**
 * Ten thousand changed model files over all learners and steps of preparation. Nothing but our own
 * exception comes out, in bounded time and memory; what is read although it was changed can be
 * applied.
 */
@Timeout(180) // A changed file of some kilobytes that took a second each time would not end in it.
class ModelFileFuzzTest {

  private static final int MUTATIONS = 10_000;
  private static final RunContext RUN = RunContext.QUIET.withThreads(1);

  /** Settings that make small models; other learners are small by themselves. */
  private static final Map<String, String> SMALL =
      new HashMap<>(
          Map.of(
              "trees", "3",
              "iterations", "3",
              "maxDepth", "3",
              "layers", "4",
              "epochs", "5",
              "maxEpochs", "5"));

  private static final List<String> STEPS =
      List.of(
          "standardize",
          "minmax",
          "robust",
          "polynomial degree=2",
          "variance",
          "correlation threshold=0.9",
          "eliminate keep=3 size=3",
          "forward keep=2 parts=2",
          "lasso alpha=0.01",
          "pca components=3",
          "autoencoder units=2 layers=4 epochs=5");

  /** A model, its file, and what it predicts. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Sample(String name, byte[] file, FeatureTable table, double[] predicted) {}

  private static final List<Sample> SAMPLES = new ArrayList<>();

  @BeforeAll
  static void trainEverything() {
    TrainingSet numbers = Samples.friedman1(24, 1);
    TrainingSet classes = Samples.bands(24, 1);
    for (LearnerKind kind : Learners.kinds()) {
      if (kind.regression()) {
        add(kind.name(), settings(kind, ""), numbers);
      }
      if (kind.classification()) {
        add(kind.name(), settings(kind, ""), classes);
      }
    }
    LearnerKind forest = Learners.kind("Random forest");
    for (String step : STEPS) {
      add("Random forest", settings(forest, step), numbers);
    }
  }

  /** Those of the small settings that the learner knows. */
  private static Map<String, String> settings(LearnerKind kind, String preparation) {
    Map<String, String> known = new HashMap<>();
    SMALL.forEach(
        (name, value) -> {
          try {
            Learners.create(kind.name(), Map.of(name, value));
            known.put(name, value);
          } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains(name), e.getMessage());
          }
        });
    known.put("preparation", preparation);
    return known;
  }

  private static void add(String name, Map<String, String> settings, TrainingSet data) {
    TrainedModel model = ModelFilesTest.train(Learners.create(name, settings), data);
    FeatureTable table = ModelFilesTest.table(data);
    SAMPLES.add(
        new Sample(
            name + settings + data.target().name(),
            ModelCodec.encode(model),
            table,
            numbers(model, table)));
  }

  private static double[] numbers(TrainedModel model, FeatureTable table) {
    FeatureTable predictions = model.predict(table, RUN);
    return model.target().isClass()
        ? predictions.texts(model.predictionColumn().name()).stream()
            .mapToDouble(name -> model.target().classes().indexOf(name))
            .toArray()
        : predictions.numbers(model.predictionColumn().name());
  }

  @Test
  void everyKindOfModelIsAmongTheFiles() throws Exception {
    for (Sample sample : SAMPLES) {
      TrainedModel model = ModelCodec.decode(sample.file);
      assertArrayEquals(sample.predicted, numbers(model, sample.table), sample.name);
    }
    assertTrue(SAMPLES.size() >= Learners.kinds().size() + STEPS.size());
    assertEquals(Steps.names(), STEPS.stream().map(step -> step.split(" ")[0]).toList());
  }

  @Test
  void aChangedFileIsRefusedOrPredictsTheSameBits() {
    SplittableRandom random = new SplittableRandom(1);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Sample sample = SAMPLES.get(i % SAMPLES.size());
      byte[] changed = mutated(sample.file, random);
      try {
        TrainedModel model = ModelCodec.decode(changed);
        assertArrayEquals(sample.predicted, numbers(model, sample.table), sample.name);
      } catch (ModelFormatException e) {
        refused++;
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      }
    }
    assertTrue(refused > 0.95 * MUTATIONS, refused + " refused");
  }

  /** Changed bytes, a piece cut out, doubled, filled with one byte or moved. */
  private static byte[] mutated(byte[] file, SplittableRandom random) {
    int at = random.nextInt(file.length);
    int length = 1 + random.nextInt(Math.min(64, file.length - at));
    byte[] changed = file.clone();
    switch (random.nextInt(5)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> Arrays.fill(changed, at, at + length, (byte) random.nextInt(256));
      case 2 -> changed = spliced(file, at, at + length, new byte[0]);
      case 3 -> changed = spliced(file, at, at, Arrays.copyOfRange(file, at, at + length));
      default -> changed = Arrays.copyOf(file, at);
    }
    return changed;
  }

  private static byte[] spliced(byte[] file, int from, int to, byte[] between) {
    ByteBuffer all = ByteBuffer.allocate(from + between.length + file.length - to);
    return all.put(file, 0, from).put(between).put(file, to, file.length - to).array();
  }

  @Test
  void aChangedFileWithARightSealIsRefusedOrCanBeApplied() {
    SplittableRandom random = new SplittableRandom(2);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Sample sample = SAMPLES.get(i % SAMPLES.size());
      byte[] changed = resealed(sample, random);
      try {
        apply(ModelCodec.decode(changed), sample);
      } catch (ModelFormatException e) {
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError(sample.name + " by change " + i, e);
      }
    }
    assertTrue(refused > 0.4 * MUTATIONS, refused + " refused");
  }

  /** Only columns that the changed description names otherwise may keep it from being applied. */
  private static void apply(TrainedModel model, Sample sample) {
    try {
      model.predict(sample.table, RUN);
    } catch (IllegalArgumentException e) {
      assertTrue(
          e.getMessage().startsWith("The table lacks") || e.getMessage().startsWith("Column \""),
          sample.name + ": " + e.getMessage());
    }
  }

  private static byte[] resealed(Sample sample, SplittableRandom random) {
    Map<String, byte[]> entries = unpacked(sample);
    String sealed = new String(entries.remove("model.json"), StandardCharsets.UTF_8);
    String json = sealed.substring(0, sealed.indexOf(",\n  \"sha256\"")) + "\n}";
    if (random.nextInt(3) == 0) {
      json = changed(json, random);
    } else {
      List<String> names =
          entries.keySet().stream().filter(name -> entries.get(name).length > 0).toList();
      String name = names.get(random.nextInt(names.size()));
      entries.put(name, changed(entries.get(name).clone(), random));
    }
    return ModelCodec.seal(json, entries);
  }

  private static Map<String, byte[]> unpacked(Sample sample) {
    try {
      return new LinkedHashMap<>(StoredZip.unpack(sample.file));
    } catch (ModelFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static String changed(String json, SplittableRandom random) {
    StringBuilder text = new StringBuilder(json);
    for (int k = random.nextInt(3); k >= 0; k--) {
      int at = random.nextInt(json.length() - 2);
      text.setCharAt(at, "0123456789-.eE{}[]\",:nul \\".charAt(random.nextInt(26)));
    }
    return text.toString();
  }

  /** A bit, or a whole number or a double of an unlucky value. */
  private static byte[] changed(byte[] array, SplittableRandom random) {
    ByteBuffer buffer = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
    int kind = random.nextInt(3);
    if (kind == 0 || array.length < 8) {
      array[random.nextInt(array.length)] ^= (byte) (1 << random.nextInt(8));
    } else if (kind == 1) {
      int[] unlucky = {-1, 0, 1, 2, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 20};
      buffer.putInt(4 * random.nextInt(array.length / 4), unlucky[random.nextInt(8)]);
    } else {
      double[] unlucky = {Double.NaN, 1 / 0.0, -0.0, 1e308, -1e308, Double.MIN_VALUE, 1e9, -1};
      buffer.putDouble(8 * random.nextInt(array.length / 8), unlucky[random.nextInt(8)]);
    }
    return array;
  }
}

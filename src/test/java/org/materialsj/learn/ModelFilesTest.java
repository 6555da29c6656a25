package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.forest.ForestOptions;
import org.materialsj.learn.forest.RandomForest;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;

class ModelFilesTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @TempDir Path folder;

  static TrainedModel train(Learner learner, TrainingSet data) {
    List<Preprocessing.Kept> kept =
        data.features().stream().map(f -> new Preprocessing.Kept(f, 0.5, 0.1, 0.9)).toList();
    double[] guess = data.values().clone();
    Arrays.fill(guess, Baseline.prediction(guess, data.classes().size()));
    Model model = learner.fit(data, 7, RUN);
    return new TrainedModel(
        new Preprocessing(
            Imputation.MEDIAN,
            kept,
            List.of(new Preprocessing.Dropped(new ColumnSpec("z", "K"), "constant"))),
        new TrainedModel.Target(data.target(), TargetTransform.NONE, data.classes()),
        new TrainedModel.Training(
            learner.name(),
            learner.hyperParameters(),
            Long.MIN_VALUE + 1,
            data.size(),
            guess[0],
            "0123",
            new Provenance(
                "run(\"Train\", \"source=[a b.csv] \\ \u00e5\");",
                Long.MAX_VALUE,
                Map.of("MaterialsJ", "0.1.0"),
                new TreeMap<>(Map.of("a.csv", "ff", "b.csv", "00")))),
        Scoring.scores(
            "5-fold cross-validation",
            data.classes(),
            data.values(),
            model.predict(data.columns(), RUN),
            guess),
        List.of(),
        model);
  }

  private static TrainedModel forest() {
    return train(
        new RandomForest(new ForestOptions(3, "third", 0, 5, true)), Samples.friedman1(80, 1));
  }

  static FeatureTable table(TrainingSet data) {
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.range(0, data.size()).mapToObj(i -> "r" + i).toList());
    for (int f = 0; f < data.columns().length; f++) {
      table.numbers(data.features().get(f), data.columns()[f]);
    }
    return table.build();
  }

  @Test
  void aModelReadBackIsTheSameAndHasTheSameBytes() throws Exception {
    TrainingSet numbers = Samples.friedman1(80, 1);
    TrainingSet classes = Samples.bands(80, 1);
    RandomForest learner = new RandomForest(new ForestOptions(5, "sqrt", 0, 1, true));
    for (TrainedModel model :
        List.of(
            train(learner, numbers),
            train(learner, classes),
            train(new Baseline(), numbers),
            train(new Baseline(), classes))) {
      Path file = folder.resolve("a b [1].mjmodel");
      ModelFiles.write(model, file);
      TrainedModel read = ModelFiles.read(file);
      assertEquals(model.preprocessing(), read.preprocessing());
      assertEquals(model.target(), read.target());
      assertEquals(model.training(), read.training());
      assertEquals(model.scores().how(), read.scores().how());
      TrainingSet data = model.target().isClass() ? classes : numbers;
      FeatureTable before = model.predict(table(data), RUN);
      FeatureTable after = read.predict(table(data), RUN);
      assertEquals(before.columns(), after.columns());
      for (ColumnSpec column : before.columns()) {
        assertEquals(before.texts(column.name()), after.texts(column.name()));
      }
      assertArrayEquals(Files.readAllBytes(file), ModelCodec.encode(read));
    }
  }

  @Test
  void undefinedScoresSurvive() throws Exception {
    TrainingSet data = Samples.friedman1(20, 1);
    double[] same = new double[20];
    TrainedModel model =
        train(
            new Baseline(),
            new TrainingSet(data.features(), data.columns(), data.target(), same, List.of()));
    TrainedModel read = ModelCodec.decode(ModelCodec.encode(model));
    assertTrue(Double.isNaN(((Scores.Regression) read.scores()).model().r2()));
  }

  @Test
  void aPlainUnzipProgramCanReadTheFile() throws Exception {
    byte[] bytes = ModelCodec.encode(forest());
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertEquals(entry.getSize(), zip.readAllBytes().length);
      }
    }
    assertEquals("model.json", names.get(0));
    assertEquals(9, names.size());
  }

  @Test
  void anyTruncationIsAModelFormatException() {
    byte[] bytes = ModelCodec.encode(forest());
    for (int length = 0; length < bytes.length; length += 97) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(ModelFormatException.class, () -> ModelCodec.decode(cut), "at " + length);
    }
    for (int length = bytes.length - 100; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(ModelFormatException.class, () -> ModelCodec.decode(cut), "at " + length);
    }
  }

  @Test
  void anyChangedByteIsAModelFormatException() {
    byte[] bytes = ModelCodec.encode(forest());
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 3000; i++) {
      byte[] changed = bytes.clone();
      int at = i < 600 ? i : random.nextInt(bytes.length);
      changed[at] ^= (byte) (1 + random.nextInt(255));
      assertThrows(ModelFormatException.class, () -> ModelCodec.decode(changed), "byte " + at);
    }
  }

  @Test
  void aSignedButChangedDescriptionNeverThrowsAnythingElse() {
    Map<String, byte[]> entries = entries();
    String json = unsealed(entries);
    SplittableRandom random = new SplittableRandom(6);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      StringBuilder changed = new StringBuilder(json);
      for (int k = random.nextInt(3); k >= 0; k--) {
        int at = random.nextInt(json.length() - 2);
        changed.setCharAt(at, "0123456789-.eE{}[]\",:nul \\".charAt(random.nextInt(26)));
      }
      try {
        ModelCodec.decode(ModelCodec.seal(changed.toString(), arrays(entries)));
      } catch (ModelFormatException e) {
        refused++;
      }
    }
    assertTrue(refused > 1000, refused + " refused");
  }

  @Test
  void aSignedButChangedArrayNeverThrowsAnythingElse() {
    Map<String, byte[]> entries = entries();
    String json = unsealed(entries);
    SplittableRandom random = new SplittableRandom(8);
    int refused = 0;
    for (int i = 0; i < 1000; i++) {
      Map<String, byte[]> arrays = arrays(entries);
      List<String> names = List.copyOf(arrays.keySet());
      byte[] array = arrays.get(names.get(random.nextInt(4))).clone();
      array[random.nextInt(array.length)] ^= (byte) (1 << random.nextInt(8));
      arrays.put(names.get(random.nextInt(4)), array);
      try {
        ModelCodec.decode(ModelCodec.seal(json, arrays));
      } catch (ModelFormatException e) {
        refused++;
      }
    }
    assertTrue(refused > 500, refused + " refused");
  }

  private static Map<String, byte[]> entries() {
    try {
      return StoredZip.unpack(ModelCodec.encode(forest()));
    } catch (ModelFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, byte[]> arrays(Map<String, byte[]> entries) {
    Map<String, byte[]> arrays = new LinkedHashMap<>(entries);
    arrays.remove("model.json");
    return arrays;
  }

  /** The description without its seal. */
  private static String unsealed(Map<String, byte[]> entries) {
    String json = new String(entries.get("model.json"), StandardCharsets.UTF_8);
    return json.substring(0, json.indexOf(",\n  \"sha256\"")) + "\n}";
  }

  private static String refusal(String json, Map<String, byte[]> arrays) {
    byte[] bytes = ModelCodec.seal(json, arrays);
    return assertThrows(ModelFormatException.class, () -> ModelCodec.decode(bytes)).getMessage();
  }

  private static void assertRefused(String json, Map<String, byte[]> arrays, String why) {
    String message = refusal(json, arrays);
    assertTrue(message.contains(why), message);
  }

  @Test
  void aNewerVersionIsRefusedWithAdvice() {
    Map<String, byte[]> entries = entries();
    String json = unsealed(entries);
    assertRefused(
        json.replace("\"schemaVersion\": 2", "\"schemaVersion\": 3"),
        arrays(entries),
        "version 3 of the format; this MaterialsJ reads versions 1 to 2: update MaterialsJ");
    assertRefused(
        json.replace("\"schemaVersion\": 2", "\"schemaVersion\": 0"), arrays(entries), "version 0");
    assertRefused(
        json.replace("materialsj-model", "other-model"), arrays(entries), "not a model file");
  }

  @Test
  void anUnknownModelTypeOrMemberIsRefused() {
    Map<String, byte[]> entries = entries();
    String json = unsealed(entries);
    assertRefused(
        json.replace("RANDOM_FOREST", "java.lang.Runtime"), arrays(entries), "does not know");
    assertRefused(
        json.replace("\"modelType\"", "\"class\": \"x\",\n  \"modelType\""),
        arrays(entries),
        "unknown member \"class\"");
    assertRefused(
        json.replace("\"dtype\": \"f64\"", "\"dtype\": \"object\""),
        arrays(entries),
        "unknown kind");
  }

  @Test
  void missingFeaturesOfTheDescriptionAreRefused() {
    Map<String, byte[]> entries = entries();
    String json = unsealed(entries);
    int start = json.indexOf("\"features\": [") + "\"features\": [".length();
    int end = json.indexOf("},", start) + 2;
    String message = refusal(json.substring(0, start) + json.substring(end), arrays(entries));
    assertTrue(message.contains("feature"), message);
  }

  @Test
  void aShapeThatDoesNotFitItsBytesIsRefused() {
    Map<String, byte[]> entries = entries();
    String json = unsealed(entries);
    int at = json.lastIndexOf("\"shape\"");
    for (String shape : List.of("[1]", "[4294967296, 4294967296]", "[9223372036854775807]", "[]")) {
      String changed =
          json.substring(0, at) + "\"shape\": " + shape + json.substring(json.indexOf(']', at) + 1);
      refusal(changed, arrays(entries));
    }
  }

  private static void assertChangedArrayRefused(int array, int offset, long bits, String why) {
    Map<String, byte[]> entries = entries();
    Map<String, byte[]> arrays = arrays(entries);
    String name = "arrays/00" + array + ".bin";
    byte[] changed = arrays.get(name).clone();
    ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
    if (array >= 4) {
      buffer.putLong(8 * offset, bits);
    } else {
      buffer.putInt(4 * offset, (int) bits);
    }
    arrays.put(name, changed);
    assertRefused(unsealed(entries), arrays, why);
  }

  @Test
  void aThresholdThatIsNoNumberIsRefused() {
    long nan = Double.doubleToLongBits(Double.NaN);
    assertChangedArrayRefused(4, 0, nan, "node 0 of tree 0 has the threshold NaN");
    assertChangedArrayRefused(5, 0, nan, "node 0 of tree 0 has the value NaN");
  }

  @Test
  void aCycleIsRefused() {
    assertChangedArrayRefused(2, 1, 0, "node 1 of tree 0 has the child 0");
    assertChangedArrayRefused(2, 0, 0, "node 0 of tree 0 has the child 0");
  }

  @Test
  void aChildOutOfRangeIsRefused() {
    assertChangedArrayRefused(3, 0, 1_000_000, "has the child 1000000");
    assertChangedArrayRefused(3, 0, Integer.MAX_VALUE, "has the child 2147483647");
    assertChangedArrayRefused(2, 0, -5, "has the child -5");
  }

  @Test
  void aNodeWithTwoParentsIsRefused() {
    assertChangedArrayRefused(3, 0, 1, "two parents");
  }

  @Test
  void aFeatureOutOfRangeIsRefused() {
    assertChangedArrayRefused(1, 0, 10, "splits on feature 10 of 10");
    assertChangedArrayRefused(1, 0, -2, "splits on feature -2");
  }

  @Test
  void aTreeOutOfBoundsIsRefused() {
    assertChangedArrayRefused(0, 1, 1_000_000, "no nodes");
    assertChangedArrayRefused(0, 1, -1, "no nodes");
  }

  @Test
  void aDeeplyNestedOrHugeDescriptionIsRefused() {
    Map<String, byte[]> arrays = arrays(entries());
    assertRefused("{\"a\":" + "[".repeat(100_000) + "\n}", arrays, "nested deeper");
    assertRefused("{\"a\":\"" + "x".repeat(200_000) + "\"\n}", arrays, "more than 100000");
    assertRefused("{\"a\":[" + "0,".repeat(2_000_000) + "0]\n}", arrays, "more than 2000000 items");
    assertRefused("{\"a\":1,\"a\":2\n}", arrays, "twice");
    assertRefused("{\"formatId\":1\n}", arrays, "needs a text as \"formatId\"");
  }

  @Test
  void aSerializedJavaStreamIsNeverRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject("harmless");
    }
    ModelFormatException e =
        assertThrows(ModelFormatException.class, () -> ModelCodec.decode(bytes.toByteArray()));
    assertTrue(e.getMessage().contains("serialized Java objects"), e.getMessage());
  }

  @Test
  void aNameThatLeavesTheArchiveIsRefused() throws IOException {
    for (String name : List.of("../../evil.json", "/etc/passwd", "model.json/../x", "C:\\x")) {
      String message = refusalOfZip(name, new byte[10], ZipEntry.STORED);
      assertTrue(message.contains("does not belong"), message);
    }
  }

  @Test
  void aZipBombIsRefusedWithoutUnpacking() throws IOException {
    String message = refusalOfZip("model.json", new byte[50_000_000], ZipEntry.DEFLATED);
    assertTrue(message.contains("compressed"), message);
  }

  private static String refusalOfZip(String name, byte[] content, int method) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry(name);
      entry.setMethod(method);
      if (method == ZipEntry.STORED) {
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
      }
      zip.putNextEntry(entry);
      zip.write(content);
    }
    byte[] packed = bytes.toByteArray();
    // Clears the flag for UTF-8 names, so that the names themselves are judged.
    packed[7] = method == ZipEntry.STORED ? 0 : packed[7];
    return assertThrows(ModelFormatException.class, () -> ModelCodec.decode(packed)).getMessage();
  }

  @Test
  void otherFilesAreRefusedWithTheirName() throws IOException {
    Path file = folder.resolve("notes.mjmodel");
    Files.writeString(file, "not a model");
    ModelFormatException e = assertThrows(ModelFormatException.class, () -> ModelFiles.read(file));
    assertTrue(e.getMessage().contains("notes.mjmodel: It is not a model file"), e.getMessage());
    Path empty = Files.createFile(folder.resolve("empty.mjmodel"));
    assertThrows(ModelFormatException.class, () -> ModelFiles.read(empty));
    assertThrows(IOException.class, () -> ModelFiles.read(folder.resolve("absent.mjmodel")));
  }

  @Test
  void aFolderIsRefusedByItsName() {
    ModelFormatException e =
        assertThrows(ModelFormatException.class, () -> ModelFiles.read(folder));
    assertEquals(folder + ": It is a folder, not a model file.", e.getMessage());
  }
}

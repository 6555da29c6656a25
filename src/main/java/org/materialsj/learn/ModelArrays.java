package org.materialsj.learn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.materialsj.learn.JsonTree.Members;
import org.materialsj.learn.boosting.BoostedTrees;
import org.materialsj.learn.forest.Forest;
import org.materialsj.learn.forest.ForestArrays;
import org.materialsj.learn.linear.LinearModel;

/**
 * The closed list of model types, and the arrays of each.
 *
 * @param type how a model file names the type of the model
 * @param arrays its arrays, in order
 */
record ModelArrays(String type, List<Array> arrays) {

  static final String RANDOM_FOREST = "RANDOM_FOREST";
  static final String BOOSTED_TREES = "BOOSTED_TREES";
  static final String LINEAR = "LINEAR";
  static final String CONSTANT = "CONSTANT";

  private static final String I32 = "i32";
  private static final String F64 = "f64";

  /** An array: its name, its kind of numbers, its length and its little-endian bytes. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Array(String name, String dtype, int length, byte[] bytes) {

    static Array of(String name, int[] values) {
      byte[] bytes = new byte[Math.multiplyExact(4, values.length)];
      little(bytes).asIntBuffer().put(values);
      return new Array(name, I32, values.length, bytes);
    }

    static Array of(String name, double[] values) {
      byte[] bytes = new byte[Math.multiplyExact(8, values.length)];
      little(bytes).asDoubleBuffer().put(values);
      return new Array(name, F64, values.length, bytes);
    }

    int[] ints() throws ModelFormatException {
      require(I32);
      int[] values = new int[length];
      little(bytes).asIntBuffer().get(values);
      return values;
    }

    double[] doubles() throws ModelFormatException {
      require(F64);
      double[] values = new double[length];
      little(bytes).asDoubleBuffer().get(values);
      return values;
    }

    private void require(String kind) throws ModelFormatException {
      if (!dtype.equals(kind)) {
        throw new ModelFormatException(
            "Its array \"" + name + "\" holds " + dtype + " instead of " + kind + ".");
      }
    }

    private static ByteBuffer little(byte[] bytes) {
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  static ModelArrays of(Model model) {
    if (model instanceof Forest forest) {
      return new ModelArrays(RANDOM_FOREST, trees(forest.arrays()));
    }
    if (model instanceof BoostedTrees boosted) {
      List<Array> arrays = new ArrayList<>(trees(boosted.arrays()));
      arrays.add(Array.of("start", boosted.start()));
      return new ModelArrays(BOOSTED_TREES, arrays);
    }
    if (model instanceof LinearModel linear) {
      return new ModelArrays(
          LINEAR,
          List.of(
              Array.of("coefficients", linear.coefficients()),
              Array.of("intercept", new double[] {linear.intercept()})));
    }
    if (model instanceof ConstantModel constant) {
      return new ModelArrays(CONSTANT, List.of(Array.of("value", new double[] {constant.value()})));
    }
    throw new IllegalArgumentException("no model file can hold a " + model.getClass().getName());
  }

  private static List<Array> trees(ForestArrays numbers) {
    return List.of(
        Array.of("starts", numbers.starts()),
        Array.of("feature", numbers.feature()),
        Array.of("left", numbers.left()),
        Array.of("right", numbers.right()),
        Array.of("threshold", numbers.threshold()),
        Array.of("value", numbers.value()));
  }

  private ForestArrays trees(int features, int classes) throws ModelFormatException {
    return new ForestArrays(
        features,
        classes,
        array(0, "starts").ints(),
        array(1, "feature").ints(),
        array(2, "left").ints(),
        array(3, "right").ints(),
        array(4, "threshold").doubles(),
        array(5, "value").doubles());
  }

  /** The model of these arrays; its constructor checks the numbers. */
  Model model(int features, int classes) throws ModelFormatException {
    return switch (type) {
      case RANDOM_FOREST -> {
        last(5, "value");
        yield new Forest(trees(features, classes));
      }
      case BOOSTED_TREES ->
          // A node of a boosted tree has one number, whatever the number of classes.
          new BoostedTrees(trees(features, 0), classes, last(6, "start").doubles());
      case LINEAR -> {
        double[] coefficients = array(0, "coefficients").doubles();
        if (coefficients.length != features || classes != 0) {
          throw new ModelFormatException(
              "A linear model needs one coefficient per feature, and no classes.");
        }
        yield new LinearModel(coefficients, one(last(1, "intercept")));
      }
      case CONSTANT -> new ConstantModel(features, classes, one(last(0, "value")));
      default ->
          throw new ModelFormatException(
              "It holds a model of a type that this MaterialsJ does not know.");
    };
  }

  private static double one(Array array) throws ModelFormatException {
    double[] values = array.doubles();
    if (values.length != 1) {
      throw new ModelFormatException("Its array \"" + array.name() + "\" needs one value.");
    }
    return values[0];
  }

  private Array array(int index, String name) throws ModelFormatException {
    if (index >= arrays.size() || !arrays.get(index).name().equals(name)) {
      throw new ModelFormatException("Its array \"" + name + "\" is missing.");
    }
    return arrays.get(index);
  }

  private Array last(int index, String name) throws ModelFormatException {
    if (arrays.size() != index + 1) {
      throw new ModelFormatException("It should have " + (index + 1) + " arrays.");
    }
    return array(index, name);
  }

  /** The entries of the archive. */
  Map<String, byte[]> bytes() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < arrays.size(); i++) {
      entries.put(entry(i), arrays.get(i).bytes());
    }
    return entries;
  }

  private static String entry(int index) {
    return String.format(Locale.ROOT, "arrays/%03d.bin", index);
  }

  /** Finds the bytes of the arrays that a description lists, and checks their sizes. */
  static ModelArrays read(String type, List<Members> listed, Map<String, byte[]> entries)
      throws ModelFormatException {
    List<Array> arrays = new ArrayList<>();
    for (Members array : listed) {
      array.only(Set.of("name", "dtype", "shape"));
      String name = array.text("name");
      String dtype = array.text("dtype");
      byte[] bytes = entries.get(entry(arrays.size()));
      int width =
          switch (dtype) {
            case I32 -> 4;
            case F64 -> 8;
            default -> throw new ModelFormatException("Its arrays are of an unknown kind.");
          };
      long length = 1;
      for (long side : array.counts("shape")) {
        length = Math.multiplyHigh(length, side) == 0 ? length * side : -1;
        if (length < 0) {
          throw new ModelFormatException("Its arrays are too large.");
        }
      }
      if (bytes == null || length > Integer.MAX_VALUE || length * width != bytes.length) {
        throw new ModelFormatException(
            "The size of its array number " + arrays.size() + " does not fit its description.");
      }
      arrays.add(new Array(name, dtype, (int) length, bytes));
    }
    if (arrays.size() != entries.size()) {
      throw new ModelFormatException("It has arrays that its description does not list.");
    }
    return new ModelArrays(type, List.copyOf(arrays));
  }
}

package org.materialsj.potentials.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;

/**
 * Pair networks as text files (.mjpair): a name and its values on each of the first lines, then one
 * parameter a line, in the order of {@link NetworkShape}. Numbers come back bit by bit. A file is
 * trusted in nothing.
 *
 * <pre>
 * MaterialsJ pair network 1
 * length angstrom
 * energy eV
 * distances 0.9 2.3
 * layers 1 20 20 20 1
 * activation silu
 * parameters 840
 * 0.123
 * ...
 * </pre>
 */
public final class PairNetworkFile {

  /** The extension of such files, without the dot. */
  public static final String EXTENSION = "mjpair";

  private static final String HEAD = "MaterialsJ pair network 1";
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_LAYERS = 12;
  private static final int HEAD_LINES = 7;

  private PairNetworkFile() {}

  /**
   * The text of a file.
   *
   * @param network without biases and with linear outputs, as {@link PairTraining} makes them
   * @return its lines
   */
  public static String text(PairNetwork network) {
    NetworkShape shape = network.shape();
    String sizes = shape.sizes().stream().map(String::valueOf).collect(Collectors.joining(" "));
    StringBuilder text = new StringBuilder();
    text.append(HEAD).append('\n');
    text.append("length ").append(network.lengthUnit()).append('\n');
    text.append("energy ").append(network.energyUnit()).append('\n');
    text.append("distances ").append(network.least()).append(' ').append(network.most());
    text.append("\nlayers ").append(sizes).append("\nactivation ");
    text.append(shape.activation(1).name().toLowerCase(Locale.ROOT));
    text.append("\nparameters ").append(shape.parameters()).append('\n');
    for (double value : network.parameters()) {
      text.append(value).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @return the network
   * @throws ParseException if it is none, with the line that is wrong
   */
  public static PairNetwork read(Path path) throws ParseException {
    String name = String.valueOf(path.getFileName());
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new ParseException(Code.E_TOO_MANY, name, 0, 0, "it is too large.");
      }
      return parse(name, Files.readString(path));
    } catch (IOException e) {
      throw (ParseException)
          new ParseException(Code.E_IO, name, 0, 0, "it cannot be read as text.").initCause(e);
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param name names it in messages
   * @param text its lines
   * @return the network
   * @throws ParseException if it is none, with the line that is wrong
   */
  public static PairNetwork parse(String name, String text) throws ParseException {
    return new Reading(name, text.split("\\R", -1)).network();
  }

  /** Reads line by line. */
  private record Reading(String name, List<String> lines) {

    Reading(String name, String[] lines) {
      this(name, Arrays.asList(lines));
    }

    PairNetwork network() throws ParseException {
      if (lines.size() < HEAD_LINES || !lines.get(0).equals(HEAD)) {
        throw fail(Code.E_FORMAT, 1, "a pair network begins with \"" + HEAD + "\".");
      }
      String length = value(1, "length");
      String energy = value(2, "energy");
      List<Double> distances = numbers(3, "distances");
      List<Double> sizes = numbers(4, "layers");
      int count = numbers(6, "parameters").get(0).intValue();
      if (distances.size() != 2 || sizes.size() > MOST_LAYERS) {
        throw fail(Code.E_SYNTAX, 4, "there are two distances and at most 12 layers.");
      }
      try {
        NetworkShape shape = shape(sizes.stream().map(Double::intValue).toList());
        if (count != shape.parameters() || lines.size() < HEAD_LINES + count) {
          throw fail(Code.E_MISSING, 7, "its layers need " + shape.parameters() + " parameters.");
        }
        double[] parameters = new double[count];
        for (int i = 0; i < count; i++) {
          parameters[i] = number(HEAD_LINES + i, lines.get(HEAD_LINES + i));
        }
        checkEnd(HEAD_LINES + count);
        return new PairNetwork(
            shape, parameters, distances.get(0), distances.get(1), length, energy);
      } catch (IllegalArgumentException e) {
        throw (ParseException)
            fail(Code.E_SYNTAX, 0, "it is not sound: " + e.getMessage() + ".").initCause(e);
      }
    }

    private NetworkShape shape(List<Integer> sizes) throws ParseException {
      if (sizes.size() < 3) {
        throw new IllegalArgumentException("a pair network has a hidden layer");
      }
      Activation hidden = Activation.valueOf(value(5, "activation").toUpperCase(Locale.ROOT));
      NetworkShape biased =
          NetworkShape.of(
              sizes.get(0),
              sizes.subList(1, sizes.size() - 1),
              sizes.get(sizes.size() - 1),
              hidden);
      return new NetworkShape(biased.sizes(), biased.activations(), false);
    }

    private String value(int line, String key) throws ParseException {
      String text = lines.get(line);
      if (!text.startsWith(key + " ")) {
        throw fail(Code.E_SYNTAX, line + 1, "this line must begin with \"" + key + " \".");
      }
      return text.substring(key.length() + 1);
    }

    private List<Double> numbers(int line, String key) throws ParseException {
      List<Double> numbers = new ArrayList<>();
      for (String word : value(line, key).split(" ", -1)) {
        numbers.add(number(line, word));
      }
      return numbers;
    }

    private double number(int line, String word) throws ParseException {
      try {
        double value = Double.parseDouble(word);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw (ParseException) fail(Code.E_NUMBER, line + 1, "a number is needed.").initCause(e);
      }
      throw fail(Code.E_NUMBER, line + 1, "a finite number is needed.");
    }

    private void checkEnd(int from) throws ParseException {
      for (int i = from; i < lines.size(); i++) {
        if (!lines.get(i).isEmpty()) {
          throw fail(Code.E_SYNTAX, i + 1, "nothing may follow the parameters.");
        }
      }
    }

    private ParseException fail(Code code, int line, String sentence) {
      return new ParseException(code, name, line, 0, sentence);
    }
  }
}

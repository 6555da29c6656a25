package org.materialsj.potentials;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Element;
import org.materialsj.potentials.classical.EamFiles;
import org.materialsj.potentials.classical.LammpsTables;
import org.materialsj.potentials.classical.TripleFiles;
import org.materialsj.potentials.pair.PairNetworkFile;
import org.materialsj.potentials.pair.PairNetworkPotential;

/** Potentials in the formats of other programs, told apart by the ends of their names. */
final class PotentialTexts {

  private PotentialTexts() {}

  /**
   * Reads a text that is not JSON.
   *
   * @param name of the file
   * @param text its content
   * @param constants "elements" and "sections" where the format has a choice
   */
  static Potential read(String name, String text, Settings constants) throws ParseException {
    String lower = name.toLowerCase(Locale.ROOT);
    String end = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (end) {
      case "alloy", "fs", "setfl" -> EamFiles.setfl(name, text);
      case "eam", "funcfl" -> EamFiles.funcfl(name, text);
      case "sw" -> TripleFiles.stillingerWeber(name, text, words(constants, "elements"));
      case "tersoff" -> TripleFiles.tersoff(name, text, words(constants, "elements"));
      case "table", "tab" ->
          LammpsTables.read(name, text, words(constants, "sections"), elements(constants));
      case PairNetworkFile.EXTENSION ->
          new PairNetworkPotential(PairNetworkFile.parse(name, text));
      default ->
          throw new ParseException(
              Code.E_FORMAT,
              name,
              0,
              0,
              "a potential is a file .json, .eam.alloy, .eam.fs, .eam, .sw, .tersoff, .table or"
                  + " .mjpair.");
    };
  }

  private static List<String> words(Settings constants, String name) {
    String text = constants.text(name, "");
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(",", -1)).toList();
  }

  private static int[] elements(Settings constants) {
    return words(constants, "elements").stream()
        .mapToInt(
            symbol ->
                Element.ofSymbol(symbol)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "\"" + symbol + "\" is no symbol of an element."))
                    .number())
        .sorted()
        .toArray();
  }
}

package org.materialsj.tasks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.CifCharges;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Structures;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Structure;
import org.materialsj.potentials.adsorption.GuestModel;
import org.materialsj.potentials.adsorption.Guests;
import org.materialsj.potentials.adsorption.UffParameters;

/** Reads what a user says about a framework and its guests. */
public final class AdsorptionInput {

  /** The guest with parameters of the user. */
  public static final String LENNARD_JONES = "Lennard-Jones";

  private AdsorptionInput() {}

  /**
   * A framework with the charges that its file gives.
   *
   * @param crystal the unit cell
   * @param charges charge (e) by label; perhaps none
   */
  public record Framework(Crystal crystal, Map<String, Double> charges) {}

  /**
   * Reads a framework.
   *
   * @param file a file of structures; its first one is taken
   * @return the crystal
   * @throws ParseException if it cannot be read
   * @throws IllegalArgumentException if it is no crystal
   */
  public static Framework framework(Path file) throws ParseException {
    Structure structure = Structures.first(file.toString(), ReadOptions.STRICT);
    if (!(structure instanceof Crystal crystal)) {
      throw new IllegalArgumentException(
          "The first structure of %s is a molecule; guests need a crystal to be adsorbed in."
              .formatted(file.getFileName()));
    }
    boolean cif = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".cif");
    return new Framework(crystal, cif ? CifCharges.read(file, ReadOptions.STRICT) : Map.of());
  }

  /**
   * A guest.
   *
   * @param name name of one of {@link Guests}, or {@link #LENNARD_JONES}
   * @param constants "epsilon=148 sigma=3.73" (K, angstrom) for a Lennard-Jones guest, else empty
   * @return the guest
   * @throws IllegalArgumentException with a sentence if they do not fit
   */
  public static GuestModel guest(String name, String constants) {
    Map<String, String> pairs = Settings.pairs(constants.strip().split("[,\\s]+"));
    if (name.equals(LENNARD_JONES)) {
      if (!pairs.containsKey("epsilon") || !pairs.containsKey("sigma")) {
        throw new IllegalArgumentException(
            "A Lennard-Jones guest needs its constants, such as epsilon=148 sigma=3.73 (K,"
                + " angstrom).");
      }
      Settings settings = new Settings("A Lennard-Jones guest", pairs);
      GuestModel guest =
          GuestModel.lennardJones(
              settings.number("epsilon", 0, 0, 1e5), settings.number("sigma", 1, 1e-3, 50));
      settings.checkNames();
      return guest;
    }
    if (!pairs.isEmpty()) {
      throw new IllegalArgumentException(
          "Constants are for a Lennard-Jones guest; %s has published ones.".formatted(name));
    }
    return Arrays.stream(Guests.values())
        .filter(guest -> guest.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no guest \"" + name + "\"."))
        .model();
  }

  /**
   * Pressures.
   *
   * @param text numbers separated by blanks or commas (bar)
   * @return at least one, each above 0
   * @throws IllegalArgumentException with a sentence for another text
   */
  public static double[] pressures(String text) {
    List<String> words =
        Arrays.stream(text.strip().split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
    double[] pressures = new double[words.size()];
    for (int i = 0; i < pressures.length; i++) {
      try {
        pressures[i] = Double.parseDouble(words.get(i));
      } catch (NumberFormatException e) {
        throw badPressures(text, e);
      }
      if (!(pressures[i] > 0 && pressures[i] <= 1e5)) {
        throw badPressures(text, null);
      }
    }
    boolean repeated = Arrays.stream(pressures).distinct().count() < pressures.length;
    if (pressures.length == 0 || pressures.length > 1000 || repeated) {
      throw badPressures(text, null);
    }
    return pressures;
  }

  /**
   * A pressure as a text.
   *
   * @param pressure pressure (bar)
   * @return such as "5 bar"; different pressures have different texts
   */
  public static String pressure(double pressure) {
    boolean whole = pressure == Math.rint(pressure);
    return (whole ? Sentences.plain(pressure) : Double.toString(pressure)) + " bar";
  }

  private static IllegalArgumentException badPressures(String text, Exception cause) {
    return new IllegalArgumentException(
        "Pressures are up to 1000 different numbers above 0 and up to 100000 bar, such as 1 5 10;"
            + " got \"%s\".".formatted(text),
        cause);
  }

  /** UFF's parameters, some of them replaced. */
  static Map<Integer, UffParameters.Pair> parameters(Crystal crystal, String overrides) {
    Map<Integer, UffParameters.Pair> result = new HashMap<>(UffParameters.read());
    Map<String, String> given =
        new LinkedHashMap<>(Settings.pairs(overrides.strip().split("[,\\s]+")));
    for (Map.Entry<String, String> each : given.entrySet()) {
      Element element =
          Element.ofSymbol(each.getKey())
              .filter(found -> contains(crystal, found))
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "Parameters are given for %s, but the framework has no such element."
                              .formatted(each.getKey())));
      result.put(element.number(), pair(each.getKey(), each.getValue()));
    }
    return result;
  }

  private static boolean contains(Crystal crystal, Element element) {
    return crystal.sites().stream().anyMatch(site -> site.majority().element().equals(element));
  }

  private static UffParameters.Pair pair(String symbol, String text) {
    String[] parts = text.split("/", -1);
    try {
      if (parts.length == 2) {
        return new UffParameters.Pair(
            Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
      }
    } catch (NumberFormatException e) {
      throw badPair(symbol, text, e);
    }
    throw badPair(symbol, text, null);
  }

  private static IllegalArgumentException badPair(String symbol, String text, Exception cause) {
    return new IllegalArgumentException(
        "Parameters of %s are epsilon/sigma (K, angstrom), such as 30.2/3.12; got \"%s\"."
            .formatted(symbol, text),
        cause);
  }
}

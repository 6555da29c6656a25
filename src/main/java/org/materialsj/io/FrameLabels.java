package org.materialsj.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Lattice;

/**
 * What the words of a frame's comment line say of its energy and stress, under the names that ASE
 * and common data sets use, in eV and angstrom. Keys are compared without regard to case.
 */
final class FrameLabels {

  /** Keys of the energy of the whole frame (eV), the preferred first. */
  private static final List<String> ENERGIES =
      List.of("energy", "ref_energy", "dft_energy", "total_energy", "e");

  /** Keys of the stress (eV/angstrom^3, ASE's sign), the preferred first. */
  private static final List<String> STRESSES = List.of("stress", "ref_stress", "dft_stress");

  /** Keys of the virial, minus stress times volume (eV), the preferred first. */
  private static final List<String> VIRIALS =
      List.of("virial", "virials", "ref_virial", "ref_virials", "dft_virial", "dft_virials");

  /** Keys of the group, the preferred first. */
  private static final List<String> GROUPS = List.of("config_type", "group");

  /** Units that a frame may name, and what they must be. */
  private static final Map<String, List<String>> UNITS =
      Map.of(
          "energy_unit", List.of("ev"),
          "length_unit", List.of("angstrom", "ang", "a", "\u00e5"),
          "force_unit", List.of("ev/angstrom", "ev/ang", "ev/a", "ev/\u00e5"),
          "stress_unit", List.of("ev/angstrom^3", "ev/ang^3", "ev/a^3", "ev/\u00e5^3"));

  private final Map<String, String> info;
  private final LineAt at;
  private final List<Warning> warnings;
  private final NumberParser parser = new NumberParser();

  /** Where a frame's comment line is. */
  record LineAt(String file, int line) {}

  FrameLabels(Map<String, String> info, LineAt at, List<Warning> warnings) {
    this.info = info;
    this.at = at;
    this.warnings = warnings;
  }

  /** Refuses frames that say that they are in other units. */
  void checkUnits() throws ParseException {
    for (Map.Entry<String, String> entry : info.entrySet()) {
      String key = entry.getKey().toLowerCase(Locale.ROOT);
      List<String> allowed =
          UNITS.get(key.endsWith("s") ? key.substring(0, key.length() - 1) : key);
      String value = entry.getValue().strip().toLowerCase(Locale.ROOT);
      if (allowed != null && !allowed.contains(value)) {
        throw fail(
            Code.E_SYNTAX,
            "the frame says "
                + entry.getKey()
                + "="
                + Text.quoted(entry.getValue())
                + ", but extended XYZ is read in eV and angstrom; convert it.");
      }
    }
  }

  /** The group, such as Surface; empty when there is none. */
  String group() {
    for (String name : GROUPS) {
      for (Map.Entry<String, String> entry : info.entrySet()) {
        if (entry.getKey().toLowerCase(Locale.ROOT).equals(name)) {
          return entry.getValue().strip();
        }
      }
    }
    return "";
  }

  OptionalDouble energy() throws ParseException {
    Optional<String> key = first(ENERGIES);
    return key.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(key.get()));
  }

  /**
   * The stress, from itself or from the virial; none without a cell.
   *
   * @return 9 numbers, the mean of the written matrix and its transpose
   */
  Optional<double[]> stress(Optional<Lattice> lattice) throws ParseException {
    if (lattice.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> key = first(STRESSES);
    if (key.isPresent()) {
      return Optional.of(matrix(key.get(), 1));
    }
    Optional<String> virial = first(VIRIALS);
    return virial.isEmpty()
        ? Optional.empty()
        : Optional.of(matrix(virial.get(), -1 / lattice.get().volume()));
  }

  /** The preferred one of the keys that are there; says so when another one differs. */
  private Optional<String> first(List<String> names) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      for (String key : info.keySet()) {
        if (key.toLowerCase(Locale.ROOT).equals(name)) {
          found.add(key);
        }
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String chosen = found.get(0);
    List<String> others =
        found.stream()
            .filter(key -> !info.get(key).strip().equals(info.get(chosen).strip()))
            .toList();
    if (!others.isEmpty()) {
      warnings.add(
          new Warning(
              at.file,
              at.line,
              chosen + " was read; " + String.join(", ", others) + " differ and were not read."));
    }
    return Optional.of(chosen);
  }

  private double number(String key) throws ParseException {
    return parse(info.get(key).strip(), key);
  }

  private double parse(String word, String key) throws ParseException {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    // Total energies of large cells may be beyond what is possible for coordinates.
    if (!parser.decimal(bytes, 0, bytes.length)) {
      throw fail(Code.E_NUMBER, key + " must be a number, got " + Text.quoted(word) + ".");
    }
    return parser.value();
  }

  private double[] matrix(String key, double factor) throws ParseException {
    String[] words = XyzReader.words(info.get(key));
    if (words.length != 9 && words.length != 6) {
      throw fail(
          Code.E_NUMBER,
          key
              + " needs 9 numbers (or 6: xx yy zz yz xz xy), got "
              + Text.quoted(info.get(key))
              + ".");
    }
    double[] given = new double[words.length];
    for (int i = 0; i < given.length; i++) {
      given[i] = factor * parse(words[i], key);
    }
    if (given.length == 6) {
      return new double[] {
        given[0], given[5], given[4], given[5], given[1], given[3], given[4], given[3], given[2]
      };
    }
    double[] full = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        full[3 * i + j] = (given[3 * i + j] + given[3 * j + i]) / 2;
      }
    }
    return full;
  }

  private ParseException fail(Code code, String sentence) {
    return new ParseException(code, at.file, at.line, 0, sentence);
  }
}

package org.materialsj.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What made a result, so that it can be made again. Holds no dates and no absolute machine state:
 * the same job on the same inputs gives the same provenance.
 *
 * @param macro the macro line that makes the result, such as {@code run("Featurize Crystals...",
 *     "source=a.cif")}
 * @param seed seed of everything random in it
 * @param versions version by name of program or library
 * @param inputs SHA-256 (hexadecimal) by input as named in the macro line; and what was found in
 *     the inputs and made the result, such as the weights of elements, by its name
 * @param featurization how the features of a table, or of the table that a model learned from, were
 *     computed; empty when nobody knows
 */
public record Provenance(
    String macro,
    long seed,
    Map<String, String> versions,
    Map<String, String> inputs,
    Optional<Featurization> featurization) {

  /** Copies the maps and keeps their order. */
  public Provenance {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /**
   * The provenance of something without features.
   *
   * @param macro the macro line that makes the result
   * @param seed seed of everything random in it
   * @param versions version by name of program or library
   * @param inputs SHA-256 (hexadecimal) by input as named in the macro line
   */
  public Provenance(
      String macro, long seed, Map<String, String> versions, Map<String, String> inputs) {
    this(macro, seed, versions, inputs, Optional.empty());
  }

  /**
   * The same with what is known of features.
   *
   * @param known how they were computed; empty when nobody knows
   * @return the provenance
   */
  public Provenance with(Optional<Featurization> known) {
    return new Provenance(macro, seed, versions, inputs, known);
  }
}

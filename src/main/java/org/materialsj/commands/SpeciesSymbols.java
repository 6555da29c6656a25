package org.materialsj.commands;

import org.materialsj.host.Checklist;
import org.materialsj.model.Element;

/** The parameter of commands that takes elements. */
final class SpeciesSymbols {

  private SpeciesSymbols() {}

  /**
   * The atomic numbers of symbols.
   *
   * @param species symbols of elements, separated by commas; may be null or blank
   * @return their atomic numbers; none for no symbol
   * @throws IllegalArgumentException with a plain sentence if one is no symbol
   */
  static int[] numbers(String species) {
    return Checklist.split(species == null ? "" : species).stream()
        .mapToInt(
            symbol ->
                Element.ofSymbol(symbol)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "species must be symbols of elements separated by commas, got \""
                                    + species
                                    + "\"."))
                    .number())
        .toArray();
  }
}

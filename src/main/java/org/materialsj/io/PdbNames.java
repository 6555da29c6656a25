package org.materialsj.io;

import java.util.Locale;
import java.util.Optional;
import org.materialsj.io.ElementSymbols.Parsed;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Element;

/** Elements from the names of atoms in PDB files, whose first two columns hold the symbol. */
final class PdbNames {

  private static final int NAME = 12;

  private PdbNames() {}

  /**
   * Reads the element from columns 13 to 16: right-justified in the first two, so that " CA " is
   * carbon and "CA " calcium. A name of four characters that begins with H is hydrogen.
   *
   * @param row a line of an atom
   * @return the element
   * @throws ParseException E_ELEMENT
   */
  static Parsed element(PdbLine row) throws ParseException {
    char first = row.at(NAME);
    boolean letter = Character.isLetter(first);
    boolean four = row.at(NAME + 3) != ' ';
    boolean two =
        letter
            && Character.isLetter(row.at(NAME + 1))
            && !(four && Character.toUpperCase(first) == 'H');
    if (two) {
      String symbol =
          ("" + first).toUpperCase(Locale.ROOT) + ("" + row.at(NAME + 1)).toLowerCase(Locale.ROOT);
      if (Element.ofSymbol(symbol).isPresent()) {
        return ElementSymbols.symbol(symbol).orElseThrow();
      }
    }
    String one = String.valueOf(letter ? first : row.at(NAME + 1));
    Optional<Parsed> element =
        one.isBlank() ? Optional.empty() : ElementSymbols.symbol(one.toUpperCase(Locale.ROOT));
    return element.orElseThrow(
        () ->
            row.fail(
                Code.E_ELEMENT,
                NAME,
                "the name "
                    + Text.quoted(row.text(NAME, NAME + 4))
                    + " tells no element; write it in columns 77 and 78."));
  }
}

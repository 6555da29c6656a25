package org.materialsj.io.cdk;

import java.io.IOException;
import java.io.StringReader;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.io.IChemObjectReader;
import org.openscience.cdk.io.MDLV3000Reader;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmilesParser;

/**
 * The only calls into the Chemistry Development Kit. It leaks unchecked exceptions on bad input:
 * here each of them becomes a {@link ParseException}.
 */
final class Cdk {

  private Cdk() {}

  /**
   * Counts the hydrogens that are missing in a table by the MDL valence model, which CDK applies to
   * what its strict V3000 reader reads. It is given the table anew and not the text of the file, so
   * that nothing but checked numbers and symbols reaches it.
   *
   * @param table the atoms and bonds
   * @param record where they come from, for messages
   * @return the sum over all atoms; those in aromatic bonds count as complete
   * @throws ParseException E_UNREADABLE
   */
  static int missingHydrogens(Ctab table, Record record) throws ParseException {
    try (MDLV3000Reader reader =
        new MDLV3000Reader(new StringReader(text(table)), IChemObjectReader.Mode.STRICT)) {
      reader.getSetting("AddStereoElements").setSetting("false");
      IAtomContainer read = reader.read(SilentChemObjectBuilder.getInstance().newAtomContainer());
      if (read.getAtomCount() != table.size() || read.getBondCount() != table.bonds.size()) {
        throw unreadable(record, "atoms or bonds were lost");
      }
      int missing = 0;
      for (IAtom atom : read.atoms()) {
        Integer hydrogens = atom.getImplicitHydrogenCount();
        missing += hydrogens == null ? 0 : hydrogens;
      }
      return missing;
    } catch (CDKException | IOException | RuntimeException e) {
      ParseException defect = unreadable(record, String.valueOf(e.getMessage()));
      defect.initCause(e);
      throw defect;
    }
  }

  private static ParseException unreadable(Record record, String why) {
    return record.defect(
        Code.E_UNREADABLE, 3, 0, "the molecule cannot be understood: " + why + ".");
  }

  private static String text(Ctab table) {
    StringBuilder text = new StringBuilder(64 * table.size());
    text.append("\n\n\n  0  0  0  0  0  0  0  0  0  0999 V3000\nM  V30 BEGIN CTAB\nM  V30 COUNTS ");
    text.append(table.size()).append(' ').append(table.bonds.size()).append(" 0 0 0\n");
    text.append("M  V30 BEGIN ATOM\n");
    int n = table.size();
    for (int i = 0; i < n; i++) {
      // Numbered downwards: CDK grows its table by one entry for each number above the last.
      text.append("M  V30 ").append(n - i).append(' ');
      text.append(Element.of(table.numbers[i]).symbol()).append(" 0 0 0 0");
      append(text, " CHG=", table.charges[i]);
      append(text, " RAD=", table.radicals[i]);
      append(text, " VAL=", table.valences[i]);
      text.append('\n');
    }
    text.append("M  V30 END ATOM\nM  V30 BEGIN BOND\n");
    int number = table.bonds.size();
    for (Bond bond : table.bonds) {
      text.append("M  V30 ").append(number--).append(' ').append(bond.order().ordinal() + 1);
      text.append(' ').append(n - bond.first()).append(' ').append(n - bond.second()).append('\n');
    }
    return text.append("M  V30 END BOND\nM  V30 END CTAB\nM  END\n").toString();
  }

  private static void append(StringBuilder text, String key, int value) {
    if (value != 0) {
      text.append(key).append(value);
    }
  }

  /**
   * Reads a SMILES, strictly, with the double bonds of aromatic rings assigned.
   *
   * @param smiles the text
   * @param file for messages
   * @param line for messages
   * @return CDK's molecule
   * @throws ParseException E_SYNTAX or E_UNREADABLE
   */
  static IAtomContainer smiles(String smiles, String file, int line) throws ParseException {
    try {
      SmilesParser parser = new SmilesParser(SilentChemObjectBuilder.getInstance());
      parser.setStrict(true);
      return parser.parseSmiles(smiles);
    } catch (InvalidSmilesException e) {
      ParseException defect =
          new ParseException(Code.E_SYNTAX, file, line, 0, "no valid SMILES: " + why(e));
      defect.initCause(e);
      throw defect;
    } catch (RuntimeException | StackOverflowError e) {
      ParseException defect =
          new ParseException(
              Code.E_UNREADABLE, file, line, 0, "the SMILES cannot be read: " + e + ".");
      defect.initCause(e);
      throw defect;
    }
  }

  /** The message without its copy of the SMILES, and in one line. */
  private static String why(InvalidSmilesException e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    int quoteEnd = first.indexOf("', ");
    String reason = quoteEnd < 0 ? first : first.substring(quoteEnd + 3);
    String plain = reason.strip().replaceAll("[:.]$", "");
    return (plain.length() <= 200 ? plain : plain.substring(0, 200)) + ".";
  }
}

package org.materialsj.io.cdk;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Element;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.exception.InvalidSmilesException;
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

  /**
   * One for all threads: it keeps nothing of what it reads. Making one searches the class path for
   * loggers, which takes longer than reading.
   */
  private static final SmilesParser PARSER = parser();

  private Cdk() {}

  private static SmilesParser parser() {
    SmilesParser parser = new SmilesParser(SilentChemObjectBuilder.getInstance());
    parser.setStrict(true);
    return parser;
  }

  /**
   * An atom as the MDL valence model sees it.
   *
   * @param number atomic number
   * @param charge formal charge (e)
   * @param radical spin multiplicity, 0 when not given
   * @param valence valence given in the file, 0 when not given
   * @param orders sum of the orders of its bonds
   */
  record Valence(int number, int charge, int radical, int valence, int orders) {}

  /**
   * Counts the hydrogens that atoms lack by the MDL valence model, which CDK applies to what its
   * strict V3000 reader reads. That is given a text made here and not the text of the file, so that
   * nothing but checked numbers and symbols reaches it: each atom once, bonded to helium as often
   * as its bonds ask for.
   *
   * @param atoms the atoms; cost quadratic in their number, as CDK's is
   * @return the number for each atom
   * @throws CDKException if CDK does not accept them
   */
  static int[] hydrogens(List<Valence> atoms) throws CDKException {
    String text = text(atoms);
    try (MDLV3000Reader reader =
        new MDLV3000Reader(new StringReader(text), IChemObjectReader.Mode.STRICT)) {
      reader.getSetting("AddStereoElements").setSetting("false");
      IAtomContainer read = reader.read(SilentChemObjectBuilder.getInstance().newAtomContainer());
      int[] hydrogens = new int[atoms.size()];
      for (int i = 0; i < hydrogens.length; i++) {
        hydrogens[i] = read.getAtom(i).getImplicitHydrogenCount();
      }
      return hydrogens;
    } catch (IOException | RuntimeException e) {
      throw new CDKException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String text(List<Valence> atoms) {
    StringBuilder lines = new StringBuilder();
    StringBuilder heliums = new StringBuilder();
    StringBuilder bonds = new StringBuilder();
    int count = atoms.size();
    int bondCount = 0;
    for (int i = 0; i < atoms.size(); i++) {
      Valence atom = atoms.get(i);
      lines.append("M  V30 ").append(i + 1).append(' ');
      lines.append(Element.of(atom.number()).symbol()).append(" 0 0 0 0");
      append(lines, " CHG=", atom.charge());
      append(lines, " RAD=", atom.radical());
      append(lines, " VAL=", atom.valence());
      lines.append('\n');
      for (int left = atom.orders(); left > 0; left -= 3) {
        count++;
        heliums.append("M  V30 ").append(count).append(" He 0 0 0 0\n");
        bonds.append("M  V30 ").append(++bondCount).append(' ').append(Math.min(3, left));
        bonds.append(' ').append(i + 1).append(' ').append(count).append('\n');
      }
    }
    return "\n\n\n  0  0  0  0  0  0  0  0  0  0999 V3000\nM  V30 BEGIN CTAB\nM  V30 COUNTS "
        + (count + " " + bondCount + " 0 0 0\nM  V30 BEGIN ATOM\n" + lines + heliums)
        + ("M  V30 END ATOM\nM  V30 BEGIN BOND\n" + bonds)
        + "M  V30 END BOND\nM  V30 END CTAB\nM  END\n";
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
      return PARSER.parseSmiles(smiles);
    } catch (InvalidSmilesException e) {
      ParseException defect =
          new ParseException(Code.E_SYNTAX, file, line, 0, "no valid SMILES: " + why(e));
      defect.initCause(e);
      throw defect;
    } catch (RuntimeException | StackOverflowError e) {
      String why =
          e instanceof StackOverflowError
              ? "its chain is too long, or it is nested too deeply."
              : "the Chemistry Development Kit fails, " + e + ".";
      ParseException defect =
          new ParseException(Code.E_UNREADABLE, file, line, 0, "the SMILES cannot be read: " + why);
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

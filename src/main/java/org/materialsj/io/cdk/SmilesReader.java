package org.materialsj.io.cdk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.io.Limits;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.Warning;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.openscience.cdk.graph.ConnectedComponents;
import org.openscience.cdk.graph.GraphUtil;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/** Reads one SMILES. */
final class SmilesReader {

  private SmilesReader() {}

  static Molecule read(
      String smiles, String name, String file, int line, Limits limits, List<Warning> warnings)
      throws ParseException {
    check(smiles, file, line, limits);
    IAtomContainer read = Cdk.smiles(smiles, file, line);
    int heavy = read.getAtomCount();
    long size = heavy;
    for (IAtom atom : read.atoms()) {
      Integer number = atom.getAtomicNumber();
      if (number == null || number < 1 || number > 118) {
        throw new ParseException(
            Code.E_ELEMENT, file, line, 0, "the SMILES has an atom of no element (*).");
      }
      size += hydrogens(atom);
    }
    if (size == 0 || size > limits.atoms()) {
      throw new ParseException(
          size == 0 ? Code.E_EMPTY : Code.E_TOO_MANY,
          file,
          line,
          0,
          "the SMILES has " + size + " atoms, 1 to " + limits.atoms() + " are read.");
    }
    int[] numbers = new int[(int) size];
    int[] masses = new int[(int) size];
    int[] charges = new int[(int) size];
    Arrays.fill(numbers, 1);
    List<Bond> bonds = new ArrayList<>();
    for (IBond bond : read.bonds()) {
      bonds.add(
          new Bond(
              bond.getBegin().getIndex(),
              bond.getEnd().getIndex(),
              order(bond, file, line),
              Bond.Stereo.NONE));
    }
    int[] firstHydrogen = new int[heavy];
    int hydrogen = heavy;
    for (int i = 0; i < heavy; i++) {
      IAtom atom = read.getAtom(i);
      numbers[i] = atom.getAtomicNumber();
      masses[i] = atom.getMassNumber() == null ? 0 : atom.getMassNumber();
      if (!MolReader.isMassNumber(masses[i], numbers[i])) {
        throw new ParseException(
            Code.E_NUMBER,
            file,
            line,
            0,
            "atom " + (i + 1) + " has the impossible mass number " + masses[i] + ".");
      }
      charges[i] = atom.getFormalCharge() == null ? 0 : atom.getFormalCharge();
      firstHydrogen[i] = hydrogen;
      for (int k = hydrogens(atom); k > 0; k--) {
        bonds.add(new Bond(i, hydrogen++, Bond.Order.SINGLE, Bond.Stereo.NONE));
      }
    }
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("smiles", smiles);
    int fragments = new ConnectedComponents(GraphUtil.toAdjList(read)).nComponents();
    properties.put("fragments", Integer.toString(fragments));
    Molecule molecule =
        new Molecule(name, numbers, masses, charges, new double[0], false, bonds, properties);
    return molecule.withStereo(SmilesStereo.elements(read, firstHydrogen, file, line, warnings));
  }

  private static int hydrogens(IAtom atom) {
    Integer count = atom.getImplicitHydrogenCount();
    return count == null ? 0 : count;
  }

  private static Bond.Order order(IBond bond, String file, int line) throws ParseException {
    return switch (bond.getOrder()) {
      case SINGLE -> Bond.Order.SINGLE;
      case DOUBLE -> Bond.Order.DOUBLE;
      case TRIPLE -> Bond.Order.TRIPLE;
      default ->
          throw new ParseException(
              Code.E_SYNTAX,
              file,
              line,
              0,
              "bonds are single, double or triple here, got " + bond.getOrder() + ".");
    };
  }

  private static void check(String smiles, String file, int line, Limits limits)
      throws ParseException {
    if (smiles.isBlank()) {
      throw new ParseException(Code.E_EMPTY, file, line, 0, "the SMILES is empty.");
    }
    if (smiles.length() > limits.smilesChars()) {
      throw new ParseException(
          Code.E_TOO_MANY,
          file,
          line,
          0,
          "the SMILES has "
              + smiles.length()
              + " characters, the limit is "
              + limits.smilesChars()
              + ".");
    }
    for (int k = 0; k < smiles.length(); k++) {
      char c = smiles.charAt(k);
      if (c <= ' ' || c > '~') {
        throw new ParseException(
            Code.E_SYNTAX,
            file,
            line,
            k + 1,
            "a SMILES has no blanks and no letters but those of ASCII.");
      }
      if (c == '>') {
        throw new ParseException(
            Code.E_SYNTAX, file, line, k + 1, "this is a reaction, not a molecule.");
      }
    }
  }
}

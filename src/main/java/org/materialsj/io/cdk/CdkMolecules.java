package org.materialsj.io.cdk;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.Molecule;

/**
 * Reads MOL (V2000 and V3000), SDF and SMILES. Whatever the input holds, the answer is a molecule
 * or a {@link ParseException}.
 *
 * <p>MOL and SDF: the atoms are those of the file, in its order. Hydrogens that the file leaves out
 * are not added, because their positions would be invented; the molecule tells their number at each
 * atom, and where the others have positions in space a warning does, too. SMILES: implicit
 * hydrogens become atoms after those that are written, and no atom has a position; the
 * configurations of tetrahedral centres and double bonds are the molecule's stereo elements, and
 * the property "smiles" keeps the text.
 */
public final class CdkMolecules {

  private CdkMolecules() {}

  /**
   * Reads one MOL file, or one record of an SDF file.
   *
   * @param text the whole file
   * @param file name for messages
   * @param options limits and leniency
   * @param warnings repairs and doubts are added to it
   * @return the molecule, its data items as properties
   * @throws ParseException if the text is not one good record
   */
  public static Molecule readMol(
      String text, String file, ReadOptions options, List<Warning> warnings) throws ParseException {
    LineSource source = new LineSource(new StringReader(text), file, options.limits().lineChars());
    List<String> lines = new ArrayList<>();
    String line = source.next();
    while (line != null && !line.startsWith(SdfRows.DELIMITER)) {
      lines.add(line);
      line = source.next();
    }
    while (line != null) {
      line = source.next();
      if (line != null && !line.isBlank()) {
        throw new ParseException(
            Code.E_FORMAT,
            file,
            source.line(),
            0,
            "there is a second record; a file of several records must be named .sdf.");
      }
    }
    if (lines.isEmpty()) {
      throw new ParseException(Code.E_EMPTY, file, 0, 0, "the file is empty.");
    }
    return MolReader.read(new MolLines(file, 1, lines, options, warnings), new MissingHydrogens());
  }

  /**
   * Reads one SMILES, for callers whom doubts do not concern.
   *
   * @param smiles the SMILES, without a name behind it
   * @param name name of the molecule, may be empty
   * @param file name for messages
   * @param line 1-based line for messages, or 0
   * @param options limits and leniency
   * @return the molecule, with the properties "smiles" and "fragments" (their number)
   * @throws ParseException if it is not a SMILES of real atoms
   */
  public static Molecule readSmiles(
      String smiles, String name, String file, int line, ReadOptions options)
      throws ParseException {
    return readSmiles(smiles, name, file, line, options, new ArrayList<>());
  }

  /**
   * Reads one SMILES.
   *
   * @param smiles the SMILES, without a name behind it
   * @param name name of the molecule, may be empty
   * @param file name for messages
   * @param line 1-based line for messages, or 0
   * @param options limits and leniency
   * @param warnings a configuration that is neither tetrahedral nor one of a double bond is left
   *     out, and a sentence is added
   * @return the molecule, with the properties "smiles" and "fragments" (their number)
   * @throws ParseException if it is not a SMILES of real atoms
   */
  public static Molecule readSmiles(
      String smiles,
      String name,
      String file,
      int line,
      ReadOptions options,
      List<Warning> warnings)
      throws ParseException {
    return SmilesReader.read(smiles, name, file, line, options.limits(), warnings);
  }

  /**
   * Reads an SDF file record by record, in memory for one record. A bad record becomes a row with
   * an error, and reading goes on after the next line that starts with {@code $$$$}.
   *
   * @param in the file; the caller closes it after the last row
   * @param file name for messages and ids
   * @param options limits (of bytes: per record) and leniency
   * @return one row per record with the id {@code file#number}; {@code next} never throws a defect
   *     of the file
   */
  public static Iterator<StructureRow> readSdf(Reader in, String file, ReadOptions options) {
    return new SdfRows(in, file, options);
  }

  /**
   * Reads a SMILES file: one SMILES per line, its name after a blank or tab. Empty lines and lines
   * that start with # are skipped.
   *
   * @param in the file; the caller closes it after the last row
   * @param file name for messages and ids
   * @param options limits and leniency
   * @return one row per SMILES with the id {@code file#number}
   */
  public static Iterator<StructureRow> readSmilesFile(Reader in, String file, ReadOptions options) {
    return new SmilesRows(in, file, options);
  }
}

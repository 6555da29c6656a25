package org.materialsj.potentials.openchem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureRow;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;

/** Molecules for the tests. */
final class Molecules {

  private Molecules() {}

  static InputStream open(String resource) throws IOException {
    InputStream stream = Molecules.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalArgumentException("no resource " + resource);
    }
    return resource.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
  }

  static List<Molecule> resource(String resource) {
    try (Reader reader =
        new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
      return read(reader, resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Molecule> read(Reader reader, String file) {
    List<Molecule> molecules = new ArrayList<>();
    Iterator<StructureRow> rows = CdkMolecules.readSdf(reader, file, ReadOptions.STRICT);
    while (rows.hasNext()) {
      molecules.add((Molecule) rows.next().structure().orElseThrow());
    }
    return molecules;
  }

  static Molecule named(String resource, String name) {
    return resource(resource).stream()
        .filter(molecule -> molecule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static Molecule smiles(String smiles) {
    try {
      return CdkMolecules.readSmiles(smiles, smiles, "test", 0, ReadOptions.STRICT);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Without positions and marks of bonds. */
  static Molecule bare(Molecule molecule, List<StereoElement> stereo) {
    return changed(molecule, new double[0], Bond.Stereo.NONE).withStereo(stereo);
  }

  static Molecule withEitherDoubleBonds(Molecule molecule) {
    return changed(molecule, molecule.positions().orElseThrow(), Bond.Stereo.EITHER_DOUBLE);
  }

  private static Molecule changed(Molecule molecule, double[] positions, Bond.Stereo ofDouble) {
    int n = molecule.size();
    int[] masses = new int[n];
    int[] charges = new int[n];
    for (int atom = 0; atom < n; atom++) {
      masses[atom] = molecule.massNumber(atom);
      charges[atom] = molecule.charge(atom);
    }
    List<Bond> bonds =
        molecule.bonds().stream()
            .map(
                bond ->
                    new Bond(
                        bond.first(),
                        bond.second(),
                        bond.order(),
                        bond.order() == Bond.Order.DOUBLE ? ofDouble : Bond.Stereo.NONE))
            .toList();
    return new Molecule(
        molecule.name(),
        molecule.numbers(),
        masses,
        charges,
        positions,
        !molecule.has3d(),
        bonds,
        Map.of());
  }

  /** Single bonds from atom 0 to the next ones. */
  static List<Bond> star(int arms) {
    List<Bond> bonds = new ArrayList<>();
    for (int arm = 1; arm <= arms; arm++) {
      bonds.add(new Bond(0, arm, Bond.Order.SINGLE, Bond.Stereo.NONE));
    }
    return bonds;
  }
}

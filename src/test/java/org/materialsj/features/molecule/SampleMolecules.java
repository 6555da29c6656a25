package org.materialsj.features.molecule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureRow;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;

/** Molecules for tests, and other forms of the same molecule. */
public final class SampleMolecules {

  private SampleMolecules() {}

  /** The molecule of a SMILES; it has no positions. */
  public static Molecule smiles(String smiles) {
    try {
      return CdkMolecules.readSmiles(smiles, "", "test", 1, ReadOptions.STRICT);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Molecules of very different SMILES, without positions. */
  public static List<Molecule> flat() {
    return List.of(
        smiles("CC(CCC)CC(C)(CCCC)O"),
        smiles("CC(=O)Oc1ccccc1C(=O)O"),
        smiles("Cn1c(=O)c2c(ncn2C)n(C)c1=O"),
        smiles("[NH3+][C@@H](Cc1c[nH]c2ccccc12)C(=O)[O-]"),
        smiles("Clc1cc(Br)c(F)cc1S(=O)(=O)N1CCOCC1"));
  }

  /**
   * Seven molecules of three dimensions: water, ethanol, lactic acid, thiophene, aspirin, the
   * glycine zwitterion and chlorofluoromethane. Made by RDKit 2022.09.3 (ETKDG, seed 7, then
   * minimised with MMFF94), angstrom.
   */
  public static List<Molecule> threeDimensional() {
    List<Molecule> molecules = new ArrayList<>();
    try (InputStream in =
            SampleMolecules.class.getResourceAsStream(
                "/org/materialsj/features/molecule/molecules-3d.sdf");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Iterator<StructureRow> rows =
          CdkMolecules.readSdf(reader, "molecules-3d.sdf", ReadOptions.STRICT);
      rows.forEachRemaining(row -> molecules.add((Molecule) row.structure().orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return molecules;
  }

  /** The same molecule with its atoms and bonds in another order, and without its SMILES. */
  public static Molecule shuffled(Molecule molecule, long seed) {
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < molecule.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    int n = molecule.size();
    int[] place = new int[n];
    int[] numbers = new int[n];
    int[] masses = new int[n];
    int[] charges = new int[n];
    double[] old = molecule.positions().orElse(new double[0]);
    double[] positions = new double[old.length];
    for (int i = 0; i < n; i++) {
      int atom = order.get(i);
      place[atom] = i;
      numbers[i] = molecule.number(atom);
      masses[i] = molecule.massNumber(atom);
      charges[i] = molecule.charge(atom);
      if (old.length > 0) {
        System.arraycopy(old, 3 * atom, positions, 3 * i, 3);
      }
    }
    List<Bond> bonds = new ArrayList<>();
    for (Bond bond : molecule.bonds()) {
      bonds.add(new Bond(place[bond.first()], place[bond.second()], bond.order(), bond.stereo()));
    }
    Collections.shuffle(bonds, random);
    boolean flat = old.length > 0 && !molecule.has3d();
    return new Molecule(molecule.name(), numbers, masses, charges, positions, flat, bonds, Map.of())
        .withStereo(molecule.stereo().stream().map(e -> moved(e, place)).toList());
  }

  private static StereoElement moved(StereoElement element, int[] place) {
    if (element instanceof StereoElement.Tetrahedral centre) {
      return new StereoElement.Tetrahedral(
          place[centre.centre()],
          centre.neighbors().stream().map(atom -> place[atom]).toList(),
          centre.clockwise());
    }
    StereoElement.DoubleBond bond = (StereoElement.DoubleBond) element;
    return new StereoElement.DoubleBond(
        place[bond.first()],
        place[bond.second()],
        place[bond.firstNeighbor()],
        place[bond.secondNeighbor()],
        bond.together());
  }

  /** The same molecule of three dimensions, turned about (1, 2, 2)/3 by 0.7 and moved. */
  public static Molecule moved(Molecule molecule) {
    double[] axis = {1 / 3.0, 2 / 3.0, 2 / 3.0};
    double cos = Math.cos(0.7);
    double sin = Math.sin(0.7);
    double[] old = molecule.positions().orElseThrow();
    double[] positions = new double[old.length];
    for (int v = 0; v < old.length; v += 3) {
      double dot = axis[0] * old[v] + axis[1] * old[v + 1] + axis[2] * old[v + 2];
      for (int k = 0; k < 3; k++) {
        int k1 = (k + 1) % 3;
        int k2 = (k + 2) % 3;
        double cross = axis[k1] * old[v + k2] - axis[k2] * old[v + k1];
        positions[v + k] = cos * old[v + k] + sin * cross + (1 - cos) * dot * axis[k] + k + 1;
      }
    }
    return molecule.withPositions(positions);
  }

  /** Everything about a molecule, as text. */
  public static String describe(Molecule molecule) {
    StringBuilder text = new StringBuilder(molecule.name()).append(molecule.properties());
    for (int i = 0; i < molecule.size(); i++) {
      text.append(' ').append(molecule.number(i)).append('/').append(molecule.massNumber(i));
      text.append('/').append(molecule.charge(i));
    }
    for (double coordinate : molecule.positions().orElse(new double[0])) {
      text.append(' ').append(coordinate);
    }
    return text.append(molecule.bonds()).append(molecule.stereo()).toString();
  }
}

package org.materialsj.potentials.openchem;

import com.actelion.research.chem.Molecule;
import com.actelion.research.chem.StereoMolecule;
import com.actelion.research.chem.conf.Conformer;
import com.actelion.research.chem.conf.TorsionDB;
import java.util.function.Supplier;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.openmolecules.chem.conf.gen.ConformerGenerator;
import org.openmolecules.chem.conf.so.ConformationSelfOrganizer;

/** What both samplers of conformers share. */
final class Samplers {

  /** OpenChemLib fills tables of crystal structure statistics, static ones, at first use. */
  private static final class Tables {
    static {
      TorsionDB.initialize(TorsionDB.MODE_ANGLES);
      // Others are filled on the way without a lock, so that the first conformer is made alone.
      StereoMolecule propanol = new StereoMolecule();
      for (int number : new int[] {6, 6, 6, 8, 1, 1, 1, 1, 1, 1, 1, 1}) {
        propanol.addAtom(number);
      }
      int[] neighbors = {0, 1, 2, 0, 0, 0, 1, 1, 2, 2, 3};
      for (int k = 0; k < neighbors.length; k++) {
        propanol.addBond(neighbors[k], k + 1, Molecule.cBondTypeSingle);
      }
      propanol.ensureHelperArrays(Molecule.cHelperParities);
      ConformerGenerator generator = new ConformerGenerator(1, null, false);
      generator.initializeConformers(propanol);
      generator.getNextConformer();
      new ConformationSelfOrganizer(propanol, true).generateOneConformer(1);
    }

    private static void ready() {}
  }

  private Samplers() {}

  /** Fills OpenChemLib's tables, once and for all threads. */
  static void prepare() {
    Tables.ready();
  }

  /** Its seed 0 stands for another sequence each time. */
  static long seed(long seed) {
    long mixed = Seeds.ofItem(seed, 0);
    return mixed == 0 ? 1 : mixed;
  }

  /** Runs a call that stops early, with whatever result or failure, once cancelled. */
  static <T> T run(Supplier<T> call, CancelToken cancel, String what) {
    T result;
    try {
      result = call.get();
    } catch (RuntimeException e) {
      cancel.check(what);
      throw new IllegalArgumentException("OpenChemLib fails in the " + what + ": " + e, e);
    }
    cancel.check(what);
    return result;
  }

  /** The coordinates of a conformer in our order of atoms. */
  static double[] positions(Conformer conformer, int[] places) {
    double[] positions = new double[3 * places.length];
    for (int atom = 0; atom < places.length; atom++) {
      positions[3 * atom] = conformer.getX(places[atom]);
      positions[3 * atom + 1] = conformer.getY(places[atom]);
      positions[3 * atom + 2] = conformer.getZ(places[atom]);
    }
    return positions;
  }
}

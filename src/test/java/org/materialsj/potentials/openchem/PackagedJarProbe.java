package org.materialsj.potentials.openchem;

import java.util.List;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.openchem.Mmff94.Variant;
import smile.classification.KNN;
import smile.math.MathEx;

/** What {@link PackagedJarIT} runs in a Java of its own. */
final class PackagedJarProbe {

  private PackagedJarProbe() {}

  public static void main(String[] arguments) {
    System.out.println(Mmff94.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    int label =
        KNN.fit(new double[][] {{0}, {1}, {10}, {11}}, new int[] {0, 0, 1, 1}, 1)
            .predict(new double[] {9});
    check(label == 1 && MathEx.sum(new double[] {1, 2}) == 3, "Smile");
    for (String smiles :
        List.of(
            "CC(CCC)CC(C)(CCCC)O",
            "C1CCCCCCC1",
            "OC1CCC(C=CC)CC1N",
            "O=[N+]([O-])c1ccc(cc1)C(=O)Nc1ncc[nH]1",
            "C[NH2+]CC([O-])=O",
            "CS(=O)C=CCl",
            "c1ccsc1CP(=O)(O)OC")) {
      all(Molecules.smiles(smiles));
    }
    System.out.println("All work.");
  }

  private static void all(Molecule molecule) {
    Stereoisomers isomers = Stereoisomers.of(molecule, 4, CancelToken.NEVER);
    check(!isomers.isomers().isEmpty(), "stereoisomers of " + molecule.name());
    Molecule isomer = isomers.isomers().get(0).molecule();
    double[] fast = new TorsionSampler(isomer, 1, CancelToken.NEVER).next().orElseThrow();
    double[] thorough = new SelfOrganizer(isomer).generate(1, CancelToken.NEVER).orElse(fast);
    for (Variant variant : Variant.values()) {
      Mmff94 field = new Mmff94(isomer, variant);
      double before = field.energy(fast.clone());
      check(field.minimize(fast.clone(), 50).energy() < before, "force field");
      check(Double.isFinite(field.minimize(thorough.clone(), 50).energy()), "force field");
    }
  }

  private static void check(boolean works, String what) {
    if (!works) {
      throw new IllegalStateException(what + " does not work");
    }
  }
}

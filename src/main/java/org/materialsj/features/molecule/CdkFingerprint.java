package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.fingerprint.AtomPairs2DFingerprinter;
import org.openscience.cdk.fingerprint.EStateFingerprinter;
import org.openscience.cdk.fingerprint.ExtendedFingerprinter;
import org.openscience.cdk.fingerprint.Fingerprinter;
import org.openscience.cdk.fingerprint.ICountFingerprint;
import org.openscience.cdk.fingerprint.IFingerprinter;
import org.openscience.cdk.fingerprint.KlekotaRothFingerprinter;
import org.openscience.cdk.fingerprint.MACCSFingerprinter;
import org.openscience.cdk.fingerprint.PubchemFingerprinter;
import org.openscience.cdk.fingerprint.SubstructureFingerprinter;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/**
 * Fingerprints of the Chemistry Development Kit 2.12: whether, or how often, each of many patterns
 * occurs. Each takes the heavy atoms with their hydrogens counted: with hydrogens as atoms MACCS
 * keys would change. Columns are numbered as their source numbers them. CDK's fingerprinters are
 * not thread-safe, so each thread has its own; the first molecule of a thread waits until its
 * patterns are compiled, with Klekota-Roth about a second.
 */
public final class CdkFingerprint implements MoleculeFeaturizer {

  private static final int VERSION = 1;

  private final FeatureSpec spec;
  private final boolean counts;
  private final ThreadLocal<IFingerprinter> fingerprinters;

  private CdkFingerprint(
      String name, int first, boolean counts, Supplier<IFingerprinter> maker, String citation) {
    int size = maker.get().getSize();
    List<ColumnSpec> columns = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      columns.add(new ColumnSpec(name + " #" + (first + i), ""));
    }
    spec = new FeatureSpec(name, VERSION, columns, citation);
    this.counts = counts;
    fingerprinters = ThreadLocal.withInitial(maker);
  }

  private static CdkFingerprint bits(
      String name, int first, Supplier<IFingerprinter> maker, String citation) {
    return new CdkFingerprint(name, first, false, maker, citation);
  }

  /**
   * The 166 public MACCS keys, numbered from 1.
   *
   * @return the featurizer
   */
  public static CdkFingerprint maccs() {
    return bits(
        "MACCS keys",
        1,
        () -> new MACCSFingerprinter(SilentChemObjectBuilder.getInstance()),
        "Durant et al., J. Chem. Inf. Comput. Sci. 42 (2002) 1273, doi:10.1021/ci010132r");
  }

  /**
   * The 881 keys of PubChem, numbered from 0.
   *
   * @return the featurizer
   */
  public static CdkFingerprint pubChem() {
    return bits(
        "PubChem keys",
        0,
        () -> new PubchemFingerprinter(SilentChemObjectBuilder.getInstance()),
        "PubChem Substructure Fingerprint, version 1.3; Kim et al., Nucleic Acids Res. 44 (2016)"
            + " D1202, doi:10.1093/nar/gkv951");
  }

  /**
   * The 4860 substructures of Klekota and Roth, numbered from 1.
   *
   * @return the featurizer
   */
  public static CdkFingerprint klekotaRoth() {
    return bits(
        "Klekota-Roth keys",
        1,
        KlekotaRothFingerprinter::new,
        "Klekota and Roth, Bioinformatics 24 (2008) 2518, doi:10.1093/bioinformatics/btn479");
  }

  /**
   * The 307 functional groups of Laggner, numbered from 1, and how often each occurs.
   *
   * @return the featurizer
   */
  public static CdkFingerprint functionalGroups() {
    return new CdkFingerprint(
        "Functional group counts",
        1,
        true,
        SubstructureFingerprinter::new,
        "Laggner, SMARTS patterns for functional group classification, 2005; Willighagen et al.,"
            + " J. Cheminform. 9 (2017) 33, doi:10.1186/s13321-017-0220-4");
  }

  /**
   * 780 pairs of elements at 1 to 10 bonds, numbered from 1. (CDK's counts of them fail.)
   *
   * @return the featurizer
   */
  public static CdkFingerprint atomPairs() {
    return bits(
        "Atom pairs",
        1,
        AtomPairs2DFingerprinter::new,
        "Yap, J. Comput. Chem. 32 (2011) 1466, doi:10.1002/jcc.21707");
  }

  /**
   * Paths of up to 7 bonds, hashed to 1024 bits, numbered from 0.
   *
   * @return the featurizer
   */
  public static CdkFingerprint paths() {
    return bits(
        "Path fingerprint",
        0,
        Fingerprinter::new,
        "Steinbeck et al., J. Chem. Inf. Comput. Sci. 43 (2003) 493, doi:10.1021/ci025584y");
  }

  /**
   * As {@link #paths()}, with further bits for rings and ring systems.
   *
   * @return the featurizer
   */
  public static CdkFingerprint extended() {
    return bits(
        "Extended path fingerprint",
        0,
        ExtendedFingerprinter::new,
        "Steinbeck et al., J. Chem. Inf. Comput. Sci. 43 (2003) 493, doi:10.1021/ci025584y");
  }

  /**
   * The 79 atom types of the electrotopological state, numbered from 1.
   *
   * @return the featurizer
   */
  public static CdkFingerprint electrotopologicalStates() {
    return bits(
        "E-state keys",
        1,
        EStateFingerprinter::new,
        "Hall and Kier, J. Chem. Inf. Comput. Sci. 35 (1995) 1039, doi:10.1021/ci00028a014");
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[] compute(MoleculeAnalysis analysis) {
    IAtomContainer molecule = CdkConversion.withRings(analysis.graph());
    double[] values = new double[spec.columns().size()];
    try {
      if (counts) {
        ICountFingerprint found = fingerprinters.get().getCountFingerprint(molecule);
        for (int k = 0; k < found.numOfPopulatedbins(); k++) {
          values[found.getHash(k)] = found.getCount(k);
        }
      } else {
        for (int bit : fingerprinters.get().getBitFingerprint(molecule).getSetbits()) {
          values[bit] = 1;
        }
      }
    } catch (CDKException | RuntimeException e) {
      throw CdkConversion.failure("the " + spec.name(), e);
    }
    return values;
  }
}

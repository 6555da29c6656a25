package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.materialsj.features.FeatureSpec;
import org.materialsj.model.ColumnSpec;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.qsar.DescriptorValue;
import org.openscience.cdk.qsar.IMolecularDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.ALOGPDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.APolDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.AcidicGroupCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.AromaticAtomsCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.AromaticBondsCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.AtomCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.AutocorrelationDescriptorCharge;
import org.openscience.cdk.qsar.descriptors.molecular.AutocorrelationDescriptorMass;
import org.openscience.cdk.qsar.descriptors.molecular.AutocorrelationDescriptorPolarizability;
import org.openscience.cdk.qsar.descriptors.molecular.BCUTDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.BPolDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.BasicGroupCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.BondCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.CPSADescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.CarbonTypesDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.EccentricConnectivityIndexDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.FMFDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.FractionalCSP3Descriptor;
import org.openscience.cdk.qsar.descriptors.molecular.FractionalPSADescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.FragmentComplexityDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.GravitationalIndexDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.HBondAcceptorCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.HBondDonorCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.HybridizationRatioDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.KappaShapeIndicesDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.KierHallSmartsDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.LargestChainDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.LargestPiSystemDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.LengthOverBreadthDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.LongestAliphaticChainDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.MDEDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.MannholdLogPDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.MomentOfInertiaDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.PetitjeanNumberDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.PetitjeanShapeIndexDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.RotatableBondsCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.RuleOfFiveDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.SmallRingDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.SpiroAtomCountDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.TPSADescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.VABCDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.VAdjMaDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.WHIMDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.WeightDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.WeightedPathDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.WienerNumbersDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.XLogPDescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.ZagrebIndexDescriptor;
import org.openscience.cdk.qsar.result.DoubleArrayResult;
import org.openscience.cdk.qsar.result.DoubleResult;
import org.openscience.cdk.qsar.result.IDescriptorResult;
import org.openscience.cdk.qsar.result.IntegerArrayResult;
import org.openscience.cdk.qsar.result.IntegerResult;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/**
 * Molecular descriptors of the Chemistry Development Kit 2.12, under its own column names. Where a
 * descriptor does not apply, its columns are NaN. Left out are the Chi path, chain and cluster
 * classes (five times slower than all others together; {@code MolecularDescriptors} has the path
 * indices), JPlogP (it writes to the console) and what is about amino acids or pairs of molecules.
 * The descriptor objects are not thread-safe, so each thread has its own. Cost: up to the cube of
 * the number of atoms, so molecules of more than 500 heavy atoms are refused; the weighted paths
 * (WTPT) of more than 10 rings are NaN, because their number grows exponentially.
 */
public final class CdkDescriptors implements MoleculeFeaturizer {

  private static final int VERSION = 1;

  /** Some of CDK's descriptors take the cube of the number of atoms: ten seconds at this one. */
  private static final int MOST_HEAVY_ATOMS = 500;

  /** The weighted paths are followed one by one, and each further ring about doubles them. */
  private static final int MOST_RINGS_FOR_PATHS = 10;

  private static final String CITATION =
      "Willighagen et al., J. Cheminform. 9 (2017) 33, doi:10.1186/s13321-017-0220-4";

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("AMR", "cm3/mol"),
          Map.entry("apol", "angstrom^3"),
          Map.entry("bpol", "angstrom^3"),
          Map.entry("VABC", "angstrom^3"),
          Map.entry("TopoPSA", "angstrom^2"),
          Map.entry("tpsaEfficiency", "angstrom^2 mol/g"),
          Map.entry("MW", "g/mol"),
          Map.entry("MOMI-X", "g angstrom^2/mol"),
          Map.entry("MOMI-Y", "g angstrom^2/mol"),
          Map.entry("MOMI-Z", "g angstrom^2/mol"));

  /** Larger numbers are quotients of rounding errors, as for the thickness of a flat molecule. */
  private static final double LARGEST = 1e12;

  /** CDK's mark of a ratio of moments of inertia that is not defined, and who uses it. */
  private static final double UNDEFINED_RATIO = 1000;

  private static final Set<String> RATIOS = Set.of("MOMI-XY", "MOMI-XZ", "MOMI-YZ");

  private final FeatureSpec spec;
  private final ThreadLocal<List<IMolecularDescriptor>> descriptors;
  private final Function<MoleculeAnalysis, IAtomContainer> conversion;

  private CdkDescriptors(
      String name,
      List<Supplier<IMolecularDescriptor>> makers,
      Function<MoleculeAnalysis, IAtomContainer> conversion) {
    List<ColumnSpec> columns = new ArrayList<>();
    for (IMolecularDescriptor descriptor : make(makers)) {
      for (String column : descriptor.getDescriptorNames()) {
        columns.add(new ColumnSpec(column, UNITS.getOrDefault(column, "")));
      }
    }
    spec = new FeatureSpec(name, VERSION, columns, CITATION);
    descriptors = ThreadLocal.withInitial(() -> make(makers));
    this.conversion = conversion;
  }

  private static List<IMolecularDescriptor> make(List<Supplier<IMolecularDescriptor>> makers) {
    List<IMolecularDescriptor> descriptors = new ArrayList<>();
    for (Supplier<IMolecularDescriptor> maker : makers) {
      IMolecularDescriptor descriptor = maker.get();
      descriptor.initialise(SilentChemObjectBuilder.getInstance());
      descriptors.add(descriptor);
    }
    return descriptors;
  }

  /**
   * Descriptors of the bonds: they need no positions, and take hydrogens as counted on the heavy
   * atoms.
   *
   * @return the featurizer
   */
  public static CdkDescriptors ofBonds() {
    return new CdkDescriptors(
        "CDK descriptors",
        List.of(
            CdkDescriptors::atomicLogP,
            APolDescriptor::new,
            AcidicGroupCountDescriptor::new,
            AromaticAtomsCountDescriptor::new,
            AromaticBondsCountDescriptor::new,
            AtomCountDescriptor::new,
            AutocorrelationDescriptorCharge::new,
            AutocorrelationDescriptorMass::new,
            AutocorrelationDescriptorPolarizability::new,
            BCUTDescriptor::new,
            BPolDescriptor::new,
            BasicGroupCountDescriptor::new,
            BondCountDescriptor::new,
            CarbonTypesDescriptor::new,
            EccentricConnectivityIndexDescriptor::new,
            FMFDescriptor::new,
            FractionalCSP3Descriptor::new,
            FractionalPSADescriptor::new,
            FragmentComplexityDescriptor::new,
            HBondAcceptorCountDescriptor::new,
            HBondDonorCountDescriptor::new,
            HybridizationRatioDescriptor::new,
            KappaShapeIndicesDescriptor::new,
            KierHallSmartsDescriptor::new,
            LargestChainDescriptor::new,
            LargestPiSystemDescriptor::new,
            LongestAliphaticChainDescriptor::new,
            MDEDescriptor::new,
            MannholdLogPDescriptor::new,
            PetitjeanNumberDescriptor::new,
            RotatableBondsCountDescriptor::new,
            RuleOfFiveDescriptor::new,
            SmallRingDescriptor::new,
            SpiroAtomCountDescriptor::new,
            TPSADescriptor::new,
            VABCDescriptor::new,
            VAdjMaDescriptor::new,
            WeightDescriptor::new,
            WeightedPathDescriptor::new,
            WienerNumbersDescriptor::new,
            XLogPDescriptor::new,
            ZagrebIndexDescriptor::new),
        analysis -> CdkConversion.withRings(analysis.graph()));
  }

  /**
   * Descriptors of the shape: they need positions of all atoms.
   *
   * @return the featurizer
   */
  public static CdkDescriptors ofShape() {
    return new CdkDescriptors(
        "CDK 3D descriptors",
        List.of(
            CPSADescriptor::new,
            GravitationalIndexDescriptor::new,
            LengthOverBreadthDescriptor::new,
            MomentOfInertiaDescriptor::new,
            PetitjeanShapeIndexDescriptor::new,
            WHIMDescriptor::new),
        CdkConversion::withPositions);
  }

  private static IMolecularDescriptor atomicLogP() {
    try {
      return new ALOGPDescriptor();
    } catch (CDKException e) {
      throw new IllegalStateException("the table of ALogP is missing", e);
    }
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[] compute(MoleculeAnalysis analysis) {
    int size = analysis.graph().size();
    if (size > MOST_HEAVY_ATOMS) {
      throw new IllegalArgumentException(
          "it takes molecules of up to %d heavy atoms, and this one has %d"
              .formatted(MOST_HEAVY_ATOMS, size));
    }
    int rings = analysis.graph().rings().cycles().size();
    IAtomContainer molecule = conversion.apply(analysis);
    String name = "the atom types";
    String problem = "";
    double[] values = new double[spec.columns().size()];
    int at = 0;
    boolean any = false;
    try {
      AtomContainerManipulator.percieveAtomTypesAndConfigureAtoms(molecule);
      for (IMolecularDescriptor descriptor : descriptors.get()) {
        name = "its " + descriptor.getClass().getSimpleName();
        int width = descriptor.getDescriptorNames().length;
        Arrays.fill(values, at, at + width, Double.NaN);
        if (descriptor instanceof WeightedPathDescriptor && rings > MOST_RINGS_FOR_PATHS) {
          at += width;
          continue;
        }
        DescriptorValue value = descriptor.calculate(molecule.clone());
        if (value.getException() == null) {
          copy(value.getValue(), values, at, width);
          any = true;
        } else {
          problem = String.valueOf(value.getException().getMessage());
        }
        at += width;
      }
    } catch (CDKException | CloneNotSupportedException | RuntimeException e) {
      throw CdkConversion.failure(name, e);
    }
    if (!any) {
      throw new IllegalArgumentException(
          "no descriptor of the Chemistry Development Kit applies: " + problem);
    }
    dropUndefined(values);
    return values;
  }

  private void dropUndefined(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (Math.abs(values[i]) > LARGEST
          || values[i] == UNDEFINED_RATIO && RATIOS.contains(spec.columns().get(i).name())) {
        values[i] = Double.NaN;
      }
    }
  }

  private static void copy(IDescriptorResult result, double[] values, int at, int width) {
    if (result instanceof DoubleArrayResult numbers) {
      for (int i = 0; i < width; i++) {
        values[at + i] = numbers.get(i);
      }
    } else if (result instanceof IntegerArrayResult numbers) {
      for (int i = 0; i < width; i++) {
        values[at + i] = numbers.get(i);
      }
    } else if (result instanceof DoubleResult number) {
      values[at] = number.doubleValue();
    } else if (result instanceof IntegerResult number) {
      values[at] = number.intValue();
    } else {
      throw new IllegalStateException("no number: " + result.getClass());
    }
  }
}

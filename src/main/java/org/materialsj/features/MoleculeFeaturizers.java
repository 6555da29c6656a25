package org.materialsj.features;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.random.Seeds;
import org.materialsj.features.autocorrelation.ComplexAutocorrelation;
import org.materialsj.features.autocorrelation.MoleculeAutocorrelation;
import org.materialsj.features.environment.Acsf;
import org.materialsj.features.environment.EnvironmentFeaturizer;
import org.materialsj.features.environment.MoleculeInvariants;
import org.materialsj.features.environment.MomentDescriptor;
import org.materialsj.features.environment.Pooling;
import org.materialsj.features.environment.Soap;
import org.materialsj.features.molecule.AngularDistribution;
import org.materialsj.features.molecule.BagOfBonds;
import org.materialsj.features.molecule.CdkDescriptors;
import org.materialsj.features.molecule.CdkFingerprint;
import org.materialsj.features.molecule.Coordinates;
import org.materialsj.features.molecule.CoulombMatrix;
import org.materialsj.features.molecule.Distances;
import org.materialsj.features.molecule.InternalCoordinates;
import org.materialsj.features.molecule.ManyBodyTensor;
import org.materialsj.features.molecule.MolecularDescriptors;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.features.molecule.MoleculeFeaturizer;
import org.materialsj.features.molecule.MorganFingerprint;
import org.materialsj.features.molecule.MorseCode;
import org.materialsj.features.molecule.RadialDistribution;

/** The featurizers of molecules. A new one is one more line here. */
final class MoleculeFeaturizers {

  private static final int COLUMNS = 2048;

  private MoleculeFeaturizers() {}

  /** Those that need the bonds only. */
  static List<BlockFeaturizer<MoleculeAnalysis>> ofGraphs() {
    return List.of(
        fixed(new MolecularDescriptors()),
        fixed(MorganFingerprint.ecfp(2, COLUMNS, true)),
        fixed(CdkFingerprint.maccs()),
        fixed(CdkFingerprint.electrotopologicalStates()),
        fixed(new MoleculeAutocorrelation()));
  }

  /** Those that need positions in space. */
  static List<BlockFeaturizer<MoleculeAnalysis>> ofShapes() {
    return List.of(
        new Distances(Distances.Quantity.INVERSE, Distances.Pairs.BONDS),
        internal(InternalCoordinates.Kind.BONDS, InternalCoordinates.Summary.STATISTICS),
        internal(InternalCoordinates.Kind.ANGLES, InternalCoordinates.Summary.STATISTICS),
        internal(InternalCoordinates.Kind.TORSIONS, InternalCoordinates.Summary.STATISTICS),
        CoulombMatrix.sorted(),
        CoulombMatrix.eigenvalues(),
        new BagOfBonds(),
        new RadialDistribution(),
        new AngularDistribution(),
        fixed(new MorseCode()),
        EnvironmentFeaturizer.ofMolecules(Acsf.standard(), Pooling.SUM));
  }

  /** Variants of others, wide, slow, or of some molecules only; in no preset. */
  static List<BlockFeaturizer<MoleculeAnalysis>> apart() {
    List<BlockFeaturizer<MoleculeAnalysis>> apart = new ArrayList<>();
    apart.add(fixed(MorganFingerprint.ecfp(2, COLUMNS, false)));
    apart.add(fixed(MorganFingerprint.ecfp(3, COLUMNS, true)));
    apart.add(fixed(MorganFingerprint.ecfp(3, COLUMNS, false)));
    apart.add(fixed(MorganFingerprint.fcfp(2, COLUMNS, true)));
    apart.add(fixed(MorganFingerprint.fcfp(2, COLUMNS, false)));
    apart.add(fixed(CdkFingerprint.pubChem()));
    apart.add(fixed(CdkFingerprint.klekotaRoth()));
    apart.add(fixed(CdkFingerprint.functionalGroups()));
    apart.add(fixed(CdkFingerprint.atomPairs()));
    apart.add(fixed(CdkFingerprint.paths()));
    apart.add(fixed(CdkFingerprint.extended()));
    apart.add(prefixed(CdkDescriptors.ofBonds()));
    apart.add(prefixed(CdkDescriptors.ofShape()));
    apart.add(fixed(new ComplexAutocorrelation()));
    for (Coordinates.Frame frame : Coordinates.Frame.values()) {
      apart.add(new Coordinates(frame));
    }
    for (Distances.Quantity quantity : Distances.Quantity.values()) {
      for (Distances.Pairs pairs : Distances.Pairs.values()) {
        if (quantity != Distances.Quantity.INVERSE || pairs != Distances.Pairs.BONDS) {
          apart.add(new Distances(quantity, pairs));
        }
      }
    }
    for (InternalCoordinates.Kind kind : InternalCoordinates.Kind.values()) {
      apart.add(internal(kind, InternalCoordinates.Summary.SORTED));
      apart.add(internal(kind, InternalCoordinates.Summary.HISTOGRAM));
    }
    apart.add(CoulombMatrix.random(Seeds.DEFAULT, 0));
    apart.add(new ManyBodyTensor());
    apart.add(EnvironmentFeaturizer.ofMolecules(Acsf.standard(), Pooling.MEAN));
    apart.add(EnvironmentFeaturizer.ofMolecules(Soap.standard(), Pooling.SUM));
    apart.add(EnvironmentFeaturizer.ofMolecules(Soap.standard(), Pooling.MEAN));
    apart.add(prefixed(MoleculeInvariants.standard()));
    apart.add(EnvironmentFeaturizer.ofMolecules(MomentDescriptor.standard(), Pooling.SUM));
    apart.add(EnvironmentFeaturizer.ofMolecules(MomentDescriptor.standard(), Pooling.MEAN));
    return apart;
  }

  private static InternalCoordinates internal(
      InternalCoordinates.Kind kind, InternalCoordinates.Summary summary) {
    return new InternalCoordinates(kind, summary);
  }

  private static BlockFeaturizer<MoleculeAnalysis> fixed(MoleculeFeaturizer featurizer) {
    return new FixedFeaturizer<>(featurizer.spec(), featurizer::compute);
  }

  private static BlockFeaturizer<MoleculeAnalysis> prefixed(MoleculeFeaturizer featurizer) {
    return new FixedFeaturizer<>(featurizer.spec().prefixed(), featurizer::compute);
  }
}

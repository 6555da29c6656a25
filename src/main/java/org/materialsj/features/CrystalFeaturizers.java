package org.materialsj.features;

import java.util.List;
import org.materialsj.features.autocorrelation.FrameworkAutocorrelation;
import org.materialsj.features.crystal.AverageMinimumDistance;
import org.materialsj.features.crystal.ChemicalOrdering;
import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.features.crystal.CrystalFeaturizer;
import org.materialsj.features.crystal.CrystalNNFingerprint;
import org.materialsj.features.crystal.DensityFeatures;
import org.materialsj.features.crystal.ElectronicRadialDistribution;
import org.materialsj.features.crystal.GeneralizedRadialDistribution;
import org.materialsj.features.crystal.OPSiteFingerprint;
import org.materialsj.features.crystal.PoreDescriptors;
import org.materialsj.features.crystal.SiteStats;
import org.materialsj.features.crystal.VoronoiFingerprint;
import org.materialsj.features.environment.Acsf;
import org.materialsj.features.environment.EnvironmentFeaturizer;
import org.materialsj.features.environment.MomentDescriptor;
import org.materialsj.features.environment.Soap;

/** The featurizers of crystals. A new one is one more line here. */
final class CrystalFeaturizers {

  private CrystalFeaturizers() {}

  /** Those that a preset stands for. */
  static List<BlockFeaturizer<CrystalAnalysis>> all() {
    return List.of(
        fixed(new DensityFeatures()),
        fixed(new SiteStats(CrystalNNFingerprint.ops())),
        prefixed(new SiteStats(new OPSiteFingerprint())),
        fixed(new SiteStats(new VoronoiFingerprint())),
        fixed(new ChemicalOrdering()),
        fixed(new SiteStats(GeneralizedRadialDistribution.gaussian())),
        fixed(new SiteStats(GeneralizedRadialDistribution.histogram())),
        fixed(new ElectronicRadialDistribution()),
        fixed(new AverageMinimumDistance()));
  }

  /** Variants of others, slow, or of some crystals only; in no preset. */
  static List<BlockFeaturizer<CrystalAnalysis>> apart() {
    return List.of(
        prefixed(new SiteStats(CrystalNNFingerprint.cn())),
        prefixed(new SiteStats(CrystalNNFingerprint.geometric())),
        prefixed(new SiteStats(OPSiteFingerprint.compatible())),
        prefixed(new SiteStats(new VoronoiFingerprint(true, false))),
        fixed(new PoreDescriptors()),
        fixed(new FrameworkAutocorrelation()),
        prefixed(FrameworkAutocorrelation.quotient()),
        EnvironmentFeaturizer.ofCrystals(Acsf.standard()),
        EnvironmentFeaturizer.ofCrystals(Soap.standard()),
        EnvironmentFeaturizer.ofCrystals(MomentDescriptor.standard()));
  }

  private static BlockFeaturizer<CrystalAnalysis> fixed(CrystalFeaturizer featurizer) {
    return new FixedFeaturizer<>(featurizer.spec(), featurizer::compute);
  }

  private static BlockFeaturizer<CrystalAnalysis> prefixed(CrystalFeaturizer featurizer) {
    return new FixedFeaturizer<>(featurizer.spec().prefixed(), featurizer::compute);
  }
}

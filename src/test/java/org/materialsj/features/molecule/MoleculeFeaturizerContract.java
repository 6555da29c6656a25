package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.features.FeaturizerContract;
import org.materialsj.model.Molecule;

/** What every featurizer of molecules keeps besides: one molecule, many descriptions. */
public abstract class MoleculeFeaturizerContract extends FeaturizerContract<Molecule> {

  @Override
  protected abstract MoleculeFeaturizer create();

  @Override
  protected List<Molecule> samples() {
    return SampleMolecules.flat();
  }

  /** Molecules that it refuses. */
  protected List<Molecule> refused() {
    return List.of();
  }

  /** Whether the numbers may change with the order of the atoms. */
  protected boolean dependsOnAtomOrder() {
    return false;
  }

  /** Whether the numbers may change when the molecule turns or moves. */
  protected boolean dependsOnFrame() {
    return false;
  }

  @Override
  protected String describe(Molecule item) {
    return SampleMolecules.describe(item);
  }

  @Test
  void orderOfAtomsDoesNotCount() {
    if (dependsOnAtomOrder()) {
      return;
    }
    for (Molecule sample : samples()) {
      for (int seed = 0; seed < 5; seed++) {
        assertSameFeatures(
            sample, SampleMolecules.shuffled(sample, seed), "shuffled " + sample.properties());
      }
    }
  }

  @Test
  void placeAndOrientationDoNotCount() {
    if (dependsOnFrame()) {
      return;
    }
    for (Molecule sample : samples()) {
      if (sample.has3d()) {
        assertSameFeatures(sample, SampleMolecules.moved(sample), "moved " + sample.name());
      }
    }
  }

  @Test
  void sharedAnalysisGivesTheSame() {
    MoleculeFeaturizer featurizer = create();
    for (Molecule sample : samples()) {
      MoleculeAnalysis analysis = new MoleculeAnalysis(sample);
      double[] first = featurizer.compute(analysis);
      assertArrayEquals(first, featurizer.compute(analysis));
      assertArrayEquals(first, featurizer.apply(sample));
    }
  }

  @Test
  void refusalIsOnePlainSentence() {
    MoleculeFeaturizer featurizer = create();
    for (Molecule molecule : refused()) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> featurizer.apply(molecule),
              SampleMolecules.describe(molecule));
      assertSentence(e.getMessage());
    }
    assertDoesNotThrow(() -> featurizer.apply(samples().get(0)), "refusals leave no trace");
  }

  /** Checks the reason for a row's error. */
  static void assertSentence(String reason) {
    assertTrue(reason != null && reason.matches("[a-z0-9\"].{10,}"), reason);
  }
}

package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.FeatureTable;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.tasks.MomentRequest.Centre;
import org.materialsj.tasks.MomentRequest.Kind;

class MomentInvariantsTest {

  private static final String MOLECULES = "sample:g2-molecules";

  private static MomentRequest request(Centre centre, double cutoff) {
    return new MomentRequest(Kind.STANDARD, 4, false, false, centre, cutoff, false, false);
  }

  private static FeatureTable table(String source, MomentRequest request, int threads)
      throws ParseException, IOException {
    try (StructureReader reader = Structures.open(source, ReadOptions.STRICT)) {
      return MomentInvariants.run(
              reader,
              request,
              SpeciesWeights.nuclearCharges(),
              RunContext.QUIET.withThreads(threads))
          .table();
    }
  }

  @Test
  void theElementsOfTheDataGetTheCentresOfEqualShares() throws ParseException, IOException {
    try (StructureReader reader = Structures.open(MOLECULES, ReadOptions.STRICT)) {
      SpeciesWeights weights = MomentInvariants.weights(reader, 1, 15, RunContext.QUIET);
      assertArrayEquals(
          new int[] {1, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 15, 16, 17}, weights.numbers());
      assertEquals(1.5, weights.weight(1));
      assertEquals(14.5, weights.weight(17));
    }
  }

  @Test
  void threadsDoNotChangeTheTable() throws ParseException, IOException {
    MomentRequest request = request(Centre.WHOLE_MOLECULE, 0);
    FeatureTable one = table(MOLECULES, request, 1);
    FeatureTable four = table(MOLECULES, request, 4);
    assertEquals(162, one.ids().size());
    assertEquals(one.columns(), four.columns());
    one.columns()
        .forEach(c -> assertArrayEquals(one.numbers(c.name()), four.numbers(c.name()), c.name()));
  }

  @Test
  void everyAtomIsARowOfItsOwn() throws ParseException, IOException {
    FeatureTable atoms = table("sample:chiral-molecules", request(Centre.EACH_ATOM, 5), 2);
    assertEquals(5 + 10 + 13, atoms.ids().size());
  }

  @Test
  void aCrystalAsAWholeIsRefusedInItsRowWithWhatToDo() throws ParseException, IOException {
    FeatureTable crystals =
        table("sample:elemental-crystals", request(Centre.WHOLE_MOLECULE, 0), 2);
    assertEquals(71, crystals.errorCount());
    String error = crystals.error(0).orElseThrow();
    assertTrue(error.endsWith("choose its atoms as the centre"), error);
  }

  @Test
  void aMoleculeBeyondTheCutoffIsRefusedInItsRowAndTheOthersGoOn()
      throws ParseException, IOException {
    FeatureTable molecules = table(MOLECULES, request(Centre.WHOLE_MOLECULE, 2), 2);
    assertTrue(molecules.errorCount() > 0 && molecules.errorCount() < 162);
    String error =
        molecules.ids().stream()
            .map(id -> molecules.error(molecules.ids().indexOf(id)).orElse(""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseThrow();
    assertTrue(error.contains("cutoff"), error);
  }
}

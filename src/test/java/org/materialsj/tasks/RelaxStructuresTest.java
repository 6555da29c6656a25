package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.potentials.relax.CellFreedom;
import org.materialsj.potentials.relax.RelaxationOptions;

class RelaxStructuresTest {

  @TempDir Path folder;

  @Test
  void atomsThatDoNotSeeEachOtherAreTold() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("far.xyz"),
            "1\nLattice=\"9 0 0 0 9 0 0 0 9\" Properties=species:S:1:pos:R:3 pbc=\"T T T\"\n"
                + "Si 0 0 0\n");
    RelaxRequest request =
        new RelaxRequest(
            PotentialChoice.of("Stillinger-Weber", null, "").source(),
            CellFreedom.FIXED,
            0,
            false,
            RelaxationOptions.Method.LBFGS,
            0.01,
            0.01,
            5);
    try (StructureReader reader = Structures.open(file.toString(), ReadOptions.STRICT)) {
      RelaxResult result =
          RelaxStructures.run(
              reader, 0, request, RelaxListener.NONE, CancelToken.NEVER, RunContext.QUIET);
      assertEquals(
          "far.xyz: no two atoms are within the reach of the potential (3.771 angstrom), so that"
              + " its energy tells nothing.",
          result.notes().get(1));
    }
  }
}

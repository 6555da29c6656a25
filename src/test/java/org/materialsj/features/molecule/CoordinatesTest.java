package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;

class CoordinatesTest {

  private abstract static class Contract extends ShapeContract {
    abstract Coordinates.Frame frame();

    @Override
    protected BlockFeaturizer<MoleculeAnalysis> create() {
      return new Coordinates(frame());
    }

    @Override
    protected boolean dependsOnAtomOrder() {
      return true;
    }

    @Override
    protected boolean dependsOnFrame() {
      return true;
    }

    @Override
    boolean refusesSamePlace() {
      return false;
    }
  }

  @Nested
  class Raw extends Contract {
    @Override
    Coordinates.Frame frame() {
      return Coordinates.Frame.RAW;
    }
  }

  @Nested
  class Centred extends Contract {
    @Override
    Coordinates.Frame frame() {
      return Coordinates.Frame.CENTRED;
    }
  }

  @Nested
  class Aligned extends Contract {
    @Override
    Coordinates.Frame frame() {
      return Coordinates.Frame.ALIGNED;
    }
  }

  private static double[] values(Coordinates.Frame frame, Molecule molecule) {
    return new Coordinates(frame).apply(new MoleculeAnalysis(molecule)).get(0).values();
  }

  private static double largestChange(Coordinates.Frame frame, Molecule one, Molecule other) {
    double[] a = values(frame, one);
    double[] b = values(frame, other);
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]));
    }
    return largest;
  }

  private static Molecule changed(Molecule molecule, double scaleX, double shift) {
    double[] positions = molecule.positions().orElseThrow();
    for (int i = 0; i < positions.length; i++) {
      positions[i] = positions[i] * (i % 3 == 0 ? scaleX : 1) + shift;
    }
    return molecule.withPositions(positions);
  }

  @Test
  void eachFrameSurvivesWhatItTakesOutAndNothingElse() {
    Molecule molecule = ShapeContract.named("lactic acid");
    Molecule elsewhere = changed(molecule, 1, 1);
    Molecule turned = SampleMolecules.moved(molecule);
    Molecule mirrored = changed(molecule, -1, 0);
    Molecule shuffled = SampleMolecules.shuffled(molecule, 3);
    assertEquals(1, largestChange(Coordinates.Frame.RAW, molecule, elsewhere), 1e-12);
    assertEquals(0, largestChange(Coordinates.Frame.CENTRED, molecule, elsewhere), 1e-12);
    assertEquals(0, largestChange(Coordinates.Frame.ALIGNED, molecule, elsewhere), 1e-10);
    assertTrue(largestChange(Coordinates.Frame.CENTRED, molecule, turned) > 0.5);
    assertEquals(0, largestChange(Coordinates.Frame.ALIGNED, molecule, turned), 1e-10);
    for (Coordinates.Frame frame : Coordinates.Frame.values()) {
      assertTrue(largestChange(frame, molecule, mirrored) > 0.5, frame + " mirrored");
      assertTrue(largestChange(frame, molecule, shuffled) > 0.5, frame + " shuffled");
    }
  }

  @Test
  void columnsAreThoseOfTheAtomsInTheFile() {
    Molecule molecule = ShapeContract.named("ethanol");
    assertArrayEquals(
        molecule.positions().orElseThrow(), values(Coordinates.Frame.RAW, molecule), 0);
    List<ColumnSpec> columns = new Coordinates().columns(new int[0], 4);
    assertEquals("x1 y1 z1 x2", String.join(" ", columns.stream().map(c -> c.name()).toList()));
    assertEquals("angstrom", columns.get(0).unit());
    assertEquals(
        "aligned x1",
        new Coordinates(Coordinates.Frame.ALIGNED).columns(new int[0], 1).get(0).name());
  }

  @Test
  void atomsAtOnePlaceHaveCoordinates() {
    Molecule both = ShapeContract.atoms(new int[] {1, 1}, 1, 2, 3, 1, 2, 3);
    assertArrayEquals(new double[6], values(Coordinates.Frame.ALIGNED, both), 0);
  }
}

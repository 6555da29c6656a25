package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.Solids;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.view.colour.Palette;

public class PackedSolidsTest {

  private static final SymmetryOperation INVERSION =
      new SymmetryOperation(new int[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}, new int[3]);
  private static final double[] UNIT = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  private static Packing packing(Body body, double... cell) {
    return new Packing(
        "P-1",
        List.of(SymmetryOperation.IDENTITY, INVERSION),
        List.of(new PackedSite(body, List.of(0, 1))),
        cell,
        UNIT,
        new double[] {0.25, 0.25, 0.25},
        0.5);
  }

  public static Packing cubes() {
    return packing(Solids.CUBE.polyhedron(), 2.4, 0, 0, 0.3, 2.4, 0, 0, 0.2, 3);
  }

  private static long count(Overlay overlay, Class<? extends Solid> kind) {
    return overlay.solids().stream().filter(kind::isInstance).count();
  }

  @Test
  void everyCopyOfEveryCellIsThereInTheColourOfItsOperation() {
    Overlay overlay = PackedSolids.of(cubes(), ViewOptions.DEFAULT.withCells(2, 1, 3));
    assertEquals(2 * 6, count(overlay, Solid.Mesh.class));
    Map<Integer, Long> colours =
        overlay.solids().stream()
            .filter(Solid.Mesh.class::isInstance)
            .collect(
                Collectors.groupingBy(
                    solid -> ((Solid.Mesh) solid).colour(), Collectors.counting()));
    assertEquals(Map.of(Palette.rgb(0), 6L, Palette.rgb(1), 6L), colours);
  }

  @Test
  void theBoxCanBeLeftOutAndTheAsymmetricUnitAlone() {
    ViewOptions alone =
        ViewOptions.DEFAULT
            .withUnitCell(false)
            .withCells(3, 3, 3)
            .withExtent(ViewOptions.Extent.ASYMMETRIC_UNIT);
    Overlay overlay = PackedSolids.of(cubes(), alone);
    assertEquals(1, overlay.solids().size());
    assertEquals(12, count(PackedSolids.of(cubes(), ViewOptions.DEFAULT), Solid.Rod.class));
  }

  @Test
  void ballsKeepTheirRadiiAndPlaces() {
    BallUnion pair =
        BallUnion.of("pair", new double[] {-1, 0, 0, 1, 0, 0}, new double[] {1.5, 1.2});
    Overlay overlay =
        PackedSolids.of(packing(pair, 8, 0, 0, 0, 8, 0, 0, 0, 8), ViewOptions.DEFAULT);
    Solid.Ball first = (Solid.Ball) overlay.solids().get(0);
    Solid.Ball second = (Solid.Ball) overlay.solids().get(1);
    assertEquals(1.5, first.radius());
    assertEquals(2, Math.abs(first.centre()[0] - second.centre()[0]), 1e-12);
    assertEquals(4, count(overlay, Solid.Ball.class));
  }

  @Test
  void packingsAreDrawn() {
    byte[] png =
        StructureImages.png(
            PackedSolids.of(cubes(), ViewOptions.DEFAULT), ViewOptions.DEFAULT, 120, 90);
    assertTrue(png.length > 500);
  }

  @Test
  void plainBodiesAreRejected() {
    Packing disc =
        new Packing(
            "p1",
            List.of(SymmetryOperation.IDENTITY),
            List.of(new PackedSite(new Disc(1), List.of(0))),
            new double[] {2, 0, 0, 2},
            new double[] {1, 0, 0, 1},
            new double[2],
            0.78);
    assertThrows(IllegalArgumentException.class, () -> PackedSolids.of(disc, ViewOptions.DEFAULT));
  }
}

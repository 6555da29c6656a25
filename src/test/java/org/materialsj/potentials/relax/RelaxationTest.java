package org.materialsj.potentials.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.classical.LennardJones;
import org.materialsj.potentials.classical.StillingerWeber;
import org.materialsj.potentials.relax.RelaxationOptions.Method;

class RelaxationTest {

  private static final double GIGAPASCAL = 160.2176634;

  private static RelaxationOptions options(CellFreedom freedom, boolean symmetric, Method method) {
    return new RelaxationOptions(freedom, 0, symmetric, method, 1e-6, 1e-8, 2000);
  }

  private static Relaxed relax(AtomicFrame atoms, RelaxationOptions options) {
    return new Relaxation(StillingerWeber.silicon(), options)
        .run(atoms, step -> {}, CancelToken.NEVER);
  }

  @Test
  void bothMethodsBringADisturbedCrystalToTheSameRest() {
    AtomicFrame start = Crystals.shaken(Crystals.diamond(14, 5.6), 0.1, 3);
    for (Method method : Method.values()) {
      Relaxed relaxed = relax(start, options(CellFreedom.FULL, false, method));
      assertTrue(relaxed.converged(), method + " " + relaxed.status());
      // Two bonds of energy epsilon per atom.
      assertEquals(-2 * 2.1683, relaxed.last().energy() / 8, 1e-9);
      assertTrue(relaxed.last().force() <= 1e-6);
      assertTrue(relaxed.last().stress() <= 1e-8);
    }
  }

  @Test
  void theGradientByPositionsAndStrainIsThatOfTheEnthalpy() {
    AtomicFrame frame = Crystals.shaken(Crystals.diamond(14, 5.5), 0.1, 5);
    for (CellFreedom freedom : CellFreedom.values()) {
      RelaxationOptions options =
          new RelaxationOptions(freedom, 0.03, false, Method.LBFGS, 1e-3, 1e-5, 10);
      CellVariables variables =
          new CellVariables(
              new Calculator(StillingerWeber.silicon(), frame, 0.5),
              frame,
              options,
              Optional.empty(),
              CancelToken.NEVER);
      double[] x = variables.variables();
      for (int k = 24; k < x.length; k++) {
        x[k] = 0.03 * (k - 22);
      }
      double[] gradient = new double[x.length];
      variables.evaluate(x, gradient);
      double[] unused = new double[x.length];
      for (int k = 0; k < x.length; k++) {
        double home = x[k];
        x[k] = home + 1e-4;
        double more = variables.evaluate(x, unused);
        x[k] = home - 1e-4;
        double less = variables.evaluate(x, unused);
        x[k] = home;
        assertEquals((more - less) / 2e-4, gradient[k], 2e-6, freedom + " " + k);
      }
    }
  }

  @Test
  void aPressureShrinksTheCellUntilTheStressBalancesIt() {
    double pressure = 5 / GIGAPASCAL;
    RelaxationOptions options =
        new RelaxationOptions(CellFreedom.FULL, pressure, true, Method.LBFGS, 1e-6, 1e-8, 500);
    AtomicFrame rest = relax(Crystals.diamond(14, 5.43), options).last().frame();
    Calculator calculator = new Calculator(StillingerWeber.silicon(), rest, 0);
    calculator.at(rest.positions());
    double[] stress = calculator.stress();
    for (int k = 0; k < 9; k++) {
      assertEquals(k % 4 == 0 ? -pressure : 0, stress[k], 2e-8);
    }
  }

  @Test
  void theVolumeAloneKeepsTheShapeOfTheCell() {
    Lattice lattice = Lattice.fromParameters(5.2, 5.6, 5.8, 90, 90, 90);
    AtomicFrame diamond = Crystals.diamond(14, 5.5);
    AtomicFrame start =
        diamond.with(
            lattice.toCartesian(diamond.lattice().orElseThrow().toFractional(diamond.positions())),
            lattice);
    Lattice cell =
        relax(start, options(CellFreedom.VOLUME, false, Method.LBFGS))
            .last()
            .frame()
            .lattice()
            .orElseThrow();
    assertEquals(5.6 / 5.2, cell.length(1) / cell.length(0), 1e-12);
    assertEquals(5.8 / 5.2, cell.length(2) / cell.length(0), 1e-12);
    assertTrue(cell.volume() < lattice.volume());
  }

  @Test
  void aCellThatDoesNotRepeatAlongOneVectorKeepsItsLength() {
    AtomicFrame diamond = Crystals.diamond(14, 5.6);
    Lattice slab =
        new Lattice(
            new double[] {5.6, 0, 0, 0, 5.6, 0, 0, 0, 15}, new boolean[] {true, true, false});
    Relaxed relaxed =
        relax(
            diamond.with(diamond.positions(), slab),
            options(CellFreedom.FULL, false, Method.LBFGS).within(1e-4, 1e-6));
    Lattice cell = relaxed.last().frame().lattice().orElseThrow();
    assertTrue(relaxed.converged());
    assertEquals(15, cell.get(2, 2), 1e-12);
    assertEquals(0, cell.get(0, 2), 1e-12);
    assertTrue(Math.abs(cell.length(0) - 5.6) > 0.01);
  }

  @Test
  void symmetryIsKeptWhileTheCellChangesItsForm() {
    // Tetragonally distorted diamond: without help rounding could break it, with it nothing does.
    AtomicFrame diamond = Crystals.diamond(14, 5.5);
    Lattice lattice = Lattice.fromParameters(5.5, 5.5, 5.9, 90, 90, 90);
    AtomicFrame start =
        diamond.with(
            lattice.toCartesian(diamond.lattice().orElseThrow().toFractional(diamond.positions())),
            lattice);
    String before = SymmetryAverage.of(start).group();
    List<AtomicFrame> frames = new ArrayList<>();
    new Relaxation(StillingerWeber.silicon(), options(CellFreedom.FIXED, true, Method.FIRE))
        .run(Crystals.shaken(start, 1e-4, 1), step -> frames.add(step.frame()), CancelToken.NEVER);
    assertEquals("I4_1/amd", before);
    for (AtomicFrame frame : frames) {
      assertEquals(before, SymmetryAverage.of(frame).group());
    }
  }

  @Test
  void molecularClustersRelaxInReducedUnits() {
    AtomicFrame four =
        new AtomicFrame(
            "four",
            new int[] {18, 18, 18, 18},
            new double[] {0, 0, 0, 1.2, 0, 0, 0, 1.2, 0, 0, 0, 1.2},
            Optional.empty());
    Relaxed relaxed =
        new Relaxation(LennardJones.reduced(), options(CellFreedom.FIXED, false, Method.LBFGS))
            .run(four, step -> {}, CancelToken.NEVER);
    assertEquals(-6, relaxed.last().energy(), 1e-10);
    assertTrue(Double.isNaN(relaxed.last().volume()));
  }

  @Test
  void cancellingKeepsWhatHasComeAndBeforeTheStartThrows() {
    AtomicFrame start = Crystals.shaken(Crystals.diamond(14, 5.6), 0.1, 3);
    int[] calls = new int[1];
    Relaxed relaxed =
        new Relaxation(StillingerWeber.silicon(), options(CellFreedom.FULL, false, Method.LBFGS))
            .run(start, step -> {}, () -> ++calls[0] > 5);
    assertEquals(Relaxed.Status.CANCELLED, relaxed.status());
    assertTrue(relaxed.last().energy() < relaxed.first().energy());
    assertThrows(
        CancellationException.class,
        () ->
            new Relaxation(StillingerWeber.silicon(), RelaxationOptions.POSITIONS)
                .run(start, step -> {}, () -> true));
  }

  @Test
  void tooFewStepsAreSaidToBeTooFew() {
    RelaxationOptions few =
        new RelaxationOptions(CellFreedom.FULL, 0, false, Method.LBFGS, 1e-6, 1e-8, 3);
    Relaxed relaxed = relax(Crystals.shaken(Crystals.diamond(14, 5.6), 0.1, 3), few);
    assertEquals(Relaxed.Status.STEPS_USED, relaxed.status());
    assertEquals(3, relaxed.last().step());
  }

  @Test
  void whatCannotBeIsRefusedInASentence() {
    AtomicFrame pair =
        new AtomicFrame(
            "a pair", new int[] {14, 14}, new double[] {0, 0, 0, 2.3, 0, 0}, Optional.empty());
    assertEquals(
        "The cell cannot relax: the atoms of a pair do not repeat; relax positions alone.",
        assertThrows(
                IllegalArgumentException.class,
                () -> relax(pair, options(CellFreedom.FULL, false, Method.LBFGS)))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> relax(pair, options(CellFreedom.FIXED, true, Method.LBFGS)));
    assertThrows(IllegalArgumentException.class, () -> RelaxationOptions.POSITIONS.within(0, 1));
    assertEquals(
        "What relaxes is positions, positions and volume, positions and cell; got \"all\".",
        assertThrows(IllegalArgumentException.class, () -> CellFreedom.of("all")).getMessage());
  }
}

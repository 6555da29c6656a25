package org.materialsj.potentials.mechanics;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Crystal;
import org.materialsj.model.atomistic.*;
import org.materialsj.model.symmetry.*;
import org.materialsj.potentials.classical.*;
import org.materialsj.potentials.relax.*;

class SmokeTest {
  @Test
  void smoke() {
    var sw = StillingerWeber.silicon();
    var opt =
        new RelaxationOptions(
            CellFreedom.FULL, 0, true, RelaxationOptions.Method.LBFGS, 1e-6, 1e-9, 500);
    var r =
        new Relaxation(sw, opt)
            .run(
                Crystals.diamond(14, 5.6),
                s ->
                    System.out.println(
                        s.step()
                            + " "
                            + s.energy()
                            + " "
                            + s.force()
                            + " "
                            + s.stress()
                            + " "
                            + s.volume()),
                () -> false);
    System.out.println(
        r.status() + " a=" + Math.cbrt(r.last().volume()) + " " + r.last().energy() / 8);
    var f = r.last().frame();
    var m = FiniteStrain.measure(sw, f, 1e-3, 1e-6, RunContext.QUIET);
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++)
        System.out.printf("%9.3f", m.constants().stiffness()[6 * i + j] * 160.2176634);
      System.out.println();
    }
    System.out.println(m.asymmetry() + " " + m.unrelaxed());
    var v = Vacancies.energies(sw, f, new int[] {3, 3, 3}, 1e-5, 1, RunContext.QUIET);
    System.out.println(v);
    Crystal c = (Crystal) f.structure(Map.of());
    var sym = SymmetryFinder.find(c, 0.01);
    var prim = AtomicFrame.of(PrimitiveCrystal.of(c, sym));
    System.out.println(prim.size());
    var fc =
        ForceConstants.compute(
            sw, prim, Supercell.repeats(prim.lattice().get(), 12), 0.01, RunContext.QUIET);
    System.out.println(Supercell.text(fc.supercell().repeats()));
    var ph = new Phonons(fc);
    System.out.println(Arrays.toString(ph.frequencies(new double[3])));
    var bands = ph.bands(BandPath.of("", sym, 30), RunContext.QUIET);
    System.out.println(bands.ticks());
    for (int k = 0; k < bands.distance().length; k++)
      System.out.println(bands.distance()[k] + " " + Arrays.toString(bands.frequencies()[k]));
  }
}

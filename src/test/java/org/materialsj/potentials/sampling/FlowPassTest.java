package org.materialsj.potentials.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.random.Seeds;

class FlowPassTest {

  private static final int SIZE = 5;

  /** Three coordinates, parameters far from the identity. */
  private static CouplingFlow flow() {
    CouplingFlow flow =
        new CouplingFlow(
            4, 6, new double[] {1, -2, 0.5}, new double[] {2, 0.5, 1}, Seeds.forItem(3, 0));
    SplittableRandom random = Seeds.forItem(3, 1);
    for (int l = 0; l < flow.layers(); l++) {
      double[] parameters = flow.parameters(l);
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] += 0.4 * random.nextGaussian();
      }
    }
    return flow;
  }

  private static void draw(double[][] lines) {
    SplittableRandom random = Seeds.forItem(9, 0);
    for (double[] line : lines) {
      for (int i = 0; i < SIZE; i++) {
        line[i] = random.nextGaussian();
      }
    }
  }

  @Test
  void inferringUndoesGenerating() {
    FlowPass pass = new FlowPass(flow(), SIZE);
    draw(pass.gaussians());
    double[][] z = new double[3][];
    for (int c = 0; c < 3; c++) {
      z[c] = pass.gaussians()[c].clone();
    }
    double[][] x = new double[3][SIZE];
    pass.generate(x, SIZE);
    double[] determinant = pass.logDeterminants().clone();
    pass.infer(x, SIZE);
    for (int i = 0; i < SIZE; i++) {
      for (int c = 0; c < 3; c++) {
        assertEquals(z[c][i], pass.gaussians()[c][i], 1e-12);
      }
      assertEquals(determinant[i], pass.logDeterminants()[i], 1e-12);
    }
  }

  @Test
  void theDeterminantIsThatOfTheDerivatives() {
    FlowPass pass = new FlowPass(flow(), SIZE);
    double[][] x = new double[3][SIZE];
    double[] z = {0.3, -0.8, 1.1};
    double[] jacobian = new double[9];
    for (int c = 0; c < 3; c++) {
      double[][] ends = new double[2][3];
      for (int end = 0; end < 2; end++) {
        for (int k = 0; k < 3; k++) {
          pass.gaussians()[k][0] = z[k] + (k == c ? (end == 0 ? -1e-5 : 1e-5) : 0);
        }
        pass.generate(x, 1);
        for (int k = 0; k < 3; k++) {
          ends[end][k] = x[k][0];
        }
      }
      for (int k = 0; k < 3; k++) {
        jacobian[3 * k + c] = (ends[1][k] - ends[0][k]) / 2e-5;
      }
    }
    for (int k = 0; k < 3; k++) {
      pass.gaussians()[k][0] = z[k];
    }
    pass.generate(x, 1);
    assertEquals(
        Math.log(Math.abs(Matrix3.determinant(jacobian))), pass.logDeterminants()[0], 1e-8);
  }

  /** L = sum of some function of the outputs and the determinants, either way. */
  private static double loss(FlowPass pass, double[][] in, boolean generate) {
    double[][] x = new double[3][SIZE];
    double[][] out;
    if (generate) {
      for (int c = 0; c < 3; c++) {
        System.arraycopy(in[c], 0, pass.gaussians()[c], 0, SIZE);
      }
      pass.generate(x, SIZE);
      out = x;
    } else {
      pass.infer(in, SIZE);
      out = pass.gaussians();
    }
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += 0.7 * pass.logDeterminants()[i];
      for (int c = 0; c < 3; c++) {
        sum += Math.sin(out[c][i] + c);
        pass.adjoints()[c][i] = Math.cos(out[c][i] + c);
      }
    }
    return sum;
  }

  private static void assertDerivatives(boolean generate) {
    CouplingFlow flow = flow();
    FlowPass pass = new FlowPass(flow, SIZE);
    double[][] in = new double[3][SIZE];
    draw(in);
    loss(pass, in, generate);
    pass.clear();
    if (generate) {
      pass.generateBack(0.7, SIZE);
    } else {
      pass.inferBack(0.7, SIZE);
    }
    double[][] byInput = new double[3][];
    for (int c = 0; c < 3; c++) {
      byInput[c] = pass.adjoints()[c].clone();
    }
    double[][] found = new double[flow.layers()][];
    for (int l = 0; l < flow.layers(); l++) {
      found[l] = pass.gradient()[l].clone();
    }
    int checked = 0;
    for (int l = 0; l < flow.layers(); l++) {
      for (int i = 0; i < found[l].length; i += 3) {
        double[] parameters = flow.parameters(l);
        double old = parameters[i];
        parameters[i] = old + 1e-5;
        double high = loss(pass, in, generate);
        parameters[i] = old - 1e-5;
        double low = loss(pass, in, generate);
        parameters[i] = old;
        assertEquals((high - low) / 2e-5, found[l][i], 1e-6 * Math.max(1, Math.abs(found[l][i])));
        checked++;
      }
    }
    assertTrue(checked > 50);
    for (int c = 0; c < 3; c++) {
      double old = in[c][1];
      in[c][1] = old + 1e-5;
      double high = loss(pass, in, generate);
      in[c][1] = old - 1e-5;
      double low = loss(pass, in, generate);
      in[c][1] = old;
      assertEquals((high - low) / 2e-5, byInput[c][1], 1e-6 * Math.max(1, Math.abs(byInput[c][1])));
    }
  }

  @Test
  void derivativesOfGeneratingAreThoseOfDifferences() {
    assertDerivatives(true);
  }

  @Test
  void derivativesOfInferringAreThoseOfDifferences() {
    assertDerivatives(false);
  }
}

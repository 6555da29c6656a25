package org.materialsj.moments;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.api.Test;

class InvariantRankTest {
  @Test
  void print() {
    for (int n = 2; n <= 10; n++) {
      long t = System.nanoTime();
      StringBuilder b = new StringBuilder();
      for (InvariantSet set :
          new InvariantSet[] {
            InvariantSet.complexMomentForms(n), InvariantSet.invertible(n), InvariantSet.standard(n)
          }) {
        for (int seed = 0; seed < 2; seed++) {
          double[] s = singular(set, seed);
          int rank = 0;
          while (rank < s.length && s[rank] > 1e-10) rank++;
          b.append(
              String.format(
                  " %d/%d [%.2e | %.2e]",
                  rank, set.length(), s[rank - 1], rank < s.length ? s[rank] : 0));
        }
      }
      System.err.println(
          "N " + n + " " + (ZernikeIndex.size(n) - 3) + b + " " + (System.nanoTime() - t) / 1e6);
    }
    for (int n = 0; n < 3; n++)
      for (int order : new int[] {7, 10}) {
        long t = System.nanoTime();
        InvariantSet s = InvariantSet.standard(order).withPseudoscalars();
        double a = (System.nanoTime() - t) / 1e6;
        s.evaluator();
        System.err.println(
            order + " generate " + a + " with plan " + (System.nanoTime() - t) / 1e6);
      }
  }

  static double[] singular(InvariantSet set, long seed) {
    double[] c = GoldenInvariants.randomMoments(set.order(), seed);
    double[] values = new double[set.length()];
    DMatrixRMaj j = new DMatrixRMaj(set.length(), set.size());
    set.evaluator().jacobian(c, values, j.data);
    for (int r = 0; r < j.numRows; r++) {
      double sum = 0;
      for (int i = 0; i < j.numCols; i++) sum += j.get(r, i) * j.get(r, i);
      for (int i = 0; i < j.numCols; i++) j.data[r * j.numCols + i] /= Math.sqrt(sum);
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(j.numRows, j.numCols, false, false, true);
    svd.decompose(j);
    double[] s = java.util.Arrays.copyOf(svd.getSingularValues(), Math.min(j.numRows, j.numCols));
    java.util.Arrays.sort(s);
    for (int i = 0; i < s.length / 2; i++) {
      double x = s[i];
      s[i] = s[s.length - 1 - i];
      s[s.length - 1 - i] = x;
    }
    return s;
  }
}

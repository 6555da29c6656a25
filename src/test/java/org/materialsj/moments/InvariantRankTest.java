package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many invariants of each set are independent, as the rank of their derivatives at random
 * moments: rotations take 3 of the (N+1)(N+2)(N+3)/6 dimensions, and no set can have more than the
 * rest. A rank found at one point holds almost everywhere; that it is no larger is a matter of
 * rounding errors, which lie twelve digits below the smallest singular value that counts.
 */
class InvariantRankTest {

  @ParameterizedTest
  @CsvSource({
    "2, 7, 6",
    "3, 17, 13",
    "4, 32, 29",
    "5, 52, 52",
    "6, 79, 81",
    "7, 113, 117",
    "8, 154, 162",
    "9, 203, 217",
    "10, 259, 283"
  })
  void setsAreIndependentToTheirKnownRank(int order, int forms, int invertible) {
    assertEquals(forms, rank(InvariantSet.complexMomentForms(order)), "composite forms");
    assertEquals(invertible, rank(InvariantSet.invertible(order)), "invertible set");
    assertEquals(ZernikeIndex.size(order) - 3, rank(InvariantSet.standard(order)), "standard set");
  }

  @Test
  void pseudoscalarsAddNoDimension() {
    assertEquals(117, rank(InvariantSet.standard(7).withPseudoscalars()));
  }

  @Test
  void compositeFormsWithoutTheDependentFourAreIndependent() {
    List<Invariant> list = new ArrayList<>(InvariantSet.complexMomentForms(7).invariants());
    for (String label :
        List.of(
            "c5_3.c5_1:4:c4_4", "c6_4.c6_2:4:c6_4", "c7_3.c7_1:4:c4_4", "c7_7.c7_7:2:c3_1.c3_1")) {
      assertTrue(list.remove(Invariant.parse(label)), label);
    }
    assertEquals(113, rank(InvariantSet.of(7, list)));
  }

  @Test
  void aMinimalSetCanBeChosen() {
    List<Invariant> list =
        GoldenInvariants.forms(GoldenMoments.json("labels_own7").getAsJsonArray("labels"));
    assertEquals(117, list.size());
    assertEquals(117, rank(InvariantSet.of(7, list)));
  }

  /** The number of singular values that are not rounding errors; the rows are normalized. */
  private static int rank(InvariantSet set) {
    double[] values = new double[set.length()];
    DMatrixRMaj jacobian = new DMatrixRMaj(set.length(), set.size());
    double[] c = GoldenInvariants.randomMoments(set.order(), 1);
    set.evaluator().jacobian(c, values, jacobian.data);
    for (int row = 0; row < set.length(); row++) {
      int from = row * set.size();
      double square = Arrays.stream(jacobian.data, from, from + set.size()).map(x -> x * x).sum();
      for (int i = from; i < from + set.size(); i++) {
        jacobian.data[i] /= Math.sqrt(square);
      }
    }
    SingularValueDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.svd(set.length(), set.size(), false, false, true);
    assertTrue(decomposition.decompose(jacobian));
    double[] singular =
        Arrays.copyOf(decomposition.getSingularValues(), Math.min(set.length(), set.size()));
    int rank = (int) Arrays.stream(singular).filter(s -> s > 1e-7).count();
    assertEquals(rank, Arrays.stream(singular).filter(s -> s > 1e-13).count(), "no clear gap");
    return rank;
  }
}

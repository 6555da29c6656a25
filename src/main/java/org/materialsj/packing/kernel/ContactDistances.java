package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.packing.BallUnion;

/**
 * The distance that each pair of balls keeps. Balls that are alike (radius, radius to acceptors,
 * acceptor or not) are of one kind, so that a small table serves all pairs.
 */
final class ContactDistances {

  /** The number of kinds. */
  final int kinds;

  /** kinds x kinds squared distances (square angstrom). */
  final double[] squares;

  /** The kind of each ball, body by body. */
  final int[][] kindOf;

  ContactDistances(List<BallUnion> bodies) {
    List<List<Double>> known = new ArrayList<>();
    List<int[]> samples = new ArrayList<>();
    kindOf = new int[bodies.size()][];
    for (int b = 0; b < bodies.size(); b++) {
      BallUnion body = bodies.get(b);
      double[] radii = body.radii();
      kindOf[b] = new int[radii.length];
      for (int i = 0; i < radii.length; i++) {
        List<Double> kind =
            List.of(radii[i], body.radiusToAcceptors(i), body.isAcceptor(i) ? 1.0 : 0.0);
        int index = known.indexOf(kind);
        if (index < 0) {
          index = known.size();
          known.add(kind);
          samples.add(new int[] {b, i});
        }
        kindOf[b][i] = index;
      }
    }
    kinds = known.size();
    squares = new double[kinds * kinds];
    for (int p = 0; p < kinds; p++) {
      for (int q = 0; q < kinds; q++) {
        int[] one = samples.get(p);
        int[] two = samples.get(q);
        double distance = bodies.get(one[0]).contactDistance(one[1], bodies.get(two[0]), two[1]);
        squares[p * kinds + q] = distance * distance;
      }
    }
  }

  /** The squared distance that ball i of body a and ball j of body b keep. */
  double square(int a, int i, int b, int j) {
    return squares[kindOf[a][i] * kinds + kindOf[b][j]];
  }

  /** The squared distances, each enlarged (square angstrom). */
  double[] squaresPlus(double more) {
    return Arrays.stream(squares).map(square -> square + more).toArray();
  }
}

package org.materialsj.potentials.classical;

import java.util.Arrays;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.Potential;

/** A potential whose energy is the sum of a function over all pairs of atoms. */
public interface PairSum extends Potential {

  /**
   * The function of two atoms.
   *
   * @param first atomic number of one
   * @param second atomic number of the other
   * @return their energy by distance, 0 from the cutoff on if there is one
   * @throws IllegalArgumentException if an element is not known
   */
  PairFunction between(int first, int second);

  /**
   * {@inheritDoc}
   *
   * <p>With a cutoff of 0 the sum goes over all pairs, and atoms that repeat are refused.
   */
  @Override
  default Evaluator evaluator(int[] numbers) {
    requireElements(numbers);
    int[] kinds = Arrays.stream(numbers).sorted().distinct().toArray();
    PairFunction[] functions = new PairFunction[kinds.length * kinds.length];
    for (int p = 0; p < kinds.length; p++) {
      for (int q = 0; q < kinds.length; q++) {
        functions[p * kinds.length + q] = between(kinds[p], kinds[q]);
      }
    }
    int[] types = Arrays.stream(numbers).map(z -> Arrays.binarySearch(kinds, z)).toArray();
    return new PairEvaluator(name(), types, kinds.length, functions, cutoff() == 0);
  }
}

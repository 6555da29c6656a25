package org.materialsj.learn.active;

import java.util.Optional;

/**
 * The rows whose answers are asked for next.
 *
 * @param candidates n rows of the pool without an answer
 * @param chosen places of the chosen rows among them, the best first
 * @param beliefs what the model thinks of the candidates; empty when there was none
 * @param values acquisition values of the candidates, the higher the better; NaN without a model,
 *     and by chance
 * @param clusters sizes of the clusters that the chosen rows stand for; empty when there are none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Proposal(
    int[] candidates, int[] chosen, Optional<Beliefs> beliefs, double[] values, int[] clusters) {

  /**
   * The chosen rows.
   *
   * @return a new array of rows of the pool
   */
  public int[] rows() {
    int[] rows = new int[chosen.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = candidates[chosen[i]];
    }
    return rows;
  }

  /** This proposal with what a model thinks of the candidates. */
  Proposal with(Beliefs known) {
    return new Proposal(candidates, chosen, Optional.of(known), values, clusters);
  }
}

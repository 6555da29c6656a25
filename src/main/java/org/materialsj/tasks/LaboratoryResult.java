package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;
import org.materialsj.model.explore.NamedMatrix;

/**
 * What an experiment on equivariance shows.
 *
 * @param table the main numbers
 * @param details what stands behind them
 * @param maps matrices to draw, in rows of {@code columns}; may be none
 * @param columns how many maps stand in a row, or how many plots a parity has
 * @param parities predicted against actual values by model; may be none
 * @param notes plain sentences for the user
 */
public record LaboratoryResult(
    FeatureTable table,
    FeatureTable details,
    List<NamedMatrix> maps,
    int columns,
    List<Predictions> parities,
    List<String> notes) {

  /** Copies the lists. */
  public LaboratoryResult {
    maps = List.copyOf(maps);
    parities = List.copyOf(parities);
    notes = List.copyOf(notes);
  }

  /**
   * What one model predicts.
   *
   * @param model its name
   * @param parts names of the parts of the molecules
   * @param plots one per part
   */
  public record Predictions(String model, List<String> parts, List<Parity> plots) {
    /** Copies the lists. */
    public Predictions {
      parts = List.copyOf(parts);
      plots = List.copyOf(plots);
    }
  }
}

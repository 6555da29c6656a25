package org.materialsj.learn.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One choice of settings and how well it did.
 *
 * @param settings the settings that were searched, by name, in their order
 * @param scores scores of the folds
 */
public record Trial(Map<String, String> settings, FoldScores scores) {

  /** Copies the map. */
  public Trial {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * The settings as text.
   *
   * @return such as "alpha=0.1, kernel=rbf"
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    settings.forEach(
        (name, value) -> text.append(text.isEmpty() ? "" : ", ").append(name + "=" + value));
    return text.toString();
  }
}

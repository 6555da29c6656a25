package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.Learners;

/** Reads which learners to compare. */
public final class Candidates {

  private static final String NONE = "none";

  private Candidates() {}

  /**
   * Each learner with each preparation.
   *
   * @param learners names from {@link Learners#names()}
   * @param settings such as "Random forest: trees=200; Ridge regression: alpha=1"; may be blank
   * @param preparations texts of steps separated by |, such as "none | pca components=4"; blank for
   *     none
   * @return the candidates, learner by learner
   * @throws IllegalArgumentException with a plain sentence for a text that is none of these
   */
  public static List<CompareRequest.Candidate> of(
      List<String> learners, String settings, String preparations) {
    if (learners.isEmpty()) {
      throw new IllegalArgumentException("Choose at least one learner.");
    }
    learners.forEach(Learners::kind);
    Map<String, Map<String, String>> own = settings(settings, learners);
    List<CompareRequest.Candidate> candidates = new ArrayList<>();
    for (String learner : learners) {
      for (String preparation : preparations(preparations)) {
        Map<String, String> values = new LinkedHashMap<>(own.getOrDefault(learner, Map.of()));
        String name = learner;
        if (!preparation.equals(NONE)) {
          values.put(Learners.PREPARATION, preparation);
          name += ", " + preparation;
        }
        candidates.add(new CompareRequest.Candidate(name, learner, values));
      }
    }
    return candidates;
  }

  private static List<String> preparations(String text) {
    if (text.isBlank()) {
      return List.of(NONE);
    }
    List<String> preparations = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      preparations.add(part.isBlank() ? NONE : part.strip());
    }
    return preparations;
  }

  private static Map<String, Map<String, String>> settings(String text, List<String> learners) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    for (String part : text.split(";")) {
      if (part.isBlank()) {
        continue;
      }
      int colon = part.indexOf(':');
      String learner = colon < 0 ? part.strip() : part.substring(0, colon).strip();
      if (colon < 0 || !learners.contains(learner)) {
        throw new IllegalArgumentException(
            "Settings are told as learner: name=value, name=value, for a learner that is compared;"
                + " got \""
                + part.strip()
                + "\".");
      }
      if (all.put(learner, Settings.pairs(part.substring(colon + 1).split(","))) != null) {
        throw new IllegalArgumentException("The settings of " + learner + " are given twice.");
      }
    }
    return all;
  }
}

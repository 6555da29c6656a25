package org.materialsj.host;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.features.Featurizers;
import org.materialsj.features.Featurizers.Subject;
import org.materialsj.learn.Learners;
import org.materialsj.tasks.Exploration;
import org.scijava.module.ModuleItem;

/**
 * A parameter whose value is a list of names, separated by commas, and which a dialog shows as
 * boxes to tick. Its style says which names are offered; the registries of featurizers and learners
 * know them.
 */
public final class Checklist {

  /** Style of a parameter that takes featurizers of crystals. */
  public static final String CRYSTAL_FEATURIZERS = "checklist of crystal featurizers";

  /** Style of a parameter that takes featurizers of molecules. */
  public static final String MOLECULE_FEATURIZERS = "checklist of molecule featurizers";

  /** Style of a parameter that takes featurizers of compositions. */
  public static final String COMPOSITION_FEATURIZERS = "checklist of composition featurizers";

  /** Style of a parameter that takes learners. */
  public static final String LEARNERS = "checklist of learners";

  /** Style of a parameter that takes analyses of a table. */
  public static final String EXPLORATIONS = "checklist of explorations";

  /** Lists of more rows are scrolled, so that the dialog fits on a screen of 768 lines. */
  static final int MOST_ROWS = 15;

  /** More names than this take one more column. */
  private static final int MANY = 16;

  /** More names than this take one more column, too, when all of them are short. */
  private static final int SOME = 15;

  private static final int SHORT = 28;

  private Checklist() {}

  /**
   * What a parameter offers.
   *
   * @param item the parameter
   * @return the names in the order of the dialog, if it is a checklist
   */
  static Optional<List<String>> offered(ModuleItem<?> item) {
    return switch (String.valueOf(item.getWidgetStyle())) {
      case CRYSTAL_FEATURIZERS -> Optional.of(Featurizers.choices(Subject.CRYSTAL));
      case MOLECULE_FEATURIZERS -> Optional.of(Featurizers.choices(Subject.MOLECULE));
      case COMPOSITION_FEATURIZERS -> Optional.of(Featurizers.choices(Subject.COMPOSITION));
      case LEARNERS -> Optional.of(Learners.names());
      case EXPLORATIONS -> Optional.of(Exploration.names());
      default -> Optional.empty();
    };
  }

  /**
   * The names in a value.
   *
   * @param value names separated by commas
   * @return the names without blanks around them; blank ones are left out
   */
  public static List<String> split(String value) {
    return Arrays.stream(value.split(",")).map(String::trim).filter(s -> !s.isEmpty()).toList();
  }

  /** How many columns of boxes a dialog has for these names. */
  static int columns(List<String> names) {
    boolean narrow = names.stream().allMatch(name -> name.length() <= SHORT);
    return names.size() > MANY || (names.size() > SOME && narrow) ? 3 : 2;
  }

  /** How many rows they take. */
  static int rows(List<String> names) {
    return (names.size() + columns(names) - 1) / columns(names);
  }

  /** The value with these names, as it is recorded. */
  static String join(List<String> names) {
    return String.join(", ", names);
  }
}

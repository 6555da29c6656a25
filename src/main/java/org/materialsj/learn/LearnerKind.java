package org.materialsj.learn;

import java.util.function.Function;
import org.materialsj.engine.run.Settings;

/**
 * An algorithm in the menu.
 *
 * @param name the name in menus and model files
 * @param regression whether it learns numbers
 * @param classification whether it learns classes
 * @param scaled whether it compares features with each other, so that they are standardised first
 *     unless the setting "standardize" is false
 * @param factory makes the learner from its settings; asks for every setting that it knows
 */
public record LearnerKind(
    String name,
    boolean regression,
    boolean classification,
    boolean scaled,
    Function<Settings, Learner> factory) {}

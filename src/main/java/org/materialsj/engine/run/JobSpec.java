package org.materialsj.engine.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A piece of work as plain data: what to run and with which parameters, all as text, so that it can
 * be written down, sent to another process and run again.
 *
 * @param task name of the work: for a command its menu label, such as "Featurize Crystals..."
 * @param parameters values by parameter name, in order; a boolean is "true" or "false"
 */
public record JobSpec(String task, Map<String, String> parameters) {

  /** Copies the parameters and keeps their order. */
  public JobSpec {
    if (task.isBlank()) {
      throw new IllegalArgumentException("task must not be blank");
    }
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}

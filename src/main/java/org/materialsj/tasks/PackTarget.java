package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.packing.Body;

/**
 * What is packed together: the bodies of an asymmetric unit, or the reason why there are none.
 *
 * @param name what the user calls it, never empty
 * @param bodies one or several, all of one dimension; empty when there is a reason
 * @param error why there are no bodies, lower case and without a full stop; else empty
 */
public record PackTarget(String name, List<Body> bodies, String error) {

  /** Copies the list. */
  public PackTarget {
    bodies = List.copyOf(bodies);
    if (bodies.isEmpty() == error.isEmpty()) {
      throw new IllegalArgumentException("a target has either bodies or a reason");
    }
  }

  static PackTarget of(String name, List<? extends Body> bodies) {
    return new PackTarget(name, List.copyOf(bodies), "");
  }

  static PackTarget failed(String name, String reason) {
    String end = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    return new PackTarget(name, List.of(), end);
  }
}

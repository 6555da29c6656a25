package org.materialsj.features.autocorrelation;

import java.util.OptionalDouble;
import org.materialsj.model.Element;

/** A table of the properties of elements that autocorrelations take. Thread-safe. */
@FunctionalInterface
public interface ElementProperties {

  /**
   * A property of an element.
   *
   * @param property any but {@link AtomProperty#IDENTITY} and {@link AtomProperty#TOPOLOGY}, which
   *     are no properties of elements
   * @param element the element
   * @return the value in {@link AtomProperty#unit()}; empty when there is none
   */
  OptionalDouble value(AtomProperty property, Element element);

  /**
   * The tables that ship with the program, whose sources are told in {@link TabulatedProperties}.
   *
   * @return the default
   */
  static ElementProperties tabulated() {
    return TabulatedProperties.INSTANCE;
  }
}

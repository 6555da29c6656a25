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
   * The tables that ship with the program: electronegativities of Pauling, classic single-bond
   * covalent radii (Sanderson 1962, Sutton 1965; where they have none Pyykkö and Atsumi 2009,
   * doi:10.1002/chem.200800987), and polarisabilities of Schwerdtfeger and Nagle 2019,
   * doi:10.1080/00268976.2018.1535143.
   *
   * @return the default
   */
  static ElementProperties tabulated() {
    return TabulatedProperties.INSTANCE;
  }
}

package org.materialsj.io;

import java.util.OptionalDouble;
import org.materialsj.model.Element;

/**
 * One line of a CIF's atom list.
 *
 * @param label its name
 * @param element its element
 * @param oxidation charge (e), when known
 * @param occupancy in (0, 1]
 * @param x fractional coordinate
 * @param y fractional coordinate
 * @param z fractional coordinate
 * @param assembly disorder assembly, empty when none
 * @param group group within the assembly, empty when none
 * @param offset where it stands in the text
 */
record CifAtom(
    String label,
    Element element,
    OptionalDouble oxidation,
    double occupancy,
    double x,
    double y,
    double z,
    String assembly,
    String group,
    int offset) {

  CifAtom withOccupancy(double share) {
    return new CifAtom(label, element, oxidation, share, x, y, z, assembly, group, offset);
  }
}

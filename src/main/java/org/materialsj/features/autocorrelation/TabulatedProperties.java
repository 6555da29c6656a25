package org.materialsj.features.autocorrelation;

import java.util.OptionalDouble;
import org.materialsj.model.Element;
import org.materialsj.model.ResourceTable;

/**
 * The properties of elements from primary tables.
 *
 * <ul>
 *   <li>Electronegativity: {@link Element#electronegativity()} (Pauling).
 *   <li>Covalent radius: the classic single-bond radii (C 0.77, O 0.73, H 0.37), from R. T.
 *       Sanderson, Chemical Periodicity (1962) and L. E. Sutton (editor), Tables of Interatomic
 *       Distances, Supplement 1956-1959 (1965), as WebElements listed them; for the elements
 *       without one (Ce to Yb, Po, At, Fr and beyond) the single-bond radius of P. Pyykkö and M.
 *       Atsumi 2009, doi:10.1002/chem.200800987.
 *   <li>Polarisability: P. Schwerdtfeger and J. K. Nagle 2019, doi:10.1080/00268976.2018.1535143.
 * </ul>
 *
 * <p>The radii are not those of the program molSimplify everywhere: its table mixes the same two
 * sources by another choice (it has 1.39 for Mg and 1.54 for Zr, here 1.30 and 1.48). They agree
 * for H, C, N, O, F, P, S, Cl, Br, K, Ti, Cr to Zn, Cd, Hf, and the lanthanides that were compared.
 */
final class TabulatedProperties implements ElementProperties {

  static final ElementProperties INSTANCE = new TabulatedProperties();

  private final double[] radii = new double[Element.COUNT + 1];
  private final double[] polarisabilities = new double[Element.COUNT + 1];

  private TabulatedProperties() {
    ResourceTable table = ResourceTable.read(TabulatedProperties.class, "atoms.tsv");
    for (int row = 0; row < table.rows(); row++) {
      int number = (int) table.number(row, "number");
      radii[number] = table.number(row, "covalent_radius");
      polarisabilities[number] = table.number(row, "polarisability");
    }
  }

  @Override
  public OptionalDouble value(AtomProperty property, Element element) {
    return switch (property) {
      case ELECTRONEGATIVITY -> element.electronegativity();
      case NUMBER -> OptionalDouble.of(element.number());
      case RADIUS -> known(radii[element.number()]);
      case POLARISABILITY -> known(polarisabilities[element.number()]);
      case IDENTITY, TOPOLOGY ->
          throw new IllegalArgumentException(property + " is no property of an element");
    };
  }

  private static OptionalDouble known(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}

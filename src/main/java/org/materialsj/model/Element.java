package org.materialsj.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A chemical element, Z = 1 to 118, with its physical data. One immutable instance per element.
 *
 * <p>The data come from two tables of the program; each states sources, versions and licences in
 * its head: {@code elements.tsv} (masses, radii, electronegativities, oxidation states) and {@code
 * magpie.tsv}. A value that its source does not give is empty, never a guess.
 */
public final class Element {

  /** Number of elements. */
  public static final int COUNT = 118;

  private static final List<Element> ALL = load();
  private static final Map<String, Element> BY_SYMBOL = bySymbol();

  private final int number;
  private final String symbol;
  private final String name;
  private final int period;
  private final int group;
  private final double standardMass;
  private final double pymatgenMass;
  private final OptionalDouble electronegativity;
  private final OptionalDouble covalentRadius;
  private final OptionalDouble slaterRadius;
  private final OptionalDouble bondiRadius;
  private final OptionalDouble alvarezRadius;
  private final SortedMap<Integer, Double> ionicRadii;
  private final List<Integer> commonOxidationStates;
  private final List<Integer> icsdOxidationStates;
  private final List<Integer> oxidationStates;
  private final Map<MagpieProperty, Double> magpie;

  private Element(ResourceTable table, int row, Map<MagpieProperty, Double> magpie) {
    this.number = (int) table.number(row, "number");
    this.symbol = table.text(row, "symbol");
    this.name = table.text(row, "name");
    this.period = (int) table.number(row, "period");
    this.group = (int) table.number(row, "group");
    this.standardMass = table.number(row, "standard_mass");
    double mass = table.number(row, "pymatgen_mass");
    this.pymatgenMass = Double.isNaN(mass) ? standardMass : mass;
    this.electronegativity = optional(table.number(row, "electronegativity"));
    this.covalentRadius = optional(table.number(row, "cordero_radius"));
    this.slaterRadius = optional(table.number(row, "slater_radius"));
    this.bondiRadius = optional(table.number(row, "bondi_radius"));
    this.alvarezRadius = optional(table.number(row, "alvarez_radius"));
    this.ionicRadii = radii(table.text(row, "ionic_radii"));
    this.commonOxidationStates = integers(table.text(row, "common_oxidation"));
    this.icsdOxidationStates = integers(table.text(row, "icsd_oxidation"));
    this.oxidationStates = integers(table.text(row, "oxidation"));
    this.magpie = magpie;
  }

  private static List<Element> load() {
    ResourceTable table = ResourceTable.read(Element.class, "elements.tsv");
    ResourceTable magpie = ResourceTable.read(Element.class, "magpie.tsv");
    if (table.rows() != COUNT) {
      throw new IllegalStateException(
          "MaterialsJ's table elements.tsv has "
              + table.rows()
              + " elements instead of "
              + COUNT
              + "; install MaterialsJ again");
    }
    List<Element> all = new ArrayList<>();
    for (int row = 0; row < COUNT; row++) {
      Map<MagpieProperty, Double> values = new EnumMap<>(MagpieProperty.class);
      for (MagpieProperty property : MagpieProperty.values()) {
        boolean known = row < magpie.rows();
        values.put(property, known ? magpie.number(row, property.label()) : Double.NaN);
      }
      all.add(new Element(table, row, values));
    }
    return List.copyOf(all);
  }

  private static Map<String, Element> bySymbol() {
    Map<String, Element> map = new HashMap<>();
    ALL.forEach(element -> map.put(element.symbol, element));
    return Map.copyOf(map);
  }

  private static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static List<Integer> integers(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(";", -1)).map(Integer::valueOf).toList();
  }

  private static SortedMap<Integer, Double> radii(String text) {
    SortedMap<Integer, Double> result = new TreeMap<>();
    if (!text.isEmpty()) {
      for (String entry : text.split(";", -1)) {
        int colon = entry.indexOf(':');
        result.put(
            Integer.valueOf(entry.substring(0, colon)), Double.valueOf(entry.substring(colon + 1)));
      }
    }
    return Collections.unmodifiableSortedMap(result);
  }

  /**
   * The element of an atomic number.
   *
   * @param number Z, 1 to 118
   * @return the element
   * @throws IllegalArgumentException outside that range
   */
  public static Element of(int number) {
    if (number < 1 || number > COUNT) {
      throw new IllegalArgumentException("atomic number must be 1 to 118, got " + number);
    }
    return ALL.get(number - 1);
  }

  /**
   * The element of a symbol.
   *
   * @param symbol such as "Na", case-sensitive; D and T are not elements, see {@link Isotope}
   * @return the element, or empty when no element has that symbol
   */
  public static Optional<Element> ofSymbol(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(symbol));
  }

  /**
   * All elements.
   *
   * @return unmodifiable, 118 elements in order of atomic number
   */
  public static List<Element> all() {
    return ALL;
  }

  /**
   * The atomic number.
   *
   * @return Z
   */
  public int number() {
    return number;
  }

  /**
   * The symbol.
   *
   * @return such as "Na"
   */
  public String symbol() {
    return symbol;
  }

  /**
   * The English name (IUPAC).
   *
   * @return such as "Sodium"
   */
  public String name() {
    return name;
  }

  /**
   * The row of the periodic table.
   *
   * @return 1 to 7
   */
  public int period() {
    return period;
  }

  /**
   * The column of the periodic table.
   *
   * @return 1 to 18; 3 for all lanthanides and actinides
   */
  public int group() {
    return group;
  }

  /**
   * The standard atomic mass. Source: IUPAC 2013, conventional values, doi:10.1515/pac-2015-0305;
   * for elements without one the mass of the longest-lived isotope.
   *
   * @return the mass (u, or g/mol)
   */
  public double standardMass() {
    return standardMass;
  }

  /**
   * The mass that pymatgen 2022.11.7 uses, an older rounding of the IUPAC values. Densities and
   * molar masses of MaterialsJ use it, so that they equal those of pymatgen and matminer; it is
   * within 0.06 % of {@link #standardMass} for every stable element. Above Z = 103, where pymatgen
   * has none, the standard mass.
   *
   * @return the mass (u, or g/mol)
   */
  public double pymatgenMass() {
    return pymatgenMass;
  }

  /**
   * The electronegativity of Pauling. Source: pymatgen 2022.11.7 (MIT licence).
   *
   * @return without unit; empty for He, Ne, Ar and above Z = 103
   */
  public OptionalDouble electronegativity() {
    return electronegativity;
  }

  /**
   * The covalent radius. Source: Cordero et al. 2008, doi:10.1039/b801115j, through pymatgen
   * 2022.11.7 (MIT licence), which takes sp2 carbon (0.73) and the means of low and high spin. It
   * differs from {@link MagpieProperty#COVALENT_RADIUS} for C, Mn, Fe and Co.
   *
   * @return the radius (angstrom); empty above Z = 96
   */
  public OptionalDouble covalentRadius() {
    return covalentRadius;
  }

  /**
   * The atomic radius of Slater. Source: J. C. Slater 1964, doi:10.1063/1.1725697, through pymatgen
   * 2022.11.7 (MIT licence), which adds Ar.
   *
   * @return the radius (angstrom); empty for He, Ne, Kr, Xe, At, Rn, Fr and above Z = 95
   */
  public OptionalDouble slaterRadius() {
    return slaterRadius;
  }

  /**
   * The van der Waals radius of Bondi. Source: A. Bondi 1964, doi:10.1021/j100785a001.
   *
   * @return the radius (angstrom); empty for the 80 elements that the paper does not give
   */
  public OptionalDouble bondiRadius() {
    return bondiRadius;
  }

  /**
   * The van der Waals radius of Alvarez. Source: S. Alvarez 2013, doi:10.1039/c3dt50599e.
   *
   * @return the radius (angstrom); empty for Pm, Po, At, Rn, Fr, Ra and above Z = 99
   */
  public OptionalDouble alvarezRadius() {
    return alvarezRadius;
  }

  /**
   * Radii of ions: crystal radii of Shannon 1976, doi:10.1107/S0567739476001551, mostly for sixfold
   * coordination, through pymatgen 2022.11.7 (MIT licence).
   *
   * @return radius (angstrom) by charge (e), lowest charge first; unmodifiable, may be empty
   */
  public SortedMap<Integer, Double> ionicRadii() {
    return ionicRadii;
  }

  /**
   * The mean of the radii of all cations in {@link #ionicRadii}.
   *
   * @return the radius (angstrom); empty when there is none
   */
  public OptionalDouble averageCationicRadius() {
    return averageRadius(charge -> charge > 0);
  }

  /**
   * The mean of the radii of all anions in {@link #ionicRadii}.
   *
   * @return the radius (angstrom); empty when there is none
   */
  public OptionalDouble averageAnionicRadius() {
    return averageRadius(charge -> charge < 0);
  }

  private OptionalDouble averageRadius(IntPredicate charges) {
    return ionicRadii.entrySet().stream()
        .filter(entry -> charges.test(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .average();
  }

  /**
   * The usual oxidation states. Source: pymatgen 2022.11.7 (MIT licence).
   *
   * @return charges (e), lowest first; unmodifiable, may be empty
   */
  public List<Integer> commonOxidationStates() {
    return commonOxidationStates;
  }

  /**
   * The oxidation states with at least ten entries, and one percent of the element's entries, in
   * the Inorganic Crystal Structure Database. Source: pymatgen 2022.11.7 (MIT licence).
   *
   * @return charges (e), in the order of the source; unmodifiable, may be empty
   */
  public List<Integer> icsdOxidationStates() {
    return icsdOxidationStates;
  }

  /**
   * All known oxidation states. Source: pymatgen 2022.11.7 (MIT licence).
   *
   * @return charges (e), lowest first; unmodifiable, may be empty
   */
  public List<Integer> oxidationStates() {
    return oxidationStates;
  }

  /**
   * A Magpie property.
   *
   * @param property which one
   * @return its value in {@link MagpieProperty#unit}; NaN where Magpie has none: the melting
   *     temperature of He and Fr, the electronegativity of He, Ne, Ar, Rn and Lr, the covalent
   *     radius of Bk to Lr, the space group of At, Rn, Fr and Es to Lr; these four and the
   *     Mendeleev number of Rf to Cn; everything above Z = 112
   */
  public double magpie(MagpieProperty property) {
    return magpie.get(property);
  }

  @Override
  public String toString() {
    return symbol;
  }
}

package org.materialsj.model;

import java.util.Optional;

/** A chemical element, Z = 1 to 118. One instance per element. */
public final class Element {

  private static final String[] SYMBOLS =
      ("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se"
              + " Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm"
              + " Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th"
              + " Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og")
          .split(" ");

  private static final Element[] ALL = new Element[SYMBOLS.length];

  static {
    for (int i = 0; i < ALL.length; i++) {
      ALL[i] = new Element(i + 1, SYMBOLS[i]);
    }
  }

  /** Number of elements. */
  public static final int COUNT = 118;

  private final int number;
  private final String symbol;

  private Element(int number, String symbol) {
    this.number = number;
    this.symbol = symbol;
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
    return ALL[number - 1];
  }

  /**
   * The element of a symbol.
   *
   * @param symbol such as "Na", case-sensitive; D and T are not elements
   * @return the element, or empty when no element has that symbol
   */
  public static Optional<Element> ofSymbol(String symbol) {
    for (Element element : ALL) {
      if (element.symbol.equals(symbol)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
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

  @Override
  public String toString() {
    return symbol;
  }
}

package org.materialsj.features.molecule;

import static org.materialsj.features.molecule.Surroundings.Kind.ALIPHATIC;
import static org.materialsj.features.molecule.Surroundings.Kind.ALIPHATIC_C;
import static org.materialsj.features.molecule.Surroundings.Kind.ALIPHATIC_CNO;
import static org.materialsj.features.molecule.Surroundings.Kind.ALIPHATIC_NO;
import static org.materialsj.features.molecule.Surroundings.Kind.ANY;
import static org.materialsj.features.molecule.Surroundings.Kind.AROMATIC;
import static org.materialsj.features.molecule.Surroundings.Kind.AROMATIC_C;
import static org.materialsj.features.molecule.Surroundings.Kind.HETERO;
import static org.materialsj.features.molecule.Surroundings.Kind.NOT_CARBON;
import static org.materialsj.features.molecule.Surroundings.Kind.OTHER;

import org.materialsj.engine.graph.Graph;

/**
 * Finds the type of each atom in the scheme of {@link CrippenType}. An atom that fits several types
 * gets the first, in the order in which RDKit asks.
 */
final class CrippenTypes {

  private static final int SINGLE = 1;
  private static final int DOUBLE = 2;

  private final MolecularGraph molecule;
  private final Graph graph;
  private final Surroundings around;

  CrippenTypes(MolecularGraph molecule) {
    this.molecule = molecule;
    graph = molecule.graph();
    around = new Surroundings(molecule);
  }

  /** The type of a heavy atom. */
  CrippenType of(int v) {
    boolean aromatic = molecule.isAromatic(v);
    int charge = molecule.charge(v);
    int number = molecule.number(v);
    return switch (number) {
      case 1 -> ofHydrogen(graph.degree(v) > 0 ? graph.neighbor(v, 0) : v);
      case 6 -> aromatic ? aromaticCarbon(v) : carbon(v);
      case 7 ->
          !aromatic
              ? nitrogen(v)
              : charge == 0 ? CrippenType.N11 : charge > 0 ? CrippenType.N12 : CrippenType.NS;
      case 8 -> aromatic ? CrippenType.O1 : oxygen(v);
      case 9 -> charge == 0 ? CrippenType.F : CrippenType.HAL;
      case 17 -> charge == 0 ? CrippenType.CL : charge == -1 ? CrippenType.HAL : CrippenType.NONE;
      case 35 -> charge == 0 ? CrippenType.BR : charge == -1 ? CrippenType.HAL : CrippenType.NONE;
      case 53 -> charge == 0 ? CrippenType.I : CrippenType.HAL;
      case 15 -> CrippenType.P;
      case 16 -> aromatic ? CrippenType.S3 : sulfur(v, charge);
      case 3, 11, 19, 37, 55 -> charge == 1 ? CrippenType.HAL : CrippenType.ME1;
      default -> metal(number);
    };
  }

  private static CrippenType metal(int number) {
    boolean transition =
        number >= 21 && number <= 30
            || number >= 39 && number <= 48
            || number >= 72 && number <= 80;
    boolean main =
        switch (number) {
          case 4, 12, 20, 38, 56, 5, 13, 31, 49, 81, 14, 32, 50, 82, 33, 51, 83, 34, 52, 84 -> true;
          default -> false;
        };
    return transition ? CrippenType.ME2 : main ? CrippenType.ME1 : CrippenType.NONE;
  }

  private CrippenType sulfur(int v, int charge) {
    boolean oxidised =
        around.has(v, DOUBLE, 7)
            || around.has(v, DOUBLE, 8)
            || around.has(v, DOUBLE, 15)
            || around.has(v, DOUBLE, 16);
    return charge != 0 || oxidised ? CrippenType.S2 : CrippenType.S1;
  }

  /** The type of the hydrogens counted on an atom. */
  CrippenType ofHydrogen(int v) {
    int number = molecule.number(v);
    boolean aromatic = molecule.isAromatic(v);
    if (number == 6 || number == 1) {
      return CrippenType.H1;
    }
    if (number == 8 && !aromatic) {
      return ofHydroxyl(v);
    }
    return number == 7 ? CrippenType.H3 : CrippenType.H2;
  }

  private CrippenType ofHydroxyl(int oxygen) {
    if (molecule.hydrogens(oxygen) > 1) {
      return CrippenType.H2;
    }
    if (graph.degree(oxygen) == 0) {
      return CrippenType.HS;
    }
    CrippenType type = CrippenType.HS;
    for (int k = 0; k < graph.degree(oxygen); k++) {
      int v = graph.neighbor(oxygen, k);
      int number = molecule.number(v);
      boolean known = number >= 6 && number <= 8 || number == 16;
      if (molecule.isAromatic(v) ? number == 6 || !known : !known) {
        return CrippenType.H2;
      }
      if (number == 6 && molecule.degree(v) == 4) {
        return CrippenType.H2;
      }
      if (number == 7) {
        type = CrippenType.H3;
      } else if (type == CrippenType.HS && (number == 8 || number == 16 || isUnsaturated(v))) {
        type = CrippenType.H4;
      }
    }
    return type;
  }

  private boolean isUnsaturated(int carbon) {
    return around.twice(carbon, ALIPHATIC_CNO) > 0
        || around.has(carbon, DOUBLE, 16)
        || around.twice(carbon, AROMATIC_C) > 0;
  }

  private CrippenType carbon(int v) {
    int h = molecule.hydrogens(v);
    int aliphatic = around.single(v, ALIPHATIC);
    int carbons = around.single(v, ALIPHATIC_C);
    boolean sp3 = molecule.degree(v) == 4;
    boolean hetero = around.single(v, HETERO) > 0;
    if (h == 4 || h == 3 && carbons > 0 || h == 2 && carbons == 2) {
      return CrippenType.C1;
    }
    if (h == 1 && carbons == 3 || carbons == 4) {
      return CrippenType.C2;
    }
    if (hetero && (h == 3 || sp3 && h == 2 && aliphatic >= 2)) {
      return CrippenType.C3;
    }
    if (sp3 && hetero && (h == 1 && aliphatic >= 3 || h == 0 && aliphatic >= 4)) {
      return CrippenType.C4;
    }
    return unsaturated(v, h, aliphatic);
  }

  private CrippenType unsaturated(int v, int h, int aliphatic) {
    int olefin = around.twice(v, ALIPHATIC_C);
    int aromatic = around.single(v, AROMATIC);
    if (around.twice(v, ALIPHATIC) > olefin) {
      return CrippenType.C5;
    }
    if (olefin > 1
        || olefin == 1 && (h == 2 || h == 1 && aliphatic > 0 || h == 0 && aliphatic > 1)) {
      return CrippenType.C6;
    }
    if (molecule.degree(v) == 2 && around.triple(v, ALIPHATIC) > 0) {
      return CrippenType.C7;
    }
    if (aromatic > 0 && h == 3) {
      return around.single(v, AROMATIC_C) > 0 ? CrippenType.C8 : CrippenType.C9;
    }
    if (aromatic > 0 && molecule.degree(v) == 4) {
      return h == 2 ? CrippenType.C10 : h == 1 ? CrippenType.C11 : CrippenType.C12;
    }
    boolean styrene =
        olefin > 0
            && (aromatic > 0 && (aliphatic > 0 || h == 1)
                || aromatic > 1 && around.single(v, AROMATIC_C) > 0);
    if (styrene || around.twice(v, AROMATIC_C) > 0) {
      return CrippenType.C26;
    }
    return molecule.degree(v) == 4 && around.single(v, OTHER) > 0
        ? CrippenType.C27
        : CrippenType.CS;
  }

  private CrippenType aromaticCarbon(int v) {
    if (molecule.hydrogens(v) > 0) {
      return CrippenType.C18;
    }
    if (around.single(v, OTHER) > 0 || around.has(v, SINGLE, 15) && !hasAromatic(v, 15)) {
      return CrippenType.C13;
    }
    int outside = around.neighbor(v, SINGLE);
    if (outside >= 0) {
      switch (molecule.number(outside)) {
        case 9:
          return CrippenType.C14;
        case 17:
          return CrippenType.C15;
        case 35:
          return CrippenType.C16;
        case 53:
          return CrippenType.C17;
        default:
      }
    }
    if (around.aromatic(v) > 2) {
      return CrippenType.C19;
    }
    if (outside >= 0) {
      if (molecule.isAromatic(outside)) {
        return CrippenType.C20;
      }
      return switch (molecule.number(outside)) {
        case 6 -> CrippenType.C21;
        case 7 -> CrippenType.C22;
        case 8 -> CrippenType.C23;
        case 16 -> CrippenType.C24;
        default -> CrippenType.CS;
      };
    }
    return around.twice(v, ALIPHATIC_CNO) > 0 ? CrippenType.C25 : CrippenType.CS;
  }

  private boolean hasAromatic(int v, int number) {
    int outside = around.neighbor(v, SINGLE);
    return outside >= 0 && molecule.isAromatic(outside) && molecule.number(outside) == number;
  }

  private CrippenType nitrogen(int v) {
    int h = molecule.hydrogens(v);
    int charge = molecule.charge(v);
    int aliphatic = around.single(v, ALIPHATIC);
    int aromatic = around.single(v, AROMATIC);
    int twofold = around.twice(v, ANY);
    if (charge > 0) {
      return ammonium(v, h, aliphatic, aromatic, twofold);
    }
    if (charge < 0) {
      return CrippenType.N14;
    }
    if (h == 2) {
      return aliphatic > 0 ? CrippenType.N1 : aromatic > 0 ? CrippenType.N3 : CrippenType.NS;
    }
    if (h == 1) {
      if (aliphatic > 1) {
        return CrippenType.N2;
      }
      if (aromatic > 0 && aliphatic + aromatic > 1) {
        return CrippenType.N4;
      }
      return twofold > 0 ? CrippenType.N5 : CrippenType.NS;
    }
    if (twofold > 0 && aliphatic + aromatic > 0) {
      return CrippenType.N6;
    }
    if (aliphatic > 2) {
      return CrippenType.N7;
    }
    if (aromatic + aliphatic > 2) {
      return CrippenType.N8;
    }
    return around.triple(v, ALIPHATIC) > 0 ? CrippenType.N9 : CrippenType.NS;
  }

  private CrippenType ammonium(int v, int h, int aliphatic, int aromatic, int twofold) {
    if (h >= 1 && h <= 3) {
      return CrippenType.N10;
    }
    boolean nitro = around.twice(v, ALIPHATIC) > 0 && aliphatic > 0 && aliphatic + aromatic > 1;
    boolean diazo = twofold > 1 && around.has(v, DOUBLE, 6) && around.has(v, DOUBLE, 7);
    if (h == 0 && (aliphatic > 3 || nitro || diazo)) {
      return CrippenType.N13;
    }
    boolean azide = twofold > 1 && around.has(v, DOUBLE, 7);
    return around.triple(v, ALIPHATIC) > 0 || azide ? CrippenType.N14 : CrippenType.NS;
  }

  private CrippenType oxygen(int v) {
    int h = molecule.hydrogens(v);
    int charge = molecule.charge(v);
    int aliphatic = around.single(v, ALIPHATIC);
    int aromatic = around.single(v, AROMATIC);
    if (h == 1 || h == 2) {
      return CrippenType.O2;
    }
    if (aliphatic > 1) {
      return CrippenType.O3;
    }
    if (aromatic > 0 && aliphatic + aromatic > 1) {
      return CrippenType.O4;
    }
    if (graph.degree(v) == 0) {
      return CrippenType.OS;
    }
    int other = graph.neighbor(v, 0);
    int number = molecule.number(other);
    boolean twofold = around.twice(v, ANY) > 0;
    if (twofold && (number == 7 || number == 8) || charge < 0 && number == 7) {
      return CrippenType.O5;
    }
    if (number == 16 && (charge < 0 || twofold && molecule.charge(other) == 0)) {
      return CrippenType.O6;
    }
    if (charge < 0) {
      boolean acid = number == 6 && !molecule.isAromatic(other) && around.has(other, DOUBLE, 8);
      return acid && charge == -1 ? CrippenType.O12 : CrippenType.O7;
    }
    return twofold && number == 6 ? carbonyl(other) : CrippenType.OS;
  }

  private CrippenType carbonyl(int carbon) {
    int h = molecule.hydrogens(carbon);
    if (molecule.isAromatic(carbon)) {
      return CrippenType.O8;
    }
    int aliphatic = around.single(carbon, ALIPHATIC);
    int aromatic = around.single(carbon, AROMATIC);
    int carbons = around.single(carbon, ALIPHATIC_C);
    int aromaticCarbons = around.single(carbon, AROMATIC_C);
    if (h == 2
        || h == 1 && (carbons > 0 || around.single(carbon, ALIPHATIC_NO) > 0)
        || carbons > 0 && aliphatic > 1
        || molecule.degree(carbon) == 2
            && around.has(carbon, DOUBLE, 8)
            && around.twice(carbon, ALIPHATIC_NO) > 1) {
      return CrippenType.O9;
    }
    if (h == 1 && aromaticCarbons > 0
        || aromatic > 0 && carbons + aromaticCarbons > 0 && aliphatic + aromatic > 1) {
      return CrippenType.O10;
    }
    return around.single(carbon, NOT_CARBON) > 1 ? CrippenType.O11 : CrippenType.OS;
  }
}

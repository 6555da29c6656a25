package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A Hall symbol, such as "-P 2ybc" or "P 31 2c (0 0 1)": generators of a space group in one line.
 *
 * <p>The symbol is L N N N N V: a lattice letter (P A B C I R S T F, after "-" when there is an
 * inversion at the origin); one to four rotations of order 1, 2, 3, 4, 6 ("-" for improper), each
 * with an axis (x y z, ' for a-b and " for a+b relative to the axis before, * for a+b+c; mostly
 * implied by the order and place) and translations (a b c n u v w d, or a digit for a screw axis);
 * and an origin shift in twelfths. Letters may have either case; underscores count as blanks.
 *
 * <p>Source: S. R. Hall, Acta Cryst. A37 (1981) 517, doi:10.1107/S0567739481001228; International
 * Tables for Crystallography B, appendix A1.4.2.
 */
public final class HallSymbol {

  private static final int MAX_LENGTH = 80;
  private static final int MAX_ROTATIONS = 4;
  private static final int ONE = SymmetryOperation.DENOMINATOR;
  private static final int[] UNIT = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  private static final int[] DIAGONAL_MINUS = {0, -1, 0, -1, 0, 0, 0, 0, -1};
  private static final int[] DIAGONAL_PLUS = {0, 1, 0, 1, 0, 0, 0, 0, -1};
  private static final int[] BODY_DIAGONAL = {0, 0, 1, 1, 0, 0, 0, 1, 0};

  private final String text;
  private final List<SymmetryOperation> operations;

  private HallSymbol(String text, List<SymmetryOperation> operations) {
    this.text = text;
    this.operations = operations;
  }

  /**
   * Reads a symbol and generates its group.
   *
   * @param symbol at most 80 characters
   * @return the symbol with its operations
   * @throws IllegalArgumentException if the text is no Hall symbol or generates more than 192
   *     operations; the message says why
   */
  public static HallSymbol parse(String symbol) {
    if (symbol.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a Hall symbol has at most " + MAX_LENGTH + " characters, got " + symbol.length());
    }
    String text = symbol.replace('_', ' ').strip().replaceAll("\\s+", " ");
    try {
      return new HallSymbol(text, Groups.closure(generators(text.toLowerCase(Locale.ROOT))));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Hall symbol \"" + symbol + "\": " + e.getMessage(), e);
    }
  }

  /**
   * The symbol.
   *
   * @return as given, with single blanks
   */
  public String text() {
    return text;
  }

  /**
   * The group, modulo lattice translations, centring included.
   *
   * @return unmodifiable, identity first: one operation per rotation, then the same after each
   *     centring translation
   */
  public List<SymmetryOperation> operations() {
    return operations;
  }

  private static List<SymmetryOperation> generators(String text) {
    String symbol = text;
    int[] shift = new int[3];
    int bracket = text.indexOf('(');
    if (bracket >= 0) {
      symbol = text.substring(0, bracket).strip();
      shift = originShift(text.substring(bracket));
    }
    List<SymmetryOperation> result = new ArrayList<>();
    boolean centred = symbol.startsWith("-");
    String[] parts = (centred ? symbol.substring(1).strip() : symbol).split(" ");
    if (parts[0].length() != 1) {
      throw new IllegalArgumentException(
          "it must begin with one lattice letter, got \"" + parts[0] + "\"");
    }
    for (int[] translation : centring(parts[0].charAt(0))) {
      result.add(new SymmetryOperation(UNIT, translation));
    }
    if (centred) {
      result.add(new SymmetryOperation(negative(UNIT), new int[3]));
    }
    if (parts.length < 2 || parts.length > MAX_ROTATIONS + 1) {
      throw new IllegalArgumentException(
          "one to four rotations are needed, got " + (parts.length - 1));
    }
    Rotation before = new Rotation(0, 'z');
    for (int i = 1; i < parts.length; i++) {
      before = rotation(parts[i], i, before, result);
    }
    int[] v = shift;
    return result.stream().map(op -> shifted(op, v)).toList();
  }

  /** Order and axis of the rotation read last; order 0 before the first. */
  private record Rotation(int order, char axis) {}

  /** Reads one rotation, such as -2"c, and adds its operation. */
  private static Rotation rotation(
      String part, int place, Rotation before, List<SymmetryOperation> generators) {
    int at = part.startsWith("-") ? 1 : 0;
    boolean improper = at == 1;
    int order = at < part.length() ? "012346".indexOf(part.charAt(at)) : -1;
    if (order < 1) {
      throw new IllegalArgumentException("\"" + part + "\" is no rotation of order 1, 2, 3, 4, 6");
    }
    order = part.charAt(at++) - '0';
    char axis = 0;
    if (at < part.length() && "xyz'\"*".indexOf(part.charAt(at)) >= 0) {
      axis = part.charAt(at++);
    }
    if (axis == 0) {
      axis = impliedAxis(order, place, before, part);
    }
    char reference = "xyz".indexOf(before.axis()) >= 0 ? before.axis() : 'z';
    int[] matrix = matrix(order, axis, reference, part);
    int[] translation = new int[3];
    for (; at < part.length(); at++) {
      addTranslation(part.charAt(at), order, axis, translation, part);
    }
    generators.add(new SymmetryOperation(improper ? negative(matrix) : matrix, translation));
    return order == 1 ? before : new Rotation(order, axis);
  }

  private static char impliedAxis(int order, int place, Rotation before, String part) {
    if (order == 1 || place == 1) {
      return 'z';
    }
    if (order == 3) {
      return '*';
    }
    if (order == 2 && place == 2) {
      switch (before.order()) {
        case 2, 4:
          return 'x';
        case 3, 6:
          return '\'';
        default:
          break;
      }
    }
    throw new IllegalArgumentException("\"" + part + "\" needs an axis in this place");
  }

  private static int[] matrix(int order, char axis, char reference, String part) {
    switch (axis) {
      case '\'', '"':
        if (order != 2) {
          throw new IllegalArgumentException(
              "\"" + part + "\" is not of order 2, which the axes ' and \" need");
        }
        return turned(axis == '\'' ? DIAGONAL_MINUS : DIAGONAL_PLUS, reference);
      case '*':
        if (order != 3) {
          throw new IllegalArgumentException(
              "\"" + part + "\" is not of order 3, which the axis * needs");
        }
        return BODY_DIAGONAL;
      default:
        return turned(aboutZ(order), axis);
    }
  }

  private static int[] aboutZ(int order) {
    return switch (order) {
      case 1 -> UNIT;
      case 2 -> new int[] {-1, 0, 0, 0, -1, 0, 0, 0, 1};
      case 3 -> new int[] {0, -1, 0, 1, -1, 0, 0, 0, 1};
      case 4 -> new int[] {0, -1, 0, 1, 0, 0, 0, 0, 1};
      default -> new int[] {1, -1, 0, 1, 0, 0, 0, 0, 1};
    };
  }

  /** The matrix with z renamed to another axis, and x and y in turn. */
  private static int[] turned(int[] aboutZ, char axis) {
    int step = axis - 'z' + 3;
    int[] result = new int[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        result[3 * ((i + step) % 3) + (j + step) % 3] = aboutZ[3 * i + j];
      }
    }
    return result;
  }

  private static int[] negative(int[] matrix) {
    int[] result = new int[9];
    for (int i = 0; i < 9; i++) {
      result[i] = -matrix[i];
    }
    return result;
  }

  private static void addTranslation(
      char symbol, int order, char axis, int[] translation, String part) {
    int letter = "abcuvw".indexOf(symbol);
    if (letter >= 0) {
      translation[letter % 3] += letter < 3 ? ONE / 2 : ONE / 4;
    } else if (symbol == 'n' || symbol == 'd') {
      for (int k = 0; k < 3; k++) {
        translation[k] += symbol == 'n' ? ONE / 2 : ONE / 4;
      }
    } else if (symbol >= '1' && symbol < '0' + order && axis >= 'x' && axis <= 'z') {
      translation[axis - 'x'] += (symbol - '0') * ONE / order;
    } else {
      throw new IllegalArgumentException(
          "\"" + part + "\" has the unknown translation \"" + symbol + "\"");
    }
  }

  private static int[][] centring(char letter) {
    int h = ONE / 2;
    int s = ONE / 3;
    int t = 2 * s;
    return switch (letter) {
      case 'p' -> new int[][] {};
      case 'a' -> new int[][] {{0, h, h}};
      case 'b' -> new int[][] {{h, 0, h}};
      case 'c' -> new int[][] {{h, h, 0}};
      case 'i' -> new int[][] {{h, h, h}};
      case 'r' -> new int[][] {{t, s, s}, {s, t, t}};
      case 's' -> new int[][] {{s, s, t}, {t, t, s}};
      case 't' -> new int[][] {{s, t, s}, {t, s, t}};
      case 'f' -> new int[][] {{0, h, h}, {h, 0, h}, {h, h, 0}};
      default ->
          throw new IllegalArgumentException(
              "the lattice must be one of P A B C I R S T F, got \""
                  + Character.toUpperCase(letter)
                  + "\"");
    };
  }

  /** Reads "(0 0 1)", in twelfths, as numerators. */
  private static int[] originShift(String text) {
    String[] numbers =
        text.endsWith(")")
            ? text.substring(1, text.length() - 1).strip().split(" ")
            : new String[0];
    int[] shift = new int[3];
    if (numbers.length != 3) {
      throw new IllegalArgumentException(
          "an origin shift is three integers (twelfths) in brackets, got \"" + text + "\"");
    }
    for (int k = 0; k < 3; k++) {
      if (!numbers[k].matches("-?[0-9]{1,2}")) {
        throw new IllegalArgumentException(
            "an origin shift is three integers (twelfths) in brackets, got \"" + text + "\"");
      }
      shift[k] = Integer.parseInt(numbers[k]) * ONE / 12;
    }
    return shift;
  }

  /** The operation about a moved origin: w + v - W v. */
  private static SymmetryOperation shifted(SymmetryOperation op, int[] v) {
    int[] w = new int[9];
    int[] t = new int[3];
    for (int i = 0; i < 3; i++) {
      t[i] = op.translationNumerator(i) + v[i];
      for (int k = 0; k < 3; k++) {
        w[3 * i + k] = op.rotation(i, k);
        t[i] -= w[3 * i + k] * v[k];
      }
    }
    return new SymmetryOperation(w, t);
  }

  @Override
  public String toString() {
    return text;
  }
}

package org.materialsj.view.jmol;

import java.util.Objects;
import java.util.OptionalInt;
import org.materialsj.model.Structure;

/**
 * A structure among others in one picture.
 *
 * @param structure the structure
 * @param colour of all its atoms and bonds, red, green and blue in one number; empty for the
 *     colours of the view options
 * @param opacity 0 (invisible) to 1 (solid)
 * @param site an atom of the structure, 0 for the first, that stands out in every cell; empty for
 *     none
 */
public record Layer(Structure structure, OptionalInt colour, double opacity, OptionalInt site) {

  /**
   * Checks the opacity.
   *
   * @throws IllegalArgumentException if it is not 0 to 1
   */
  public Layer {
    Objects.requireNonNull(structure, "structure");
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity must be 0 to 1, got " + opacity);
    }
  }

  /**
   * A structure none of whose atoms stands out.
   *
   * @param structure the structure
   * @param colour of all its atoms and bonds, red, green and blue in one number; empty for the
   *     colours of the view options
   * @param opacity 0 (invisible) to 1 (solid)
   */
  public Layer(Structure structure, OptionalInt colour, double opacity) {
    this(structure, colour, opacity, OptionalInt.empty());
  }

  /**
   * This structure with an atom that stands out.
   *
   * @param atom index of the atom, 0 for the first; empty for none
   * @return a copy
   */
  public Layer withSite(OptionalInt atom) {
    return new Layer(structure, colour, opacity, atom);
  }

  /**
   * A solid structure in the colours of the view options.
   *
   * @param structure the structure
   * @return the layer
   */
  public static Layer of(Structure structure) {
    return new Layer(structure, OptionalInt.empty(), 1);
  }

  /**
   * A structure in one colour.
   *
   * @param structure the structure
   * @param colour red, green and blue in one number
   * @param opacity 0 (invisible) to 1 (solid)
   * @return the layer
   */
  public static Layer tinted(Structure structure, int colour, double opacity) {
    return new Layer(structure, OptionalInt.of(colour & 0xFFFFFF), opacity);
  }

  boolean isPlain() {
    return colour.isEmpty() && opacity == 1;
  }

  /** Whether another layer shows the same object in the same way. */
  boolean isSame(Layer other) {
    return structure == other.structure
        && colour.equals(other.colour)
        && opacity == other.opacity
        && site.equals(other.site);
  }
}

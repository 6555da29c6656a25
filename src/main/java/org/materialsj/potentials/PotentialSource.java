package org.materialsj.potentials;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.materialsj.model.Structure;
import org.materialsj.model.atomistic.AtomicFrame;

/** Gives atoms their potential: the same for all, or one that is made for the bonds of each. */
public final class PotentialSource {

  private final Optional<Potential> fixed;
  private final Function<Structure, Potential> maker;

  private PotentialSource(Optional<Potential> fixed, Function<Structure, Potential> maker) {
    this.fixed = fixed;
    this.maker = maker;
  }

  /**
   * One potential for all.
   *
   * @param potential the potential
   * @return gives it to everyone
   */
  public static PotentialSource fixed(Potential potential) {
    return new PotentialSource(Optional.of(potential), structure -> potential);
  }

  /**
   * A potential for each structure.
   *
   * @param maker makes it; throws IllegalArgumentException with a plain sentence if there is none
   * @return asks the maker each time
   */
  public static PotentialSource made(Function<Structure, Potential> maker) {
    return new PotentialSource(Optional.empty(), maker);
  }

  /**
   * The potential of a structure.
   *
   * @param structure a molecule or a crystal
   * @return its potential
   * @throws IllegalArgumentException with a plain sentence if there is none for it
   */
  public Potential of(Structure structure) {
    return maker.apply(structure);
  }

  /**
   * The potential of atoms whose bonds are not known.
   *
   * @param frame the atoms
   * @return their potential
   * @throws IllegalArgumentException with a plain sentence if there is none for them
   */
  public Potential of(AtomicFrame frame) {
    return fixed.orElseGet(() -> maker.apply(frame.structure(Map.of())));
  }

  /**
   * The one potential for all.
   *
   * @return empty when each structure has its own
   */
  public Optional<Potential> fixed() {
    return fixed;
  }
}

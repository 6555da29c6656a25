package org.materialsj.potentials;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.materialsj.engine.run.Settings;
import org.materialsj.potentials.classical.Mmff94Potential;
import org.materialsj.potentials.classical.PairForm;
import org.materialsj.potentials.classical.PairSettings;
import org.materialsj.potentials.classical.StillingerWeber;
import org.materialsj.potentials.classical.Tersoff;
import org.materialsj.potentials.openchem.Mmff94;

/** The closed list of potentials offered in menus. */
public final class Potentials {

  /** The entry that stands for a file, see {@link PotentialFiles}. */
  public static final String FILE = "File";

  /** Pairs after Lennard-Jones. */
  public static final String LENNARD_JONES = "Lennard-Jones";

  /** Pairs after Morse. */
  public static final String MORSE = "Morse";

  /** Pairs after Buckingham. */
  public static final String EXP6 = "Exp-6";

  /** Silicon after Stillinger and Weber. */
  public static final String STILLINGER_WEBER = "Stillinger-Weber";

  /** Silicon after Tersoff. */
  public static final String TERSOFF = "Tersoff";

  /** The force field of a molecule. */
  public static final String MMFF94 = "MMFF94";

  private static final List<PotentialKind> KINDS =
      List.of(
          pairs(LENNARD_JONES, PairForm.LENNARD_JONES, "epsilon=0.0104 sigma=3.4 cutoff=8.5"),
          pairs(MORSE, PairForm.MORSE, "depth=0.3429 distance=2.866 width=1.3588 cutoff=8"),
          pairs(EXP6, PairForm.EXP6, "repulsion=4000 decay=3.6 attraction=100 cutoff=12"),
          PotentialKind.fixed(STILLINGER_WEBER, "", settings -> StillingerWeber.silicon()),
          PotentialKind.fixed(TERSOFF, "", settings -> Tersoff.silicon()),
          new PotentialKind(MMFF94, "", Potentials::mmff94));

  private Potentials() {}

  private static PotentialKind pairs(String name, PairForm form, String example) {
    return PotentialKind.fixed(name, example, settings -> PairSettings.read(form, settings));
  }

  private static PotentialSource mmff94(Settings settings) {
    String variant = settings.choice("variant", "MMFF94", "MMFF94", "MMFF94s");
    return Mmff94Potential.source(
        variant.equals("MMFF94") ? Mmff94.Variant.MMFF94 : Mmff94.Variant.MMFF94S);
  }

  /**
   * The potentials that need no file.
   *
   * @return all kinds, in the order of the menu
   */
  public static List<PotentialKind> kinds() {
    return KINDS;
  }

  /**
   * The names in the menu.
   *
   * @return {@link #FILE} first
   */
  public static List<String> names() {
    return Stream.concat(Stream.of(FILE), KINDS.stream().map(PotentialKind::name)).toList();
  }

  /**
   * A potential of the list.
   *
   * @param name one of {@link #names()}, but not {@link #FILE}
   * @param constants value by name
   * @return the potential of each structure
   * @throws IllegalArgumentException with a plain sentence for an unknown name, or constants that
   *     are missing, unknown or not sound
   */
  public static PotentialSource create(String name, Map<String, String> constants) {
    PotentialKind kind =
        KINDS.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "potential must be one of " + names() + ", got \"" + name + "\""));
    Settings settings = new Settings(name, constants);
    PotentialSource source = kind.factory().apply(settings);
    settings.checkNames();
    return source;
  }
}

package org.materialsj.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Writes crystals as CIF 1.1 with their symmetry: the operations, one site per site of the
 * asymmetric unit, and the space group's names when the operations are one of its settings.
 *
 * <p>A CIF knows lengths and angles only, so the lattice is turned: a along x, b in the xy plane. A
 * left-handed lattice is written as the same crystal on -a, -b, -c. A crystal whose sites are not
 * the images of their parents is written without symmetry. Lengths and angles have 12 significant
 * digits, fractional coordinates 12 decimals.
 */
public final class CifWriter {

  private static final String[] AXES = {"a", "b", "c"};
  private static final String[] ANGLES = {"alpha", "beta", "gamma"};

  private CifWriter() {}

  /**
   * One data block.
   *
   * @param crystal the crystal
   * @param comments lines for the head of the block, such as its provenance; line breaks and
   *     control characters become blanks
   * @return the text, lines end with LF
   */
  public static String text(Crystal crystal, List<String> comments) {
    StringBuilder text = new StringBuilder();
    for (String comment : comments) {
      text.append("# ");
      comment.chars().forEach(c -> text.append(Character.isISOControl(c) ? ' ' : (char) c));
      text.append('\n');
    }
    String block = blockName(crystal.name());
    text.append("data_").append(block).append('\n');
    if (!block.equals(crystal.name())) {
      item(text, CifCrystal.STRUCTURE_NAME, Escapes.escape(crystal.name()));
    }
    properties(text, crystal.properties());
    Lattice lattice = crystal.lattice();
    for (int i = 0; i < 3; i++) {
      item(text, "_cell_length_" + AXES[i], rounded(lattice.length(i)));
    }
    for (int i = 0; i < 3; i++) {
      item(text, "_cell_angle_" + ANGLES[i], rounded(lattice.angle(i)));
    }
    Asymmetric unit = Asymmetric.of(crystal);
    symmetry(text, unit.operations());
    oxidations(text, unit.sites());
    atoms(text, unit.sites());
    return text.toString();
  }

  private static String blockName(String name) {
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < Math.min(name.length(), 70); i++) {
      char c = name.charAt(i);
      block.append(c > ' ' && c < 127 ? c : '_');
    }
    return block.length() == 0 ? "crystal" : block.toString();
  }

  private static void properties(StringBuilder text, Map<String, String> properties) {
    boolean looped = false;
    StringBuilder loop = new StringBuilder();
    for (Map.Entry<String, String> entry : properties.entrySet()) {
      String value = entry.getValue();
      String escaped = Escapes.escape(value);
      boolean plain = value.equals(value.strip()) && !value.isEmpty() && escaped.equals(value);
      if (plain && !looped && CifCrystal.PROPERTY_TAGS.contains("_" + entry.getKey())) {
        item(text, "_" + entry.getKey(), value);
      } else {
        looped = true;
        loop.append(CifText.quote(Escapes.escape(entry.getKey())));
        loop.append(' ').append(CifText.quote(escaped)).append('\n');
      }
    }
    if (looped) {
      text.append("loop_\n").append(CifCrystal.PROPERTY_NAME).append('\n');
      text.append(CifCrystal.PROPERTY_VALUE).append('\n').append(loop);
    }
  }

  private static void symmetry(StringBuilder text, List<SymmetryOperation> operations) {
    Optional<SpaceGroup> group = SpaceGroup.ofOperations(operations);
    group.ifPresent(
        g -> {
          item(text, "_space_group_name_H-M_alt", g.fullName().replace("_", ""));
          item(text, "_space_group_name_Hall", g.hall());
          item(text, "_space_group_IT_number", String.valueOf(g.number()));
        });
    text.append("loop_\n_space_group_symop_id\n_space_group_symop_operation_xyz\n");
    for (int k = 0; k < operations.size(); k++) {
      text.append(k + 1).append(" '").append(operations.get(k).toXyz()).append("'\n");
    }
  }

  private static void oxidations(StringBuilder text, List<Site> sites) {
    Map<String, Double> numbers = new TreeMap<>();
    for (Site site : sites) {
      for (Species species : site.species()) {
        OptionalDouble state = species.oxidationState();
        state.ifPresent(value -> numbers.put(type(species), value));
      }
    }
    if (!numbers.isEmpty()) {
      text.append("loop_\n_atom_type_symbol\n_atom_type_oxidation_number\n");
      numbers.forEach(
          (type, value) ->
              text.append(type).append(' ').append(Decimals.shortest(value)).append('\n'));
    }
  }

  private static void atoms(StringBuilder text, List<Site> sites) {
    text.append("loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n");
    text.append("_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_occupancy\n");
    Set<String> taken = new HashSet<>();
    for (Site site : sites) {
      taken.add(site.label());
    }
    Set<String> used = new HashSet<>();
    int counter = 0;
    for (Site site : sites) {
      for (int s = 0; s < site.species().size(); s++) {
        Species species = site.species().get(s);
        String label = site.label();
        if (s > 0 || !isLabel(label) || used.contains(label)) {
          do {
            label = species.element().symbol() + ++counter;
          } while (taken.contains(label));
        }
        used.add(label);
        text.append(CifText.quote(label)).append(' ').append(type(species));
        text.append(' ').append(fraction(site.x())).append(' ').append(fraction(site.y()));
        text.append(' ').append(fraction(site.z())).append(' ');
        Decimals.append(text, species.occupancy());
        text.append('\n');
      }
    }
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty() && label.length() < 100 && Escapes.escape(label).equals(label);
  }

  /** The symbol, with the oxidation state behind it, such as "O2-". */
  private static String type(Species species) {
    String symbol = species.element().symbol();
    if (species.oxidationState().isEmpty()) {
      return symbol;
    }
    double state = species.oxidationState().getAsDouble();
    return symbol + Decimals.shortest(Math.abs(state)) + (state < 0 ? "-" : "+");
  }

  private static String fraction(double x) {
    double rounded = Math.rint(x * 1e12) / 1e12;
    return Decimals.shortest(rounded == 0 ? 0.0 : rounded);
  }

  private static String rounded(double value) {
    return Decimals.shortest(new BigDecimal(value).round(new MathContext(12)).doubleValue());
  }

  private static void item(StringBuilder text, String tag, String value) {
    text.append(tag).append(' ').append(CifText.quote(value)).append('\n');
  }
}

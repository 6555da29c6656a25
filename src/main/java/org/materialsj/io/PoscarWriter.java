package org.materialsj.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;

/** Writes crystals as POSCAR files of VASP 5. */
public final class PoscarWriter {

  private PoscarWriter() {}

  /**
   * A POSCAR with direct coordinates; sites in order of first appearance of their element. Numbers
   * are the shortest that give the same doubles; line breaks in the name become blanks.
   *
   * @param crystal an ordered crystal
   * @return the text, lines end with LF
   * @throws IllegalArgumentException if a site is shared or partly empty
   */
  public static String text(Crystal crystal) {
    Map<String, List<Site>> groups = new LinkedHashMap<>();
    for (Site site : crystal.sites()) {
      if (!site.isOrdered()) {
        throw new IllegalArgumentException(
            "POSCAR holds ordered crystals only; site "
                + Text.quoted(site.label())
                + " of "
                + Text.quoted(crystal.name())
                + " is shared or partly empty");
      }
      groups.computeIfAbsent(site.majority().element().symbol(), s -> new ArrayList<>()).add(site);
    }
    StringBuilder text = new StringBuilder();
    crystal.name().chars().forEach(c -> text.append(Character.isISOControl(c) ? ' ' : (char) c));
    text.append("\n1\n");
    double[] rows = crystal.lattice().rows();
    for (int i = 0; i < 3; i++) {
      line(text, rows[3 * i], rows[3 * i + 1], rows[3 * i + 2]);
    }
    text.append(String.join(" ", groups.keySet())).append('\n');
    text.append(
        String.join(" ", groups.values().stream().map(g -> String.valueOf(g.size())).toList()));
    text.append("\nDirect\n");
    for (List<Site> group : groups.values()) {
      for (Site site : group) {
        line(text, site.x(), site.y(), site.z());
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, double x, double y, double z) {
    Decimals.append(text, x);
    text.append(' ');
    Decimals.append(text, y);
    text.append(' ');
    Decimals.append(text, z);
    text.append('\n');
  }
}

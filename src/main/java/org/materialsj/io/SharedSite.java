package org.materialsj.io;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Species;

/** Collects the atoms of a file that stand on the same site. */
final class SharedSite {

  private static final double TOLERANCE = 1e-6;

  private final Text text;
  private final ReadOptions options;
  private final List<Warning> warnings;
  private final List<CifAtom> atoms = new ArrayList<>(1);

  SharedSite(Text text, ReadOptions options, List<Warning> warnings) {
    this.text = text;
    this.options = options;
    this.warnings = warnings;
  }

  /**
   * Adds an atom. A second full atom of the same kind is a repetition and left out; a second part
   * of the same kind adds to the first.
   */
  void add(CifAtom atom) {
    for (int i = 0; i < atoms.size(); i++) {
      CifAtom other = atoms.get(i);
      if (other.element() == atom.element() && other.oxidation().equals(atom.oxidation())) {
        double sum = other.occupancy() + atom.occupancy();
        boolean full = other.occupancy() == 1 && atom.occupancy() == 1;
        String pair = "atoms " + Text.quoted(other.label()) + " and " + Text.quoted(atom.label());
        warnings.add(
            text.warn(
                atom.offset(),
                pair + " are on the same site and were " + (full ? "taken as one." : "added up.")));
        if (!full) {
          atoms.set(i, other.withOccupancy(sum));
        }
        return;
      }
    }
    atoms.add(atom);
  }

  /**
   * What is on the site.
   *
   * @return one species per kind of atom
   * @throws ParseException E_OCCUPANCY when they are more than one atom, unless lenient
   */
  List<Species> species() throws ParseException {
    if (atoms.size() == 1 && atoms.get(0).occupancy() <= 1) {
      CifAtom only = atoms.get(0);
      return List.of(new Species(only.element(), only.occupancy(), only.oxidation()));
    }
    double sum = 0;
    for (CifAtom atom : atoms) {
      sum += atom.occupancy();
    }
    CifAtom last = atoms.get(atoms.size() - 1);
    String sentence = "the occupancies of the site of " + Text.quoted(atoms.get(0).label());
    double scale = 1;
    if (sum > 1 + TOLERANCE) {
      if (!options.lenient()) {
        throw text.fail(
            Code.E_OCCUPANCY, last.offset(), sentence + " add up to " + sum + ", more than 1.");
      }
      warnings.add(
          text.warn(last.offset(), sentence + " add up to " + sum + "; they were scaled to 1."));
      scale = 1 / sum;
    }
    List<Species> species = new ArrayList<>();
    for (CifAtom atom : atoms) {
      double share = Math.min(1, atom.occupancy() * scale);
      species.add(new Species(atom.element(), share, atom.oxidation()));
    }
    return species;
  }
}

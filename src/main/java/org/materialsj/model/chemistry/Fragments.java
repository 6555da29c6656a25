package org.materialsj.model.chemistry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;

/** The parts of a molecule that no bonds join, such as the ions of a salt. */
public final class Fragments {

  private Fragments() {}

  /** What to do with a molecule of several fragments. */
  public enum Choice {
    /** Take it as it is. */
    KEEP_ALL("keep all"),
    /** Take its largest fragment. */
    LARGEST("keep the largest"),
    /** Refuse it. */
    REFUSE("refuse");

    private final String label;

    Choice(String label) {
      this.label = label;
    }

    /**
     * The choice in dialogs and macros.
     *
     * @return its label, unique
     */
    public String label() {
      return label;
    }

    /**
     * The choice of a label.
     *
     * @param label as in a dialog or macro
     * @return the choice
     * @throws IllegalArgumentException if there is none of this label
     */
    public static Choice ofLabel(String label) {
      return Arrays.stream(values())
          .filter(choice -> choice.label.equals(label))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "fragments must be one of "
                          + Arrays.stream(values()).map(Choice::label).toList()
                          + ", got \""
                          + label
                          + "\""));
    }
  }

  /**
   * Whether nothing is known about the bonds of a molecule: it has several atoms with positions and
   * no bond, as from an XYZ file.
   *
   * @param molecule any molecule
   * @return true when the lack of bonds says nothing
   */
  public static boolean bondsAreUnknown(Molecule molecule) {
    return molecule.bonds().isEmpty() && molecule.size() > 1 && molecule.positions().isPresent();
  }

  /**
   * Tells which fragment each atom belongs to. Cost: linear.
   *
   * @param molecule any molecule; one whose bonds are unknown is one fragment
   * @return for each atom the number of its fragment, from 0 in the order of their first atoms
   */
  public static int[] of(Molecule molecule) {
    int n = molecule.size();
    int[] fragment = new int[n];
    if (bondsAreUnknown(molecule)) {
      return fragment;
    }
    int[] root = new int[n];
    for (int atom = 0; atom < n; atom++) {
      root[atom] = atom;
    }
    for (Bond bond : molecule.bonds()) {
      int a = root(root, bond.first());
      int b = root(root, bond.second());
      root[Math.max(a, b)] = Math.min(a, b);
    }
    int count = 0;
    for (int atom = 0; atom < n; atom++) {
      int first = root(root, atom);
      fragment[atom] = first == atom ? count++ : fragment[first];
    }
    return fragment;
  }

  private static int root(int[] root, int atom) {
    int top = atom;
    while (root[top] != top) {
      root[top] = root[root[top]];
      top = root[top];
    }
    return top;
  }

  /**
   * The number of fragments.
   *
   * @param molecule any molecule
   * @return at least 1
   */
  public static int count(Molecule molecule) {
    return Arrays.stream(of(molecule)).max().getAsInt() + 1;
  }

  /**
   * The largest fragment: the one with most atoms other than hydrogen, of those the heaviest, of
   * those the one whose first atom comes first. Positions, configurations, bonds, name and
   * properties stay.
   *
   * @param molecule any molecule
   * @return the molecule itself when it has one fragment only
   */
  public static Molecule largest(Molecule molecule) {
    int[] fragment = of(molecule);
    int count = Arrays.stream(fragment).max().getAsInt() + 1;
    if (count == 1) {
      return molecule;
    }
    int[] heavy = new int[count];
    double[] mass = new double[count];
    double hydrogen = Element.of(1).standardMass();
    for (int atom = 0; atom < fragment.length; atom++) {
      Element element = Element.of(molecule.number(atom));
      heavy[fragment[atom]] += element.number() > 1 ? 1 : 0;
      mass[fragment[atom]] +=
          (molecule.massNumber(atom) > 0 ? molecule.massNumber(atom) : element.standardMass())
              + hydrogen * molecule.missingHydrogens(atom);
    }
    int best = 0;
    for (int k = 1; k < count; k++) {
      if (heavy[k] > heavy[best] || (heavy[k] == heavy[best] && mass[k] > mass[best])) {
        best = k;
      }
    }
    return only(molecule, fragment, best);
  }

  /**
   * Applies a choice.
   *
   * @param molecule any molecule
   * @param choice what to do with several fragments
   * @return the molecule or its largest fragment
   * @throws IllegalArgumentException with one plain sentence when it is refused
   */
  public static Molecule choose(Molecule molecule, Choice choice) {
    return switch (choice) {
      case KEEP_ALL -> molecule;
      case LARGEST -> largest(molecule);
      case REFUSE -> {
        int count = count(molecule);
        if (count > 1) {
          throw new IllegalArgumentException(
              "it has "
                  + count
                  + " fragments, and several are refused; choose \""
                  + Choice.LARGEST.label()
                  + "\" or \""
                  + Choice.KEEP_ALL.label()
                  + "\" to go on");
        }
        yield molecule;
      }
    };
  }

  private static Molecule only(Molecule molecule, int[] fragment, int wanted) {
    int[] place = new int[fragment.length];
    int[] kept = new int[fragment.length];
    int count = 0;
    for (int atom = 0; atom < fragment.length; atom++) {
      place[atom] = count;
      if (fragment[atom] == wanted) {
        kept[count++] = atom;
      }
    }
    List<Bond> bonds = new ArrayList<>();
    for (Bond bond : molecule.bonds()) {
      if (fragment[bond.first()] == wanted) {
        bonds.add(new Bond(place[bond.first()], place[bond.second()], bond.order(), bond.stereo()));
      }
    }
    List<StereoElement> stereo = new ArrayList<>();
    for (StereoElement element : molecule.stereo()) {
      if (fragment[element.atoms().get(0)] == wanted) {
        stereo.add(moved(element, place));
      }
    }
    return Atoms.some(molecule, Arrays.copyOf(kept, count)).molecule(bonds, stereo);
  }

  private static StereoElement moved(StereoElement element, int[] place) {
    if (element instanceof StereoElement.Tetrahedral t) {
      List<Integer> neighbors = t.neighbors().stream().map(atom -> place[atom]).toList();
      return new StereoElement.Tetrahedral(place[t.centre()], neighbors, t.clockwise());
    }
    StereoElement.DoubleBond d = (StereoElement.DoubleBond) element;
    return new StereoElement.DoubleBond(
        place[d.first()],
        place[d.second()],
        place[d.firstNeighbor()],
        place[d.secondNeighbor()],
        d.together());
  }
}

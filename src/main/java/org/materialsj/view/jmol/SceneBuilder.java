package org.materialsj.view.jmol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.materialsj.model.Bond;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Structure;

/**
 * Lays out the atoms of a structure in the unit cells asked for. Molecules stay whole, with their
 * middle inside; atoms of networks on the boundary appear on both sides of it; polyhedra get the
 * ligands that lie beyond it.
 */
final class SceneBuilder {

  /** Coordinates this close to a boundary are on it (fractional). */
  private static final double ON_BOUNDARY = 1e-4;

  /** The colour of a site that stands out: no element has it. */
  private static final int MARKED = 0xFF00C8;

  private static final double FARTHEST = 1e5;
  private static final int FEWEST_LIGANDS = 4;
  private static final int USUAL_LIGANDS = 8;
  private static final int MOST_LIGANDS = 12;

  private final int[] numbers;
  private final double[] fractional;
  private final int[] copies;
  private final Lattice lattice;
  private final boolean hasCell;
  private final int[] cells;
  private final BondGraph graph;
  private final Units units;

  // Atoms of the scene: the site, its cell, and the index by both.
  private final List<int[]> atoms = new ArrayList<>();
  private final Map<Long, Integer> index = new HashMap<>();

  // The first atom of each unit that was placed, and in the end the number of atoms of all.
  private final List<Integer> placed = new ArrayList<>();

  private SceneBuilder(Crystal crystal, ViewOptions options) {
    lattice = crystal.lattice();
    hasCell = true;
    int n = crystal.sites().size();
    numbers = new int[n];
    copies = new int[n];
    fractional = crystal.fractional();
    for (int i = 0; i < n; i++) {
      Site site = crystal.sites().get(i);
      numbers[i] = site.majority().element().number();
      copies[i] = site.operation();
      for (int k = 0; k < 3; k++) {
        if (lattice.periodic(k)) {
          fractional[3 * i + k] -= Math.floor(fractional[3 * i + k] + ON_BOUNDARY);
        }
      }
    }
    int[] asked = {options.na(), options.nb(), options.nc()};
    cells = new int[3];
    for (int k = 0; k < 3; k++) {
      cells[k] = lattice.periodic(k) ? asked[k] : 1;
    }
    double[] cartesian = lattice.toCartesian(fractional);
    checkFar(cartesian);
    graph = BondGraph.ofDistances(numbers, cartesian, lattice.rows(), lattice.periodic());
    units = Units.of(graph);
  }

  private SceneBuilder(Molecule molecule) {
    double[] positions =
        molecule
            .positions()
            .orElseThrow(
                () -> new IllegalArgumentException("the molecule has no coordinates to show"));
    checkFar(positions);
    lattice = new Lattice(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new boolean[3]);
    hasCell = false;
    cells = new int[] {1, 1, 1};
    numbers = molecule.numbers();
    copies = new int[numbers.length];
    fractional = positions;
    graph =
        molecule.bonds().isEmpty()
            ? BondGraph.ofDistances(numbers, positions, lattice.rows(), lattice.periodic())
            : BondGraph.ofBonds(numbers.length, molecule.bonds());
    units = Units.of(graph);
  }

  /**
   * Lays out the structures of an overlay.
   *
   * @param around 3k coordinates of other points to be seen (angstrom)
   * @throws IllegalArgumentException if one has no coordinates, or some over 100 000 angstrom
   */
  static Scene build(Overlay overlay, ViewOptions options, double[] around) {
    List<Scene> scenes = new ArrayList<>();
    List<Scene.Paint> paints = new ArrayList<>();
    int atoms = 0;
    for (Layer layer : overlay.layers()) {
      SceneBuilder builder = of(layer.structure(), options);
      Scene scene = builder.build(options);
      scenes.add(scene);
      if (!layer.isPlain()) {
        int end = atoms + scene.size();
        paints.add(new Scene.Paint(atoms, end, layer.colour(), layer.opacity()));
      }
      if (layer.site().isPresent()) {
        builder.paintSite(layer.site().getAsInt(), atoms, paints);
      }
      atoms += scene.size();
    }
    List<Solid> solids = overlay.solids();
    return switch (scenes.size()) {
      case 0 -> Scene.empty().with(paints, around, solids);
      case 1 -> scenes.get(0).with(paints, around, solids);
      default -> Scene.merged(scenes).with(paints, around, solids);
    };
  }

  /**
   * Lays out a structure.
   *
   * @throws IllegalArgumentException if it has no coordinates, or some over 100 000 angstrom
   */
  static Scene build(Structure structure, ViewOptions options) {
    return of(structure, options).build(options);
  }

  private static SceneBuilder of(Structure structure, ViewOptions options) {
    return structure instanceof Crystal crystal
        ? new SceneBuilder(crystal, options)
        : new SceneBuilder((Molecule) structure);
  }

  /** Paints all copies of a site. */
  private void paintSite(int site, int first, List<Scene.Paint> paints) {
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.get(i)[0] == site) {
        paints.add(new Scene.Paint(first + i, first + i + 1, OptionalInt.of(MARKED), 1));
      }
    }
  }

  private static void checkFar(double[] coordinates) {
    for (double coordinate : coordinates) {
      if (!(Math.abs(coordinate) <= FARTHEST)) {
        throw new IllegalArgumentException(
            "coordinates to show must be within 100 000 angstrom, got " + coordinate);
      }
    }
  }

  private Scene build(ViewOptions options) {
    if (!hasCell) {
      units.whole().forEach(this::place);
    } else {
      switch (options.extent()) {
        case UNIT_CELLS -> units.whole().forEach(this::place);
        case ASYMMETRIC_UNIT -> placeFirst();
        case CLUSTER -> placeCluster();
      }
    }
    placed.add(atoms.size());
    boolean polyhedra = options.style() == ViewOptions.Style.POLYHEDRA;
    int[] centres = polyhedra ? centres() : new int[0];
    for (int centre : centres) {
      int[] atom = atoms.get(centre);
      for (int b = graph.start(atom[0]); b < graph.end(atom[0]); b++) {
        add(graph.site(b), atom, graph, b);
      }
    }
    Scene scene = scene(centres);
    return hasCell && options.contacts()
        ? scene.with(scene.paints(), scene.around(), contacts(scene))
        : scene;
  }

  /** Places once the atoms that the identity makes. */
  private void placeFirst() {
    for (Units.Unit unit : units.whole()) {
      placed.add(atoms.size());
      for (int m = 0; m < unit.sites().length; m++) {
        if (copies[unit.sites()[m]] == 0) {
          addShifted(unit, m, 0, 0, 0);
        }
      }
    }
  }

  private void placeCluster() {
    for (int[] member : Cluster.nearest(units, fractional, lattice)) {
      Units.Unit unit = units.whole().get(member[0]);
      placed.add(atoms.size());
      for (int m = 0; m < unit.sites().length; m++) {
        addShifted(unit, m, member[1], member[2], member[3]);
      }
    }
  }

  private List<Solid> contacts(Scene scene) {
    int[] starts = placed.stream().mapToInt(Integer::intValue).toArray();
    boolean[] network = new boolean[starts.length - 1];
    for (int u = 0; u < network.length; u++) {
      boolean single = starts[u + 1] - starts[u] == 1;
      network[u] = single && graph.degree(atoms.get(starts[u])[0]) > 0;
    }
    return ContactLines.of(scene, starts, network);
  }

  /** Places the copies of a unit whose middle is in the shown cells. */
  private void place(Units.Unit unit) {
    int[] first = new int[3];
    int[] count = new int[3];
    for (int k = 0; k < 3; k++) {
      double middle = 0;
      for (int m = 0; m < unit.sites().length; m++) {
        middle += fractional[3 * unit.sites()[m] + k] + unit.offsets()[3 * m + k];
      }
      middle /= unit.sites().length;
      boolean periodic = lattice.periodic(k);
      first[k] = periodic ? -(int) Math.floor(middle + ON_BOUNDARY) : 0;
      boolean onBoundary = periodic && Math.abs(middle + first[k]) <= ON_BOUNDARY;
      count[k] = onBoundary ? cells[k] + 1 : cells[k];
    }
    for (int a = 0; a < count[0]; a++) {
      for (int b = 0; b < count[1]; b++) {
        for (int c = 0; c < count[2]; c++) {
          placed.add(atoms.size());
          for (int m = 0; m < unit.sites().length; m++) {
            addShifted(unit, m, first[0] + a, first[1] + b, first[2] + c);
          }
        }
      }
    }
  }

  /** Adds a site of a unit that is moved by lattice vectors. */
  private void addShifted(Units.Unit unit, int member, int a, int b, int c) {
    int[] offsets = unit.offsets();
    add(
        unit.sites()[member],
        offsets[3 * member] + a,
        offsets[3 * member + 1] + b,
        offsets[3 * member + 2] + c);
  }

  private void add(int site, int[] from, BondGraph bonds, int bond) {
    add(
        site,
        from[1] + bonds.image(bond, 0),
        from[2] + bonds.image(bond, 1),
        from[3] + bonds.image(bond, 2));
  }

  private void add(int site, int a, int b, int c) {
    if (index.putIfAbsent(key(site, a, b, c), atoms.size()) == null) {
      atoms.add(new int[] {site, a, b, c});
    }
  }

  private static long key(int site, int a, int b, int c) {
    return ((long) site << 36) | ((a & 0xFFFL) << 24) | ((b & 0xFFFL) << 12) | (c & 0xFFFL);
  }

  private Integer find(int[] from, int bond) {
    return index.get(
        key(
            graph.site(bond),
            from[1] + graph.image(bond, 0),
            from[2] + graph.image(bond, 1),
            from[3] + graph.image(bond, 2)));
  }

  /**
   * The centres of polyhedra: atoms with 4 to 8 neighbours, all more electronegative; else those
   * with up to 12; else, in a crystal, as many atoms with 4 to 12 neighbours as are not bonded to
   * each other.
   */
  private int[] centres() {
    for (int most : new int[] {USUAL_LIGANDS, MOST_LIGANDS}) {
      int[] result =
          IntStream.range(0, atoms.size())
              .filter(atom -> isCentre(atoms.get(atom)[0], most))
              .toArray();
      if (result.length > 0) {
        return result;
      }
    }
    boolean[] taken = new boolean[hasCell ? atoms.size() : 0];
    for (int atom = 0; atom < taken.length; atom++) {
      int site = atoms.get(atom)[0];
      boolean free = graph.degree(site) >= FEWEST_LIGANDS && graph.degree(site) <= MOST_LIGANDS;
      for (int b = graph.start(site); free && b < graph.end(site); b++) {
        Integer other = find(atoms.get(atom), b);
        free = other == null || !taken[other];
      }
      taken[atom] = free;
    }
    return IntStream.range(0, taken.length).filter(i -> taken[i]).toArray();
  }

  private boolean isCentre(int site, int most) {
    return hasOnlyLigands(site) && graph.degree(site) <= most;
  }

  private boolean hasOnlyLigands(int site) {
    for (int b = graph.start(site); b < graph.end(site); b++) {
      if (!BondGraph.isLigand(numbers[graph.site(b)], numbers[site])) {
        return false;
      }
    }
    return graph.degree(site) >= FEWEST_LIGANDS;
  }

  /** Whether the bonds of a site would hide polyhedra: it could be a centre, but others are. */
  private boolean isFiller(int site, int[] centres) {
    return centres.length > 0
        && hasOnlyLigands(site)
        && graph.degree(site) > USUAL_LIGANDS
        && graph.degree(atoms.get(centres[0])[0]) <= USUAL_LIGANDS;
  }

  private Scene scene(int[] centres) {
    int n = atoms.size();
    int[] shownNumbers = new int[n];
    int[] molecules = new int[n];
    int[] shownCopies = new int[n];
    double[] shown = new double[3 * n];
    int[] bonds = new int[16];
    List<Bond.Order> orders = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int[] atom = atoms.get(i);
      int site = atom[0];
      shownNumbers[i] = numbers[site];
      molecules[i] = units.molecules()[site];
      shownCopies[i] = copies[site];
      for (int k = 0; k < 3; k++) {
        shown[3 * i + k] = fractional[3 * site + k] + atom[k + 1];
      }
      for (int b = graph.start(site); b < graph.end(site); b++) {
        Integer other = find(atom, b);
        boolean hidden = isFiller(site, centres) || isFiller(graph.site(b), centres);
        if (other != null && other > i && !hidden) {
          if (2 * orders.size() + 2 > bonds.length) {
            bonds = Arrays.copyOf(bonds, 2 * bonds.length);
          }
          bonds[2 * orders.size()] = i;
          bonds[2 * orders.size() + 1] = other;
          orders.add(graph.order(b));
        }
      }
    }
    return new Scene(
        shownNumbers,
        lattice.toCartesian(shown),
        molecules,
        shownCopies,
        Arrays.copyOf(bonds, 2 * orders.size()),
        orders.toArray(new Bond.Order[0]),
        centres,
        hasCell ? lattice.rows() : new double[0],
        cells,
        List.of(),
        new double[0],
        List.of());
  }
}

package org.materialsj.engine.geometry;

import java.util.Arrays;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;

/**
 * Builds the cells of {@link PeriodicVoronoi} from neighbours within a radius that grows until it
 * is twice the distance of the farthest vertex of every cell. Cells that are ready are stored at
 * once, so that only the others see the larger radius. For one thread.
 */
final class VoronoiSearch {

  /** First radius in units of the cube root of the volume per site: enough for most crystals. */
  private static final double START = 2.4;

  /** First radius where the volume per site is not defined (angstrom). */
  private static final double OPEN_START = 6;

  private static final double GROWTH = 1.6;

  /** Largest relative error of the volume of all cells. */
  private static final double FILLED = 1e-6;

  final double[] cartesian;
  final double[] lattice;
  final int[] starts;
  final int[] ends;
  final int[] vertexStarts;
  final int[] vertexEnds;
  final double[] volumes;

  int facets;
  int[] sites;
  int[] images;
  double[] distances;
  double[] displacements;
  double[] areas;
  double[] solidAngles;

  /** Where the corners of each facet start; one more than there are facets. */
  int[] cornerStarts;

  int[] corners;
  int vertices;
  double[] positions;

  private final boolean[] periodic;
  private final int n;
  private final VoronoiCell cell = new VoronoiCell();
  private final double[] vector = new double[3];

  VoronoiSearch(double[] cartesian, double[] lattice, boolean[] periodic) {
    this.cartesian = cartesian;
    this.lattice = lattice;
    this.periodic = periodic;
    n = cartesian.length / 3;
    starts = new int[n];
    ends = new int[n];
    vertexStarts = new int[n];
    vertexEnds = new int[n];
    volumes = new double[n];
    int guess = 16 * n;
    sites = new int[guess];
    images = new int[3 * guess];
    distances = new double[guess];
    displacements = new double[3 * guess];
    areas = new double[guess];
    solidAngles = new double[guess];
    cornerStarts = new int[guess + 1];
    corners = new int[6 * guess];
    positions = new double[3 * 26 * n];
  }

  void search() {
    ReducedBasis basis = new ReducedBasis(lattice, periodic);
    double reach = PeriodicVoronoi.LARGEST_OPEN_REACH;
    double radius = OPEN_START;
    if (basis.rank == 3) {
      // No place is farther from a point of a lattice than half the lengths of its vectors.
      reach = 0.51 * lengths(basis);
      radius = START * Math.cbrt(Math.abs(Matrix3.determinant(basis.vectors)) / n);
    }
    radius = Math.min(radius, 2 * reach);
    int[] pending = new int[n];
    Arrays.setAll(pending, i -> i);
    int left = n;
    boolean first = true;
    while (left > 0) {
      PeriodicNeighbors neighbors = PeriodicNeighbors.find(cartesian, lattice, periodic, radius);
      if (first) {
        refuseCoincident(neighbors);
        first = false;
      }
      int still = 0;
      double needed = 0;
      for (int k = 0; k < left; k++) {
        int site = pending[k];
        build(site, neighbors, reach);
        double farthest = Math.sqrt(cell.farthestSquare);
        if (2 * farthest <= radius || radius >= 2 * reach) {
          store(site, farthest < reach, neighbors);
        } else {
          pending[still++] = site;
          needed = Math.max(needed, 2 * farthest);
        }
      }
      left = still;
      radius = Math.min(Math.min(GROWTH * radius, needed), 2 * reach);
    }
    if (basis.rank == 3) {
      requireFilled(Math.abs(Matrix3.determinant(lattice)));
    }
  }

  /** The cells are exact, so that only rounding of huge coordinates can make them fail this. */
  private void requireFilled(double volume) {
    double sum = Arrays.stream(volumes).sum();
    if (!(Math.abs(sum - volume) <= FILLED * volume)) {
      throw new IllegalArgumentException(
          "the lattice vectors are so long and skewed that rounding errors spoil the Voronoi cells:"
              + " these fill "
              + sum
              + " of "
              + volume
              + " cubic angstrom; choose shorter lattice vectors of the same lattice");
    }
  }

  private static double lengths(ReducedBasis basis) {
    double sum = 0;
    for (int k = 0; k < 9; k += 3) {
      sum += Vectors.norm(Arrays.copyOfRange(basis.vectors, k, k + 3));
    }
    return sum;
  }

  private void refuseCoincident(PeriodicNeighbors neighbors) {
    for (int i = 0; i < n; i++) {
      int pair = neighbors.start(i);
      if (pair < neighbors.end(i) && neighbors.distance(pair) < PeriodicVoronoi.COINCIDENT) {
        throw new IllegalArgumentException(
            "sites "
                + (i + 1)
                + " and "
                + (neighbors.site(pair) + 1)
                + " are at the same place, "
                + neighbors.distance(pair)
                + " angstrom apart, so that no Voronoi cell separates them");
      }
    }
  }

  private void build(int site, PeriodicNeighbors neighbors, double reach) {
    cell.reset(reach);
    int end = neighbors.end(site);
    for (int pair = neighbors.start(site); pair < end; pair++) {
      double distance = neighbors.distance(pair);
      if (distance * distance >= 4 * cell.farthestSquare) {
        return; // This plane and all later ones pass by outside.
      }
      neighbors.displacement(site, pair, vector);
      cell.cut(
          pair, vector[0] / distance, vector[1] / distance, vector[2] / distance, distance / 2);
    }
  }

  private void store(int site, boolean bounded, PeriodicNeighbors neighbors) {
    starts[site] = facets;
    vertexStarts[site] = vertices;
    if (bounded) {
      double[] area = new double[cell.facets];
      double largest = 0;
      for (int f = 0; f < cell.facets; f++) {
        area[f] = cell.area(f);
        largest = Math.max(largest, area[f]);
        volumes[site] += area[f] * cell.planes[4 * f + 3] / 3;
      }
      for (int f = 0; f < cell.facets; f++) {
        if (area[f] >= PeriodicVoronoi.SMALLEST_AREA * largest) {
          store(site, f, area[f], neighbors);
        }
      }
    } else {
      volumes[site] = Double.POSITIVE_INFINITY;
    }
    ends[site] = facets;
    vertexEnds[site] = vertices;
  }

  private void store(int site, int f, double area, PeriodicNeighbors neighbors) {
    int begin = cornerStarts[facets];
    int verticesBefore = vertices;
    int end = corners(site, f, begin);
    if (end - begin < 3) { // Narrower than vertices are told apart.
      vertices = verticesBefore;
      return;
    }
    growFacets();
    int pair = cell.pairs[f];
    sites[facets] = neighbors.site(pair);
    neighbors.displacement(site, pair, vector);
    for (int k = 0; k < 3; k++) {
      images[3 * facets + k] = neighbors.image(pair, k);
      displacements[3 * facets + k] = vector[k];
    }
    distances[facets] = neighbors.distance(pair);
    areas[facets] = area;
    solidAngles[facets] = cell.solidAngle(f);
    facets++;
    cornerStarts[facets] = end;
  }

  /** Appends the corners of a facet, and those vertices that the cell did not have yet. */
  private int corners(int site, int f, int begin) {
    int count = cell.corners[f];
    if (begin + count > corners.length) {
      corners = Arrays.copyOf(corners, 2 * (begin + count));
    }
    double[] p = cell.polygons[f];
    int end = begin;
    for (int k = 0; k < count; k++) {
      int vertex = vertex(site, p[3 * k], p[3 * k + 1], p[3 * k + 2]);
      if (end == begin || corners[end - 1] != vertex) {
        corners[end++] = vertex;
      }
    }
    while (end - begin > 1 && corners[end - 1] == corners[begin]) {
      end--;
    }
    return end;
  }

  private int vertex(int site, double px, double py, double pz) {
    double x = cartesian[3 * site] + px;
    double y = cartesian[3 * site + 1] + py;
    double z = cartesian[3 * site + 2] + pz;
    double limit = PeriodicVoronoi.MERGED * PeriodicVoronoi.MERGED;
    for (int v = 3 * vertexStarts[site]; v < 3 * vertices; v += 3) {
      double dx = positions[v] - x;
      double dy = positions[v + 1] - y;
      double dz = positions[v + 2] - z;
      if (dx * dx + dy * dy + dz * dz < limit) {
        return v / 3;
      }
    }
    if (3 * vertices + 3 > positions.length) {
      positions = Arrays.copyOf(positions, 2 * positions.length);
    }
    positions[3 * vertices] = x;
    positions[3 * vertices + 1] = y;
    positions[3 * vertices + 2] = z;
    return vertices++;
  }

  private void growFacets() {
    if (facets < sites.length) {
      return;
    }
    int capacity = 2 * facets;
    sites = Arrays.copyOf(sites, capacity);
    images = Arrays.copyOf(images, 3 * capacity);
    distances = Arrays.copyOf(distances, capacity);
    displacements = Arrays.copyOf(displacements, 3 * capacity);
    areas = Arrays.copyOf(areas, capacity);
    solidAngles = Arrays.copyOf(solidAngles, capacity);
    cornerStarts = Arrays.copyOf(cornerStarts, capacity + 1);
  }
}

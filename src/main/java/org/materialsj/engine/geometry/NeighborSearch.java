package org.materialsj.engine.geometry;

import java.util.Arrays;
import org.materialsj.engine.algebra.Matrix3;

/**
 * The search behind {@link PeriodicNeighbors}: images become points of their own, points go into
 * bins, and a sphere about each site collects points row by row of bins. For one thread.
 */
final class NeighborSearch {

  /** More bins test fewer points but visit more rows; measured. */
  private static final double BINS_PER_RADIUS = 2;

  private static final int MOST_PAIRS = 700_000_000;

  private final double[] cartesian;
  private final double[] lattice;
  private final int n;
  private final double cutoff;
  private final double radius;
  private final int maxPairs;
  private final ReducedBasis basis;

  private int[] sites;
  private int[] images;
  private double[] distances;
  private int pairs;

  // The candidates of one site: points and squared distances, and keys to sort them by.
  private int[] found = new int[256];
  private double[] squares = new double[256];
  private long[] keys = new long[256];

  NeighborSearch(
      double[] cartesian, double[] lattice, boolean[] periodic, double cutoff, int maxPairs) {
    if (cartesian.length == 0 || cartesian.length % 3 != 0) {
      throw new IllegalArgumentException(
          "coordinates must come in threes, at least one point, got an array of length "
              + cartesian.length);
    }
    for (double coordinate : cartesian) {
      if (!(Math.abs(coordinate) <= 1e9)) {
        throw new IllegalArgumentException(
            "coordinates must be finite and at most 1e9 angstrom, got " + coordinate);
      }
    }
    if (!(cutoff > 0 && cutoff <= 1e9)) {
      throw new IllegalArgumentException(
          "cutoff must be positive and at most 1e9 angstrom, got " + cutoff);
    }
    if (maxPairs < 1 || maxPairs > MOST_PAIRS) {
      throw new IllegalArgumentException(
          "maxPairs must be 1 to " + MOST_PAIRS + ", got " + maxPairs);
    }
    this.cartesian = cartesian;
    this.lattice = lattice;
    this.n = cartesian.length / 3;
    this.cutoff = cutoff;
    this.radius = cutoff + PeriodicNeighbors.TOLERANCE;
    this.maxPairs = maxPairs;
    this.basis = new ReducedBasis(lattice, periodic);
  }

  PeriodicNeighbors search() {
    refuseHopeless();
    ImagePoints points = new ImagePoints(cartesian, basis, radius);
    PointBins bins =
        new PointBins(points.positions, points.low, points.high, radius / BINS_PER_RADIUS);
    allocate();
    int[] starts = new int[n + 1];
    for (int i = 0; i < n; i++) {
      int count = collect(i, points, bins);
      if (count - 1 > maxPairs - pairs) { // The site itself was found too.
        throw tooMany();
      }
      grow(pairs + count - 1);
      store(i, count, points, bins);
      starts[i + 1] = pairs;
    }
    return new PeriodicNeighbors(cartesian, lattice, starts, sites, images, distances);
  }

  /** Rejects before anything large is allocated. */
  private void refuseHopeless() {
    double block = n;
    for (int k = 0; k < basis.rank; k++) {
      block *= 1 + 2 * radius / basis.heights[k];
    }
    // The images in a block about the cell are no more than a few times those in the sphere.
    if (meanPairs() > 2.0 * maxPairs || block > 8.0 * maxPairs + 64.0 * n + 10_000) {
      throw tooMany();
    }
  }

  private IllegalArgumentException tooMany() {
    return new IllegalArgumentException(
        "a cutoff of "
            + cutoff
            + " angstrom is too large for these "
            + n
            + " sites: it gives more than "
            + maxPairs
            + " pairs of neighbours");
  }

  /** The number of pairs in a crystal of even density; 0 when the structure does not fill space. */
  private double meanPairs() {
    if (basis.rank < 3) {
      return 0;
    }
    double density = n / Math.abs(Matrix3.determinant(basis.vectors));
    return n * density * (4.0 / 3) * Math.PI * radius * radius * radius;
  }

  private void allocate() {
    double guess = basis.rank == 3 ? 1.03 * meanPairs() + 1000 : 16.0 * n;
    int capacity = (int) Math.min(maxPairs, guess);
    sites = new int[capacity];
    images = new int[3 * capacity];
    distances = new double[capacity];
  }

  private void grow(int needed) {
    if (needed > sites.length) {
      int capacity = (int) Math.min(maxPairs, Math.max(needed, 1.5 * sites.length));
      sites = Arrays.copyOf(sites, capacity);
      images = Arrays.copyOf(images, 3 * capacity);
      distances = Arrays.copyOf(distances, capacity);
    }
  }

  /** Finds the points within the radius of site i, itself included, and returns their number. */
  private int collect(int i, ImagePoints points, PointBins bins) {
    double x = points.moved[3 * i];
    double y = points.moved[3 * i + 1];
    double z = points.moved[3 * i + 2];
    double reach = radius + ImagePoints.SLACK;
    int count = 0;
    int lastZ = bins.index(z + reach, 2, bins.nz);
    for (int iz = bins.index(z - reach, 2, bins.nz); iz <= lastZ; iz++) {
      double dz = gap(z, bins.face(iz, 2), bins.width);
      double restZ = reach * reach - dz * dz;
      double reachY = Math.sqrt(Math.max(0, restZ));
      int lastY = bins.index(y + reachY, 1, bins.ny);
      for (int iy = bins.index(y - reachY, 1, bins.ny); iy <= lastY; iy++) {
        double dy = gap(y, bins.face(iy, 1), bins.width);
        double reachX = Math.sqrt(Math.max(0, restZ - dy * dy));
        int row = (iz * bins.ny + iy) * bins.nx;
        int from = bins.start[row + bins.index(x - reachX, 0, bins.nx)];
        int to = bins.start[row + bins.index(x + reachX, 0, bins.nx) + 1];
        count = test(x, y, z, from, to, count, bins);
      }
    }
    return count;
  }

  /** Distance of a coordinate from a bin. */
  private static double gap(double coordinate, double face, double width) {
    return Math.max(0, Math.max(face - coordinate, coordinate - face - width));
  }

  private int test(double x, double y, double z, int from, int to, int already, PointBins bins) {
    if (already + to - from > found.length) {
      int capacity = Math.max(already + to - from, 2 * found.length);
      found = Arrays.copyOf(found, capacity);
      squares = Arrays.copyOf(squares, capacity);
      keys = new long[capacity];
    }
    double limit = radius * radius;
    int count = already;
    for (int p = from; p < to; p++) {
      double dx = bins.x[p] - x;
      double dy = bins.y[p] - y;
      double dz = bins.z[p] - z;
      double square = dx * dx + dy * dy + dz * dz;
      // Written always and kept by the count: whether it is near is too random to predict.
      found[count] = p;
      squares[count] = square;
      count += square <= limit ? 1 : 0;
    }
    return count;
  }

  /** Appends the found points but site i itself, in order. */
  private void store(int i, int count, ImagePoints points, PointBins bins) {
    int slotBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
    long slotMask = (1L << slotBits) - 1;
    for (int slot = 0; slot < count; slot++) {
      // The bits of a positive double are in its order; the last ones make room for the slot.
      keys[slot] = (Double.doubleToRawLongBits(squares[slot]) & ~slotMask) | slot;
    }
    Arrays.sort(keys, 0, count);
    int begin = pairs;
    for (int k = 0; k < count; k++) {
      int slot = (int) (keys[k] & slotMask);
      int point = bins.source[found[slot]];
      int site = points.sites[point];
      int a = points.images[3 * point] - points.moves[3 * i];
      int b = points.images[3 * point + 1] - points.moves[3 * i + 1];
      int c = points.images[3 * point + 2] - points.moves[3 * i + 2];
      if (site != i || (a | b | c) != 0) {
        insert(begin, Math.sqrt(squares[slot]), site, a, b, c);
      }
    }
  }

  /** Appends a pair; moves it back where the shortened keys had hidden its place. */
  private void insert(int begin, double distance, int site, int a, int b, int c) {
    int p = pairs++;
    while (p > begin && isBefore(distance, site, a, b, c, p - 1)) {
      sites[p] = sites[p - 1];
      distances[p] = distances[p - 1];
      System.arraycopy(images, 3 * p - 3, images, 3 * p, 3);
      p--;
    }
    sites[p] = site;
    distances[p] = distance;
    images[3 * p] = a;
    images[3 * p + 1] = b;
    images[3 * p + 2] = c;
  }

  private boolean isBefore(double distance, int site, int a, int b, int c, int q) {
    if (distance != distances[q]) {
      return distance < distances[q];
    }
    if (site != sites[q]) {
      return site < sites[q];
    }
    if (a != images[3 * q]) {
      return a < images[3 * q];
    }
    if (b != images[3 * q + 1]) {
      return b < images[3 * q + 1];
    }
    return c < images[3 * q + 2];
  }
}

package org.materialsj.tasks;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Polygon;
import org.materialsj.model.packing.Polyhedron;
import org.materialsj.packing.space.PackingSpace;

/** What tells one search from all others, so that none goes on from the checkpoint of another. */
final class PackIdentity {

  private PackIdentity() {}

  /**
   * Everything that the densities depend on.
   *
   * @param space the group, its sites and the bodies on them
   * @return the same text for the same densities only
   */
  static String of(PackingSpace space) {
    String sites =
        space.placements().stream()
            .map(
                placement ->
                    placement.symmetry()
                        + Arrays.toString(placement.origin())
                        + placement.site().operations()
                        + of(placement.body()))
            .collect(Collectors.joining(" | "));
    return String.join(
        " | ",
        space.group().symbol(),
        space.group().operations().toString(),
        space.sweep().toString(),
        sites);
  }

  private static String of(Body body) {
    String size = body.name() + " " + body.measure() + " " + body.radius();
    if (body instanceof Polygon polygon) {
      return size + Arrays.toString(polygon.vertices());
    }
    if (body instanceof Polyhedron polyhedron) {
      return size + Arrays.toString(polyhedron.vertices());
    }
    return body instanceof BallUnion balls ? size + of(balls) : size;
  }

  private static String of(BallUnion balls) {
    // What hydrogens are towards acceptors changes neither volume nor radius.
    String bonds =
        IntStream.range(0, balls.size())
            .mapToObj(i -> balls.radiusToAcceptors(i) + (balls.isAcceptor(i) ? "A" : ""))
            .collect(Collectors.joining(" "));
    return Arrays.toString(balls.centres()) + Arrays.toString(balls.radii()) + bonds;
  }
}

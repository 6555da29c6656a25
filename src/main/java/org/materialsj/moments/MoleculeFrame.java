package org.materialsj.moments;

import java.util.Locale;
import org.materialsj.engine.geometry.EnclosingBall;

/**
 * Lays the unit ball around a molecule: its centre is that of the smallest ball that encloses the
 * nuclei, which moves and turns with the molecule and does not depend on the elements or the order
 * of the atoms.
 */
public final class MoleculeFrame {

  /** How much larger the unit ball is than the molecule, when it grows with it. */
  public static final double MARGIN = 1.25;

  private MoleculeFrame() {}

  /**
   * A ball that grows with the molecule: its radius is {@value #MARGIN} times that of the smallest
   * enclosing ball, so that moments do not depend on the molecule's size.
   *
   * @param positions 3n coordinates (angstrom); not modified
   * @return the frame
   * @throws IllegalArgumentException with one plain sentence if the molecule has no extent
   */
  public static BallFrame scaled(double[] positions) {
    EnclosingBall ball = EnclosingBall.of(positions);
    if (!(ball.radius() > 0)) {
      throw new IllegalArgumentException(
          (positions.length == 3 ? "a single atom has" : "atoms that are all at one place have")
              + " no size to scale the ball by; give a cutoff");
    }
    return new BallFrame(ball.x(), ball.y(), ball.z(), MARGIN * ball.radius());
  }

  /**
   * A ball of one radius for all molecules.
   *
   * @param positions 3n coordinates (angstrom); not modified
   * @param cutoff the radius (angstrom)
   * @return the frame
   * @throws IllegalArgumentException with one plain sentence if an atom is outside of the ball, or
   *     the cutoff is not positive
   */
  public static BallFrame within(double[] positions, double cutoff) {
    EnclosingBall ball = EnclosingBall.of(positions);
    if (ball.radius() > cutoff * (1 + PointMoments.SLACK)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "its atoms reach %.3f angstrom from the centre, beyond the cutoff of %s angstrom; the"
                  + " cutoff must be at least %.2f",
              ball.radius(),
              cutoff,
              Math.ceil(100 * ball.radius()) / 100));
    }
    return new BallFrame(ball.x(), ball.y(), ball.z(), cutoff);
  }

  /**
   * A ball of one radius for all molecules, whether they fit or not.
   *
   * @param positions 3n coordinates (angstrom); not modified
   * @param cutoff the radius (angstrom)
   * @return the frame
   * @throws IllegalArgumentException if the cutoff is not positive
   */
  public static BallFrame around(double[] positions, double cutoff) {
    EnclosingBall ball = EnclosingBall.of(positions);
    return new BallFrame(ball.x(), ball.y(), ball.z(), cutoff);
  }
}

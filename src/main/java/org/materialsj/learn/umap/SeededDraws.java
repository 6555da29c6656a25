package org.materialsj.learn.umap;

import java.util.Random;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;

/** Random numbers of a seed for a library that asks for a {@link Random}; stops it when asked. */
@SuppressWarnings("serial") // never written
final class SeededDraws extends Random {

  private final transient SplittableRandom source;
  private final transient CancelToken cancel;

  SeededDraws(long seed, CancelToken cancel) {
    super(0);
    source = Seeds.forItem(seed, 0);
    this.cancel = cancel;
  }

  @Override
  protected int next(int bits) {
    cancel.check("UMAP");
    return source.nextInt() >>> (Integer.SIZE - bits);
  }
}

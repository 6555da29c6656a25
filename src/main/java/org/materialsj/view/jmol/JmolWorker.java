package org.materialsj.view.jmol;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.materialsj.model.VoxelGrid;

/**
 * The thread that owns a viewer: it carries out what it is asked for in order, skips structures
 * that newer ones have replaced, and draws one frame when nothing more waits.
 */
final class JmolWorker implements AutoCloseable {

  /**
   * A drawn frame.
   *
   * @param image what to paint; null when nothing is shown
   * @param problem why nothing is shown; empty when there is no problem
   * @param isNewStructure whether this is the first frame of a structure
   */
  record Frame(BufferedImage image, String problem, boolean isNewStructure) {}

  private record Request(Overlay overlay, ViewOptions options) {}

  private final Consumer<Frame> publisher;
  private final Object lock = new Object();
  private final List<Consumer<State>> waiting = new ArrayList<>();
  private Request request;
  private int width = 16;
  private int height = 16;
  private boolean closed;
  private boolean started;

  JmolWorker(Consumer<Frame> publisher) {
    this.publisher = publisher;
  }

  /** Asks for structures, or for none. */
  void show(Overlay overlay, ViewOptions options) {
    synchronized (lock) {
      request = new Request(overlay, options);
      wake();
    }
  }

  /** Asks for something to be done with what is shown. */
  void run(Consumer<State> action) {
    synchronized (lock) {
      waiting.add(action);
      wake();
    }
  }

  void resize(int newWidth, int newHeight) {
    synchronized (lock) {
      width = Math.max(16, newWidth);
      height = Math.max(16, newHeight);
      wake();
    }
  }

  CompletableFuture<BufferedImage> picture(int pictureWidth, int pictureHeight) {
    CompletableFuture<BufferedImage> result = new CompletableFuture<>();
    synchronized (lock) {
      if (closed) {
        result.completeExceptionally(new IllegalStateException("the view is closed"));
        return result;
      }
    }
    run(
        state -> {
          try {
            result.complete(state.picture(pictureWidth, pictureHeight));
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
  }

  /** Starts the thread with the first request, so that an unused view costs nothing. */
  private void wake() {
    if (!started && !closed) {
      started = true;
      Thread thread = new Thread(this::loop, "MaterialsJ structure view");
      thread.setDaemon(true);
      thread.start();
    }
    lock.notifyAll();
  }

  private void loop() {
    try (State state = new State()) {
      while (true) {
        Request next;
        List<Consumer<State>> actions;
        int w;
        int h;
        synchronized (lock) {
          while (!closed && request == null && waiting.isEmpty() && state.fits(width, height)) {
            lock.wait();
          }
          if (closed) {
            state.clear();
            waiting.forEach(action -> action.accept(state)); // those who wait learn that it is over
            return;
          }
          next = request;
          actions = new ArrayList<>(waiting);
          request = null;
          waiting.clear();
          w = width;
          h = height;
        }
        publisher.accept(work(state, next, actions, w, h));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // asked to end: nothing more to do
    }
  }

  /** One round. A failure of the viewer is shown in its place; the next structure starts afresh. */
  private static Frame work(
      State state, Request next, List<Consumer<State>> actions, int w, int h) {
    try {
      state.resize(w, h);
      if (next != null) {
        state.show(next.overlay(), next.options());
      }
      actions.forEach(action -> action.accept(state));
      return state.draw();
    } catch (RuntimeException | OutOfMemoryError e) {
      state.close();
      return new Frame(null, "This structure could not be drawn: " + e + ".", true);
    }
  }

  /** What is shown; used by the worker's thread alone. */
  static final class State implements AutoCloseable {

    private JmolSession session;
    private Overlay overlay;
    private Optional<Density> density = Optional.empty();
    private ViewOptions options = ViewOptions.DEFAULT;
    private Scene scene;
    private String problem = "";
    private boolean isNew;
    private boolean touched;
    private int[] picked = new int[0];
    private int width = 16;
    private int height = 16;

    boolean fits(int w, int h) {
      return w == width && h == height;
    }

    void clear() {
      scene = null;
      overlay = null;
      density = Optional.empty();
    }

    void show(Overlay next, ViewOptions nextOptions) {
      isNew = next != null;
      try {
        problem = "";
        if (next == null) {
          scene = null;
          density = Optional.empty();
        } else {
          boolean isFirstDensity = density.isEmpty() && next.density().isPresent();
          density = next.density().map(grid -> density(grid, !next.layers().isEmpty()));
          if (isShown(next) && !isFirstDensity && sameLayout(options, nextOptions)) {
            if (!options.equals(nextOptions)) {
              session.look(scene, nextOptions);
            }
            if (!touched && !options.equals(nextOptions)) {
              session.fit(scene, nextOptions);
            }
          } else {
            load(next, nextOptions);
          }
          density.ifPresentOrElse(
              shown -> session.surface(shown, next.surface()), session::noSurface);
        }
      } catch (IllegalArgumentException e) {
        scene = null;
        problem = "This structure cannot be shown: " + e.getMessage() + ".";
      }
      overlay = next;
      options = nextOptions;
    }

    private boolean isShown(Overlay next) {
      return scene != null && next.hasLayersOf(overlay);
    }

    /** The density made of a grid, the one that is there when it is the same grid. */
    private Density density(VoxelGrid grid, boolean withAtoms) {
      return density
          .filter(shown -> shown.isOf(grid, withAtoms))
          .orElseGet(() -> new Density(grid, withAtoms));
    }

    private void load(Overlay next, ViewOptions nextOptions) {
      double[] around = density.map(Density::outline).orElse(new double[0]);
      Scene laidOut = SceneBuilder.build(next, nextOptions, around);
      if (session == null) {
        session = new JmolSession();
        session.resize(width, height);
      }
      boolean sameAtoms = scene != null && Arrays.equals(scene.numbers(), laidOut.numbers());
      boolean keepSide = isShown(next) ? touched : sameAtoms;
      session.load(laidOut, nextOptions, keepSide);
      touched &= keepSide;
      scene = laidOut;
      picked = new int[0];
    }

    private static boolean sameLayout(ViewOptions a, ViewOptions b) {
      boolean polyhedra =
          a.style() == ViewOptions.Style.POLYHEDRA || b.style() == ViewOptions.Style.POLYHEDRA;
      boolean sameStyle = a.style() == b.style() || !polyhedra;
      boolean samePart = a.extent() == b.extent() && a.contacts() == b.contacts();
      boolean sameCells = a.na() == b.na() && a.nb() == b.nb() && a.nc() == b.nc();
      return sameStyle && samePart && sameCells;
    }

    void resize(int w, int h) {
      boolean changed = !fits(w, h);
      width = w;
      height = h;
      if (changed && session != null) {
        session.resize(w, h);
        if (!touched) {
          fit();
        }
      }
    }

    Frame draw() {
      boolean first = isNew;
      isNew = false;
      return new Frame(scene == null ? null : session.render(), problem, first);
    }

    BufferedImage picture(int w, int h) {
      if (scene == null) {
        throw new IllegalStateException("There is no structure to save.");
      }
      session.moving(false);
      session.resize(w, h);
      BufferedImage image = session.render();
      session.resize(width, height);
      return image;
    }

    void rotate(double aboutX, double aboutY) {
      if (scene != null) {
        touched = true;
        session.moving(true);
        session.rotate(aboutX, aboutY);
      }
    }

    void move(int dx, int dy) {
      if (scene != null) {
        touched = true;
        session.moving(true);
        session.move(dx, dy);
      }
    }

    void zoom(double factor) {
      if (scene != null) {
        touched = true;
        session.zoom(factor);
      }
    }

    void rest() {
      if (scene != null) {
        session.moving(false);
      }
    }

    /** Shows all of the structure, from its standard side. */
    void fit() {
      touched = false;
      if (scene != null) {
        session.fit(scene, options);
      }
    }

    /** Picks the atom at a pixel; with enough atoms gives the text of their measurement. */
    Optional<String> pick(int x, int y, int wanted) {
      int atom = scene == null || scene.size() == 0 ? -1 : session.atomAt(x, y);
      if (atom < 0 || Arrays.stream(picked).anyMatch(other -> other == atom)) {
        return Optional.empty();
      }
      int[] atoms = Arrays.copyOf(picked, picked.length + 1);
      atoms[picked.length] = atom;
      if (atoms.length < wanted) {
        picked = atoms;
        session.mark(atoms);
        return Optional.empty();
      }
      unpick();
      return Optional.of(session.measure(atoms));
    }

    void unpick() {
      picked = new int[0];
      if (scene != null) {
        session.mark();
      }
    }

    void clearMeasurements() {
      unpick();
      if (scene != null) {
        session.clearMeasurements();
      }
    }

    @Override
    public void close() {
      clear();
      if (session != null) {
        session.close();
        session = null;
      }
    }
  }
}

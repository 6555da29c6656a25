package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.JTabbedPane;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.materialsj.model.packing.CouplingGraph;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;
import org.materialsj.model.packing.Packing;
import org.materialsj.view.chart.CouplingFigure;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureButtons;
import org.materialsj.view.chart.FigurePanel;
import org.materialsj.view.chart.MarginalsFigure;
import org.materialsj.view.swing.EventThread;
import org.materialsj.view.swing.PlainText;
import org.materialsj.view.swing.WindowFrames;

/**
 * A window that follows searches for the densest packing: best density, mean of the best, the
 * densities of the last generation, total correlation, the best packing so far, and the couplings
 * and marginals of the engine's model. It is redrawn a few times a second however often it is told
 * something, the best packing once a second and only where it is looked at, and stays when a search
 * has ended; of several searches one is chosen from a list.
 */
public final class PackingWindow {

  private static final int REDRAW_MILLISECONDS = 250;
  private static final int BEST_MILLISECONDS = 1000;
  private static final CouplingGraph NO_GRAPH =
      new CouplingGraph(List.of(), new double[0][], new double[0]);
  private static final Marginals NO_MARGINALS =
      new Marginals(List.of(), new double[0][], new double[0][], true, 0);

  private static final String STOP = "stop";

  private final Runnable stopper;
  private final JButton stop = new JButton("Stop");
  private final JFrame frame;
  private final JComboBox<PackingHistory> runs = PlainText.in(new JComboBox<>());
  private final JLabel info = PlainText.label("packingInfo");
  private final JTabbedPane tabs = new JTabbedPane();
  private final AtomicBoolean told = new AtomicBoolean();
  private final Timer redraw = new Timer(REDRAW_MILLISECONDS, event -> redrawIfTold());
  private final Timer redrawBest = new Timer(BEST_MILLISECONDS, event -> drawBest());
  private Figure progress;
  private Figure couplings = new CouplingFigure("Couplings of the search", NO_GRAPH);
  private final FigurePanel progressPanel;
  private final FigurePanel couplingPanel = new FigurePanel(couplings);
  private Figure marginals = new MarginalsFigure("Variables of the search", NO_MARGINALS);
  private final FigurePanel marginalPanel = new FigurePanel(marginals);
  private final BestPackingView best = new BestPackingView();
  private volatile PackingHistory current;

  private PackingWindow(String title, Runnable stopper) {
    this.stopper = stopper;
    current = new PackingHistory(title, "", 0);
    progress = current.figure();
    progressPanel = new FigurePanel(progress);
    frame = new JFrame(title);
    frame.setName("packingWindow");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    lay();
    runs.addActionListener(
        event -> {
          draw();
          drawBest();
        });
    tabs.addChangeListener(event -> drawBest());
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            redraw.stop();
            redrawBest.stop();
            best.close();
          }
        });
    redraw.start();
    redrawBest.start();
  }

  /**
   * Opens a window. Can be called from any thread; returns when the window is open.
   *
   * @param title title of the window
   * @param stopper what Stop and the Escape key do while a search is under way
   * @return the window
   * @throws java.awt.HeadlessException when there is no display
   */
  public static PackingWindow show(String title, Runnable stopper) {
    return EventThread.call(
        () -> {
          PackingWindow window = new PackingWindow(title, stopper);
          WindowFrames.open(window.frame);
          return window;
        });
  }

  /**
   * Begins to follow another search; the ones before stay in the list. Can be called from any
   * thread.
   *
   * @param body what is packed
   * @param group symbol of the group
   * @param engine name of the search engine
   * @param budget evaluations that the search may use
   */
  public void begin(String body, String group, String engine, long budget) {
    PackingHistory next = new PackingHistory(body + " in " + group, engine, budget);
    current = next;
    SwingUtilities.invokeLater(
        () -> {
          runs.addItem(next);
          runs.setSelectedItem(next);
          stop.setEnabled(true);
        });
  }

  /**
   * Adds a generation of the search that was begun last. Can be called from any thread, and returns
   * at once.
   *
   * @param statistics what happened
   */
  public void add(GenerationStatistics statistics) {
    current.add(statistics);
    told.set(true);
  }

  /**
   * Notes a packing of the search that was begun last. Can be called from any thread, and returns
   * at once.
   *
   * @param packing the best so far
   */
  public void best(Packing packing) {
    current.best(packing);
  }

  /**
   * Notes the marginals of the variables of the search that was begun last. Can be called from any
   * thread, and returns at once.
   *
   * @param each how each variable is distributed
   */
  public void marginals(Marginals each) {
    current.marginals(each);
    told.set(true);
  }

  /**
   * Says how the search that was begun last ended. Can be called from any thread.
   *
   * @param outcome a few words, such as "finished" or "CANCELLED"
   */
  public void finish(String outcome) {
    current.finish(outcome);
    told.set(true);
    SwingUtilities.invokeLater(() -> stop.setEnabled(false));
  }

  /**
   * The frame.
   *
   * @return the Swing window
   */
  public JFrame frame() {
    return frame;
  }

  /** Closes the window. Can be called from any thread, and twice. */
  public void close() {
    WindowFrames.close(frame);
  }

  private void lay() {
    runs.setName("runs");
    runs.setToolTipText("The search that is shown");
    runs.getAccessibleContext().setAccessibleName("Search");
    runs.setRenderer(PlainText.in(new DefaultListCellRenderer()));
    info.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
    progressPanel.setName("progressFigure");
    couplingPanel.setName("couplingFigure");
    couplingPanel.setPreferredSize(progressPanel.getPreferredSize());
    marginalPanel.setName("marginalFigure");
    marginalPanel.setPreferredSize(progressPanel.getPreferredSize());
    JToolBar choice = new JToolBar();
    choice.setFloatable(false);
    choice.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
    JLabel label = new JLabel("Search");
    label.setLabelFor(runs);
    choice.add(label);
    choice.add(Box.createHorizontalStrut(6));
    choice.add(runs);
    choice.add(Box.createHorizontalStrut(6));
    choice.add(stop);
    layStop();
    tabs.setName("tabs");
    tabs.addTab(
        "Progress",
        page(progressPanel, new FigureButtons(progressPanel, () -> progress, "packing")));
    tabs.addTab("Best packing", best);
    tabs.addTab(
        "Couplings",
        page(couplingPanel, new FigureButtons(couplingPanel, () -> couplings, "couplings")));
    tabs.addTab(
        "Marginals",
        page(marginalPanel, new FigureButtons(marginalPanel, () -> marginals, "marginals")));
    frame.add(choice, BorderLayout.NORTH);
    frame.add(tabs, BorderLayout.CENTER);
    frame.add(info, BorderLayout.SOUTH);
  }

  private void layStop() {
    stop.setName(STOP);
    stop.setToolTipText("Stop and keep the best packings so far (Escape)");
    stop.setEnabled(false);
    stop.addActionListener(
        event -> {
          stop.setEnabled(false);
          stopper.run();
        });
    JRootPane root = frame.getRootPane();
    root.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke("ESCAPE"), STOP);
    root.getActionMap()
        .put(
            STOP,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                stop.doClick();
              }
            });
  }

  private static JPanel page(FigurePanel panel, FigureButtons buttons) {
    JToolBar tools = new JToolBar();
    tools.setFloatable(false);
    tools.add(buttons.savePng());
    tools.add(buttons.saveSvg());
    JPanel page = new JPanel(new BorderLayout());
    page.add(tools, BorderLayout.NORTH);
    page.add(panel, BorderLayout.CENTER);
    return page;
  }

  private void redrawIfTold() {
    if (told.getAndSet(false)) {
      draw();
    }
  }

  /** Shows the chosen search as it is now. */
  private void draw() {
    int index = runs.getSelectedIndex();
    if (index < 0) {
      return;
    }
    PackingHistory shown = runs.getItemAt(index);
    info.setText(shown.summary());
    progress = shown.figure();
    progressPanel.show(progress);
    Optional<Figure> graph = shown.couplings();
    couplings = graph.orElse(new CouplingFigure("The engine tells no couplings", NO_GRAPH));
    couplingPanel.show(couplings);
    Optional<Figure> variables = shown.marginals();
    marginals =
        variables.orElse(new MarginalsFigure("The engine tells no marginals", NO_MARGINALS));
    marginalPanel.show(marginals);
  }

  /** Shows the best packing of the chosen search, if it is looked at. */
  private void drawBest() {
    int index = runs.getSelectedIndex();
    if (index >= 0 && tabs.getSelectedComponent() == best) {
      best.show(runs.getItemAt(index).best());
    }
  }
}

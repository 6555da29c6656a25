package org.materialsj.view;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;
import org.materialsj.view.jmol.ViewOptions;
import org.materialsj.view.swing.PlainText;

/** Buttons, slider and line of text of a trajectory. For the event thread. */
final class TrajectoryControls {

  /** What the user can ask for. */
  interface Actions {

    void indexChanged();

    void playChanged(boolean playing);

    void styleChanged(ViewOptions.Style style);

    void savePicture();
  }

  private final Actions actions;
  private final Runnable stopper;
  private final JToolBar tools = new JToolBar();
  private final JPanel time = new JPanel(new BorderLayout(8, 0));
  private final JButton stop = new JButton("Stop");
  private final JToggleButton play = new JToggleButton("Play");
  private final JSlider slider = new JSlider(0, 0, 0);
  private final JLabel info = PlainText.label("trajectoryInfo");
  private final JLabel state = PlainText.label("trajectoryState");
  private boolean counting;

  TrajectoryControls(Actions actions, Runnable stopper) {
    this.actions = actions;
    this.stopper = stopper;
    name(play, "trajectoryPlay", "Play the frames, again and again (space bar)");
    name(stop, "trajectoryStop", "End the run and keep what is there (Escape)");
    name(slider, "trajectorySlider", "Frame");
    play.addActionListener(event -> actions.playChanged(play.isSelected()));
    stop.addActionListener(event -> stop());
    slider.addChangeListener(
        event -> {
          if (!counting) {
            actions.indexChanged();
          }
        });
    ViewOptions.Style[] styles = {
      ViewOptions.Style.BALL_AND_STICK, ViewOptions.Style.SPACEFILL, ViewOptions.Style.WIREFRAME
    };
    JComboBox<ViewOptions.Style> style = new JComboBox<>(styles);
    name(style, "trajectoryStyle", "What atoms and bonds look like");
    style.setMaximumSize(style.getPreferredSize());
    style.addActionListener(
        event -> actions.styleChanged(style.getItemAt(style.getSelectedIndex())));
    JButton picture = new JButton("Save Atoms...");
    name(picture, "trajectoryPicture", "Save a picture of the atoms (.png)");
    picture.addActionListener(event -> actions.savePicture());
    tools.setFloatable(false);
    tools.add(stop);
    tools.add(Box.createHorizontalStrut(6));
    tools.add(state);
    tools.add(Box.createHorizontalGlue());
    tools.add(style);
    tools.add(Box.createHorizontalStrut(6));
    tools.add(picture);
    state.setText("Running");
    time.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
    time.add(play, BorderLayout.WEST);
    time.add(slider, BorderLayout.CENTER);
    time.add(info, BorderLayout.SOUTH);
  }

  private static void name(JComponent component, String name, String tip) {
    component.setName(name);
    component.setToolTipText(tip);
    component.getAccessibleContext().setAccessibleName(tip);
  }

  JToolBar tools() {
    return tools;
  }

  JComponent time() {
    return time;
  }

  /** Makes the keys work wherever the focus is. */
  void bindTo(JRootPane root) {
    bind(root, "ESCAPE", this::stop);
    bind(root, "SPACE", play::doClick);
  }

  private static void bind(JRootPane root, String key, Runnable action) {
    root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), key);
    root.getActionMap()
        .put(
            key,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }

  private void stop() {
    if (stop.isEnabled()) {
      stop.setEnabled(false);
      state.setText("Stopping...");
      stopper.run();
    }
  }

  /** Takes the focus to the slider: the space bar would press any button. */
  void focus() {
    slider.requestFocusInWindow();
  }

  /** The frame that is chosen, 0 for the first. */
  int index() {
    return slider.getValue();
  }

  void setIndex(int index) {
    slider.setValue(index);
  }

  /** Sets the number of frames; the slider stays at the newest when it is there. */
  void setCount(int count) {
    boolean follows = slider.getValue() == slider.getMaximum() && !play.isSelected();
    int last = Math.max(0, count - 1);
    counting = true;
    int kept = Math.min(last, slider.getValue());
    slider.setMaximum(last);
    slider.setValue(follows ? last : kept);
    counting = false;
  }

  void say(String text) {
    info.setText(text);
  }

  void finish(String outcome) {
    stop.setEnabled(false);
    state.setText(outcome);
  }
}

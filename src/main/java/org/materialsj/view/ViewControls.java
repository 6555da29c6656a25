package org.materialsj.view;

import java.awt.GridLayout;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import javax.swing.SpinnerNumberModel;
import org.materialsj.view.jmol.JmolView;
import org.materialsj.view.jmol.ViewOptions;

/** The tool bars of a structure window: what is shown, and what is done with it. */
final class ViewControls extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int DEFAULT_SPEED = 2;
  private static final int MAX_SPEED = 20;

  private JToolBar bar;
  private final JComboBox<ViewOptions.Style> style;
  private final JComboBox<ViewOptions.Colouring> colouring;
  private final JComboBox<ViewOptions.Extent> extent;
  private final JSpinner[] cells = new JSpinner[3];
  private final JCheckBox unitCell;
  private final JCheckBox contacts;
  private final JComboBox<JmolView.Measuring> measuring =
      new JComboBox<>(JmolView.Measuring.values());
  private final JToggleButton play = new JToggleButton("Play");
  private final JSpinner speed =
      new JSpinner(new SpinnerNumberModel(DEFAULT_SPEED, 1, MAX_SPEED, 1));

  /** What a window does when a control is used. */
  interface Actions {
    void optionsChanged(ViewOptions options);

    void measuringChanged(JmolView.Measuring mode);

    void clearMeasurements();

    void playChanged(boolean playing);

    void speedChanged(int structuresPerSecond);

    void savePicture();

    void showGrid();
  }

  ViewControls(ViewOptions options, Actions actions) {
    super(new GridLayout(2, 1));
    setName("viewControls");
    bar = newBar();
    style = new JComboBox<>(ViewOptions.Style.values());
    style.setSelectedItem(options.style());
    colouring = new JComboBox<>(ViewOptions.Colouring.values());
    colouring.setSelectedItem(options.colouring());
    extent = new JComboBox<>(ViewOptions.Extent.values());
    extent.setSelectedItem(options.extent());
    unitCell = new JCheckBox("Unit cell", options.unitCell());
    contacts = new JCheckBox("Contacts", options.contacts());
    Runnable changed = () -> actions.optionsChanged(options());
    labelled("Style", "style", style, "What atoms and bonds look like");
    labelled("Colour", "colouring", colouring, "What the colour of an atom means");
    labelled("Show", "extent", extent, "Which part of a crystal is shown");
    int[] counts = {options.na(), options.nb(), options.nc()};
    for (int k = 0; k < 3; k++) {
      String axis = "abc".substring(k, k + 1);
      cells[k] = new JSpinner(new SpinnerNumberModel(counts[k], 1, ViewOptions.MAX_CELLS, 1));
      cells[k].addChangeListener(event -> changed.run());
      labelled(axis, "cells" + axis, cells[k], "Number of unit cells along " + axis);
    }
    named("unitCell", unitCell, "Draw the box of the unit cell");
    named("contacts", contacts, "Join the middles of molecules that touch (van der Waals radii)");
    bar.add(Box.createHorizontalGlue());
    bar = newBar();
    labelled("Measure", "measuring", measuring, "Click on 2 atoms (distance) or 3 (angle)");
    JButton clear = new JButton("Clear");
    named("clearMeasurements", clear, "Remove all measurements");
    bar.addSeparator();
    named("play", play, "Show one structure after the other (space bar)");
    labelled("per second", "speed", speed, "Structures per second");
    bar.addSeparator();
    JButton grid = new JButton("Grid");
    named("grid", grid, "Show the listed structures side by side");
    JButton save = new JButton("Save PNG...");
    named("savePicture", save, "Save a picture of the structure as it is shown");
    bar.add(Box.createHorizontalGlue());

    style.addActionListener(event -> changed.run());
    colouring.addActionListener(event -> changed.run());
    unitCell.addActionListener(event -> changed.run());
    extent.addActionListener(event -> changed.run());
    contacts.addActionListener(event -> changed.run());
    measuring.addActionListener(
        event -> actions.measuringChanged(measuring.getItemAt(measuring.getSelectedIndex())));
    clear.addActionListener(event -> actions.clearMeasurements());
    play.addActionListener(event -> setPlaying(play.isSelected(), actions));
    speed.addChangeListener(event -> actions.speedChanged(structuresPerSecond()));
    save.addActionListener(event -> actions.savePicture());
    grid.addActionListener(event -> actions.showGrid());
  }

  private JToolBar newBar() {
    JToolBar next = new JToolBar();
    next.setFloatable(false);
    add(next);
    return next;
  }

  private void setPlaying(boolean playing, Actions actions) {
    play.setText(playing ? "Stop" : "Play");
    actions.playChanged(playing);
  }

  /** Presses the play button, or releases it. */
  void togglePlay() {
    play.doClick(0);
  }

  /** The options as the controls show them. */
  ViewOptions options() {
    return new ViewOptions(
        style.getItemAt(style.getSelectedIndex()),
        colouring.getItemAt(colouring.getSelectedIndex()),
        (Integer) cells[0].getValue(),
        (Integer) cells[1].getValue(),
        (Integer) cells[2].getValue(),
        unitCell.isSelected(),
        extent.getItemAt(extent.getSelectedIndex()),
        contacts.isSelected());
  }

  int structuresPerSecond() {
    return (Integer) speed.getValue();
  }

  /** Enables what applies to crystals alone. */
  void setCrystal(boolean crystal) {
    for (JSpinner spinner : cells) {
      spinner.setEnabled(crystal);
    }
    unitCell.setEnabled(crystal);
    extent.setEnabled(crystal);
    contacts.setEnabled(crystal);
  }

  private void labelled(String text, String name, JComponent component, String tip) {
    JLabel label = new JLabel(text);
    label.setLabelFor(component);
    boolean unit = component == speed;
    if (!unit) {
      bar.add(label);
      bar.add(Box.createHorizontalStrut(4));
    }
    named(name, component, tip);
    if (unit) {
      bar.add(label);
      bar.add(Box.createHorizontalStrut(4));
    }
  }

  private void named(String name, JComponent component, String tip) {
    component.setName(name);
    component.setToolTipText(tip);
    component.getAccessibleContext().setAccessibleName(tip);
    component.setMaximumSize(component.getPreferredSize());
    bar.add(component);
    bar.add(Box.createHorizontalStrut(6));
  }
}

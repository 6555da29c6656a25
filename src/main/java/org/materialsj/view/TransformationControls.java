package org.materialsj.view;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.materialsj.model.Transformation;

/** Sliders and fields that make a transformation. */
final class TransformationControls extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final double MOST_DEGREES = 180;
  private static final double MOST_SHIFT = 10;
  private static final double SHIFT_STEP = 0.1;

  private final transient SliderRow[] angles = new SliderRow[3];
  private final transient SliderRow[] shifts = new SliderRow[3];
  private final JSpinner first;
  private final JSpinner second;
  private final JCheckBox mirror = new JCheckBox("Mirror (x \u2192 \u2212x)");
  private final transient Runnable changed;
  private boolean setting;

  /**
   * Controls.
   *
   * @param atoms number of atoms
   * @param changed told after each change
   * @param others buttons to lay beside the one that resets
   */
  TransformationControls(int atoms, Runnable changed, JButton... others) {
    this.changed = changed;
    setName("transformationControls");
    setLayout(new BoxLayout(this, BoxLayout.X_AXIS));
    setBorder(BorderFactory.createEmptyBorder(2, 8, 8, 8));
    for (int k = 0; k < 3; k++) {
      String axis = "xyz".substring(k, k + 1);
      String upper = "XYZ".substring(k, k + 1);
      angles[k] =
          new SliderRow(
              "rotate" + upper,
              "about " + axis,
              "Rotation about " + axis + " (degrees)",
              MOST_DEGREES,
              1,
              this::tell);
      shifts[k] =
          new SliderRow(
              "move" + upper,
              "along " + axis,
              "Translation along " + axis + " (angstrom)",
              MOST_SHIFT,
              SHIFT_STEP,
              this::tell);
    }
    first = atom("swapFirst", "First of the atoms to swap in the list; 0 for none", atoms);
    second = atom("swapSecond", "Second of the atoms to swap in the list; 0 for none", atoms);
    mirror.setName("mirror");
    mirror.setMnemonic('M');
    mirror.setToolTipText("Show the mirror image in the plane x = 0");
    mirror.addActionListener(event -> tell());
    add(rows("Rotate (degrees)", angles));
    add(Box.createHorizontalStrut(8));
    add(rows("Move (angstrom)", shifts));
    add(Box.createHorizontalStrut(8));
    add(others(others));
  }

  private JSpinner atom(String name, String tip, int atoms) {
    JSpinner spinner = new JSpinner(new SpinnerNumberModel(0, 0, atoms, 1));
    spinner.setName(name);
    spinner.setToolTipText(tip);
    spinner.getAccessibleContext().setAccessibleName(tip);
    spinner.addChangeListener(event -> tell());
    return spinner;
  }

  private static JPanel rows(String title, SliderRow[] rows) {
    JPanel panel = new JPanel(new GridBagLayout());
    panel.setBorder(BorderFactory.createTitledBorder(title));
    for (int k = 0; k < rows.length; k++) {
      put(panel, rows[k].label(), 0, k, 0);
      put(panel, rows[k].slider(), 1, k, 1);
      put(panel, rows[k].field(), 2, k, 0);
    }
    return panel;
  }

  private static void put(JPanel panel, Component component, int x, int y, double share) {
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = x;
    place.gridy = y;
    place.weightx = share;
    place.fill = GridBagConstraints.HORIZONTAL;
    place.insets = new Insets(1, 4, 1, 4);
    panel.add(component, place);
  }

  private JComponent others(JButton... others) {
    JPanel panel = new JPanel(new GridBagLayout());
    panel.setBorder(BorderFactory.createTitledBorder("Renumber and mirror"));
    JLabel swap = new JLabel("Swap atoms");
    swap.setLabelFor(first);
    JLabel and = new JLabel("and");
    and.setLabelFor(second);
    JPanel atoms = new JPanel();
    atoms.setLayout(new BoxLayout(atoms, BoxLayout.X_AXIS));
    for (Component part : new Component[] {swap, first, and, second}) {
      atoms.add(part);
      atoms.add(Box.createHorizontalStrut(6));
    }
    JButton reset = new JButton("Reset");
    reset.setName("reset");
    reset.setMnemonic('R');
    reset.setToolTipText("Undo everything (Alt-R)");
    reset.addActionListener(event -> show(Transformation.NONE));
    put(panel, atoms, 0, 0, 1);
    put(panel, mirror, 0, 1, 1);
    JPanel buttons = new JPanel();
    buttons.setLayout(new BoxLayout(buttons, BoxLayout.X_AXIS));
    buttons.add(reset);
    for (JButton button : others) {
      buttons.add(Box.createHorizontalStrut(6));
      buttons.add(button);
    }
    put(panel, buttons, 0, 2, 1);
    panel.setMaximumSize(new Dimension(panel.getPreferredSize().width, Integer.MAX_VALUE));
    return panel;
  }

  /** What the controls say. While only one atom is named, none are swapped. */
  Transformation transformation() {
    int one = (Integer) first.getValue();
    int other = (Integer) second.getValue();
    boolean swapped = one > 0 && other > 0;
    return new Transformation(
        Math.toRadians(angles[0].value()),
        Math.toRadians(angles[1].value()),
        Math.toRadians(angles[2].value()),
        shifts[0].value(),
        shifts[1].value(),
        shifts[2].value(),
        swapped ? one : 0,
        swapped ? other : 0,
        mirror.isSelected());
  }

  /** Lets the controls say a transformation, and tells of it once. */
  void show(Transformation t) {
    setting = true;
    double[] degrees = {t.aboutX(), t.aboutY(), t.aboutZ()};
    double[] by = {t.shiftX(), t.shiftY(), t.shiftZ()};
    for (int k = 0; k < 3; k++) {
      // Degrees became radians on the way here: the last bits are rounding.
      angles[k].setValue(Math.round(1e9 * Math.toDegrees(degrees[k])) / 1e9);
      shifts[k].setValue(by[k]);
    }
    first.setValue(t.first());
    second.setValue(t.second());
    mirror.setSelected(t.mirrored());
    setting = false;
    tell();
  }

  private void tell() {
    if (!setting) {
      changed.run();
    }
  }
}

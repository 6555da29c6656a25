package org.materialsj.view;

import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.Locale;
import javax.swing.AbstractButton;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;

/** The sliders of a reconstruction window. */
final class ReconstructionControls extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int LEVEL = 25;
  private static final int OPACITY = 60;
  private static final int SLIDER_WIDTH = 190;

  private final JSlider order;
  private final JSlider level = new JSlider(1, 99, LEVEL);
  private final JSlider opacity = new JSlider(0, 100, OPACITY);
  private final JLabel orderLabel = new JLabel();
  private final JLabel levelLabel = new JLabel();
  private final JLabel opacityLabel = new JLabel();
  private final JCheckBox negative = new JCheckBox("Negative lobes", true);
  private final JCheckBox atoms = new JCheckBox("Atoms", true);
  private boolean settingOrder;

  /** What a window does when a control is used. */
  interface Actions {
    void orderChanged(int order);

    void looksChanged();

    void savePicture();
  }

  ReconstructionControls(int highestOrder, boolean hasAtoms, Actions actions) {
    super(new FlowLayout(FlowLayout.LEFT, 10, 4));
    setName("reconstructionControls");
    order = new JSlider(0, highestOrder, highestOrder);
    slider("order", order, orderLabel, 'O', "Highest order of the moments that are used");
    slider(
        "level", level, levelLabel, 'L', "Level of the surface, in percent of the largest value");
    slider("opacity", opacity, opacityLabel, 'P', "Opacity of the surface in percent");
    button("negative", negative, 'N', "Draw the surface of negative values, too");
    button("atoms", atoms, 'A', "Draw the atoms");
    atoms.setVisible(hasAtoms);
    JButton save = new JButton("Save PNG...");
    button("savePicture", save, 'S', "Save a picture of the surface as it is shown");
    writeValues();

    order.addChangeListener(
        event -> {
          writeValues();
          if (!settingOrder) {
            actions.orderChanged(order.getValue());
          }
        });
    for (JSlider slider : new JSlider[] {level, opacity}) {
      slider.addChangeListener(
          event -> {
            writeValues();
            actions.looksChanged();
          });
    }
    negative.addActionListener(event -> actions.looksChanged());
    atoms.addActionListener(event -> actions.looksChanged());
    save.addActionListener(event -> actions.savePicture());
  }

  private void slider(String name, JSlider slider, JLabel label, char key, String tip) {
    slider.setName(name);
    slider.setToolTipText(tip);
    slider.getAccessibleContext().setAccessibleName(tip);
    slider.setPreferredSize(new Dimension(SLIDER_WIDTH, slider.getPreferredSize().height));
    label.setName(name + "Label");
    label.setLabelFor(slider);
    label.setDisplayedMnemonic(key);
    JPanel both = new JPanel();
    both.setLayout(new BoxLayout(both, BoxLayout.Y_AXIS));
    label.setAlignmentX(LEFT_ALIGNMENT);
    slider.setAlignmentX(LEFT_ALIGNMENT);
    both.add(label);
    both.add(slider);
    add(both);
  }

  private void button(String name, AbstractButton button, char key, String tip) {
    button.setName(name);
    button.setMnemonic(key);
    button.setToolTipText(tip);
    button.getAccessibleContext().setAccessibleName(tip);
    add(button);
  }

  private void writeValues() {
    orderLabel.setText("Order " + order.getValue());
    levelLabel.setText(String.format(Locale.ROOT, "Level %d %%", level.getValue()));
    opacityLabel.setText(String.format(Locale.ROOT, "Opacity %d %%", opacity.getValue()));
  }

  int order() {
    return order.getValue();
  }

  /** Moves the slider back without asking for a density. */
  void setOrder(int value) {
    settingOrder = true;
    order.setValue(value);
    settingOrder = false;
  }

  /** Share of the largest value, above 0 and below 1. */
  double level() {
    return level.getValue() / 100.0;
  }

  double opacity() {
    return opacity.getValue() / 100.0;
  }

  boolean negative() {
    return negative.isSelected();
  }

  boolean atoms() {
    return atoms.isSelected();
  }
}

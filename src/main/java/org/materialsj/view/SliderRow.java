package org.materialsj.view;

import java.awt.event.MouseWheelEvent;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;

/**
 * A number that a slider sets roughly and a field exactly. The field holds the number; the slider
 * follows it.
 */
final class SliderRow {

  private final JLabel label;
  private final JSlider slider;
  private final JSpinner field;
  private final double step;
  private boolean following;

  /**
   * A row.
   *
   * @param name of the components: nameSlider and nameField
   * @param text label
   * @param tip what it does
   * @param most the number is from -most to most
   * @param step of the slider and the field
   * @param changed told of each new number
   */
  SliderRow(String name, String text, String tip, double most, double step, Runnable changed) {
    this.step = step;
    label = new JLabel(text);
    int steps = (int) Math.round(most / step);
    slider = new JSlider(-steps, steps, 0);
    field = new JSpinner(new SpinnerNumberModel(0.0, -most, most, step));
    name(slider, name + "Slider", tip);
    name(field, name + "Field", tip);
    label.setLabelFor(slider);
    field.setLocale(Locale.ROOT);
    field.setEditor(new JSpinner.NumberEditor(field, "0.###"));
    slider.setMajorTickSpacing(steps);
    slider.setPaintTicks(true);
    slider.addChangeListener(
        event -> {
          if (!following) {
            field.setValue(slider.getValue() * step);
          }
        });
    field.addChangeListener(
        event -> {
          follow();
          changed.run();
        });
    slider.addMouseWheelListener(this::turnWheel);
  }

  private static void name(JComponent component, String name, String tip) {
    component.setName(name);
    component.setToolTipText(tip);
    component.getAccessibleContext().setAccessibleName(tip);
  }

  private void turnWheel(MouseWheelEvent event) {
    slider.setValue(slider.getValue() - event.getWheelRotation());
  }

  private void follow() {
    following = true;
    slider.setValue((int) Math.round(value() / step));
    following = false;
  }

  double value() {
    return ((Number) field.getValue()).doubleValue();
  }

  void setValue(double value) {
    field.setValue(value);
  }

  JLabel label() {
    return label;
  }

  JSlider slider() {
    return slider;
  }

  JSpinner field() {
    return field;
  }
}

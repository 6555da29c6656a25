package org.materialsj.view.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Box;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JToolBar;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.view.swing.PlainText;

/** The tool bar that says what places, colours and sizes mean. For the event thread. */
final class MapControls extends JToolBar {

  private static final long serialVersionUID = 1L;
  private static final String NONE = "(none)";
  private static final String USUAL_NAME = "a usual column name";

  private final JComboBox<String> across;
  private final JComboBox<String> upward;
  private final JComboBox<String> colour;
  private final JComboBox<String> size;
  private final JCheckBox logAcross = new JCheckBox("log");
  private final JCheckBox logUpward = new JCheckBox("log");
  private final JCheckBox logColour = new JCheckBox("log");
  private final JCheckBox classes = new JCheckBox("classes");
  private final transient FeatureTable table;
  private final transient Consumer<MapColumns> listener;
  private boolean showing;

  MapControls(FeatureTable table, Consumer<MapColumns> listener) {
    this.table = table;
    this.listener = listener;
    setName("mapControls");
    setFloatable(false);
    List<String> all = table.columns().stream().map(ColumnSpec::name).toList();
    List<String> numbers = all.stream().filter(table::isNumeric).toList();
    across = box("across", "Across", "The column on the horizontal axis", numbers);
    add(box(logAcross, "logAcross", "Logarithmic horizontal axis"));
    addSeparator();
    upward = box("upward", "Up", "The column on the vertical axis", numbers);
    add(box(logUpward, "logUpward", "Logarithmic vertical axis"));
    addSeparator();
    colour = box("colour", "Colour", "The column of the colours", withNone(all));
    add(box(logColour, "logColour", "Logarithmic colours"));
    add(box(classes, "classes", "Each number has a colour of its own"));
    addSeparator();
    size = box("sizeBy", "Size", "The column of the sizes", withNone(numbers));
    add(Box.createHorizontalGlue());
  }

  private static List<String> withNone(List<String> names) {
    List<String> result = new ArrayList<>(List.of(NONE));
    result.addAll(names);
    return result;
  }

  private JComboBox<String> box(String name, String text, String tip, List<String> items) {
    JComboBox<String> box = new JComboBox<>(items.toArray(String[]::new));
    box.setName(name);
    box.setToolTipText(tip);
    // Else thousands of columns would be measured.
    box.setPrototypeDisplayValue(USUAL_NAME);
    box.setMaximumSize(box.getPreferredSize());
    if (box.getRenderer() instanceof JLabel cell) {
      PlainText.in(cell);
    }
    box.addActionListener(event -> tell());
    JLabel label = new JLabel(text + " ");
    label.setLabelFor(box);
    add(label);
    add(box);
    return box;
  }

  private JCheckBox box(JCheckBox box, String name, String tip) {
    box.setName(name);
    box.setToolTipText(tip);
    box.addActionListener(event -> tell());
    return box;
  }

  private void tell() {
    if (!showing) {
      enable(columns());
      listener.accept(columns());
    }
  }

  private MapColumns columns() {
    return new MapColumns(
        (String) across.getSelectedItem(),
        (String) upward.getSelectedItem(),
        chosen(colour),
        chosen(size),
        new MapColumns.Scales(
            logAcross.isSelected(), logUpward.isSelected(), logColour.isSelected()),
        classes.isSelected());
  }

  private static Optional<String> chosen(JComboBox<String> box) {
    return box.getSelectedIndex() <= 0
        ? Optional.empty()
        : Optional.of((String) box.getSelectedItem());
  }

  /** Shows columns without telling anyone. */
  void show(MapColumns columns) {
    showing = true;
    across.setSelectedItem(columns.across());
    upward.setSelectedItem(columns.upward());
    choose(colour, columns.colour());
    choose(size, columns.size());
    logAcross.setSelected(columns.scales().across());
    logUpward.setSelected(columns.scales().upward());
    logColour.setSelected(columns.scales().colour());
    classes.setSelected(columns.classes());
    enable(columns);
    showing = false;
  }

  private static void choose(JComboBox<String> box, Optional<String> name) {
    if (name.isPresent()) {
      box.setSelectedItem(name.get());
    } else {
      box.setSelectedIndex(0);
    }
  }

  private void enable(MapColumns columns) {
    boolean numbers = columns.colour().filter(table::isNumeric).isPresent();
    classes.setEnabled(numbers);
    logColour.setEnabled(numbers && !columns.classes());
  }
}

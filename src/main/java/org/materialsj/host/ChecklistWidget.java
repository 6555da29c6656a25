package org.materialsj.host;

import java.awt.EventQueue;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.AbstractInputWidget;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;

/** Shows a {@link Checklist} as boxes in Fiji's own dialogs, which would show a line of text. */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public final class ChecklistWidget extends AbstractInputWidget<String, JPanel> {

  private static final int COLUMNS = 2;

  private final List<JCheckBox> boxes = new ArrayList<>();
  private final JPanel panel = new JPanel(new GridLayout(0, COLUMNS));

  @Override
  public boolean supports(WidgetModel model) {
    return super.supports(model)
        && model.isText()
        && Checklist.offered(model.getItem()).isPresent();
  }

  @Override
  public void set(WidgetModel model) {
    super.set(model);
    for (String name : Checklist.offered(model.getItem()).orElseThrow()) {
      JCheckBox box = new JCheckBox(name);
      boxes.add(box);
      panel.add(box);
    }
    refresh();
    boxes.forEach(box -> box.addActionListener(event -> updateModel()));
  }

  @Override
  public String getValue() {
    return Checklist.join(
        boxes.stream().filter(JCheckBox::isSelected).map(JCheckBox::getText).toList());
  }

  @Override
  public void refreshWidget() {
    if (EventQueue.isDispatchThread()) {
      refresh();
    } else {
      EventQueue.invokeLater(this::refresh);
    }
  }

  private void refresh() {
    List<String> ticked = Checklist.split(get().getText());
    boxes.forEach(box -> box.setSelected(ticked.contains(box.getText())));
  }

  @Override
  public JPanel getComponent() {
    return panel;
  }

  @Override
  public Class<JPanel> getComponentType() {
    return JPanel.class;
  }
}

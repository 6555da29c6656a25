package org.materialsj.host;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GridLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.AbstractInputWidget;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;

/** Shows a {@link Checklist} as boxes in Fiji's own dialogs, which would show a line of text. */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public final class ChecklistWidget extends AbstractInputWidget<String, JPanel> {

  /** Rows of a list that is scrolled. */
  private static final int ROWS = 10;

  private final List<JCheckBox> boxes = new ArrayList<>();
  private final JPanel panel = new JPanel(new BorderLayout());

  @Override
  public boolean supports(WidgetModel model) {
    return super.supports(model)
        && model.isText()
        && Checklist.offered(model.getItem()).isPresent();
  }

  @Override
  public void set(WidgetModel model) {
    super.set(model);
    List<String> names = Checklist.offered(model.getItem()).orElseThrow();
    JPanel list = new JPanel(new GridLayout(0, Checklist.columns(names)));
    for (String name : names) {
      JCheckBox box = new JCheckBox(name);
      boxes.add(box);
      list.add(box);
    }
    lay(list);
    refresh();
    boxes.forEach(box -> box.addActionListener(event -> updateModel()));
  }

  /** Long lists are scrolled, so that the dialog fits on the screen. */
  private void lay(JPanel list) {
    int row = boxes.get(0).getPreferredSize().height;
    Dimension size = list.getPreferredSize();
    if (size.height <= Checklist.MOST_ROWS * row) {
      panel.add(list);
      return;
    }
    JScrollPane pane = new JScrollPane(list);
    pane.getVerticalScrollBar().setUnitIncrement(row);
    int bar = pane.getVerticalScrollBar().getPreferredSize().width;
    pane.setPreferredSize(new Dimension(size.width + 2 * bar, ROWS * row));
    panel.add(pane);
    for (JCheckBox box : boxes) {
      box.addFocusListener(
          new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
              list.scrollRectToVisible(box.getBounds());
            }
          });
    }
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

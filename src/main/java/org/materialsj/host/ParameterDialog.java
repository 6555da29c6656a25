package org.materialsj.host;

import ij.gui.GenericDialog;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Panel;
import java.awt.TextField;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.scijava.command.CommandModuleItem;

/**
 * Asks for a command's parameters in ImageJ's own dialog. The fields are read as text, so that no
 * digit of a number is lost and nothing is recorded before the command has succeeded.
 */
final class ParameterDialog {

  private static final int FILE_COLUMNS = 40;
  private static final int TEXT_COLUMNS = 24;

  /** Rows of a list that is scrolled. */
  private static final int LIST_ROWS = 10;

  /** With more rows than this, there is less room between them: a small screen is 768 high. */
  private static final int MOST_LOOSE_ROWS = 20;

  private static final int TIGHT_GAP = 2;

  /** With more rows than this, there is no room between them, and boxes share a row. */
  private static final int MOST_ROWS = 24;

  /** With more rows than this, not all are seen at once. */
  private static final int MOST_SEEN_ROWS = 29;

  private ParameterDialog() {}

  /**
   * Shows the dialog and waits for the user.
   *
   * @param parameters what to ask
   * @param values text by parameter name, shown at first
   * @return text by key of the macro line, or empty when the user cancelled
   */
  static Optional<Map<String, String>> ask(
      CommandParameters parameters, Map<String, String> values) {
    GenericDialog dialog = new GenericDialog(parameters.label());
    List<CommandModuleItem<?>> items = parameters.items();
    int rows = items.stream().mapToInt(ParameterDialog::rows).sum();
    int seen = rows;
    for (int i = 0; i < items.size(); i++) {
      if (rows > MOST_ROWS && isBox(items, i) && isBox(items, i + 1)) {
        addBoxes(dialog, items.subList(i, i + 2), values);
        i++;
        seen--;
      } else {
        addField(dialog, items.get(i), values.getOrDefault(items.get(i).getName(), ""));
      }
    }
    if (rows > MOST_LOOSE_ROWS) {
      tighten(dialog, rows > MOST_ROWS ? 0 : TIGHT_GAP);
    }
    if (seen > MOST_SEEN_ROWS) {
      scrollAll(dialog, seen);
    }
    dialog.addHelp(parameters.help());
    dialog.showDialog();
    return dialog.wasCanceled() ? Optional.empty() : Optional.of(read(dialog, parameters));
  }

  /** Rows of a field; a list has a heading. */
  private static int rows(CommandModuleItem<?> item) {
    return Checklist.offered(item)
        .map(names -> 1 + Math.min(LIST_ROWS, Checklist.rows(names)))
        .orElse(1);
  }

  private static boolean isBox(List<CommandModuleItem<?>> items, int index) {
    return index < items.size() && isBoolean(items.get(index));
  }

  /** Boxes side by side. */
  private static void addBoxes(
      GenericDialog dialog, List<CommandModuleItem<?>> items, Map<String, String> values) {
    String[] labels = new String[items.size()];
    boolean[] states = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = items.get(i).getLabel();
      states[i] = Boolean.parseBoolean(values.get(items.get(i).getName()));
    }
    addGroup(dialog, 1, labels, states);
  }

  /** ImageJ forgets that the Enter and Escape keys end a dialog in such boxes, too. */
  private static void addGroup(GenericDialog dialog, int rows, String[] labels, boolean[] states) {
    dialog.addCheckboxGroup(rows, (labels.length + rows - 1) / rows, labels, states);
    List<?> boxes = dialog.getCheckboxes();
    boxes
        .subList(boxes.size() - labels.length, boxes.size())
        .forEach(box -> ((Checkbox) box).addKeyListener(dialog));
  }

  /** Brings rows nearer together. */
  private static void tighten(GenericDialog dialog, int gap) {
    GridBagLayout layout = (GridBagLayout) dialog.getLayout();
    for (Component component : dialog.getComponents()) {
      GridBagConstraints place = layout.getConstraints(component);
      place.insets.top = 0;
      place.insets.bottom = Math.min(gap, place.insets.bottom);
      layout.setConstraints(component, place);
    }
  }

  /** Puts all fields behind a scroll bar; the dialog still knows them, and its buttons stay. */
  private static void scrollAll(GenericDialog dialog, int rows) {
    GridBagLayout layout = (GridBagLayout) dialog.getLayout();
    Panel content = new Panel(new GridBagLayout());
    for (Component component : dialog.getComponents()) {
      GridBagConstraints place = layout.getConstraints(component);
      dialog.remove(component);
      content.add(component, place);
    }
    ScrolledRows pane = new ScrolledRows(content, rows, MOST_SEEN_ROWS);
    GridBagConstraints whole = new GridBagConstraints();
    whole.gridx = 0;
    whole.gridy = 0;
    whole.gridwidth = GridBagConstraints.REMAINDER;
    dialog.add(pane, whole);
    Stream.of(dialog.getStringFields(), dialog.getChoices(), dialog.getCheckboxes())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .forEach(field -> pane.follow((Component) field));
  }

  private static void addField(GenericDialog dialog, CommandModuleItem<?> item, String value) {
    String label = item.getLabel();
    String[] choices = item.getParameter().choices();
    Optional<List<String>> offered = Checklist.offered(item);
    if (offered.isPresent()) {
      addChecklist(dialog, label, offered.get(), Checklist.split(value));
    } else if (isBoolean(item)) {
      dialog.addCheckbox(label, Boolean.parseBoolean(value));
    } else if (choices.length > 0) {
      dialog.addChoice(label, choices, Arrays.asList(choices).contains(value) ? value : choices[0]);
    } else if (item.getType() == File.class) {
      dialog.addFileField(label, value, FILE_COLUMNS);
    } else {
      dialog.addStringField(
          label, value, value.length() > TEXT_COLUMNS ? FILE_COLUMNS : TEXT_COLUMNS);
    }
  }

  private static void addChecklist(
      GenericDialog dialog, String label, List<String> names, List<String> ticked) {
    boolean[] states = new boolean[names.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = ticked.contains(names.get(i));
    }
    int rows = Checklist.rows(names);
    dialog.addMessage(label + ":");
    addGroup(dialog, rows, names.toArray(new String[0]), states);
    if (rows > Checklist.MOST_ROWS) {
      scroll(dialog, dialog.getComponent(dialog.getComponentCount() - 1), rows);
    }
  }

  /** Puts the boxes that were added last behind a scroll bar; the dialog still knows them. */
  private static void scroll(GenericDialog dialog, Component boxes, int rows) {
    GridBagConstraints place = ((GridBagLayout) dialog.getLayout()).getConstraints(boxes);
    dialog.remove(boxes);
    ScrolledRows pane = new ScrolledRows(boxes, rows, LIST_ROWS);
    dialog.add(pane, place);
    List<Checkbox> ticked = new ArrayList<>();
    for (Object each : dialog.getCheckboxes()) {
      Checkbox box = (Checkbox) each;
      if (pane.isAncestorOf(box)) {
        pane.follow(box);
        if (box.getState()) {
          ticked.add(box);
        }
      }
    }
    dialog.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowOpened(WindowEvent event) {
            ticked.stream().findFirst().ifPresent(pane::reveal);
          }
        });
  }

  private static String readChecklist(List<String> names, Iterator<?> boxes) {
    return Checklist.join(
        names.stream().filter(name -> ((Checkbox) boxes.next()).getState()).toList());
  }

  private static boolean isBoolean(CommandModuleItem<?> item) {
    return item.getType() == boolean.class || item.getType() == Boolean.class;
  }

  private static Map<String, String> read(GenericDialog dialog, CommandParameters parameters) {
    Iterator<?> texts = iterator(dialog.getStringFields());
    Iterator<?> choices = iterator(dialog.getChoices());
    Iterator<?> boxes = iterator(dialog.getCheckboxes());
    Map<String, String> result = new LinkedHashMap<>();
    for (CommandModuleItem<?> item : parameters.items()) {
      String value;
      Optional<List<String>> offered = Checklist.offered(item);
      if (offered.isPresent()) {
        value = readChecklist(offered.get(), boxes);
      } else if (isBoolean(item)) {
        value = Boolean.toString(((Checkbox) boxes.next()).getState());
      } else if (item.getParameter().choices().length > 0) {
        value = ((Choice) choices.next()).getSelectedItem();
      } else {
        value = ((TextField) texts.next()).getText().trim();
      }
      result.put(MacroLine.key(item.getName()), value);
    }
    return result;
  }

  private static Iterator<?> iterator(List<?> fields) {
    return fields == null ? List.of().iterator() : fields.iterator();
  }
}

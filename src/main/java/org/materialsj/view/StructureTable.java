package org.materialsj.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.JToolTip;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.border.Border;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;
import org.materialsj.io.StructureRow;
import org.materialsj.view.swing.PlainText;

/** The list of structures: sorted by a click on a header, filtered by a text. */
final class StructureTable extends JTable {

  private static final long serialVersionUID = 1L;
  private static final Border PADDING = BorderFactory.createEmptyBorder(0, 5, 0, 5);
  private static final int PADDING_WIDTH = 12;
  private static final int[] WIDTHS = {150, 105, 60, 85, 115};

  private final StructureTableModel structures;
  private final TableRowSorter<StructureTableModel> sorter;

  StructureTable(List<StructureRow> rows) {
    super();
    structures = new StructureTableModel(rows);
    setModel(structures);
    setName("structureTable");
    getAccessibleContext().setAccessibleName("Structures");
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setFillsViewportHeight(true);
    setShowGrid(false);
    setRowHeight(getRowHeight() + 4);
    sorter = new TableRowSorter<>(structures);
    // The default compares by the rules of a language, which takes seconds for long lists.
    sorter.setComparator(StructureTableModel.NAME, String.CASE_INSENSITIVE_ORDER);
    sorter.setComparator(StructureTableModel.FORMULA, String.CASE_INSENSITIVE_ORDER);
    setRowSorter(sorter);
    Renderer renderer = new Renderer();
    setDefaultRenderer(String.class, renderer);
    setDefaultRenderer(Integer.class, renderer);
    setDefaultRenderer(Double.class, renderer);
    for (int column = 0; column < WIDTHS.length; column++) {
      getColumnModel().getColumn(column).setPreferredWidth(WIDTHS[column]);
    }
    getTableHeader().setReorderingAllowed(false);
    getTableHeader()
        .setToolTipText("Click to sort. Operations: symmetry operations of a crystal's group.");
  }

  StructureTableModel structures() {
    return structures;
  }

  /** Shows the rows whose name, id or formula holds a text, in any case; keeps the selection. */
  void filter(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    sorter.setRowFilter(
        wanted.isEmpty()
            ? null
            : new RowFilter<>() {
              @Override
              public boolean include(
                  Entry<? extends StructureTableModel, ? extends Integer> entry) {
                StructureSummary summary = structures.summary(entry.getIdentifier());
                return summary.name().toLowerCase(Locale.ROOT).contains(wanted)
                    || summary.id().toLowerCase(Locale.ROOT).contains(wanted)
                    || summary.formula().toLowerCase(Locale.ROOT).contains(wanted);
              }
            });
  }

  /** The selected row of the model, or -1. */
  int selectedStructure() {
    int row = getSelectedRow();
    return row < 0 ? -1 : convertRowIndexToModel(row);
  }

  /** Selects a row of the table and scrolls to it. */
  void select(int row) {
    setRowSelectionInterval(row, row);
    scrollRectToVisible(getCellRect(row, 0, true));
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    int row = rowAtPoint(event.getPoint());
    if (row < 0) {
      return null;
    }
    StructureSummary summary = structures.summary(convertRowIndexToModel(row));
    return summary.problem().isEmpty() ? summary.id() : summary.problem();
  }

  @Override
  public JToolTip createToolTip() {
    JToolTip tip = PlainText.in(new JToolTip());
    tip.setComponent(this);
    return tip;
  }

  /** Numbers to the right, density with three decimals, unreadable structures in grey. */
  private final class Renderer extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    Renderer() {
      PlainText.in(this);
    }

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, false, row, column);
      boolean unreadable = !structures.summary(convertRowIndexToModel(row)).problem().isEmpty();
      setBorder(PADDING);
      setHorizontalAlignment(value instanceof Number ? SwingConstants.RIGHT : SwingConstants.LEFT);
      if (value instanceof Double number) {
        setText(String.format(Locale.ROOT, "%.3f", number));
      } else if (unreadable && column == StructureTableModel.FORMULA) {
        setText("not readable");
      } else if (column == StructureTableModel.NAME) {
        int room = table.getColumnModel().getColumn(column).getWidth() - PADDING_WIDTH;
        setText(PlainText.fit(getFontMetrics(getFont()), getText(), room));
      }
      if (unreadable && !selected) {
        Color grey = UIManager.getColor("Label.disabledForeground");
        setForeground(grey == null ? Color.GRAY : grey);
      } else {
        setForeground(selected ? getSelectionForeground() : StructureTable.this.getForeground());
      }
      return this;
    }
  }
}

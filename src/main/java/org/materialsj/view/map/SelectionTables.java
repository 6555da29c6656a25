package org.materialsj.view.map;

import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableModel;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.view.swing.PlainText;

/** The brushed rows and what they have in common, in two tabs. For the event thread. */
final class SelectionTables extends JTabbedPane {

  private static final long serialVersionUID = 1L;
  private static final int ID_WIDTH = 170;

  private final transient FeatureTable table;
  private final JTable rows = table("selectedRows");
  private final JTable statistics = table("statistics");
  private transient RowSet shown = RowSet.EMPTY;

  SelectionTables(FeatureTable table, IntConsumer chosen) {
    this.table = table;
    setName("selection");
    rows.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    rows.getSelectionModel()
        .addListSelectionListener(
            event -> {
              int row = rows.getSelectedRow();
              if (!event.getValueIsAdjusting() && row >= 0 && row < shown.size()) {
                chosen.accept(shown.row(row));
              }
            });
    addTab("Selected rows", scroll(rows));
    addTab("Statistics", scroll(statistics));
    setPreferredSize(new Dimension(760, 190));
  }

  private static JTable table(String name) {
    JTable table = new JTable();
    table.setName(name);
    table.setFillsViewportHeight(true);
    DefaultTableCellRenderer texts = PlainText.in(new DefaultTableCellRenderer());
    table.setDefaultRenderer(Object.class, texts);
    DefaultTableCellRenderer numbers = PlainText.in(new DefaultTableCellRenderer());
    numbers.setHorizontalAlignment(SwingConstants.RIGHT);
    table.setDefaultRenderer(Number.class, numbers);
    if (table.getTableHeader().getDefaultRenderer() instanceof JComponent header) {
      PlainText.in(header);
    }
    return table;
  }

  private static JScrollPane scroll(JTable table) {
    return new JScrollPane(table);
  }

  /** Shows rows; without any, the statistics of all. */
  void show(RowSet selected, List<String> columns) {
    shown = selected;
    rows.setModel(new Cells(table, columns, selected));
    rows.getColumnModel().getColumn(0).setPreferredWidth(ID_WIDTH);
    FeatureTable described = SelectionStatistics.of(table, columns, selected);
    List<String> names = described.columns().stream().map(ColumnSpec::name).toList();
    statistics.setModel(new Cells(described, names, RowSet.of(all(described.rows()))));
    setTitleAt(0, String.format(Locale.ROOT, "Selected rows (%,d)", selected.size()));
    setTitleAt(1, selected.size() == 0 ? "Statistics of all rows" : "Statistics");
  }

  /** Marks a row in the list, if it is there. */
  void mark(OptionalInt row) {
    OptionalInt found = row.isPresent() ? shown.place(row.getAsInt()) : OptionalInt.empty();
    if (found.isEmpty()) {
      rows.clearSelection();
    } else if (found.getAsInt() != rows.getSelectedRow()) {
      int place = found.getAsInt();
      rows.setRowSelectionInterval(place, place);
      rows.scrollRectToVisible(rows.getCellRect(place, 0, true));
    }
  }

  private static int[] all(int rows) {
    return IntStream.range(0, rows).toArray();
  }

  /** Some rows and columns of a table behind their ids. */
  private static final class Cells extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    private final transient FeatureTable table;
    private final List<String> columns;
    private final transient RowSet rows;

    Cells(FeatureTable table, List<String> columns, RowSet rows) {
      this.table = table;
      this.columns = columns;
      this.rows = rows;
    }

    @Override
    public int getRowCount() {
      return rows.size();
    }

    @Override
    public int getColumnCount() {
      return columns.size() + 1;
    }

    @Override
    public String getColumnName(int column) {
      return column == 0 ? "id" : table.column(columns.get(column - 1)).header();
    }

    @Override
    public Class<?> getColumnClass(int column) {
      return column > 0 && table.isNumeric(columns.get(column - 1)) ? Number.class : Object.class;
    }

    @Override
    public Object getValueAt(int place, int column) {
      int row = rows.row(place);
      if (column == 0) {
        return table.ids().get(row);
      }
      String name = columns.get(column - 1);
      if (!table.isNumeric(name)) {
        return table.texts(name).get(row);
      }
      double value = table.sharedNumbers(name)[row];
      return Double.isNaN(value) ? "" : text(value);
    }

    private static String text(double value) {
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
      return whole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.6g", value);
    }

    // Tables of the view are never written.
    @Override
    public boolean isCellEditable(int row, int column) {
      return false;
    }
  }

  /** The model of the rows, for tests. */
  TableModel rowModel() {
    return rows.getModel();
  }

  /** The model of the statistics, for tests. */
  TableModel statisticsModel() {
    return statistics.getModel();
  }
}

package org.materialsj.host;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.ScrollPane;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;

/** As wide as its content and as high as some of its rows. */
final class ScrolledRows extends ScrollPane {

  private static final long serialVersionUID = 1L;
  private final int rows;
  private final int shown;

  /**
   * Rows behind a scroll bar.
   *
   * @param content what is scrolled
   * @param rows its number of rows of equal height
   * @param shown how many are seen at once
   */
  ScrolledRows(Component content, int rows, int shown) {
    this.rows = rows;
    this.shown = shown;
    add(content);
  }

  /** Scrolls to a field, which is somewhere in the content, whenever it gets the focus. */
  void follow(Component field) {
    field.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            reveal(field);
          }
        });
  }

  /** Scrolls no further than needed to see a field. */
  void reveal(Component field) {
    Component content = getComponent(0);
    // ImageJ puts some fields into a panel of their own, which is the row.
    Component row = field.getParent() == content ? field : field.getParent();
    int top = row.getY();
    for (Container each = row.getParent();
        each != null && each != content;
        each = each.getParent()) {
      top += each.getY();
    }
    int lowest = top + row.getHeight() - getViewportSize().height;
    setScrollPosition(0, Math.max(lowest, Math.min(top, getScrollPosition().y)));
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension content = getComponent(0).getPreferredSize();
    Insets border = getInsets();
    int row = content.height / rows;
    getVAdjustable().setUnitIncrement(row);
    return new Dimension(
        content.width + border.left + border.right + getVScrollbarWidth(),
        shown * row + border.top + border.bottom);
  }

  @Override
  public Dimension getMinimumSize() {
    return getPreferredSize();
  }
}

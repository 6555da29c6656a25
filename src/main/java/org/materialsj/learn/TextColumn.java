package org.materialsj.learn;

import java.util.Arrays;
import java.util.List;
import org.materialsj.model.ColumnSpec;

/**
 * A feature that is a text, such as the name of a structure type. A model sees one column per text
 * that occurs in the training rows: 1 where a row has this text, else 0.
 *
 * @param column its name
 * @param texts one per row; blank where missing
 */
public record TextColumn(ColumnSpec column, List<String> texts) {

  /** Copies the list; blanks around a text do not count. */
  public TextColumn {
    texts = texts.stream().map(String::strip).toList();
  }

  TextColumn select(int[] rows) {
    return new TextColumn(column, Arrays.stream(rows).mapToObj(texts::get).toList());
  }
}

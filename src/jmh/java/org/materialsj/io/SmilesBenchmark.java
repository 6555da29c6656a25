package org.materialsj.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rows per second of a table of SMILES of 5 to 27 heavy atoms, from bytes to molecules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SmilesBenchmark {

  private static final int TIMES = 1000;
  private static final List<String> SMILES =
      List.of(
          "CC(=O)Oc1ccccc1C(=O)O",
          "Cn1c(CN2CCN(CC2)c3ccc(Cl)cc3)nc4ccccc14",
          "CCOC(=O)C",
          "C[C@@H](N)C(=O)O",
          "F/C=C/c1ccc([N+](=O)[O-])cc1",
          "OCC3OC(OCC2OC(OC(C#N)c1ccccc1)C(O)C(O)C2O)C(O)C(O)C3O",
          "c1ccc2c(c1)ccc1ccccc12",
          "CC(CCC)CC(C)(CCCC)O");

  private final byte[] table =
      ("smiles,x\n" + (String.join(",1.5\n", SMILES) + ",1.5\n").repeat(TIMES))
          .getBytes(StandardCharsets.UTF_8);

  /**
   * Reads the table.
   *
   * @return the number of molecules
   * @throws ParseException never
   */
  @Benchmark
  @OperationsPerInvocation(8 * TIMES)
  public int read() throws ParseException {
    int count = 0;
    try (StructureReader reader = Structures.parse("a.csv", table, ReadOptions.STRICT)) {
      while (reader.hasNext()) {
        count += reader.next().structure().isPresent() ? 1 : 0;
      }
    }
    return count;
  }
}

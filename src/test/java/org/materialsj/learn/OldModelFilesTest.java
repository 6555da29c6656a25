package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Files that earlier versions wrote, kept as they were written, with the table that they were
 * applied to and what they predicted then, to the last bit. See the README beside them.
 */
class OldModelFilesTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);

  private static byte[] resource(String name) throws Exception {
    try (InputStream in = OldModelFilesTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static FeatureTable table(String name) throws Exception {
    return TableReader.parse(name, resource(name), ReadOptions.STRICT).table();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version-1-forest",
        "version-1-boosting",
        "version-1-pipeline",
        "version-1-classes",
        "version-1-constant",
        "version-2-numbers",
        "version-2-classes"
      })
  void aFileOfAnEarlierVersionPredictsTheSameBits(String name) throws Exception {
    TrainedModel model = ModelCodec.decode(resource(name + ".mjmodel"));
    FeatureTable before = table(name + "-predictions.csv");
    FeatureTable now = model.predict(table(name + "-table.csv"), RUN);
    assertEquals(before.rows(), now.rows());
    assertTrue(before.rows() > 0 && now.columns().containsAll(before.columns()));
    for (ColumnSpec column : before.columns()) {
      if (before.isNumeric(column.name())) {
        assertArrayEquals(before.numbers(column.name()), now.numbers(column.name()));
      } else {
        assertEquals(before.texts(column.name()), now.texts(column.name()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"version-1-forest", "version-1-classes"})
  void aFileOfVersionOneKeepsItsCardAndBecomesOneOfToday(String name) throws Exception {
    TrainedModel model = ModelCodec.decode(resource(name + ".mjmodel"));
    assertEquals(Imputation.MEDIAN, model.preprocessing().imputation());
    assertEquals(List.of(), model.parts());
    assertEquals("4-fold cross-validation", model.scores().how());
    assertTrue(model.training().provenance().featurization().isEmpty());
    assertEquals(
        List.of(new Preprocessing.Dropped(new ColumnSpec("same", "K"), "constant")),
        model.preprocessing().dropped());
    TrainedModel again = ModelCodec.decode(ModelCodec.encode(model));
    assertEquals(model.preprocessing(), again.preprocessing());
    assertEquals(model.training(), again.training());
    FeatureTable table = table(name + "-table.csv");
    String predicted = model.predictionColumn().name();
    assertEquals(
        model.predict(table, RUN).texts(predicted), again.predict(table, RUN).texts(predicted));
  }

  @ParameterizedTest
  @ValueSource(strings = {"version-2-numbers", "version-2-classes"})
  void aFileOfVersionTwoIsWrittenAgainWithTheSameBytes(String name) throws Exception {
    byte[] file = resource(name + ".mjmodel");
    TrainedModel model = ModelCodec.decode(file);
    assertEquals(1, model.parts().size());
    assertEquals(
        List.of("Magpie"), model.training().provenance().featurization().orElseThrow().names());
    assertArrayEquals(file, ModelCodec.encode(model));
  }
}

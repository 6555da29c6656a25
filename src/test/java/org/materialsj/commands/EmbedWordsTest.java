package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class EmbedWordsTest extends CommandContract {

  private static final String LINES =
      "The cathode LiCoO2 has capacity\nGaN emits light from a diode\n";

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return EmbedWords.class;
  }

  private String text(String content) throws IOException {
    Path file = folder.resolve("input-text.txt");
    Files.writeString(file, content);
    return "text=[" + file + "] ";
  }

  @Override
  protected String good() throws IOException {
    return text(LINES.repeat(40))
        + ("near=cathode analogies=[cathode - LiCoO2 + GaN] formulas=diode most=3 dimensions=8"
                + " epochs=3 onmap=8 output=[%1$s/v.csv] answerfile=[%1$s/a.csv]"
                + " figures=[%1$s/m.svg]")
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "near=cathode", "There is no text: give a text file, or vectors saved before.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        text(LINES.repeat(40)) + "near=cathodes",
        "\"cathodes\" is not among the 11 words; written alike: cathode.");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "a.csv", "a.csv.provenance.json", "m.svg", "v.csv", "v.csv.provenance.json"
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|input-text.txt: the file is empty.",
        "'...'|The text has no word; words are embedded by the words around them.",
        "'word word'|The text has only one word; words are embedded by the words around them.",
        "'some few words'|No word occurs at least 5 times; the most frequent of 3 words occurs 1"
            + " time. Ask for a lower count, or give more text."
      })
  void aTextWithoutEnoughWordsIsToldInOneSentence(String content, String message)
      throws IOException {
    assertEquals(Optional.of(message), bridge(text(content)));
  }

  @Test
  void anAnalogyOfAnotherFormIsTold() throws IOException {
    assertEquals(
        Optional.of(
            "An analogy is written as a - b + c, with blanks around the signs, but one is"
                + " \"cathode + GaN - diode\"."),
        bridge(text(LINES.repeat(40)) + "analogies=[cathode + GaN - diode]"));
  }

  @Test
  void savedVectorsGiveTheSameAnswersWithoutTheText() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    String first = Files.readString(folder.resolve("a.csv"));
    Path moved = folder.resolve("input-vectors.csv");
    Files.move(folder.resolve("v.csv"), moved);
    assertEquals(
        Optional.empty(),
        bridge(
            ("saved=[%2$s] near=cathode analogies=[cathode - LiCoO2 + GaN] formulas=diode most=3"
                    + " output=[%1$s/v.csv] answerfile=[%1$s/a.csv]")
                .formatted(folder, moved)));
    assertEquals(first, Files.readString(folder.resolve("a.csv")));
    assertEquals(Files.readString(moved), Files.readString(folder.resolve("v.csv")));
  }

  @Test
  void anotherTableIsNotTakenForVectors() throws IOException {
    Path file = folder.resolve("input-other.csv");
    Files.writeString(file, "id,count\na,1\nb,2\n");
    assertTrue(
        bridge("saved=[" + file + "]")
            .orElseThrow()
            .startsWith("This is no table of word vectors"));
  }

  @Test
  void longTrainingIsCancelledInTheMiddle() throws IOException {
    assertCancelled(
        text(LINES.repeat(2000)) + "epochs=10000 dimensions=200 output=[" + folder + "/v.csv]",
        150);
  }
}

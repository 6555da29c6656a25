package org.materialsj.learn.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  @Test
  void aSentenceBecomesWordsFormulasAndNumbers() {
    assertEquals(
        List.of("the", "cathode", "LiCoO2", "delivers", "<number>", "mah", "at", "<number>", "k"),
        Tokenizer.tokens("The cathode (LiCoO2) delivers 137.5 mAh at 300K."));
  }

  @ParameterizedTest
  @CsvSource({
    "Fe2O3, Fe2O3",
    "O3Fe2, Fe2O3",
    "Fe4O6, Fe2O3",
    "Fe2.0O3.0, Fe2O3",
    "TiO\u2082, TiO2",
    "Ca(OH)2, CaH2O2",
    "(NH4)2SO4, H8SN2O4",
    "NaCl, NaCl",
    "ClNa, NaCl",
    "O2, O2",
    "C60, C60",
    "(LiCoO2, LiCoO2",
    "LiCoO2), LiCoO2",
    "'[Fe2O3],', Fe2O3"
  })
  void aFormulaHasOneWayOfWriting(String written, String token) {
    assertEquals(List.of(token), Tokenizer.tokens(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"In", "As", "No", "BN", "WHO", "CO", "B12", "P1", "Cosine", "La1-xSrxMnO3"})
  void whatMayBeAWordIsNoFormula(String word) {
    Tokenizer.tokens(word).forEach(token -> assertFalse(Tokenizer.isFormula(token), token));
  }

  @Test
  void hyphensStayInWordsButPartFormulasFromThem() {
    assertEquals(List.of("n-type", "x-ray"), Tokenizer.tokens("n-type X-ray"));
    assertEquals(List.of("LiCoO2", "based"), Tokenizer.tokens("LiCoO2-based"));
    assertEquals(List.of("LiCoO2", "graphite"), Tokenizer.tokens("LiCoO2/graphite"));
  }

  @Test
  void ionsKeepTheirCharge() {
    assertEquals(List.of("Li+", "and", "Fe3+"), Tokenizer.tokens("Li+ and Fe3+."));
    assertEquals(List.of("Fe3+"), Tokenizer.tokens("Fe\u00b3\u207a"));
  }

  @Test
  void numbersHaveSignsDecimalsAndExponents() {
    assertEquals(
        List.of("<number>", "<number>", "<number>"), Tokenizer.tokens("-1.5e-3 +2, 10,000"));
  }

  @Test
  void wordsOfOtherLanguagesStayWhole() {
    assertEquals(
        List.of("schr\u00f6dinger's", "gr\u00f6\u00dfe"),
        Tokenizer.tokens("Schr\u00f6dinger\u2019s Gr\u00f6\u00dfe"));
  }

  @Test
  void nothingIsMadeOfPunctuation() {
    assertEquals(List.of(), Tokenizer.tokens(" ... ((( --- \" ' /// = "));
    assertEquals(List.of(), Tokenizer.tokens(""));
  }

  @Test
  void tokensOfTokensAreTheSame() {
    for (String token : Tokenizer.tokens("Mixed Fe4O6 in n-type Bi0.5Sb1.5Te3 melts")) {
      assertEquals(List.of(token), Tokenizer.tokens(token));
    }
    assertTrue(Tokenizer.isFormula("Bi0.5Sb1.5Te3"));
  }
}

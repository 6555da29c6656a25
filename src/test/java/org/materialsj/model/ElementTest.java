package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ElementTest {

  private static Element element(String symbol) {
    return Element.ofSymbol(symbol).orElseThrow();
  }

  private static Set<String> without(Function<Element, OptionalDouble> data) {
    return Element.all().stream()
        .filter(e -> e.number() <= 103 && data.apply(e).isEmpty())
        .map(Element::symbol)
        .collect(Collectors.toSet());
  }

  private static Set<String> without(MagpieProperty property) {
    return Element.all().stream()
        .filter(e -> e.number() <= 103 && Double.isNaN(e.magpie(property)))
        .map(Element::symbol)
        .collect(Collectors.toSet());
  }

  @Test
  void thereIsOneElementPerNumberAndSymbol() {
    assertEquals(118, Element.all().size());
    for (int z = 1; z <= 118; z++) {
      Element e = Element.of(z);
      assertEquals(z, e.number());
      assertSame(e, element(e.symbol()));
      assertFalse(e.name().isBlank());
    }
    assertEquals(118, Element.all().stream().map(Element::name).collect(Collectors.toSet()).size());
    assertEquals("Og", Element.of(118).toString());
    assertEquals("Oganesson", Element.of(118).name());
    assertEquals("Sodium", element("Na").name());
  }

  @Test
  void numbersAndSymbolsOutOfRangeAreRejected() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Element.of(119));
    assertEquals("atomic number must be 1 to 118, got 119", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Element.of(0));
    for (String symbol : List.of("", "na", "NA", "X", "D", "T", "Na ")) {
      assertEquals(Optional.empty(), Element.ofSymbol(symbol));
    }
  }

  @Test
  void massesGrowWithTheNumberButForTheKnownInversions() {
    Set<String> inversions = new HashSet<>();
    for (int z = 2; z <= 103; z++) {
      if (Element.of(z).standardMass() < Element.of(z - 1).standardMass()) {
        inversions.add(Element.of(z - 1) + ">" + Element.of(z));
      }
    }
    assertEquals(Set.of("Ar>K", "Co>Ni", "Te>I", "Th>Pa", "U>Np", "Pu>Am", "Cm>Bk"), inversions);
  }

  @Test
  void bothMassesAgree() {
    for (Element e : Element.all()) {
      boolean stable = e.number() <= 83 && e.number() != 43 && e.number() != 61;
      double tolerance = stable ? 6e-4 : 0.02;
      assertEquals(1, e.pymatgenMass() / e.standardMass(), tolerance, e.symbol());
    }
    assertEquals(1.008, element("H").standardMass(), 0);
    assertEquals(1.00794, element("H").pymatgenMass(), 0);
    assertEquals(55.845, element("Fe").standardMass(), 0);
    assertEquals(196.966569, element("Au").standardMass(), 1e-6);
    assertEquals(element("Rf").standardMass(), element("Rf").pymatgenMass(), 0);
  }

  @Test
  void isotopesOfHydrogenAreKnownByTheirSymbols() {
    assertEquals(Optional.of(Isotope.D), Isotope.ofSymbol("D"));
    assertEquals(Optional.of(Isotope.T), Isotope.ofSymbol("T"));
    assertEquals(Optional.empty(), Isotope.ofSymbol("H"));
    assertEquals(2, Isotope.D.massNumber());
    assertEquals(3, Isotope.T.massNumber());
    assertEquals("H", Isotope.D.element().symbol());
    assertEquals(2.014101778, Isotope.D.mass(), 1e-9);
    assertEquals(3.016049281, Isotope.T.mass(), 1e-9);
  }

  @Test
  void factsAboutIronGoldAndOxygen() {
    Element fe = element("Fe");
    assertEquals(26, fe.number());
    assertEquals(4, fe.period());
    assertEquals(8, fe.group());
    assertEquals(OptionalDouble.of(1.83), fe.electronegativity());
    assertEquals(OptionalDouble.of(1.42), fe.covalentRadius());
    assertEquals(OptionalDouble.of(1.40), fe.slaterRadius());
    assertEquals(OptionalDouble.empty(), fe.bondiRadius());
    assertEquals(OptionalDouble.of(2.44), fe.alvarezRadius());
    assertEquals(Map.of(2, 0.92, 3, 0.785), fe.ionicRadii());
    assertEquals(0.8525, fe.averageCationicRadius().orElseThrow(), 1e-12);
    assertEquals(OptionalDouble.empty(), fe.averageAnionicRadius());
    assertEquals(List.of(2, 3), fe.commonOxidationStates());
    assertEquals(List.of(-2, -1, 1, 2, 3, 4, 5, 6), fe.oxidationStates());
    assertEquals(1811, fe.magpie(MagpieProperty.MELTING_TEMPERATURE), 1);
    assertEquals(229, fe.magpie(MagpieProperty.SPACE_GROUP_NUMBER), 0);
    assertEquals(2.11, fe.magpie(MagpieProperty.GROUND_STATE_MOMENT), 0.01);
    Element au = element("Au");
    assertEquals(OptionalDouble.of(1.66), au.bondiRadius());
    assertEquals(OptionalDouble.of(2.32), au.alvarezRadius());
    assertEquals(225, au.magpie(MagpieProperty.SPACE_GROUP_NUMBER), 0);
    assertEquals(14, au.magpie(MagpieProperty.F_VALENCE), 0);
    assertEquals(List.of(), au.icsdOxidationStates());
    Element o = element("O");
    assertEquals(OptionalDouble.of(3.44), o.electronegativity());
    assertEquals(OptionalDouble.of(1.52), o.bondiRadius());
    assertEquals(OptionalDouble.of(1.5), o.alvarezRadius());
    assertEquals(OptionalDouble.of(1.26), o.averageAnionicRadius());
    assertEquals(4, o.magpie(MagpieProperty.P_VALENCE), 0);
    assertEquals(2, o.magpie(MagpieProperty.P_UNFILLED), 0);
    assertEquals(List.of(1, -1), element("H").icsdOxidationStates());
  }

  @Test
  void missingValuesAreWhereTheSourcesHaveNone() {
    assertEquals(Set.of("He", "Ne", "Ar"), without(Element::electronegativity));
    assertEquals(
        Set.of("Bk", "Cf", "Es", "Fm", "Md", "No", "Lr"), without(Element::covalentRadius));
    assertEquals(
        Set.of(
            "He", "Ne", "Kr", "Xe", "At", "Rn", "Fr", "Cm", "Bk", "Cf", "Es", "Fm", "Md", "No",
            "Lr"),
        without(Element::slaterRadius));
    assertEquals(
        Set.of("Pm", "Po", "At", "Rn", "Fr", "Ra", "Fm", "Md", "No", "Lr"),
        without(Element::alvarezRadius));
    assertEquals(38, Element.all().stream().filter(e -> e.bondiRadius().isPresent()).count());
    assertEquals(Set.of("He", "Fr"), without(MagpieProperty.MELTING_TEMPERATURE));
    assertEquals(Set.of("He", "Ne", "Ar", "Rn", "Lr"), without(MagpieProperty.ELECTRONEGATIVITY));
    assertEquals(
        Set.of("Bk", "Cf", "Es", "Fm", "Md", "No", "Lr"), without(MagpieProperty.COVALENT_RADIUS));
    assertEquals(
        Set.of("At", "Rn", "Fr", "Es", "Fm", "Md", "No", "Lr"),
        without(MagpieProperty.SPACE_GROUP_NUMBER));
    Set<MagpieProperty> withGaps =
        Arrays.stream(MagpieProperty.values())
            .filter(property -> !without(property).isEmpty())
            .collect(Collectors.toSet());
    assertEquals(4, withGaps.size());
    for (MagpieProperty property : MagpieProperty.values()) {
      assertTrue(Double.isNaN(Element.of(113).magpie(property)));
    }
  }

  @Test
  void magpieValuesAreConsistent() {
    int[] capacities = {2, 6, 10, 14};
    List<MagpieProperty> filledShells =
        List.of(
            MagpieProperty.S_VALENCE,
            MagpieProperty.P_VALENCE,
            MagpieProperty.D_VALENCE,
            MagpieProperty.F_VALENCE);
    List<MagpieProperty> freeShells =
        List.of(
            MagpieProperty.S_UNFILLED,
            MagpieProperty.P_UNFILLED,
            MagpieProperty.D_UNFILLED,
            MagpieProperty.F_UNFILLED);
    for (int z = 1; z <= 112; z++) {
      Element e = Element.of(z);
      assertEquals(z, e.magpie(MagpieProperty.NUMBER), 0);
      assertEquals(e.period(), e.magpie(MagpieProperty.ROW), 0);
      assertEquals(e.group(), e.magpie(MagpieProperty.COLUMN), 0);
      assertEquals(1, e.magpie(MagpieProperty.ATOMIC_WEIGHT) / e.standardMass(), 0.02);
      double valence = 0;
      double unfilled = 0;
      for (int shell = 0; shell < 4; shell++) {
        double filled = e.magpie(filledShells.get(shell));
        double free = e.magpie(freeShells.get(shell));
        assertEquals(filled > 0 ? capacities[shell] - filled : 0, free, 0, e.symbol());
        valence += filled;
        unfilled += free;
      }
      assertEquals(valence, e.magpie(MagpieProperty.VALENCE), 0);
      assertEquals(unfilled, e.magpie(MagpieProperty.UNFILLED), 0);
      assertTrue(e.magpie(MagpieProperty.GROUND_STATE_VOLUME) > 0);
      assertTrue(e.magpie(MagpieProperty.GROUND_STATE_BAND_GAP) >= 0);
    }
  }

  @Test
  void twoSourcesDifferOnlyForTheKnownElements() {
    Set<String> radii = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Element e : Element.all()) {
      double radius = e.magpie(MagpieProperty.COVALENT_RADIUS);
      if (Math.abs(radius - 100 * e.covalentRadius().orElse(Double.NaN)) > 1e-9) {
        radii.add(e.symbol());
      }
      double magpie = e.magpie(MagpieProperty.ELECTRONEGATIVITY);
      if (Math.abs(magpie - e.electronegativity().orElse(Double.NaN)) > 1e-9) {
        others.add(e.symbol());
      }
    }
    assertEquals(Set.of("C", "Mn", "Fe", "Co"), radii);
    assertEquals(Set.of("Pm", "Eu", "Tb", "Yb"), others);
  }

  @Test
  void radiiAreThoseOfAtoms() {
    for (Element e : Element.all()) {
      e.covalentRadius().ifPresent(r -> assertTrue(r > 0.2 && r < 2.7));
      e.slaterRadius().ifPresent(r -> assertTrue(r > 0.2 && r < 2.7));
      e.bondiRadius().ifPresent(r -> assertTrue(r >= 1.2 && r < 2.8));
      e.alvarezRadius()
          .ifPresent(r -> assertTrue(r >= 1.2 && r > e.covalentRadius().orElse(0) && r < 3.5));
      e.ionicRadii().values().forEach(r -> assertTrue(r > -0.5 && r < 2.3, e.symbol()));
    }
  }

  @Test
  void listsAndMapsCannotBeChanged() {
    Element fe = element("Fe");
    assertThrows(UnsupportedOperationException.class, () -> fe.oxidationStates().add(9));
    assertThrows(UnsupportedOperationException.class, () -> fe.ionicRadii().put(9, 1.0));
  }

  @Test
  void propertiesSayTheirNameAndUnit() {
    assertEquals(22, MagpieProperty.values().length);
    assertEquals("MeltingT", MagpieProperty.MELTING_TEMPERATURE.label());
    assertEquals("K", MagpieProperty.MELTING_TEMPERATURE.unit());
  }
}

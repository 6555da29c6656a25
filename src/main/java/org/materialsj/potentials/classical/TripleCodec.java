package org.materialsj.potentials.classical;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.model.Element;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialCodec;

/**
 * Potentials of triples as JSON: elements, and for each triple of them its symbols and constants in
 * the order of the files of LAMMPS.
 *
 * @param <P> the class of the potential
 * @param <T> the constants of a triple
 */
public final class TripleCodec<P extends Potential, T> implements PotentialCodec<P> {

  private final String kind;
  private final Class<P> type;
  private final Function<P, List<T>> constants;
  private final Function<T, double[]> numbers;
  private final Function<double[], T> maker;
  private final Maker<P, T> potential;
  private final int count;

  private interface Maker<P, T> {
    P make(int[] elements, List<T> constants);
  }

  private TripleCodec(
      String kind,
      Class<P> type,
      int count,
      Function<P, List<T>> constants,
      Function<T, double[]> numbers,
      Function<double[], T> maker,
      Maker<P, T> potential) {
    this.kind = kind;
    this.type = type;
    this.count = count;
    this.constants = constants;
    this.numbers = numbers;
    this.maker = maker;
    this.potential = potential;
  }

  /**
   * Of {@link StillingerWeber}: epsilon, sigma, a, lambda, gamma, cosine, A, B, p, q.
   *
   * @return the codec
   */
  public static PotentialCodec<StillingerWeber> stillingerWeber() {
    return new TripleCodec<>(
        "stillinger-weber",
        StillingerWeber.class,
        TripleFiles.STILLINGER_WEBER,
        StillingerWeber::constants,
        StillingerWeber.Constants::numbers,
        StillingerWeber.Constants::of,
        StillingerWeber::new);
  }

  /**
   * Of {@link Tersoff}: m, gamma, lambda3, c, d, cosine, n, beta, lambda2, B, R, D, lambda1, A.
   *
   * @return the codec
   */
  public static PotentialCodec<Tersoff> tersoff() {
    return new TripleCodec<>(
        "tersoff",
        Tersoff.class,
        TripleFiles.TERSOFF,
        Tersoff::constants,
        Tersoff.Constants::numbers,
        Tersoff.Constants::of,
        Tersoff::new);
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Class<P> type() {
    return type;
  }

  @Override
  public void write(JsonWriter json, P potential) throws IOException {
    int[] elements = potential.elements();
    int n = elements.length;
    JsonElements.write(json, elements);
    json.name("triples").beginArray();
    List<T> all = constants.apply(potential);
    for (int t = 0; t < all.size(); t++) {
      json.beginObject();
      json.name("elements").value(label(elements, t / (n * n), t / n % n, t % n));
      json.name("constants").beginArray();
      for (double value : numbers.apply(all.get(t))) {
        json.value(value);
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
  }

  private static String label(int[] elements, int i, int j, int k) {
    return Element.of(elements[i]).symbol()
        + " "
        + Element.of(elements[j]).symbol()
        + " "
        + Element.of(elements[k]).symbol();
  }

  @Override
  public P read(JsonMembers json) throws ParseException {
    int[] elements = JsonElements.read(json);
    int n = elements.length;
    List<JsonMembers> triples = json.objects("triples");
    if (triples.size() != n * n * n) {
      throw new IllegalArgumentException(
          n + " elements need constants of each triple, got " + triples.size());
    }
    List<T> all = new ArrayList<>();
    for (int t = 0; t < triples.size(); t++) {
      String expected = label(elements, t / (n * n), t / n % n, t % n);
      if (!triples.get(t).text("elements").equals(expected)) {
        throw new IllegalArgumentException(
            "triples must be in the order of the elements; expected " + expected);
      }
      double[] values = triples.get(t).numbers("constants");
      if (values.length != count) {
        throw new IllegalArgumentException(
            expected + " needs " + count + " constants, got " + values.length);
      }
      all.add(maker.apply(values));
    }
    return potential.make(elements, all);
  }
}

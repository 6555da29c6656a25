package org.materialsj.potentials.ace;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.special.ClebschGordan;

/** Lists the products of channels that the settings ask for. */
final class AceProducts {

  private AceProducts() {}

  /** Products by their number of factors, then in the order of {@link AceChannel#ORDER}. */
  static List<List<AceChannel>> of(AceSettings settings, int[] elements) {
    List<List<AceChannel>> products = new ArrayList<>();
    for (int order = 1; order <= settings.order(); order++) {
      int degree = settings.degrees().get(order - 1);
      int angular = order == 1 ? 0 : settings.angular().get(order - 1);
      List<AceChannel> channels = new ArrayList<>();
      for (int species = 0; species < elements.length; species++) {
        for (int l = 0; l <= Math.min(angular, degree); l++) {
          for (int n = 0; n + l <= degree; n++) {
            channels.add(new AceChannel(species, n, l));
          }
        }
      }
      extend(elements.length, channels, 0, order, degree, new ArrayList<>(), products);
    }
    return products;
  }

  /** Every product that couples gives at least one function, so too many are noticed here. */
  private static void extend(
      int species,
      List<AceChannel> channels,
      int from,
      int factors,
      int degree,
      List<AceChannel> chosen,
      List<List<AceChannel>> products) {
    if (factors == 0) {
      if (couples(chosen)) {
        products.add(List.copyOf(chosen));
        if ((long) products.size() * species > AceBasis.MOST_COLUMNS) {
          throw AceBasis.tooLarge(species);
        }
      }
      return;
    }
    for (int c = from; c < channels.size(); c++) {
      AceChannel channel = channels.get(c);
      if (channel.degree() <= degree) {
        chosen.add(channel);
        extend(species, channels, c, factors - 1, degree - channel.degree(), chosen, products);
        chosen.remove(chosen.size() - 1);
      }
    }
  }

  /** Whether there is an invariant under rotation and inversion. */
  private static boolean couples(List<AceChannel> product) {
    int[] l = product.stream().mapToInt(AceChannel::l).toArray();
    int sum = 0;
    for (int degree : l) {
      sum += degree;
    }
    if (sum % 2 == 1) {
      return false;
    }
    return switch (l.length) {
      case 1 -> l[0] == 0;
      case 2 -> l[0] == l[1];
      case 3 -> ClebschGordan.triangle(l[0], l[1], l[2]);
      default ->
          Math.max(Math.abs(l[0] - l[1]), Math.abs(l[2] - l[3]))
              <= Math.min(l[0] + l[1], l[2] + l[3]);
    };
  }
}

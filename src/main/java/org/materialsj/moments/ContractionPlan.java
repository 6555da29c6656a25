package org.materialsj.moments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do to compute a list of invariants, as flat arrays. All numbers lie in one pool: the
 * moments, then a 1, then the forms: shells, or a shell and a form, coupled by a 3j symbol. Every
 * invariant is a factor times a scalar product of two pieces of the pool, and every piece of its
 * gradient a factor times a piece of the pool. Forms are computed once for all invariants, those of
 * the same three degrees one after the other. Immutable.
 */
final class ContractionPlan {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  /** Forms of the same degrees: form k couples the pieces at firsts[k] and seconds[k]. */
  record Group(RealThreeJ table, int[] firsts, int[] seconds, int[] outputs) {

    void forward(double[] pool) {
      int k = 0;
      for (; k + 1 < outputs.length; k += 2) {
        table.couple(
            pool, firsts[k], seconds[k], outputs[k], firsts[k + 1], seconds[k + 1], outputs[k + 1]);
      }
      if (k < outputs.length) {
        table.couple(pool, firsts[k], seconds[k], outputs[k]);
      }
    }

    void backward(double[] pool, double[] adjoint) {
      for (int k = 0; k < outputs.length; k++) {
        table.pullBack(pool, adjoint, firsts[k], seconds[k], outputs[k]);
      }
    }
  }

  /** Number of moments. */
  final int moments;

  /** Length of the pool. */
  final int pool;

  /** Length of the part of the pool that values need. */
  final int valuePool;

  /** What values need, in order. */
  final Group[] valueGroups;

  /** What gradients of single invariants need besides, in order. */
  final Group[] jacobianGroups;

  /** The scalar product of invariant k is that of the pieces at lefts[k] and rights[k]. */
  final int[] lefts;

  final int[] rights;
  final int[] lengths;
  final double[] factors;

  /** The pieces of gradient k are those from rowStarts[k] to rowStarts[k + 1]. */
  final int[] rowStarts;

  final int[] sources;
  final int[] targets;
  final int[] pieceLengths;
  final double[] pieceFactors;

  ContractionPlan(int order, List<Invariant> invariants) {
    Builder builder = new Builder(order);
    int length = invariants.size();
    moments = builder.one;
    lefts = new int[length];
    rights = new int[length];
    lengths = new int[length];
    factors = new double[length];
    for (int k = 0; k < length; k++) {
      Product product = builder.product(invariants.get(k));
      lefts[k] = product.left.offset;
      rights[k] = product.right.offset;
      lengths[k] = product.left.size();
      factors[k] = product.factor;
    }
    valueGroups = builder.takeGroups();
    valuePool = builder.end;
    rowStarts = new int[length + 1];
    List<Piece> pieces = new ArrayList<>();
    List<List<Piece>> rows = new ArrayList<>();
    for (Invariant invariant : invariants) {
      rows.add(builder.gradient(invariant));
    }
    for (int k = 0; k < length; k++) {
      pieces.addAll(rows.get(k));
      rowStarts[k + 1] = pieces.size();
    }
    jacobianGroups = builder.takeGroups();
    pool = builder.end;
    sources = pieces.stream().mapToInt(p -> p.source.offset).toArray();
    targets = pieces.stream().mapToInt(Piece::target).toArray();
    pieceLengths = pieces.stream().mapToInt(p -> p.source.size()).toArray();
    pieceFactors = pieces.stream().mapToDouble(Piece::factor).toArray();
  }

  /** A place in the pool that holds 2l+1 numbers; those of deeper levels are made of others. */
  private record Operand(int offset, int l, int level) {
    int size() {
      return 2 * l + 1;
    }
  }

  /** A form, sign included. */
  private record Form(Operand place, int sign) {}

  private record Product(Operand left, Operand right, double factor) {}

  private record Piece(Operand source, int target, double factor) {}

  private record Key(Operand first, Operand second, int l) {}

  private record Degrees(int level, int first, int second, int l) {}

  private static final class Builder {

    private final int one;
    private int end;
    private final Map<Key, Operand> forms = new LinkedHashMap<>();
    private final Map<Degrees, List<Key>> waiting = new LinkedHashMap<>();
    private final Map<List<Integer>, RealThreeJ> tables = new LinkedHashMap<>();

    Builder(int order) {
      one = ZernikeIndex.size(order);
      end = one + 1;
    }

    Group[] takeGroups() {
      List<Degrees> order = new ArrayList<>(waiting.keySet());
      order.sort(Comparator.comparingInt(Degrees::level));
      Group[] groups = order.stream().map(d -> group(d, waiting.get(d))).toArray(Group[]::new);
      waiting.clear();
      return groups;
    }

    private Group group(Degrees degrees, List<Key> keys) {
      RealThreeJ table =
          tables.computeIfAbsent(
              List.of(degrees.first, degrees.second, degrees.l),
              key -> new RealThreeJ(degrees.first, degrees.second, degrees.l));
      return new Group(
          table,
          keys.stream().mapToInt(k -> k.first.offset).toArray(),
          keys.stream().mapToInt(k -> k.second.offset).toArray(),
          keys.stream().mapToInt(k -> forms.get(k).offset).toArray());
    }

    /** The form of two pieces; that of the swapped ones is the same but for its sign. */
    Form form(Operand a, Operand b, int l) {
      boolean swapped = a.l > b.l || (a.l == b.l && a.offset > b.offset);
      int sign = swapped && (a.l + b.l + l) % 2 == 1 ? -1 : 1;
      Key key = swapped ? new Key(b, a, l) : new Key(a, b, l);
      Operand place = forms.get(key);
      if (place == null) {
        place = new Operand(end, l, 1 + Math.max(a.level, b.level));
        end += place.size();
        forms.put(key, place);
        waiting
            .computeIfAbsent(
                new Degrees(place.level, key.first.l, key.second.l, l), d -> new ArrayList<>())
            .add(key);
      }
      return new Form(place, sign);
    }

    private static Operand[] shells(Invariant invariant) {
      return invariant.shells().stream()
          .map(s -> new Operand(s.offset(), s.l(), 0))
          .toArray(Operand[]::new);
    }

    /** The factor of the contraction of 3j symbols that is the invariant; see Invariant. */
    private static double factor(Invariant invariant) {
      List<Shell> s = invariant.shells();
      if (s.size() == 2) {
        return (s.get(0).l() % 2 == 0 ? 1 : -1) / Math.sqrt(2 * s.get(0).l() + 1);
      }
      if (s.size() == 3 && invariant.coupling().isEmpty()) {
        int sign = (s.get(1).l() + s.get(2).l()) % 2 == 0 ? 1 : -1;
        return invariant.isPseudoscalar() ? -sign : sign;
      }
      // Two forms are sqrt(2j+1) times contractions with 3j symbols, and coupling them divides by
      // one such root. With a single form nothing is left.
      return s.size() == 4 ? Math.sqrt(2 * invariant.coupling().getAsInt() + 1) : 1;
    }

    Product product(Invariant invariant) {
      Operand[] s = shells(invariant);
      double factor = factor(invariant);
      return switch (s.length) {
        case 1 -> new Product(s[0], new Operand(one, 0, 0), factor);
        case 2 -> new Product(s[0], s[1], factor);
        case 3 -> {
          Form pair = form(s[0], s[1], s[2].l);
          yield new Product(pair.place, s[2], pair.sign * factor);
        }
        default -> {
          int j = invariant.coupling().getAsInt();
          yield new Product(form(s[0], s[1], j).place, form(s[2], s[3], j).place, factor);
        }
      };
    }

    List<Piece> gradient(Invariant invariant) {
      Operand[] s = shells(invariant);
      double factor = factor(invariant);
      List<Piece> pieces = new ArrayList<>();
      switch (s.length) {
        case 1 -> add(pieces, new Form(new Operand(one, 0, 0), 1), s[0], factor);
        case 2 -> {
          add(pieces, new Form(s[1], 1), s[0], factor);
          add(pieces, new Form(s[0], 1), s[1], factor);
        }
        case 3 -> {
          for (int i = 0; i < 3; i++) {
            add(pieces, form(s[(i + 1) % 3], s[(i + 2) % 3], s[i].l), s[i], factor);
          }
        }
        default -> {
          int j = invariant.coupling().getAsInt();
          for (int i = 0; i < 4; i++) {
            int pair = i / 2 * 2;
            Operand other = form(s[2 - pair], s[3 - pair], j).place;
            add(pieces, form(s[pair + (i + 1) % 2], other, s[i].l), s[i], factor);
          }
        }
      }
      return pieces;
    }

    /** Adds a piece, or its factor to the one of the same source and target. */
    private static void add(List<Piece> pieces, Form form, Operand shell, double factor) {
      double signed = form.sign * factor;
      for (int i = 0; i < pieces.size(); i++) {
        Piece old = pieces.get(i);
        if (old.source.equals(form.place) && old.target == shell.offset) {
          pieces.set(i, new Piece(old.source, old.target, old.factor + signed));
          return;
        }
      }
      pieces.add(new Piece(form.place, shell.offset, signed));
    }
  }
}

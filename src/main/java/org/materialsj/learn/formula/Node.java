package org.materialsj.learn.formula;

import java.util.List;

/** A part of an expression. Positions are 0-based places in the text, for messages. */
sealed interface Node {

  /** Where it stands. */
  int at();

  /** A number. */
  record Number(int at, double value) implements Node {}

  /** A column by its name. */
  record Column(int at, String name) implements Node {}

  /** A text to compare with. */
  record Text(int at, String text) implements Node {}

  /** A function of one or two numbers. */
  record Call(int at, Function function, List<Node> arguments) implements Node {}

  /** Whether a column has no value in a row. */
  record Missing(int at, Column column) implements Node {}

  /** The negative of a number. */
  record Minus(int at, Node argument) implements Node {}

  /** Two numbers joined by one of + - * / ^. */
  record Arithmetic(int at, char operator, Node left, Node right) implements Node {}

  /** Two numbers or texts compared by one of &lt; &lt;= &gt; &gt;= = !=. */
  record Comparison(int at, String operator, Node left, Node right) implements Node {}

  /** Two conditions joined by and, or by or. */
  record Joint(int at, boolean both, Node left, Node right) implements Node {}

  /** The opposite of a condition. */
  record Not(int at, Node argument) implements Node {}
}

package org.materialsj.learn.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an expression by recursive descent. For one text and one call. */
final class ExpressionParser {

  private static final int LONGEST = 2000;
  private static final int DEEPEST = 200;
  private static final int SHOWN = 80;

  private static final Set<String> WORDS = Set.of("and", "or", "not");

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_.]*");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,300}(\\.\\d{0,300})?|\\.\\d{1,300})([eE][+-]?\\d{1,3})?");
  private static final Pattern COMPARISON = Pattern.compile("<=|>=|!=|==|<|>|=");

  private final String text;
  private int at;
  private int depth;

  ExpressionParser(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A formula has at most " + LONGEST + " characters, got " + text.length() + ".");
    }
    this.text = text;
  }

  /** Whether a name can be written without quotes. */
  static boolean bare(String name) {
    return NAME.matcher(name).matches() && !WORDS.contains(name);
  }

  /** What is wrong at a place of a text. */
  static IllegalArgumentException error(String text, int at, String reason) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    return new IllegalArgumentException(
        "In the formula \"" + shown + "\", character " + (at + 1) + ": " + reason + ".");
  }

  private IllegalArgumentException error(String reason) {
    return error(text, at, reason);
  }

  Node parse() {
    blanks();
    if (at == text.length()) {
      throw new IllegalArgumentException("The formula is empty.");
    }
    Node root = either();
    if (at < text.length()) {
      throw error(
          text.charAt(at) == ')'
              ? "this bracket closes none"
              : "\"" + text.charAt(at) + "\" does not belong here");
    }
    return root;
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** Steps over a sign, if it is next. */
  private boolean sign(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      blanks();
      return true;
    }
    return false;
  }

  /** Steps over a word, if it is next. */
  private boolean word(String word) {
    if (word.equals(match(NAME))) {
      at += word.length();
      blanks();
      return true;
    }
    return false;
  }

  /** What matches here, empty for nothing. */
  private String match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher.group() : "";
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw error("brackets and signs are nested more than " + DEEPEST + " deep");
    }
  }

  private Node either() {
    Node left = both();
    int place = at;
    while (word("or")) {
      left = new Node.Joint(place, false, left, both());
      place = at;
    }
    return left;
  }

  private Node both() {
    Node left = opposite();
    int place = at;
    while (word("and")) {
      left = new Node.Joint(place, true, left, opposite());
      place = at;
    }
    return left;
  }

  private Node opposite() {
    int place = at;
    if (!word("not")) {
      return comparison();
    }
    deeper();
    Node node = new Node.Not(place, opposite());
    depth--;
    return node;
  }

  private Node comparison() {
    Node left = sum();
    int place = at;
    String operator = match(COMPARISON);
    if (operator.isEmpty()) {
      return left;
    }
    at += operator.length();
    blanks();
    Node right = sum();
    if (!match(COMPARISON).isEmpty()) {
      throw error("only two values can be compared; join two comparisons by \"and\"");
    }
    return new Node.Comparison(place, operator.equals("==") ? "=" : operator, left, right);
  }

  private Node sum() {
    Node left = product();
    while (true) {
      int place = at;
      if (sign('+')) {
        left = new Node.Arithmetic(place, '+', left, product());
      } else if (sign('-')) {
        left = new Node.Arithmetic(place, '-', left, product());
      } else {
        return left;
      }
    }
  }

  private Node product() {
    Node left = signed();
    while (true) {
      int place = at;
      if (sign('*')) {
        left = new Node.Arithmetic(place, '*', left, signed());
      } else if (sign('/')) {
        left = new Node.Arithmetic(place, '/', left, signed());
      } else {
        return left;
      }
    }
  }

  private Node signed() {
    int place = at;
    boolean minus = sign('-');
    if (!minus && !sign('+')) {
      return power();
    }
    deeper();
    Node node = signed();
    depth--;
    return minus ? new Node.Minus(place, node) : node;
  }

  private Node power() {
    Node base = atom();
    int place = at;
    if (!sign('^')) {
      return base;
    }
    deeper();
    Node node = new Node.Arithmetic(place, '^', base, signed());
    depth--;
    return node;
  }

  private Node atom() {
    int place = at;
    if (at == text.length()) {
      throw error("the formula ends where a number or a column should stand");
    }
    if (sign('(')) {
      deeper();
      Node inner = either();
      depth--;
      close(place);
      return inner;
    }
    char c = text.charAt(at);
    if (c == '[') {
      return new Node.Column(place, until(']', "bracket"));
    }
    if (c == '\'') {
      return new Node.Column(place, until('\'', "quote"));
    }
    if (c == '"') {
      return new Node.Text(place, until('"', "quote"));
    }
    String number = match(NUMBER);
    if (!number.isEmpty()) {
      return number(number);
    }
    String name = match(NAME);
    if (name.isEmpty() || WORDS.contains(name)) {
      throw error("a number, a column or a bracket is missing");
    }
    at += name.length();
    blanks();
    return at < text.length() && text.charAt(at) == '('
        ? call(place, name)
        : new Node.Column(place, name);
  }

  private Node number(String number) {
    int place = at;
    double value = Double.parseDouble(number);
    if (Double.isInfinite(value)) {
      throw error("the number is too large");
    }
    at += number.length();
    if (!match(NAME).isEmpty()) {
      throw error(
          "a sign is missing behind the number; a column whose name begins with a digit stands in"
              + " single quotes");
    }
    blanks();
    return new Node.Number(place, value);
  }

  /** The text up to a closing sign. */
  private String until(char end, String what) {
    int close = text.indexOf(end, at + 1);
    if (close < 0) {
      throw error("the " + what + " is not closed");
    }
    String inside = text.substring(at + 1, close);
    at = close + 1;
    blanks();
    return inside;
  }

  private void close(int open) {
    if (!sign(')')) {
      if (at < text.length()) {
        throw error("\"" + text.charAt(at) + "\" does not belong here");
      }
      at = open;
      throw error("the bracket is not closed");
    }
  }

  private Node call(int place, String name) {
    Optional<Function> function = Function.ofLabel(name);
    boolean missing = name.equals("missing");
    if (function.isEmpty() && !missing) {
      at = place;
      throw error(
          "there is no function \"" + name + "\"; there are " + Function.labels() + ", missing");
    }
    int open = at;
    sign('(');
    deeper();
    List<Node> arguments = new ArrayList<>();
    do {
      arguments.add(either());
    } while (sign(','));
    depth--;
    close(open);
    int wanted = missing ? 1 : function.get().arguments();
    if (arguments.size() != wanted) {
      at = place;
      throw error(
          name
              + " takes "
              + (wanted == 1 ? "one value" : "two values")
              + ", got "
              + arguments.size());
    }
    if (!missing) {
      return new Node.Call(place, function.get(), List.copyOf(arguments));
    }
    if (arguments.get(0) instanceof Node.Column column) {
      return new Node.Missing(place, column);
    }
    at = place;
    throw error("missing takes the name of a column");
  }
}

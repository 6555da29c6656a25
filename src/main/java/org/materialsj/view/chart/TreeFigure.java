package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.learning.TreeShape;
import org.materialsj.view.colour.Palette;

/**
 * A decision tree from its root downwards. Each box tells the question, what would be predicted
 * there, and how many training rows came to it; rows for which the answer is yes go left. The
 * thicker a line, the more rows went along it. Boxes are coloured by the prediction: numbers from
 * dark to light, classes by their colour, the fuller the purer. Below the deepest level that is
 * shown, dots tell that the tree goes on.
 */
public final class TreeFigure implements Figure {

  private static final int LARGEST_DEPTH = 12;

  /** Levels of splits that can be read of a tree of more leaves than this. */
  private static final int USUAL_DEPTH = 3;

  private static final int MOST_LEAVES = 16;

  private static final double BOX = 184;
  private static final double GAP = 14;
  private static final double LINE = 16;
  private static final double BETWEEN = 46;

  /** A question of more letters than this takes two lines, and a wider box where there is room. */
  private static final int SHORT = 24;

  private static final double MARGIN = 22;
  private static final double HEAD = 66;
  private static final double LARGEST_UNIT = 4;
  private static final double THICKEST = 7;
  private static final Color EDGE = new Color(0x9AA4AE);

  private final String title;
  private final TreeShape tree;
  private final TreeLayout layout;
  private final double least;
  private final double most;
  private final boolean longQuestions;

  /**
   * A picture of a whole tree of at most 16 leaves, or of the first 3 levels of splits of a larger
   * one.
   *
   * @param title one line above it
   * @param tree the tree
   */
  public TreeFigure(String title, TreeShape tree) {
    this(title, tree, leaves(tree) <= MOST_LEAVES ? LARGEST_DEPTH : USUAL_DEPTH);
  }

  /**
   * A picture of a tree.
   *
   * @param title one line above it
   * @param tree the tree
   * @param depth levels of splits to show, 0 to 12
   * @throws IllegalArgumentException for another depth
   */
  public TreeFigure(String title, TreeShape tree, int depth) {
    if (depth < 0 || depth > LARGEST_DEPTH) {
      throw new IllegalArgumentException("depth must be 0 to " + LARGEST_DEPTH + ", got " + depth);
    }
    this.title = Objects.requireNonNull(title, "title");
    this.tree = tree;
    this.layout = new TreeLayout(tree, depth);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (TreeLayout.Place place : layout.places()) {
      low = Math.min(low, node(place).value());
      high = Math.max(high, node(place).value());
    }
    this.least = low;
    this.most = high;
    this.longQuestions =
        layout.places().stream()
            .map(this::node)
            .anyMatch(n -> !n.isLeaf() && (feature(n).name() + threshold(n)).length() > SHORT);
  }

  /** Width of the boxes of a level. */
  private double boxWidth(int level) {
    return longQuestions ? Math.min(2 * BOX, layout.room(level) * (BOX + GAP) - GAP) : BOX;
  }

  private double tall() {
    return (longQuestions ? 4 : 3) * LINE + 12;
  }

  private static long leaves(TreeShape tree) {
    return tree.nodes().stream().filter(TreeShape.Node::isLeaf).count();
  }

  private TreeShape.Node node(TreeLayout.Place place) {
    return tree.nodes().get(place.node());
  }

  private double wide() {
    return layout.width() * (BOX + GAP) + BOX + 2 * MARGIN;
  }

  private double high() {
    return HEAD + (layout.levels() - 1) * (tall() + BETWEEN) + tall() + 2 * MARGIN;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    double unit = Math.min(1, Math.min(1600 / wide(), 900 / high()));
    return new Dimension(
        (int) Math.max(480, Math.ceil(unit * wide())),
        (int) Math.max(320, Math.ceil(unit * high())));
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(tree.table());
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(LARGEST_UNIT, Math.min(width / wide(), height / high()));
    drawHead(g, width, unit);
    double left = (width - unit * (wide() - 2 * MARGIN - BOX)) / 2;
    double top = (HEAD + MARGIN) * unit;
    List<TreeLayout.Place> places = layout.places();
    for (TreeLayout.Place place : places) {
      if (place.parent() >= 0) {
        drawEdge(g, places.get(place.parent()), place, left, top, unit);
      }
    }
    for (TreeLayout.Place place : places) {
      drawBox(g, place, left, top, unit);
    }
  }

  private void drawHead(Graphics2D g, int width, double unit) {
    double room = width - 2 * MARGIN * unit;
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 16, unit));
    String line = Lettering.fit(g.getFontMetrics(), title, room);
    Lettering.left(g, Font.BOLD, 16, unit, line, MARGIN * unit, 30 * unit);
    long leaves = leaves(tree);
    String note =
        String.format(
            Locale.ROOT,
            "%d %s; yes goes left%s",
            leaves,
            leaves == 1 ? "leaf" : "leaves",
            layout.places().size() < tree.nodes().size() ? shownLevels() : "");
    g.setColor(Color.DARK_GRAY);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    Lettering.left(
        g,
        Font.PLAIN,
        12,
        unit,
        Lettering.fit(g.getFontMetrics(), note, room),
        MARGIN * unit,
        50 * unit);
  }

  private String shownLevels() {
    int levels = layout.levels() - 1;
    return levels == 1
        ? "; only the first split is shown"
        : "; the first " + levels + " levels of splits are shown";
  }

  private static double x(TreeLayout.Place place, double left, double unit) {
    return left + place.x() * (BOX + GAP) * unit;
  }

  private double y(TreeLayout.Place place, double top, double unit) {
    return top + place.level() * (tall() + BETWEEN) * unit;
  }

  private void drawEdge(
      Graphics2D g,
      TreeLayout.Place parent,
      TreeLayout.Place child,
      double left,
      double top,
      double unit) {
    int all = tree.nodes().get(0).rows();
    double share = all > 0 ? (double) node(child).rows() / all : 0.2;
    double fromX = x(parent, left, unit);
    double fromY = y(parent, top, unit) + tall() * unit;
    double toX = x(child, left, unit);
    double toY = y(child, top, unit);
    Path2D path = new Path2D.Double();
    path.moveTo(fromX, fromY);
    double bend = (toY - fromY) * 0.55;
    path.curveTo(fromX, fromY + bend, toX, toY - bend, toX, toY);
    g.setColor(EDGE);
    g.setStroke(
        new BasicStroke(
            (float) (unit * (1 + (THICKEST - 1) * share)),
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND));
    g.draw(path);
    if (parent.level() == 0) {
      g.setColor(Color.DARK_GRAY);
      g.setFont(Lettering.font(Font.PLAIN, 11, unit));
      boolean yes = child.node() == node(parent).left();
      double aside = (yes ? -1 : 1) * 18 * unit;
      Lettering.centre(
          g, yes ? "yes" : "no", (fromX + toX) / 2 + aside, (fromY + toY) / 2 - 4 * unit);
    }
  }

  private void drawBox(Graphics2D g, TreeLayout.Place place, double left, double top, double unit) {
    TreeShape.Node node = node(place);
    double wide = boxWidth(place.level());
    double x = x(place, left, unit) - wide * unit / 2;
    double y = y(place, top, unit);
    double round = node.isLeaf() ? 16 * unit : 5 * unit;
    RoundRectangle2D box =
        new RoundRectangle2D.Double(x, y, wide * unit, tall() * unit, round, round);
    Color fill = fill(node);
    g.setColor(fill);
    g.fill(box);
    g.setColor(EDGE.darker());
    g.setStroke(new BasicStroke((float) unit));
    g.draw(box);
    g.setColor(letters(fill));
    double middle = x + wide * unit / 2;
    double leaf = longQuestions ? 2.25 : 1.75;
    double line = y + (node.isLeaf() ? leaf : 1.2) * LINE * unit;
    double room = (wide - 12) * unit;
    if (!node.isLeaf()) {
      g.setFont(Lettering.font(Font.BOLD, 12, unit));
      for (String part : question(node)) {
        Lettering.centre(g, Lettering.fit(g.getFontMetrics(), part, room), middle, line);
        line += LINE * unit;
      }
    }
    g.setFont(Lettering.font(node.isLeaf() ? Font.BOLD : Font.PLAIN, 12, unit));
    Lettering.centre(g, Lettering.fit(g.getFontMetrics(), outcome(node), room), middle, line);
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    Lettering.centre(
        g, Lettering.fit(g.getFontMetrics(), rows(node), room), middle, line + LINE * unit);
    if (!node.isLeaf() && !layout.opens(place.node(), place.level())) {
      drawDots(g, new Rectangle2D.Double(x, y, wide * unit, tall() * unit), unit);
    }
  }

  private static void drawDots(Graphics2D g, Rectangle2D box, double unit) {
    g.setColor(EDGE.darker());
    g.setStroke(
        new BasicStroke((float) (2.6 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int k = -1; k <= 1; k++) {
      double x = box.getCenterX() + 8 * k * unit;
      double y = box.getMaxY() + 8 * unit;
      g.draw(new Line2D.Double(x, y, x, y));
    }
  }

  private ColumnSpec feature(TreeShape.Node node) {
    return tree.features().get(node.feature());
  }

  private String threshold(TreeShape.Node node) {
    String unit = feature(node).unit();
    return "\u2264 " + rounded(node.threshold(), 4) + (unit.isEmpty() ? "" : " " + unit);
  }

  private List<String> question(TreeShape.Node node) {
    String name = feature(node).name();
    return longQuestions ? List.of(name, threshold(node)) : List.of(name + " " + threshold(node));
  }

  private String outcome(TreeShape.Node node) {
    if (!tree.classes().isEmpty()) {
      int best = (int) node.value();
      return String.format(
          Locale.ROOT, "%s (%.0f %%)", tree.classes().get(best), 100 * node.shares().get(best));
    }
    return rounded(node.value(), 4)
        + (tree.target().unit().isEmpty() ? "" : " " + tree.target().unit());
  }

  private static String rows(TreeShape.Node node) {
    String rows = node.rows() == 0 ? "" : node.rows() + (node.rows() == 1 ? " row" : " rows");
    if (Double.isNaN(node.impurity())) {
      return rows;
    }
    return rows + ", impurity " + rounded(node.impurity(), 3);
  }

  private Color fill(TreeShape.Node node) {
    if (tree.classes().isEmpty()) {
      double place = most > least ? (node.value() - least) / (most - least) : 0.5;
      return paler(Gradient.VIRIDIS.at(place), 0.45);
    }
    int best = (int) node.value();
    double chance = 1.0 / tree.classes().size();
    double purity = Math.max(0, (node.shares().get(best) - chance) / (1 - chance));
    return paler(new Color(Palette.rgb(best)), 0.1 + 0.55 * purity);
  }

  private static Color paler(Color colour, double strength) {
    return new Color(
        channel(colour.getRed(), strength),
        channel(colour.getGreen(), strength),
        channel(colour.getBlue(), strength));
  }

  private static int channel(int value, double strength) {
    return (int) Math.round(255 - strength * (255 - value));
  }

  private static Color letters(Color fill) {
    double light = 0.3 * fill.getRed() + 0.59 * fill.getGreen() + 0.11 * fill.getBlue();
    return light > 120 ? Color.BLACK : Color.WHITE;
  }

  private static String rounded(double value, int digits) {
    BigDecimal number = new BigDecimal(value).round(new MathContext(digits));
    boolean plain = value == 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7);
    return plain
        ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()
        : String.format(Locale.ROOT, "%.3e", value);
  }
}

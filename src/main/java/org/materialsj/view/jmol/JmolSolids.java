package org.materialsj.view.jmol;

import java.util.List;

/** Writes solids as a script: numbers and words of ours alone. */
final class JmolSolids {

  private static final double EDGE_DIAMETER = 0.03;
  private static final int EDGE_COLOUR = 0x333333;

  private JmolSolids() {}

  /** The script that draws solids beside what is drawn already. */
  static String draw(List<Solid> solids) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < solids.size(); i++) {
      String id = "solid" + i;
      if (solids.get(i) instanceof Solid.Ball ball) {
        begin(out, id).append(" DIAMETER ").append(JmolText.decimal(2 * ball.radius())).append(' ');
        JmolText.appendCorner(out, ball.centre());
        end(out, ball.colour(), 1);
      } else if (solids.get(i) instanceof Solid.Rod rod) {
        appendRod(out, id, rod);
      } else if (solids.get(i) instanceof Solid.Mesh mesh) {
        appendMesh(out, id, mesh);
      }
    }
    return out.toString();
  }

  private static StringBuilder begin(StringBuilder out, String id) {
    return out.append("draw ID ").append(JmolText.quote(id));
  }

  private static void end(StringBuilder out, int colour, double opacity) {
    out.append(" COLOR ");
    if (opacity < 1) {
      out.append(JmolText.translucency(opacity)).append(' ');
    }
    out.append(JmolText.colour(colour)).append(';');
  }

  private static void appendRod(StringBuilder out, String id, Solid.Rod rod) {
    begin(out, id).append(" DIAMETER ").append(JmolText.decimal(rod.diameter())).append(' ');
    JmolText.appendCorner(out, rod.from());
    JmolText.appendCorner(out, rod.to());
    end(out, rod.colour(), 1);
  }

  private static void appendMesh(StringBuilder out, String id, Solid.Mesh mesh) {
    int n = mesh.vertices().length / 3;
    int triangles = 0;
    for (int[] face : mesh.faces()) {
      triangles += face.length - 2;
    }
    begin(out, id).append(" POLYGON ").append(n).append(' ');
    for (int v = 0; v < n; v++) {
      JmolText.appendCorner(out, vertex(mesh, v));
    }
    out.append(triangles);
    for (int[] face : mesh.faces()) {
      for (int k = 1; k + 1 < face.length; k++) {
        out.append(" [").append(face[0]).append(' ').append(face[k]).append(' ');
        out.append(face[k + 1]).append(" 0]");
      }
    }
    end(out, mesh.colour(), mesh.opacity());
    int edge = 0;
    for (int[] face : mesh.faces()) {
      for (int k = 0; k < face.length; k++) {
        int next = face[(k + 1) % face.length];
        if (face[k] < next) { // the other face of the edge goes the other way
          Solid.Rod rod =
              new Solid.Rod(vertex(mesh, face[k]), vertex(mesh, next), EDGE_DIAMETER, EDGE_COLOUR);
          appendRod(out, id + "edge" + edge++, rod);
        }
      }
    }
  }

  private static double[] vertex(Solid.Mesh mesh, int index) {
    double[] v = mesh.vertices();
    return new double[] {v[3 * index], v[3 * index + 1], v[3 * index + 2]};
  }
}

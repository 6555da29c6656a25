package org.materialsj.engine.planted;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.net.Socket;
import org.materialsj.model.ColumnSpec;

/** Breaks each rule of the house once, to prove that the architecture test can fail. */
@SuppressWarnings({"unused", "BanSerializableRead", "NonFinalStaticField"})
final class BreaksEveryRule {

  static int counter;

  private BreaksEveryRule() {}

  static ColumnSpec importsUpward(ColumnSpec spec) {
    return spec;
  }

  static Color usesScreens() {
    return Color.RED;
  }

  static Object readsObjects(InputStream in) throws IOException, ClassNotFoundException {
    try (ObjectInputStream objects = new ObjectInputStream(in)) {
      return objects.readObject();
    }
  }

  static Socket opensConnections() {
    return new Socket();
  }

  static void writesToTheConsole(String text) {
    System.out.println(text);
  }
}

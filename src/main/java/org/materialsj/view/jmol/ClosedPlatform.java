package org.materialsj.view.jmol;

import java.net.URL;
import java.util.Map;
import org.jmol.api.GenericFileInterface;
import org.jmol.api.GenericImageDialog;
import org.jmol.api.GenericMenuInterface;
import org.jmol.api.GenericMouseInterface;
import org.jmol.awt.Platform;

/**
 * What Jmol may do with the machine: draw. It gets no mouse, no keys (its own would paste files and
 * addresses from the clipboard), no menus, no dialogs, no files and no addresses.
 */
final class ClosedPlatform extends Platform {

  /** Jmol draws only when it believes in a display; ours is an image. */
  @Override
  public boolean isHeadless() {
    return false;
  }

  @Override
  public GenericMouseInterface getMouseManager(double key, Object display) {
    return new GenericMouseInterface() {
      @Override
      public boolean processEvent(int id, int x, int y, int modifiers, long time) {
        return false;
      }

      @Override
      public void clear() {}

      @Override
      public void dispose() {}

      @Override
      public void processTwoPointGesture(float[][][] touches) {}
    };
  }

  @Override
  public GenericMenuInterface getMenuPopup(String structure, char type) {
    return null;
  }

  @Override
  public String prompt(String label, String data, String[] list, boolean asButtons) {
    return null;
  }

  @Override
  public GenericImageDialog getImageDialog(String title, Map<String, GenericImageDialog> dialogs) {
    throw refusal("a dialog");
  }

  @Override
  public GenericFileInterface newFile(String name) {
    throw refusal("file " + name);
  }

  @Override
  public Object getBufferedFileInputStream(String name) {
    return "Files cannot be opened.";
  }

  @Override
  public Object getURLContents(URL url, byte[] out, String post, boolean asString) {
    return "Addresses cannot be opened.";
  }

  private static IllegalStateException refusal(String what) {
    return new IllegalStateException("the viewer asked for " + what);
  }
}

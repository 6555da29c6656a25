package org.materialsj.potentials.mechanics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.io.json.JsonTree;

/** Numbers of other programs. */
final class Golden {

  private Golden() {}

  static JsonMembers read(String name) throws IOException, ParseException {
    try (InputStream in = Golden.class.getResourceAsStream(name)) {
      return JsonTree.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
    }
  }
}

package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Structure;

/** Structures by what they are called. */
final class StructureNames {

  private static final int KINDS = 3;

  private final List<Map<String, Integer>> byKind = new ArrayList<>();
  private final Set<String> doubtful = new HashSet<>();

  StructureNames(List<StructureRow> structures) {
    for (int kind = 0; kind < KINDS; kind++) {
      Map<String, Integer> index = new HashMap<>();
      for (int k = 0; k < structures.size(); k++) {
        String name = of(structures.get(k)).get(kind);
        Integer other = name.isEmpty() ? null : index.putIfAbsent(name, k);
        boolean known = byKind.stream().anyMatch(better -> better.containsKey(name));
        if (other != null && !known) {
          doubtful.add(name);
        }
      }
      index.remove("");
      byKind.add(index);
    }
  }

  /** Id, own name, and file without folder and extension; empty where there is none. */
  static List<String> of(StructureRow row) {
    String id = row.id().strip();
    String file = id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 && file.indexOf('#') < 0 ? file.substring(0, dot) : "";
    return List.of(id, row.structure().map(Structure::name).orElse("").strip(), stem);
  }

  /** The index of the first structure of a name, or -1. */
  int find(String name) {
    for (Map<String, Integer> index : byKind) {
      if (index.containsKey(name)) {
        return index.get(name);
      }
    }
    return -1;
  }

  /** Whether several structures have a name, and none has it as its id. */
  boolean isDoubtful(String name) {
    return doubtful.contains(name);
  }
}

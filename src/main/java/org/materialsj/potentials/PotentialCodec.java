package org.materialsj.potentials;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;

/**
 * Writes one kind of potential to a model file and reads it again.
 *
 * @param <P> the class of the potential
 */
public interface PotentialCodec<P extends Potential> {

  /**
   * The kind.
   *
   * @return a word such as "pair", different for each codec
   */
  String kind();

  /**
   * The class of the potentials.
   *
   * @return of everything that it writes
   */
  Class<P> type();

  /**
   * Writes the members that are the potential's own.
   *
   * @param json inside an object that holds "format", "version" and "kind" already
   * @param potential the potential
   * @throws IOException if the writer fails
   */
  void write(JsonWriter json, P potential) throws IOException;

  /**
   * Reads the members that are the potential's own, trusting nothing in them.
   *
   * @param json all members of the file
   * @return the potential, with the same numbers bit by bit
   * @throws ParseException if a member is missing or not sound
   * @throws IllegalArgumentException if they do not fit together
   */
  P read(JsonMembers json) throws ParseException;
}

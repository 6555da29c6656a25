package org.materialsj.learn;

/** A model file that cannot be trusted or understood: what is wrong, in one plain sentence. */
public final class ModelFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A defect.
   *
   * @param sentence one plain sentence: what is wrong and what to do
   */
  public ModelFormatException(String sentence) {
    super(sentence);
  }
}

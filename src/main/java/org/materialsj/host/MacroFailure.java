package org.materialsj.host;

/** A macro that stopped with an error. Its message is for the user; it has no stack trace. */
public final class MacroFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message what ImageJ said
   */
  public MacroFailure(String message) {
    super(message, null, false, false);
  }
}

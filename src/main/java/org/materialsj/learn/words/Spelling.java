package org.materialsj.learn.words;

/** How differently two words are written. */
final class Spelling {

  private Spelling() {}

  /**
   * The least number of letters to insert, leave out or replace (Levenshtein 1966). Upper and lower
   * case are the same.
   */
  static int distance(String p, String q) {
    int[] row = new int[q.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= p.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same =
            Character.toLowerCase(p.charAt(i - 1)) == Character.toLowerCase(q.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[q.length()];
  }
}

package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macros on moments that come with the program, run without a display. */
class MomentMacrosIT {

  @TempDir Path folder;

  /** Runs a macro of the folder macros; returns what it said. */
  private String run(String macro) throws IOException, InterruptedException {
    MainTest.Ended ended =
        MainTest.run(
            folder, Files.readString(Path.of("macros", macro)), folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    return ended.said();
  }

  private void assertMade(String... files) throws IOException {
    for (String file : files) {
      assertTrue(Files.size(folder.resolve("out").resolve(file)) > 500, file);
    }
  }

  @Test
  void momentInvariantsMakesItsTables() throws Exception {
    run("MomentInvariants.ijm");
    assertMade("molecules.csv", "chiral.csv", "means.csv", "atoms.csv");
  }

  @Test
  void momentPicturesMakesItsPictures() throws Exception {
    run("MomentPictures.ijm");
    assertMade("radial.png", "harmonic-3-3.png", "zernike-5-3-2.png", "fingerprint-ethanol.png");
  }

  @Test
  void shapeOfAStackRebuildsTheShape() throws Exception {
    String said = run("ShapeOfAStack.ijm");
    assertTrue(said.contains("The rebuilt stack has voxels of 0.2 x 0.2 x 0.3 microns."), said);
    assertMade("errors.csv", "errors.png", "rebuilt.tif", "rebuilt.png");
  }

  @Test
  void onlyTheMirrorChangesPseudoscalars() throws Exception {
    String said = run("WhatChanges.ijm");
    assertTrue(said.contains("translation changes: Coordinates"), said);
    for (String line : said.lines().toList()) {
      if (line.contains(" changes: ")) {
        assertEquals(line.startsWith("mirror"), line.contains("Pseudoscalars"), line);
      }
    }
  }
}

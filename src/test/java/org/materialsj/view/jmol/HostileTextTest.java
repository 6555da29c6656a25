package org.materialsj.view.jmol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jmol.adapter.smarter.SmarterJmolAdapter;
import org.jmol.viewer.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;
import org.materialsj.model.Structure;
import org.materialsj.view.SampleStructures;

/**
 * What Jmol must never do, tried with a server on this machine that counts its visitors and a
 * folder that must stay empty: first with hostile text in structures, then with hostile scripts and
 * files given to the viewer itself, as if the first wall had fallen.
 */
class HostileTextTest {

  @TempDir Path folder;

  private final AtomicInteger requests = new AtomicInteger();
  private ServerSocket server;
  private String address;

  // What Jmol prints about refused scripts is expected and would only clutter the log.
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  @BeforeEach
  void silence() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
  }

  @AfterEach
  void speak() {
    System.setOut(out);
    System.setErr(err);
  }

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
    Thread thread =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try (Socket visitor = server.accept()) {
                  requests.incrementAndGet();
                } catch (SocketException e) {
                  return; // closed: the test is over
                } catch (IOException e) {
                  requests.addAndGet(1000);
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void nothingHappened() throws Exception {
    Thread.sleep(100); // a request on its way would arrive now
    server.close();
    assertEquals(0, requests.get(), "requests to the server");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList(), "files written");
    }
  }

  private String fill(String pattern) {
    return pattern
        .replace("ADDRESS", address)
        .replace("FILE", folder.resolve("written").toString())
        .replace("NUL", "\0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#jmolscript: load \"ADDRESS\"; write \"FILE\";",
        "x\n#jmolscript: load ADDRESS",
        "\"; load \"ADDRESS\"; write \"FILE\"; echo \"",
        "'; load 'ADDRESS';",
        "\\\"; load \\\"ADDRESS\\\"",
        "@{load('ADDRESS')}",
        "${load('ADDRESS')}",
        "NUL\"; load ADDRESS",
        "a\r\nM  END\n$$$$\nload ADDRESS",
        "<html><img src='ADDRESS'>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"ADDRESS\">]><cml>&e;</cml>",
        "data_x\nloop_\n_atom_site_label\n# jmolscript:load ADDRESS",
        "*/ load ADDRESS /*",
        "`load ADDRESS`"
      })
  void hostileNamesLabelsAndPropertiesNeverReachJmol(String pattern) {
    String text = fill(pattern);
    Map<String, String> properties = Map.of(text, text, "jmolscript", text);
    Crystal salt = SampleStructures.rockSalt(text);
    List<Site> sites =
        salt.sites().stream()
            .map(s -> new Site(s.species(), s.x(), s.y(), s.z(), text, s.parent(), s.operation()))
            .toList();
    Crystal crystal = new Crystal(text, salt.lattice(), sites, salt.operations(), properties);
    for (Structure structure : List.of(crystal, SampleStructures.ethanol(text, properties))) {
      Structure harmless =
          structure instanceof Crystal ? SampleStructures.rockSalt("") : SampleStructures.ethanol();
      for (ViewOptions.Style style : ViewOptions.Style.values()) {
        ViewOptions options = ViewOptions.DEFAULT.withStyle(style);
        Scene scene = SceneBuilder.build(structure, options);
        Scene plain = SceneBuilder.build(harmless, options);
        assertEquals(JmolText.table(plain), JmolText.table(scene));
        assertEquals(JmolText.look(plain, options), JmolText.look(scene, options));
        assertTrue(StructureImages.png(structure, options, 64, 64).length > 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load \"ADDRESS\";",
        "load ADDRESS",
        "x = load('ADDRESS'); print x;",
        "script \"ADDRESS\";",
        "load data \"model x\"\n1\n#jmolscript: load ADDRESS; write FILE\nH 0 0 0\nend \"model x\";",
        "write \"FILE\";",
        "write PNG \"FILE\";",
        "write var x \"FILE\";",
        "isosurface \"ADDRESS\";",
        "background IMAGE \"ADDRESS\";",
        "set echo top left; set echo IMAGE \"ADDRESS\";",
        "load =1crn", // a database abroad; refused before any name is looked up
        "console;",
        "show url \"ADDRESS\";"
      })
  void hostileScriptsDoNothingEvenInsideTheViewer(String script) {
    try (JmolSession session = new JmolSession()) {
      session.load(
          SceneBuilder.build(SampleStructures.ethanol(), ViewOptions.DEFAULT),
          ViewOptions.DEFAULT,
          false);
      attempt(session.viewer(), fill(script));
    }
  }

  /** Shows that the server would notice: Jmol as it comes does fetch the address. */
  @Test
  void anOpenViewerDoesMakeARequest() throws Exception {
    Map<String, Object> info = new Hashtable<>();
    info.put("adapter", new SmarterJmolAdapter());
    info.put("noGraphics", true);
    info.put("headless", true);
    Viewer open = new Viewer(info);
    open.runScript("load \"" + address + "\";");
    open.dispose();
    for (int k = 0; k < 100 && requests.get() == 0; k++) {
      Thread.sleep(20);
    }
    assertTrue(requests.getAndSet(0) > 0);
  }

  @Test
  void scriptsInsideModelsDoNotRun() {
    try (JmolSession session = new JmolSession()) {
      Viewer viewer = session.viewer();
      String xyz = fill("1\n#jmolscript: load \"ADDRESS\"; write \"FILE\"\nH 0 0 0\n");
      viewer.loadInline(xyz);
      viewer.runScript(fill("load data \"model m\"\n" + xyz + "end \"model m\";"));
      session.render();
    }
  }

  @Test
  void externalEntitiesAreNotFetched() {
    try (JmolSession session = new JmolSession()) {
      session
          .viewer()
          .loadInline(
              fill(
                  "<?xml version=\"1.0\"?><!DOCTYPE cml [<!ENTITY e SYSTEM \"ADDRESS\">]>"
                      + "<cml><molecule title=\"&e;\"><atomArray>"
                      + "<atom id=\"a1\" elementType=\"H\" x3=\"0\" y3=\"0\" z3=\"0\"/>"
                      + "</atomArray></molecule></cml>"));
    }
  }

  @Test
  void aLocalFileIsNotRead() throws IOException {
    Path secret = Files.createTempFile("secret", ".txt");
    try (JmolSession session = new JmolSession()) {
      Files.writeString(secret, "3\n\nO 0 0 0\nH 0 0 1\nH 0 1 0\n");
      session.viewer().loadInline("1\n\nHe 0 0 0\n");
      attempt(session.viewer(), "load \"" + secret + "\"");
      assertTrue(session.viewer().ms.ac < 3, "the file's atoms are shown");
      attempt(session.viewer(), "secret = load(\"" + secret + "\")");
      Object value = session.viewer().evaluateExpression("secret");
      assertFalse(String.valueOf(value).contains("O 0 0 0"), "the file's text was read");
    } finally {
      Files.delete(secret);
    }
  }

  /** Refusals may be exceptions of our platform or messages of Jmol. */
  private static void attempt(Viewer viewer, String script) {
    try {
      viewer.runScript(script);
    } catch (IllegalStateException refusal) {
      assertTrue(refusal.getMessage().startsWith("the viewer asked for"), refusal.getMessage());
    }
  }

  @Property(tries = 300)
  void quotedTextIsOneLiteralOfHarmlessCharacters(@ForAll @StringLength(max = 60) String text) {
    String quoted = JmolText.quote(text);
    assertTrue(quoted.matches("\"([A-Za-z0-9 .,_()\\-]|\\\\u[0-9A-F]{4})*\""), quoted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a\"b",
        "a\\b",
        "a;b",
        "@{1+1}",
        "${1+1}",
        "a'b",
        "\u00C5ngstr\u00F6m",
        "\\u0041",
        "\\n",
        "{0 0 0}",
        "a#b",
        "/* c */"
      })
  void jmolReadsQuotedTextAsItWas(String text) {
    try (JmolSession session = new JmolSession()) {
      session.viewer().runScript("quoted = " + JmolText.quote(text) + ";");
      assertEquals(text, session.viewer().evaluateExpression("quoted"));
    }
  }

  @Test
  void controlCharactersBecomeSpaces() {
    assertEquals("\"a b c d\"", JmolText.quote("a\nb\0c\td"));
  }
}

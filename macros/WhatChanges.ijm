// What each representation of a molecule does when the molecule is moved, turned, renumbered or mirrored: prints the
// names of those whose numbers changed, step by step. The molecule is (R)-CHFClBr, which differs from its mirror image:
// only the pseudoscalars among the invariants see it.
//
// Argument: the folder to write into, "what-changes-output" when there is none.

folder = getArgument();
if (folder == "") folder = "what-changes-output";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

steps = newArray("translation", "rotation", "swap", "mirror");
options = newArray("movex=1 movey=-2 movez=0.5", "rotatex=30 rotatey=20 rotatez=10", "swapfirst=1 swapsecond=4",
    "mirror=true");
for (i = 0; i < steps.length; i++) {
  table = folder + "/" + steps[i] + ".csv";
  run("Invariance Explorer...",
      "source=sample:chiral-molecules number=1 " + options[i]
      + " output=[" + table + "] figure=[" + folder + "/" + steps[i] + ".png]");
  print(steps[i] + " changes: " + changed(table));
}

// The representations of which a number changed. Each row is called "representation: component" and ends in yes or no.
function changed(table) {
  lines = split(File.openAsString(table), "\n");
  names = "";
  for (k = 1; k < lines.length; k++) {
    line = trim(lines[k]);
    name = replace(substring(line, 0, indexOf(line, ":")), "\"", "");
    if (endsWith(line, ",yes") && indexOf(names + ",", " " + name + ",") < 0) {
      if (names != "") names += ",";
      names += " " + name;
    }
  }
  return trim(names);
}

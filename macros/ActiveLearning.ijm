// Which experiment next? 400 candidates have five ingredients and a hardness that nobody knows yet but this macro. A
// model of the few that were measured proposes the next three, again and again; 20 such campaigns, each from other
// random starts, are compared with drawing at random. Then one campaign as it is in the laboratory: the hardness of
// most rows is missing, the plugin proposes rows, their answers are filled in, and it is asked again.
//
// Argument: the folder to write into, "active-learning-output" when there is none.

folder = getArgument();
if (folder == "") folder = "active-learning-output";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

rows = 400;
random("seed", 5);
x = newArray(5 * rows);
hardness = newArray(rows);
text = "id,a,b,c,d,e,hardness (GPa)\n";
for (i = 0; i < rows; i++) {
  for (k = 0; k < 5; k++) x[5 * i + k] = random();
  a = x[5 * i];
  b = x[5 * i + 1];
  c = x[5 * i + 2];
  // A narrow peak on a slope; d matters little and e not at all.
  hardness[i] = 8 + 6 * a + 3 * sin(6 * b)
      + 14 * exp(-12 * ((a - 0.7) * (a - 0.7) + (b - 0.3) * (b - 0.3) + (c - 0.6) * (c - 0.6)))
      + 0.5 * x[5 * i + 3] + 0.2 * random("gaussian");
  text = text + line(i) + d2s(hardness[i], 4) + "\n";
}
File.saveString(text, folder + "/alloys.csv");

// How fast the hardest alloys are found: expected improvement against chance.
run("Learn Actively...",
    "source=[" + folder + "/alloys.csv] target=hardness mode=[Simulate on a labelled table] goal=[Find the highest]"
    + " learner=[Gaussian process] acquisition=[Expected improvement] batch=3 initial=10 rounds=12 repetitions=20"
    + " topshare=0.05 seed=42 output=[" + folder + "/hardest.csv] rowtable=[" + folder + "/hardest-picks.csv]"
    + " figures=[" + folder + "/hardest.png]");

// How fast a model learns where the alloys form one phase and where two, by all acquisitions that serve this.
text = "id,a,b,c,phases\n";
for (i = 0; i < rows; i++) {
  a = x[5 * i] - 0.5;
  b = x[5 * i + 1] - 0.5;
  phases = "one";
  if (a * a + b * b < 0.09) phases = "two";
  text = text + "A" + (i + 1) + "," + d2s(a, 6) + "," + d2s(b, 6) + "," + d2s(x[5 * i + 2], 6) + "," + phases + "\n";
}
File.saveString(text, folder + "/phases.csv");
run("Learn Actively...",
    "source=[" + folder + "/phases.csv] target=phases mode=[Simulate on a labelled table] goal=[Learn everywhere]"
    + " learner=[Random forest] settings=[trees=30] acquisition=[All that fit the goal] batch=5 initial=10 rounds=12"
    + " repetitions=20 seed=42 output=[" + folder + "/phase-curves.csv] rowtable=[" + folder + "/phase-picks.csv]"
    + " figures=[" + folder + "/phases.png]");

// In the laboratory: ten alloys are measured, then three rounds of four.
text = "id,a,b,c,d,e,hardness (GPa)\n";
for (i = 0; i < rows; i++) {
  text = text + line(i);
  if (i % 40 == 20) text = text + d2s(hardness[i], 4);
  text = text + "\n";
}
File.saveString(text, folder + "/round-0.csv");
for (r = 1; r <= 3; r++) {
  run("Learn Actively...",
      "source=[" + folder + "/round-" + (r - 1) + ".csv] target=hardness mode=[Propose rows to measure]"
      + " goal=[Find the highest] learner=[Gaussian process] acquisition=[Diverse by clusters] batch=4 seed=42"
      + " output=[" + folder + "/measure-" + r + ".csv] rowtable=[" + folder + "/round-" + r + ".csv]"
      + " figures=[" + folder + "/candidates-" + r + ".png]");
  // The answers come back: whoever has this round and no hardness was measured.
  lines = split(File.openAsString(folder + "/round-" + r + ".csv"), "\n");
  text = lines[0] + "\n";
  for (k = 1; k < lines.length; k++) {
    cells = split(lines[k], "(,)");
    if (cells[7] == "" + r && cells[6] == "") {
      i = parseInt(substring(cells[0], 1)) - 1;
      print("Round " + r + ": " + cells[0] + " has " + d2s(hardness[i], 2) + " GPa");
      lines[k] = "" + line(i) + d2s(hardness[i], 4) + "," + r;
    }
    text = text + lines[k] + "\n";
  }
  File.saveString(text, folder + "/round-" + r + ".csv");
}

function line(i) {
  text = "A" + (i + 1);
  for (k = 0; k < 5; k++) text = text + "," + d2s(x[5 * i + k], 6);
  return text + ",";
}

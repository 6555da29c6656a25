// What a score is worth that was searched for. First a table of pure noise: choosing the columns that follow the target
// best on all rows feigns a law; choosing them inside the folds shows that there is none. Then a real law, whose inner
// score (searched for) and outer score (honest) nearly agree.
//
// Argument: the folder to write into.

folder = getArgument();
if (folder == "") folder = "nested-validation-output";
File.makeDirectory(folder);
rows = 100;
columns = 800;
random("seed", 3);

// Noise: a target and columns that have nothing to do with it.
y = newArray(rows);
for (i = 0; i < rows; i++) y[i] = random("gaussian");
x = newArray(rows * columns);
for (i = 0; i < x.length; i++) x[i] = random("gaussian");
strength = newArray(columns);
for (c = 0; c < columns; c++) {
  sum = 0;
  for (i = 0; i < rows; i++) sum += y[i] * x[c * rows + i];
  strength[c] = -abs(sum);
}
best = Array.rankPositions(strength);
all = newArray(columns);
for (c = 0; c < columns; c++) all[c] = c;
writeTable(folder + "/noise.csv", all);
writeTable(folder + "/noise-selected.csv", Array.trim(best, 40));

tune("noise-selected", "Ridge regression", "alpha=1e0..1e2 log", "Grid");
tune("noise", "Ridge regression", "preparation='lasso alpha=0.2','lasso alpha=0.25'", "Grid");

// A law: two waves, noise, and two columns without meaning.
text = "id,a,b,c,d,y (eV)\n";
for (i = 0; i < 120; i++) {
  a = random;
  b = random;
  text += "r" + i + "," + a + "," + b + "," + random + "," + random + ","
      + (sin(6 * a) + b * b + 0.1 * random("gaussian")) + "\n";
}
File.saveString(text, folder + "/law.csv");
tune("law", "Kernel ridge", "gamma=1e-3..1e1 log; alpha=1e-4..1e1 log", "Bayesian");

// Searches settings in each outer fold, and prints the mean inner and outer score.
function tune(name, learner, space, search) {
  run("Tune Materials Model...",
      "features=[" + folder + "/" + name + ".csv] target=y learner=[" + learner + "] space=[" + space + "]"
      + " search=" + search + " trials=14 levels=3 outerfolds=4 innerfolds=4 seed=42"
      + " model=[" + folder + "/" + name + ".mjmodel] figures=[" + folder + "/" + name + ".png]"
      + " output=[" + folder + "/" + name + "-folds.csv] trialtable=[" + folder + "/" + name + "-trials.csv]"
      + " learningcurve=[" + folder + "/" + name + "-learning.csv]");
  lines = split(File.openAsString(folder + "/" + name + "-folds.csv"), "\n");
  for (k = 1; k < lines.length; k++) {
    cells = split(lines[k], ",");
    if (cells[0] == "mean of folds")
      print(name + ": inner R2 " + d2s(cells[2], 2) + ", outer R2 " + d2s(cells[3], 2));
  }
}

// Writes the noise with some of its columns.
function writeTable(file, some) {
  text = "id";
  for (k = 0; k < some.length; k++) text += ",x" + some[k];
  text += ",y (eV)\n";
  for (i = 0; i < rows; i++) {
    line = "r" + i;
    for (k = 0; k < some.length; k++) line += "," + x[some[k] * rows + i];
    text += line + "," + y[i] + "\n";
  }
  File.saveString(text, file);
}

// A decision tree can be read, a forest predicts better. A tree that grows until each leaf holds one row learns the noise
// too; pruned, it predicts better and is small enough to be drawn. A forest of deep trees averages the noise away.
//
// The macro makes a table of 400 rows: y = 10 sin(pi a b) + 20 (c - 0.5)^2 + 10 d + 5 e + noise of standard deviation 2,
// with a to e even over 0 to 1, and two idle columns (after Friedman 1991, doi:10.1214/aos/1176347963). All are judged on the same 5 folds.
//
// Argument: the folder to write into, "tree-and-forest" when there is none.

var folder = getArgument();
var table;
if (folder == "") folder = "tree-and-forest";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

// The same numbers in every run, evenly spread over 0 to 1 (Kronecker sequences by roots of primes).
text = "id,a,b,c,d,e,idle 1,idle 2,y (eV)\n";
for (i = 1; i <= 400; i++) {
  a = part(i * sqrt(2));
  b = part(i * sqrt(3));
  c = part(i * sqrt(5));
  d = part(i * sqrt(7));
  e = part(i * sqrt(11));
  // The sum of three numbers from 0 to 1 has a standard deviation of 0.5.
  noise = 4 * (part(i * i * sqrt(17)) + part(i * i * sqrt(19)) + part(i * i * sqrt(23)) - 1.5);
  y = 10 * sin(PI * a * b) + 20 * (c - 0.5) * (c - 0.5) + 10 * d + 5 * e + noise;
  text = text + "r" + i + "," + d2s(a, 6) + "," + d2s(b, 6) + "," + d2s(c, 6) + "," + d2s(d, 6) + "," + d2s(e, 6)
      + "," + d2s(part(i * sqrt(29)), 6) + "," + d2s(part(i * sqrt(31)), 6) + "," + d2s(y, 6) + "\n";
}
table = folder + "/table.csv";
File.saveString(text, table);

train("deep-tree", "Decision tree", "");
train("pruned-tree", "Decision tree", "pruning=0.3");
train("forest", "Random forest", "maxFeatures=all");
explain("pruned-tree");
explain("forest");
run("Compare Materials Models...",
    "features=[" + table + "] target=y learners=[Decision tree, Random forest, Gradient boosting] folds=5"
    + " output=[" + folder + "/comparison.csv] figure=[" + folder + "/comparison.png]");
print("R2 of a deep tree " + d2s(r2("deep-tree"), 3) + ", of a pruned tree " + d2s(r2("pruned-tree"), 3)
    + ", of a forest " + d2s(r2("forest"), 3) + ".");

// Trains on all rows after a cross-validation, and keeps the model, its predictions and its parity plot.
function train(name, learner, settings) {
  run("Train Materials Model...",
      "features=[" + table + "] target=y learner=[" + learner + "] settings=[" + settings + "] folds=5"
      + " model=[" + folder + "/" + name + ".mjmodel] parityplot=[" + folder + "/" + name + "-parity.png]"
      + " predictions=[" + folder + "/" + name + ".csv]");
}

// Draws a tree of the model, and what its features are worth.
function explain(name) {
  run("Explain Materials Model...",
      "model=[" + folder + "/" + name + ".mjmodel] features=[" + table + "] drawntree=1"
      + " treepicture=[" + folder + "/" + name + ".png]"
      + " importancepicture=[" + folder + "/" + name + "-importance.png]"
      + " shappicture=[" + folder + "/" + name + "-shap.png]");
}

// The R2 of the predictions of a cross-validation.
function r2(name) {
  lines = split(File.openAsString(folder + "/" + name + ".csv"), "\n");
  names = split(lines[0], ",");
  actual = -1;
  predicted = -1;
  for (k = 0; k < names.length; k++) {
    if (startsWith(names[k], "y (")) actual = k;
    if (startsWith(names[k], "predicted y (")) predicted = k;
  }
  n = lines.length - 1;
  mean = 0;
  for (i = 1; i <= n; i++) mean += parseFloat(value(lines[i], actual)) / n;
  error = 0;
  spread = 0;
  for (i = 1; i <= n; i++) {
    y = parseFloat(value(lines[i], actual));
    p = parseFloat(value(lines[i], predicted));
    error += (y - p) * (y - p);
    spread += (y - mean) * (y - mean);
  }
  return 1 - error / spread;
}

function value(line, column) {
  cells = split(line, ",");
  return cells[column];
}

function part(x) { return x - floor(x); }

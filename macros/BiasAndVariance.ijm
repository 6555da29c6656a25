// Why a fit errs: too simple a model by bias, too flexible a one by variance, and any by the noise of the data. Noisy
// points of a Lennard-Jones curve are fitted again and again, by polynomials, by nearest neighbours and by decision trees.
//
// Argument: the folder to write into.

folder = getArgument();
if (folder == "") folder = "bias-variance-output";
File.makeDirectory(folder);

learners = newArray("Least squares", "Nearest neighbours", "Decision tree");
complexities = newArray("degree=1..14", "neighbours=1,2,3,4,6,8,11,15,20", "maxDepth=1..7");
names = newArray("polynomials", "neighbours", "trees");
for (i = 0; i < learners.length; i++) {
  run("Bias And Variance...",
      "learner=[" + learners[i] + "] complexity=[" + complexities[i] + "] points=30 noise=0.3 sets=400 seed=42"
      + " output=[" + folder + "/" + names[i] + ".csv] curves=[" + folder + "/" + names[i] + "-curves.csv]"
      + " figures=[" + folder + "/" + names[i] + ".png]");
  tell(names[i], folder + "/" + names[i] + ".csv");
}

// Prints the value of least error, and how the error there is made up.
function tell(name, file) {
  lines = split(File.openAsString(file), "\n");
  best = split(lines[1], ",");
  for (k = 2; k < lines.length; k++) {
    cells = split(lines[k], ",");
    if (parseFloat(cells[5]) < parseFloat(best[5])) best = cells;
  }
  print(name + ": least error at " + best[0] + ": squared bias " + d2s(best[2], 4) + " + variance " + d2s(best[3], 4)
      + " + noise " + d2s(best[4], 4) + " = " + d2s(best[5], 4) + "; measured " + d2s(best[6], 4) + " epsilon^2");
}

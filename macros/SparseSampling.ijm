// A signal of three frequencies, measured at only 30 random times, is rebuilt among 120 possible frequencies: by
// LASSO and by orthogonal matching pursuit, beside a polynomial, which sees only the rough shape. Pursuit finds just the
// three; LASSO shrinks them a little and keeps some small ones beside them. What pursuit finds is printed.
//
// Argument: the folder to write into.

folder = getArgument();
if (folder == "") folder = "sparse-output";
File.makeDirectory(folder);

// The signal: 2 cos(pi 7 t) - cos(pi 31 t) + 0.5 cos(pi 74 t) for t from 0 to 1; the ends are measured too.
random("seed", 11);
text = "time (s),signal (V)\n";
for (i = 0; i < 30; i++) {
  t = random;
  if (i == 0) t = 0;
  if (i == 1) t = 1;
  signal = 2 * cos(PI * 7 * t) - cos(PI * 31 * t) + 0.5 * cos(PI * 74 * t) + 0.01 * random("gaussian");
  text = text + d2s(t, 9) + "," + d2s(signal, 9) + "\n";
}
File.saveString(text, folder + "/samples.csv");

start = getTime();
run("Fit Curve...",
    "source=[" + folder + "/samples.csv] xcolumn=time ycolumn=signal"
    + " models=[cosine 120 pursuit; cosine 120 lasso; polynomial 6] criterion=BIC folds=5 seed=42"
    + " comparison=[" + folder + "/models.csv]"
    + " coefficients=[" + folder + "/frequencies.csv]"
    + " curves=[" + folder + "/curves.csv]"
    + " fitpicture=[" + folder + "/rebuilt.png]"
    + " pathpicture=[" + folder + "/paths.png]");
lines = split(File.openAsString(folder + "/frequencies.csv"), "\n");
for (k = 1; k < lines.length; k++) {
  cells = split(lines[k], ",");
  if (startsWith(cells[0], "cosine 120 pursuit: cos"))
    print(cells[0] + ": amplitude " + d2s(parseFloat(cells[1]), 3) + " V");
}
print("Sparse sampling: " + (getTime() - start) / 1000 + " s");

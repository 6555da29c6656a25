// Which curve? A noisy periodic signal is fitted by polynomials and by trigonometric functions of growing order.
// The table of models compares them by AIC, BIC, F-test and cross-validation; the pictures show the curves, the
// criteria, least squares as a projection, the walk of gradient descent, and the paths of LASSO and ridge regression.
//
// Argument: the folder to write into.

folder = getArgument();
if (folder == "") folder = "trigonometric-output";
File.makeDirectory(folder);

// The signal: 1.5 + 2 sin(2 pi t / 4) - 0.7 cos(2 pi 3 t / 4), with noise, at 60 times.
random("seed", 7);
text = "time (s),signal (V)\n";
for (i = 0; i < 60; i++) {
  t = 4 * i / 60;
  signal = 1.5 + 2 * sin(2 * PI * t / 4) - 0.7 * cos(2 * PI * 3 * t / 4) + 0.25 * random("gaussian");
  text = text + d2s(t, 6) + "," + d2s(signal, 6) + "\n";
}
File.saveString(text, folder + "/signal.csv");

start = getTime();
run("Fit Curve...",
    "source=[" + folder + "/signal.csv] xcolumn=time ycolumn=signal"
    + " models=[polynomial 1..9; trigonometric 1..6] period=4 criterion=BIC folds=6 seed=42"
    + " learningrate=0.5 epochs=60"
    + " comparison=[" + folder + "/models.csv]"
    + " coefficients=[" + folder + "/coefficients.csv]"
    + " curves=[" + folder + "/curves.csv]"
    + " fitpicture=[" + folder + "/fit.png]"
    + " scorepicture=[" + folder + "/scores.png]"
    + " projectionpicture=[" + folder + "/projection.png]"
    + " descentpicture=[" + folder + "/descent.png]"
    + " pathpicture=[" + folder + "/paths.png]");
lines = split(File.openAsString(folder + "/models.csv"), "\n");
for (k = 1; k < lines.length; k++) {
  if (endsWith(lines[k], ",yes")) print("BIC takes " + substring(lines[k], 0, indexOf(lines[k], ",")) + ".");
}
print("Comparison: " + (getTime() - start) / 1000 + " s");

// Two features that tell the same share their importance: permuting one of them leaves the other to the model, so that
// both seem less important than they are. Permuted together they show what they are worth.
//
// The macro makes a table of 300 rows: y = 4 a + 2 b + noise, a copy of a with a little noise, and an idle feature. A
// forest that learned from the first 200 rows is judged on the other 100, once on a, b and idle, once also on the copy.
//
// Argument: the folder to write into, "permutation-importance" when there is none.

var folder = getArgument();
var table;
if (folder == "") folder = "permutation-importance";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

// The same numbers in every run, evenly spread over 0 to 1 (Kronecker sequences).
text = "id,a,copy,b,idle,part,y (eV)\n";
for (i = 1; i <= 300; i++) {
  a = part(i * 0.6180339887);
  b = part(i * 0.7548776662);
  idle = part(i * 0.8191725134);
  copy = a + 0.05 * (part(i * 0.5497004779) - 0.5);
  noise = part(i * 0.6710436067) - 0.5;
  y = 4 * a + 2 * b + 0.2 * noise;
  use = "train";
  if (i > 200) use = "test";
  text = text + "r" + i + "," + d2s(a, 6) + "," + d2s(copy, 6) + "," + d2s(b, 6) + "," + d2s(idle, 6) + ","
      + use + "," + d2s(y, 6) + "\n";
}
table = folder + "/table.csv";
File.saveString(text, table);

explain("alone", "copy");
explain("with-copy", "");

alone = importance("alone", "a");
print("Without its copy, permuting a costs " + d2s(alone, 2) + " of R2.");
print("Beside its copy, permuting a costs only " + d2s(importance("with-copy", "a"), 2) + ", and the copy "
    + d2s(importance("with-copy", "copy"), 2) + ";");
print("permuted together they cost " + d2s(grouped("with-copy", "a"), 2) + ".");

// Trains a forest without some columns and explains it on the test rows.
function explain(name, without) {
  run("Train Materials Model...",
      "features=[" + table + "] target=y exclude=[" + without + "] testcolumn=part folds=0 trees=100"
      + " model=[" + folder + "/" + name + ".mjmodel]");
  run("Explain Materials Model...",
      "model=[" + folder + "/" + name + ".mjmodel] features=[" + table + "] testcolumn=part repeats=20"
      + " importancetable=[" + folder + "/" + name + ".csv]"
      + " importancepicture=[" + folder + "/" + name + ".png]"
      + " dependencepicture=[" + folder + "/" + name + "-dependence.png]"
      + " pairpicture=[" + folder + "/" + name + "-pair.png]"
      + " shappicture=[" + folder + "/" + name + "-shap.png]"
      + " rowpicture=[" + folder + "/" + name + "-row.png]"
      + " treepicture=[" + folder + "/" + name + "-tree.png]");
}

// The columns of importances: id, alone, spread, with correlated features ...
function importance(name, feature) { return cell(name, feature, 1); }
function grouped(name, feature) { return cell(name, feature, 3); }

function cell(name, feature, column) {
  lines = split(File.openAsString(folder + "/" + name + ".csv"), "\n");
  for (i = 1; i < lines.length; i++) {
    cells = split(lines[i], ",");
    if (cells[0] == feature) return parseFloat(cells[column]);
  }
  return NaN;
}

function part(x) { return x - floor(x); }

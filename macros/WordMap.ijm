// What words know of materials: this macro writes 6000 sentences by a small grammar, in which formulas stand beside the
// words of what they are used for, embeds all words by their neighbours, and asks which formulas are near "cathode",
// "superconductor" and "thermoelectric". No sentence says that one formula is like another; their neighbours do.
//
// Argument: the folder to write into, "word-map-output" when there is none.

folder = getArgument();
if (folder == "") folder = "word-map-output";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

fields = newArray("cathode", "superconductor", "thermoelectric");
// Some formulas are written in several ways; they become one token.
formulas = newArray(
    "LiCoO2 LiFePO4 LiMn2O4 Li2Mn2O4 LiNiO2 Li3V2P3O12 LiNi0.5Mn1.5O4 NaFePO4",
    "YBa2Cu3O7 MgB2 Nb3Sn NbTi FeSe La2CuO4 HgBa2CuO4 LiFeAs",
    "Bi2Te3 Te3Bi2 PbTe SnSe SiGe CoSb3 Mg2Si ZnSb Cu2Se");
// As tokens: whole amounts without a common divisor, elements by electronegativity.
tokens = newArray(
    "LiCoO2 LiFePO4 LiMn2O4 LiMnO2 LiNiO2 Li3V2P3O12 LiMn1.5Ni0.5O4 NaFePO4",
    "Ba2YCu3O7 MgB2 Nb3Sn TiNb FeSe La2CuO4 Ba2CuHgO4 LiFeAs",
    "Bi2Te3 TePb SnSe SiGe CoSb3 Mg2Si ZnSb Cu2Se");
subjects = newArray(
    "battery capacity electrode intercalation voltage cycling lithiation charge",
    "pairing gap vortex condensate flux critical resistance diamagnetic",
    "seebeck figure-of-merit phonon thermopower heat carrier waste scattering");
verbs = split("shows has improves limits enables suppresses reveals determines", " ");
fillers = split("strongly the measured in our sample of at with high low pure annealed thin bulk", " ");

random("seed", 11);
text = "";
for (s = 0; s < 6000; s++) {
  f = s % 3;
  names = split(formulas[f], " ");
  terms = split(subjects[f], " ");
  line = "" + pick(fillers) + " " + pick(names) + " " + pick(verbs) + " " + pick(terms) + " " + pick(fillers);
  if (random() < 0.5) line = line + " as " + fields[f] + " " + pick(fillers) + " " + pick(terms);
  else line = line + " " + pick(terms) + " of the " + fields[f];
  if (random() < 0.3) line = line + " at " + floor(300 * random()) + " K";
  text = text + line + ".\n";
  if (s % 500 == 499) {
    if (s == 499) File.saveString(text, folder + "/corpus.txt");
    else File.append(substring(text, 0, lengthOf(text) - 1), folder + "/corpus.txt");
    text = "";
  }
}

run("Embed Words...",
    "text=[" + folder + "/corpus.txt] near=[cathode; Bi2Te3] analogies=[cathode - LiCoO2 + MgB2]"
    + " formulas=[cathode; superconductor; thermoelectric] most=7 mincount=5 dimensions=30 window=4 epochs=15 seed=42"
    + " onmap=50 output=[" + folder + "/vectors.csv] answerfile=[" + folder + "/answers.csv]"
    + " figures=[" + folder + "/words.png]");

// Do the formulas nearest a field belong to it?
right = 0;
asked = 0;
lines = split(File.openAsString(folder + "/answers.csv"), "\n");
for (k = 1; k < lines.length; k++) {
  cells = split(lines[k], ",");
  if (cells[2] == "analogy" && parseInt(cells[3]) <= 3) print(cells[1] + ": " + cells[0]);
  if (cells[2] != "formula") continue;
  asked++;
  for (f = 0; f < 3; f++)
    if (cells[1] == fields[f] && indexOf(" " + tokens[f] + " ", " " + cells[0] + " ") >= 0) right++;
}
print(right + " of the " + asked + " formulas nearest a field belong to it.");

// The saved vectors answer other questions without the text.
run("Embed Words...",
    "saved=[" + folder + "/vectors.csv] near=seebeck formulas=[pairing] most=5 answerfile=[" + folder + "/more.csv]");

function pick(words) {
  return words[floor(words.length * random())];
}

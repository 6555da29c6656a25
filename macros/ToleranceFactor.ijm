// Which ABX3 compounds are perovskites? Goldschmidt's tolerance factor t asks the radii of the ions alone
// (doi:10.1007/BF01507527); tau also asks the charge of A (Bartel et al. 2019, doi:10.1126/sciadv.aav0693). Both are
// computed for compounds of everyday textbooks, and a search finds formulas of its own from the same radii and charges,
// judged on the compounds that it has not seen. So few compounds show the way, not which formula is the best.
//
// Argument: the folder to write into, "tolerance-factor-output" when there is none.

folder = getArgument();
if (folder == "") folder = "tolerance-factor-output";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

// Ionic radii in angstrom: Shannon 1976, doi:10.1107/S0567739476001551; A for twelve neighbours, or the largest number
// that is listed, B and X for six. The number behind an element is its charge.
radii = "A Li1 0.92,A Na1 1.39,A K1 1.64,A Rb1 1.72,A Cs1 1.88,A Ag1 1.28,A Mg2 0.89,A Ca2 1.34,A Sr2 1.44,A Ba2 1.61,"
  + "A Pb2 1.49,A Cd2 1.31,A Fe2 0.92,A Co2 0.90,A Ni2 0.69,A Zn2 0.90,A La3 1.36,A Nd3 1.27,A Sm3 1.24,A Gd3 1.11,"
  + "A Y3 1.08,A Sc3 0.87,B B3 0.27,B C4 0.16,B N5 0.13,B Cl5 0.12,B Si4 0.40,B Ge4 0.53,B V5 0.54,B Al3 0.54,B Ni4 0.48,"
  + "B Mn4 0.53,B Ti4 0.605,B Cr3 0.615,B Co3 0.61,B Ga3 0.62,B Fe3 0.645,B Mn3 0.645,B Nb5 0.64,B Ta5 0.64,B Ni2 0.69,"
  + "B Sn4 0.69,B Hf4 0.71,B Zr4 0.72,B Mg2 0.72,B Zn2 0.74,B Mn2 0.83,B Cd2 0.95,B Ca2 1.00,B Pb2 1.19,X O2 1.40,"
  + "X F1 1.33,X Cl1 1.81,X Br1 1.96,X I1 2.20";

// Perovskites, cubic or distorted; then ilmenites, lithium niobates, calcites, chains and others.
perovskites = "Ca2 Ti4 O2,Sr2 Ti4 O2,Ba2 Ti4 O2,Pb2 Ti4 O2,Cd2 Ti4 O2,Ca2 Zr4 O2,Sr2 Zr4 O2,Ba2 Zr4 O2,Pb2 Zr4 O2,"
  + "Ca2 Sn4 O2,Sr2 Sn4 O2,Ba2 Sn4 O2,Sr2 Hf4 O2,Ba2 Hf4 O2,La3 Al3 O2,La3 Ga3 O2,La3 Fe3 O2,La3 Cr3 O2,La3 Mn3 O2,"
  + "La3 Co3 O2,Nd3 Al3 O2,Nd3 Fe3 O2,Sm3 Fe3 O2,Gd3 Fe3 O2,Y3 Fe3 O2,Y3 Al3 O2,K1 Nb5 O2,K1 Ta5 O2,Na1 Nb5 O2,Na1 Ta5 O2,"
  + "Ag1 Nb5 O2,K1 Mg2 F1,K1 Mn2 F1,K1 Ni2 F1,K1 Zn2 F1,Na1 Mg2 F1,Cs1 Cd2 F1,Cs1 Ca2 F1,Rb1 Ca2 F1,Cs1 Pb2 Cl1,"
  + "Cs1 Pb2 Br1";
others = "Mg2 Ti4 O2,Fe2 Ti4 O2,Co2 Ti4 O2,Ni2 Ti4 O2,Zn2 Ti4 O2,Li1 Nb5 O2,Li1 Ta5 O2,Ca2 C4 O2,Ba2 C4 O2,Sr2 C4 O2,"
  + "Mg2 C4 O2,Pb2 C4 O2,Na1 N5 O2,K1 N5 O2,Li1 N5 O2,Rb1 N5 O2,K1 Cl5 O2,Na1 Cl5 O2,Sr2 Si4 O2,Ba2 Si4 O2,Mg2 Ge4 O2,"
  + "Ba2 Ge4 O2,Li1 V5 O2,Na1 V5 O2,K1 V5 O2,Rb1 V5 O2,La3 B3 O2,Sc3 B3 O2,Y3 B3 O2,Ba2 Ni4 O2,Ba2 Mn4 O2,Cs1 Ni2 Cl1,"
  + "Cs1 Mg2 Cl1,Rb1 Mg2 Cl1,K1 Mg2 Cl1,Rb1 Pb2 I1,K1 Mn2 I1,Rb1 Mn2 I1";

List.clear();
entries = split(radii, ",");
for (i = 0; i < entries.length; i++) {
  parts = split(entries[i], " ");
  List.set(parts[0] + parts[1], parts[2]);
}

function charge(ion) {
  return parseInt(substring(ion, lengthOf(ion) - 1));
}

function element(ion) {
  return substring(ion, 0, lengthOf(ion) - 1);
}

text = "id,rA (angstrom),rB (angstrom),rX (angstrom),nA,nB,nX,t,tau,kind,part\n";
rightT = 0;
rightTau = 0;
kinds = newArray("perovskite", "other");
lists = newArray(perovskites, others);
total = 0;
for (k = 0; k < 2; k++) {
  compounds = split(lists[k], ",");
  for (i = 0; i < compounds.length; i++) {
    ions = split(compounds[i], " ");
    rA = parseFloat(List.get("A" + ions[0]));
    rB = parseFloat(List.get("B" + ions[1]));
    rX = parseFloat(List.get("X" + ions[2]));
    nA = charge(ions[0]);
    t = (rA + rX) / (sqrt(2) * (rB + rX));
    tau = rX / rB - nA * (nA - rA / rB / log(rA / rB));
    if ((t > 0.825 && t < 1.059) == (k == 0)) rightT++;
    if ((tau < 4.18) == (k == 0)) rightTau++;
    // Every third compound is held out.
    part = "search";
    if (i % 3 == 2) part = "test";
    text = text + element(ions[0]) + element(ions[1]) + element(ions[2]) + "3," + rA + "," + rB + "," + rX + "," + nA + ","
      + charge(ions[1]) + "," + (-charge(ions[2])) + "," + d2s(t, 4) + "," + d2s(tau, 4) + "," + kinds[k] + "," + part
      + "\n";
    total++;
  }
}
File.saveString(text, folder + "/compounds.csv");
print("Right of " + total + " compounds:");
print("  " + d2s(100 * rightT / total, 1) + " % by 0.825 < t < 1.059");
print("  " + d2s(100 * rightTau / total, 1) + " % by tau < 4.18");

run("Find Formula...",
    "source=[" + folder + "/compounds.csv] target=kind features=[rA,rB,rX,nA] operators=[+ - * / log] rungs=2"
    + " complexity=3 dimensions=2 subspace=30 folds=3 testcolumn=part formulafile=[" + folder + "/formulas.csv]"
    + " scorefile=[" + folder + "/scores.csv] predictionfile=[" + folder + "/predictions.csv] picture=[" + folder
    + "/formula.png]");

lines = split(File.openAsString(folder + "/scores.csv"), "\n");
print("The search:");
for (k = 1; k < lines.length; k++) {
  cells = split(lines[k], ",");
  if (cells[4] == "yes")
    print("  " + d2s(100 * parseFloat(cells[3]), 1) + " % of the compounds held out, by " + cells[5]);
}
